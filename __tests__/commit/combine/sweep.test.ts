import { describe, expect, it } from '@jest/globals'
import type { OrphanReason } from '../../../src/core/operations/registry/sweep.js'
import { sweep } from '../../../src/commit/combine/sweep.js'
import { StoreError } from '../../../src/store/errors.js'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { IntentUpdate, Store } from '../../../src/store/store.js'
import { encodeIntent, encodeTombstone, intentName } from '../../../src/commit/combine/intent.js'
import { silent } from '../../../src/commit/policy.js'
import type { Request } from '../../../src/commit/request.js'
import { InterceptedStore, inTurn } from '../intercepted-store.js'
import { spawn } from '../requests.js'
import { carryOut, hour, moveBranch, smallWorld, storeOn, today, VirtualEffects } from '../memory-fixture.js'

const place = { repository: 'memory', branch: 'main', root: '' }
const key = 'the secret of this registry'
const minute = 60_000
const day = 24 * hour

/** A text under the name of a request, as anybody may leave one beside the branch. */
interface Planted {
  readonly name: string
  readonly text: string
}

interface Wish {
  readonly deadline?: number
  readonly time?: number
  readonly keys?: readonly string[]
  readonly at?: typeof place
}

function intent(
  id: string,
  { deadline = today + minute, time = today, keys = [], at = place }: Wish = {},
): Planted {
  const request = spawn({ requestId: id, time }) as Request
  const waiting = { request, base: null, deadline }
  return { name: intentName(id), text: encodeIntent(waiting, at, 'nonce', keys) }
}

const junk = (id: string, text: string): Planted => ({ name: intentName(id), text })
const withdrawal = (deadline: number): Planted => junk('gone', encodeTombstone('gone', deadline))
const newer = (deadline: unknown): Planted =>
  junk('newer', `${JSON.stringify({ protocol: 9, deadline })}\n\n`)

async function plant(store: Store, planted: readonly Planted[]): Promise<void> {
  for (const { name, text } of planted) {
    const to = (await store.intents?.writeBlob(text)) ?? ''
    expect(await store.intents?.updateRefs([{ name, from: null, to }])).toEqual({ kind: 'accepted' })
  }
}

interface How {
  readonly keys?: readonly string[]
  readonly dryRun?: boolean
  readonly lines?: string[]
}

async function swept(store: Store, { keys = [], dryRun = false, lines = [] }: How = {}) {
  const clock = { effects: new VirtualEffects(), deadline: 300_000 }
  const log = { ...silent, info: (line: string) => void lines.push(line) }
  const { result, ...outcome } = await sweep({ store, keys, clock, log, dryRun }, 'request-1')
  expect(outcome).toMatchObject({
    operation: 'sweep',
    outcome: 'answered',
    request_id: 'request-1',
    error: null,
  })
  return { commit: outcome.commit, result }
}

/** A world with some intents beside its branch. */
async function worldWith(planted: readonly Planted[]): Promise<{ remote: MemoryRemote; store: Store }> {
  const remote = smallWorld()
  await plant(storeOn(remote), planted)
  return { remote, store: storeOn(remote) }
}

const many = (count: number): Planted[] =>
  Array.from({ length: count }, (_, index) => junk(`${index}`, 'junk'))

