import { duplicateKey } from '../records/codec.js'
import { answer, type Decision } from '../decision.js'
import { CorruptRegistryError } from '../errors.js'
import { agentsFolder, isRecord } from '../records/files.js'
import type { Finding } from '../records/findings.js'
import { rules, type Rule, type Violation } from '../rules.js'
import type { Snapshot } from '../records/snapshot.js'

export interface ValidateResult {
  /** Without errors; warnings do not count. */
  readonly valid: boolean
  readonly errors: number
  readonly warnings: number
  readonly findings: Finding[]
}

/** What is wrong with one file that is there. */
export function fileFindings(snapshot: Snapshot, path: string): Finding[] {
  const file = snapshot.fileName(path)
  if (!isRecord(path)) {
    if (!path.startsWith(`${agentsFolder}/`)) return []
    const message = 'this file is not the record of an agent'
    const help = 'Remove it; agents/ holds one <id>.json for each agent.'
    return [{ code: 'unexpected-file', severity: 'warning', file, line: 1, column: 1, message, help }]
  }
  const problems = snapshot.problems(path)
  if (problems.length > 0) return [...problems]
  const twice = duplicateKey(file, snapshot.text(path) ?? '')
  return twice === null ? [] : [twice]
}

/** What breaks a rule, or the error where records that it rests on are unreadable. */
export function violationsOf(rule: Rule, snapshot: Snapshot): Violation[] | CorruptRegistryError {
  try {
    return rule.violations(snapshot)
  } catch (error) {
    if (error instanceof CorruptRegistryError) return error
    throw error
  }
}

/** A rule over records that are unreadable cannot be checked; the findings of the records say so already. */
function ruleFindings(snapshot: Snapshot): Finding[] {
  return rules.flatMap((rule) => {
    const violations = violationsOf(rule, snapshot)
    return violations instanceof CorruptRegistryError ? [] : violations.map(({ finding }) => finding())
  })
}

export const byPlace = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column

/** Findings in the order of their places, and their number. */
export function summed(unsorted: readonly Finding[]): ValidateResult {
  const findings = [...unsorted].sort(byPlace)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { valid: errors === 0, errors, warnings: findings.length - errors, findings }
}

/** Checks every record against its schema and all rules across records. */
export function validate(snapshot: Snapshot): Decision<ValidateResult> {
  const files = [...snapshot.files.keys()].flatMap((path) => fileFindings(snapshot, path))
  return answer(summed([...files, ...ruleFindings(snapshot)]))
}
