// Writes what was measured to docs/: the tables between the markers of benchmarks.md, and the picture.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { plot } from './plot.mjs'
import { aims, cellsOf, columns, streamColumns } from './report.mjs'
import { ways } from './strategies.mjs'

const at = (name) => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url))
const [begin, end] = ['<!-- contention:begin -->', '<!-- contention:end -->']

const markdown = ([head, ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export async function write(rows, streams, shares) {
  const file = at('benchmarks.md')
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md lacks ${begin} and, after it, ${end}.`)
  const parts = [
    `One run on Node ${process.version.split('.')[0]} and ${availableParallelism()} processors, shared by writers, git and server. ${shares}`,
    '![Seconds until all have landed, and requests a writer, by the number of writers](contention.svg)',
    markdown([['Figure', 'Value', 'Aim'], ...aims(rows, streams)]),
    markdown(cellsOf(columns, rows)),
  ]
  for (const { name, delay, slices } of streams) {
    parts.push(`Two writers a second, ${delay} ms a request, ${ways[name].title}:`)
    parts.push(markdown(cellsOf(streamColumns, slices)))
  }
  // Formatted here, so that prettier leaves the page alone afterwards.
  const options = { ...(await resolveConfig(file)), parser: 'markdown' }
  const tables = await format(parts.join('\n\n'), options)
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${tables}\n${text.slice(to)}`)
  writeFileSync(at('contention.svg'), `${await plot(rows)}\n`)
  console.log('\nWrote docs/benchmarks.md and docs/contention.svg.')
}
