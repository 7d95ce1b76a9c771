import type { Finding } from '../core/records/findings.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { Outcome } from '../commit/outcome.js'
import { advice } from './advice.js'
import { commitLink, type Place } from './links.js'
import type { Cell, Report } from './types.js'
import { counted, ended, sentenceOf } from './sentences.js'
import { tablesOf } from './tables.js'

export interface ReportContext<Name extends OperationName = OperationName> extends Place {
  /** What was asked for; with it the report can say more. */
  readonly command?: CommandOf<Name>
  /** Whether the outcome is that of a rehearsal. */
  readonly dryRun?: boolean
}

function facts({ outcome, commit, attempts, request_id: id }: Outcome, place: Place): [string, Cell][] {
  const list: [string, Cell][] = []
  if (commit !== null) list.push(['Commit', commitLink(commit, place)])
  if (attempts > 1) list.push(['Attempts', String(attempts)])
  // The id of a read repeats nothing.
  if (outcome !== 'answered') list.push(['Request', id])
  return list
}

function findingsOf({ result, error }: Outcome): readonly Finding[] {
  if (result !== null && 'findings' in result) return result.findings
  return error?.findings ?? []
}

function gaugeOf({ result }: Outcome): Report['gauge'] {
  return result !== null && 'active' in result ? { active: result.active, max: result.max } : null
}

function headline<Name extends OperationName>(outcome: Outcome<Name>, context: ReportContext<Name>): string {
  const { operation, result, refusal, error } = outcome
  if (refusal !== null) return ended(`Refused (${refusal.code}): ${refusal.message}`)
  if (error !== null) {
    const what = outcome.outcome === 'unknown' ? 'Outcome unknown' : `Failed (${error.code})`
    return ended(`${what}: ${error.message}`)
  }
  if (outcome.outcome === 'unchanged') return 'Nothing had to change: the registry is as asked.'
  // A repeated request whose first outcome is no longer readable has a commit, and no result.
  const sentence = result === null ? 'Done.' : sentenceOf(operation, result, context.command)
  return context.dryRun === true && outcome.outcome === 'answered'
    ? `Dry run, nothing was written: ${sentence}`
    : sentence
}

/** How a change landed that did not land by itself. */
function landing({ combined, landed_by: by }: Outcome): string[] {
  const others = combined === 0 ? '' : ` in one push with ${counted(combined, 'other')}`
  if (by === 'other') return [`Landed${others}${others === '' ? '' : ','} by another writer.`]
  return others === '' ? [] : [`Landed${others}.`]
}

function lead({ result }: Outcome): string[] {
  if (result === null || !('system_lead' in result)) return []
  return [result.system_lead === null ? 'There is no system lead.' : `System lead: ${result.system_lead}.`]
}

const details = (outcome: Outcome): string[] =>
  outcome.refusal === null ? [...lead(outcome), ...landing(outcome)] : [advice[outcome.refusal.code]]

function toneOf({ outcome, result }: Outcome): Report['tone'] {
  if (outcome === 'refused' || outcome === 'failed' || outcome === 'unknown') return 'bad'
  if (result !== null && 'valid' in result) return result.valid ? 'good' : 'bad'
  return outcome === 'committed' ? 'good' : 'plain'
}

/** Puts an outcome into words and tables. */
export function describe<Name extends OperationName>(
  outcome: Outcome<Name>,
  context: ReportContext<Name> = {},
): Report {
  const { operation, result, commit } = outcome
  return {
    tone: toneOf(outcome),
    headline: headline(outcome, context),
    details: details(outcome),
    gauge: gaugeOf(outcome),
    tables: result === null ? [] : tablesOf(operation, result, context.command, { commit, place: context }),
    findings: findingsOf(outcome),
    facts: facts(outcome, context),
  }
}
