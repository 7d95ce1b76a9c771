import type { Snapshot } from '../core/records/snapshot.js'
import type { Evidence } from '../generated/types.js'
import type { Combining, Effects, Log, CommitPolicy } from './policy.js'

/**
 * Collects what only the world outside knows, for the decision on a state.
 * @throws StoreError
 */
export type CollectEvidence = (snapshot: Snapshot) => Promise<Evidence>

export interface CommitOptions {
  readonly policy: CommitPolicy
  readonly effects: Effects
  readonly log: Log
  /** Path of the registry in the repository, for messages. */
  readonly root: string
  /** Decide and report, and write nothing. */
  readonly dryRun: boolean
  /** For a request that needs evidence and has none. Called at most once, and not for what is refused without evidence. */
  readonly collectEvidence?: CollectEvidence | undefined
  /** Null where each writer pushes for itself. */
  readonly combining: Combining | null
}
