import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import {
  openRegistry,
  openSession,
  StoreError,
  type OpenStore,
  type RegistryOptions,
  type Session,
  type StoreLocation,
} from '../../src/index.js'
import { maxCallsPerStore } from '../../src/registry/session.js'
import { interruption } from '../../src/store/interruption.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import type { State, Store } from '../../src/store/store.js'
import { go, lostAfter, network } from '../commit/faults.js'
import {
  InterceptedStore,
  inTurn,
  type Intervention,
  type Interventions,
} from '../commit/intercepted-store.js'
import { history, moveBranch, smallWorld, storeOn } from '../commit/memory-fixture.js'
import { agent, author } from './remote-fixture.js'

interface MemorySession {
  readonly remote: MemoryRemote
  readonly session: Session
  /** What each opening of the store was asked for. */
  readonly openings: StoreLocation[]
  /** Names of the events of stores, in their order. */
  readonly events: string[]
}

type Wrap = (store: Store, opening: number) => Store

/** A store that a host might hand in: a branch in memory. @param wrap what stands between; openings count from 1 */
function openMemory(
  remote: MemoryRemote,
  wrap: Wrap,
): Pick<MemorySession, 'openings' | 'events'> & { open: OpenStore } {
  const openings: StoreLocation[] = []
  const events: string[] = []
  const open: OpenStore = (location) => {
    openings.push(location)
    events.push('open')
    const store = wrap(storeOn(remote), openings.length)
    store.close = () => {
      events.push('close')
      return Promise.resolve()
    }
    return Promise.resolve({ store, root: '', url: null, fastForwardCheckout: () => Promise.resolve(null) })
  }
  return { openings, events, open }
}

function startSession(wrap: Wrap = (store) => store, options: RegistryOptions = {}): MemorySession {
  const remote = smallWorld()
  const { open, ...told } = openMemory(remote, wrap)
  return { remote, session: openSession({ author, openStore: open, ...options }), ...told }
}

/** Interventions for the first store that is opened; later ones are sound. */
const firstStore =
  (interventions: Interventions): Wrap =>
  (store, opening) =>
    opening === 1 ? new InterceptedStore(store, interventions) : store

const failing =
  (error: Error): Intervention<State> =>
  () =>
    Promise.reject(error)

/** A door that calls wait at until it is opened. */
function createGate() {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  const wait = <Value>(proceed: () => Promise<Value>): Promise<Value> => opened.then(proceed)
  return { open, wait }
}

const spawn = (id: string) => ({ agent: { ...agent, id } })
const kinds = (outcomes: readonly { outcome: string }[]): string[] => outcomes.map(({ outcome }) => outcome)

describe('a store that is handed in', () => {
  it('is asked for the registry that the options mean, and closed by the session', async () => {
    const options = { remote: 'https://git.example.com/o/r', branch: 'agents', root: 'x', token: 'secret' }
    const { session, openings, events } = startSession(undefined, options)
    expect(await session.list()).toMatchObject({ outcome: 'answered', result: { count: 2 } })
    await session.close()
    expect(openings).toEqual([expect.objectContaining({ ...options, createBranch: false, combine: false })])
    expect(events).toEqual(['open', 'close'])
  })

  it('serves the functions for single operations too, once for each', async () => {
    const { open, events } = openMemory(smallWorld(), (store) => store)
    const registry = openRegistry({ author, openStore: open })
    expect(kinds([await registry.spawn(spawn('a')), await registry.get({ id: 'a' })])).toEqual([
      'committed',
      'answered',
    ])
    expect(events).toEqual(['open', 'close', 'open', 'close'])
  })

  it('is not kept where it cannot be opened', async () => {
    const { open, events } = openMemory(smallWorld(), (store) => store)
    let isDenied = true
    const session = openSession({
      openStore: (location) =>
        isDenied ? Promise.reject(new StoreError('denied', 'not you')) : open(location),
    })
    expect(await session.list()).toMatchObject({ outcome: 'failed', error: { code: 'denied' } })
    isDenied = false
    expect(await session.list()).toMatchObject({ outcome: 'answered' })
    expect(events).toEqual(['open'])
  })
})

