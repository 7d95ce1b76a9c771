import { expect, it } from '@jest/globals'
import { runHistories, describeFailure } from './campaign.js'
import { simulate } from './simulate.js'

// A sample, to notice a mistake early: `npm run proof` runs thousands of histories and demands that every fault occurs.
it('finds the commit loop correct in a sample of 100 histories', async () => {
  const { failures, histories } = await runHistories(1, 100)
  expect(failures.map(describeFailure)).toEqual([])
  expect(histories).toBe(100)
})

it('gives the same history for the same seed, and another for another', async () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const [first, second] = [await simulate(seed), await simulate(seed)]
    expect(second.trace).toEqual(first.trace)
    expect((await simulate(seed + 1)).trace).not.toEqual(first.trace)
  }
})
