import { CorruptRegistryError } from './errors.js'
import { locateValue } from './json/parse.js'
import { isEqual, isObject, type JsonObject } from './json/value.js'
import { addressOf, type Files, type RecordAddress } from './records/files.js'
import type { Finding } from './records/findings.js'
import { findFutureTimes } from './records/future-times.js'
import type { RecordKind } from './records/kind.js'
import { statesReachableFrom } from './records/lifecycle.js'
import { entryNames, mergeChanges } from './records/merge.js'
import {
  byPosition,
  findFileProblems,
  findViolations,
  toValidateResult,
  type ValidateResult,
} from './operations/registry/validate.js'
import type { Rule, Violation } from './rule.js'
import { newOrWorse, rules } from './rules.js'
import { Snapshot } from './records/snapshot.js'

/** What a pull request changes: each path below the root that differs, with its content on each side that has the file. */
export interface Proposal {
  /** At the merge base. */
  readonly before: Files
  /** At the head. */
  readonly after: Files
}

/** What no operation does to a record; nothing where the record was unreadable before, for then it is repaired. */
function recordFindings(before: Snapshot, after: Snapshot, path: string): Finding[] {
  const address = addressOf(path)
  if (address === null) return []
  const { kind } = address
  const wasUnreadable = findFileProblems(before, path).length > 0
  if (after.files.has(path)) {
    if (wasUnreadable) return []
    const side: Side = { path, after, old: fieldsOf(before, address), next: fieldsOf(after, address) }
    return [...immutableFindings(kind, side), ...stateFindings(kind, side)]
  }
  // One of many may be removed to repair the registry. Without a file that is the only one, its defaults would hold.
  if (wasUnreadable && 'folder' in kind.location) return []
  return [{ ...kind.removal, file: after.fileName(path), line: 1, column: 1 }]
}

/** The fields of a record before and after a change. */
interface Side {
  readonly path: string
  readonly after: Snapshot
  readonly old: JsonObject
  readonly next: JsonObject
}

function fieldsOf(snapshot: Snapshot, { kind, id }: RecordAddress): JsonObject {
  const record = snapshot.record(kind.name, id)
  return isObject(record) ? record : {}
}

function fieldFinding(
  { path, after }: Side,
  field: string,
  finding: Pick<Finding, 'code' | 'message' | 'help'>,
): Finding {
  const position = locateValue(after.text(path) ?? '', [field])
  return { severity: 'error', file: after.fileName(path), ...position, ...finding }
}

function immutableFindings({ immutable }: RecordKind, side: Side): Finding[] {
  const changed = immutable.filter(({ field }) => !isEqual(side.old[field], side.next[field]))
  return changed.map(({ field, reason }) => {
    const [old, next] = [side.old, side.next].map((fields) => JSON.stringify(fields[field]))
    const message = `${field} changed from ${String(old)} to ${String(next)}`
    return fieldFinding(side, field, { code: 'immutable-field', message, help: `Restore it: ${reason}.` })
  })
}

function readString(fields: JsonObject, field: string): string {
  const value = fields[field]
  return typeof value === 'string' ? value : ''
}

function stateFindings(kind: RecordKind, side: Side): Finding[] {
  if (kind.lifecycle === null) return []
  const { field } = kind.lifecycle
  const old = readString(side.old, field)
  const next = readString(side.next, field)
  const reachable = statesReachableFrom(kind, old)
  if (old === next || reachable.includes(next)) return []
  const message = `the ${field} changed from ${old} to ${next}, which no operation does`
  const reason = reachable.length === 0 ? `${old} is final` : `it may become ${reachable.join(' or ')}`
  return [fieldFinding(side, field, { code: 'illegal-status', message, help: `Restore it: ${reason}.` })]
}

const ruleOf = ({ code, key }: Violation): string => `${code} ${key}`
const placeOf = (violation: Violation): string => `${violation.path} ${ruleOf(violation)}`

