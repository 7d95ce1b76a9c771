import { describe, expect, it } from '@jest/globals'
import { MemoryRemote } from '../../../src/store/memory.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import {
  asks,
  idsBeside,
  landedIds,
  landedOn,
  overtakenStore,
  removed,
  stranger,
  together,
  waits,
  type Ref,
} from './combining-fixture.js'
import { InterceptedStore } from '../intercepted-store.js'
import {
  carryOut,
  filesAt,
  history,
  hour,
  moveBranch,
  registryFiles,
  remoteWith,
  requestFor,
  storeOn,
  today,
} from '../memory-fixture.js'

const combining = together
const world = (max = 500): MemoryRemote =>
  remoteWith(registryFiles({ max_active_agents: max, protected_specializations: [] }, { ada: {}, bob: {} }))

const eliminates = (id: string, requestId: string, time = today) =>
  requestFor<'eliminate'>(
    { operation: 'eliminate', id, reason: 'x' },
    { requestId, derived: true, run: '7.1', time },
  )

describe('a push for all that wait', () => {
  it('is one, with a commit for each, under a lease on the head and on every intent', async () => {
    const remote = world()
    const base = remote.head
    const refs: Ref[] = []
    for (const id of ['a', 'b', 'c', 'd']) refs.push(await waits(remote, asks(id, today - 10)))
    const store = new InterceptedStore(storeOn(remote))
    const outcome = await carryOut(store, asks('own'), { combining })
    const [push, ...more] = store.pushes
    expect(more).toEqual([])
    expect(push?.expected).toBe(base)
    const own = { name: intentName('own'), blob: store.moves[0]?.[0]?.to ?? '' }
    expect(push?.moves).toEqual([...refs, own].map(removed))
    expect(landedIds(remote)).toEqual(['a', 'b', 'c', 'd', 'own'])
    expect(history(remote)).toHaveLength(6)
    expect(outcome).toMatchObject({
      outcome: 'committed',
      combined: 4,
      landed_by: 'self',
      commit: remote.head,
    })
    expect(remote.intents.size).toBe(0)
  })

  it('has each commit by its writer, committed by the combiner now, with time and actor of the request', async () => {
    const remote = world()
    const author = { name: 'Another Writer', email: 'another@example.com' }
    const other = requestFor<'spawn'>(
      { operation: 'spawn', agent: { specialization: 'reviewer' } },
      {
        requestId: 'other',
        author,
        committer: author,
        actor: 'another',
        time: today - 3 * hour,
        run: '8.3',
        derived: true,
      },
    )
    await waits(remote, other)
    const store = new InterceptedStore(storeOn(remote))
    const request = { ...asks('own'), committer: stranger }
    await carryOut(store, request, { combining })
    const [first, second] = store.built[0] ?? []
    expect(first).toMatchObject({ author, committer: stranger })
    expect(second).toMatchObject({ author: request.author, committer: stranger })
    expect(first?.time).toBe(second?.time)
    expect(first?.time).toBeGreaterThan(today)
    expect(first?.message).toContain('\nAgent-Registry-Actor: another\n')
    expect(landedOn(remote)[0]).toMatchObject({
      request: 'other',
      digest: other.digest,
      run: '8.3',
      combined: 1,
    })
    const spawned = [...(first?.changes ?? [])].find(([path]) => path.startsWith('agents/'))?.[1]
    expect(spawned).toContain(new Date(today - 3 * hour).toISOString())
  })

  it('gives its own result and commit, wherever it is among the others', async () => {
    const remote = world()
    await waits(remote, asks('before', today - 10))
    await waits(remote, asks('after', today + 10))
    const outcome = await carryOut(storeOn(remote), asks('own'), { combining })
    expect(landedIds(remote)).toEqual(['before', 'own', 'after'])
    expect(outcome.commit).toBe(history(remote).at(-2))
    expect(
      outcome.result?.agents.map(({ id }) => filesAt(remote, outcome.commit).has(`agents/${id}.json`)),
    ).toEqual([true])
    expect(outcome.result).toMatchObject({ active: 4 })
  })

  it('may be the first of a branch', async () => {
    const remote = new MemoryRemote()
    await waits(remote, asks('first', today - 10), { base: null })
    const outcome = await carryOut(storeOn(remote), asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 1, commit: remote.head })
    expect([landedIds(remote), remote.intents.size]).toEqual([['first', 'own'], 0])
  })

  it('has 128 commits at most, its own among them however late it is', async () => {
    const remote = world()
    for (let index = 0; index < 144; index += 1)
      await waits(remote, asks(`r${index + 100}`, today - 200 + index))
    const outcome = await carryOut(storeOn(remote), asks('own'), { combining })
    expect(landedIds(remote)).toEqual([
      ...Array.from({ length: 127 }, (_, index) => `r${index + 100}`),
      'own',
    ])
    expect(outcome).toMatchObject({ combined: 127 })
    expect(remote.intents.size).toBe(17)
  })

  it('decides first who may free a place: the others then have room', async () => {
    const remote = world(2)
    moveBranch(remote, { files: { 'config.json': '{"max_active_agents": 2}\n' } })
    await waits(remote, asks('late', today + 5))
    await waits(remote, eliminates('bob', 'frees', today + 10))
    const own = eliminates('ada', 'own', today + 20)
    await carryOut(storeOn(remote), own, { combining })
    expect(landedIds(remote)).toEqual(['frees', 'own', 'late'])
  })

  it('decides first who has waited long, though it frees nothing', async () => {
    const remote = world()
    await waits(remote, asks('old', today - 31_000))
    await waits(remote, asks('young', today - 29_000))
    await carryOut(storeOn(remote), eliminates('ada', 'own'), { combining })
    expect(landedIds(remote)).toEqual(['old', 'own', 'young'])
  })

  it('deletes the intents of what is in the branch already, and does it no second time', async () => {
    const remote = world()
    const base = remote.head
    await carryOut(storeOn(remote), asks('done'))
    const done = await waits(remote, asks('done'), { base })
    const other = await waits(remote, asks('other', today - 1))
    const store = new InterceptedStore(storeOn(remote))
    const outcome = await carryOut(store, asks('own'), { combining })
    expect(store.pushes[0]?.moves).toEqual(
      expect.arrayContaining([
        removed(other),
        removed(done),
        expect.objectContaining({ name: intentName('own') }),
      ]),
    )
    expect(landedIds(remote)).toEqual(['done', 'other', 'own'])
    expect([remote.intents.size, outcome.combined]).toEqual([0, 1])
  })

  it('clears no more of what was done than a push may move refs, and leaves the rest to the next', async () => {
    const remote = world()
    const base = remote.head
    for (let index = 0; index < 130; index += 1) {
      const one = asks(`d${index}`)
      await carryOut(storeOn(remote), one)
      await waits(remote, one, { base })
    }
    await waits(remote, asks('other'))
    const outcome = await carryOut(storeOn(remote), asks('own'), { combining })
    expect(outcome).toMatchObject({ outcome: 'committed', combined: 1 })
    expect(remote.intents.size).toBe(130 - (128 - 2))
  })
})

