import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { StoreError } from '../../../src/store/errors.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import { parseTrailers } from '../../../src/commit/trailers.js'
import { asks, landedIds, overtakenStore, together, waits, withdrawn } from './combining-fixture.js'
import { denied, lostAfter, lostBefore, refused, times } from '../faults.js'
import { InterceptedStore, inTurn, type Intervention } from '../intercepted-store.js'
import type { PushResult } from '../../../src/store/store.js'
import {
  carryOut,
  moveBranch,
  registryFiles,
  remoteWith,
  requestFor,
  storeOn,
  today,
  VirtualEffects,
} from '../memory-fixture.js'

const combining = together
const world = (): MemoryRemote => remoteWith(registryFiles({ max_active_agents: 500 }, { ada: {} }))

/** So many others that wait, each older than the one after it, the poisonous one at a place of its own. */
async function crowd(count: number, poisoned: number): Promise<MemoryRemote> {
  const remote = world()
  for (let index = 0; index < count; index += 1) {
    await waits(remote, asks(index === poisoned ? 'poison' : `r${index}`, today - count + index))
  }
  return remote
}

/** A server that lets nothing in that has the poisonous request; tells the size of each push. */
function refusing(remote: MemoryRemote, final: StoreError | null) {
  const sizes: number[] = []
  const store: InterceptedStore = new InterceptedStore(storeOn(remote), {
    push: (proceed, call) => {
      const { commit = '', moves = [] } = store.pushes.at(-1) ?? {}
      sizes.push(moves.length)
      const known = new Set(remote.chain(remote.head ?? ''))
      const isPoisoned = remote
        .chain(commit)
        .filter((one) => !known.has(one))
        .some((one) => parseTrailers(remote.commits.get(one)?.message ?? '')?.request === 'poison')
      return isPoisoned ? refused(final)(proceed, call) : proceed()
    },
  })
  return { store, sizes }
}

describe('a push for all that the server refuses while its head stands', () => {
  it.each([
    ['late in the order: half of them land', 6, [9, 4], ['r0', 'r1', 'r2', 'own']],
    ['first in the order: its own lands alone', 0, [9, 4, 2, 1], ['own']],
  ])('for one of them, %s', async (_, place, expected, landed) => {
    const remote = await crowd(8, place)
    const { store, sizes } = refusing(remote, null)
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(sizes).toEqual(expected)
    expect(landedIds(remote)).toEqual(landed)
    expect(outcome).toMatchObject({ outcome: 'committed', combined: landed.length - 1, attempts: 1 })
    expect(remote.intents.has(intentName('poison'))).toBe(true)
  })

  it('for good: that is no answer to all of them, so its own is pushed alone at once', async () => {
    const remote = await crowd(8, 6)
    const { store, sizes } = refusing(remote, denied)
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      combined: 0,
    })
    expect(sizes).toEqual([9, 1])
    expect([landedIds(remote), remote.intents.size]).toEqual([['own'], 8])
  })

  it('goes on with fewer: what the next one refused no longer keeps it waiting', async () => {
    const remote = await crowd(8, 0)
    const effects = new VirtualEffects()
    const { store } = refusing(remote, null)
    await carryOut(store, asks('own'), { combining, effects })
    expect(effects.now()).toBeLessThan(1000)
  })

  it('because somebody withdrew meanwhile: the others are pushed again, all of them', async () => {
    const remote = await crowd(8, -1)
    const sizes: number[] = []
    const store: InterceptedStore = new InterceptedStore(storeOn(remote), {
      push: async (proceed, call) => {
        sizes.push(store.pushes.at(-1)?.moves.length ?? 0)
        if (call === 1) await withdrawn(remote, 'r3')
        return await proceed()
      },
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      combined: 7,
    })
    expect(sizes).toEqual([9, 8])
    expect(landedIds(remote)).toEqual(['r0', 'r1', 'r2', 'r4', 'r5', 'r6', 'r7', 'own'])
  })

  it('because somebody deleted one that was done: all are pushed again', async () => {
    const remote = await crowd(2, -1)
    const base = remote.chain(remote.head ?? '').at(-1) ?? null
    await carryOut(storeOn(remote), asks('done'))
    const { name } = await waits(remote, asks('done'), { base })
    const sizes: number[] = []
    const store: InterceptedStore = new InterceptedStore(storeOn(remote), {
      push: async (proceed, call) => {
        sizes.push(store.pushes.at(-1)?.moves.length ?? 0)
        if (call === 1) remote.intents.delete(name)
        return await proceed()
      },
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      combined: 2,
    })
    expect(sizes).toEqual([4, 3])
  })

  it('or whose head has moved: decided again with all of them', async () => {
    const remote = await crowd(4, -1)
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn((proceed) => {
        moveBranch(remote)
        return proceed()
      }),
    })
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', attempts: 2, combined: 4 })
    expect(store.pushes.map(({ moves }) => moves.length)).toEqual([5, 5])
  })
})

