import fc from 'fast-check'
import { isObject, type JsonObject, type JsonValue } from '../../src/core/json/value.js'
import type { Definition } from '../../src/core/operations/definition.js'
import { operations, type OperationName } from '../../src/core/operations/index.js'
import { identifier, timestamp } from '../../src/core/records/field-schemas.js'
import type { Snapshot } from '../../src/core/records/snapshot.js'
import type { Agent, Apply, Command, Config, Metadata, NewAgent, Step } from '../../src/generated/types.js'
import { agent, longAgo, now, registry } from './support.js'

/*
 * Few ids, names and numbers, so that they meet often. Everything here is valid by its schema; across records anything
 * may be wrong.
 */

const ids = fc.constantFrom('a', 'A', 'b', 'c', 'd', 'constructor')
const names = fc.constantFrom('Ada', 'ADA ', 'Bob', 'bob', 'Cy', 'null', null)
const times = fc.constantFrom(
  longAgo,
  '2026-02-01T11:00:00',
  '2026-02-01T12:00:00.000001+00:00',
  '2026-03-01T00:00:00Z',
)
const scores = fc.constantFrom(0, 0.3, 0.4, 0.65, 0.9)
const statuses = fc.constantFrom<Agent['status']>(
  'active',
  'active',
  'inactive',
  'eliminated',
  'hall_of_fame',
)
const specializations = fc.constantFrom('writer', 'lead')
const counts = fc.nat(6)

const fields = fc.record(
  {
    human_name: names,
    specialization: specializations,
    spawned_at: times,
    metrics: fc.record({ overall_score: scores, prs_merged: counts }, { requiredKeys: [] }),
    unknown: fc.constantFrom(null, 'Zo\u00eb', 1e21, [], [1, 'x'], {}, { deep: { er: true } }),
  },
  { requiredKeys: [] },
)

const agents: fc.Arbitrary<Agent> = fc
  .tuple(ids, statuses, fields)
  .map(([id, status, others]) => agent(id, { status, ...others }))

const config: fc.Arbitrary<Config> = fc.record(
  {
    max_active_agents: fc.nat(4),
    unique_human_names: fc.boolean(),
    protected_specializations: fc.subarray(['lead']),
    promotion_threshold: scores,
    elimination_threshold: scores,
    spawn_interval_hours: counts,
  },
  { requiredKeys: [] },
)

const metadata: fc.Arbitrary<Metadata> = fc.record(
  {
    last_spawn: fc.option(times),
    last_evaluation: fc.option(times),
    system_lead: fc.option(ids),
    note: fc.constant('kept'),
  },
  { requiredKeys: [] },
)

interface Records {
  config: Config
  metadata: Metadata
  hallOfFame: Agent[]
  agents: Agent[]
}

const records: fc.Arbitrary<Records> = fc.record({
  config,
  metadata,
  hallOfFame: fc.array(agents, { maxLength: 3 }),
  agents: fc.uniqueArray(agents, { minLength: 2, maxLength: 6, selector: ({ id }) => id }),
})

/** A registry in which every rule across records may be broken. */
export const anyRegistry: fc.Arbitrary<Snapshot> = records.map(registry)

/** A registry in which none is. */
export const soundRegistry: fc.Arbitrary<Snapshot> = records.map((parts) => {
  const distinct = new Map(parts.agents.map((record) => [record.id.toLowerCase(), record]))
  const all = [...distinct.values()].map((record, index) => ({ ...record, human_name: `Name ${index}` }))
  const heroes = all.filter(({ status }) => status === 'hall_of_fame')
  const active = all.filter(({ status }) => status === 'active').length
  return registry({
    config: { ...parts.config, max_active_agents: Math.max(active, parts.config.max_active_agents ?? 0) },
    metadata: { ...parts.metadata, system_lead: heroes[0]?.id ?? null },
    hallOfFame: heroes,
    agents: all,
  })
})

const newAgent: fc.Arbitrary<NewAgent> = fc.oneof(
  fc.record({ specialization: specializations, human_name: names }),
  fc.record({ specialization: specializations, spawned_at: times }),
  fc.record({ specialization: specializations, id: ids }),
)

const patch = fc.record(
  {
    human_name: names,
    specialization: specializations,
    traits: fc.constantFrom({ speed: 5 }, { speed: null }, null, { speed: 101 }),
    metrics: fc.record({ overall_score: scores }),
    note: fc.constantFrom('x', 'y', null),
  },
  { requiredKeys: [] },
)

