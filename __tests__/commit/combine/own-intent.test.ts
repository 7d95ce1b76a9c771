import { describe, expect, it } from '@jest/globals'
import { StoreError } from '../../../src/store/errors.js'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { PushResult } from '../../../src/store/store.js'
import { UnknownOutcomeError } from '../../../src/commit/errors.js'
import { encodeTombstone, intentName, readIntent } from '../../../src/commit/combine/intent.js'
import { OwnIntent } from '../../../src/commit/combine/own-intent.js'
import { here, placed } from './combining-fixture.js'
import { denied, go, lostAfter, lostBefore, network, refused, throwing, times, waitedOut } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import { hour, moveBranch, smallWorld, storeOn, today, VirtualEffects } from '../memory-fixture.js'

const name = intentName('own')

/** A writer with an intent to publish, before or after it did. */
async function writer(remote: MemoryRemote, interventions: Interventions = {}) {
  const store = new InterceptedStore(storeOn(remote), interventions)
  const { intents } = store
  if (intents === null) throw new Error('a store in memory has intents')
  const blob = await intents.writeBlob('the intent')
  const effects = new VirtualEffects()
  const clock = { effects, deadline: hour }
  const publication = new OwnIntent(store, intents, { name, blob, requestId: 'own' }, clock)
  const state = await storeOn(remote).read()
  return { store, publication, blob, state, effects }
}

async function publisher(remote: MemoryRemote, interventions: Interventions = {}) {
  const made = await writer(remote, interventions)
  const occupant = await made.publication.publish(made.state)
  return { ...made, occupant }
}

/** What is at the place of the intent now. */
function left(remote: MemoryRemote): string {
  const blob = remote.intents.get(name)
  if (blob === undefined) return 'nothing'
  const text = remote.blobs.get(blob) ?? ''
  return readIntent(text, name, here, []).kind === 'withdrawn' ? 'tombstone' : text
}

describe('publishing an intent', () => {
  it('puts it where nothing is, in one request', async () => {
    const remote = smallWorld()
    const { store, publication, occupant, blob } = await publisher(remote)
    expect(occupant).toBeNull()
    expect(store.moves).toEqual([[{ name, from: null, to: blob }]])
    expect([left(remote), publication.isCertain]).toEqual(['the intent', true])
    expect(store.calls).toMatchObject({ move: 1, read: 0, push: 0 })
  })

  it.each(['another intent', encodeTombstone('own', today)])(
    'tells what is in its place: %j',
    async (text) => {
      const remote = smallWorld()
      const { blob } = await placed(remote, name, text)
      const { publication, occupant, store } = await publisher(remote)
      expect(occupant).toEqual({ blob })
      expect(publication.isCertain).toBe(false)
      expect(store.calls.move).toBe(1)
      expect(remote.intents.get(name)).toBe(blob)
    },
  )

  it('refused, though it is there: published', async () => {
    const landedButRefused = async (proceed: () => Promise<PushResult>) => {
      await proceed()
      return await refused()(proceed, 1)
    }
    const { occupant, publication } = await publisher(smallWorld(), { move: inTurn(landedButRefused) })
    expect([occupant, publication.isCertain]).toEqual([null, true])
  })

  it.each([1, 5])('refused %i times without being final: tried again', async (count) => {
    const remote = smallWorld()
    const { occupant, store } = await publisher(remote, { move: inTurn(...times(count, refused())) })
    expect(occupant).toBeNull()
    expect(store.calls.move).toBe(count + 1)
    expect(left(remote)).toBe('the intent')
  })

  it.each<[string, Interventions, number]>([
    ['time and again', { move: refused() }, 6],
    ['for good', { move: refused(denied) }, 1],
    ['by the host', { move: throwing(denied) }, 1],
    ['by rules', { move: throwing(new StoreError('protected-branch', 'no')) }, 1],
  ])('refused %s: there is no place for it, and nothing was published', async (_, interventions, moves) => {
    const remote = smallWorld()
    const { occupant, store, publication } = await publisher(remote, interventions)
    expect([occupant, publication.isCertain, left(remote)]).toEqual(['none', false, 'nothing'])
    expect(store.calls.move).toBe(moves)
  })

  it('tried again where it could not be sent, and given up where that lasts', async () => {
    const { occupant, store } = await publisher(smallWorld(), { move: inTurn<PushResult>(throwing(network)) })
    expect([occupant, store.calls.move]).toEqual([null, 2])
    await expect(publisher(smallWorld(), { move: throwing(network) })).rejects.toMatchObject(waitedOut)
    const full = new StoreError('disk-full', 'no space left')
    await expect(publisher(smallWorld(), { move: throwing(full) })).rejects.toBe(full)
  })

  it.each([
    ['that arrived', lostAfter],
    ['that did not', lostBefore],
  ])(
    'is not sent again without an answer, %s: it would be there again when it has been done',
    async (_, move) => {
      const { occupant, store, publication } = await publisher(smallWorld(), { move: inTurn(move) })
      expect([occupant, publication.isCertain]).toEqual([null, false])
      expect(store.calls.move).toBe(1)
    },
  )

  it('is certain once it was seen, and stays so', async () => {
    const remote = smallWorld()
    const { publication, state } = await publisher(remote, { move: inTurn(lostAfter) })
    expect([publication.observe(state), publication.isCertain]).toEqual([false, false])
    const after = await storeOn(remote).read()
    expect([publication.observe(after), publication.isCertain]).toEqual([true, true])
    expect([publication.observe(state), publication.isCertain]).toEqual([false, true])
  })

  it('is not certain for another one in its place', async () => {
    const remote = smallWorld()
    const { publication } = await publisher(remote, { move: inTurn(lostBefore) })
    await placed(remote, name, 'another intent')
    expect([publication.observe(await storeOn(remote).read()), publication.isCertain]).toEqual([false, false])
  })
})

