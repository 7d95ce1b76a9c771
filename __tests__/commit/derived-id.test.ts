import { describe, expect, it } from '@jest/globals'
import { inTurn, InterceptedStore } from './intercepted-store.js'
import { agentsOf, changedOften, derived, later, spawn, updateWith } from './requests.js'
import {
  carryOut,
  history,
  hour,
  overtaken,
  registryFiles,
  remoteWith,
  requestFor,
  smallWorld,
  storeOn,
  today,
} from './memory-fixture.js'

describe('an id that was computed from a step of a workflow', () => {
  it('gives the outcome of an earlier attempt of the run', async () => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), spawn(derived('7.1')))
    await changedOften(remote, 5)
    for (const run of ['7.2', '7.3', '7.11']) {
      expect(await carryOut(storeOn(remote), spawn(derived(run, today + hour)))).toEqual({
        ...first,
        attempts: 0,
        landed_by: null,
      })
    }
    expect(agentsOf(remote)).toHaveLength(3)
  })

  it('is carried out by a later attempt where the earlier one was not', async () => {
    const remote = smallWorld()
    expect(await carryOut(storeOn(remote), spawn(derived('7.2')))).toMatchObject({
      outcome: 'committed',
      request_id: 'step',
    })
  })

  it.each([
    ['first', '7.1'],
    ['later', '7.2'],
  ])(
    'of another process in the same %s attempt is an accident: minted anew, and carried out',
    async (_n, run) => {
      const remote = smallWorld()
      const first = await carryOut(storeOn(remote), spawn(derived(run)))
      await changedOften(remote, 2)
      const second = await carryOut(storeOn(remote), spawn(derived(run, today + 1)))
      expect(first).toMatchObject({ outcome: 'committed', request_id: 'step' })
      expect(second).toMatchObject({ outcome: 'committed', commit: remote.head })
      expect(second.request_id).toMatch(/^step\.[0-9a-f]{16}$/)
      expect(agentsOf(remote)).toHaveLength(4)
    },
  )

  it('of another process that wins the race is an accident too', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed) => {
        await carryOut(storeOn(remote), spawn(derived('7.1', today + 1)))
        return await proceed()
      }),
    })
    const outcome = await carryOut(store, spawn(derived('7.1')))
    expect(outcome).toMatchObject({ outcome: 'committed', attempts: 2, commit: remote.head })
    expect(outcome.request_id).not.toBe('step')
    expect(agentsOf(remote)).toHaveLength(4)
  })

  it('of another process on top of one’s own commit does not hide that it has landed', async () => {
    const remote = smallWorld()
    let own: string | null = null
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed) => {
        await proceed()
        own = remote.head
        await carryOut(storeOn(remote), updateWith('other', derived('7.1', today + 1)))
        return { kind: 'rejected', reason: 'stale info', final: null }
      }),
    })
    expect(await carryOut(store, spawn(derived('7.1')))).toMatchObject({ outcome: 'committed', commit: own })
    expect(agentsOf(remote)).toHaveLength(3)
  })

  it('of an accident is refused only for a reason of its own', async () => {
    const remote = remoteWith(registryFiles({ max_active_agents: 1 }))
    await carryOut(storeOn(remote), spawn(derived('7.1')))
    expect(await carryOut(storeOn(remote), spawn(derived('7.1', today + 1)))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'capacity-reached' },
    })
  })
})

describe('the times that an earlier outcome is looked for, which costs a request each', () => {
  it.each([
    ['a minted id', spawn(), 0],
    ['a given id', spawn({ requestId: 'x' }), 1],
    ['a first attempt', spawn(derived('7.1')), 0],
    ['a later attempt', spawn(derived('7.2')), 1],
    ['a first attempt that is refused', spawn(derived('7.1'), 1000), 0],
    ['a read with a given id', requestFor<'list'>({ operation: 'list' }, { requestId: 'x' }), 0],
  ])('%s', async (_what, request, looks) => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote))
    await carryOut(store, request as ReturnType<typeof spawn>)
    expect(store.calls).toMatchObject({ read: 1, logSince: looks, log: 0 })
  })

  it('a minted id is not looked for even after lost races, beyond what came since', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(...Array.from({ length: 3 }, () => overtaken(remote))),
    })
    expect(await carryOut(store, spawn())).toMatchObject({ outcome: 'committed', attempts: 4 })
    expect(store.calls).toMatchObject({ logSince: 0, log: 3 })
    expect(store.loggedUntil).toEqual(history(remote).slice(0, 3))
  })

  it('on a branch that does not exist there is nothing to look at', async () => {
    const remote = smallWorld()
    remote.head = null
    const store = new InterceptedStore(storeOn(remote))
    expect(await carryOut(store, spawn({ requestId: 'x' }))).toMatchObject({ outcome: 'committed' })
    expect(store.calls.logSince).toBe(0)
    expect(history(remote)).toHaveLength(1)
  })
})

describe('records made by a request', () => {
  it('have the same ids whatever the attempt, the clock and the writer', async () => {
    const ids = []
    for (const [losses, time] of [
      [0, today],
      [2, today + 12_345],
    ] as const) {
      const remote = smallWorld()
      const store = new InterceptedStore(storeOn(remote), {
        push: inTurn(...Array.from({ length: losses }, () => overtaken(remote))),
      })
      const outcome = await carryOut(store, spawn({ requestId: 'r', time }, 2), { effects: later(losses) })
      expect(outcome.attempts).toBe(losses + 1)
      ids.push(outcome.result?.agents.map(({ id, traits }) => ({ id, traits })))
    }
    expect(ids[1]).toEqual(ids[0])
  })
})
