import { describe, expect, it } from '@jest/globals'
import { pause, type Effects } from '../../src/commit/policy.js'

async function waited(random: number, tries: number, pushTime?: number): Promise<number> {
  let milliseconds = Number.NaN
  const effects: Effects = {
    now: () => 0,
    date: () => 0,
    random: () => random,
    sleep: (length) => {
      milliseconds = length
      return Promise.resolve()
    },
  }
  await pause(effects, tries, pushTime)
  return milliseconds
}

describe('the pause after a lost push', () => {
  it.each([
    [1, 0, 100],
    [2, 0, 200],
    [5, 0, 1600],
    [9, 0, 8000],
    [60, 0, 8000],
    [1, 10, 100],
    [1, 300, 1200],
    [2, 300, 2400],
    [9, 300, 8000],
  ])('at try %d, where a push takes %d ms, is at most %d ms', async (tries, pushTime, bound) => {
    expect(await waited(1, tries, pushTime)).toBe(bound)
    expect(await waited(0.25, tries, pushTime)).toBe(bound / 4)
    expect(await waited(0, tries, pushTime)).toBe(0)
  })
})
