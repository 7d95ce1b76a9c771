import { describe, expect, it } from '@jest/globals'
import { StoreError } from '../../src/store/errors.js'
import type { PushResult } from '../../src/store/store.js'
import {
  denied,
  go,
  landedNotes,
  network,
  notes,
  refused,
  showing,
  stateOf,
  throwing,
  thrownBy,
  times,
  update,
  waitedOut,
} from './faults.js'
import { inTurn, InterceptedStore } from './intercepted-store.js'
import { carryOut, moveBranch, overtaken, smallWorld, storeOn } from './memory-fixture.js'

describe('a push that the server refuses', () => {
  it.each([1, 2, 3])('%i times with the branch unmoved, and then takes: committed', async (count) => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), { push: inTurn(...times(count, refused())) })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(new Set(store.pushed).size).toBe(1)
    expect(landedNotes(remote)).toEqual(['done'])
  })

  it('every time with the branch unmoved: refused for good, in its own words, and nothing is written', async () => {
    const remote = smallWorld()
    const head = remote.head
    const store = new InterceptedStore(storeOn(remote), { push: refused() })
    const error = await thrownBy(carryOut(store, update()))
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ code: 'rejected' })
    expect(error.message).toContain('main')
    expect(error.message).toContain('cannot lock ref')
    expect(store.calls.push).toBe(4)
    expect(remote.head).toBe(head)
  })

  it('for good, in words that promise nothing better: at once, if the branch stands still', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), { push: refused(denied) })
    await expect(carryOut(store, update())).rejects.toBe(denied)
    expect(store.calls.push).toBe(1)
  })

  it('in such words, though the branch moved: a lost race like any other', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn((proceed, call) => {
        moveBranch(remote)
        return refused(denied)(proceed, call)
      }),
    })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 2 })
  })

  it.each([1, 3])(
    'lost, and a replica shows the branch unmoved %i times: decided again when it is seen',
    async (lag) => {
      const remote = smallWorld()
      const old = stateOf(remote, remote.head)
      moveBranch(remote)
      const store = new InterceptedStore(storeOn(remote), { read: inTurn(...times(lag + 1, showing(old))) })
      expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 2 })
      expect(landedNotes(remote)).toEqual([undefined, 'done'])
    },
  )

  it.each([1, 7])('lost, and a replica goes back in time %i times: waited for', async (lag) => {
    const remote = smallWorld()
    const old = stateOf(remote, remote.head)
    moveBranch(remote)
    const store = new InterceptedStore(storeOn(remote), {
      read: inTurn(go, ...times(lag, showing(old))),
      push: inTurn(overtaken(remote)),
    })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 2 })
    expect(landedNotes(remote)).toEqual([undefined, undefined, 'done'])
  })

  it('or could not be sent, for a passing reason: sent again, for a bounded time', async () => {
    const remote = smallWorld()
    const passing = new InterceptedStore(storeOn(remote), {
      push: inTurn<PushResult>(throwing(network), throwing(network)),
    })
    expect(await carryOut(passing, update())).toMatchObject({ outcome: 'committed', attempts: 1 })
    const lasting = new InterceptedStore(storeOn(remote), { push: throwing(network) })
    await expect(carryOut(lasting, update('never'))).rejects.toMatchObject(waitedOut)
    expect(notes(remote)).toBe('done')
  })
})