const spawn = fc
  .tuple(
    fc.array(newAgent, { minLength: 1, maxLength: 3 }),
    fc.record(
      {
        name_pool: fc.array(fc.constantFrom('Ada', 'Bob', 'Cy', 'Di', 'Ed'), { minLength: 1, maxLength: 4 }),
        allow_fewer: fc.boolean(),
        enforce_interval: fc.boolean(),
        count: fc.constant(2),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([list, others]): Step => ({ operation: 'spawn', agents: list, ...others }))

const evidence = fc.record({
  issues_assigned: counts,
  issues_resolved: counts,
  prs_opened: counts,
  prs_merged: counts,
  reviews_given: counts,
})

/** Steps that meet more often than the schemas of their parameters would have them meet. */
const stepsByHand: Partial<Record<OperationName, fc.WeightedArbitrary<Step>>> = {
  spawn: { weight: 3, arbitrary: spawn },
  put: { weight: 2, arbitrary: agents.map((record): Step => ({ operation: 'put', agent: record })) },
  update: {
    weight: 2,
    arbitrary: fc.tuple(ids, patch).map(([id, change]): Step => ({ operation: 'update', id, patch: change })),
  },
  evaluate: {
    weight: 1,
    arbitrary: fc
      .dictionary(ids, evidence, { maxKeys: 3 })
      .map((metrics): Step => ({ operation: 'evaluate', metrics })),
  },
  configure: {
    weight: 1,
    arbitrary: config.map((change): Step => ({ operation: 'configure', patch: { ...change } })),
  },
}

/** @throws Error for a schema that no parameter has had before: its values must be added here */
function anyValue(schema: JsonObject): fc.Arbitrary<JsonValue> {
  const { type, pattern, items } = schema
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  if (pattern === identifier['pattern']) return ids
  if (pattern === timestamp['pattern']) return times
  if (type === 'integer') return counts
  if (type === 'number') return scores
  if (type === 'boolean') return fc.boolean()
  if (type === 'string' && pattern === undefined) return specializations
  if (type === 'array' && isObject(items)) return fc.array(anyValue(items), { minLength: 1, maxLength: 3 })
  if (type === 'object' && schema['properties'] === undefined) return fc.constantFrom({}, { note: 'x' })
  throw new Error(`no values are known for the schema ${JSON.stringify(schema)}`)
}

/** Commands of an operation, made of the schemas of its parameters. */
function commandsOf({ name, parameters, required = [] }: Definition<OperationName>): fc.Arbitrary<Command> {
  const given = Object.entries(parameters).flatMap(([parameter, { key, schema }]) =>
    key === null || schema === undefined ? [] : [{ parameter, key, schema }],
  )
  const values = Object.fromEntries(given.map(({ key, schema }) => [key, anyValue(schema)]))
  const requiredKeys = given.filter(({ parameter }) => required.includes(parameter)).map(({ key }) => key)
  // Made of the schemas that the type of the command is made of.
  return fc.record(values, { requiredKeys }).map((keys) => ({ operation: name, ...keys }) as Command)
}

/** The decisions whose commands follow from their definitions. */
const others = Object.values(operations).filter(
  ({ name, kind }) => kind === 'decision' && name !== 'apply' && stepsByHand[name] === undefined,
)
const [writingSteps, readingSteps] = (['write', 'read'] as const).map((wanted) =>
  others.filter(({ effect, faces }) => effect === wanted && faces.includes('apply')).map(commandsOf),
) as [fc.Arbitrary<Step>[], fc.Arbitrary<Step>[]]

const step: fc.Arbitrary<Step> = fc.oneof(
  ...Object.values(stepsByHand),
  ...writingSteps,
  fc.oneof(...readingSteps),
)

const apply = fc
  .array(step, { minLength: 1, maxLength: 4 })
  .map((steps): Apply => ({ operation: 'apply', operations: steps }))

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: step },
  { weight: 4, arbitrary: apply },
  fc.oneof(...others.filter(({ faces }) => !faces.includes('apply')).map(commandsOf)),
)

/** Moments around `now`, on clocks that do not agree. */
export const anyTime = fc.constantFrom(
  now,
  '2026-02-01T11:59:00.000Z',
  '2026-02-01T18:00:00.000Z',
  '2026-04-01T00:00:00.000Z',
)
