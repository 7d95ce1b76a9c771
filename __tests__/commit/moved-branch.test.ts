import { describe, expect, it } from '@jest/globals'
import { StoreError } from '../../src/store/errors.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import { ContentionError } from '../../src/commit/errors.js'
import { landedNotes, notes, thrownBy, update } from './faults.js'
import { inTurn, InterceptedStore } from './intercepted-store.js'
import {
  carryOut,
  filesAt,
  history,
  moveBranch,
  requestFor,
  smallWorld,
  storeOn,
  today,
  VirtualEffects,
} from './memory-fixture.js'

describe('a branch that is no longer what was read', () => {
  const moves: [string, (remote: MemoryRemote, first: string) => void][] = [
    ['was rewound', (remote, first) => (remote.head = first)],
    [
      'was forked',
      (remote, first) => moveBranch(remote, { parents: [first], files: { 'fork.txt': 'fork\n' } }),
    ],
    ['was replaced', (remote) => moveBranch(remote, { parents: [], files: { 'other.txt': 'other\n' } })],
    ['was deleted', (remote) => (remote.head = null)],
  ]

  it.each(moves)('%s before a push: nothing is written, and advice is given', async (_what, move) => {
    const remote = smallWorld()
    const first = remote.head ?? ''
    moveBranch(remote)
    let moved: string | null = null
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn((proceed) => {
        move(remote, first)
        moved = remote.head
        return proceed()
      }),
    })
    const error = await thrownBy(carryOut(store, update()))
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ code: 'rewound' })
    expect(error.message).toMatch(/^main was rewound or replaced.*nothing was written/i)
    expect(remote.head).toBe(moved)
    expect(store.calls.push).toBe(1)
  })

  it.each(moves)('%s before a refusal: no refusal of a state that is gone', async (_what, move) => {
    const remote = smallWorld()
    const first = remote.head ?? ''
    moveBranch(remote)
    const store = new InterceptedStore(storeOn(remote), {
      stands: (proceed) => {
        move(remote, first)
        return proceed()
      },
    })
    const request = requestFor<'promote'>({ operation: 'promote', id: 'nobody' })
    await expect(carryOut(store, request)).rejects.toThrow(expect.objectContaining({ code: 'rewound' }))
  })

  it('moved on by a merge: the operation is decided on the merge', async () => {
    const remote = smallWorld()
    const first = remote.head ?? ''
    const side = remote.add({
      parents: [first],
      message: 'side\n',
      time: today,
      files: filesAt(remote, first),
    })
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn((proceed) => {
        moveBranch(remote, { parents: [first, side] })
        return proceed()
      }),
    })
    const outcome = await carryOut(store, update())
    expect(outcome).toMatchObject({ outcome: 'committed', attempts: 2 })
    expect(remote.commits.get(outcome.commit ?? '')?.parents).toEqual([history(remote).at(-2)])
    expect(landedNotes(remote)).toEqual([undefined, 'done'])
  })
})

describe('a branch that moves every time', () => {
  const contended = (remote: MemoryRemote, onPush = (): void => undefined): InterceptedStore =>
    new InterceptedStore(storeOn(remote), {
      push: (proceed) => {
        moveBranch(remote)
        onPush()
        return proceed()
      },
    })

  it('the call gives up after so many attempts, and has told of each', async () => {
    const remote = smallWorld()
    const lines: string[] = []
    const store = contended(remote)
    const error = await thrownBy(carryOut(store, update(), { lines, policy: { maxAttempts: 10 } }))
    expect(error).toBeInstanceOf(ContentionError)
    expect(error).toMatchObject({ code: 'contention' })
    expect(error.message).toContain('gave up after 10 attempts')
    expect(error.message).toContain('Nothing was written')
    expect(store.calls.push).toBe(10)
    const heads = history(remote).map((commit) => commit.slice(0, 7))
    expect(lines).toEqual(
      Array.from(
        { length: 9 },
        (_, index) =>
          `push lost: main moved ${heads[index] ?? ''}→${heads[index + 1] ?? ''}; ` +
          `rebased and decided again (attempt ${index + 2} of 10)`,
      ),
    )
    expect(landedNotes(remote)).toEqual(Array.from({ length: 10 }, () => undefined))
  })

  it('the call gives up at its deadline', async () => {
    const remote = smallWorld()
    const effects = new VirtualEffects()
    const store = contended(remote, () => {
      effects.elapsed += 100_000
    })
    const error = await thrownBy(carryOut(store, update(), { effects, policy: { timeout: 250_000 } }))
    expect(error).toBeInstanceOf(ContentionError)
    expect(error.message).toContain('gave up after 3 attempts')
    expect(notes(remote)).toBeUndefined()
  })

  it('the waits between attempts grow, are drawn by chance, and have a limit', async () => {
    const waits: number[] = []
    const effects = new VirtualEffects()
    effects.sleep = (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    }
    await thrownBy(carryOut(contended(smallWorld()), update(), { effects, policy: { maxAttempts: 10 } }))
    expect(waits).toEqual([50, 100, 200, 400, 800, 1600, 3200, 4000, 4000, 4000])
    waits.length = 0
    effects.random = () => 0
    await thrownBy(carryOut(contended(smallWorld()), update(), { effects, policy: { maxAttempts: 10 } }))
    expect(waits).toEqual(Array.from({ length: 10 }, () => 0))
  })

  it('each attempt is decided on the state that its push expects', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(
        (proceed) => {
          moveBranch(remote, { files: { 'config.json': '{"max_active_agents": 3}\n' } })
          return proceed()
        },
        (proceed) => {
          moveBranch(remote, { files: { 'config.json': '{"max_active_agents": 2}\n' } })
          return proceed()
        },
      ),
    })
    const request = requestFor<'spawn'>({ operation: 'spawn', agent: { specialization: 'reviewer' } })
    expect(await carryOut(store, request)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'capacity-reached' },
      attempts: 3,
    })
    expect(store.pushed).toHaveLength(2)
  })
})
