import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../src/store/memory.js'
import { denied, failing, landedNotes, network, notes, update } from './faults.js'
import { InterceptedStore, type Method } from './intercepted-store.js'
import { carryOut, moveBranch, smallWorld, storeOn, VirtualEffects } from './memory-fixture.js'

describe('a store that fails', () => {
  const methods: Method[] = ['read', 'commit', 'push', 'relation', 'log']
  /** Loses one race on the way, so that every method is called. */
  function contended(remote: MemoryRemote, before: (method: Method) => Promise<void>): InterceptedStore {
    let moved = false
    return new InterceptedStore(storeOn(remote), {
      before,
      push: (proceed) => {
        if (!moved) moveBranch(remote)
        moved = true
        return proceed()
      },
    })
  }

  it.each(methods)('in %s for a passing reason: tried again', async (method) => {
    const remote = smallWorld()
    const store = contended(remote, failing(method, network, 1, 2))
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 2 })
    expect(landedNotes(remote)).toEqual([undefined, 'done'])
  })

  it.each(methods)(
    'in %s for a passing reason that does not pass: fails after five tries',
    async (method) => {
      const remote = smallWorld()
      const store = contended(remote, failing(method, network))
      await expect(carryOut(store, update())).rejects.toBe(network)
      expect(store.calls[method]).toBe(5)
      expect(notes(remote)).toBeUndefined()
    },
  )

  it.each(methods)('in %s for good: fails at once', async (method) => {
    const remote = smallWorld()
    const store = contended(remote, failing(method, denied))
    await expect(carryOut(store, update())).rejects.toBe(denied)
    expect(store.calls[method]).toBe(1)
    expect(notes(remote)).toBeUndefined()
  })

  it('no longer than until the deadline', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const store = new InterceptedStore(storeOn(remote), {
      read: () => {
        effects.elapsed += 200_000
        return Promise.reject(network)
      },
    })
    await expect(carryOut(store, update(), { effects })).rejects.toBe(network)
    expect(store.calls.read).toBe(2)
  })
})
