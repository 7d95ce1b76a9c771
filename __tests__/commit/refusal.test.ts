import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../src/store/memory.js'
import { ContentionError } from '../../src/commit/errors.js'
import { failing, network, notes, showing, stateOf, times, update, waitedOut } from './faults.js'
import { inTurn, InterceptedStore } from './intercepted-store.js'
import {
  carryOut,
  moveBranch,
  overtaken,
  registryFiles,
  remoteWith,
  requestFor,
  smallWorld,
  storeOn,
} from './memory-fixture.js'

describe('a refusal', () => {
  const full = (): MemoryRemote => remoteWith(registryFiles({ max_active_agents: 1 }, { ada: {} }))
  const roomier = { 'config.json': '{"max_active_agents": 2}\n' }
  const spawn = () => requestFor<'spawn'>({ operation: 'spawn', agent: { specialization: 'reviewer' } })

  it('is of the newest state, whatever an old replica shows at first', async () => {
    for (const lag of [1, 2, 5]) {
      const remote = full()
      const old = stateOf(remote, remote.head)
      moveBranch(remote, { files: roomier })
      const store = new InterceptedStore(storeOn(remote), { read: inTurn(...times(lag, showing(old))) })
      expect(await carryOut(store, spawn())).toMatchObject({ outcome: 'committed' })
    }
  })

  it('is never given on a state that cannot be confirmed', async () => {
    const remote = full()
    const old = stateOf(remote, remote.head)
    moveBranch(remote, { files: roomier })
    const lagging = new InterceptedStore(storeOn(remote), { read: () => Promise.resolve(old) })
    await expect(carryOut(lagging, spawn())).rejects.toBeInstanceOf(ContentionError)
    const silent = new InterceptedStore(storeOn(full()), { before: failing('stands', network) })
    await expect(carryOut(silent, spawn())).rejects.toMatchObject(waitedOut)
  })

  it('is given again on the newest state where it holds there too', async () => {
    const remote = full()
    const lines: string[] = []
    const store = new InterceptedStore(storeOn(remote), {
      stands: inTurn(overtaken(remote)),
    })
    expect(await carryOut(store, spawn(), { lines })).toMatchObject({
      outcome: 'refused',
      commit: remote.head,
      attempts: 2,
      refusal: { code: 'capacity-reached' },
    })
    // No push was made, so none was lost.
    expect(lines).toEqual([
      expect.stringMatching(
        /^answer out of date: main moved .*→.*; rebased and decided again \(attempt 2 of 50\)$/,
      ),
    ])
  })

  it('so is the answer that there was nothing to do', async () => {
    const remote = smallWorld()
    await carryOut(storeOn(remote), update())
    const old = stateOf(remote, remote.head)
    await carryOut(storeOn(remote), update('changed meanwhile'))
    const store = new InterceptedStore(storeOn(remote), { read: inTurn(showing(old)) })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 2 })
    expect(notes(remote)).toBe('done')
  })

  it('costs a single question to the server', async () => {
    const store = new InterceptedStore(storeOn(full()))
    expect(await carryOut(store, spawn())).toMatchObject({ outcome: 'refused' })
    expect(store.calls).toMatchObject({ read: 1, stands: 1, push: 0, commit: 0, log: 0, logSince: 0 })
  })
})

describe('a dry run', () => {
  it('decides, and writes nothing', async () => {
    const remote = smallWorld()
    const head = remote.head
    const store = new InterceptedStore(storeOn(remote))
    const request = requestFor<'update'>(
      { operation: 'update', id: 'ada', patch: { note: 'dry' } },
      { requestId: 'dry' },
    )
    const outcome = await carryOut(store, request, { dryRun: true })
    expect(outcome).toMatchObject({ outcome: 'answered', commit: head, result: { agent: { note: 'dry' } } })
    expect(store.calls).toMatchObject({ commit: 0, push: 0, logSince: 0 })
    expect([remote.head, remote.commits.size]).toEqual([head, 1])
  })
})
