import type { ParsedCommand } from '../shared/parse.js'
import type { OperationName, Results } from '../../core/operations/index.js'
import { isObject } from '../../core/json/value.js'
import { jsonLine } from '../../report/escape.js'
import type { Outcome } from '../../commit/outcome.js'

/** Every output, as in action.yml; those of unbounded size last. */
export const outputNames = [
  'outcome',
  'refusal-code',
  'message',
  'commit',
  'attempts',
  'combined',
  'request-id',
  'changed',
  'agent-id',
  'count',
  'active',
  'max',
  'available',
  'has-capacity',
  'slots',
  'valid',
  'errors',
  'warnings',
  'metrics-file',
  'promoted-ids',
  'eliminated-ids',
  'agent-ids',
  'result',
] as const

export type OutputName = (typeof outputNames)[number]
/** Outputs that have a meaning for an outcome. */
export type Outputs = Partial<Record<OutputName, string>>

/** Jobs that a matrix may have. */
const matrixLimit = 256

type Result = Results[OperationName]

function idsIn(value: unknown): string[] {
  if (!isObject(value)) return []
  const { agent, agents, results } = value as Record<string, unknown>
  if (Array.isArray(results)) return results.flatMap(idsIn)
  const list: unknown[] = Array.isArray(agents) ? agents : agent === undefined ? [] : [agent]
  return list.map((item) => (isObject(item) ? item['id'] : undefined)).filter((id) => typeof id === 'string')
}

const namesAgents = (result: Result): boolean =>
  'agent' in result || 'agents' in result || 'results' in result

function agentOutputs(result: Result): Outputs {
  if (!namesAgents(result)) return {}
  const ids = [...new Set(idsIn(result))]
  const [only] = ids
  return {
    ...(ids.length === 1 && only !== undefined ? { 'agent-id': only } : {}),
    'agent-ids': JSON.stringify(ids),
    count: String(ids.length),
  }
}

function capacityOutputs(result: Result): Outputs {
  if (!('active' in result)) return {}
  const { active, max, available } = result
  return {
    active: String(active),
    max: String(max),
    available: String(available),
    'has-capacity': String(available > 0),
  }
}

function slotsOutput({ operation, result }: Outcome, wanted: number | undefined): Outputs {
  if (operation !== 'capacity' || result === null || !('available' in result)) return {}
  const length = Math.max(0, Math.min(result.available, wanted ?? matrixLimit, matrixLimit))
  return { slots: JSON.stringify(Array.from({ length }, (_, index) => index)) }
}

function settledOutputs({ operation }: Outcome, result: Result): Outputs {
  if ('promoted' in result) {
    return {
      'promoted-ids': JSON.stringify(result.promoted),
      'eliminated-ids': JSON.stringify(result.eliminated),
    }
  }
  if (operation === 'promote') return { 'promoted-ids': JSON.stringify(idsIn(result)) }
  return operation === 'eliminate' ? { 'eliminated-ids': JSON.stringify(idsIn(result)) } : {}
}

function findingOutputs(result: Result): Outputs {
  if (!('valid' in result)) return {}
  const { valid, errors, warnings } = result
  return { valid: String(valid), errors: String(errors), warnings: String(warnings) }
}

function resultOutputs(outcome: Outcome, parsed: ParsedCommand): Outputs {
  const { result } = outcome
  if (result === null) return {}
  return {
    ...agentOutputs(result),
    ...capacityOutputs(result),
    ...slotsOutput(outcome, parsed.slots),
    ...settledOutputs(outcome, result),
    ...findingOutputs(result),
    result: jsonLine(result),
  }
}

/**
 * The outputs for an outcome.
 * @param message what is said of it to people
 */
export function outputsOf(outcome: Outcome, parsed: ParsedCommand, message: string): Outputs {
  const { commit, refusal } = outcome
  return {
    outcome: outcome.outcome,
    ...(refusal === null ? {} : { 'refusal-code': refusal.code }),
    message,
    ...(commit === null ? {} : { commit }),
    attempts: String(outcome.attempts),
    combined: String(outcome.combined),
    'request-id': outcome.request_id,
    changed: String(outcome.outcome === 'committed'),
    ...resultOutputs(outcome, parsed),
  }
}

/** GitHub allows 1 MB of outputs for a job, which it counts in UTF-16. */
export const outputBudget = 900_000

/** The outputs that fit, small ones first, and the names of those that do not and stay empty. */
export function withinBudget(outputs: Outputs): { fitting: Outputs; omitted: OutputName[] } {
  const fitting: Outputs = {}
  const omitted: OutputName[] = []
  let left = outputBudget
  for (const name of outputNames) {
    const value = outputs[name]
    if (value === undefined) continue
    if (value.length * 2 > left) {
      omitted.push(name)
      continue
    }
    left -= value.length * 2
    fitting[name] = value
  }
  return { fitting, omitted }
}