/** Violations that a change adds or worsens. Where one more agent joins those with a name, only that agent's violation. */
function added(now: readonly Violation[], earlier: readonly Violation[]): Violation[] {
  const known = new Set(earlier.map(placeOf))
  const worse = newOrWorse(now, earlier)
  const joined = new Set(worse.filter((violation) => !known.has(placeOf(violation))).map(ruleOf))
  return worse.filter((violation) => !known.has(placeOf(violation)) || !joined.has(ruleOf(violation)))
}

/**
 * What breaks a rule on the base branch. Unreadable records are left out, so that a pull request that repairs one of them
 * is not blamed for what the others break.
 */
function violationsBefore(rule: Rule, current: Snapshot): Violation[] {
  const violations = findViolations(rule, current)
  if (!(violations instanceof CorruptRegistryError)) return violations
  const corrupt = [...current.files.keys()].filter((path) => current.problems(path).length > 0)
  return rule.violations(current.with(new Map(corrupt.map((path) => [path, null]))))
}

type Indexes = ReadonlyMap<number | string, number>

/** Index of each entry of a merged list to its index in the list that people see; -1 for an entry that is not there. */
function entryIndexes(merged: Snapshot, after: Snapshot, path: string): Indexes {
  const address = addressOf(path)
  if (address?.kind.mergeBy !== 'entries') return new Map()
  const [mergedNames = [], names = []] = [merged, after].map((side) => {
    const record: unknown = side.record(address.kind.name, address.id) ?? []
    return entryNames(Array.isArray(record) ? record.filter(isObject) : [])
  })
  const seen = new Map(names.map((name, index) => [name, index]))
  return new Map(mergedNames.map((name, index) => [index, seen.get(name) ?? -1]))
}

/** Findings for violations of the merged registry, each with its position in the text that people see. */
function findingsSeen(violations: readonly Violation[], merged: Snapshot, after: Snapshot): Finding[] {
  const indexesByPath = new Map<string, Indexes>()
  return violations.map(({ path, field, finding }) => {
    const text = after.text(path)
    if (text === undefined) return finding()
    const indexes = indexesByPath.get(path) ?? entryIndexes(merged, after, path)
    indexesByPath.set(path, indexes)
    return finding({ text, field: field.map((step) => indexes.get(step) ?? step) })
  })
}

/** @param filesWithFindings files that have findings of their own */
function ruleFindings(
  current: Snapshot,
  before: Snapshot,
  after: Snapshot,
  filesWithFindings: ReadonlySet<string>,
): Finding[] {
  const changes = mergeChanges(current, before, after)
  if (changes.size === 0) return []
  // Checked first: the merged registry then finds decoded what both have.
  const earlier = rules.map((rule) => violationsBefore(rule, current))
  const merged = current.with(changes)
  const now = rules.map((rule) => findViolations(rule, merged))
  const findings = now.flatMap((violations, index) => {
    if (violations instanceof CorruptRegistryError) return []
    return findingsSeen(added(violations, earlier[index] ?? []), merged, after)
  })
  const errors = now.filter((violations) => violations instanceof CorruptRegistryError)
  return [...findings, ...uncheckedFindings(errors, filesWithFindings)]
}

/** One warning for all rules. A record that the pull request itself breaks has a finding already. */
function uncheckedFindings(
  errors: readonly CorruptRegistryError[],
  filesWithFindings: ReadonlySet<string>,
): Finding[] {
  const unread = errors.flatMap(({ findings }) => findings).filter(({ file }) => !filesWithFindings.has(file))
  const [first] = unread.sort(byPosition)
  if (first === undefined) return []
  const message = 'the rules across records were not checked, because this record is unreadable'
  const help = 'Correct it on the base branch; `validate` says what is wrong with it.'
  return [{ ...first, code: 'rules-unchecked', severity: 'warning', message, help }]
}

/**
 * Checks a pull request that changes a registry. Each changed record is judged from the merge base to the head. The rules
 * across records are judged on the registry that a merge would make of the base branch: only violations that the merge
 * adds or worsens are reported.
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
    .flatMap((path) => recordFindings(before, after, path))
  return toValidateResult([
    ...files,
    ...times,
    ...records,
    ...ruleFindings(current, before, after, filesWithFindings),
  ])
}
