import { CorruptRegistryError } from './errors.js'
import { locateValue } from './json/parse.js'
import { isEqual, isObject, type JsonObject } from './json/value.js'
import { parseRecordPath, type Files, type RecordAddress } from './records/files.js'
import type { Finding } from './records/findings.js'
import { findFutureTimes } from './records/future-times.js'
import type { RecordKind } from './records/kind.js'
import { listReachableStatuses } from './records/lifecycle.js'
import { nameEntries, mergeChanges } from './records/merge.js'
import {
  compareByPosition,
  findFileProblems,
  tryFindViolations,
  toValidateResult,
  type ValidateResult,
} from './operations/registry/validate.js'
import type { Rule, Violation } from './rule.js'
import { selectNewOrWorse, rules } from './rules.js'
import { Snapshot } from './records/snapshot.js'

/** Files that a pull request changes: path below the root to content, on each side that has the file. */
export interface Proposal {
  /** At the merge base. */
  readonly before: Files
  /** At the head. */
  readonly after: Files
}

/** Finds changes of a record that no operation makes. A record that was unreadable may be repaired in any way. */
function checkRecordChange(before: Snapshot, after: Snapshot, path: string): Finding[] {
  const address = parseRecordPath(path)
  if (address === null) return []
  const { kind } = address
  const wasUnreadable = findFileProblems(before, path).length > 0
  if (after.files.has(path)) {
    if (wasUnreadable) return []
    const side: ChangedRecord = {
      path,
      after,
      old: readFields(before, address),
      next: readFields(after, address),
    }
    return [...checkImmutableFields(kind, side), ...checkStatus(kind, side)]
  }
  // To remove one of many records may be a repair. To remove the only file of a kind would bring back its defaults.
  if (wasUnreadable && 'folder' in kind.location) return []
  return [{ ...kind.removal, file: after.fileName(path), line: 1, column: 1 }]
}

/** The fields of a record before and after a change. */
interface ChangedRecord {
  readonly path: string
  readonly after: Snapshot
  readonly old: JsonObject
  readonly next: JsonObject
}

function readFields(snapshot: Snapshot, { kind, id }: RecordAddress): JsonObject {
  const record = snapshot.record(kind.name, id)
  return isObject(record) ? record : {}
}

function toFieldFinding(
  { path, after }: ChangedRecord,
  field: string,
  finding: Pick<Finding, 'code' | 'message' | 'help'>,
): Finding {
  const position = locateValue(after.text(path) ?? '', [field])
  return { severity: 'error', file: after.fileName(path), ...position, ...finding }
}

function checkImmutableFields({ immutable }: RecordKind, side: ChangedRecord): Finding[] {
  const changed = immutable.filter(({ field }) => !isEqual(side.old[field], side.next[field]))
  return changed.map(({ field, reason }) => {
    const [old, next] = [side.old, side.next].map((fields) => JSON.stringify(fields[field]))
    const message = `${field} changed from ${String(old)} to ${String(next)}`
    return toFieldFinding(side, field, { code: 'immutable-field', message, help: `Restore it: ${reason}.` })
  })
}

function readString(fields: JsonObject, field: string): string {
  const value = fields[field]
  return typeof value === 'string' ? value : ''
}

function checkStatus(kind: RecordKind, side: ChangedRecord): Finding[] {
  if (kind.lifecycle === null) return []
  const { field } = kind.lifecycle
  const old = readString(side.old, field)
  const next = readString(side.next, field)
  const reachable = listReachableStatuses(kind, old)
  if (old === next || reachable.includes(next)) return []
  const message = `the ${field} changed from ${old} to ${next}, which no operation does`
  const reason = reachable.length === 0 ? `${old} is final` : `it may become ${reachable.join(' or ')}`
  return [toFieldFinding(side, field, { code: 'illegal-status', message, help: `Restore it: ${reason}.` })]
}

const toRuleKey = ({ code, key }: Violation): string => `${code} ${key}`
const toViolationKey = (violation: Violation): string => `${violation.path} ${toRuleKey(violation)}`

/** Selects violations that a change adds or worsens. If one more agent takes a shared name, only its violation is selected. */
function selectAdded(now: readonly Violation[], earlier: readonly Violation[]): Violation[] {
  const known = new Set(earlier.map(toViolationKey))
  const worse = selectNewOrWorse(now, earlier)
  const joined = new Set(worse.filter((violation) => !known.has(toViolationKey(violation))).map(toRuleKey))
  return worse.filter(
    (violation) => !known.has(toViolationKey(violation)) || !joined.has(toRuleKey(violation)),
  )
}

