import type { Context } from '../core/decision.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { Snapshot } from '../core/records/snapshot.js'
import type { Combining, Effects, Log, CommitPolicy } from './policy.js'

/**
 * Completes a command with what only the world outside knows, once, before the first decision that needs it.
 * @returns null where the decision on this state needs it not
 */
export type Preparation = (
  command: CommandOf<OperationName>,
  context: Context,
  snapshot: Snapshot,
) => Promise<CommandOf<OperationName> | null>

export interface CommitOptions {
  readonly policy: CommitPolicy
  readonly effects: Effects
  readonly log: Log
  /** Path of the registry in the repository, for messages. */
  readonly root: string
  /** Decide and report, and write nothing. */
  readonly dryRun: boolean
  readonly prepare?: Preparation | undefined
  /** Null where each writer pushes for itself. */
  readonly combining: Combining | null
}
