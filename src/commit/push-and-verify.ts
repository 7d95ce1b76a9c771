import { StoreError } from '../store/errors.js'
import type { RefsSnapshot, PushResult, State, Store } from '../store/store.js'
import type { Clock } from './clock.js'
import { ContentionError, UnknownOutcomeError } from './errors.js'
import { pause } from './policy.js'
import { startPatience, withRetry } from './retry.js'

/** What the branch says after a push: the push landed, the branch moved on without it, or it stands and refused. */
export type PushOutcome =
  | { readonly kind: 'landed' }
  /** `state` is newer than the one the push was built on. */
  | { readonly kind: 'moved'; readonly state: State }
  /** `state` has the head that the push was built on. */
  | { readonly kind: 'refused'; readonly state: State; readonly answer: Rejection }

export type Rejection = Extract<PushResult, { kind: 'rejected' }>

/** Pushes of one commit that the server may refuse for an unknown reason while its branch stands still. */
export const pushLimit = 4
/** Reads in a row that may show an old branch before the server is asked in another way. */
const lagLimit = 8

/**
 * Reads until the branch shows a state that is not older than `base`: a replica may lag behind what was already seen. The
 * same kinds of record are loaded.
 * @param look the refs, where they were just looked at
 * @throws StoreError `rewound` where the branch no longer contains `base`
 */
export async function readNewerThan(
  store: Store,
  base: State,
  clock: Clock,
  look?: RefsSnapshot,
): Promise<State> {
  const isOver = startPatience(clock)
  /** Only the server that takes pushes can tell a branch that was put back from a replica that is behind. */
  const isPutBack = async (state: State, reads: number): Promise<boolean> =>
    reads % lagLimit === 0 && (await withRetry(clock, () => store.isHead(state.commit)))
  for (let reads = 1; ; reads += 1) {
    const refs = reads === 1 ? look : undefined
    const state = await withRetry(clock, () => store.read({ refs, kinds: base.kinds }))
    const relation = await withRetry(clock, () => store.relation(base.commit, state.commit))
    if (relation === 'same' || relation === 'descendant') return state
    if (relation === 'unrelated' || isOver() || (await isPutBack(state, reads))) {
      const [from, to] = [shortId(base.commit), shortId(state.commit)]
      throw new StoreError(
        'rewound',
        `${store.branch} was rewound or replaced while the operation ran (${from} is not in the history of ${to}); ` +
          'nothing was written. Look at who force-pushed, then run the operation again',
      )
    }
    await pause(clock.effects, reads)
  }
}

/**
 * Reads until the branch has moved on from `base`: the server has said that it has, and a replica may not show it yet.
 * @returns the state of `base` where no reading shows it
 */
async function readMovedOn(store: Store, base: State, clock: Clock): Promise<State> {
  const isOver = startPatience(clock)
  for (let reads = 1; ; reads += 1) {
    const state = await readNewerThan(store, base, clock)
    if (state.commit !== base.commit || reads >= lagLimit || isOver()) return state
    await pause(clock.effects, reads)
  }
}

export const shortId = (commit: string | null): string => commit?.slice(0, 7) ?? 'nothing'

/** The error of a request that lost every race. */
export const contentionError = (branch: string, attempts: number, head: string | null): ContentionError =>
  new ContentionError(
    `gave up after ${attempts} attempts: ${branch} moved every time, now to ${shortId(head)}. ` +
      'Nothing was written; run the operation again, or raise max-attempts or timeout-seconds',
  )

function maybeAcceptedError(
  branch: string,
  reason: string,
  cause: unknown,
  requestId: string,
): UnknownOutcomeError {
  const message = cause instanceof Error ? cause.message : String(cause)
  // The words for a rewound branch say that nothing was written, which is not certain here.
  const why =
    cause instanceof StoreError && cause.code === 'rewound' ? 'it was rewound or replaced meanwhile' : message
  return new UnknownOutcomeError(
    `the answer to a push was lost (${reason}), and ${branch} does not tell whether it landed (${why}). ` +
      `Repeat with the request id ${requestId}: the change is made once, whether or not it has landed`,
  )
}

