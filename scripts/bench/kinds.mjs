// What files of a kind that an operation does not need cost it: one spawn beside 20,000 of them, and without them.
import { mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { startGitServer } from '../../build/demo/git-server.js'
import { action, stepEnvironment } from './bundles.mjs'
import { figure, heading } from './print.mjs'
import { gitProcesses, inTurns, median, medianRatio, run } from './processes.mjs'
import { ballast, createRemote, registry } from './repositories.mjs'

const root = '.github/agent-system'
const runs = 9
const description = '{"specialization":"reviewer"}'

/** Files of a folder that no operation needs yet. */
const unneeded = (count) =>
  Array.from({ length: count }, (_, index) => {
    const id = `run-${String(index).padStart(6, '0')}`
    const record = { id, agent: `agent-${index % 100}`, status: 'done', seconds: (index * 7919) % 3600 }
    return [`${root}/runs/${id}.json`, `${JSON.stringify(record, null, 2)}\n`]
  })

/** What the event of a host tells of the size of a repository, KiB. */
function kibibytesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const bytes = entries.map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
  return Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / 1024)
}

/** A repository with its server, which counts the bytes of its answers. */
async function serve(folder, files) {
  mkdirSync(folder, { recursive: true })
  await createRemote(folder, files)
  const sent = { bytes: 0 }
  const counted = new WeakMap()
  const intercept = (_, response) => {
    const { socket } = response
    response.once('close', () => {
      sent.bytes += socket.bytesWritten - (counted.get(socket) ?? 0)
      counted.set(socket, socket.bytesWritten)
    })
    return false
  }
  const size = kibibytesOf(path.join(folder, 'registry.git'))
  return { folder, sent, size, server: await startGitServer({ root: folder, intercept }) }
}

function spawnAgent({ folder, server, size }, transport, env = {}) {
  const cwd = mkdtempSync(path.join(folder, 'run-'))
  const event = { repository: { default_branch: 'main', size } }
  const inputs = { operation: 'spawn', agent: description, transport }
  const step = stepEnvironment(cwd, server.url, event, inputs)
  return run(process.execPath, [action], { cwd: path.join(cwd, 'workspace'), env: { ...step, ...env } })
}

async function count(subject, transport) {
  const trace = mkdtempSync(path.join(subject.folder, 'trace-'))
  const [requests, bytes] = [subject.server.requests.length, subject.sent.bytes]
  await spawnAgent(subject, transport, { GIT_TRACE2_EVENT: trace })
  return {
    requests: subject.server.requests.length - requests,
    bytes: subject.sent.bytes - bytes,
    processes: gitProcesses(trace),
  }
}

async function compare(title, transport, without, beside) {
  heading(`${title}; ${without.size} KiB without them, ${beside.size} KiB beside them`)
  const [one, other] = [await count(without, transport), await count(beside, transport)]
  figure('requests beside them', other.requests, { most: one.requests, note: `${one.requests} without` })
  figure('git processes beside them', other.processes, {
    most: one.processes,
    note: `${one.processes} without`,
  })
  const kilobytes = `${(other.bytes / 1000).toFixed(0)} kB against ${(one.bytes / 1000).toFixed(0)} kB`
  figure('bytes received', other.bytes / one.bytes, { unit: '×', digits: 2, most: 1.5, note: kilobytes })
  const times = await inTurns(runs, {
    without: () => spawnAgent(without, transport),
    beside: () => spawnAgent(beside, transport),
  })
  const note = `${median(times.beside).toFixed(0)} ms against ${median(times.without).toFixed(0)} ms`
  figure('time', medianRatio(times.beside, times.without), { unit: '×', digits: 2, most: 1.5, note })
}

export async function measure(parent) {
  const folder = path.join(parent, 'kinds')
  const agents = registry(1000)
  const project = ballast(2500)
  const runFiles = unneeded(20_000)
  const subjects = []
  const subject = async (name, files) => {
    subjects.push(await serve(path.join(folder, name), files))
    return subjects.at(-1)
  }
  try {
    const without = await subject('project', [...agents, ...project])
    const beside = await subject('project-and-runs', [...agents, ...project, ...runFiles])
    const what =
      'One spawn among 1,000 agents, in the repository of a project, beside 20,000 files of another kind'
    await compare(`${what}, by the wire client`, 'auto', without, beside)
    await compare(`${what}, by git's command`, 'git', without, beside)
    const alone = await subject('alone', agents)
    const aloneBeside = await subject('alone-and-runs', [...agents, ...runFiles])
    await compare(
      'The same in a repository with nothing else, by the wire client',
      'auto',
      alone,
      aloneBeside,
    )
  } finally {
    for (const { server } of subjects) await server.close()
  }
}
