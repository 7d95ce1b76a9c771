import { expect } from '@jest/globals'
import { everyRace, type Ended } from './interleaving.js'
import type { Pair } from './linearizability.js'

/** In a few words, what became of each call. */
const told = ({ calls }: Ended): string =>
  calls.map(({ outcome }) => outcome.refusal?.code ?? outcome.outcome).join(', ')

/** Runs two calls under every schedule of their steps. The schedules must lead to every end of the pair and to no other. */
export async function expectEnds(
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
