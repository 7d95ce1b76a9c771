import type { Agent } from '../generated/types.js'
import { CorruptRegistryError } from './errors.js'
import { agentIdOf, hallOfFamePath, isRecord, type Files } from './records/files.js'
import type { Finding } from './records/findings.js'
import { positionOf } from './json/parse.js'
import { entryNames, mergeChanges } from './records/merge.js'
import { byPlace, fileFindings, summed, violationsOf, type ValidateResult } from './operations/validate.js'
import { grown, rules, type Rule, type Violation } from './rules.js'
import { Snapshot } from './records/snapshot.js'

/**
 * What a pull request changes: for each path below the root that differs, its content on each side; a side without the
 * path has no such file.
 */
export interface Proposal {
  /** At the merge base. */
  readonly before: Files
  /** At the head. */
  readonly after: Files
}

/** Status to the statuses that operations lead to from there: a pull request may hold several. */
const successors: Record<Agent['status'], readonly Agent['status'][]> = {
  active: ['inactive', 'eliminated', 'hall_of_fame'],
  inactive: ['active', 'eliminated', 'hall_of_fame'],
  eliminated: [],
  hall_of_fame: [],
}

/** What no operation does to an agent; nothing where its record was unreadable before, for then it is repaired. */
function agentFindings(before: Snapshot, after: Snapshot, path: string): Finding[] {
  const id = agentIdOf(path)
  if (id === null) return removalFindings(after, path)
  if (fileFindings(before, path).length > 0) return []
  const [old, next] = [before.agent(id), after.agent(id)]
  if (old === null) return []
  if (next !== null)
    return [...creationFindings(old, next, after, path), ...statusFindings(old, next, after, path)]
  const file = after.fileName(path)
  const message = 'the file of an agent is removed'
  const help = 'Eliminate the agent instead: it frees its place and its name, and the file stays.'
  return [{ code: 'agent-removed', severity: 'warning', file, line: 1, column: 1, message, help }]
}

/** Without its file the registry falls back to defaults, or forgets: no operation removes one. */
function removalFindings(after: Snapshot, path: string): Finding[] {
  if (!isRecord(path) || after.files.has(path)) return []
  const file = after.fileName(path)
  const message = `${path} is removed`
  const help = 'Restore it: without it the registry forgets what it says.'
  return [{ code: 'record-removed', severity: 'error', file, line: 1, column: 1, message, help }]
}

const place = (side: Snapshot, path: string, field: string) => ({
  file: side.fileName(path),
  ...positionOf(side.text(path) ?? '', [field]),
})

function creationFindings(old: Agent, next: Agent, after: Snapshot, path: string): Finding[] {
  if (next.spawned_at === old.spawned_at) return []
  const message = `spawned_at changed from "${old.spawned_at}" to "${next.spawned_at}"`
  const help = 'Restore it: the time of creation never changes.'
  return [{ code: 'immutable-field', severity: 'error', ...place(after, path, 'spawned_at'), message, help }]
}

function statusFindings(old: Agent, next: Agent, after: Snapshot, path: string): Finding[] {
  const allowed = successors[old.status]
  if (next.status === old.status || allowed.includes(next.status)) return []
  const message = `the status changed from ${old.status} to ${next.status}, which no operation does`
  const reason = allowed.length === 0 ? `${old.status} is final` : `it may become ${allowed.join(' or ')}`
  const help = `Restore it: ${reason}.`
  return [{ code: 'illegal-status', severity: 'error', ...place(after, path, 'status'), message, help }]
}

const ruleOf = ({ code, key }: Violation): string => `${code} ${key}`
const placeOf = (violation: Violation): string => `${violation.path} ${ruleOf(violation)}`

/** What a change adds or worsens: where one more joins those who share a name, that one and not the others. */
function added(now: readonly Violation[], earlier: readonly Violation[]): Violation[] {
  const known = new Set(earlier.map(placeOf))
  const worse = grown(now, earlier)
  const joined = new Set(worse.filter((violation) => !known.has(placeOf(violation))).map(ruleOf))
  return worse.filter((violation) => !known.has(placeOf(violation)) || !joined.has(ruleOf(violation)))
}

