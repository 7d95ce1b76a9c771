import type { Decision } from '../decision.js'
import { InputError } from '../errors.js'

/** Why an intent is of no more use: its request was carried out, its time is over, or nothing of ours wrote it. */
export type OrphanReason = 'carried-out' | 'expired' | 'withdrawn' | 'unreadable'

export interface SweptIntent {
  readonly name: string
  readonly why: OrphanReason
}

export interface SweepResult {
  /** Number of intents that were cleared. */
  readonly cleared_count: number
  /** The first of them. */
  readonly cleared: readonly SweptIntent[]
  /** Intents that somebody may still wait for. */
  readonly waiting: number
  /** Intents of no more use that the server would not delete, or that there was no time for. */
  readonly left: number
}

/**
 * What is beside the branch is no part of a state: the registry does this where it has opened the branch.
 * @throws InputError always
 */
export function sweep(): Decision<SweepResult> {
  throw new InputError('sweep clears what is beside the newest state; it cannot run at a revision')
}
