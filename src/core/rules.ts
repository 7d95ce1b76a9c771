import type { Agent } from '../generated/types.js'
import type { RefusalCode } from './decision.js'
import type { Finding } from './records/findings.js'
import { agentIdOf, agentPath, configPath, hallOfFamePath, metadataPath } from './records/files.js'
import { positionOf } from './json/parse.js'
import type { Snapshot } from './records/snapshot.js'

/** A rule across records that a state breaks. */
export interface Violation {
  readonly code: string
  /** What breaks it: the same key before and after a change is the same violation. */
  readonly key: string
  /** How badly; a change may lower it, never raise it. */
  readonly size: number
  readonly path: string
  readonly field: readonly (string | number)[]
  /** Finds its place in the file, or in the text that people see instead; that costs as much as reading the file. */
  readonly finding: (seen?: { text: string; field: Violation['field'] }) => Finding
}

/** A rule across records: guarded at every change, reported by `validate`. */
export interface Rule {
  readonly refusal: RefusalCode
  /** Whether a change of these files could break it; if not, the rest of the registry is not even read. */
  readonly concerns: (changed: ReadonlySet<string>, before: Snapshot, after: Snapshot) => boolean
  /** @param among the agents to look at, for a rule that looks at one agent at a time; default: all */
  readonly violations: (snapshot: Snapshot, among?: ReadonlySet<string>) => Violation[]
}

/** Names are the same to people whatever their case, form and spacing. */
export const comparableName = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Names taken by agents that are not eliminated. The text "null" stands for no name in old records. */
export function takenName(agent: Agent): string | null {
  if (agent.status === 'eliminated' || typeof agent.human_name !== 'string') return null
  const name = comparableName(agent.human_name)
  return name === '' || name === 'null' ? null : name
}

export const countActive = (agents: readonly Agent[]): number =>
  agents.reduce((count, agent) => count + (agent.status === 'active' ? 1 : 0), 0)

function violation(
  snapshot: Snapshot,
  path: string,
  field: Violation['field'],
  broken: {
    code: string
    key: string
    size?: number
    message: string
    help: string
    severity?: 'error' | 'warning'
  },
): Violation {
  const { code, key, size = 1, message, help, severity = 'error' } = broken
  const finding: Violation['finding'] = (seen) => {
    const text = seen?.text ?? snapshot.text(path)
    const at = [...(seen?.field ?? field)]
    const position = text === undefined ? { line: 1, column: 1 } : positionOf(text, at)
    return { code, severity, file: snapshot.fileName(path), ...position, message, help }
  }
  return { code, key, size, path, field, finding }
}

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const changedAgents = (changed: ReadonlySet<string>): string[] =>
  [...changed].map(agentIdOf).filter((id) => id !== null)

/** The records of the changed agents, as far as they exist before and after. */
const changedRecords = (
  changed: ReadonlySet<string>,
  before: Snapshot,
  after: Snapshot,
): { old: Agent | null; next: Agent | null }[] =>
  changedAgents(changed).map((id) => ({ old: before.agent(id), next: after.agent(id) }))

const isPromoted = (agent: Agent | null): boolean => agent?.status === 'hall_of_fame'

const capacity: Rule = {
  refusal: 'capacity-reached',
  concerns: (changed, before, after) =>
    (changed.has(configPath) && after.config.max_active_agents < before.config.max_active_agents) ||
    changedRecords(changed, before, after).some(
      ({ old, next }) => next?.status === 'active' && old?.status !== 'active',
    ),
  violations(snapshot) {
    const active = countActive(snapshot.agents())
    const max = snapshot.config.max_active_agents
    if (active <= max) return []
    const message = `${active} agents are active and at most ${max} may be`
    const help = 'Raise max_active_agents, or deactivate or eliminate agents.'
    const broken = { code: 'over-capacity', key: '', size: active - max, message, help }
    return [violation(snapshot, configPath, ['max_active_agents'], broken)]
  },
}

const uniqueNames: Rule = {
  refusal: 'name-taken',
  concerns: (changed, before, after) =>
    (changed.has(configPath) && after.config.unique_human_names && !before.config.unique_human_names) ||
    changedRecords(changed, before, after).some(({ old, next }) => {
      const name = next === null ? null : takenName(next)
      return name !== null && (old === null || takenName(old) !== name)
    }),
  violations(snapshot) {
    if (!snapshot.config.unique_human_names) return []
    return [...grouped(snapshot.agents(), takenName)].flatMap(([name, [first, ...others]]) =>
      others.map((agent) => {
        const message = `the human name ${JSON.stringify(agent.human_name)} belongs to ${String(first?.id)} too`
        const help = 'Give one of the two another name with `update`.'
        const broken = { code: 'duplicate-name', key: name, size: others.length, message, help }
        return violation(snapshot, agentPath(agent.id), ['human_name'], broken)
      }),
    )
  },
}

