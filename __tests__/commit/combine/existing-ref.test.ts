import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import type { Request } from '../../../src/commit/request.js'
import {
  anyOf,
  asks,
  landedIds,
  overtakenStore,
  placed,
  publishedBy,
  together,
  waits,
  withdrawn,
} from './combining-fixture.js'

import { inTurn, type Interventions } from '../intercepted-store.js'
import { carryOut, requestFor, smallWorld, storeOn } from '../memory-fixture.js'

const combining = together
const name = intentName('own')

const spawns = (origin: 'given' | 'derived', run = '7.1', specialization = 'tester'): Request =>
  anyOf(
    requestFor<'spawn'>(
      { operation: 'spawn', agent: { specialization } },
      { requestId: 'own', derived: origin === 'derived', run },
    ),
  )

/** A writer that loses its push while something else takes the place of its intent. */
async function outdone(
  request: Request,
  occupy: (remote: MemoryRemote) => Promise<unknown>,
  others?: Interventions,
) {
  const remote = smallWorld()
  const lines: string[] = []
  const store = overtakenStore(remote, () => occupy(remote), others)
  const outcome = await carryOut(store, request, { combining, lines })
  return { remote, store, outcome, said: lines.filter((line) => line.startsWith('writers are not combined')) }
}

describe('a place that the intent of another step of the same run has taken', () => {
  it('is left to it: the request goes on under an id of its own', async () => {
    const { remote, outcome, store, said } = await outdone(spawns('derived'), (one) =>
      waits(one, asks('own')),
    )
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 1, landed_by: 'self' })
    expect(outcome.request_id).toMatch(/^own\../)
    expect(landedIds(remote).toSorted()).toEqual(['own', outcome.request_id])
    // Once more under the old id: first it is read what became of the push that was lost.
    expect(publishedBy(store).size).toBe(3)
    expect([said, remote.intents.size]).toEqual([[], 0])
  })
})

describe('a place that is taken otherwise', () => {
  it.each<[string, Request, (remote: MemoryRemote) => Promise<unknown>]>([
    ['by a step of another run', spawns('derived', '8.1'), (remote) => waits(remote, asks('own'))],
    [
      'by another process that was given the same id',
      spawns('given'),
      (remote) => waits(remote, asks('own')),
    ],
    ['by a tombstone', spawns('derived'), (remote) => withdrawn(remote, 'own')],
    ['by junk', spawns('derived'), (remote) => placed(remote, name, 'junk')],
    [
      'by what a key has signed',
      spawns('derived'),
      (remote) => waits(remote, asks('own'), { keys: ['a key of them'] }),
    ],
    ['by what has no text', spawns('derived'), (remote) => Promise.resolve(remote.intents.set(name, 'gone'))],
  ])('%s: never touched; each writer pushes for itself, which is said once', async (_, request, occupy) => {
    const { remote, store, outcome, said } = await outdone(request, occupy)
    expect(outcome).toMatchObject({ outcome: 'committed', request_id: 'own', combined: 0, landed_by: 'self' })
    expect(said).toEqual([
      'writers are not combined: another process waits, or waited, under the same request id',
    ])
    expect(store.pushes.every(({ moves }) => moves.length === 0)).toBe(true)
    expect(store.calls.move).toBe(1)
    expect(remote.intents.size).toBe(1)
  })
})

describe('two live writers with one id', () => {
  it('that both wait: one intent, one change, one answer each', async () => {
    const remote = smallWorld()
    const request = requestFor<'spawn'>(
      { operation: 'spawn', agent: { specialization: 'reviewer' } },
      { requestId: 'own' },
    )
    let second: unknown
    const first = await carryOut(
      overtakenStore(remote, undefined, {
        look: inTurn(async (proceed) => {
          second = await carryOut(storeOn(remote), request, { combining })
          return await proceed()
        }),
      }),
      request,
      { combining },
    )
    expect(landedIds(remote)).toEqual(['own'])
    expect(second).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self' })
    expect(first).toMatchObject({ outcome: 'committed', landed_by: 'other' })
    expect(remote.intents.size).toBe(0)
  })

  it('of which one asks for something else: told so, and its own intent is gone before', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, {
      look: inTurn(async (proceed) => {
        remote.intents.clear()
        await carryOut(storeOn(remote), spawns('given', '9.1', 'another'), { combining: null })
        remote.intents.set(name, [...store.kept.keys()][0] ?? '')
        return await proceed()
      }),
    })
    const outcome = await carryOut(store, spawns('given'), { combining })
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'request-id-reused' }, combined: 0 })
    expect(remote.intents.size).toBe(0)
    expect(store.order.lastIndexOf('move')).toBeLessThan(store.order.lastIndexOf('stands'))
    expect(landedIds(remote)).toEqual(['own'])
  })

  it('of two steps of one run, which collide only on the branch: withdrawn, and a new id', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote, undefined, {
      look: inTurn(async (proceed) => {
        await carryOut(storeOn(remote), asks('own'), { combining: null })
        return await proceed()
      }),
    })
    const outcome = await carryOut(store, spawns('derived'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed' })
    expect(outcome.request_id).toMatch(/^own\../)
    expect(landedIds(remote)).toEqual(['own', outcome.request_id])
    expect(remote.intents.size).toBe(0)
  })
})
