// The committed bundles against those of another revision: `npm run bench -- compare --with REVISION`, such as v1.0.0.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import path from 'node:path'
import { startGitServer } from '../../build/demo/git-server.js'
import { action, commandLine, stepEnvironment } from './bundles.mjs'
import { nodes } from './node-versions.mjs'
import { figure, heading } from './print.mjs'
import { gitProcesses, inTurns, median, medianRatio, run } from './processes.mjs'
import { createLocal, createRemote, registry } from './repositories.mjs'

const description = '{"specialization":"reviewer"}'

/** Runners run the Action on Node 24. */
const [, actionNode] = [...nodes()].find(([name]) => name.startsWith('v24.')) ?? ['', process.execPath]

/** Takes the bundles of a revision out of git; nothing of the checkout changes. */
function extractBundles(folder, revision) {
  const archive = path.join(folder, 'bundles.tar')
  execFileSync('git', ['archive', `--output=${archive}`, revision, 'dist'], { stdio: 'pipe' })
  execFileSync('tar', ['-xf', archive, '-C', folder])
  const bundle = (face) => path.join(folder, 'dist', face, 'index.js')
  return { action: bundle('action'), cli: bundle('cli') }
}

function printRatio(label, times) {
  const note = `${median(times.new).toFixed(0)} ms against ${median(times.old).toFixed(0)} ms`
  figure(label, medianRatio(times.new, times.old), { unit: '×', digits: 2, note })
}

/** Runs the same command with both bundles, in turns. */
const timeBoth = (runs, bundles, call) =>
  inTurns(runs, { old: () => call(bundles.old), new: () => call(bundles.new) })

async function compareReads(folder, bundles) {
  const local = path.join(folder, 'local')
  mkdirSync(local, { recursive: true })
  for (const size of [1000, 10_000]) await createLocal(path.join(local, String(size)), registry(size))
  const inside = (size) => ({ cwd: path.join(local, String(size)) })
  const reads = [
    ['start: --version', 15, 1000, ['--version']],
    ['start: capacity, 1,000 agents', 11, 1000, ['capacity']],
    ['list --format count, 10,000 agents', 7, 10_000, ['list', '--format', 'count']],
  ]
  for (const [label, runs, size, args] of reads) {
    const call = ({ cli }) => run(process.execPath, [cli, ...args], inside(size))
    printRatio(label, await timeBoth(runs, bundles, call))
  }
}

function spawnCalls(folder, url) {
  const event = { repository: { default_branch: 'main', size: 50 } }
  const fresh = () => mkdtempSync(path.join(folder, 'run-'))
  return {
    'command line': (bundle, env) => {
      const args = ['--remote', `${url}/registry`, '--branch', 'main', 'spawn', '--agent', description]
      return run(process.execPath, [bundle.cli, ...args], { cwd: fresh(), env })
    },
    Action: (bundle, env) => {
      const cwd = fresh()
      const step = stepEnvironment(cwd, url, event, { operation: 'spawn', agent: description })
      return run(actionNode, [bundle.action], { cwd: path.join(cwd, 'workspace'), env: { ...step, ...env } })
    },
  }
}

async function compareSpawns(folder, bundles) {
  await createRemote(folder, registry(20))
  const server = await startGitServer({ root: folder })
  try {
    for (const [face, call] of Object.entries(spawnCalls(folder, server.url))) {
      for (const age of ['old', 'new']) {
        const [trace, before] = [mkdtempSync(path.join(folder, 'trace-')), server.requests.length]
        await call(bundles[age], { GIT_TRACE2_EVENT: trace })
        figure(`spawn, ${face}, ${age}: requests`, server.requests.length - before)
        figure(`spawn, ${face}, ${age}: git processes`, gitProcesses(trace))
      }
      printRatio(`spawn, ${face}`, await timeBoth(11, bundles, call))
    }
  } finally {
    await server.close()
  }
}

/** @param options `--with REVISION` */
export async function measure(parent, options) {
  const [name, revision, ...rest] = options
  if (name !== '--with' || revision === undefined || rest.length > 0)
    throw new Error('compare: give the revision of the other bundles, as in "compare --with v1.0.0"')
  const folder = path.join(parent, 'compare')
  mkdirSync(folder)
  const bundles = { old: extractBundles(folder, revision), new: { action, cli: commandLine } }
  heading(`The bundles against those of ${revision}: medians of the ratios of alternating runs`)
  for (const face of ['action', 'cli']) {
    const bytes = (age) => statSync(bundles[age][face]).size
    figure(`size of the bundle: ${face}`, bytes('new') / bytes('old'), { unit: '×', digits: 3 })
  }
  await compareReads(folder, bundles)
  await compareSpawns(folder, bundles)
}
