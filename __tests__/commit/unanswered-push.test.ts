import { describe, expect, it } from '@jest/globals'
import { StoreError } from '../../src/store/errors.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import type { PushResult, State } from '../../src/store/store.js'
import { UnknownOutcomeError } from '../../src/commit/errors.js'
import {
  carrying,
  denied,
  failing,
  go,
  landedNotes,
  lostAfter,
  lostBefore,
  network,
  notes,
  refused,
  showing,
  stateOf,
  throwing,
  thrownBy,
  times,
  update,
  waitedOut,
} from './faults.js'
import { inTurn, InterceptedStore, type Intervention, type Interventions } from './intercepted-store.js'
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

describe('a push whose answer is lost', () => {
  it('has landed: the branch tells, and nothing is pushed again', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), { push: inTurn(lostAfter) })
    const outcome = await carryOut(store, update())
    expect(outcome).toMatchObject({ outcome: 'committed', commit: remote.head, attempts: 1 })
    expect(outcome.result?.agent['note']).toBe('done')
    expect(landedNotes(remote)).toEqual(['done'])
    expect(store.calls.push).toBe(1)
  })

  it('has landed, and others have landed on it', async () => {
    const remote = smallWorld()
    let own: string | null = null
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed) => {
        const answer = await lostAfter(proceed, 1)
        own = remote.head
        moveBranch(remote)
        moveBranch(remote)
        return answer
      }),
    })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', commit: own, attempts: 1 })
    expect(history(remote)).toHaveLength(4)
  })

  it('has landed, and a person has merged it into a line of their own', async () => {
    const remote = smallWorld()
    const first = remote.head ?? ''
    let own: string | null = null
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed) => {
        const answer = await lostAfter(proceed, 1)
        own = remote.head
        const side = moveBranch(remote, { parents: [first], files: { 'README.md': 'by hand\n' } })
        const files = filesAt(remote, own)
        remote.head = remote.add({ parents: [side, own ?? ''], message: 'merge\n', time: today, files })
        return answer
      }),
    })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', commit: own })
    expect(store.calls.push).toBe(1)
  })

  it('has not landed: the very same commit is pushed again', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), { push: inTurn(lostBefore, lostBefore) })
    const outcome = await carryOut(store, update())
    expect(outcome).toMatchObject({ outcome: 'committed', commit: remote.head, attempts: 1 })
    expect(store.pushed).toEqual([remote.head, remote.head, remote.head])
    expect(landedNotes(remote)).toEqual(['done'])
  })

  it('lands late, before the commit is pushed again', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(lostBefore, (proceed) => {
        remote.head = store.pushed[0] ?? ''
        return proceed()
      }),
    })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', commit: remote.head })
    expect(landedNotes(remote)).toEqual(['done'])
  })

  it('was called a refusal, though it had landed: the branch decides, not the words', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(async (proceed) => {
        await proceed()
        return { kind: 'rejected', reason: 'stale info', final: null }
      }),
    })
    const request = requestFor<'update'>(
      { operation: 'update', id: 'ada', patch: { note: 'done' } },
      { requestId: 'step', derived: true, run: '7.1' },
    )
    expect(await carryOut(store, request)).toMatchObject({
      outcome: 'committed',
      commit: remote.head,
      request_id: 'step',
    })
    expect(landedNotes(remote)).toEqual(['done'])
  })

  it('has not landed, and the branch moved: decided again', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn((proceed, call) => {
        moveBranch(remote)
        return lostBefore(proceed, call)
      }),
    })
    expect(await carryOut(store, update())).toMatchObject({ outcome: 'committed', attempts: 2 })
    expect(landedNotes(remote)).toEqual([undefined, 'done'])
  })

  type Push = Intervention<PushResult>
  const thenMoved =
    (push: Push, remote: MemoryRemote): Push =>
    async (proceed, call) => {
      const answer = await push(proceed, call)
      moveBranch(remote)
      return answer
    }
  /** A force-push that rewrites every commit, and with them the one that may have landed. */
  const thenRewritten =
    (push: Push, remote: MemoryRemote): Push =>
    async (proceed, call) => {
      const answer = await push(proceed, call)
      const files = new Map(filesAt(remote, remote.head)).set('README.md', 'rewritten\n')
      const message = remote.commits.get(remote.head ?? '')?.message ?? ''
      remote.head = remote.add({ parents: [], message, time: today, files })
      return answer
    }
  const stale = (remote: MemoryRemote): { read: Intervention<State> } => {
    const state = stateOf(remote, remote.head)
    return { read: () => Promise.resolve(state) }
  }
  const unreadable: [string, (push: Push, remote: MemoryRemote) => Interventions][] = [
    ['the branch cannot be read', (push) => ({ push: inTurn(push), before: failing('read', network, 2) })],
    ['the branch may not be read', (push) => ({ push: inTurn(push), before: failing('read', denied, 2) })],
    [
      'states cannot be compared',
      (push, remote) => ({ push: inTurn(thenMoved(push, remote)), before: failing('relation', denied) }),
    ],
    ['the branch was replaced', (push, remote) => ({ push: inTurn(thenRewritten(push, remote)) })],
    [
      'the branch is shown as it was long ago, for ever',
      (push, remote) => {
        const old = stateOf(remote, remote.head)
        moveBranch(remote)
        return { push: inTurn(push), read: inTurn(go, ...times(99, showing(old))) }
      },
    ],
    [
      'the branch is shown as it was before, and no answer ever comes',
      (push, remote) => ({ push: inTurn(push, ...times(99, lostBefore)), ...stale(remote) }),
    ],
    [
      'the branch is shown as it was before, and the credentials are refused now',
      (push, remote) => ({ push: inTurn(push, throwing(denied)), ...stale(remote) }),
    ],
    [
      'the branch is shown as it was before, and pushes are refused now, once and for all',
      (push, remote) => ({ push: inTurn(push, ...times(99, refused(denied))), ...stale(remote) }),
    ],
    [
      'the branch is shown as it was before, and pushes are refused now, whatever the reason',
      (push, remote) => ({ push: inTurn(push, ...times(99, refused())), ...stale(remote) }),
    ],
  ]

  describe.each([
    ['has landed', lostAfter],
    ['has not landed', lostBefore],
  ])('%s, and nobody can tell', (_fate, push) => {
    it.each(unreadable)('%s: unknown, with the id to repeat', async (_what, intervene) => {
      const remote = smallWorld()
      const store = new InterceptedStore(storeOn(remote), intervene(push, remote))
      expect(await unknownFor(remote, store, new VirtualEffects())).toContain('connection reset')
    })

    it('the call is interrupted: unknown, with the id to repeat', async () => {
      const remote = smallWorld()
      const effects = new VirtualEffects()
      effects.sleep = () => Promise.reject(new StoreError('interrupted', 'interrupted by SIGTERM'))
      const store = new InterceptedStore(storeOn(remote), { push: inTurn(push) })
      expect(await unknownFor(remote, store, effects)).toContain('SIGTERM')
    })

    it('the deadline passes while the branch stands still: unknown, with the id to repeat', async () => {
      const remote = smallWorld()
      const effects = new VirtualEffects()
      const intervene: Interventions = {
        push: inTurn((proceed, call) => {
          effects.elapsed += 301_000
          return push(proceed, call)
        }),
        ...stale(remote),
      }
      const store = new InterceptedStore(storeOn(remote), intervene)
      expect(await unknownFor(remote, store, effects)).toContain('stands still')
      expect(store.calls.push).toBe(1)
    })
  })

  it('is known for what it is where the branch moved on, though the history since cannot be read', async () => {
    const landed = smallWorld()
    const broken = { before: failing('log', network) }
    const store = new InterceptedStore(storeOn(landed), {
      push: inTurn(thenMoved(lostAfter, landed)),
      ...broken,
    })
    expect(await carryOut(store, update())).toMatchObject({
      outcome: 'committed',
      commit: history(landed)[1],
    })

    const lost = smallWorld()
    const other = new InterceptedStore(storeOn(lost), {
      push: inTurn(thenMoved(lostBefore, lost)),
      ...broken,
    })
    await expect(carryOut(other, update())).rejects.toMatchObject(waitedOut)
    expect(notes(lost)).toBeUndefined()
  })

  /** Calls, in vain; repeats with the id, and finds the change made once. Gives the words of the failure. */
  async function unknownFor(
    remote: MemoryRemote,
    store: InterceptedStore,
    effects: VirtualEffects,
  ): Promise<string> {
    const request = update()
    const id = request.context.request_id
    const error = await thrownBy(carryOut(store, request, { effects }))
    expect(error).toBeInstanceOf(UnknownOutcomeError)
    expect(error).toMatchObject({ code: 'unknown-outcome' })
    expect(error.message).toContain(`Repeat with the request id ${id}`)
    expect(error.message).not.toMatch(/nothing was written/i)

    const again = requestFor<'update'>(request.command, { requestId: id })
    expect(await carryOut(storeOn(remote), again)).toMatchObject({ outcome: 'committed', request_id: id })
    expect(carrying(remote, id)).toHaveLength(1)
    return error.message
  }
})
