import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { mutants } from './mutants.js'

interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const simulate = (...given: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const options = { encoding: 'utf8', maxBuffer: Infinity } as const
    const child = execFile(
      process.execPath,
      ['scripts/simulate.mjs', ...given],
      options,
      (_, stdout, stderr) => {
        resolve({ status: child.exitCode ?? -1, stdout, stderr })
      },
    )
  })

describe('the simulation notices a loop with this mistake', () => {
  it.concurrent.each(mutants)('$name', async ({ name, file, find, shows, from = 1 }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
    const { stdout, stderr, status } = await simulate(
      '--mutant',
      name,
      '--histories',
      '10000',
      '--seed',
      String(from),
    )
    expect(stderr).toBe('')
    expect(stdout).toMatch(shows)
    const told = `^\\d+ histories from seed ${from} in [\\d.]+ s: the last one is not legal$`
    expect(stdout).toMatch(new RegExp(told, 'm'))
    expect(status).toBe(1)
  })
})

it('tells the seed of an illegal history, what is wrong with it, and what happened, the same each time', async () => {
  const given = ['--mutant', 'lease dropped', '--histories', '100']
  const [{ stdout: first }, { stdout: second }] = await Promise.all([simulate(...given), simulate(...given)])
  expect(first).toMatch(/^seed \d+ \(\w+\):\n( {2}\S.+\n)+( *\d+\.\d{3} {2}.+\n)+\n\d+ histories from/)
  const seed = /^seed (\d+)/.exec(first)?.[1] ?? ''
  const { stdout: again } = await simulate('--mutant', 'lease dropped', '--histories', '1', '--seed', seed)
  const history = (text: string): string => text.slice(0, text.lastIndexOf('\n\n'))
  expect(history(second)).toBe(history(first))
  expect(history(again)).toBe(history(first))
})

it('runs as many histories as are asked for, from the seed that is given', async () => {
  const { stdout, status } = await simulate('--histories', '20', '--seed', '7')
  expect(stdout).toMatch(/^20 histories from seed 7 in [\d.]+ s: all are legal\n$/)
  expect(status).toBe(0)
})

it.each([
  [['--histories', '0']],
  [['--histories', 'many']],
  [['--seed=-1']],
  [['--mutant', 'no such mutant']],
])('refuses %j', async (given) => {
  expect(await simulate(...given)).toMatchObject({ status: 2, stdout: '' })
})
