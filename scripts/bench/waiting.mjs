// How long writers wait for each other, by the constants of src/commit/combine/timing.ts: the shipped loop in virtual time, so
// that neither this machine nor its network plays a part. Each variant runs in a process of its own.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { heading } from './print.mjs'

const crowds = [2, 8, 32, 100]
const run = fileURLToPath(new URL('waiting/run.mjs', import.meta.url))

/** Constants as they are, and each of them otherwise: [what differs, text in turns.ts, text in its place]. */
const variants = [
  ['as shipped'],
  [
    'first look after 0.5 to 1.5 U',
    'const gathering = 0.2\nconst spread = 0.4',
    'const gathering = 0.5\nconst spread = 1',
  ],
  [
    'first look after 1 to 2 U',
    'const gathering = 0.2\nconst spread = 0.4',
    'const gathering = 1\nconst spread = 1',
  ],
  ['second look after 1.5 U', 'const secondLook = 2.4', 'const secondLook = 1.5'],
  ['second look after 2.8 U', 'const secondLook = 2.4', 'const secondLook = 2.8'],
  ['second look after 4 U', 'const secondLook = 2.4', 'const secondLook = 4'],
  ['later looks from 0.75 U', 'const laterLook = 1.5', 'const laterLook = 0.75'],
  ['later looks from 3 U', 'const laterLook = 1.5', 'const laterLook = 3'],
  ['patience of 3 U', 'const patience = 5', 'const patience = 3'],
  ['patience of 10 U', 'const patience = 5', 'const patience = 10'],
]

export function measure() {
  heading(
    'Waiting for a turn, in virtual time: until all have landed, in requests’ times (U), and requests a writer',
  )
  const columns = crowds.map((count) => `${count} writers`.padStart(16))
  console.log(`  ${''.padEnd(32)}${columns.join('')}`)
  for (const [name, find = '', replace = ''] of variants) {
    const output = execFileSync(process.execPath, [run, crowds.join(), find, replace], { encoding: 'utf8' })
    const cells = JSON.parse(output).map(({ time, requests }) =>
      `${time.toFixed(1)} U, ${requests.toFixed(1)}`.padStart(16),
    )
    console.log(`  ${name.padEnd(32)}${cells.join('')}`)
  }
}
