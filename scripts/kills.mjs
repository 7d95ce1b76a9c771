// Kills writers of the command line in the middle of their work, as many as wanted, and prints what is wrong afterwards:
//   npm run kills -- --kills 1000 --seed 1
// With --script PATH another command line than that of the sources.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import './loaders/clean-environment.mjs'
import './loaders/typescript.mjs'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    writers: { type: 'string', default: '24' },
    script: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})
const numbers = [values.kills, values.seed, values.writers].map(Number)
if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0)) {
  console.error('--kills, --seed and --writers must be whole numbers')
  process.exit(2)
}
const [kills, seed, writers] = numbers

const { runKills } = await import('../__tests__/kills/campaign.ts')
const { checkResult } = await import('../__tests__/kills/check-result.ts')
const { buildCommandLine } = await import('../__tests__/kills/command-line.ts')
const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'agent-registry-kills-'))
const begun = performance.now()
try {
  const script = values.script ?? (await buildCommandLine(folder))
  const progress = (text) => console.error(`${((performance.now() - begun) / 1000).toFixed(1)} s  ${text}`)
  const result = await runKills({ script, folder, seed, kills, writers, progress })
  const { lines, wrong } = await checkResult(result)
  for (const line of [...lines, ...wrong.map((sentence) => `wrong: ${sentence}`)]) console.log(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  if (values.keep) console.log(folder)
  else rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
