import type { Agent, NewAgent, Spawn } from '../../../generated/types.js'
import { refuse, type Change, type Context, type Refusal } from '../../decision.js'
import { InputError } from '../../errors.js'
import { isObject, type JsonObject, type JsonValue } from '../../json/value.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { orderBySchema } from '../../records/codec.js'
import { identifier } from '../../records/field-schemas.js'
import { drawPercentages, generateId } from '../../records/identifier.js'
import { schemaProblems } from '../../records/schema.js'
import type { Snapshot } from '../../records/snapshot.js'
import { normalizeName } from '../../records/kinds/agent.js'
import { countHoursBetween } from '../../timestamp.js'
import { createMissingFiles } from '../create-missing-files.js'
import { decision } from '../definition.js'
import { describeAgent } from '../describe-agent.js'
import { checkIdentifier, findIdIgnoringCase } from '../find-agent.js'

export interface SpawnResult {
  readonly agents: Agent[]
  /** Active agents after the spawn. */
  readonly active: number
  readonly max: number
  readonly available: number
}

type Identified = NewAgent & { readonly id: string }

/** Largest number of agents in one spawn. */
const spawnLimit = 1000

/** Lists one description for each agent to add. */
function listDescriptions({ agent, agents, count = 1 }: Spawn): NewAgent[] {
  if ((agent === undefined) === (agents === undefined)) {
    throw new InputError(
      'spawn takes either one agent or an array of agents; give an object such as {"specialization":"reviewer"}',
    )
  }
  const list = agents ?? (agent === undefined ? [] : [agent])
  if (count > 1 && list.some(({ id }) => id !== undefined)) {
    throw new InputError('remove the id from the description: count makes several agents from it')
  }
  const all = Array.from({ length: count }, () => list).flat()
  if (all.length > spawnLimit)
    throw new InputError(`one spawn adds at most ${spawnLimit} agents, not ${all.length}`)
  return all
}

/** Gives an id to each description without one. Rejects ids that differ only in case: Windows and macOS would store both in one file. */
function assignIds(descriptions: readonly NewAgent[], context: Context): Identified[] {
  const seen = new Set<string>()
  return descriptions.map((description, index) => {
    const id = description.id ?? generateId(context, index)
    checkIdentifier(id)
    if (seen.has(id.toLowerCase())) throw new InputError(`two of the agents to add have the id "${id}"`)
    seen.add(id.toLowerCase())
    return { ...description, id }
  })
}

/** Fills in missing fields of an object. Keeps any other value, so that the schema refuses it. */
function fillIn(defaults: JsonObject, given: unknown): unknown {
  if (isObject(given)) return { ...defaults, ...given }
  return given ?? defaults
}

/** Creates the record of a description: fills in missing fields, and keeps fields beyond the schema. */
function createAgent(description: Identified, context: Context, index: number): Agent {
  const [creativity = 50, caution = 50, speed = 50] = drawPercentages(context, index, 3)
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
    traits: fillIn({ creativity, caution, speed }, description['traits']),
    metrics: fillIn(noWorkYet, description['metrics']),
  }
  return orderBySchema(agent as JsonObject) as unknown as Agent
}

/** Gives the first free names of the pool to descriptions without a name. Drops descriptions where names run out. */
function assignNames(
  descriptions: readonly Identified[],
  pool: readonly string[],
  isTaken: (normalizedName: string) => boolean,
): Identified[] {
  const used = new Set<string>()
  for (const description of descriptions) {
    if (typeof description.human_name === 'string') used.add(normalizeName(description.human_name))
  }
  const free = pool.filter((candidate) => {
    const name = normalizeName(candidate)
    const isFree = !used.has(name) && !isTaken(name)
    used.add(name)
    return isFree
  })
  return descriptions.flatMap((description) => {
    if (typeof description.human_name === 'string') return [description]
    const name = free.shift()
    return name === undefined ? [] : [{ ...description, human_name: name }]
  })
}

function checkInterval(snapshot: Snapshot, context: Context): Refusal | null {
  const last = snapshot.metadata.last_spawn
  const interval = snapshot.config.spawn_interval_hours
  // Without an interval, a clock that is behind the clock of the last spawn must not refuse.
  if (last === null || interval === 0 || countHoursBetween(last, context.time) >= interval) return null
  return refuse('too-soon', `the last spawn was at ${last}, and spawn_interval_hours is ${interval}`)
}

function addAgents(
  snapshot: Snapshot,
  missing: ReadonlyMap<string, string>,
  agents: Agent[],
  activeBefore: number,
  context: Context,
): Change<SpawnResult> {
  const max = snapshot.config.max_active_agents
  const active = activeBefore + agents.length
  const builder = new ChangeBuilder(snapshot).putMetadata({ last_spawn: context.time })
  for (const agent of agents) builder.put('agent', agent)
  const [first] = agents
  const who = agents.length === 1 && first !== undefined ? describeAgent(first) : `${agents.length} agents`
  const result = { agents, active, max, available: Math.max(0, max - active) }
  const change = builder.build(result, `spawn ${who}, ${active} of ${max} active`)
  return { ...change, files: new Map([...missing, ...change.files]) }
}

/** Fields that `spawn` fills in. The values only have to pass the schema. */
const filledIn = { id: 'agent', status: 'active', spawned_at: '2000-01-01T00:00:00Z' }

