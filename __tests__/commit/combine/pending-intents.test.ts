import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { State } from '../../../src/store/store.js'
import { intentName } from '../../../src/commit/combine/intent.js'
import { PendingIntents } from '../../../src/commit/combine/pending-intents.js'
import { asks, here, placed, waits, withdrawn, type Ref, type Waits } from './combining-fixture.js'
import { network } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import { carryOut, hour, moveBranch, smallWorld, storeOn, today, VirtualEffects } from '../memory-fixture.js'

/** A reader of what waits, and the store that it asks. */
function readerOf(remote: MemoryRemote, keys: readonly string[] = [], interventions: Interventions = {}) {
  const store = new InterceptedStore(storeOn(remote), interventions)
  const effects = new VirtualEffects()
  const { intents } = store
  if (intents === null) throw new Error('a store in memory has intents')
  return { store, effects, queue: new PendingIntents(store, intents, keys, { effects, deadline: hour }) }
}

/** Ids of what it takes to wait, and to be done. */
async function sortedBy(
  { queue, store }: ReturnType<typeof readerOf>,
  own: string | null = null,
  at?: State,
) {
  const { waiting, done } = await queue.classify(at ?? (await store.read()), own)
  const ids = (list: typeof waiting): string[] =>
    list.map(({ intent: { request } }) => request.context.request_id)
  return { waiting: ids(waiting), done: ids(done) }
}

const key = 'a key of this registry'

describe('what waits', () => {
  it('is every intent whose base is in sight and whose request is not in the branch since', async () => {
    const remote = smallWorld()
    const early = remote.head
    moveBranch(remote)
    await waits(remote, asks('early'), { base: early })
    await waits(remote, asks('late'))
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: ['early', 'late'], done: [] })
  })

  it('is not its own', async () => {
    const remote = smallWorld()
    const { name } = await waits(remote, asks('own'))
    await waits(remote, asks('other'))
    expect(await sortedBy(readerOf(remote), name)).toEqual({ waiting: ['other'], done: [] })
  })

  it('comes with its name and its blob, as leases need them', async () => {
    const remote = smallWorld()
    const ref = await waits(remote, asks('one'))
    const { queue, store } = readerOf(remote)
    expect((await queue.classify(await store.read(), null)).waiting).toEqual([expect.objectContaining(ref)])
  })

  it.each<[string, (remote: MemoryRemote) => Promise<unknown>]>([
    ['has expired', (remote) => waits(remote, asks('r'), { deadline: today })],
    [
      'waits for longer than any does',
      (remote) => waits(remote, asks('r'), { deadline: today + 25 * hour + 1 }),
    ],
    ['is for another branch', (remote) => waits(remote, asks('r'), { where: { ...here, branch: 'dev' } })],
    ['is for another folder', (remote) => waits(remote, asks('r'), { where: { ...here, root: 'x' } })],
    ['is for a fork', (remote) => waits(remote, asks('r'), { where: { ...here, repository: 'fork' } })],
    ['is signed', (remote) => waits(remote, asks('r'), { keys: [key] })],
    ['is at the place of another', (remote) => waits(remote, asks('r'), { name: intentName('q') })],
    ['was withdrawn', (remote) => withdrawn(remote, 'r')],
    ['is no text of ours', (remote) => placed(remote, intentName('r'), 'whatever')],
    ['has no text', (remote) => Promise.resolve(remote.intents.set(intentName('r'), 'gone'))],
    ['has a base out of sight', (remote) => waits(remote, asks('r'), { base: 'd'.repeat(40) })],
    [
      'was written before there was a branch that is no longer',
      (remote) => waits(remote, asks('r'), { base: null }),
    ],
  ])('is nothing that %s', async (_, place) => {
    const remote = smallWorld()
    await place(remote)
    await waits(remote, asks('sound'))
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: ['sound'], done: [] })
  })

  it.each([1, 25 * hour])('is what ends in %i ms: a clock may be an hour ahead', async (rest) => {
    const remote = smallWorld()
    await waits(remote, asks('r'), { deadline: today + rest })
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: ['r'], done: [] })
  })

  it('is nothing of an unknown version', async () => {
    const remote = smallWorld()
    const { name, blob } = await waits(remote, asks('r'))
    const text = remote.blobs.get(blob) ?? ''
    for (const field of ['"protocol":2', '"decisions":1']) {
      expect(text).toContain(field)
      await placed(remote, name, text.replace(field, field.replace(/\d/, '9')))
      expect(await sortedBy(readerOf(remote))).toEqual({ waiting: [], done: [] })
    }
    await placed(remote, name, text)
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: ['r'], done: [] })
  })

  it.each<[string, string[], Waits, string[]]>([
    ['its own key', [key], { keys: [key] }, ['r']],
    ['its previous key', ['a new key of this', key], { keys: [key] }, ['r']],
    ['a key that it does not have', [key], { keys: ['the key of somebody'] }, []],
    ['none, though it has one', [key], {}, []],
  ])('is what was signed with %s', async (_, keys, how, waiting) => {
    const remote = smallWorld()
    await waits(remote, asks('r'), how)
    expect(await sortedBy(readerOf(remote, keys))).toEqual({ waiting, done: [] })
  })

  it('is, before the first commit, what was written before it', async () => {
    const remote = smallWorld()
    remote.head = null
    await waits(remote, asks('first'), { base: null })
    await waits(remote, asks('elsewhere'), { base: 'd'.repeat(40) })
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: ['first'], done: [] })
  })
})

