// Many writers of one branch at once: how long until all have landed, and what it costs, against the alternatives.
import { parseArgs } from 'node:util'
import { heading } from './print.mjs'
import { shares } from './contention/writers.mjs'
import { measureOnce } from './contention/measurement.mjs'
import { aims, aligned, cellsOf, columns, streamColumns } from './contention/report.mjs'
import { measureStream } from './contention/stream.mjs'
import { ways } from './contention/strategies.mjs'

const full = {
  writers: '1,8,32,100',
  delays: '50,300',
  ways: Object.keys(ways).join(),
  'stream-seconds': '60',
}

const percent = (share) => `${(share * 100).toFixed(0)} %`

/** Runs shorter than this, in seconds, are made three times, and the median counts. */
const short = 10

function numbers(text, name, least) {
  const found = text.split(',').map(Number)
  if (found.every((number) => Number.isInteger(number) && number >= least)) return found
  throw new Error(`--${name} takes whole numbers from ${least} with commas between them, not "${text}".`)
}

/** @throws Error that tells what is wrong */
function settingsOf(args) {
  const text = (value) => ({ type: 'string', default: value })
  const options = Object.fromEntries(Object.entries(full).map(([name, value]) => [name, text(value)]))
  const flag = { type: 'boolean', default: false }
  const { values } = parseArgs({ args, options: { ...options, 'command-line': flag, write: flag } })
  const names = values.ways.split(',')
  const unknown = names.find((name) => !Object.hasOwn(ways, name))
  if (unknown !== undefined) throw new Error(`There is no way "${unknown}"; there are ${full.ways}.`)
  if (values.write && Object.keys(full).some((name) => values[name] !== full[name]))
    throw new Error('--write is for a full run: the page would lose what is left out.')
  return {
    names,
    writers: numbers(values.writers, 'writers', 1),
    delays: numbers(values.delays, 'delays', 0),
    length: numbers(values['stream-seconds'], 'stream-seconds', 0)[0],
    isCommandLine: values['command-line'],
    isWritten: values.write,
  }
}

async function measureCell(parent, setting) {
  const runs = [await measureOnce(parent, setting)]
  while (runs[0].seconds < short && runs.length < 3) runs.push(await measureOnce(parent, setting))
  const byTime = [...runs].sort((one, other) => one.seconds - other.seconds)
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0)
  // Of what must not be, every run counts.
  return {
    ...byTime[Math.floor(runs.length / 2)],
    name: setting.name,
    lost: sum('lost'),
    failed: sum('failed'),
  }
}

async function measureTogether(parent, { names, writers, delays, isCommandLine }) {
  const rows = []
  for (const delay of delays) {
    for (const count of writers) {
      heading(`${count === 1 ? 'One writer' : `${count} writers together`}, each request ${delay} ms late`)
      for (const name of names) {
        const setting = { name, way: ways[name], writers: count, delay, isCommandLine }
        const row = await measureCell(parent, setting)
        rows.push(row)
        const { seconds, p50, p95, perWriter, lost, busy } = row
        console.log(
          `  ${ways[name].title.padEnd(30)}${seconds.toFixed(1).padStart(7)} s  p50 ${p50.toFixed(1)} s  p95 ${p95.toFixed(1)} s` +
            `  ${perWriter.toFixed(1)} requests a writer  ${lost} lost  processors ${percent(busy)} busy`,
        )
      }
    }
  }
  return rows
}

async function measureStreams(parent, { names, delays, length, isCommandLine }) {
  const delay = Math.max(...delays)
  const streams = []
  for (const name of ['ours', 'uncombined'].filter((way) => names.includes(way) && length > 0)) {
    heading(`Two writers a second for ${length} s, each request ${delay} ms late: ${ways[name].title}`)
    const stream = await measureStream(parent, { way: ways[name], name, delay, length, isCommandLine })
    streams.push(stream)
    const { slices, perWriter, lost, failed, busy } = stream
    console.log(aligned(cellsOf(streamColumns, slices)))
    console.log(
      `  ${perWriter.toFixed(1)} requests a writer  ${lost} lost  ${failed} gave up  processors ${percent(busy)} busy`,
    )
  }
  return streams
}

export async function measure(parent, args = []) {
  const settings = settingsOf(args)
  const { writers, isCommandLine, isWritten } = settings
  const shared = writers
    .map((count) => `${count} as ${shares(count).processes} × ${shares(count).each}`)
    .join(', ')
  const told = isCommandLine
    ? 'Writers are processes of the command line, started when time begins.'
    : `Writers as processes × writers in each, loaded before time begins: ${shared}; those of the shell loop one process each.`
  heading(
    `Contention: many writers of one branch on a server whose every request is delayed. ${told}\n` +
      '  Seconds follow from that delay; ratios are what to compare. A full run takes about a quarter of an hour: the shell\n' +
      '  loop and the queue take minutes for 100 writers.',
  )
  const rows = await measureTogether(parent, settings)
  const streams = await measureStreams(parent, settings)

  heading('All who began together')
  console.log(aligned(cellsOf(columns, rows)))
  const figures = aims(rows, streams)
  if (figures.length > 0) {
    heading('Ratios and aims')
    console.log(aligned(figures))
  }
  if (!isWritten) return
  const { write } = await import('./contention/document.mjs')
  await write(rows, streams, told)
}
