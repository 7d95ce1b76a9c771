import type { Agent } from '../generated/types.js'
import type { RefusalCode } from './decision.js'
import { isObject } from './json/value.js'
import { getKind, formatRecordPath } from './records/files.js'
import { sortByFirstId } from './records/id-groups.js'
import type { Reference } from './records/kind.js'
import { getTakenName } from './records/kinds/agent.js'
import { recordKinds, type KindName } from './records/kinds/index.js'
import type { Snapshot } from './records/snapshot.js'
import { StateChange, createViolation, type Rule, type Violation } from './rule.js'

const noKeys: ReadonlySet<string> = new Set()
/** The key of a violation that a registry can have only once. */
const onlyKey: ReadonlySet<string> = new Set([''])

type Group = readonly [key: string, ids: readonly string[]]

/** Finds groups of several ids, in the order of their first id. @param keys only groups with these keys; default: all */
function findSharedGroups(
  keys: ReadonlySet<string> | undefined,
  all: () => readonly Group[],
  find: (key: string) => readonly string[],
): readonly Group[] {
  if (keys === undefined) return all()
  const groups = Array.from(keys, (key): Group => [key, find(key)])
  return sortByFirstId(groups.filter(([, ids]) => ids.length > 1))
}

const isPromoted = (agent: Agent | null): boolean => agent?.status === 'hall_of_fame'

const uniqueIds: Rule = {
  refusal: 'agent-exists',
  brokenBy: ['agent'],
  reads: ['agent'],
  findAffectedKeys: (change) =>
    new Set(
      change
        .ids('agent')
        .filter((id) => !change.before.has(formatRecordPath('agent', id)))
        .map((id) => id.toLowerCase()),
    ),
  findViolations(snapshot, keys) {
    const groups = findSharedGroups(
      keys,
      () => snapshot.idsDifferingInCase('agent'),
      (key) => snapshot.idsIgnoringCase('agent', key),
    )
    return groups.flatMap(([key, [first, ...others]]) =>
      others.map((id) => {
        const message = `the ids "${String(first)}" and "${id}" differ only in case`
        const help = 'Remove or rename one: Windows and macOS store both in one file.'
        const broken = { code: 'duplicate-id', key, size: others.length, message, help }
        return createViolation(snapshot, ['agent', id], ['id'], broken)
      }),
    )
  },
}

const capacity: Rule = {
  refusal: 'capacity-reached',
  brokenBy: ['agent', 'config'],
  reads: ['agent', 'config'],
  findAffectedKeys(change) {
    const { before, after } = change
    const isLimitLower =
      change.touches('config') && after.config.max_active_agents < before.config.max_active_agents
    const isAffected =
      isLimitLower ||
      change.records('agent').some(({ old, next }) => next?.status === 'active' && old?.status !== 'active')
    return isAffected ? onlyKey : noKeys
  },
  findViolations(snapshot) {
    const active = snapshot.countWithStatus('agent', 'active')
    const max = snapshot.config.max_active_agents
    if (active <= max) return []
    const message = `${active} agents are active and at most ${max} may be`
    const help = 'Raise max_active_agents, or deactivate or eliminate agents.'
    const broken = { code: 'over-capacity', key: '', size: active - max, message, help }
    return [createViolation(snapshot, ['config'], ['max_active_agents'], broken)]
  },
}

const uniqueNames: Rule = {
  refusal: 'name-taken',
  brokenBy: ['agent', 'config'],
  reads: ['agent', 'config'],
  findAffectedKeys(change) {
    const { before, after } = change
    if (change.touches('config') && after.config.unique_human_names && !before.config.unique_human_names)
      return 'all'
    const names = change.records('agent').map(({ old, next }) => {
      const name = next === null ? null : getTakenName(next)
      return old !== null && getTakenName(old) === name ? null : name
    })
    return new Set(names.filter((name) => name !== null))
  },
  findViolations(snapshot, keys) {
    if (!snapshot.config.unique_human_names) return []
    const groups = findSharedGroups(
      keys,
      () => snapshot.sharedKeys('agent', 'takenName'),
      (key) => snapshot.idsWith('agent', 'takenName', key),
    )
    return groups.flatMap(([name, [first, ...others]]) =>
      others.map((id) => {
        const humanName = JSON.stringify(snapshot.agent(id)?.human_name)
        const message = `the human name ${humanName} belongs to ${String(first)} too`
        const help = 'Give one of the two another name with `update`.'
        const broken = { code: 'duplicate-name', key: name, size: others.length, message, help }
        return createViolation(snapshot, ['agent', id], ['human_name'], broken)
      }),
    )
  },
}

/** Lists agents whose promotion, or whose number of entries in the hall of fame, differs after a change. */
function listIdsWithOtherFame(change: StateChange): Set<string> {
  const { before, after } = change
  const changed = change.records('agent').filter(({ old, next }) => isPromoted(old) !== isPromoted(next))
  const ids = new Set(changed.map(({ id }) => id))
  if (!change.touches('hall-of-fame')) return ids
  for (const { id } of [...before.hallOfFame, ...after.hallOfFame]) {
    const [old, next] = [before, after].map((side) => side.entryIndexes('hall-of-fame', id).length)
    if (old !== next) ids.add(id)
  }
  return ids
}

