import { describe, expect, it } from '@jest/globals'
import { lostAfter, lostBefore } from './faults.js'
import { pairs, type Pair } from './linearizability.js'
import { everyRace, stepsOnBranch, type Ended } from './interleaving.js'

/** In a few words, what became of each call. */
const told = ({ calls }: Ended): string =>
  calls.map(({ outcome }) => outcome.refusal?.code ?? outcome.outcome).join(', ')

async function expectEnds(
  { remote, requests, ends, atEnd }: Pair,
  options?: Parameters<typeof everyRace>[3],
): Promise<void> {
  const met = new Set<string>()
  let lost = 0
  await everyRace(
    remote,
    requests,
    (ended) => {
      expect(ends).toContain(told(ended))
      atEnd?.(ended)
      met.add(told(ended))
      lost += ended.lost
    },
    options,
  )
  expect([...met].sort()).toEqual([...ends].sort())
  // Races were lost, unless one of the two was only a look at the branch.
  expect(lost > 0).toBe(!ends[0]?.startsWith('answered'))
}

describe('every interleaving of two calls, step by step', () => {
  it.each(pairs)('$title', async (pair) => {
    expect.hasAssertions()
    await expectEnds(pair)
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
