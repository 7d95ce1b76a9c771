import type { Refusal, RefusalCode } from '../core/decision.js'
import { CorruptRegistryError, InputError } from '../core/errors.js'
import type { OperationName, Results } from '../core/operations/index.js'
import type { Finding } from '../core/records/findings.js'
import { StoreError, type StoreErrorCode } from '../store/errors.js'
import { ContentionError, UnknownOutcomeError } from './errors.js'

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

/** What the loop settled a request with. */
export type Settled<Name extends OperationName> =
  | {
      readonly kind: 'unchanged' | 'answered'
      readonly commit: string | null
      readonly result: Results[Name] | null
    }
  | { readonly kind: 'refused'; readonly commit: string | null; readonly refusal: Refusal }
  | {
      readonly kind: 'committed'
      readonly commit: string
      readonly result: Results[Name] | null
      readonly combined: number
      readonly landed_by: Outcome['landed_by']
    }

/** The same as every face reports it. */
export function toOutcome<Name extends OperationName>(
  operation: Name,
  requestId: string,
  attempts: number,
  settled: Settled<Name>,
): Outcome<Name> {
  const { kind, commit } = settled
  const isCommitted = kind === 'committed'
  const isRefused = kind === 'refused'
  return {
    operation,
    outcome: kind,
    request_id: requestId,
    commit,
    attempts,
    combined: isCommitted ? settled.combined : 0,
    landed_by: isCommitted ? settled.landed_by : null,
    result: isRefused ? null : settled.result,
    refusal: isRefused ? { code: settled.refusal.code, message: settled.refusal.message } : null,
    error: null,
  }
}

function describeError(error: unknown): NonNullable<Outcome['error']> {
  if (error instanceof CorruptRegistryError)
    return { code: error.code, message: error.message, findings: error.findings }
  if (
    error instanceof InputError ||
    error instanceof StoreError ||
    error instanceof ContentionError ||
    error instanceof UnknownOutcomeError
  ) {
    return { code: error.code, message: error.message }
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

/** The outcome that a fault amounts to. */
export function toFailedOutcome<Name extends OperationName>(
  operation: Name,
  requestId: string,
  attempts: number,
  error: unknown,
): Outcome<Name> {
  return {
    operation,
    outcome: error instanceof UnknownOutcomeError ? 'unknown' : 'failed',
    request_id: requestId,
    commit: null,
    attempts,
    combined: 0,
    landed_by: null,
    result: null,
    refusal: null,
    error: describeError(error),
  }
}
