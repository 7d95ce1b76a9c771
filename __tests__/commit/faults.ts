import { expect } from '@jest/globals'
import { StoreError } from '../../src/store/errors.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import type { PushResult, State } from '../../src/store/store.js'
import { parseTrailers } from '../../src/commit/trailers.js'
import type { Intervention, Method } from './intercepted-store.js'
import { filesAt, history, record, requestFor } from './memory-fixture.js'

export const update = (note = 'done') =>
  requestFor<'update'>({ operation: 'update', id: 'ada', patch: { note } })

export const network = new StoreError('network', 'the remote does not answer', 'patiently')
/** The same, once half of the time that was left has passed in vain. */
export const waitedOut = {
  code: 'network',
  message: expect.stringMatching(/^the remote does not answer; tried \d+ times in \d+ s$/) as unknown,
}
export const denied = new StoreError('denied', 'the token may not push')

export const go = <Value>(proceed: () => Promise<Value>): Promise<Value> => proceed()
export const lostAfter: Intervention<PushResult> = async (proceed) => {
  await proceed()
  return { kind: 'unknown', reason: 'connection reset' }
}
export const lostBefore: Intervention<PushResult> = () =>
  Promise.resolve({ kind: 'unknown', reason: 'connection reset' })
export const refused =
  (final: StoreError | null = null): Intervention<PushResult> =>
  () =>
    Promise.resolve({ kind: 'rejected', reason: 'cannot lock ref', final })
export const throwing = (error: StoreError) => (): Promise<never> => Promise.reject(error)
export const showing =
  (state: State): Intervention<State> =>
  () =>
    Promise.resolve(state)
export const times = <Value>(count: number, intervention: Intervention<Value>): Intervention<Value>[] =>
  Array.from({ length: count }, () => intervention)

export const stateOf = (remote: MemoryRemote, commit: string | null): State => ({
  commit,
  files: filesAt(remote, commit),
})

/** Fails the calls of one method from the first to the last given, counting from 1. */
export const failing = (wanted: Method, error: StoreError, first = 1, last = Infinity) => {
  let call = 0
  return (method: Method): Promise<void> => {
    if (method !== wanted) return Promise.resolve()
    call += 1
    return call >= first && call <= last ? Promise.reject(error) : Promise.resolve()
  }
}

export const notes = (remote: MemoryRemote): unknown =>
  (record(remote, 'agents/ada.json') as { note?: unknown } | undefined)?.note

/** Every commit on the branch after the first, by the note that it left. */
export const landedNotes = (remote: MemoryRemote): unknown[] =>
  history(remote)
    .slice(1)
    .map((commit) => {
      const text = filesAt(remote, commit).get('agents/ada.json')
      return (JSON.parse(typeof text === 'string' ? text : '{}') as { note?: unknown }).note
    })

/** Commits on the branch that carry a request, by their trailers. */
export const carrying = (remote: MemoryRemote, requestId: string): string[] =>
  history(remote).filter(
    (commit) => parseTrailers(remote.commits.get(commit)?.message ?? '')?.request === requestId,
  )

export async function thrownBy(call: Promise<unknown>): Promise<Error> {
  const thrown: unknown = await call.then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  )
  return thrown as Error
}
