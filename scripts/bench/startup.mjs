// How long the command line takes to start, and to read a registry of a thousand agents.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { figure, heading } from './print.mjs'
import { nodes } from './node-versions.mjs'
import { inTurns, median, medianRatio, run } from './processes.mjs'
import { createEmptyScript, createLocal, registry } from './repositories.mjs'
import { commandLine } from './bundles.mjs'

const runs = 15

export async function measure(parent) {
  const cwd = path.join(parent, 'startup')
  mkdirSync(cwd)
  await createLocal(cwd, registry(1000))
  const empty = createEmptyScript(cwd)
  for (const [version, node] of nodes()) {
    heading(`Start on Node ${version}, medians of alternating runs; the alternative: an empty script`)
    const times = await inTurns(runs, {
      empty: () => run(node, [empty], { cwd }),
      version: () => run(node, [commandLine, '--version'], { cwd }),
      capacity: () => run(node, [commandLine, 'capacity'], { cwd }),
    })
    figure('empty script', median(times.empty), { unit: ' ms' })
    const against = { version: '--version', capacity: 'capacity, 1,000 agents on a local branch' }
    for (const name of ['version', 'capacity']) {
      const note = `${median(times[name]).toFixed(0)} ms`
      figure(against[name], medianRatio(times[name], times.empty), { unit: '×', digits: 2, note })
    }
  }
}
