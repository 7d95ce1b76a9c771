// Measures what an operation costs, beside a named alternative in the same run: `npm run bench`, or one part of it,
// `npm run bench -- spawn|startup|list|kinds|decide|evaluate|waiting|contention|compare`; the last two take options of their own. Runs the bundles in dist/;
// the local git server and the library come from build/.
import '../loaders/clean-environment.mjs'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { needed } from './bundles.mjs'

const parts = {
  spawn: () => import('./spawn.mjs'),
  startup: () => import('./startup.mjs'),
  list: () => import('./list.mjs'),
  decide: () => import('./decide.mjs'),
  evaluate: () => import('./evaluate.mjs'),
  kinds: () => import('./kinds.mjs'),
  waiting: () => import('./waiting.mjs'),
  contention: () => import('./contention.mjs'),
  compare: () => import('./compare.mjs'),
}
/** Parts that take options; a part of this kind runs alone, and `compare` only when it is named. */
const partsWithOptions = ['contention', 'compare']

function fail(message) {
  console.error(message)
  process.exit(2)
}

const given = process.argv.slice(2)
const firstOption = given.findIndex((word) => word.startsWith('--'))
const asked = firstOption < 0 ? given : given.slice(0, firstOption)
const options = given.slice(asked.length)
if (options.length > 0 && !partsWithOptions.includes(asked.join()))
  fail(`Only one part alone takes options: ${partsWithOptions.join(' or ')}.`)
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined)
  fail(`There is no part "${unknown}"; give ${Object.keys(parts).join(', ')} or nothing.`)
const missing = needed.find((file) => !existsSync(file))
if (missing !== undefined) fail(`${missing} is missing: run "npm run build" first.`)

const begun = performance.now()
const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'agent-registry-bench-'))
const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    remove()
    process.exit(130)
  })
}
try {
  const load = loadavg()[0].toFixed(1)
  console.log(`Node ${process.version}, ${availableParallelism()} processors, load ${load} at the start.`)
  const all = Object.keys(parts).filter((name) => name !== 'compare')
  for (const name of asked.length > 0 ? asked : all) {
    const { measure } = await parts[name]()
    await measure(folder, options)
  }
  console.log(`\nTook ${Math.round((performance.now() - begun) / 1000)} s.`)
} catch (error) {
  // Most likely the words of a program that failed; where in the benchmark says little.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  remove()
}
