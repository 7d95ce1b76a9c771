import { describe, expect, it } from '@jest/globals'
import { intentName } from '../../../src/commit/combine/intent.js'
import { orderKey, countAhead, CombinerTiming } from '../../../src/commit/combine/timing.js'

const heads = Array.from({ length: 400 }, (_, index) => index.toString(16).padStart(40, '0'))
const names = ['a', 'b', 'c', 'd'].map(intentName)
const [own = ''] = names

describe('the order of those that wait', () => {
  it('is the same for all that see the same head', () => {
    for (const head of [null, ...heads.slice(0, 20)]) {
      const ranks = names.map((name) => countAhead(name, names, head))
      expect(ranks.toSorted()).toEqual([0, 1, 2, 3])
      expect(names.toSorted((a, b) => orderKey(head, a) - orderKey(head, b))).toEqual(
        ranks.map((_, rank) => names[ranks.indexOf(rank)]),
      )
    }
  })

  it('is another under another head: nobody can have chosen a name that is always first', () => {
    const first = names.map((name) => heads.filter((head) => countAhead(name, names, head) === 0).length)
    for (const count of first) expect(count).toBeGreaterThan(heads.length / 8)
  })

  it('is from the hash of head and name, the lowest first', () => {
    // The first six bytes of SHA-256 of the two, with a zero byte between them, as a fraction.
    expect(orderKey(null, 'b')).toBeCloseTo(0x57eb35615d47 / 2 ** 48, 12)
    expect(orderKey('head', 'b')).toBeCloseTo(0x5fa90f4eabf5 / 2 ** 48, 12)
    for (const head of heads) expect(orderKey(head, own)).toBeGreaterThanOrEqual(0)
    for (const head of heads) expect(orderKey(head, own)).toBeLessThan(1)
  })

  it('counts others only, and not itself', () => {
    expect(countAhead(own, [], null)).toBe(0)
    expect(countAhead(own, [own], null)).toBe(0)
  })
})

describe('times of a writer that waits, in times of its own request', () => {
  const turns = new CombinerTiming(100)

  it('0.2 to 0.6 until the first look', () => {
    expect([0, 0.5, 1].map((draw) => Math.round(turns.firstPoll(draw)))).toEqual([20, 40, 60])
  })

  it('2.4 until the second, then 1.5 growing by half to 6', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 100].map((looks) => turns.nextPoll(looks, 0.5))
    expect(pauses).toEqual([240, 150, 225, 337.5, 506.25, 600, 600, 600])
  })

  it('a tenth more or less by chance: those that began together do not look together', () => {
    expect(turns.nextPoll(1, 0)).toBeCloseTo(216)
    expect(turns.nextPoll(1, 1)).toBeCloseTo(264)
  })

  it.each([
    [0, 0],
    [1, 800],
    [2, 1100],
    [8, 2900],
    [9, 2900],
    [16_384, 2900],
  ])('rank %i combines after %i ms without movement', (rank, time) => {
    expect(turns.waitForRank(rank)).toBe(time)
  })

  it('twenty to withdraw at the end', () => {
    expect(turns.withdrawalTime).toBe(2000)
  })

  it('a request is taken to last 10 ms at least', () => {
    expect(new CombinerTiming(0).firstPoll(0.5)).toBe(4)
    expect(new CombinerTiming(0).waitForRank(1)).toBe(80)
  })
})
