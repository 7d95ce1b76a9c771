import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { mutants } from '../simulation/mutants.js'

it('every mutant that a document names as the proof of a rule is one of the simulation', async () => {
  const text = await readFile('docs/concurrency.md', 'utf8')
  const rows = [...text.matchAll(/^\|.* mutants? (`.*)$/gm)].map((match) => match[1] ?? '')
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
  expect(named.length).toBeGreaterThan(20)
  const known = new Set(mutants.map(({ name }) => name))
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
