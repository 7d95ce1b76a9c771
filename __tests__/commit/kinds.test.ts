import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CommandOf, OperationName } from '../../src/core/operations/index.js'
import type { Command } from '../../src/generated/types.js'
import type { PushResult, State } from '../../src/store/store.js'
import { anyCommand, anyRegistry } from '../core/arbitrary.js'
import { commitRequestSafely } from '../../src/commit/loop.js'
import { landedIds, together, waits } from './combine/combining-fixture.js'
import { lostAfter, refused, times } from './faults.js'
import { InterceptedStore, inTurn, type Interventions } from './intercepted-store.js'
import {
  carryOut,
  filesAt,
  overtaken,
  remoteWith,
  requestFor,
  smallWorld,
  storeOn,
  today,
  transactOptions,
} from './memory-fixture.js'
import { spawn, updateWith } from './requests.js'

const all = ['agent', 'config', 'hall-of-fame', 'metadata']
const forUpdate = ['agent', 'config', 'hall-of-fame']

/** The kinds of record that one command has a store read, each reading with its own. */
async function kindsReadBy(command: Command, interventions: Interventions = {}) {
  const remote = smallWorld()
  const store = new InterceptedStore(storeOn(remote), interventions)
  await carryOut(store, requestFor<OperationName>(command as CommandOf<OperationName>))
  return store.kindsRead
}

describe('a command has the store read', () => {
  it.each<[string[], Command]>([
    [['agent'], { operation: 'list' }],
    [['agent'], { operation: 'get', id: 'ada' }],
    [['agent', 'config'], { operation: 'capacity' }],
    [['metadata'], { operation: 'metadata' }],
    [all, { operation: 'validate' }],
    [all, { operation: 'spawn', agent: { specialization: 'writer' } }],
    [forUpdate, { operation: 'update', id: 'ada', patch: { note: 'x' } }],
    [forUpdate, { operation: 'deactivate', id: 'ada' }],
    [forUpdate, { operation: 'apply', operations: [{ operation: 'deactivate', id: 'ada' }] }],
    [
      all,
      {
        operation: 'apply',
        operations: [{ operation: 'deactivate', id: 'ada' }, { operation: 'metadata' }],
      },
    ],
  ])('%j and no other kinds, once, for %j', async (kinds, command) => {
    expect(await kindsReadBy(command)).toEqual([kinds])
  })

  it('the same kinds again after each loss', async () => {
    const remote = smallWorld()
    const store = new InterceptedStore(storeOn(remote), {
      push: inTurn(...times<PushResult>(3, overtaken(remote)), refused(), lostAfter),
    })
    const { outcome, attempts } = await carryOut(store, updateWith('x'))
    expect([outcome, attempts]).toEqual(['committed', 4])
    expect(new Set(store.kindsRead.map(String))).toEqual(new Set([String(forUpdate)]))
  })
})

describe('a combiner', () => {
  /** A writer that updates beside one that waits with another request. */
  async function combinedWith(other: ReturnType<typeof updateWith> | ReturnType<typeof spawn>) {
    const remote = smallWorld()
    await waits<OperationName>(remote, { ...other })
    const store = new InterceptedStore(storeOn(remote))
    const outcome = await carryOut(
      store,
      updateWith('own', { requestId: 'own', derived: true, run: '7.1' }),
      { combining: together },
    )
    return { remote, store, outcome }
  }

  it('reads further kinds for a request that needs them, and lands it', async () => {
    const { remote, store, outcome } = await combinedWith(spawn({ requestId: 'other' }))
    expect(landedIds(remote).toSorted()).toEqual(['other', 'own'])
    expect(outcome.combined).toBe(1)
    expect(store.kindsRead).toEqual([forUpdate, all])
    expect(filesAt(remote, remote.head).has('metadata.json')).toBe(true)
  })

  it('reads nothing more where the others need no further kinds', async () => {
    const { remote, store } = await combinedWith(updateWith('other', { requestId: 'other' }))
    expect(landedIds(remote).toSorted()).toEqual(['other', 'own'])
    expect(store.kindsRead).toEqual([forUpdate])
  })

  it('reads no newer head for it: what is decided and pushed is one', async () => {
    const remote = smallWorld()
    await waits<OperationName>(remote, { ...spawn({ requestId: 'other' }) })
    const before = remote.head
    const store = new InterceptedStore(storeOn(remote), {
      read: async (proceed, call) => {
        const state: State = await proceed()
        return call === 2 ? { ...state, commit: 'newer', intents: new Map() } : state
      },
    })
    await carryOut(store, updateWith('own', { requestId: 'own', derived: true, run: '7.1' }), {
      combining: together,
    })
    expect(store.pushes.map(({ expected }) => expected)).toEqual([before])
  })
})

it('every command comes to what it comes to on a store that loads all kinds, whatever the records are', async () => {
  await fc.assert(
    fc.asyncProperty(anyRegistry, anyCommand, async ({ files }, command) => {
      const comesTo = async (loadsAll: boolean): Promise<unknown> => {
        const remote = remoteWith(files)
        const whole = { files: filesAt(remote, remote.head) }
        const read: Interventions = loadsAll
          ? { read: async (proceed) => ({ commit: (await proceed()).commit, ...whole }) }
          : {}
        const request = requestFor<OperationName>(command, {
          requestId: 'one',
          time: today,
        })
        const store = new InterceptedStore(storeOn(remote), read)
        return await commitRequestSafely(store, request, transactOptions())
      }
      const outcome = await comesTo(false)
      expect(outcome).toEqual(await comesTo(true))
      expect(outcome).not.toMatchObject({ error: { code: 'internal' } })
    }),
    { numRuns: 300 },
  )
})
