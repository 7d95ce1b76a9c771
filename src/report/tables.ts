import { isObject } from '../core/json/value.js'
import type { CommandOf, OperationName, Results } from '../core/operations/index.js'
import type { OrphanReason } from '../core/operations/registry/sweep.js'
import type { Agent } from '../generated/types.js'
import { creditsTable, leftOverTable, metricsTable } from './collection.js'
import { evaluationTables } from './evaluation.js'
import { agentLink, type Place } from './links.js'
import type { Cell, Table } from './types.js'
import { sentenceOf } from './sentences.js'

/** The state that a result is about. */
export interface Source {
  readonly commit: string | null
  readonly place: Place
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const nameOf = ({ human_name: human, name }: Agent): string => human ?? name ?? ''

function scoreOf({ metrics }: Agent): string {
  const score = metrics?.overall_score
  return score === undefined ? '' : score.toFixed(3)
}

export function agentsTable(agents: readonly Agent[], { commit, place }: Source): Table[] {
  if (agents.length === 0) return []
  const columns = [
    { title: 'Id', whole: true },
    { title: 'Name' },
    { title: 'Specialization' },
    { title: 'Status' },
    { title: 'Score', align: 'right' as const },
    { title: 'Spawned' },
  ]
  const rows = agents.map((agent) => [
    agentLink(agent.id, agent.id, commit, place),
    nameOf(agent),
    agent.specialization,
    agent.status.replaceAll('_', ' '),
    scoreOf(agent),
    agent.spawned_at.slice(0, 'yyyy-mm-dd'.length),
  ])
  return [{ columns, rows }]
}

function flattened(value: object, prefix: string): string[][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    isObject(inner) && Object.keys(inner).length > 0
      ? flattened(inner, `${prefix}${key}.`)
      : [[`${prefix}${key}`, written(inner)]],
  )
}

/** Every field of a record, one a row; those of inner objects by their path. */
const fieldsTable = (record: object): Table[] => [
  { columns: [{ title: 'Field' }, { title: 'Value' }], rows: flattened(record, '') },
]

function patchTable(agent: Agent, patch: object): Table {
  const rows = Object.keys(patch).map((key) => [
    key,
    Object.hasOwn(agent, key) ? written(agent[key]) : '(removed)',
  ])
  return { title: 'What changed', columns: [{ title: 'Field' }, { title: 'New value' }], rows }
}

function stepsTable(results: readonly unknown[], { operations }: CommandOf<'apply'>): Table[] {
  const rows = operations.map((step, index) => [
    String(index + 1),
    step.operation,
    // Each result is that of the operation at its place.
    sentenceOf<OperationName>(step.operation, results[index] as Results[OperationName], step),
  ])
  const columns = [{ title: '#', align: 'right' as const }, { title: 'Operation' }, { title: 'Result' }]
  return [{ columns, rows }]
}

function collectionTables(
  { metrics, collection }: Results['collect'],
  _: unknown,
  { commit, place }: Source,
): Table[] {
  const nameOf = (id: string): Cell => agentLink(id, id, commit, place)
  const credits = Object.entries(metrics).map(([id, counts]) => ({ id, credits: counts.credits ?? [] }))
  const all = [metricsTable(metrics, nameOf), creditsTable(credits, nameOf), leftOverTable(collection)]
  return all.filter(({ rows }) => rows.length > 0)
}

const reasons: Readonly<Record<OrphanReason, string>> = {
  'carried-out': 'its request was carried out',
  expired: 'its writer has given up long ago',
  withdrawn: 'it was withdrawn',
  unreadable: 'no writer of a registry wrote it',
}

function sweptTables({ cleared, cleared_count: count }: Results['sweep']): Table[] {
  if (cleared.length === 0) return []
  const rows = cleared.map(({ name, why }) => [name, reasons[why]])
  const more = count > rows.length ? [[`… and ${count - rows.length} more`, '']] : []
  return [{ columns: [{ title: 'Intent', whole: true }, { title: 'Why' }], rows: [...rows, ...more] }]
}

const agentTable = ({ agent }: { agent: Agent }, _: unknown, source: Source): Table[] =>
  agentsTable([agent], source)
const none = (): Table[] => []

const tables: {
  readonly [Name in OperationName]: (
    result: Results[Name],
    command: CommandOf<Name> | undefined,
    source: Source,
  ) => Table[]
} = {
  init: none,
  spawn: ({ agents }, _, source) => agentsTable(agents, source),
  put: agentTable,
  update: ({ agent }, command, source) => [
    ...agentsTable([agent], source),
    ...(command === undefined ? [] : [patchTable(agent, command.patch)]),
  ],
  deactivate: agentTable,
  reactivate: agentTable,
  evaluate: (result, _, { commit, place }) =>
    evaluationTables(result, (id) => agentLink(id, id, commit, place)),
  collect: collectionTables,
  promote: agentTable,
  eliminate: agentTable,
  capacity: none,
  list: ({ agents }, _, source) => agentsTable(agents, source),
  get: ({ agent }) => fieldsTable(agent),
  config: ({ config }) => fieldsTable(config),
  configure: ({ config }) => fieldsTable(config),
  metadata: ({ metadata }) => fieldsTable(metadata),
  'hall-of-fame': ({ agents }, _, source) => agentsTable(agents, source),
  apply: ({ results }, command) => (command === undefined ? [] : stepsTable(results, command)),
  validate: none,
  sweep: sweptTables,
}

/** What a result holds, in tables. */
export const tablesOf = <Name extends OperationName>(
  operation: Name,
  result: Results[Name],
  command: CommandOf<Name> | undefined,
  source: Source,
): Table[] => tables[operation](result, command, source)