type Changes = ReturnType<typeof mergeChanges>

/**
 * What breaks a rule on the base branch. Where records are unreadable it is what the others break: a pull request that
 * repairs one is not blamed for the rest.
 */
function violationsBefore(rule: Rule, current: Snapshot): Violation[] {
  const violations = violationsOf(rule, current)
  if (!(violations instanceof CorruptRegistryError)) return violations
  const readable = [...current.files].filter(([path]) => current.problems(path).length === 0)
  return rule.violations(current.moved(new Map(readable)))
}

function applied(current: Snapshot, changes: Changes): Snapshot {
  const files = new Map(current.files)
  for (const [path, content] of changes) {
    if (content === undefined) files.delete(path)
    else files.set(path, content)
  }
  return current.moved(files)
}

/** Index of an entry in the merged hall of fame to its index in the one that people see, as far as it stands there. */
function entryIndexes(merged: Snapshot, after: Snapshot): ReadonlyMap<number | string, number> {
  const seen = new Map(entryNames(after.hallOfFame).map((name, index) => [name, index]))
  return new Map(entryNames(merged.hallOfFame).map((name, index) => [index, seen.get(name) ?? -1]))
}

/** The violations of one rule, each at its place in the text that people see, which is not the merged one. */
function findingsSeen(violations: readonly Violation[], merged: Snapshot, after: Snapshot): Finding[] {
  const inHall = violations.some(({ path }) => path === hallOfFamePath)
  const indexes = inHall ? entryIndexes(merged, after) : new Map<number | string, number>()
  return violations.map(({ path, field, finding }) => {
    const text = after.text(path)
    if (text === undefined) return finding()
    return finding({ text, field: field.map((step) => indexes.get(step) ?? step) })
  })
}

/** @param told files that have findings of their own */
function ruleFindings(
  current: Snapshot,
  before: Snapshot,
  after: Snapshot,
  told: ReadonlySet<string>,
): Finding[] {
  const changes = mergeChanges(current, before, after)
  if (changes.size === 0) return []
  // First, so that the merged registry need not decode what both have.
  const earlier = rules.map((rule) => violationsBefore(rule, current))
  const merged = applied(current, changes)
  const now = rules.map((rule) => violationsOf(rule, merged))
  const findings = now.flatMap((violations, index) => {
    if (violations instanceof CorruptRegistryError) return []
    return findingsSeen(added(violations, earlier[index] ?? []), merged, after)
  })
  const errors = now.filter((violations) => violations instanceof CorruptRegistryError)
  return [...findings, ...uncheckedFindings(errors, told)]
}

/** One warning for all rules; about a record that the pull request breaks enough is said. */
function uncheckedFindings(errors: readonly CorruptRegistryError[], told: ReadonlySet<string>): Finding[] {
  const unread = errors.flatMap(({ findings }) => findings).filter(({ file }) => !told.has(file))
  const [first] = unread.sort(byPlace)
  if (first === undefined) return []
  const message = 'the rules across records were not checked, because this record is unreadable'
  const help = 'Correct it on the base branch; `validate` says what is wrong with it.'
  return [{ ...first, code: 'rules-unchecked', severity: 'warning', message, help }]
}

/**
 * Checks a pull request that changes a registry. What it changes is judged from its merge base to its head; rules across
 * records are judged on what merging it would make of the registry as it is now, and only what that adds or worsens is
 * reported.
 * @param current the registry on the base branch
 */
export function checkProposal(current: Snapshot, proposal: Proposal): ValidateResult {
  const before = new Snapshot(proposal.before, current.root)
  const after = new Snapshot(proposal.after, current.root)
  const files = [...proposal.after.keys()].flatMap((path) => fileFindings(after, path))
  const told = new Set(files.map(({ file }) => file))
  const agents = [...proposal.before.keys()]
    .filter((path) => !told.has(after.fileName(path)))
    .flatMap((path) => agentFindings(before, after, path))
  return summed([...files, ...agents, ...ruleFindings(current, before, after, told)])
}