const hallOfFameEntries: Rule = {
  refusal: 'rule-broken',
  brokenBy: ['agent', 'hall-of-fame'],
  reads: ['agent', 'hall-of-fame'],
  findAffectedKeys: listIdsWithOtherFame,
  findViolations(snapshot, keys) {
    const ids = keys ?? new Set(snapshot.hallOfFame.map(({ id }) => id))
    const entries = Array.from(ids, (id) =>
      snapshot.entryIndexes('hall-of-fame', id).map((index, earlier) => ({ id, index, earlier })),
    )
    const broken = entries
      .flat()
      .filter(({ id, earlier }) => earlier > 0 || !isPromoted(snapshot.agent(id)))
      .sort((one, other) => one.index - other.index)
    return broken.map(({ id, index, earlier }) => {
      const isDuplicate = earlier > 0
      const code = isDuplicate ? 'duplicate-entry' : 'dangling-entry'
      const message = isDuplicate
        ? `"${id}" is in the hall of fame twice`
        : `"${id}" is not an agent with the status hall_of_fame`
      const help = isDuplicate ? 'Remove one of the entries.' : 'Remove the entry, or restore the agent.'
      return createViolation(snapshot, ['hall-of-fame'], [index, 'id'], {
        code,
        key: id,
        size: Math.max(1, earlier),
        message,
        help,
      })
    })
  },
}

const promotedAgents: Rule = {
  refusal: 'rule-broken',
  brokenBy: ['agent', 'hall-of-fame'],
  reads: ['agent', 'hall-of-fame'],
  findAffectedKeys: listIdsWithOtherFame,
  findViolations(snapshot, keys) {
    const missing = [...(keys ?? snapshot.agentIds())].filter(
      (id) => snapshot.entryIndexes('hall-of-fame', id).length === 0 && isPromoted(snapshot.agent(id)),
    )
    return missing.map((id) => {
      const message = `"${id}" has the status hall_of_fame and no entry in ${formatRecordPath('hall-of-fame')}`
      const help = 'Add the entry, or correct the status.'
      return createViolation(snapshot, ['agent', id], ['status'], {
        code: 'missing-entry',
        key: id,
        message,
        help,
      })
    })
  },
}

/** Creates the rule that a reference must find its entry. */
function createReferenceRule(kind: KindName, { field, to: target, code, message, help }: Reference): Rule {
  const to = getKind(target).name
  const readReference = (snapshot: Snapshot): string | null => {
    const record: unknown = snapshot.record(kind)
    const id = isObject(record) ? record[field] : null
    return typeof id === 'string' ? id : null
  }
  return {
    refusal: 'rule-broken',
    brokenBy: [kind, to],
    reads: [kind, to],
    findAffectedKeys: (change) =>
      change.touches(to) ||
      (change.touches(kind) && readReference(change.before) !== readReference(change.after))
        ? 'all'
        : noKeys,
    findViolations(snapshot) {
      const id = readReference(snapshot)
      if (id === null || snapshot.entryIndexes(to, id).length > 0) return []
      return [createViolation(snapshot, [kind], [field], { code, key: id, message: message(id), help })]
    },
  }
}

/** All rules, in the order of precedence of their refusals. */
export const rules: readonly Rule[] = [
  uniqueIds,
  capacity,
  uniqueNames,
  hallOfFameEntries,
  promotedAgents,
  ...recordKinds.flatMap(({ name, references }) =>
    references.map((reference) => createReferenceRule(name, reference)),
  ),
]

/** Lists the kinds of record that a change needs: the changed kinds, and all that the rules read which it can break. */
export function listNeededKinds(changed: readonly KindName[]): KindName[] {
  const concerned = rules.filter(({ brokenBy }) => brokenBy.some((kind) => changed.includes(kind)))
  const needed = new Set([...changed, ...concerned.flatMap(({ reads }) => reads)])
  return recordKinds.map(({ name }) => name).filter((name) => needed.has(name))
}

/** Selects violations that are new or larger than before. */
export function selectNewOrWorse(now: readonly Violation[], earlier: readonly Violation[]): Violation[] {
  const sizes = new Map(earlier.map(({ code, key, size }) => [`${code} ${key}`, size]))
  return now.filter(({ code, key, size }) => size > (sizes.get(`${code} ${key}`) ?? 0))
}

/**
 * Finds the first violation that a change adds or worsens; null where there is none. Earlier violations do not count.
 * @param paths the files that the change writes or removes
 * @throws CorruptRegistryError where an unreadable record prevents the check of a rule
 */
export function findNewViolation(
  before: Snapshot,
  after: Snapshot,
  paths: Iterable<string>,
): { refusal: RefusalCode; violation: Violation } | null {
  const change = new StateChange(before, after, paths)
  const affected = rules
    .filter(({ brokenBy }) => brokenBy.some((kind) => change.touches(kind)))
    .map((rule) => ({ rule, keys: rule.findAffectedKeys(change) }))
  for (const { rule, keys } of affected) {
    if (keys !== 'all' && keys.size === 0) continue
    const among = keys === 'all' ? undefined : keys
    const now = rule.findViolations(after, among)
    if (now.length === 0) continue
    const [worse] = selectNewOrWorse(now, rule.findViolations(before, among))
    if (worse !== undefined) return { refusal: rule.refusal, violation: worse }
  }
  return null
}
