import type { RefusalCode } from '../core/decision.js'
import type { Finding } from '../core/records/findings.js'
import type { OperationName, Results } from '../core/operations/index.js'
import type { StoreErrorCode } from '../store/errors.js'

export type OutcomeKind = 'committed' | 'unchanged' | 'answered' | 'refused' | 'unknown' | 'failed'
export type ErrorCode =
  'bad-input' | 'corrupt-registry' | 'contention' | 'unknown-outcome' | StoreErrorCode | 'internal'

/** What became of an operation, as every face reports it. */
export interface Outcome<Name extends OperationName = OperationName> {
  readonly operation: Name
  readonly outcome: OutcomeKind
  readonly request_id: string
  /** The commit that carries the change, or the one that was read; null where there is none. */
  readonly commit: string | null
  /** Times that the operation was decided. */
  readonly attempts: number
  /** Operations of other writers that landed in the same push. */
  readonly combined: number
  /** Who pushed the change; null where none landed, or it is not known. */
  readonly landed_by: 'self' | 'other' | null
  readonly result: Results[Name] | null
  readonly refusal: { readonly code: RefusalCode; readonly message: string } | null
  readonly error: {
    readonly code: ErrorCode
    readonly message: string
    readonly findings?: readonly Finding[]
  } | null
}
