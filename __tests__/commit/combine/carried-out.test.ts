import { describe, expect, it } from '@jest/globals'
import type { RefsSnapshot } from '../../../src/store/store.js'
import { ContentionError } from '../../../src/commit/errors.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import {
  asks,
  combinedByAnother,
  idsBeside,
  landedIds,
  landedOn,
  together,
  waits,
} from './combining-fixture.js'
import { denied, lostBefore, network, throwing } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import {
  carryOut,
  decidedAt,
  history,
  moveBranch,
  smallWorld,
  storeOn,
  VirtualEffects,
} from '../memory-fixture.js'
import type { MemoryRemote } from '../../../src/store/memory.js'

const combining = together
const name = intentName('own')

/** A writer that waits behind another, which does something at one of its looks. */
async function behind(remote: MemoryRemote, meanwhile: () => Promise<unknown>, others: Interventions = {}) {
  const [other = ''] = idsBeside('own', remote.head, 'before', 1)
  await waits(remote, asks(other))
  return new InterceptedStore(storeOn(remote), {
    look: inTurn(async (proceed) => {
      await meanwhile()
      return await proceed()
    }),
    ...others,
  })
}

describe('a request that another writer carried out', () => {
  it('is told by its trailer: the commit, the result and the company of that push', async () => {
    const remote = smallWorld()
    const base = remote.head
    const store = await behind(remote, () => combinedByAnother(remote))
    const request = asks('own')
    const outcome = await carryOut(store, request, { combining })
    const commit = history(remote).find((one) => remote.commits.get(one)?.message.includes('Request: own\n'))
    expect(outcome).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
      combined: 1,
      attempts: 1,
      commit,
    })
    const before = remote.commits.get(commit ?? '')?.parents[0] ?? base
    expect(decidedAt(remote, before, request)).toMatchObject({ kind: 'change', result: outcome.result })
    expect(store.calls).toMatchObject({ push: 0, move: 1 })
  })

  it('on top of which others landed since: found all the same', async () => {
    const remote = smallWorld()
    const store = await behind(remote, async () => {
      await combinedByAnother(remote)
      for (let count = 0; count < 3; count += 1) moveBranch(remote)
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      landed_by: 'other',
      combined: 1,
    })
    expect(landedIds(remote).filter((id) => id === 'own')).toHaveLength(1)
  })

  it('is its own by the intent that it names, though another step of the run has the same id', async () => {
    const remote = smallWorld()
    const store = await behind(remote, () => combinedByAnother(remote))
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', request_id: 'own', landed_by: 'other' })
    expect(landedOn(remote).find(({ request }) => request === 'own')?.intent).toBe(store.moves[0]?.[0]?.to)
  })

  it('while its own push for all was on its way: found, and not made again', async () => {
    const remote = smallWorld()
    const [other = ''] = idsBeside('own', remote.head, 'after', 1)
    await waits(remote, asks(other))
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed, call) => {
        await combinedByAnother(remote)
        return await lostBefore(proceed, call)
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
    })
    expect(landedIds(remote).toSorted()).toEqual([other, 'own'])
  })

  it('by a server that fell before it deleted the intents: found by the trailer, and tidied', async () => {
    const remote = smallWorld()
    const store = await behind(remote, () => combinedByAnother(remote, { crashes: true }))
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'other', combined: 1 })
    expect(store.moves.at(-1)).toEqual([{ name, from: store.moves[0]?.[0]?.to, to: null }])
    expect(remote.intents.has(name)).toBe(false)
    expect(landedIds(remote).filter((id) => id === 'own')).toHaveLength(1)
  })

  it.each([
    ['fails for good', throwing(denied)],
    ['fails in passing', throwing(network)],
    ['is not answered', lostBefore],
  ])('though tidying %s: what is done is done', async (_, tidying) => {
    const remote = smallWorld()
    const store = await behind(remote, () => combinedByAnother(remote, { crashes: true }), {
      move: inTurn((proceed) => proceed(), tidying),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({ outcome: 'committed' })
    expect(store.calls.move).toBe(2)
  })
})

describe('an intent that is gone, with nothing to show for it', () => {
  it('proves nothing: neither published again nor pushed nor refused, but looked for until the time is over', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const store = await behind(remote, () => {
      remote.intents.delete(name)
      return Promise.resolve()
    })
    const thrown = carryOut(store, asks('own'), { combining, effects, policy: { timeout: 3000 } })
    await expect(thrown).rejects.toBeInstanceOf(ContentionError)
    // Twenty requests of 10 ms are left to withdraw.
    expect(effects.now()).toBeGreaterThanOrEqual(2800)
    expect(effects.now()).toBeLessThan(3000)
    expect(store.calls.look).toBeGreaterThan(10)
    const [blob] = store.kept.keys()
    expect(store.moves.flat().filter(({ to }) => to === blob)).toHaveLength(1)
    expect(landedIds(remote)).toEqual([])
  })

  it('only was not shown by a replica: carried out in the end', async () => {
    const remote = smallWorld()
    const hiding = async (proceed: () => Promise<RefsSnapshot>): Promise<RefsSnapshot> => {
      const { commit, intents = new Map<string, string>() } = await proceed()
      return { commit, intents: new Map([...intents].filter(([one]) => one !== name)) }
    }
    const store = await behind(remote, () => Promise.resolve(), {
      look: inTurn(hiding, hiding, hiding, async (proceed) => {
        await combinedByAnother(remote)
        return await proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
    })
    expect(store.calls).toMatchObject({ keep: 1, move: 1, look: 4 })
  })

  it('on a head that moved: decided again there, and still waiting under the one intent', async () => {
    const remote = smallWorld()
    const store = await behind(remote, () => {
      remote.intents.delete(name)
      moveBranch(remote)
      return Promise.resolve()
    })
    const thrown = carryOut(store, asks('own'), { combining, policy: { timeout: 3000 } })
    await expect(thrown).rejects.toBeInstanceOf(ContentionError)
    expect(store.calls.keep).toBe(2)
    expect(landedIds(remote)).toEqual([])
  })
})
