// How time and memory of a read grow with the registry.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { figure, heading } from './print.mjs'
import { inTurns, median, medianRatio, run } from './processes.mjs'
import { createEmptyScript, createLocal, registry } from './repositories.mjs'
import { commandLine } from './bundles.mjs'

const sizes = [100, 1000, 10_000]
const runs = 7
const named = (size) => `${size.toLocaleString('en')} agents`
/** Tells at its end how much memory the process of Node held at most, in KiB. */
const memoryHook =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))'

async function peakMegabytes(args, cwd) {
  // On Linux a process begins with the peak of the one that it was forked from: a shell's is small, and this one's is not.
  const fromShell = ['-c', '"$@"; exit $?', 'sh', process.execPath, '--import', memoryHook, ...args]
  const { stderr } = await run('sh', fromShell, { cwd })
  return (Number(/peak (\d+)$/.exec(stderr)?.[1]) * 1024) / 1e6
}

export async function measure(parent) {
  const folder = path.join(parent, 'list')
  mkdirSync(folder)
  const empty = createEmptyScript(folder)
  const at = (size) => path.join(folder, String(size))
  for (const size of sizes) await createLocal(at(size), registry(size))
  const list = [commandLine, 'list', '--format', 'count']
  const times = await inTurns(runs, {
    empty: () => run(process.execPath, [empty]),
    ...Object.fromEntries(sizes.map((size) => [size, () => run(process.execPath, list, { cwd: at(size) })])),
  })

  heading(
    'list --format count on a local branch, medians of alternating runs; the alternative: an empty script',
  )
  const most = { 10_000: 6 } // 0.3 s where the empty script takes 0.05 s
  figure('empty script', median(times.empty), { unit: ' ms' })
  for (const size of sizes) {
    const note = `${median(times[size]).toFixed(0)} ms`
    const options = { unit: '×', digits: 2, most: most[size], note }
    figure(named(size), medianRatio(times[size], times.empty), options)
  }
  const beyond = (size) => median(times[size].map((time, index) => time - times.empty[index]))
  figure('10,000 agents against 1,000, beyond the empty script', beyond(10_000) / beyond(1000), {
    unit: '×',
    digits: 1,
    most: 10,
  })

  heading('Its peak memory: resident set of the Node process, by its own getrusage at the end')
  figure('empty script', await peakMegabytes([empty], folder), { unit: ' MB' })
  for (const size of sizes) {
    const peaks = []
    for (let index = 0; index < 3; index += 1) peaks.push(await peakMegabytes(list, at(size)))
    figure(named(size), median(peaks), { unit: ' MB', most: 150 })
  }
}
