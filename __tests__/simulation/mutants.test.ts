import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { mutants } from './mutants.js'

const simulate = (...given: string[]) =>
  spawnSync(process.execPath, ['scripts/simulate.mjs', ...given], { encoding: 'utf8' })

describe('the simulation notices a loop with this mistake', () => {
  it.each(mutants)('$name', ({ name, file, find, shows, from = 1 }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
    const { stdout, stderr, status } = simulate(
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

it('tells the seed of an illegal history, what is wrong with it, and what happened, the same each time', () => {
  const given = ['--mutant', 'lease dropped', '--histories', '100']
  const [first, second] = [simulate(...given).stdout, simulate(...given).stdout]
  expect(first).toMatch(/^seed \d+ \(\w+\):\n( {2}\S.+\n)+( *\d+\.\d{3} {2}.+\n)+\n\d+ histories from/)
  const seed = /^seed (\d+)/.exec(first)?.[1] ?? ''
  const again = simulate('--mutant', 'lease dropped', '--histories', '1', '--seed', seed).stdout
  const history = (text: string): string => text.slice(0, text.lastIndexOf('\n\n'))
  expect(history(second)).toBe(history(first))
  expect(history(again)).toBe(history(first))
})

it('runs as many histories as are asked for, from the seed that is given', () => {
  const { stdout, status } = simulate('--histories', '20', '--seed', '7')
  expect(stdout).toMatch(/^20 histories from seed 7 in [\d.]+ s: all are legal\n$/)
  expect(status).toBe(0)
})

it.each([
  [['--histories', '0']],
  [['--histories', 'many']],
  [['--seed=-1']],
  [['--mutant', 'no such mutant']],
])('refuses %j', (given) => {
  expect(simulate(...given)).toMatchObject({ status: 2, stdout: '' })
})