describe('a session', () => {
  it('runs many operations on one store: by name, and by command', async () => {
    const { session, events, remote } = startSession()
    const outcomes = [
      await session.spawn(spawn('a')),
      await session.run({ operation: 'spawn', ...spawn('b') }, { requestId: 'second' }),
      await session.run({ operation: 'spawn', ...spawn('b') }, { requestId: 'second' }),
      await session.spawn(spawn('b')),
      await session.get({ id: 'b' }),
      await session.run({ operation: 'hall-of-fame' }),
    ]
    expect(kinds(outcomes)).toEqual([
      'committed',
      'committed',
      'committed',
      'refused',
      'answered',
      'answered',
    ])
    expect(outcomes[2]?.commit).toBe(outcomes[1]?.commit)
    expect(history(remote)).toHaveLength(3)
    expect(events).toEqual(['open'])
  })

  it('sees what others wrote between its calls', async () => {
    const { session, remote, events } = startSession()
    await session.spawn(spawn('a'))
    moveBranch(remote, {
      files: {
        'agents/carol.json':
          '{"id":"carol","specialization":"x","status":"active","spawned_at":"2026-01-01T00:00:00Z"}\n',
      },
    })
    expect(await session.list()).toMatchObject({ commit: remote.head, result: { count: 4 } })
    // A branch that was replaced is no fault of a later call.
    moveBranch(remote, { parents: [], files: { 'config.json': '{"max_active_agents":1}\n' } })
    expect(await session.capacity()).toMatchObject({ commit: remote.head, result: { active: 0, max: 1 } })
    expect(await session.spawn(spawn('a'))).toMatchObject({ outcome: 'committed' })
    expect(events).toEqual(['open'])
  })

  it('checks a command before it opens anything', async () => {
    const { session, events } = startSession()
    expect(await session.list({}, { requestId: 'a b' })).toMatchObject({ error: { code: 'bad-input' } })
    expect(await session.get({ id: 7 as never })).toMatchObject({ error: { code: 'bad-input' } })
    expect(events).toEqual([])
  })

  it('looks at intents from the first call that may meet other writers, and keeps that store', async () => {
    const { session, openings, events } = startSession()
    await session.list()
    await session.spawn(spawn('a'), { dryRun: true })
    await session.spawn(spawn('a'))
    await session.list()
    await session.sweep()
    expect(openings.map(({ combine }) => combine)).toEqual([false, true])
    expect(events).toEqual(['open', 'close', 'open'])
  })

  it('lets only `init` make a branch', async () => {
    const { session, openings } = startSession(undefined, { orphan: true })
    await session.list()
    await session.init()
    await session.spawn(spawn('a'))
    expect(openings.map(({ createBranch }) => createBranch)).toEqual([false, true, false])
  })

  it('opens the store anew after many calls, which would fill memory and disk', async () => {
    const { session, events } = startSession()
    for (let call = 0; call < maxCallsPerStore; call += 1) await session.metadata()
    expect(events).toEqual(['open'])
    expect(await session.metadata()).toMatchObject({ outcome: 'answered' })
    expect(events).toEqual(['open', 'close', 'open'])
  })
})

