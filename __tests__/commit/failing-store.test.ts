import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../src/store/memory.js'
import { StoreError } from '../../src/store/errors.js'
import type { PushResult } from '../../src/store/store.js'
import { denied, failing, landedNotes, network, notes, update, waitedOut } from './faults.js'
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
    'in %s for a passing reason that does not pass: fails after half of the time',
    async (method) => {
      const remote = smallWorld()
      const store = contended(remote, failing(method, network))
      await expect(carryOut(store, update())).rejects.toMatchObject(waitedOut)
      // Pauses grow to eight seconds: 150 seconds are some thirty tries.
      expect(store.calls[method]).toBeGreaterThan(20)
      expect(store.calls[method]).toBeLessThan(40)
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

  it.each(methods)('in %s for a reason that nobody knows: fails after five tries', async (method) => {
    const remote = smallWorld()
    const strange = new StoreError('network', 'what is this', 'briefly')
    const store = contended(remote, failing(method, strange))
    const expected = {
      code: 'network',
      message: expect.stringMatching(/^what is this; tried 5 times in /) as unknown,
    }
    await expect(carryOut(store, update())).rejects.toMatchObject(expected)
    expect(store.calls[method]).toBe(5)
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
    await expect(carryOut(store, update(), { effects })).rejects.toMatchObject(waitedOut)
    expect(store.calls.read).toBe(2)
  })
})

describe('an outage', () => {
  /** A server that is down until a time, milliseconds, and says so. */
  function startOutage(
    until: number,
    error: StoreError,
  ): { effects: VirtualEffects; store: InterceptedStore } {
    const effects = new VirtualEffects()
    const before = (method: Method): Promise<void> =>
      method === 'read' && effects.elapsed < until ? Promise.reject(error) : Promise.resolve()
    return { effects, store: new InterceptedStore(storeOn(smallWorld()), { before }) }
  }

  it.each([500, 2000, 5000, 60_000, 149_000])('of %i ms costs time, and not the change', async (until) => {
    const { effects, store } = startOutage(until, network)
    expect(await carryOut(store, update(), { effects })).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(effects.elapsed).toBeLessThan(until + 10_000)
  })

  it('says why there is a pause, and how long it is', async () => {
    const { effects, store } = startOutage(20_000, network)
    const lines: string[] = []
    await carryOut(store, update(), { effects, lines })
    expect(lines[0]).toBe('the remote does not answer; the next try is in 1 s')
    expect(lines.at(-1)).toBe('the remote does not answer; the next try is in 6 s')
  })

  it('is not asked before the time that the server names', async () => {
    const busy = new StoreError('rate-limited', 'too many requests', 'patiently', 30_000)
    const { effects, store } = startOutage(29_000, busy)
    expect(await carryOut(store, update(), { effects })).toMatchObject({ outcome: 'committed' })
    expect([store.calls.read, effects.elapsed >= 30_000]).toEqual([2, true])
  })

  it('is not waited through where the server names a time that is too late', async () => {
    const busy = new StoreError('rate-limited', 'too many requests', 'patiently', 200_000)
    const { effects, store } = startOutage(Infinity, busy)
    await expect(carryOut(store, update(), { effects })).rejects.toBe(busy)
    expect(store.calls.read).toBe(1)
  })

  it('of pushes that say nothing is waited through: the same commit is pushed again', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const push = (proceed: () => Promise<PushResult>): Promise<PushResult> =>
      effects.elapsed < 60_000 ? Promise.resolve({ kind: 'unknown', reason: 'status 503' }) : proceed()
    const store = new InterceptedStore(storeOn(remote), { push })
    expect(await carryOut(store, update(), { effects })).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(new Set(store.pushed).size).toBe(1)
  })

  it('of pushes that the server says it did not take is waited through', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const rejected: PushResult = { kind: 'rejected', reason: 'HTTP 500', final: null, shows: 'outage' }
    const push = (proceed: () => Promise<PushResult>): Promise<PushResult> =>
      effects.elapsed < 60_000 ? Promise.resolve(rejected) : proceed()
    const store = new InterceptedStore(storeOn(remote), { push })
    expect(await carryOut(store, update(), { effects })).toMatchObject({ outcome: 'committed', attempts: 1 })
  })
})

describe('a replica that lags', () => {
  it.each([300, 2000, 20_000, 120_000])(
    '%i ms behind: a lost race is decided again once it is seen',
    async (lag) => {
      const remote = smallWorld()
      const effects = new VirtualEffects()
      const old = await storeOn(remote).read()
      let movedAt = Infinity
      const store = new InterceptedStore(storeOn(remote), {
        read: (proceed) => (effects.elapsed < movedAt + lag ? Promise.resolve(old) : proceed()),
        push: (proceed) => {
          if (movedAt === Infinity) {
            moveBranch(remote)
            movedAt = effects.elapsed
          }
          return proceed()
        },
      })
      expect(await carryOut(store, update(), { effects })).toMatchObject({
        outcome: 'committed',
        attempts: 2,
      })
      expect(store.calls.push).toBeLessThan(40)
    },
  )

  it('behind a head that was seen is waited for as well', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const old = await storeOn(remote).read()
    let lost = Infinity
    const store = new InterceptedStore(storeOn(remote), {
      read: (proceed, call) =>
        call === 1 || effects.elapsed > lost + 60_000 ? proceed() : Promise.resolve(old),
      push: (proceed, call) => {
        if (call === 1) {
          moveBranch(remote)
          lost = effects.elapsed
        }
        return proceed()
      },
    })
    moveBranch(remote)
    expect(await carryOut(store, update(), { effects })).toMatchObject({ outcome: 'committed', attempts: 2 })
  })
})
