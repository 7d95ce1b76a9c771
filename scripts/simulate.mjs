// Runs histories of the commit loop on a simulated network, as many as wanted, and prints the first one that is illegal:
//   npm run simulate -- --histories 10000 --seed 1
// With --mutant NAME (of __tests__/simulation/mutants.ts) the loop is made wrong first.
import { parseArgs } from 'node:util'
import './loaders/clean-environment.mjs'
import './loaders/typescript.mjs'
import { mutate } from './loaders/mutate.mjs'

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    counts: { type: 'boolean', default: false },
    mutant: { type: 'string' },
  },
})

function stop(message) {
  console.error(message)
  process.exit(2)
}

const [histories, seed] = [Number(values.histories), Number(values.seed)]
if (!Number.isSafeInteger(histories) || histories < 1 || !Number.isSafeInteger(seed) || seed < 0)
  stop('--histories must be a whole number from 1, --seed one from 0')

if (values.mutant !== undefined) {
  const { mutants } = await import('../__tests__/simulation/mutants.ts')
  const mutant = mutants.find(({ name }) => name === values.mutant)
  if (mutant === undefined) stop(`no mutant is called "${values.mutant}"`)
  mutate(mutant)
}

const { describeFailure, runHistories } = await import('../__tests__/simulation/campaign.ts')
const begun = performance.now()
const showProgress = (done) => {
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`${done} of ${histories} histories\r`)
}
const { counts, failures, histories: done } = await runHistories(seed, histories, 1, showProgress)
const seconds = ((performance.now() - begun) / 1000).toFixed(1)

if (values.counts) for (const [what, count] of [...counts].sort()) console.log(`${count}\t${what}`)
for (const failure of failures) console.log(describeFailure(failure))
const verdict = failures.length === 0 ? 'all are legal' : 'the last one is not legal'
console.log(`${done} histories from seed ${seed} in ${seconds} s: ${verdict}`)
process.exitCode = failures.length === 0 ? 0 : 1
