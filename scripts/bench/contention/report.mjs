// The words and figures, for the terminal and for docs/benchmarks.md.
import { ways } from './strategies.mjs'

const seconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`
const times = (value) => (Number.isNaN(value) ? 'none' : `${value.toFixed(1)}×`)
const mark = (isMet) => (isMet ? '✔' : '✘')

export const columns = [
  ['Delay', ({ delay }) => `${delay} ms`],
  ['Writers', ({ writers }) => String(writers)],
  ['Way', ({ name }) => ways[name].title],
  ['All landed', (row) => (row.failed === 0 ? seconds(row.seconds) : 'never')],
  ['p50', ({ p50 }) => seconds(p50)],
  ['p95', ({ p95 }) => seconds(p95)],
  ['Pushes', ({ pushes }) => String(pushes)],
  ['Requests', ({ requests }) => String(requests)],
  ['a writer', ({ perWriter }) => perWriter.toFixed(1)],
  ['Writer-seconds', ({ writerSeconds }) => writerSeconds.toFixed(writerSeconds < 10 ? 1 : 0)],
  ['Lost', ({ lost }) => String(lost)],
  ['Gave up', ({ failed }) => String(failed)],
  ['Landed by others', ({ name, byOthers }) => (name === 'ours' ? String(byOthers) : '')],
  ['Processors busy', ({ busy }) => `${(busy * 100).toFixed(0)} %`],
]

export const streamColumns = [
  ['Begun', ({ from, to }) => `${from}–${to} s`],
  ['Writers', ({ writers }) => String(writers)],
  ['p50', ({ p50 }) => seconds(p50)],
  ['p95', ({ p95 }) => seconds(p95)],
]

export const cellsOf = (table, rows) => [
  table.map(([title]) => title),
  ...rows.map((row) => table.map(([, text]) => text(row))),
]

/** Columns of equal width. */
export function aligned(lines) {
  const widths = lines[0].map((_, index) => Math.max(...lines.map((cells) => cells[index].length)))
  return lines
    .map((cells) => `  ${cells.map((cell, index) => cell.padEnd(widths[index])).join('  ')}`.trimEnd())
    .join('\n')
}

const most = (label, value, limit, text) => [label, text(value), `≤ ${text(limit)} ${mark(value <= limit)}`]
const least = (label, value, limit) => [
  label,
  times(value),
  limit === undefined ? '' : `≥ ${times(limit)} ${mark(value >= limit)}`,
]

/** How many times faster combining must be than the alternatives, by writers, where a request takes 300 ms. */
const leastRatios = { 32: 8, 100: 15 }

/** Rows of label, value and aim, as far as what was measured tells. */
export function aims(rows, streams) {
  const find = (name, delay, writers) =>
    rows.find((row) => row.name === name && row.delay === delay && row.writers === writers)
  const own = rows.filter(({ name }) => name === 'ours')
  const all = [...own, ...streams.filter(({ name }) => name === 'ours')]
  const sum = (key) => all.reduce((total, measured) => total + measured[key], 0)
  const faults =
    all.length === 0
      ? []
      : [
          most('lost changes, combining', sum('lost'), 0, String),
          most('writers that gave up, combining', sum('failed'), 0, String),
        ]
  return [...own.flatMap((row) => ratiosOf(row, find)), ...faults, ...streams.map(steadiness)]
}

function ratiosOf(own, find) {
  const { delay, writers } = own
  const at = `${writers} writers, ${delay} ms`
  const rows = []
  for (const name of ['loop', 'queue', 'uncombined']) {
    const other = find(name, delay, writers)
    if (other === undefined || writers === 1) continue
    const limit = delay === 300 && name !== 'uncombined' ? leastRatios[writers] : undefined
    // Time in which not all landed compares with nothing.
    const ratio = own.failed + other.failed === 0 ? other.seconds / own.seconds : Number.NaN
    rows.push(least(`${at}: faster than ${ways[name].title}`, ratio, limit))
  }
  if (writers !== 100) return rows
  rows.push(most(`${at}: requests a writer`, own.perWriter, 8, (value) => value.toFixed(1)))
  const few = find('ours', delay, 8)
  if (few !== undefined)
    rows.push(most(`${delay} ms: time for 100 writers against 8`, own.seconds / few.seconds, 3, times))
  return rows
}

/** Whether those who come last wait longer than those who came first. */
function steadiness({ name, slices }) {
  const label = `${ways[name].title}, in a stream: p50 of the last slice against the first`
  const value = slices.at(-1).p50 / slices[0].p50
  return name === 'ours' ? most(label, value, 1.5, times) : [label, times(value), '']
}
