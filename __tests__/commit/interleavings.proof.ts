import { describe, expect, it } from '@jest/globals'
import { expectEnds } from './expect-ends.js'
import { pairs } from './linearizability.js'

describe('every interleaving of two calls, at every step', () => {
  it.each(pairs)('$title', async (pair) => {
    expect.hasAssertions()
    await expectEnds(pair)
  })
})