describe('withdrawing it at a head', () => {
  it('deletes it in one step with the unmoved head', async () => {
    const remote = smallWorld()
    const { store, publication, state, blob } = await publisher(remote)
    expect(await publication.withdrawAt(state)).toBe('proven')
    const [push, ...more] = store.pushes
    expect(push).toEqual({
      commit: state.commit,
      expected: state.commit,
      moves: [{ name, from: blob, to: null }],
    })
    expect([left(remote), more, store.calls.move]).toEqual(['nothing', [], 1])
  })

  it('gives the newer state where the head moved before, and leaves it where it is', async () => {
    const remote = smallWorld()
    const { publication, state } = await publisher(remote)
    moveBranch(remote)
    expect(await publication.withdrawAt(state)).toMatchObject({ commit: remote.head })
    expect(left(remote)).toBe('the intent')
  })

  it('before the first commit: deletes it, and proves nothing about the branch', async () => {
    const remote = smallWorld()
    remote.head = null
    const { publication, state } = await publisher(remote)
    expect(await publication.withdrawAt(state)).toBe('unproven')
    expect(left(remote)).toBe('nothing')
  })

  it('puts a tombstone where it is gone while the head stands', async () => {
    const remote = smallWorld()
    const { publication, state } = await publisher(remote)
    remote.intents.clear()
    expect(await publication.withdrawAt(state)).toBe('proven')
    expect(left(remote)).toBe('tombstone')
  })

  it('where refs turn out not to move together, deletes it alone, and proves nothing about the branch', async () => {
    const remote = smallWorld()
    const { publication, state, store } = await publisher(remote, {
      push: refused(),
      obstacle: () => Promise.resolve('no atomic'),
    })
    expect(await publication.withdrawAt(state)).toBe('unproven')
    expect([left(remote), store.calls.push, store.calls.move]).toEqual(['nothing', 1, 2])
  })

  it('takes what a lagging replica does not show yet for what it is: the server decides', async () => {
    const remote = smallWorld()
    const old = await storeOn(remote).read()
    const { publication } = await publisher(remote, {
      push: inTurn(refused()),
      read: inTurn(() => Promise.resolve(old)),
    })
    expect(await publication.withdrawAt(old)).toBe('proven')
    expect(left(remote)).toBe('nothing')
  })
})

