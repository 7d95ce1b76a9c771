// What one spawn without contention asks of server and machine, and how long it takes.
import { mkdirSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startGitServer } from '../../build/demo/git-server.js'
import { figure, heading } from './print.mjs'
import { nodes } from './node-versions.mjs'
import { gitProcesses, inTurns, median, medianRatio, run } from './processes.mjs'
import { ballast, createRemote, registry } from './repositories.mjs'
import { action, commandLine, stepEnvironment } from './bundles.mjs'

const description = '{"specialization":"reviewer"}'

/** The alternative: what a careful step of a workflow does by hand, without any of the guarantees. */
const script = `set -e
git init --quiet "$1" && cd "$1"
git fetch --quiet --depth=1 "$2" main
git checkout --quiet -b main FETCH_HEAD
file=.github/agent-system/agents/agent-$(basename "$1").json
printf '{\\n  "id": "%s",\\n  "specialization": "reviewer",\\n  "status": "active",\\n  "spawned_at": "2026-01-31T12:00:00Z"\\n}\\n' "$(basename "$file" .json)" > "$file"
git add "$file"
git -c user.name=Bench -c user.email=bench@example.com commit --quiet --message=spawn
git push --quiet "$2" main`

/** Runners run the Action on Node 24. */
const [version, node] = [...nodes()].find(([name]) => name.startsWith('v24.')) ?? [
  process.version,
  process.execPath,
]

/** The ways to spawn one agent, each in a new folder. */
function subjects(folder, url, event) {
  const fresh = () => mkdtempSync(path.join(folder, 'run-'))
  const remote = `${url}/registry`
  return {
    action: (env) => {
      const cwd = fresh()
      const step = stepEnvironment(cwd, url, event, { operation: 'spawn', agent: description })
      return run(node, [action], { cwd: path.join(cwd, 'workspace'), env: { ...step, ...env } })
    },
    cli: (env) => {
      const args = [commandLine, '--remote', remote, '--branch', 'main', 'spawn', '--agent', description]
      return run(process.execPath, args, { cwd: fresh(), env })
    },
    script: (env) => run('sh', ['-c', script, 'sh', fresh(), remote], { env }),
  }
}

const names = { action: `Action on Node ${version}`, cli: 'command line', script: 'shell script' }

async function count(folder, server, event, aims) {
  const ways = subjects(folder, server.url, event)
  for (const name of Object.keys(ways)) {
    const [trace, before] = [mkdtempSync(path.join(folder, 'trace-')), server.requests.length]
    await ways[name]({ GIT_TRACE2_EVENT: trace })
    const own = aims[name] ?? {}
    figure(`${names[name]}: requests`, server.requests.length - before, { most: own.requests })
    figure(`${names[name]}: git processes`, gitProcesses(trace), { most: own.processes })
  }
}

async function time(folder, server, event, runs) {
  const times = await inTurns(runs, subjects(folder, server.url, event))
  for (const name of ['action', 'cli']) {
    const ratio = medianRatio(times[name], times.script)
    const note = `${median(times[name]).toFixed(0)} ms against ${median(times.script).toFixed(0)} ms`
    figure(`${names[name]} against the shell script`, ratio, { unit: '×', digits: 2, most: 1.5, note })
  }
}

export async function measure(parent) {
  const folder = path.join(parent, 'spawn')
  for (const size of ['small', 'large']) mkdirSync(path.join(folder, size), { recursive: true })
  await createRemote(path.join(folder, 'small'), registry(20))
  await createRemote(path.join(folder, 'large'), [...registry(100), ...ballast(3000)])
  let delay = 0
  const intercept = async () => {
    await sleep(delay)
    return false
  }
  const small = await startGitServer({ root: path.join(folder, 'small'), intercept })
  const large = await startGitServer({ root: path.join(folder, 'large') })
  const event = (size) => ({ repository: { default_branch: 'main', size } })
  try {
    heading('One spawn, small repository (20 agents)')
    const aim = { requests: 5, processes: 12 }
    await count(folder, small, event(50), { action: aim, cli: aim })
    heading('One spawn, large repository (3,000 files, 53 MB; only the Action is told of the size)')
    await count(folder, large, event(54_000), { action: { requests: 7 } })
    heading(
      'Time of one spawn, small repository, medians of alternating runs; the alternative: fetch, commit, push',
    )
    await time(folder, small, event(50), 11)
    heading('The same, each request 50 ms later')
    delay = 50
    await time(folder, small, event(50), 7)
  } finally {
    await small.close()
    await large.close()
  }
}
