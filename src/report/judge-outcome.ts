import type { Outcome } from '../commit/outcome.js'
import { readFacet } from './read-report.js'

/** Whether the operation was not carried out, or nobody knows whether it was. */
export const isUnsuccessful = ({ outcome }: Pick<Outcome, 'outcome'>): boolean =>
  outcome === 'refused' || outcome === 'failed' || outcome === 'unknown'

/** Whether a successful outcome reports errors in the registry. */
const hasErrors = (outcome: Outcome): boolean => readFacet(outcome, 'findings')?.valid === false

/** Whether people must be told that something is wrong. */
export const isBad = (outcome: Outcome): boolean => isUnsuccessful(outcome) || hasErrors(outcome)

/** Severity from which findings count as a failure. */
export type FindingThreshold = 'error' | 'warning' | 'never'

/** Whether an outcome has findings that count. */
export function hasFindings(outcome: Outcome, threshold: FindingThreshold): boolean {
  const findings = readFacet(outcome, 'findings')
  if (findings === undefined || threshold === 'never') return false
  return !findings.valid || (threshold === 'warning' && findings.warnings > 0)
}

/** Gives the exit status of a process that reports this outcome. */
export function getExitStatus(outcome: Outcome): number {
  if (outcome.outcome === 'refused') return 1
  if (outcome.outcome === 'unknown') return 6
  if (outcome.outcome !== 'failed') return hasErrors(outcome) ? 1 : 0
  const code = outcome.error?.code
  if (code === 'bad-input') return 2
  if (code === 'corrupt-registry') return 3
  return code === 'contention' ? 5 : 4
}