/** A state, without records, whose head the server itself confirms, whatever it was before; null where there is none to be had. */
export async function readConfirmedHead(store: Store, clock: Clock): Promise<State | null> {
  const isOver = startPatience(clock)
  for (let reads = 1; reads <= lagLimit || !isOver(); reads += 1) {
    const state = await withRetry(clock, () => store.read({ kinds: [] }))
    if (await withRetry(clock, () => store.isHead(state.commit))) return state
    await pause(clock.effects, reads)
  }
  return null
}

/** An operation failed, and others may have carried out its request. */
export function maybeCarriedOutError(branch: string, cause: unknown, requestId: string): UnknownOutcomeError {
  const words = cause instanceof Error ? cause.message : String(cause)
  return new UnknownOutcomeError(
    `another writer may have carried out the request, and ${branch} does not tell (${words}). ` +
      `Repeat with the request id ${requestId}: the change is made once, whether or not it has landed`,
  )
}

export interface PushAttempt {
  /** What becomes the head. */
  readonly commit: string
  readonly send: () => Promise<PushResult>
  /** To a push that was made already. */
  readonly answer?: PushResult
  readonly requestId: string
  /** Between a push and the look at what became of it. */
  readonly rest: (pushTime: number) => Promise<void>
}

/**
 * Pushes and finds out what became of it by reading the branch, whatever the words of the answer. Without an answer, and
 * with the branch unmoved, the very same push is made again, for half of the time that is left.
 * @throws UnknownOutcomeError where an answer was lost and the branch does not tell
 */
export async function pushAndVerify(
  store: Store,
  base: State,
  { commit, send, answer: first, requestId, rest }: PushAttempt,
  clock: Clock,
): Promise<PushOutcome> {
  const isOver = startPatience(clock)
  let unanswered: string | null = null
  for (let pushes = 1; ; pushes += 1) {
    try {
      const sent = clock.effects.now()
      const answer = pushes === 1 && first !== undefined ? first : await withRetry(clock, send)
      if (answer.kind === 'accepted') return { kind: 'landed' }
      if (answer.kind === 'unknown') unanswered = answer.reason
      await rest(clock.effects.now() - sent)
      const hasMoved = answer.kind === 'rejected' && answer.shows === 'head-moved'
      const state = await (hasMoved ? readMovedOn : readNewerThan)(store, base, clock)
      if (state.commit !== base.commit) {
        // By its history, not by the order of changes: a merge may have put the commit beside it.
        const isIn = unanswered !== null && (await isInHistory(store, state, commit, clock))
        return isIn ? { kind: 'landed' } : { kind: 'moved', state }
      }
      if (answer.kind === 'rejected' && unanswered === null) return { kind: 'refused', state, answer }
      if (answer.kind === 'rejected' && answer.final !== null) throw answer.final
      if (isOver()) throw rejectedError(store, answer)
    } catch (error) {
      // A push without an answer may be on its way yet: nothing that came after it is certain.
      if (unanswered !== null) throw maybeAcceptedError(store.branch, unanswered, error, requestId)
      throw error
    }
  }
}

/**
 * The same for as long as the server refuses while its branch stands still, within bounds.
 * @throws StoreError for a refusal that stands
 * @throws UnknownOutcomeError where an answer was lost and the branch does not tell
 */
export async function pushAndVerifyWithRetry(
  store: Store,
  base: State,
  { answer, ...push }: PushAttempt,
  clock: Clock,
): Promise<Exclude<PushOutcome, { kind: 'refused' }>> {
  const isOver = startPatience(clock)
  let known = answer === undefined ? {} : { answer }
  for (let pushes = 1; ; pushes += 1) {
    const landing = await pushAndVerify(store, base, { ...push, ...known }, clock)
    if (landing.kind !== 'refused') return landing
    const refusal = landing.answer
    if (refusal.final !== null) throw refusal.final
    const isOutOfTries = pushes >= pushLimit && refusal.shows === undefined
    if (isOutOfTries || isOver()) throw rejectedError(store, refusal)
    known = {}
  }
}

async function isInHistory(store: Store, state: State, commit: string, clock: Clock): Promise<boolean> {
  const relation = await withRetry(clock, () => store.relation(commit, state.commit))
  return relation === 'same' || relation === 'descendant'
}

export const rejectedError = (
  { branch }: Store,
  answer: Exclude<PushResult, { kind: 'accepted' }>,
): StoreError =>
  new StoreError(
    'rejected',
    answer.kind === 'rejected'
      ? `the server refused the push to ${branch}: ${answer.reason}`
      : `${branch} stands still`,
  )
