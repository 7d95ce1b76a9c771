import { describe, expect, it } from '@jest/globals'
import type { MemoryRemote } from '../../../src/store/memory.js'
import type { RefsSnapshot, PushResult, State } from '../../../src/store/store.js'
import { ContentionError, UnknownOutcomeError } from '../../../src/commit/errors.js'
import { intentName, readIntent } from '../../../src/commit/combine/intent.js'
import { commitRequestSafely as carryOutFully } from '../../../src/commit/loop.js'
import { asks, combinedByAnother, here, idsBeside, landedIds, together, waits } from './combining-fixture.js'
import { denied, go, lostAfter, lostBefore, network, refused, throwing } from '../faults.js'
import { InterceptedStore, inTurn, type Interventions } from '../intercepted-store.js'
import {
  carryOut,
  moveBranch,
  smallWorld,
  storeOn,
  transactOptions,
  VirtualEffects,
} from '../memory-fixture.js'

const combining = together
const name = intentName('own')
const policy = { timeout: 1000 }

/** A writer that waits behind one that never does anything. */
async function behindTheDead(remote: MemoryRemote, interventions: Interventions = {}) {
  for (const id of idsBeside('own', remote.head, 'before', 12)) await waits(remote, asks(id))
  const effects = new VirtualEffects()
  // Each request takes so long that its turn would come after the end.
  const slow = async <Value>(proceed: () => Promise<Value>): Promise<Value> => {
    await effects.sleep(100)
    return await proceed()
  }
  const { move = go, look = go, ...others } = interventions
  const store = new InterceptedStore(storeOn(remote), {
    ...others,
    look: (proceed, call) => look(() => slow(proceed), call),
    move: (proceed, call) => (call === 1 ? move(() => slow(proceed), call) : move(proceed, call)),
  })
  return { store, effects, remote, options: { combining, policy, effects } }
}

const endOf = (remote: MemoryRemote): string => {
  const blob = remote.intents.get(name)
  return blob === undefined ? 'nothing' : readIntent(remote.blobs.get(blob) ?? '', name, here, []).kind
}

describe('a writer whose time is over while it waits', () => {
  it('withdraws, and says that nothing was written', async () => {
    const { store, remote, options } = await behindTheDead(smallWorld())
    const thrown = carryOut(store, asks('own'), options)
    await expect(thrown).rejects.toBeInstanceOf(ContentionError)
    await expect(thrown).rejects.toThrow('timeout-seconds')
    expect([endOf(remote), landedIds(remote), remote.intents.size]).toEqual(['nothing', [], 12])
  })

  it('stops so early that there is time to withdraw: a quarter of its time, where twenty requests take longer', async () => {
    const { store, effects, options } = await behindTheDead(smallWorld())
    await expect(carryOut(store, asks('own'), options)).rejects.toBeInstanceOf(ContentionError)
    expect(effects.now()).toBeGreaterThanOrEqual(750)
    expect(effects.now()).toBeLessThan(policy.timeout)
  })

  it('is a failure as every face reports it: contention', async () => {
    const { store, options } = await behindTheDead(smallWorld())
    expect(await carryOutFully(store, asks('own'), transactOptions(options))).toMatchObject({
      outcome: 'failed',
      attempts: 1,
      combined: 0,
      landed_by: null,
      error: { code: 'contention' },
    })
  })

  it.each([
    ['deleted it', false],
    ['left it where it was', true],
  ])('is committed where another did it in the last moment, and %s', async (_, crashes) => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, {
      move: inTurn(go, async (proceed) => {
        await combinedByAnother(remote, { crashes })
        return await proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), options)).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
      combined: 12,
    })
    expect(landedIds(remote).filter((id) => id === 'own')).toHaveLength(1)
  })

  it('puts a tombstone where somebody cleared it away, and finds that nothing was done', async () => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, {
      move: inTurn<PushResult>(go, (proceed) => {
        remote.intents.delete(name)
        return proceed()
      }),
    })
    await expect(carryOut(store, asks('own'), options)).rejects.toBeInstanceOf(ContentionError)
    expect([endOf(remote), landedIds(remote)]).toEqual(['withdrawn', []])
  })

  it.each<[string, Interventions]>([
    ['cannot be read', { read: inTurn<State>(go, throwing(denied)) }],
    ['cannot be asked for its head', { stands: throwing(network) }],
    ['shows a head that no longer stands', { stands: () => Promise.resolve(false) }],
  ])('cannot tell where the branch %s: unknown, with the way to find out', async (_, interventions) => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, interventions)
    const thrown = carryOut(store, asks('own'), options)
    await expect(thrown).rejects.toBeInstanceOf(UnknownOutcomeError)
    await expect(thrown).rejects.toThrow('Repeat with the request id own')
    expect(endOf(remote)).toBe('nothing')
  })

  it.each<[string, Interventions]>([
    ['refuses for good', { move: inTurn<PushResult>(go, refused(denied)) }],
    ['fails', { move: inTurn<PushResult>(go, throwing(denied)) }],
  ])('is unknown where the server %s to withdraw: somebody may still do it', async (_, interventions) => {
    const { store, options, remote } = await behindTheDead(smallWorld(), interventions)
    await expect(carryOut(store, asks('own'), options)).rejects.toBeInstanceOf(UnknownOutcomeError)
    expect(endOf(remote)).toBe('intent')
  })

  it('fences a publish that was never answered nor seen', async () => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, { move: inTurn(lostBefore) })
    await expect(
      carryOut(store, asks('own'), { ...options, policy: { timeout: 100 } }),
    ).rejects.toBeInstanceOf(ContentionError)
    expect(endOf(remote)).toBe('withdrawn')
  })
})

