import type { Finding } from '../core/records/findings.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { Outcome } from '../commit/outcome.js'
import { advice } from './advice.js'
import { linkCommit, type LinkBase } from './links.js'
import type { Cell, Report } from './types.js'
import { isBad } from './judge-outcome.js'
import { readFacet, writeSentence, writeTables } from './read-report.js'
import { endSentence, formatCount } from './wording.js'

export interface ReportContext<Name extends OperationName = OperationName> extends LinkBase {
  /** The command, where it is known: with the command the report can say more. */
  readonly command?: CommandOf<Name>
  /** Whether nothing was to be written. */
  readonly dryRun?: boolean
}

function listFacts(
  { outcome, commit, attempts, request_id: id }: Outcome,
  linkBase: LinkBase,
): [string, Cell][] {
  const list: [string, Cell][] = []
  if (commit !== null) list.push(['Commit', linkCommit(commit, linkBase)])
  if (attempts > 1) list.push(['Attempts', String(attempts)])
  // The id of a read is of no use: a read repeats nothing.
  if (outcome !== 'answered') list.push(['Request', id])
  return list
}

function readFindings(outcome: Outcome): readonly Finding[] {
  return readFacet(outcome, 'findings')?.findings ?? outcome.error?.findings ?? []
}

function writeHeadline<Name extends OperationName>(
  outcome: Outcome<Name>,
  context: ReportContext<Name>,
): string {
  const { operation, result, refusal, error } = outcome
  if (refusal !== null) return endSentence(`Refused (${refusal.code}): ${refusal.message}`)
  if (error !== null) {
    const what = outcome.outcome === 'unknown' ? 'Outcome unknown' : `Failed (${error.code})`
    return endSentence(`${what}: ${error.message}`)
  }
  if (outcome.outcome === 'unchanged') return 'Nothing had to change: the registry is as asked.'
  // A repeated request whose first outcome is no longer readable has a commit, and no result.
  const sentence = result === null ? 'Done.' : writeSentence(operation, result, context.command)
  return context.dryRun === true && outcome.outcome === 'answered'
    ? `Dry run, nothing was written: ${sentence}`
    : sentence
}

/** Says how a change landed that others pushed, or that landed with others. */
function describeLanding({ combined, landed_by: by }: Outcome): string[] {
  const others = combined === 0 ? '' : ` in one push with ${formatCount(combined, 'other')}`
  if (by === 'other') return [`Landed${others}${others === '' ? '' : ','} by another writer.`]
  return others === '' ? [] : [`Landed${others}.`]
}

function describeLead(outcome: Outcome): string[] {
  const lead = readFacet(outcome, 'lead')
  if (lead === undefined) return []
  return [lead === null ? 'There is no system lead.' : `System lead: ${lead}.`]
}

const listDetails = (outcome: Outcome): string[] =>
  outcome.refusal === null
    ? [...describeLead(outcome), ...describeLanding(outcome)]
    : [advice[outcome.refusal.code]]

function chooseTone(outcome: Outcome): Report['tone'] {
  if (isBad(outcome)) return 'bad'
  // A check without errors is good news, although nothing was committed.
  return outcome.outcome === 'committed' || readFacet(outcome, 'findings') !== undefined ? 'good' : 'plain'
}

/** Puts an outcome into words and tables. */
export function describeOutcome<Name extends OperationName>(
  outcome: Outcome<Name>,
  context: ReportContext<Name> = {},
): Report {
  const { operation, result, commit } = outcome
  return {
    tone: chooseTone(outcome),
    headline: writeHeadline(outcome, context),
    details: listDetails(outcome),
    capacity: readFacet(outcome, 'capacity') ?? null,
    tables:
      result === null ? [] : writeTables(operation, result, context.command, { commit, linkBase: context }),
    findings: readFindings(outcome),
    facts: listFacts(outcome, context),
  }
}
