import { CorruptRegistryError, InputError } from '../core/errors.js'
import type { OperationName } from '../core/operations/index.js'
import { StoreError } from '../store/errors.js'
import { ContentionError, UnknownOutcomeError } from './errors.js'
import type { Outcome } from './outcome.js'

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