describe('after a fault', () => {
  const faults: [string, Interventions, string][] = [
    ['a server that does not answer', { read: failing(new StoreError('network', 'no route')) }, 'network'],
    ['a token that expired', { read: inTurn(failing(new StoreError('denied', 'expired'))) }, 'denied'],
    [
      'an error that nobody expects',
      { read: () => Promise.reject(new TypeError('x is undefined')) },
      'internal',
    ],
  ]

  it.each(faults)(
    '%s: the call fails, and the next one has another store',
    async (_, interventions, code) => {
      const { session, events } = startSession(firstStore(interventions))
      expect(await session.list()).toMatchObject({ outcome: 'failed', error: { code } })
      expect(events).toEqual(['open', 'close'])
      expect(await session.list()).toMatchObject({ outcome: 'answered' })
      expect(events).toEqual(['open', 'close', 'open'])
    },
  )

  it('a push without an answer: unknown, and the next call has another store', async () => {
    const { session, events } = startSession(
      firstStore({ push: lostAfter, read: inTurn(go, failing(new StoreError('denied', 'expired'))) }),
    )
    expect(await session.spawn(spawn('a'), { requestId: 'x' })).toMatchObject({ outcome: 'unknown' })
    expect(await session.spawn(spawn('a'), { requestId: 'x' })).toMatchObject({ outcome: 'committed' })
    expect(events).toEqual(['open', 'close', 'open'])
  })

  it('a fault that passes is no reason to open the store anew', async () => {
    const { session, events } = startSession(firstStore({ read: inTurn(failing(network)) }))
    expect(kinds([await session.list(), await session.list()])).toEqual(['answered', 'answered'])
    expect(events).toEqual(['open'])
  })

  it('nor is a refusal, bad input, a corrupt record, or giving up among others', async () => {
    const { session, remote, events } = startSession(
      firstStore({
        push: (proceed, call) => {
          if (call === 1) moveBranch(remote)
          return proceed()
        },
      }),
    )
    expect(await session.spawn(spawn('a'), { maxAttempts: 1 })).toMatchObject({
      error: { code: 'contention' },
    })
    expect(await session.get({ id: 'nobody' })).toMatchObject({ outcome: 'refused' })
    expect(await session.collect()).toMatchObject({ error: { code: 'bad-input' } })
    moveBranch(remote, { files: { 'config.json': '{' } })
    expect(await session.list()).toMatchObject({ outcome: 'answered' })
    expect(await session.config()).toMatchObject({ error: { code: 'corrupt-registry' } })
    expect(events).toEqual(['open'])
  })
})

describe('what was kept too long', () => {
  const rewound = new StoreError('rewound', 'main has another history than a moment ago')
  const gone = new StoreError('git-failed', 'not a git repository')

  it.each([
    ['a branch that was replaced', rewound],
    ['a temporary folder that was cleared', gone],
  ])('%s: the call gets another store, and does not fail', async (_, error) => {
    const { session, events } = startSession(firstStore({ read: inTurn(go, failing(error)) }))
    expect(kinds([await session.list(), await session.list()])).toEqual(['answered', 'answered'])
    expect(events).toEqual(['open', 'close', 'open'])
  })

  it('is not the reason where the store is new: the failure is reported', async () => {
    const { session, events } = startSession((store) => new InterceptedStore(store, { read: failing(gone) }))
    expect(await session.list()).toMatchObject({ error: { code: 'git-failed' } })
    expect(events).toEqual(['open', 'close'])
  })

  it('is not the reason for a branch that was replaced while the operation ran', async () => {
    const { session, events } = startSession(
      firstStore({
        read: inTurn(go, go, failing(rewound)),
        push: lostAfter,
        stands: () => Promise.reject(rewound),
      }),
    )
    await session.list()
    expect(await session.get({ id: 'nobody' })).toMatchObject({
      outcome: 'failed',
      error: { code: 'rewound' },
    })
    expect(events).toEqual(['open', 'close'])
  })

  it('is tried once more only', async () => {
    const { session, events } = startSession(
      (store, opening) =>
        new InterceptedStore(store, { read: opening === 1 ? inTurn(go, failing(gone)) : failing(gone) }),
    )
    await session.list()
    expect(await session.list()).toMatchObject({ error: { code: 'git-failed' } })
    expect(events).toEqual(['open', 'close', 'open', 'close'])
  })
})