/** Checks descriptions before the decision, so that the message can name the input. */
function findDescriptionProblem(value: JsonValue): string | null {
  const descriptions = Array.isArray(value) ? value : [value]
  for (const [index, description] of descriptions.entries()) {
    if (!isObject(description)) continue
    const [problem] = schemaProblems('agent', { ...filledIn, ...description })
    if (problem !== undefined) return `${Array.isArray(value) ? `[${index}].` : ''}${problem.message}`
  }
  return null
}

const newAgent: JsonObject = {
  title: 'New agent',
  description: 'Agent to create; missing fields get defaults.',
  type: 'object',
  additionalProperties: true,
  required: ['specialization'],
  properties: {
    id: { description: 'Identifier. Default: generated.', ...identifier },
    specialization: {
      description: 'Kind of work that the agent does.',
      type: 'string',
      minLength: 1,
    },
    human_name: {
      description: 'Name of the agent among people. Default: a name of the name pool.',
      type: ['string', 'null'],
    },
    status: { description: 'A new agent is active.', const: 'active' },
  },
}

/** Adds agents. Creates the registry if there is none. */
export const spawn = decision({
  name: 'spawn',
  order: 2,
  summary: 'Add agents, all or none',
  result: 'the agents, and the active agents against the limit',
  effect: 'write',
  reads: ['agent', 'config', 'metadata', 'hall-of-fame'],
  parameters: {
    agent: {
      kind: 'json',
      description:
        'Description of the agent: a JSON object such as `{"specialization":"reviewer"}`, or an array of such objects.',
      key: 'agent',
      schema: { $ref: '#/$defs/new_agent' },
      several: {
        key: 'agents',
        schema: {
          description: 'Several agents to add, instead of `agent`.',
          type: 'array',
          items: { $ref: '#/$defs/new_agent' },
          minItems: 1,
          maxItems: spawnLimit,
        },
      },
      inputs: ['agent', 'agent-file'],
      inputText: { 'agent-file': 'file with the description, instead of `agent`.' },
      commandLine: 'text-or-file',
      placeholder: 'JSON|FILE|-',
      findProblem: findDescriptionProblem,
    },
    count: {
      kind: 'integer',
      description: 'Number of agents to make from one description.',
      key: 'count',
      schema: { type: 'integer', minimum: 1, maximum: spawnLimit },
      inputs: ['count'],
      commandLine: 'text',
      placeholder: 'N',
    },
    'name-pool': {
      kind: 'list',
      description:
        'Human names, separated by commas or lines, or a JSON array. New agents take the first free names.',
      key: 'name_pool',
      schema: {
        description: 'Human names. Agents without a human name take the first free names.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        maxItems: 10_000,
      },
      inputs: ['name-pool'],
      commandLine: 'text',
      placeholder: 'NAMES',
    },
    'allow-fewer': {
      kind: 'boolean',
      description: 'Add as many agents as fit, instead of none.',
      key: 'allow_fewer',
      schema: { type: 'boolean' },
      inputs: ['allow-fewer'],
      commandLine: 'text',
    },
    'enforce-interval': {
      kind: 'boolean',
      description:
        'Refuse if fewer than `spawn_interval_hours` of the config have passed since the last spawn.',
      key: 'enforce_interval',
      schema: { type: 'boolean' },
      inputs: ['enforce-interval'],
      commandLine: 'text',
    },
  },
  required: ['agent'],
  refusals: ['too-soon', 'agent-exists', 'capacity-reached', 'names-exhausted', 'name-taken'],
  faces: ['action', 'cli', 'library', 'apply'],
  example: `agent-registry spawn --agent '{"specialization":"reviewer"}' --count 2 --name-pool 'Ada,Grace,Alan'`,
  definitions: { new_agent: newAgent },
  version: 1,
  decide(existing, command, context) {
    const isNew = existing.count('agent') === 0
    const missing = isNew ? createMissingFiles(existing) : new Map<string, string>()
    const snapshot = missing.size === 0 ? existing : existing.with(missing)
    const wanted = assignIds(listDescriptions(command), context)

    const tooSoon = command.enforce_interval === true ? checkInterval(snapshot, context) : null
    if (tooSoon !== null) return tooSoon
    for (const { id } of wanted) {
      const same = findIdIgnoringCase(snapshot, id)
      if (same !== undefined) return refuse('agent-exists', `the agent "${same}" already exists`)
    }

    const max = snapshot.config.max_active_agents
    const active = snapshot.countWithStatus('agent', 'active')
    const free = Math.max(0, max - active)
    const fewer = command.allow_fewer === true
    if (wanted.length > free && !(fewer && free > 0)) {
      return refuse(
        'capacity-reached',
        `${active} of ${max} agents are active: no room for ${wanted.length} more`,
      )
    }

    const isTaken = (name: string): boolean => snapshot.idsWith('agent', 'takenName', name).length > 0
    const nameable =
      command.name_pool === undefined ? wanted : assignNames(wanted, command.name_pool, isTaken)
    if (nameable.length < wanted.length && !(fewer && nameable.length > 0)) {
      const short = wanted.length - nameable.length
      return refuse(
        'names-exhausted',
        `the name pool lacks ${short} free name${short === 1 ? '' : 's'}; add names to it`,
      )
    }
    return addAgents(
      snapshot,
      missing,
      nameable.slice(0, free).map((description, index) => createAgent(description, context, index)),
      active,
      context,
    )
  },
})
