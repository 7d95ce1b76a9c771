// Everything that can be checked without running a test: `npm run check`. The parts run side by side, as many as there are
// processors. Prints the seconds of each part, and the output of each part that failed.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const cache = 'node_modules/.cache'
const node = (script, ...args) => [process.execPath, script, ...args]

/** The longest first, so that no processor waits for the last one. */
const parts = {
  lint: node(
    'node_modules/eslint/bin/eslint.js',
    ...['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content'],
    ...['--cache-location', `${cache}/eslint/`],
  ),
  dist: node('scripts/check-dist.mjs'),
  format: node(
    'node_modules/prettier/bin/prettier.cjs',
    ...['--check', '.', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/prettier/check`],
  ),
  'dead code': node('node_modules/knip/bin/knip.js'),
  types: node('node_modules/@typescript/native/bin/tsc', '--noEmit'),
  'generated files': node('scripts/generate.mjs', '--check'),
}

/** Resolves when the part has ended; never rejects. */
function run(name) {
  const [program, ...args] = parts[name]
  const begun = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const end = (isPassed) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
      resolve({ name, isPassed, output })
    }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (status) => end(status === 0))
  })
}

const waiting = Object.keys(parts)
const results = []
const work = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) results.push(await run(name))
}
await Promise.all(Array.from({ length: availableParallelism() }, work))

const failed = results.filter(({ isPassed }) => !isPassed)
for (const { name, output } of failed) console.error(`\n── ${name} ──\n${output.trimEnd()}`)
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}