describe('a store that fails while a writer waits', () => {
  it('for good: withdrawn, and its error stands', async () => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, { look: throwing(denied) })
    await expect(carryOut(store, asks('own'), options)).rejects.toBe(denied)
    expect(endOf(remote)).toBe('nothing')
  })

  it('in passing: looked again', async () => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, {
      look: inTurn<RefsSnapshot>(throwing(network), async (proceed) => {
        await combinedByAnother(remote)
        return await proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), options)).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
    })
  })

  it('and shows a branch that was put back, on which another did it: committed', async () => {
    const remote = smallWorld()
    const before = remote.head
    const { store, options } = await behindTheDead(remote, {
      look: inTurn(
        (proceed) => {
          moveBranch(remote)
          return proceed()
        },
        async (proceed) => {
          remote.head = before
          await combinedByAnother(remote)
          return await proceed()
        },
      ),
    })
    const outcome = await carryOut(store, asks('own'), { ...options, policy: { timeout: 60_000 } })
    expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'other', combined: 12 })
    expect(landedIds(remote).filter((id) => id === 'own')).toHaveLength(1)
  })

  it('and shows a branch that was replaced: withdrawn, and nothing is written', async () => {
    const remote = smallWorld()
    const { store, options } = await behindTheDead(remote, {
      look: inTurn((proceed) => {
        moveBranch(remote, { parents: [], message: 'another history\n' })
        return proceed()
      }),
    })
    await expect(carryOut(store, asks('own'), options)).rejects.toBeInstanceOf(Error)
    expect([endOf(remote), landedIds(remote)]).toEqual(['nothing', []])
  })
})

describe('a publish without an answer', () => {
  const setUp = async (move: typeof lostBefore) => {
    const remote = smallWorld()
    const [other = ''] = idsBeside('own', remote.head, 'after', 1)
    await waits(remote, asks(other))
    const lines: string[] = []
    const store = new InterceptedStore(storeOn(remote), { move: inTurn(move) })
    return { remote, store, lines, other, outcome: await carryOut(store, asks('own'), { combining, lines }) }
  }

  it('that arrived: is seen at the next look, and combined like the others', async () => {
    const { remote, store, outcome } = await setUp(lostAfter)
    expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'self', combined: 1 })
    expect([store.calls.move, remote.intents.size]).toEqual([1, 0])
  })

  it('that did not: is never sent again; fenced when its turn comes, and its change pushed alone', async () => {
    const { remote, store, lines, outcome } = await setUp(lostBefore)
    expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'self', combined: 0 })
    const [blob] = store.kept.keys()
    expect(
      [...store.moves, ...store.pushes.map(({ moves }) => moves)].flat().filter(({ to }) => to === blob),
    ).toHaveLength(1)
    expect(endOf(remote)).toBe('withdrawn')
    expect(lines.filter((line) => line.startsWith('writers are not combined'))).toEqual([
      'writers are not combined: the server did not answer',
    ])
    expect(landedIds(remote)).toEqual(['own'])
  })
})
