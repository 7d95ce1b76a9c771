import { procedure } from '../definition.js'

/** Why an intent is of no more use: its request was carried out, its time is over, or no writer of a registry wrote it. */
export type OrphanReason = 'carried-out' | 'expired' | 'withdrawn' | 'unreadable'

export interface SweptIntent {
  readonly name: string
  readonly why: OrphanReason
}

export interface SweepResult {
  /** Number of intents that were cleared. */
  readonly cleared_count: number
  /** The first of the intents that were cleared. */
  readonly cleared: readonly SweptIntent[]
  /** Number of intents that a writer may still wait for. */
  readonly waiting: number
  /** Number of intents of no more use that the server would not delete, or that there was no time for. */
  readonly left: number
}

/** Clears intents that nobody needs. They are beside the branch, so no decision on a state can see them. */
export const sweep = procedure<'sweep', SweepResult>({
  name: 'sweep',
  order: 20,
  summary: 'Clear what writers that were killed left beside the branch',
  result: 'what was cleared, and how many intents writers may wait for',
  effect: 'maintain',
  reads: [],
  parameters: {},
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry sweep --dry-run',
})
