import { describe, expect, it } from '@jest/globals'
import { defaultPolicy } from '../../src/commit/policy.js'
import { network, waitedOut } from './faults.js'
import { inTurn, InterceptedStore } from './intercepted-store.js'
import { agentsOf, changedOften, later, spawn, updateWith } from './requests.js'
import {
  carryOut,
  hour,
  moveBranch,
  record,
  registryFiles,
  remoteWith,
  requestFor,
  smallWorld,
  storeOn,
  today,
} from './memory-fixture.js'

describe('a given id, repeated', () => {
  it.each([
    ['whose result is short', 1],
    ['whose result is long, and so was compressed', 40],
  ])('gives the first outcome after 500 other changes: a request %s', async (_length, count) => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), spawn({ requestId: 'nightly' }, count))
    await changedOften(remote, 500)
    const head = remote.head
    const store = new InterceptedStore(storeOn(remote))
    const again = await carryOut(store, spawn({ requestId: 'nightly', time: today + hour }, count))
    expect(again).toEqual({ ...first, attempts: 0, landed_by: null })
    expect(again.result?.agents).toHaveLength(count)
    expect(store.calls).toMatchObject({ logSince: 1, commit: 0, push: 0 })
    expect(remote.head).toBe(head)
  })

  it('gives the first outcome to a re-run with the keys of the command in another order', async () => {
    const remote = smallWorld()
    const id = { requestId: 'nightly' }
    const patch = { note: 'x', traits: { caution: 1, speed: 2 } }
    const other = { traits: { speed: 2, caution: 1 }, note: 'x' }
    const first = await carryOut(
      storeOn(remote),
      requestFor<'update'>({ operation: 'update', id: 'ada', patch }, id),
    )
    const again = requestFor<'update'>({ patch: other, id: 'ada', operation: 'update' }, id)
    expect(await carryOut(storeOn(remote), again)).toEqual({ ...first, attempts: 0, landed_by: null })
  })

  it('gives the first outcome, though its effect was undone meanwhile', async () => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), updateWith('first', { requestId: 'r' }))
    await carryOut(storeOn(remote), updateWith('second'))
    expect(await carryOut(storeOn(remote), updateWith('first', { requestId: 'r' }))).toEqual({
      ...first,
      attempts: 0,
      landed_by: null,
    })
    expect(record(remote, 'agents/ada.json')).toMatchObject({ note: 'second' })
  })

  it('is not refused for a line of history that is gone, though a replica still shows it', async () => {
    const remote = smallWorld()
    const start = remote.head
    await carryOut(storeOn(remote), spawn({ requestId: 'nightly' }))
    const gone = await storeOn(remote).read()
    remote.head = start
    const store = new InterceptedStore(storeOn(remote), {
      read: (proceed, call) => (call === 1 ? Promise.resolve(gone) : proceed()),
    })
    const asked = carryOut(store, updateWith('x', { requestId: 'nightly' }))
    // An older head again looks as a rewound one does: neither is a reason to tell of another command.
    await expect(asked).rejects.toMatchObject({ code: 'rewound' })
    expect(store.calls).toMatchObject({ stands: 2, push: 0 })
    expect(remote.head).toBe(start)
  })

  it('of a rehearsal never gives the outcome of what was done', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      stands: async (proceed, call) => {
        if (call === 1) await carryOut(storeOn(remote), updateWith('x', { requestId: 'nightly' }))
        return await proceed()
      },
    })
    const refused = requestFor<'promote'>({ operation: 'promote', id: 'nobody' }, { requestId: 'nightly' })
    expect(await carryOut(store, refused, { dryRun: true })).toMatchObject({
      outcome: 'refused',
      attempts: 2,
      refusal: { code: 'unknown-agent' },
    })
  })

  it('with another command is refused, and the commit of the first is named', async () => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), spawn({ requestId: 'nightly' }))
    const head = remote.head
    const others = [
      await carryOut(storeOn(remote), updateWith('x', { requestId: 'nightly' })),
      await carryOut(storeOn(remote), spawn({ requestId: 'nightly' }, 2)),
    ]
    for (const outcome of others) {
      expect(outcome).toMatchObject({
        outcome: 'refused',
        commit: first.commit,
        request_id: 'nightly',
        refusal: { code: 'request-id-reused' },
        result: null,
      })
      expect(outcome.refusal?.message).toContain('spawn')
      expect(outcome.refusal?.message).toContain(first.commit?.slice(0, 7))
    }
    expect(remote.head).toBe(head)
  })

  it('is looked for among the commits that came while a push was lost', async () => {
    const remote = smallWorld()
    let other: string | null = null
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed) => {
        other = (await carryOut(storeOn(remote), spawn({ requestId: 'nightly', time: today + 1 }))).commit
        await changedOften(remote, 3)
        return await proceed()
      }),
    })
    expect(await carryOut(store, spawn({ requestId: 'nightly' }))).toMatchObject({
      outcome: 'committed',
      commit: other,
    })
    expect(agentsOf(remote)).toHaveLength(3)
  })

  it('is not mistaken for an id that contains it, or that it contains', async () => {
    const remote = smallWorld()
    for (const requestId of ['nightly-1', 'nightly-1.2', 'nightly', '1', 'n', 'Nightly-1']) {
      expect(await carryOut(storeOn(remote), spawn({ requestId }))).toMatchObject({ outcome: 'committed' })
    }
    expect(agentsOf(remote)).toHaveLength(8)
  })

  it('is decided again where the first was refused: a refusal is not remembered', async () => {
    const remote = remoteWith(registryFiles({ max_active_agents: 1 }, { ada: {} }))
    const request = spawn({ requestId: 'nightly' })
    const refused = { outcome: 'refused', refusal: { code: 'capacity-reached' } }
    expect(await carryOut(storeOn(remote), request)).toMatchObject(refused)
    expect(await carryOut(storeOn(remote), request)).toMatchObject(refused)
    await carryOut(storeOn(remote), requestFor<'deactivate'>({ operation: 'deactivate', id: 'ada' }))
    expect(await carryOut(storeOn(remote), request)).toMatchObject({ outcome: 'committed', attempts: 1 })
  })

  it('is found as far back as the bound, and carried out again beyond it', async () => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), spawn({ requestId: 'old' }))
    const days = defaultPolicy.lookBack / hour / 24
    expect(days).toBe(35)
    const within = { effects: later(34.9 * 24) }
    expect(await carryOut(storeOn(remote), spawn({ requestId: 'old' }), within)).toMatchObject({
      commit: first.commit,
    })
    const beyond = { effects: later(35.1 * 24) }
    expect(await carryOut(storeOn(remote), updateWith('again', { requestId: 'old' }), beyond)).toMatchObject({
      outcome: 'committed',
      commit: remote.head,
    })
  })

  it('is found beyond a commit that another writer dated back', async () => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), spawn({ requestId: 'nightly' }))
    const { files } = remote.commits.get(remote.head ?? '') ?? { files: new Map() }
    remote.head = remote.add({ parents: [remote.head ?? ''], message: 'old clock\n', time: 0, files })
    expect(await carryOut(storeOn(remote), spawn({ requestId: 'nightly' }))).toMatchObject({
      commit: first.commit,
    })
  })

  it('fails where it cannot be looked for: nothing is decided on a guess', async () => {
    const remote = smallWorld()
    let failures = 0
    const store = new InterceptedStore(storeOn(remote), {
      before: (method) => {
        if (method !== 'logSince') return Promise.resolve()
        failures += 1
        return failures <= 2 ? Promise.reject(network) : Promise.resolve()
      },
    })
    expect(await carryOut(store, spawn({ requestId: 'a' }))).toMatchObject({ outcome: 'committed' })
    const head = remote.head
    failures = -Infinity
    const broken = new InterceptedStore(storeOn(remote), {
      before: (method) => (method === 'logSince' ? Promise.reject(network) : Promise.resolve()),
    })
    await expect(carryOut(broken, spawn({ requestId: 'a' }))).rejects.toMatchObject(waitedOut)
    expect(remote.head).toBe(head)
  })

  it('counts on the branch alone: a commit of a side branch that was merged is no change of the branch', async () => {
    const remote = smallWorld()
    const base = remote.head ?? ''
    await carryOut(storeOn(remote), updateWith('on a side branch', { requestId: 'r' }))
    const side = remote.head ?? ''
    remote.head = base
    moveBranch(remote)
    moveBranch(remote, { parents: [remote.head, side] })
    expect(await carryOut(storeOn(remote), updateWith('on a side branch', { requestId: 'r' }))).toMatchObject(
      {
        outcome: 'committed',
        commit: remote.head,
      },
    )
  })
})