const uniqueIds: Rule = {
  refusal: 'agent-exists',
  concerns: (changed, before) =>
    [...changed].some((path) => agentIdOf(path) !== null && !before.files.has(path)),
  violations(snapshot) {
    return [...grouped(snapshot.agentIds(), (id) => id.toLowerCase())].flatMap(([key, [first, ...others]]) =>
      others.map((id) => {
        const message = `the ids "${String(first)}" and "${id}" differ only in case`
        const help = 'They are one file on Windows and macOS; remove or rename one.'
        const broken = { code: 'duplicate-id', key, size: others.length, message, help }
        return violation(snapshot, agentPath(id), ['id'], broken)
      }),
    )
  },
}

const hallOfFameEntries: Rule = {
  refusal: 'rule-broken',
  concerns: (changed, before, after) =>
    changed.has(hallOfFamePath) ||
    changedRecords(changed, before, after).some(({ old, next }) => isPromoted(old) !== isPromoted(next)),
  violations(snapshot, among) {
    const counts = new Map<string, number>()
    return snapshot.hallOfFame.flatMap(({ id }, index) => {
      if (among?.has(id) === false) return []
      const earlier = counts.get(id) ?? 0
      counts.set(id, earlier + 1)
      const twice = earlier > 0
      if (!twice && isPromoted(snapshot.agent(id))) return []
      const code = twice ? 'duplicate-entry' : 'dangling-entry'
      const message = twice
        ? `"${id}" stands in the hall of fame twice`
        : `"${id}" is no agent with the status hall_of_fame`
      const help = twice ? 'Remove one of the entries.' : 'Remove the entry, or restore the agent.'
      const broken = { code, key: id, size: Math.max(1, earlier), message, help }
      return [violation(snapshot, hallOfFamePath, [index, 'id'], broken)]
    })
  },
}

const promotedAgents: Rule = {
  refusal: 'rule-broken',
  concerns: hallOfFameEntries.concerns,
  violations(snapshot, among) {
    const entries = new Set(snapshot.hallOfFame.map(({ id }) => id))
    const ids = among === undefined ? snapshot.agentIds() : [...among]
    const missing = ids.filter((id) => !entries.has(id) && isPromoted(snapshot.agent(id)))
    return missing.map((id) => {
      const message = `"${id}" has the status hall_of_fame and no entry in ${hallOfFamePath}`
      const help = 'Add the entry, or correct the status.'
      return violation(snapshot, agentPath(id), ['status'], { code: 'missing-entry', key: id, message, help })
    })
  },
}

const systemLead: Rule = {
  refusal: 'rule-broken',
  concerns: (changed, before, after) =>
    changed.has(hallOfFamePath) ||
    (changed.has(metadataPath) && before.metadata.system_lead !== after.metadata.system_lead),
  violations(snapshot) {
    const lead = snapshot.metadata.system_lead
    if (lead === null || snapshot.hallOfFame.some(({ id }) => id === lead)) return []
    const message = `the system lead "${lead}" is not in the hall of fame`
    const help = 'The next evaluation or promotion chooses a lead again.'
    return [
      violation(snapshot, metadataPath, ['system_lead'], { code: 'dangling-lead', key: lead, message, help }),
    ]
  },
}

/** In the order of their refusals' precedence. */
export const rules: readonly Rule[] = [
  uniqueIds,
  capacity,
  uniqueNames,
  hallOfFameEntries,
  promotedAgents,
  systemLead,
]

/** Agents whose record, or whose number of entries in the hall of fame, a change alters. */
function touchedAgents(changed: ReadonlySet<string>, before: Snapshot, after: Snapshot): Set<string> {
  const touched = new Set(changedAgents(changed))
  if (!changed.has(hallOfFamePath)) return touched
  const old = grouped(before.hallOfFame, ({ id }) => id)
  const next = grouped(after.hallOfFame, ({ id }) => id)
  for (const id of [...old.keys(), ...next.keys()]) {
    if (old.get(id)?.length !== next.get(id)?.length) touched.add(id)
  }
  return touched
}

/** Those violations that were not there earlier, or were smaller. */
export function grown(now: readonly Violation[], earlier: readonly Violation[]): Violation[] {
  const sizes = new Map(earlier.map(({ code, key, size }) => [`${code} ${key}`, size]))
  return now.filter(({ code, key, size }) => size > (sizes.get(`${code} ${key}`) ?? 0))
}

/**
 * The first violation that a change adds or worsens; null where it does neither. What was wrong before does not count.
 * @throws CorruptRegistryError where a rule that the change concerns cannot be checked for an unreadable record
 */
export function worsened(
  before: Snapshot,
  after: Snapshot,
  changed: ReadonlySet<string>,
): { refusal: RefusalCode; violation: Violation } | null {
  const concerned = rules.filter((rule) => rule.concerns(changed, before, after))
  if (concerned.length === 0) return null
  const touched = touchedAgents(changed, before, after)
  for (const rule of concerned) {
    const now = rule.violations(after, touched)
    if (now.length === 0) continue
    const [worse] = grown(now, rule.violations(before, touched))
    if (worse !== undefined) return { refusal: rule.refusal, violation: worse }
  }
  return null
}
