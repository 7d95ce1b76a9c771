import { StoreError } from '../store/errors.js'
import type { PushAnswer, State, Store } from '../store/store.js'
import { UnknownOutcomeError } from './errors.js'
import { pause, type Effects } from './policy.js'

/** What the branch says after a push: the push landed, or the branch moved on without it. */
export type Landing =
  | { readonly kind: 'landed' }
  /** `state` is newer than the one the push was built on. */
  | { readonly kind: 'moved'; readonly state: State }

/** Pushes of one commit that the server may refuse, or leave unanswered, while its branch stands still. */
const pushLimit = 4
/** Reads in a row that may show a branch older than the one already seen. */
const lagLimit = 8
/** Failures in a row of the way to the server. */
const passingLimit = 5

export interface Clock {
  readonly effects: Effects
  /** Monotonic milliseconds. */
  readonly deadline: number
}

const late = ({ effects, deadline }: Clock): boolean => effects.now() >= deadline

/**
 * Repeats what failed for a passing reason, within bounds.
 * @throws StoreError of the last try
 */
export async function persistently<Value>(clock: Clock, action: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof StoreError) || !error.passing || tries >= passingLimit || late(clock))
        throw error
      await pause(clock.effects, tries)
    }
  }
}

/**
 * Reads until the branch shows a state that is not older than `base`: a replica may lag behind what was already seen.
 * @throws StoreError `rewound` where the branch no longer contains `base`
 */
export async function readOnward(store: Store, base: State, clock: Clock): Promise<State> {
  for (let reads = 1; ; reads += 1) {
    const state = await persistently(clock, () => store.read())
    const relation = await persistently(clock, () => store.relation(base.commit, state.commit))
    if (relation === 'same' || relation === 'descendant') return state
    if (relation === 'unrelated' || reads >= lagLimit || late(clock)) {
      const [from, to] = [short(base.commit), short(state.commit)]
      throw new StoreError(
        'rewound',
        `${store.branch} was rewound or replaced while the operation ran (${from} is not in the history of ${to}); ` +
          'nothing was written. Look at who force-pushed, then run the operation again',
      )
    }
    await pause(clock.effects, reads)
  }
}

export const short = (commit: string | null): string => commit?.slice(0, 7) ?? 'nothing'

function unresolved(branch: string, reason: string, cause: unknown, requestId: string): UnknownOutcomeError {
  const message = cause instanceof Error ? cause.message : String(cause)
  // The words for a rewound branch say that nothing was written, which is not certain here.
  const why =
    cause instanceof StoreError && cause.code === 'rewound' ? 'it was rewound or replaced meanwhile' : message
  return new UnknownOutcomeError(
    `the answer to a push was lost (${reason}), and ${branch} does not tell whether it landed (${why}). ` +
      `Repeat with the request id ${requestId}: the change is made once, whether or not it has landed`,
  )
}

/**
 * Pushes a commit and finds out what became of it by reading the branch, whatever the words of the answer: moved, it was
 * a lost race; unmoved, the very same commit is pushed again.
 * @param losses races already lost, which lengthen the pause
 * @throws StoreError for a refusal that stands
 * @throws UnknownOutcomeError where an answer was lost and the branch does not tell
 */
export async function land(
  store: Store,
  base: State,
  commit: string,
  { requestId, losses }: { requestId: string; losses: number },
  clock: Clock,
): Promise<Landing> {
  let unanswered: string | null = null
  for (let pushes = 1; ; pushes += 1) {
    try {
      const sent = clock.effects.now()
      const answer = await persistently(clock, () => store.push(commit, base.commit))
      if (answer.kind === 'landed') return { kind: 'landed' }
      if (answer.kind === 'unanswered') unanswered = answer.reason
      // The pause comes before the read: what is decided on it is then as fresh as can be when it is pushed.
      await pause(clock.effects, losses + pushes, clock.effects.now() - sent)
      const state = await readOnward(store, base, clock)
      if (state.commit !== base.commit) {
        // By its history, not by the order of changes: a merge may have put the commit beside it.
        const isIn = unanswered !== null && (await contains(store, state, commit, clock))
        return isIn ? { kind: 'landed' } : { kind: 'moved', state }
      }
      if (answer.kind === 'rejected' && answer.final !== null) throw answer.final
      if (pushes >= pushLimit || late(clock)) throw standstill(store, answer)
    } catch (error) {
      // A push without an answer may be on its way yet: nothing that came after it is certain.
      if (unanswered !== null) throw unresolved(store.branch, unanswered, error, requestId)
      throw error
    }
  }
}

async function contains(store: Store, state: State, commit: string, clock: Clock): Promise<boolean> {
  const relation = await persistently(clock, () => store.relation(commit, state.commit))
  return relation === 'same' || relation === 'descendant'
}

const standstill = ({ branch }: Store, answer: Exclude<PushAnswer, { kind: 'landed' }>): StoreError =>
  new StoreError(
    'rejected',
    answer.kind === 'rejected'
      ? `the server refused the push to ${branch}: ${answer.reason}`
      : `${branch} stands still`,
  )
