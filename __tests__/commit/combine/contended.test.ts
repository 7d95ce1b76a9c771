import { describe, expect, it } from '@jest/globals'
import type { PushResult } from '../../../src/store/store.js'
import { ContentionError } from '../../../src/commit/errors.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import {
  asks,
  landedIds,
  landedOn,
  overtakenStore,
  publishedBy,
  removed,
  together,
  waits,
} from './combining-fixture.js'
import { lostAfter, lostBefore, refused, times } from '../faults.js'
import { InterceptedStore, inTurn } from '../intercepted-store.js'
import {
  carryOut,
  hour,
  moveBranch,
  overtaken,
  requestFor,
  smallWorld,
  storeOn,
  today,
  VirtualEffects,
} from '../memory-fixture.js'

const combining = together
const name = intentName('own')

describe('a writer whose push came too late', () => {
  it('publishes what it wants at once: no look in between', async () => {
    const store = overtakenStore(smallWorld())
    await carryOut(store, asks('own'), { combining })
    const until = store.order.indexOf('move')
    expect(store.order.slice(0, until + 1)).toEqual(['read', 'commit', 'push', 'keep', 'move'])
    expect(store.calls).toMatchObject({ keep: 1, move: 1 })
  })

  it('expects none to be there, and names the state that it decided on and when it gives up', async () => {
    const remote = smallWorld()
    const base = remote.head
    const store = overtakenStore(remote)
    const request = asks('own', today - hour)
    await carryOut(store, request, { combining, policy: { timeout: 60_000 } })
    const [[blob, intent] = []] = publishedBy(store)
    expect(store.moves).toEqual([[{ name, from: null, to: blob }]])
    expect(intent).toEqual({ request, base, deadline: today + 60_000 })
  })

  it('lands only in a push that deletes the intent as well', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, { push: inTurn(...times(2, refused())) })
    const outcome = await carryOut(store, asks('own'), { combining })
    const [blob = ''] = publishedBy(store).keys()
    expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'self', combined: 0, attempts: 2 })
    const [first, ...later] = store.pushes
    expect(first?.moves).toEqual([])
    expect(later).toHaveLength(3)
    for (const { moves } of later) expect(moves).toEqual([removed({ name, blob })])
    expect(landedOn(remote)).toEqual([expect.objectContaining({ request: 'own', intent: blob, combined: 0 })])
    expect(remote.intents.size).toBe(0)
  })

  it('is decided again on the new head, and never pushed with a lease on another', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, { push: inTurn(overtaken(remote), overtaken(remote)) })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({ attempts: 4 })
    expect(landedIds(remote)).toEqual(['own'])
    for (const { commit, expected } of store.pushes)
      expect(remote.commits.get(commit)?.parents).toEqual([expected])
    expect(store.calls).toMatchObject({ keep: 1, move: 1 })
  })

  it('says once for each head that it waited, and how it went on', async () => {
    const lines: string[] = []
    await carryOut(overtakenStore(smallWorld()), asks('own'), { combining, lines })
    expect(lines).toEqual([
      expect.stringMatching(
        /^waited with others: main moved .*; rebased and decided again \(attempt 2 of 50\)$/,
      ),
    ])
  })

  it('gives its intent the time that is left to itself, not more', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const store = overtakenStore(remote, async () => effects.sleep(20_000))
    await carryOut(store, asks('own'), { combining, effects, policy: { timeout: 60_000 } })
    const [intent] = publishedBy(store).values()
    // By the clock on the wall it began at today, and 20 s are gone.
    expect(intent?.deadline).toBe(today + 60_000)
  })
})

describe('the intent of a writer with much time', () => {
  it('is given a day: nobody takes one that is to wait for longer', async () => {
    const store = overtakenStore(smallWorld())
    await carryOut(store, asks('own'), { combining, policy: { timeout: 100 * hour } })
    const [intent] = publishedBy(store).values()
    expect(intent?.deadline).toBe(today + 24 * hour)
  })
})

describe('a writer that sees others wait', () => {
  it('publishes before any push of its own, with the state that it read as base', async () => {
    const remote = smallWorld()
    await waits(remote, asks('other'))
    const base = remote.head
    const store = new InterceptedStore(storeOn(remote))
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(store.order.slice(0, store.order.indexOf('move'))).not.toContain('push')
    expect([...publishedBy(store).values()]).toEqual([expect.objectContaining({ base })])
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 1, landed_by: 'self' })
    expect(landedIds(remote).toSorted()).toEqual(['other', 'own'])
  })

  it('only at the first look: a head that moves later is nothing to wait for', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed, call) => {
        moveBranch(remote)
        await waits(remote, asks('other'))
        return await lostBefore(proceed, call)
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      attempts: 2,
    })
    expect(store.calls).toMatchObject({ push: 2, move: 0 })
    expect(remote.intents.has(intentName('other'))).toBe(true)
  })

  it('and is refused asks as it does alone: nothing was published that could be done later', async () => {
    const remote = smallWorld()
    await waits(remote, asks('other'))
    const store = new InterceptedStore(storeOn(remote))
    const request = requestFor<'update'>({ operation: 'update', id: 'nobody', patch: { note: 'x' } })
    expect(await carryOut(store, request, { combining })).toMatchObject({ outcome: 'refused' })
    expect(store.order).toEqual(['read', 'stands'])
  })
})

describe('a writer whose push was not answered', () => {
  it.each([
    ['landed', lostAfter, 'own'],
    ['did not', lostBefore, 'own'],
  ])('never publishes while it may arrive: it %s', async (_, push, landed) => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), { push: inTurn(push) })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      landed_by: 'self',
      attempts: 1,
    })
    expect(store.calls).toMatchObject({ keep: 0, move: 0 })
    expect(landedIds(remote)).toEqual([landed])
  })

  it('nor where the same push is refused thereafter, and nobody knows of the first', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(lostBefore, ...times(999, refused())),
    })
    await expect(carryOut(store, asks('own'), { combining })).rejects.toMatchObject({
      code: 'unknown-outcome',
    })
    expect(store.calls).toMatchObject({ keep: 0, move: 0 })
  })

  it('publishes once a moved head has settled it: no push of the old state can land any more', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn<PushResult>((proceed, call) => {
        moveBranch(remote)
        return lostBefore(proceed, call)
      }, overtaken(remote)),
    })
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed' })
    const [push, read] = [
      store.order.indexOf('push'),
      store.order.lastIndexOf('read', store.order.indexOf('move')),
    ]
    expect(push).toBeLessThan(read)
    expect(landedIds(remote)).toEqual(['own'])
  })
})

describe('waiting without end', () => {
  it('ends with the attempts: withdrawn, and nothing written', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, { push: overtaken(remote) })
    const thrown = carryOut(store, asks('own'), { combining, policy: { maxAttempts: 3 } })
    await expect(thrown).rejects.toBeInstanceOf(ContentionError)
    await expect(thrown).rejects.toThrow('gave up after 3 attempts')
    expect([remote.intents.size, landedIds(remote)]).toEqual([0, []])
  })
})
