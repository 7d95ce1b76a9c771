import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { operations } from '../../src/core/operations/index.js'
import { schemaProblems } from '../../src/core/records/schema.js'
import { anyCommand } from './arbitrary.js'

const commands = fc.sample(anyCommand, { numRuns: 1000, seed: 1 })

it('the properties see commands of every operation that decides', () => {
  const seen = new Set(commands.map(({ operation }) => operation))
  const expected = Object.values(operations).filter(({ kind }) => kind === 'decision')
  expect([...seen].toSorted()).toEqual(expected.map(({ name }) => name).toSorted())
})

it('the properties see commands that are valid by their schema', () => {
  expect(commands.flatMap((command) => schemaProblems('command', command))).toEqual([])
})