describe('its own push, alone, that the server refuses', () => {
  const alone: [string, Intervention<PushResult>, number][] = [
    ['for good', refused(denied), 1],
    ['time and again', refused(), 4],
  ]

  it.each(alone)(
    '%s: fails with the words of the server, and is withdrawn before',
    async (_, push, pushes) => {
      const remote = world()
      const store = overtakenStore(remote, undefined, { push })
      const thrown = carryOut(store, asks('own'), { combining })
      await expect(thrown).rejects.toMatchObject({ code: pushes === 1 ? 'denied' : 'rejected' })
      await expect(thrown).rejects.toThrow(pushes === 1 ? denied.message : 'cannot lock ref')
      expect(store.calls.push).toBe(1 + pushes)
      expect(store.order.lastIndexOf('move')).toBeGreaterThan(store.order.lastIndexOf('push'))
      expect([landedIds(remote), remote.intents.size]).toEqual([[], 0])
    },
  )

  it('for good, being the poison: the intents of the others stay', async () => {
    const remote = await crowd(4, -1)
    const { store, sizes } = refusing(remote, denied)
    await expect(carryOut(store, asks('poison'), { combining })).rejects.toBe(denied)
    expect(sizes).toEqual([5, 1])
    expect([landedIds(remote), remote.intents.size]).toEqual([[], 4])
  })
})

describe('a push for all without an answer', () => {
  it.each([
    ['that landed', lostAfter],
    ['that did not', lostBefore],
  ])('%s: the very same again, and landed by itself', async (_, push) => {
    const remote = await crowd(3, -1)
    const store = new InterceptedStore(storeOn(remote), { push: inTurn(push) })
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 3, landed_by: 'self' })
    expect(landedIds(remote)).toEqual(['r0', 'r1', 'r2', 'own'])
    expect(new Set(store.pushed).size).toBe(1)
    expect(remote.intents.size).toBe(0)
  })

  it('but with a refusal, though it landed: found on the branch, and its own', async () => {
    const remote = await crowd(3, -1)
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn<PushResult>(async (proceed, call) => {
        await proceed()
        return await refused()(proceed, call)
      }),
    })
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 3, landed_by: 'self' })
    expect(landedIds(remote)).toEqual(['r0', 'r1', 'r2', 'own'])
  })

  it('and never another answer: unknown, and nothing is withdrawn, for it may still land', async () => {
    const remote = await crowd(3, -1)
    const store = new InterceptedStore(storeOn(remote), { push: lostBefore })
    await expect(carryOut(store, asks('own'), { combining })).rejects.toMatchObject({
      code: 'unknown-outcome',
    })
    expect(remote.intents.size).toBe(4)
    expect(store.calls.move).toBe(1)
    // It arrives after all: what it carries out is as it was decided.
    const { commit = '', expected = null, moves } = store.pushes.at(-1) ?? {}
    expect(await storeOn(remote).push(commit, expected, moves)).toEqual({ kind: 'accepted' })
  })

  it('refused then, for good: unknown too, never failed', async () => {
    const remote = await crowd(3, -1)
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(lostBefore, ...times(9, refused(denied))),
    })
    await expect(carryOut(store, asks('own'), { combining })).rejects.toMatchObject({
      code: 'unknown-outcome',
    })
  })
})

describe('a push of nothing but another request, which leaves its own no room', () => {
  it('refused for good: the refusal is of the other, and its own lands', async () => {
    const remote = remoteWith(registryFiles({ max_active_agents: 1 }))
    await waits(remote, asks('poison', today - 1))
    const { store, sizes } = refusing(remote, denied)
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self' })
    expect(sizes).toEqual([1, 1])
    expect([landedIds(remote), [...remote.intents.keys()]]).toEqual([['own'], [intentName('poison')]])
  })
})

describe('a request that would change nothing for others', () => {
  it('lands alone where all others are refused', async () => {
    const remote = world()
    await waits(
      remote,
      requestFor({ operation: 'update', id: 'nobody', patch: { note: 'x' } }, { requestId: 'other' }),
    )
    const outcome = await carryOut(storeOn(remote), asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self' })
    expect(remote.intents.size).toBe(1)
  })
})
