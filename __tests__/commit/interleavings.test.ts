import { describe, expect, it } from '@jest/globals'
import { expectEnds } from './expect-ends.js'
import { lostAfter, lostBefore } from './faults.js'
import { stepsOnBranch } from './interleaving.js'
import { pairs } from './linearizability.js'

// `npm run proof` puts the steps that look at commits into every order too.
describe('every interleaving of two calls, step by step on the branch', () => {
  it.each(pairs)('$title', async (pair) => {
    expect.hasAssertions()
    await expectEnds(pair, { steps: stepsOnBranch })
  })
})

describe.each([
  ['has landed', lostAfter],
  ['has not landed', lostBefore],
])('and with the answer lost to the first push of the first call, which %s', (_fate, push) => {
  it.each(pairs.filter(({ remote, ends }) => remote().head !== null && !ends[0]?.startsWith('answered')))(
    '$title',
    async (pair) => {
      expect.hasAssertions()
      await expectEnds(pair, { steps: stepsOnBranch, firstPush: push })
    },
  )
})
