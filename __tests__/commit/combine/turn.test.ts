import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import { CombinerTiming } from '../../../src/commit/combine/timing.js'
import {
  asks,
  combinedByAnother,
  idsBeside,
  landedIds,
  overtakenStore,
  placed,
  together,
  waits,
} from './combining-fixture.js'
import { go } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import {
  carryOut,
  hour,
  moveBranch,
  registryFiles,
  remoteWith,
  storeOn,
  VirtualEffects,
} from '../memory-fixture.js'

const combining = together
const world = (): MemoryRemote => remoteWith(registryFiles({ max_active_agents: 500 }))
const turns = new CombinerTiming(10)

/** When a writer with requests of 10 ms looks at an unmoved head, milliseconds from its publishing. */
function looksUntil(end: number): number[] {
  const times = [turns.firstPoll(0.5)]
  for (let last = times[0] ?? 0; last < end; times.push(last)) last += turns.nextPoll(times.length, 0.5)
  return times
}

const firstLookFrom = (time: number): number => looksUntil(time).find((look) => look >= time) ?? NaN

/** A writer that sees others wait, so many of them before it in the order and after it; what it does when. */
async function writerAmong(before: number, after: number, effects = new VirtualEffects()) {
  const remote = world()
  const ids = [
    ...idsBeside('own', remote.head, 'before', before),
    ...idsBeside('own', remote.head, 'after', after),
  ]
  for (const id of ids) await waits(remote, asks(id), { deadline: effects.date() + hour })
  const pushes: number[] = []
  const looks: number[] = []
  const noting =
    (times: number[]) =>
    <Value>(proceed: () => Promise<Value>): Promise<Value> => {
      times.push(effects.now())
      return proceed()
    }
  const interventions: Interventions = { push: noting(pushes), look: noting(looks) }
  const outcome = await carryOut(new InterceptedStore(storeOn(remote), interventions), asks('own'), {
    combining,
    effects,
  })
  return { remote, outcome, pushes, looks }
}

describe('whose turn it is', () => {
  it('is the first in the order of the head: it combines at its first look', async () => {
    const { remote, pushes, looks } = await writerAmong(0, 5)
    expect({ pushes, looks }).toEqual({ pushes: [4], looks: [4] })
    expect(landedIds(remote)).toHaveLength(6)
  })

  it.each([1, 2, 3, 5, 8])(
    'with %i before it: it waits for each, and then combines with them all',
    async (rank) => {
      const { remote, pushes, looks } = await writerAmong(rank, 2)
      const time = firstLookFrom((5 + 3 * rank) * 10)
      expect(pushes).toEqual([time])
      expect(looks).toEqual(looksUntil(time))
      expect(landedIds(remote)).toHaveLength(rank + 3)
    },
  )

  it('with any number before it: as with eight, for they may never do anything', async () => {
    const { pushes } = await writerAmong(40, 0)
    expect(pushes).toEqual([firstLookFrom((5 + 3 * 8) * 10)])
  })

  it('is told by its own clock alone, whatever the time of day', async () => {
    class Skewed extends VirtualEffects {
      override date(): number {
        return super.date() + 7 * hour - 3 * this.elapsed
      }
    }
    const { pushes, looks } = await writerAmong(3, 2, new Skewed())
    expect({ pushes, looks }).toEqual(
      await writerAmong(3, 2).then((usual) => ({ pushes: usual.pushes, looks: usual.looks })),
    )
  })

  it('takes the time that its publishing took for that of a request', async () => {
    const remote = world()
    const effects = new VirtualEffects()
    const [other = ''] = idsBeside('own', remote.head, 'after', 1)
    await waits(remote, asks(other))
    const looks: number[] = []
    const store = new InterceptedStore(storeOn(remote), {
      move: async (proceed) => {
        await effects.sleep(300)
        return await proceed()
      },
      look: (proceed) => {
        looks.push(effects.now())
        return proceed()
      },
    })
    await carryOut(store, asks('own'), { combining, effects })
    expect(looks).toEqual([420])
  })
})

describe('a writer that waits while others are active', () => {
  it('waits again from each movement of the head', async () => {
    const remote = world()
    const effects = new VirtualEffects()
    const [other = ''] = idsBeside('own', remote.head, 'before', 1)
    await waits(remote, asks(other))
    const pushes: number[] = []
    let movedAt = 0
    const store = new InterceptedStore(storeOn(remote), {
      look: inTurn(go, go, (proceed) => {
        moveBranch(remote)
        movedAt = effects.now()
        return proceed()
      }),
      push: (proceed) => {
        pushes.push(effects.now())
        return proceed()
      },
    })
    await carryOut(store, asks('own'), { combining, effects })
    // Under the new head it may be the first; where not, it waits its full time.
    expect(pushes).toHaveLength(1)
    expect(pushes[0]).toBeGreaterThanOrEqual(movedAt)
    expect(landedIds(remote)).toEqual([other, 'own'])
  })

  it('reads what those are that it waits for in vain: junk does not keep it waiting', async () => {
    const remote = world()
    const effects = new VirtualEffects()
    let publishedAt = 0
    const store = overtakenStore(
      remote,
      async () => {
        for (const id of idsBeside('own', remote.head, 'before', 50))
          await placed(remote, intentName(id), 'junk')
        publishedAt = effects.now()
      },
      {},
    )
    await carryOut(store, asks('own'), { combining, effects })
    const fourth = looksUntil(1000)[3] ?? NaN
    expect(effects.now() - publishedAt).toBe(fourth)
    expect(store.calls.texts).toBe(1)
    expect(remote.intents.size).toBe(50)
  })

  it('asks for nothing but the refs while it waits', async () => {
    const remote = world()
    const [other = ''] = idsBeside('own', remote.head, 'before', 1)
    await waits(remote, asks(other))
    const store = new InterceptedStore(storeOn(remote), {
      look: inTurn(go, go, go, async (proceed) => {
        await combinedByAnother(remote)
        return await proceed()
      }),
    })
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'other' })
    expect(store.order.filter((method) => method !== 'relation')).toEqual([
      ...['read', 'texts', 'log', 'keep', 'move', 'look', 'look', 'look', 'look', 'read', 'log'],
    ])
  })
})
