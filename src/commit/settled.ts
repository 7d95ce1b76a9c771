import type { Refusal } from '../core/decision.js'
import type { OperationName, Results } from '../core/operations/index.js'
import type { Outcome } from './outcome.js'

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
