import { procedure } from '../definition.js'

/** Why nobody needs an intent any more. `unreadable`: no writer of a registry wrote it. */
export type OrphanReason = 'carried-out' | 'expired' | 'withdrawn' | 'unreadable'

export interface SweptIntent {
  readonly name: string
  readonly why: OrphanReason
}

export interface SweepResult {
  /** Number of deleted intents. */
  readonly cleared_count: number
  /** The first of the deleted intents. */
  readonly cleared: readonly SweptIntent[]
  /** Number of intents that a writer may still wait for. */
  readonly waiting: number
  /** Number of unneeded intents that the server did not delete, or that there was no time for. */
  readonly left: number
}

/** Deletes intents that nobody needs. They are beside the branch, so no decision on a state can see them. */
export const sweep = procedure<'sweep', SweepResult>({
  name: 'sweep',
  order: 20,
  summary: 'Delete the intents of killed writers',
  result: 'the deleted intents, and the number of intents that writers may wait for',
  effect: 'maintain',
  reads: [],
  parameters: {},
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry sweep --dry-run',
})
