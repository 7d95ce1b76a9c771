import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import type { Request } from '../../../src/commit/request.js'
import { anyOf, asks, here, landedOn, placed, together, waits, withdrawn } from './combining-fixture.js'
import { refused, update, denied } from '../faults.js'
import { InterceptedStore, type Interventions, type Method } from '../intercepted-store.js'
import {
  carryOut,
  hour,
  requestFor,
  smallWorld,
  storeOn,
  today,
  type CallOptions,
} from '../memory-fixture.js'

/** Calls of the store in their order, and the outcome; a fault is one. */
async function ran(
  request: Request,
  options: CallOptions,
  interventions: Interventions = {},
): Promise<{ order: Method[]; became: unknown }> {
  const store = new InterceptedStore(storeOn(smallWorld()), interventions)
  const became = await carryOut(store, request, options).catch((error: unknown) => error)
  return { order: store.order, became }
}

describe('a writer that is alone', () => {
  it.each<[string, Request, CallOptions]>([
    ['changes something', anyOf(asks('r')), {}],
    [
      'repeats a request',
      anyOf(requestFor({ operation: 'update', id: 'ada', patch: { note: 'x' } }, { requestId: 'r' })),
      {},
    ],
    [
      'has nothing to do',
      anyOf(requestFor({ operation: 'update', id: 'ada', patch: { human_name: 'Ada' } })),
      {},
    ],
    ['is refused', anyOf(requestFor({ operation: 'update', id: 'nobody', patch: { note: 'x' } })), {}],
    ['reads', anyOf(requestFor({ operation: 'get', id: 'ada' })), {}],
    [
      'asks for the impossible',
      anyOf(requestFor({ operation: 'update', id: 'ada', patch: { specialization: 7 } })),
      {},
    ],
    ['only tries', anyOf(asks('r')), { dryRun: true }],
  ])('and %s asks the server nothing more, whether or not it would combine', async (_, request, options) => {
    const combining = await ran(request, { ...options, combining: together })
    expect(combining).toEqual(await ran(request, { ...options, combining: null }))
    expect(combining.order).toContain('read')
  })

  it('writes what it writes without combining: one commit, of no intent', async () => {
    const remote = smallWorld()
    const outcome = await carryOut(storeOn(remote), asks('r'), { combining: together })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 0, landed_by: 'self', attempts: 1 })
    expect(landedOn(remote)).toEqual([expect.objectContaining({ request: 'r', intent: null, combined: 0 })])
  })

  it('and is refused for good learns nothing by publishing', async () => {
    const store = new InterceptedStore(storeOn(smallWorld()), { push: refused(denied) })
    await expect(carryOut(store, update(), { combining: together })).rejects.toBe(denied)
    expect(store.calls).toMatchObject({ push: 1, keep: 0, move: 0 })
  })
})

describe('a writer beside intents that nobody may carry out', () => {
  it.each<[string, (remote: MemoryRemote) => Promise<unknown>]>([
    ['has expired', (remote) => waits(remote, asks('other'), { deadline: today })],
    ['is of another registry', (remote) => waits(remote, asks('other'), { where: { ...here, root: 'x' } })],
    ['has a base out of sight', (remote) => waits(remote, asks('other'), { base: 'd'.repeat(40) })],
    [
      'is signed, and the writer has no key',
      (remote) => waits(remote, asks('other'), { keys: ['some key'] }),
    ],
    ['is withdrawn', (remote) => withdrawn(remote, 'other')],
    ['is none', (remote) => placed(remote, intentName('other'), 'junk')],
    [
      'is done',
      async (remote) => {
        const base = remote.head
        await carryOut(storeOn(remote), asks('other'))
        await waits(remote, asks('other'), { base, deadline: today + hour })
      },
    ],
  ])('pushes at once beside one that %s, and leaves it where it is', async (_, place) => {
    const remote = smallWorld()
    await place(remote)
    const before = [...remote.intents]
    const store = new InterceptedStore(storeOn(remote))
    expect(await carryOut(store, asks('own'), { combining: together })).toMatchObject({
      outcome: 'committed',
      combined: 0,
    })
    expect(store.calls).toMatchObject({ read: 1, texts: 1, push: 1, keep: 0, move: 0, look: 0, obstacle: 0 })
    expect(store.pushes[0]?.moves).toEqual([])
    expect([...remote.intents]).toEqual(before)
  })
})
