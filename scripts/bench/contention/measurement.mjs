import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { setInterval } from 'node:timers'
import { run } from '../processes.mjs'
import { createRemote, registry } from '../repositories.mjs'
import { firstMessage, forked, now, released } from './processes.mjs'

const agentsFolder = '.github/agent-system/agents/'

/** Nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

async function startServer(folder, delay) {
  const server = forked('server.mjs', [folder, String(delay)], folder)
  const url = await firstMessage(server)
  return {
    url: `${url}/registry`,
    /** Requests since the last time. */
    count: async () => {
      server.send('count')
      const [counts] = await once(server, 'message')
      return counts
    },
    close: () => released(server),
  }
}

const processorTime = () =>
  cpus()
    .map(({ times }) => times)
    .reduce(
      (sum, { user, nice, sys, irq, idle }) => ({
        busy: sum.busy + user + nice + sys + irq,
        all: sum.all + user + nice + sys + irq + idle,
      }),
      { busy: 0, all: 0 },
    )

/** Tells every ten seconds how far long work has come. */
function watched(crew, total) {
  const begun = now()
  let done = 0
  const timer = setInterval(() => {
    console.log(`    … ${done} of ${total} after ${Math.round((now() - begun) / 1000)} s`)
  }, 10_000)
  const start = async (id) => {
    const record = await crew.start(id)
    done += 1
    return { id, ...record }
  }
  return { start, end: () => timer.close() }
}

async function timed(crew, server, ids, work) {
  await server.count()
  const before = processorTime()
  const begun = now()
  const watch = watched(crew, ids.length)
  const records = await work(watch, ids).finally(watch.end)
  const after = processorTime()
  const busy = (after.busy - before.busy) / (after.all - before.all)
  return { records, begun, busy, ...(await server.count()) }
}

/**
 * Lets writers change a new registry of 20 agents, each request delayed.
 * @param work starts the writers, given `{ start }` and their ids, and resolves to their records
 * @returns their records, when they were let go, what the server counted, agents lost, share of the processors' time
 */
export async function contend(parent, { way, writers, delay, isCommandLine, work }) {
  const folder = mkdtempSync(path.join(parent, 'contention-'))
  await createRemote(folder, registry(20))
  const repository = path.join(folder, 'registry.git')
  const ids = Array.from({ length: writers }, (_, index) => `writer-${String(index + 1).padStart(4, '0')}`)
  const server = await startServer(folder, delay)
  let measured
  try {
    const crew = await way.crew({ folder, url: server.url, repository, writers, ids }, isCommandLine)
    try {
      measured = await timed(crew, server, ids, work)
    } finally {
      await crew.close()
    }
  } finally {
    await server.close()
  }

  const { stdout } = await run('git', ['-C', repository, 'ls-tree', '--name-only', 'main', agentsFolder])
  const present = new Set(stdout.split('\n').map((name) => path.basename(name, '.json')))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return {
    ...measured,
    lost: measured.records.filter(({ id, isLanded }) => isLanded && !present.has(id)).length,
  }
}

/** One line of the table. Times in seconds. */
export async function measureOnce(parent, { way, writers, delay, isCommandLine }) {
  const measured = await contend(parent, { way, writers, delay, isCommandLine, work: way.order })
  const { records, begun, requests, pushes, lost, busy } = measured
  const waits = records.map(({ ended }) => (ended - begun) / 1000)
  const failures = records.filter(({ isLanded }) => !isLanded)
  for (const { said } of failures.slice(0, 3)) console.log(`    a writer gave up: ${said}`)
  return {
    ...{ writers, delay, requests, pushes, lost, busy },
    seconds: Math.max(...waits),
    p50: percentile(waits, 0.5),
    p95: percentile(waits, 0.95),
    perWriter: requests / writers,
    writerSeconds: records.reduce((sum, { began, ended }) => sum + (ended - began) / 1000, 0),
    failed: failures.length,
    byOthers: records.filter(({ isByOther }) => isByOther).length,
  }
}