describe('a sweep', () => {
  it.each<[string, Planted, OrphanReason | null, (readonly string[])?]>([
    ['somebody waits for', intent('a'), null],
    ['with a deadline just over', intent('a', { deadline: today - 1 }), null],
    ['of a writer whose clock is an hour behind', intent('a', { deadline: today - hour }), null],
    ['long given up', intent('a', { deadline: today - hour - 1 }), 'expired'],
    ['with a key, that is unsigned', intent('a'), null, [key]],
    [
      'with a key, that is unsigned and given up',
      intent('a', { deadline: today - 2 * hour }),
      'expired',
      [key],
    ],
    ['with a wrong signature', intent('a', { keys: ['another secret of some length'] }), null, [key]],
    [
      'with a wrong signature, given up',
      intent('a', { keys: [key], deadline: today - 2 * hour }),
      'expired',
      ['another secret of some length'],
    ],
    ['of another registry', intent('a', { at: { ...place, root: 'other' } }), null],
    ['of a newer version', newer(today + minute), null],
    ['of a newer version, given up', newer(today - 2 * hour), 'expired'],
    ['of a newer version, without a deadline', newer('soon'), 'unreadable'],
    ['that would wait for longer than anybody does', newer(today + 8 * day), 'unreadable'],
    ['that says it waits for good', intent('a', { deadline: Number.MAX_SAFE_INTEGER }), 'unreadable'],
    ['withdrawn, and to be kept', withdrawal(today + day), null],
    ['withdrawn, and to be cleared', withdrawal(today - 1), 'withdrawn'],
    ['without text', junk('a', ''), 'unreadable'],
    ['with any text', junk('a', 'buy now'), 'unreadable'],
    ['with JSON that says nothing', junk('a', '{}\n\n'), 'unreadable'],
  ])('of an intent %s', async (_, planted, why, keys = []) => {
    const { remote, store } = await worldWith([planted])
    const { commit, result } = await swept(store, { keys })
    const cleared = why === null ? [] : [{ name: planted.name, why }]
    expect(result).toEqual({
      cleared_count: cleared.length,
      cleared,
      waiting: 1 - cleared.length,
      left: 0,
    })
    expect([...remote.intents.keys()]).toEqual(why === null ? [planted.name] : [])
    expect(commit).toBe(remote.head)
  })

  it('clears what was carried out, by whom and under which parent ever', async () => {
    const { remote, store } = await worldWith([intent('done'), intent('open')])
    await carryOut(storeOn(remote), spawn({ requestId: 'done' }))
    moveBranch(remote)
    expect((await swept(store)).result).toMatchObject({
      cleared: [{ name: intentName('done'), why: 'carried-out' }],
      waiting: 1,
    })
    expect([...remote.intents.keys()]).toEqual([intentName('open')])
  })

  it('knows what was carried out of a signed one only with its key', async () => {
    const { store, remote } = await worldWith([intent('done', { keys: [key] })])
    await carryOut(storeOn(remote), spawn({ requestId: 'done' }))
    expect((await swept(store)).result).toMatchObject({ cleared_count: 0, waiting: 1 })
    const keys = ['the key after it', key]
    expect((await swept(store, { keys })).result).toMatchObject({ cleared_count: 1, waiting: 0 })
  })

  it('looks for what was carried out from before the oldest request on, and no further', async () => {
    const { store } = await worldWith([intent('a', { time: today - hour }), intent('b')])
    const asked: number[] = []
    const watched = new Proxy(store, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown
        if (typeof value !== 'function') return value
        return (...parameters: unknown[]) => {
          if (name === 'logSince') asked.push(Number(parameters[1]))
          return Reflect.apply(value, target, parameters) as unknown
        }
      },
    })
    await swept(watched)
    await plant(store, [intent('c', { time: 0 })])
    await swept(watched)
    expect(asked).toEqual([today - 13 * hour, today - 35 * day])
  })

  it('asks nothing of the log where nobody waits, and nothing at all where nothing is', async () => {
    const { store } = await worldWith([junk('a', 'junk')])
    const watched = new InterceptedStore(store)
    await swept(watched)
    expect(watched.calls).toMatchObject({ read: 1, move: 1, logSince: 0 })
    await swept(watched)
    expect(watched.calls).toMatchObject({ read: 2, move: 1, logSince: 0 })
  })

  it('asks again for what did not come among others, before it takes it for junk', async () => {
    const planted = many(99).map(({ name }, index) => ({ name, text: `junk ${index}` }))
    const { store } = await worldWith([...planted, intent('open')])
    const [all, asked] = [store.intents, [] as number[]]
    if (all === null) throw new Error('no intents')
    const texts = all.texts.bind(all)
    // Giants among many make a store give up on the others.
    all.texts = (some) => {
      asked.push(some.length)
      return some.length > 1 && asked.length === 1
        ? Promise.resolve(new Map(some.map((blob) => [blob, null])))
        : texts(some)
    }
    expect((await swept(store)).result).toMatchObject({ cleared_count: 99, waiting: 1 })
    expect(asked).toEqual([100, 32, 32, 32, 4])
  })

  it('has nothing to do on a local branch', async () => {
    const store = new Proxy(storeOn(smallWorld()), {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown
        if (name === 'intents') return null
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
    expect((await swept(store)).result).toEqual({ cleared_count: 0, cleared: [], waiting: 0, left: 0 })
  })

  it('in a rehearsal tells the same, and clears nothing', async () => {
    const planted = [intent('a'), junk('b', 'junk'), intent('c', { deadline: 0 })]
    const { remote, store } = await worldWith(planted)
    const rehearsed = await swept(store, { dryRun: true })
    expect(remote.intents.size).toBe(3)
    expect(rehearsed.result).toMatchObject({ cleared_count: 2, waiting: 1 })
    expect(await swept(store)).toEqual(rehearsed)
  })

  it('clears thousands, 64 in a push, and names the first', async () => {
    const { remote, store } = await worldWith([...many(1000), intent('open')])
    const watched = new InterceptedStore(store)
    const { result } = await swept(watched)
    expect(result).toMatchObject({ cleared_count: 1000, waiting: 1, left: 0 })
    expect(result?.cleared).toHaveLength(100)
    expect(remote.intents.size).toBe(1)
    expect(watched.calls).toMatchObject({ read: 1, move: 16 })
  })
})

