import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { mutants } from './mutants.js'

it.each(mutants)('the code that mutant "$name" changes is in its file exactly once', ({ file, find }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
})