/**
 * Finds violations on the base branch, without the unreadable records: a pull request that repairs one of them is not
 * blamed for the others.
 */
function findViolationsBefore(rule: Rule, current: Snapshot): Violation[] {
  const violations = tryFindViolations(rule, current)
  if (!(violations instanceof CorruptRegistryError)) return violations
  const corrupt = [...current.files.keys()].filter((path) => current.problems(path).length > 0)
  return rule.findViolations(current.with(new Map(corrupt.map((path) => [path, null]))))
}

type Indexes = ReadonlyMap<number | string, number>

/** Maps the index of each entry of a merged list to its index in the list that people see; -1 for a missing entry. */
function mapEntryIndexes(merged: Snapshot, after: Snapshot, path: string): Indexes {
  const address = parseRecordPath(path)
  if (address?.kind.mergeBy !== 'entries') return new Map()
  const [mergedNames = [], names = []] = [merged, after].map((side) => {
    const record: unknown = side.record(address.kind.name, address.id) ?? []
    return nameEntries(Array.isArray(record) ? record.filter(isObject) : [])
  })
  const seen = new Map(names.map((name, index) => [name, index]))
  return new Map(mergedNames.map((name, index) => [index, seen.get(name) ?? -1]))
}

/** Gives violations of the merged registry as findings, each with its position in the text that people see. */
function toFindings(violations: readonly Violation[], merged: Snapshot, after: Snapshot): Finding[] {
  const indexesByPath = new Map<string, Indexes>()
  return violations.map(({ path, field, toFinding }) => {
    const text = after.text(path)
    if (text === undefined) return toFinding()
    const indexes = indexesByPath.get(path) ?? mapEntryIndexes(merged, after, path)
    indexesByPath.set(path, indexes)
    return toFinding({ text, field: field.map((step) => indexes.get(step) ?? step) })
  })
}

/** @param filesWithFindings files that already have findings */
function checkRules(
  current: Snapshot,
  before: Snapshot,
  after: Snapshot,
  filesWithFindings: ReadonlySet<string>,
): Finding[] {
  const changes = mergeChanges(current, before, after)
  if (changes.size === 0) return []
  // The current registry is checked first: the merged registry then shares its decoded records.
  const earlier = rules.map((rule) => findViolationsBefore(rule, current))
  const merged = current.with(changes)
  const now = rules.map((rule) => tryFindViolations(rule, merged))
  const findings = now.flatMap((violations, index) => {
    if (violations instanceof CorruptRegistryError) return []
    return toFindings(selectAdded(violations, earlier[index] ?? []), merged, after)
  })
  const errors = now.filter((violations) => violations instanceof CorruptRegistryError)
  return [...findings, ...warnUnchecked(errors, filesWithFindings)]
}

/** Gives one warning for all rules. A record that the pull request breaks has a finding already. */
function warnUnchecked(
  errors: readonly CorruptRegistryError[],
  filesWithFindings: ReadonlySet<string>,
): Finding[] {
  const unread = errors.flatMap(({ findings }) => findings).filter(({ file }) => !filesWithFindings.has(file))
  const [first] = unread.sort(compareByPosition)
  if (first === undefined) return []
  const message = 'the rules across records were not checked, because this record is unreadable'
  const help = 'Correct it on the base branch; `validate` says what is wrong with it.'
  return [{ ...first, code: 'rules-unchecked', severity: 'warning', message, help }]
}

/**
 * Checks a pull request that changes a registry. Compares each changed record between merge base and head. Checks the rules
 * across records on the result of a merge into the base branch, and reports violations that the merge adds or worsens.
 * @param current the registry on the base branch
 * @param now ISO 8601
 */
export function checkProposal(current: Snapshot, proposal: Proposal, now: string): ValidateResult {
  const before = new Snapshot(proposal.before, { root: current.root })
  const after = new Snapshot(proposal.after, { root: current.root })
  const files = [...proposal.after.keys()].flatMap((path) => findFileProblems(after, path))
  const times = [...proposal.after.keys()].flatMap((path) =>
    findFutureTimes(after, path, now, 'error', before),
  )
  const filesWithFindings = new Set(files.map(({ file }) => file))
  const records = [...proposal.before.keys()]
    .filter((path) => !filesWithFindings.has(after.fileName(path)))
    .flatMap((path) => checkRecordChange(before, after, path))
  return toValidateResult([
    ...files,
    ...times,
    ...records,
    ...checkRules(current, before, after, filesWithFindings),
  ])
}
