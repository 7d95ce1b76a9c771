import { answer } from '../../decision.js'
import { CorruptRegistryError } from '../../errors.js'
import { checkDuplicateKeys } from '../../records/codec.js'
import { parseRecordPath, findFolderKind } from '../../records/files.js'
import type { Finding } from '../../records/findings.js'
import { findFutureTimes } from '../../records/future-times.js'
import type { Snapshot } from '../../records/snapshot.js'
import type { Rule, Violation } from '../../rule.js'
import { rules } from '../../rules.js'
import { decision } from '../definition.js'
import { revision } from '../parameters.js'

export interface ValidateResult {
  /** Whether there are no errors; warnings do not count. */
  readonly valid: boolean
  readonly errors: number
  readonly warnings: number
  readonly findings: Finding[]
}

/** Finds the problems of one existing file. */
export function findFileProblems(snapshot: Snapshot, path: string): Finding[] {
  const file = snapshot.fileName(path)
  if (parseRecordPath(path) === null) {
    const location = findFolderKind(path)?.location
    if (location === undefined || 'file' in location) return []
    return [{ code: 'unexpected-file', severity: 'warning', file, line: 1, column: 1, ...location.strayFile }]
  }
  const problems = snapshot.problems(path)
  if (problems.length > 0) return [...problems]
  const duplicate = checkDuplicateKeys(file, snapshot.text(path) ?? '')
  return duplicate === null ? [] : [duplicate]
}

/** Finds the violations of a rule, or gives the error where records that the rule needs are unreadable. */
export function tryFindViolations(rule: Rule, snapshot: Snapshot): Violation[] | CorruptRegistryError {
  try {
    return rule.findViolations(snapshot)
  } catch (error) {
    if (error instanceof CorruptRegistryError) return error
    throw error
  }
}

/** Skips rules that need unreadable records: the findings of these records are enough. */
function findRuleProblems(snapshot: Snapshot): Finding[] {
  return rules.flatMap((rule) => {
    const violations = tryFindViolations(rule, snapshot)
    return violations instanceof CorruptRegistryError ? [] : violations.map(({ toFinding }) => toFinding())
  })
}

/** Compares findings by file, line and column. */
export const compareByPosition = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column

/** Sorts findings by position and counts them. */
export function toValidateResult(unsorted: readonly Finding[]): ValidateResult {
  const findings = [...unsorted].sort(compareByPosition)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { valid: errors === 0, errors, warnings: findings.length - errors, findings }
}

/** Checks every record against its schema, and all rules across records. */
export const validate = decision({
  name: 'validate',
  order: 19,
  summary: 'Check every record and the rules across records',
  result: 'the findings, each with file, line and column',
  effect: 'read',
  reads: ['agent', 'config', 'metadata', 'hall-of-fame'],
  parameters: {
    path: {
      kind: 'text',
      description: 'Folder with the files of a registry, checked instead of the branch.',
      key: null,
      inputs: ['path'],
      commandLine: 'text',
      placeholder: 'DIR',
      excludes: { at: 'a folder has no revisions' },
    },
    at: revision,
    'fail-on-findings': {
      kind: 'text',
      description:
        'Findings that fail the step: `error`, `warning` (both) or `never`. The output `valid` is set in any case.',
      key: null,
      inputs: ['fail-on-findings'],
      inputDefault: 'error',
      commandLine: null,
      choices: ['error', 'warning', 'never'],
    },
  },
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry validate --path .github/agent-system',
  exitStatusOne: 'errors were found',
  checksPullRequest: true,
  version: 1,
  decide(snapshot, _, { time }) {
    const files = [...snapshot.files.keys()].flatMap((path) => [
      ...findFileProblems(snapshot, path),
      ...findFutureTimes(snapshot, path, time, 'warning'),
    ])
    return answer(toValidateResult([...files, ...findRuleProblems(snapshot)]))
  },
})