describe('a request that those before it leave no room', () => {
  it('lets them land, is decided again, and refused on what they made', async () => {
    const remote = world(3)
    let earlier = ''
    const store = overtakenStore(remote, () => {
      earlier = idsBeside('own', remote.head, 'after', 1)[0] ?? ''
      return waits(remote, asks(earlier, today - 1))
    })
    const outcome = await carryOut(store, asks('own'), { combining })
    const landed = history(remote).at(-1)
    expect(landedIds(remote)).toEqual([earlier])
    expect(outcome).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'capacity-reached' },
      commit: landed,
      landed_by: null,
      combined: 0,
    })
    expect(remote.intents.size).toBe(0)
    // What it made itself it need not wait to see.
    expect(store.calls.look).toBe(1)
    // The push for the other did not touch its own, and its end came at the very head that it was refused on.
    const [, others, end] = store.pushes
    expect(others?.moves.map(({ name }) => name)).toEqual([intentName(earlier)])
    expect(end).toMatchObject({ commit: landed, expected: landed })
  })

  it('lands after all where one of them has freed a place since', async () => {
    const remote = world(3)
    const store = overtakenStore(remote, async () => {
      await waits(remote, asks('earlier', today - 1))
      await waits(remote, eliminates('bob', 'frees', today + 1))
    })
    expect(await carryOut(store, asks('own'), { combining })).toMatchObject({
      outcome: 'committed',
      combined: 2,
    })
    expect(landedIds(remote)).toEqual(['frees', 'earlier', 'own'])
  })
})
