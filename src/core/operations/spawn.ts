import type { Agent, NewAgent, Spawn } from '../../generated/types.js'
import { inSchemaOrder } from '../records/codec.js'
import { refuse, type Change, type Context, type Decision, type Refusal } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import { InputError } from '../errors.js'
import { drawnPercentages, generatedId } from '../records/identifier.js'
import { isObject, type JsonObject } from '../json/value.js'
import { comparableName, countActive, takenName } from '../rules.js'
import type { Snapshot } from '../records/snapshot.js'
import { hoursBetween } from '../timestamp.js'
import { checkIdentifier, display } from './existing-agent.js'
import { missingFiles } from './initialise.js'

export interface SpawnResult {
  readonly agents: Agent[]
  /** Active agents after the spawn. */
  readonly active: number
  readonly max: number
  readonly available: number
}

type Identified = NewAgent & { readonly id: string }

/** Most agents in one spawn, and so in one commit. */
const spawnLimit = 1000

function requested({ agent, agents, count = 1 }: Spawn): NewAgent[] {
  if ((agent === undefined) === (agents === undefined)) {
    throw new InputError(
      'spawn takes either one agent or an array of agents; give an object such as {"specialization":"reviewer"}',
    )
  }
  const list = agents ?? (agent === undefined ? [] : [agent])
  if (count > 1 && list.some(({ id }) => id !== undefined)) {
    throw new InputError(
      'count makes several agents from one description, so the description must not have an id',
    )
  }
  const all = Array.from({ length: count }, () => list).flat()
  if (all.length > spawnLimit)
    throw new InputError(`one spawn adds at most ${spawnLimit} agents, not ${all.length}`)
  return all
}

/** Gives an id to the descriptions without one. Ids that are equal but for case would be one file to some. */
function identified(descriptions: readonly NewAgent[], context: Context): Identified[] {
  const seen = new Set<string>()
  return descriptions.map((description, index) => {
    const id = description.id ?? generatedId(context, index)
    checkIdentifier(id)
    if (seen.has(id.toLowerCase()))
      throw new InputError(`the id "${id}" stands twice among the agents to add`)
    seen.add(id.toLowerCase())
    return { ...description, id }
  })
}

/** What is given but no object is left for the schema to refuse. */
function withDefaults(defaults: JsonObject, given: unknown): unknown {
  if (isObject(given)) return { ...defaults, ...given }
  return given ?? defaults
}

/** A new record: what the description lacks is filled in, what it has beyond the schema is kept. */
function filledIn(description: Identified, context: Context, index: number): Agent {
  const [creativity = 50, caution = 50, speed = 50] = drawnPercentages(context, index, 3)
  const noWorkYet = {
    issues_resolved: 0,
    prs_merged: 0,
    reviews_given: 0,
    code_quality_score: 0.5,
    overall_score: 0,
  }
  const agent = {
    name: description.human_name ?? description.id,
    spawned_at: context.time,
    personality: '',
    communication_style: '',
    contributions: [],
    ...description,
    status: 'active' as const,
    traits: withDefaults({ creativity, caution, speed }, description['traits']),
    metrics: withDefaults(noWorkYet, description['metrics']),
  }
  return inSchemaOrder(agent as JsonObject) as unknown as Agent
}

/** Gives the first free names of the pool to the descriptions without one; fewer come back where names run out. */
function named(
  descriptions: readonly Identified[],
  pool: readonly string[],
  taken: ReadonlySet<string>,
): Identified[] {
  const used = new Set(taken)
  for (const description of descriptions) {
    if (typeof description.human_name === 'string') used.add(comparableName(description.human_name))
  }
  const free = pool.filter((candidate) => {
    const name = comparableName(candidate)
    const isFree = !used.has(name)
    used.add(name)
    return isFree
  })
  return descriptions.flatMap((description) => {
    if (typeof description.human_name === 'string') return [description]
    const name = free.shift()
    return name === undefined ? [] : [{ ...description, human_name: name }]
  })
}

function intervalRefusal(snapshot: Snapshot, context: Context): Refusal | null {
  const last = snapshot.metadata.last_spawn
  const interval = snapshot.config.spawn_interval_hours
  // Without an interval nothing is too soon, not even for a clock that is behind that of the last spawn.
  if (last === null || interval === 0 || hoursBetween(last, context.time) >= interval) return null
  return refuse('too-soon', `the last spawn was at ${last}, and spawn_interval_hours is ${interval}`)
}

/**
 * Adds agents. Refusals, first match: `too-soon`, `agent-exists`, `capacity-reached`, `names-exhausted`, `name-taken`.
 * On an empty branch the registry is created with them.
 */
export function spawn(existing: Snapshot, command: Spawn, context: Context): Decision<SpawnResult> {
  const isNew = existing.agentIds().length === 0
  const missing = isNew ? missingFiles(existing) : new Map<string, string>()
  const snapshot = existing.with(missing)
  const wanted = identified(requested(command), context)

  const tooSoon = command.enforce_interval === true ? intervalRefusal(snapshot, context) : null
  if (tooSoon !== null) return tooSoon
  const present = new Map(snapshot.agentIds().map((id) => [id.toLowerCase(), id]))
  for (const { id } of wanted) {
    const same = present.get(id.toLowerCase())
    if (same !== undefined) return refuse('agent-exists', `an agent with the id "${same}" is already there`)
  }

  const agents = snapshot.agents()
  const max = snapshot.config.max_active_agents
  const active = countActive(agents)
  const free = Math.max(0, max - active)
  const fewer = command.allow_fewer === true
  if (wanted.length > free && !(fewer && free > 0)) {
    return refuse(
      'capacity-reached',
      `${active} of ${max} agents are active: no room for ${wanted.length} more`,
    )
  }

  const taken = new Set(agents.map(takenName).filter((name) => name !== null))
  const nameable = command.name_pool === undefined ? wanted : named(wanted, command.name_pool, taken)
  if (nameable.length < wanted.length && !(fewer && nameable.length > 0)) {
    const short = wanted.length - nameable.length
    return refuse(
      'names-exhausted',
      `the name pool lacks ${short} free name${short === 1 ? '' : 's'}; add names to it`,
    )
  }
  return added(
    snapshot,
    missing,
    nameable.slice(0, free).map((description, index) => filledIn(description, context, index)),
    active,
    context,
  )
}

function added(
  snapshot: Snapshot,
  missing: ReadonlyMap<string, string>,
  agents: Agent[],
  activeBefore: number,
  context: Context,
): Change<SpawnResult> {
  const max = snapshot.config.max_active_agents
  const active = activeBefore + agents.length
  const draft = new Draft(snapshot).metadata({ last_spawn: context.time })
  for (const agent of agents) draft.agent(agent)
  const [first] = agents
  const who = agents.length === 1 && first !== undefined ? display(first) : `${agents.length} agents`
  const result = { agents, active, max, available: Math.max(0, max - active) }
  const change = draft.change(result, `spawn ${who}, ${active} of ${max} active`)
  return { ...change, files: new Map([...missing, ...change.files]) }
}