describe('what is done', () => {
  it('is an intent whose request is in the branch since its base, and nobody deleted it', async () => {
    const remote = smallWorld()
    const base = remote.head
    await carryOut(storeOn(remote), asks('done'))
    moveBranch(remote)
    await waits(remote, asks('done'), { base })
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: [], done: ['done'] })
  })

  it('is not one whose base came after: somebody means to ask again under the id', async () => {
    const remote = smallWorld()
    await carryOut(storeOn(remote), asks('again'))
    await waits(remote, asks('again'))
    await waits(remote, asks('from-the-start'), { base: remote.chain(remote.head ?? '').at(-1) ?? null })
    expect(await sortedBy(readerOf(remote))).toEqual({ waiting: ['again', 'from-the-start'], done: [] })
  })
})

describe('reading what waits', () => {
  const named = (refs: readonly Ref[]): string[] => refs.map(({ name }) => name)

  it('asks for each text once, whatever it says', async () => {
    const remote = smallWorld()
    await waits(remote, asks('one'))
    await placed(remote, intentName('junk'), 'junk')
    const reader = readerOf(remote)
    await sortedBy(reader)
    await waits(remote, asks('two'))
    await sortedBy(reader)
    await sortedBy(reader)
    expect(reader.store.calls.texts).toBe(2)
  })

  it('asks again where another text is under a name: it may be a withdrawal', async () => {
    const remote = smallWorld()
    await waits(remote, asks('one'))
    const reader = readerOf(remote)
    expect(await sortedBy(reader)).toEqual({ waiting: ['one'], done: [] })
    await withdrawn(remote, 'one')
    expect(await sortedBy(reader)).toEqual({ waiting: [], done: [] })
  })

  it('forgets none that has expired meanwhile, and takes it no longer', async () => {
    const remote = smallWorld()
    await waits(remote, asks('one'), { deadline: today + 1000 })
    const reader = readerOf(remote)
    expect(await sortedBy(reader)).toEqual({ waiting: ['one'], done: [] })
    reader.effects.elapsed = 1000
    expect(await sortedBy(reader)).toEqual({ waiting: [], done: [] })
  })

  it('tells the names of what is not read yet, and then of what may wait', async () => {
    const remote = smallWorld()
    const refs = [await waits(remote, asks('one')), await placed(remote, intentName('junk'), 'junk')]
    const { queue, store } = readerOf(remote)
    const state = await store.read()
    expect(queue.names(state)).toEqual(named(refs))
    await queue.read(state, named(refs.slice(1)))
    expect(queue.names(state)).toEqual(named(refs.slice(0, 1)))
    await queue.read(state, named(refs))
    expect([queue.names(state), store.calls.texts]).toEqual([named(refs.slice(0, 1)), 2])
  })

  it('asks nobody where nothing is there', async () => {
    const reader = readerOf(smallWorld())
    expect(await sortedBy(reader)).toEqual({ waiting: [], done: [] })
    expect(reader.store.calls).toMatchObject({ texts: 0 })
    const { queue } = reader
    expect(queue.names({ commit: null })).toEqual([])
  })

  it('takes no more than 4,096 texts at once: more can only be junk', async () => {
    const remote = smallWorld()
    const blob = await storeOn(remote).intents.writeBlob('junk')
    for (let index = 0; index < 10_000; index += 1) remote.intents.set(intentName(`junk ${index}`), blob)
    await waits(remote, asks('last'))
    const reader = readerOf(remote)
    const looks = [await sortedBy(reader), await sortedBy(reader), await sortedBy(reader)]
    expect(looks.map(({ waiting }) => waiting)).toEqual([[], [], ['last']])
    expect(reader.queue.names(await reader.store.read())).toEqual([intentName('last')])
  })

  it('is tried again where it fails for a passing reason', async () => {
    const remote = smallWorld()
    await waits(remote, asks('one'))
    const reader = readerOf(remote, [], { texts: inTurn(() => Promise.reject(network)) })
    expect(await sortedBy(reader)).toEqual({ waiting: ['one'], done: [] })
  })
})
