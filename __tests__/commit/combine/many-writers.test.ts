import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { Outcome } from '../../../src/commit/outcome.js'
import type { Combining, Effects } from '../../../src/commit/policy.js'
import { Random } from '../../simulation/random.js'
import { Scheduler } from '../../simulation/scheduler.js'
import { asks, landedIds, landedOn, together } from './combining-fixture.js'
import { InterceptedStore, type Method } from '../intercepted-store.js'
import { carryOut, history, registryFiles, remoteWith, storeOn, today } from '../memory-fixture.js'

/** What goes to the server and back, 100 ms long; all else takes no time. */
const travelling: ReadonlySet<Method> = new Set<Method>(['read', 'push', 'stands', 'look', 'texts', 'move'])
const way = 50

interface Crowd {
  readonly count: number
  /** Agents that there is room for. */
  readonly room?: number
  /** Between the beginnings of two writers, milliseconds. */
  readonly gap?: number
  /** How each combines, by its number. */
  readonly combining?: (index: number) => Combining | null
  /** Writers that stop for ever as soon as their intent is published: so many after the first. */
  readonly dying?: number
}

interface Story {
  readonly remote: MemoryRemote
  readonly outcomes: Outcome<'spawn'>[]
  readonly stores: InterceptedStore[]
  /** Virtual milliseconds. */
  readonly time: number
}

/** Many writers at once, in a time of their own. */
async function story({
  count,
  room = 1000,
  gap = 1,
  combining = () => together,
  dying = 0,
}: Crowd): Promise<Story> {
  const scheduler = new Scheduler()
  const remote = remoteWith(registryFiles({ max_active_agents: room }))
  const outcomes: Outcome<'spawn'>[] = []
  const stores: InterceptedStore[] = []
  for (let index = 0; index < count; index += 1) {
    const random = new Random(index + 1)
    const effects: Effects = {
      now: () => scheduler.now,
      date: () => today + Math.floor(scheduler.now),
      sleep: (milliseconds) =>
        new Promise((resolve) => {
          scheduler.after(milliseconds, resolve)
        }),
      random: () => random.next(),
    }
    const isDying = index > 0 && index <= dying
    const store: InterceptedStore = new InterceptedStore(storeOn(remote), {
      before: async (method) => {
        if (isDying && store.calls.move > 0 && method !== 'move') await new Promise(() => undefined)
        if (travelling.has(method)) await effects.sleep(2 * way)
      },
    })
    stores.push(store)
    scheduler.after(index * gap, () => {
      void carryOut(store, asks(`r${index}`, today + index), { combining: combining(index), effects }).then(
        (outcome) => outcomes.push(outcome),
      )
    })
  }
  await scheduler.run()
  return { remote, outcomes, stores, time: scheduler.now }
}

const called = (stores: readonly InterceptedStore[], methods: ReadonlySet<Method>): number =>
  stores.flatMap(({ order }) => order).filter((method) => methods.has(method)).length

describe('many writers at once', () => {
  it.each([2, 3, 8, 40])(
    '%i of them: each lands once, is told which commit is its own, and leaves nothing',
    async (count) => {
      const { remote, outcomes } = await story({ count })
      expect(landedIds(remote).toSorted()).toEqual(
        Array.from({ length: count }, (_, index) => `r${index}`).toSorted(),
      )
      expect(outcomes).toHaveLength(count)
      expect(remote.intents.size).toBe(0)
      const told = new Map(outcomes.map(({ request_id, commit }) => [request_id, commit]))
      for (const [index, commit] of history(remote).slice(1).entries())
        expect(told.get(landedIds(remote)[index] ?? '')).toBe(commit)
    },
  )

  it('are told the truth about who pushed, and with whom', async () => {
    const { remote, outcomes, stores } = await story({ count: 30 })
    const trailers = new Map(landedOn(remote).map((one) => [one.request, one]))
    for (const { request_id, combined, landed_by, commit } of outcomes) {
      expect(trailers.get(request_id)?.combined).toBe(combined)
      const store = stores[Number(request_id.slice(1))]
      const pushed = (store?.pushed ?? []).flatMap((head) => remote.chain(head).slice(0, combined + 1))
      expect(pushed.includes(commit ?? '')).toBe(landed_by === 'self')
    }
    const runs = outcomes.filter(({ landed_by }) => landed_by === 'self')
    expect(runs.reduce((sum, { combined }) => sum + combined + 1, 0)).toBe(30)
  })

  it('need few requests of each, and few pushes together', async () => {
    const [few, many] = [await story({ count: 10 }), await story({ count: 60 })]
    for (const { stores } of [few, many]) {
      expect(called(stores, travelling) / stores.length).toBeLessThan(10)
    }
    // Each pushes once at first; all but one of those are lost.
    expect(called(many.stores, new Set(['push']))).toBeLessThan(60 + 8)
    expect(many.time).toBeLessThan(2 * few.time)
  })

  it('one after the other: each alone, and nothing is published', async () => {
    const { stores, outcomes } = await story({ count: 10, gap: 1000 })
    expect(called(stores, new Set(['move', 'look', 'keep', 'texts']))).toBe(0)
    expect(outcomes.every(({ attempts, combined }) => attempts === 1 && combined === 0)).toBe(true)
  })

  it('for a few places: as many land as there is room for, in their order; the others are refused', async () => {
    const { remote, outcomes } = await story({ count: 25, room: 5 })
    expect(outcomes.filter(({ outcome }) => outcome === 'committed')).toHaveLength(5)
    expect(outcomes.filter(({ refusal }) => refusal?.code === 'capacity-reached')).toHaveLength(20)
    expect([landedIds(remote), remote.intents.size]).toEqual([['r0', 'r1', 'r2', 'r3', 'r4'], 0])
  })

  it('of which some die as soon as they have published: all are carried out, the dead ones too', async () => {
    const { remote, outcomes } = await story({ count: 12, dying: 6 })
    expect(outcomes.map(({ request_id }) => request_id).toSorted()).toEqual(
      ['r0', 'r7', 'r8', 'r9', 'r10', 'r11'].toSorted(),
    )
    expect(landedIds(remote)).toHaveLength(12)
    expect([new Set(landedIds(remote)).size, remote.intents.size]).toEqual([12, 0])
  })

  it('of which some combine and others push for themselves: each lands once', async () => {
    const { remote, outcomes } = await story({
      count: 12,
      combining: (index) => (index % 2 === 0 ? together : null),
    })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 12 }, () => 'committed'))
    expect([new Set(landedIds(remote)).size, landedIds(remote).length, remote.intents.size]).toEqual([
      12, 12, 0,
    ])
  })

  it('are the same story each time: what the tests show does not depend on chance', async () => {
    const [one, other] = [await story({ count: 20 }), await story({ count: 20 })]
    expect(one.outcomes).toEqual(other.outcomes)
    expect(one.remote.head).toBe(other.remote.head)
  })
})