describe('a sweep that meets others', () => {
  it('does not take what was published in the place of what it saw', async () => {
    const { remote, store } = await worldWith(many(3))
    const { name } = junk('1', '')
    const watched = new InterceptedStore(store, {
      move: inTurn(async (proceed) => {
        remote.intents.set(name, 'another blob')
        return await proceed()
      }),
    })
    expect((await swept(watched)).result).toMatchObject({ cleared_count: 2, left: 0 })
    expect([...remote.intents]).toEqual([[name, 'another blob']])
  })

  it('is not stopped by what another sweep has cleared', async () => {
    const { remote, store } = await worldWith(many(100))
    const watched = new InterceptedStore(store, {
      move: inTurn(async (proceed) => {
        for (const one of ['3', '50', '70']) remote.intents.delete(junk(one, '').name)
        return await proceed()
      }),
    })
    expect((await swept(watched)).result).toMatchObject({ cleared_count: 97, left: 0 })
    expect(remote.intents.size).toBe(0)
    expect(watched.calls.move).toBe(4)
  })

  it.each([
    ['has landed', true],
    ['has not', false],
  ])('counts what a push without an answer cleared, where it %s', async (_, lands) => {
    const { remote, store } = await worldWith(many(10))
    const watched = new InterceptedStore(store, {
      move: inTurn(async (proceed) => {
        if (lands) await proceed()
        return { kind: 'unknown', reason: 'the connection was lost' }
      }),
    })
    expect((await swept(watched)).result).toMatchObject({ cleared_count: 10, left: 0 })
    expect(remote.intents.size).toBe(0)
  })
})

describe('a server that refuses', () => {
  /** Lets some intents not be deleted, as a stale lock or a hook does. */
  const holding = (remote: MemoryRemote, isHeld: (name: string) => boolean): void => {
    const move = remote.move.bind(remote)
    remote.move = (moves: readonly IntentUpdate[]) =>
      !moves.some(({ name, to }) => to === null && isHeld(name)) && move(moves)
  }

  it('one, gets the others cleared, and is told of', async () => {
    const { remote, store } = await worldWith(many(100))
    const { name } = junk('7', '')
    holding(remote, (held) => held === name)
    const lines: string[] = []
    expect((await swept(store, { lines })).result).toMatchObject({ cleared_count: 99, left: 1 })
    expect([...remote.intents.keys()]).toEqual([name])
    expect(lines).toEqual([`the intent ${name} was not deleted: stale info`])
  })

  it('several refs in one push, gets them one by one', async () => {
    const { remote, store } = await worldWith(many(10))
    const move = remote.move.bind(remote)
    remote.move = (moves) => moves.length === 1 && move(moves)
    expect((await swept(store)).result).toMatchObject({ cleared_count: 10, left: 0 })
  })

  it('all of them, is not asked for ever', async () => {
    const { remote, store } = await worldWith(many(1000))
    holding(remote, () => true)
    const watched = new InterceptedStore(store)
    expect((await swept(watched)).result).toMatchObject({ cleared_count: 0, left: 1000 })
    expect(watched.calls.move).toBeLessThan(200)
  })

  it('whoever may not write, fails the sweep', async () => {
    const { store } = await worldWith(many(3))
    const denied = new StoreError('denied', 'the server refused the credentials')
    const watched = new InterceptedStore(store, { move: () => Promise.reject(denied) })
    await expect(swept(watched)).rejects.toBe(denied)
  })
})