describe('calls that are made at once', () => {
  it('run one after the other, in their order', async () => {
    const { session, remote, events } = startSession()
    const ids = Array.from({ length: 8 }, (_, index) => `a${index}`)
    const outcomes = await Promise.all(ids.map((id) => session.spawn(spawn(id))))
    expect(outcomes.map(({ commit, attempts }) => [commit, attempts])).toEqual(
      history(remote)
        .slice(1)
        .map((commit) => [commit, 1]),
    )
    expect(events).toEqual(['open'])
  })

  it('do not wait for one that was aborted before its turn, and do not overtake the one before it', async () => {
    const gate = createGate()
    const { session, remote } = startSession(firstStore({ read: inTurn(gate.wait) }))
    const controller = new AbortController()
    const first = session.spawn(spawn('a'))
    const second = session.spawn(spawn('b'), { signal: controller.signal })
    const third = session.spawn(spawn('c'))
    controller.abort()
    expect(await second).toMatchObject({ outcome: 'failed', attempts: 0, error: { code: 'interrupted' } })
    expect(await Promise.race([third, sleep(100, 'it waits')])).toBe('it waits')
    expect(history(remote)).toHaveLength(1)
    gate.open()
    expect((await first).commit).toBe(history(remote)[1])
    expect((await third).commit).toBe(history(remote)[2])
  })

  it('have each its own signal: one that is aborted while it runs does not end the next', async () => {
    const controller = new AbortController()
    const { session } = startSession((store, opening) =>
      opening > 1
        ? store
        : new InterceptedStore(store, {
            read: () => {
              controller.abort()
              return Promise.reject(new StoreError('network', 'broken', 'briefly'))
            },
          }),
    )
    const [first, second] = await Promise.all([
      session.list({}, { signal: controller.signal }),
      session.list(),
    ])
    expect(first).toMatchObject({ outcome: 'failed', error: { code: 'interrupted' } })
    expect(second).toMatchObject({ outcome: 'answered' })
  })

  it('are told of the signal of the call that runs', async () => {
    const { session, openings } = startSession()
    await session.list()
    const first = openings[0]?.signal()
    await session.list()
    const second = openings[0]?.signal()
    expect([first === second, openings.length]).toEqual([false, 1])
  })

  it('end with the signal of the session', async () => {
    const gate = createGate()
    const controller = new AbortController()
    const { session } = startSession(firstStore({ read: gate.wait }), { signal: controller.signal })
    const calls = [session.list(), session.list(), session.list()]
    controller.abort()
    gate.open()
    const [, second, third] = await Promise.all(calls)
    for (const outcome of [second, third, await session.list()])
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'interrupted' } })
  })

  it('have each its own time, which begins with its turn', async () => {
    const gate = createGate()
    const { session } = startSession(firstStore({ read: inTurn(gate.wait) }))
    const first = session.list()
    const second = session.list({}, { timeoutSeconds: 1 })
    setTimeout(gate.open, 1200)
    expect(kinds([await first, await second])).toEqual(['answered', 'answered'])
  })

  it('end with their time', async () => {
    const { session, openings } = startSession(
      firstStore({
        read: () =>
          new Promise((_, reject) => {
            const signal = openings[0]?.signal()
            signal?.addEventListener('abort', () => {
              reject(interruption(signal))
            })
          }),
      }),
      { timeoutSeconds: 1000 },
    )
    const outcome = await session.list({}, { timeoutSeconds: 0.01 })
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'network' } })
    expect(outcome.error?.message).toContain('did not answer in time')
    expect(await session.list({}, { timeoutSeconds: 0 })).toMatchObject({ error: { code: 'bad-input' } })
  })
})

describe('closing', () => {
  it('waits for the calls before it, takes none after it, and may be repeated', async () => {
    const gate = createGate()
    const { session, events } = startSession(firstStore({ read: inTurn(gate.wait) }))
    const calls = [session.spawn(spawn('a')), session.spawn(spawn('b'))]
    const closed = [session.close(), session.close()]
    const late = await session.list()
    expect(late).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } })
    expect(late.error?.message).toBe('the session is closed; open another one')
    // The second of the calls needs no other store.
    expect(events).toEqual(['open'])
    gate.open()
    await Promise.all(closed)
    expect(events).toEqual(['open', 'close'])
    expect(kinds(await Promise.all(calls))).toEqual(['committed', 'committed'])
    await session.close()
    expect(events).toEqual(['open', 'close'])
  })

  it('of a session that was never used opens nothing', async () => {
    const { session, events } = startSession()
    await session.close()
    expect(events).toEqual([])
  })

  it('tells where temporary files stay, and does not fail', async () => {
    const notices: string[] = []
    const log = {
      info: () => undefined,
      progress: () => undefined,
      notice: (text: string) => notices.push(text),
    }
    const remote = smallWorld()
    const store = storeOn(remote)
    store.close = () => Promise.reject(new Error('the disk is gone'))
    const opened = { store, root: '', url: null, fastForwardCheckout: () => Promise.resolve(null) }
    const session = openSession({ log, openStore: () => Promise.resolve(opened) })
    await session.list()
    await session.close()
    expect(notices).toEqual(['temporary files could not be removed: the disk is gone'])
  })
})
