import { describe, expect, it } from '@jest/globals'
import { MemoryRemote } from '../../../src/store/memory.js'
import { UnknownOutcomeError } from '../../../src/commit/errors.js'
import { intentName, readIntent } from '../../../src/commit/combine/intent.js'
import {
  asks,
  combinedByAnother,
  here,
  idsBeside,
  landedIds,
  overtakenStore,
  together,
  waits,
} from './combining-fixture.js'
import { denied, lostAfter, lostBefore, refused, times } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import {
  carryOut,
  history,
  moveBranch,
  registryFiles,
  remoteWith,
  requestFor,
  storeOn,
} from '../memory-fixture.js'

const combining = together
const name = intentName('own')
const config = (max: number) => ({ 'config.json': `{"max_active_agents": ${max}}\n` })
const world = (): MemoryRemote => remoteWith(registryFiles({ max_active_agents: 3 }, { ada: {}, bob: {} }))

/** A writer that waits when somebody takes the last place. */
function crowdedOut(remote: MemoryRemote, { push, ...others }: Interventions = {}): InterceptedStore {
  return overtakenStore(
    remote,
    () => {
      moveBranch(remote, { files: config(2) })
      return Promise.resolve()
    },
    { ...others, ...(push === undefined ? {} : { push }) },
  )
}

const isTombstone = (remote: MemoryRemote): boolean => {
  const text = remote.blobs.get(remote.intents.get(name) ?? '') ?? ''
  return readIntent(text, name, here, []).kind === 'withdrawn'
}

describe('a writer that waits and is refused', () => {
  it('withdraws in one step with the unmoved head that it was refused on, and only then says so', async () => {
    const remote = world()
    const store = crowdedOut(remote)
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(outcome).toMatchObject({
      outcome: 'refused',
      commit: remote.head,
      refusal: { code: 'capacity-reached' },
      attempts: 2,
      combined: 0,
      landed_by: null,
    })
    const blob = store.moves[0]?.[0]?.to
    expect(store.pushes.at(-1)).toEqual({
      commit: remote.head,
      expected: remote.head,
      moves: [{ name, from: blob, to: null }],
    })
    expect(store.calls).toMatchObject({ push: 2, move: 1, stands: 0 })
    expect(remote.intents.size).toBe(0)
  })

  it('is decided again where the head moves before: it may have room now', async () => {
    const remote = world()
    const store = crowdedOut(remote, {
      push: inTurn((proceed) => {
        moveBranch(remote, { files: config(9) })
        return proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      attempts: 3,
    })
    expect([landedIds(remote), remote.intents.size]).toEqual([['own'], 0])
    expect(store.calls.move).toBe(1)
  })

  it('is not refused where another carried it out meanwhile, before there was no room', async () => {
    const remote = world()
    const store = overtakenStore(remote, undefined, {
      look: inTurn(async (proceed) => {
        await combinedByAnother(remote)
        moveBranch(remote, { files: config(2) })
        return await proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
    })
  })

  it('leaves a tombstone where its publish was never answered nor seen: it may still arrive', async () => {
    const remote = world()
    const store = crowdedOut(remote, { move: inTurn(lostBefore) })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({ outcome: 'refused' })
    expect(isTombstone(remote)).toBe(true)
    const [publish] = store.moves[0] ?? []
    expect(remote.move(publish === undefined ? [] : [publish])).toBe(false)
  })

  it('has withdrawn it though that was not answered: asked again, and fenced', async () => {
    const remote = world()
    const store = crowdedOut(remote, { push: inTurn(lostAfter) })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({ outcome: 'refused' })
    expect(isTombstone(remote)).toBe(true)
  })

  it.each<[string, Interventions]>([
    ['for good', { push: refused(denied) }],
    ['time and again', { push: inTurn(...times(30, refused())) }],
  ])(
    'but may not withdraw, %s: unknown, never refused, for somebody may still do it',
    async (_, interventions) => {
      const remote = world()
      const store = crowdedOut(remote, interventions)
      await expect(carryOut(store, asks('own'), { combining })).rejects.toBeInstanceOf(UnknownOutcomeError)
      expect(remote.intents.has(name)).toBe(true)
    },
  )

  it('when its intent is gone: fenced first, for it may only not be shown', async () => {
    const remote = world()
    const store = overtakenStore(remote, undefined, {
      look: inTurn((proceed) => {
        remote.intents.clear()
        moveBranch(remote, { files: config(2) })
        return proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({ outcome: 'refused' })
    expect(isTombstone(remote)).toBe(true)
  })

  it('for which a first commit has left nothing to do: as on any head', async () => {
    const remote = new MemoryRemote()
    const [other = ''] = idsBeside('own', null, 'before', 1)
    await waits(remote, asks(other), { base: null })
    const init = requestFor<'init'>({ operation: 'init' }, { requestId: 'own', derived: true, run: '7.1' })
    const store = new InterceptedStore(storeOn(remote), {
      look: inTurn(async (proceed) => {
        await combinedByAnother(remote, { only: other })
        return await proceed()
      }),
    })
    const outcome = await carryOut(store, init, { combining })
    expect(outcome).toMatchObject({ outcome: 'unchanged', commit: remote.head })
    expect([landedIds(remote), remote.intents.size]).toEqual([[other], 0])
  })

  it('among others: theirs stay where they are', async () => {
    const remote = world()
    const [other = ''] = idsBeside('own', remote.head, 'after', 1)
    const ref = await waits(remote, asks(other))
    const store = new InterceptedStore(storeOn(remote), {
      look: inTurn((proceed) => {
        moveBranch(remote, { files: config(2) })
        return proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({ outcome: 'refused' })
    expect([...remote.intents]).toEqual([[ref.name, ref.blob]])
  })
})

describe('a writer that waits and has nothing to do any more', () => {
  it('withdraws as one that is refused', async () => {
    const remote = world()
    const before = history(remote).length
    const store = overtakenStore(remote, () => {
      const text =
        '{"id":"ada","specialization":"reviewer","status":"active","spawned_at":"2026-01-01T00:00:00Z","note":"x"}\n'
      moveBranch(remote, { files: { 'agents/ada.json': text } })
      return Promise.resolve()
    })
    const request = requestFor<'update'>({ operation: 'update', id: 'ada', patch: { note: 'x' } })
    const outcome = await carryOut(store, request, { combining })
    expect(outcome).toMatchObject({ outcome: 'unchanged', commit: remote.head, combined: 0, landed_by: null })
    expect(store.pushes.at(-1)).toMatchObject({ commit: remote.head, expected: remote.head })
    expect([remote.intents.size, history(remote).length - before]).toEqual([0, 2])
  })

  it('fails where its input turns out to be impossible, and is withdrawn before', async () => {
    const remote = world()
    const store = overtakenStore(remote, () => {
      moveBranch(remote, { files: { 'agents/ada.json': '{' } })
      return Promise.resolve()
    })
    const request = requestFor<'update'>({ operation: 'update', id: 'ada', patch: { note: 'x' } })
    await expect(carryOut(store, request, { combining })).rejects.toMatchObject({ code: 'corrupt-registry' })
    expect(remote.intents.size).toBe(0)
  })
})
