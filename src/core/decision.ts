import type { FileChanges } from './records/files.js'

/** All that a decision depends on besides snapshot, command and evidence; frozen before the first attempt. */
export interface Context {
  /** ISO 8601, UTC. */
  readonly time: string
  /** Drawn values follow from the seed. */
  readonly seed: string
  /** Who asks: a claim, not a proof. */
  readonly actor: string
  readonly request_id: string
}

export const refusalCodes = {
  'agent-exists': 'An agent with this id, or with an id that differs only in case, exists.',
  'unknown-agent': 'No agent has this id.',
  'capacity-reached': 'The number of active agents would exceed the limit.',
  'name-taken': 'Another agent that is not eliminated has this human name, and config requires unique names.',
  'names-exhausted': 'The name pool has too few free names.',
  'too-soon': 'The interval since the last spawn or evaluation has not passed.',
  protected: 'The specialization of the agent is protected.',
  'below-threshold': 'The overall score of the agent is below the promotion threshold.',
  'not-active': 'The operation needs an active agent.',
  'not-inactive': 'The operation needs an inactive agent.',
  'already-promoted': 'The agent is in the hall of fame.',
  'already-eliminated': 'The agent is eliminated.',
  'request-id-reused': 'The request id was used before, for another command.',
  'limit-exceeded': 'A record would exceed its largest size.',
  'rule-broken': 'The change would break a rule across records that `validate` checks.',
} as const

export type RefusalCode = keyof typeof refusalCodes

/** The state does not allow the operation: a value, not an error. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly code: RefusalCode
  readonly message: string
}

/** The state stays the same; `result` answers the question. */
export interface Answer<Result> {
  readonly kind: 'answer'
  readonly result: Result
}

/** The state changes. Without files that differ, there was nothing to do. */
export interface Change<Result> {
  readonly kind: 'change'
  readonly files: FileChanges
  readonly result: Result
  /** One line for people: subject of the commit. */
  readonly summary: string
}

export type Decision<Result> = Change<Result> | Answer<Result> | Refusal

export const answer = <Result>(result: Result): Answer<Result> => ({ kind: 'answer', result })
export const refuse = (code: RefusalCode, message: string): Refusal => ({ kind: 'refusal', code, message })