describe('withdrawing it anywhere', () => {
  it('deletes it, though the head moves', async () => {
    const remote = smallWorld()
    const { publication, store, blob } = await publisher(remote)
    moveBranch(remote)
    await publication.withdraw()
    expect(store.moves.at(-1)).toEqual([{ name, from: blob, to: null }])
    expect([left(remote), store.calls.push]).toEqual(['nothing', 0])
  })

  it('fences where it is gone', async () => {
    const remote = smallWorld()
    const { publication } = await publisher(remote)
    remote.intents.clear()
    await publication.withdraw()
    expect(left(remote)).toBe('tombstone')
  })

  it('fences a publish without an answer, which may arrive later', async () => {
    const remote = smallWorld()
    const { publication, blob } = await publisher(remote, { move: inTurn(lostBefore) })
    await publication.withdraw()
    expect(left(remote)).toBe('tombstone')
    expect(remote.move([{ name, from: null, to: blob }])).toBe(false)
  })

  it('deletes one without an answer only once it was seen: git would delete what is not there', async () => {
    const remote = smallWorld()
    const { publication, store, blob } = await publisher(remote, { move: inTurn(lostAfter) })
    await publication.withdraw()
    expect(left(remote)).toBe('nothing')
    const [, fence, deletion] = store.moves.flat()
    expect([fence?.from, fence?.to === null]).toEqual([null, false])
    expect(deletion).toEqual({ name, from: blob, to: null })
  })

  it('replaces one without an answer that no replica shows, and never deletes it', async () => {
    const remote = smallWorld()
    const old = await storeOn(remote).read()
    const { publication, store } = await publisher(remote, {
      move: inTurn(lostAfter),
      read: () => Promise.resolve(old),
    })
    await publication.withdraw()
    expect(left(remote)).toBe('tombstone')
    expect(store.moves.flat().filter(({ to }) => to === null)).toEqual([])
  })

  it('a tombstone stays for a day, longer than any request is on its way', async () => {
    const remote = smallWorld()
    const { publication, effects } = await publisher(remote, { move: inTurn(lostBefore) })
    effects.elapsed = hour
    await publication.withdraw()
    const text = remote.blobs.get(remote.intents.get(name) ?? '') ?? ''
    expect(readIntent(text, name, here, [])).toEqual({ kind: 'withdrawn', deadline: today + 25 * hour })
  })

  it('without an answer, asks until it is known: the same tombstone is enough', async () => {
    const remote = smallWorld()
    const { publication } = await publisher(remote, { move: inTurn(lostBefore, lostAfter) })
    await publication.withdraw()
    expect(left(remote)).toBe('tombstone')
    expect([...remote.blobs.values()].filter((text) => text.includes('withdrawn'))).toHaveLength(1)
  })

  it('its deletion without an answer: gone proves nothing, so it is fenced', async () => {
    const remote = smallWorld()
    const { publication } = await publisher(remote, { move: inTurn<PushResult>(go, lostAfter) })
    await publication.withdraw()
    expect(left(remote)).toBe('tombstone')
  })

  it.each<[string, Interventions]>([
    ['refuses for good', { move: inTurn<PushResult>(go, refused(denied)) }],
    ['refuses time and again', { move: inTurn<PushResult>(go, ...times(20, refused())) }],
    ['does not answer', { move: inTurn<PushResult>(go, ...times<PushResult>(999, throwing(network))) }],
    ['loses every answer', { move: inTurn<PushResult>(go, ...times(999, lostBefore)) }],
  ])(
    'a server that %s: what becomes of it is unknown, with the way to find out',
    async (_, interventions) => {
      const { publication } = await publisher(smallWorld(), interventions)
      const thrown = publication.withdraw()
      await expect(thrown).rejects.toBeInstanceOf(UnknownOutcomeError)
      await expect(thrown).rejects.toThrow('Repeat with the request id own')
    },
  )
})
