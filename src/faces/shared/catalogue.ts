import type { RefusalCode } from '../../core/decision.js'
import { readOperations, type OperationName } from '../../core/operations/index.js'
import { parameterOf, type ParameterName } from './parameters.js'

/** What every face knows of an operation. */
export interface OperationEntry {
  /** One line, for a list of operations. */
  readonly summary: string
  /** What comes back, for help. */
  readonly result: string
  /** Whether the Action has it; the command line has all. */
  readonly action: boolean
  /** Whether it can change the repository: the branch, or what is beside it. */
  readonly writes: boolean
  readonly parameters: readonly ParameterName[]
  /** Those of them that must be given. */
  readonly required: readonly ParameterName[]
  /** Refusals of its own, in order of precedence. */
  readonly refusals: readonly RefusalCode[]
  /** A complete command line, for help. */
  readonly example: string
}

/** Refusals that any operation can give that makes a commit. */
export const writeRefusals: readonly RefusalCode[] = ['limit-exceeded', 'rule-broken', 'request-id-reused']

/** The one table of operations: command line and Action are made of it. */
export const catalogue: Readonly<Record<OperationName, OperationEntry>> = {
  init: {
    summary: 'Create the files of a registry that are missing',
    result: 'the paths that were created',
    action: true,
    writes: true,
    parameters: ['orphan'],
    required: [],
    refusals: [],
    example: 'agent-registry init --branch agents --orphan',
  },
  spawn: {
    summary: 'Add agents, all or none',
    result: 'the agents, and the active agents against the limit',
    action: true,
    writes: true,
    parameters: ['agent', 'count', 'name-pool', 'allow-fewer', 'enforce-interval'],
    required: ['agent'],
    refusals: ['too-soon', 'agent-exists', 'capacity-reached', 'names-exhausted', 'name-taken'],
    example: `agent-registry spawn --agent '{"specialization":"reviewer"}' --count 2 --name-pool 'Ada,Grace,Alan'`,
  },
  put: {
    summary: 'Add or replace one agent record whole',
    result: 'the agent',
    action: false,
    writes: true,
    parameters: ['agent'],
    required: ['agent'],
    refusals: ['agent-exists', 'capacity-reached', 'name-taken'],
    example: `agent-registry put --agent '{"id":"ada","specialization":"reviewer","status":"active","spawned_at":"2026-01-31T12:00:00Z"}'`,
  },
  update: {
    summary: 'Change fields of one agent by a JSON merge patch',
    result: 'the agent',
    action: true,
    writes: true,
    parameters: ['id', 'patch'],
    required: ['id', 'patch'],
    refusals: ['unknown-agent', 'name-taken'],
    example: `agent-registry update ada --patch '{"traits":{"caution":80},"personality":null}'`,
  },
  deactivate: {
    summary: 'Let an active agent leave its place',
    result: 'the agent',
    action: false,
    writes: true,
    parameters: ['id', 'reason'],
    required: ['id'],
    refusals: ['unknown-agent', 'not-active'],
    example: `agent-registry deactivate ada --reason 'on leave'`,
  },
  reactivate: {
    summary: 'Let an inactive agent retake an active place',
    result: 'the agent',
    action: false,
    writes: true,
    parameters: ['id'],
    required: ['id'],
    refusals: ['unknown-agent', 'not-inactive', 'capacity-reached'],
    example: 'agent-registry reactivate ada',
  },
  evaluate: {
    summary: 'Score and settle all active agents in one change',
    result: 'scores and verdict of each agent, with the rule that decided',
    action: true,
    writes: true,
    parameters: ['metrics', 'since', 'min-interval-hours'],
    required: [],
    refusals: ['too-soon'],
    example: 'agent-registry evaluate --metrics metrics.json --min-interval-hours 20',
  },
  collect: {
    summary: 'Collect the metrics of agents from GitHub, for an evaluation',
    result: 'metrics by agent, and what they rest on',
    action: true,
    writes: false,
    parameters: ['since', 'output'],
    required: [],
    refusals: [],
    example: 'agent-registry collect --output metrics.json',
  },
  promote: {
    summary: 'Take an agent into the hall of fame',
    result: 'the agent',
    action: true,
    writes: true,
    parameters: ['id', 'force'],
    required: ['id'],
    refusals: ['unknown-agent', 'already-promoted', 'not-active', 'below-threshold'],
    example: 'agent-registry promote ada',
  },
  eliminate: {
    summary: 'Eliminate an agent; its file stays',
    result: 'the agent',
    action: true,
    writes: true,
    parameters: ['id', 'reason', 'force'],
    required: ['id'],
    refusals: ['unknown-agent', 'already-eliminated', 'already-promoted', 'protected'],
    example: `agent-registry eliminate ada --reason 'no work for a month'`,
  },
  capacity: {
    summary: 'Count active agents against the limit',
    result: 'active agents, limit and free places',
    action: true,
    writes: false,
    parameters: ['at', 'slots'],
    required: [],
    refusals: [],
    example: 'agent-registry capacity',
  },
  list: {
    summary: 'List agents',
    result: 'the agents and their number',
    action: true,
    writes: false,
    parameters: ['status', 'specialization', 'format', 'at'],
    required: [],
    refusals: [],
    example: 'agent-registry list --status active --format ids',
  },
  get: {
    summary: 'Read one agent',
    result: 'the agent',
    action: true,
    writes: false,
    parameters: ['id', 'at'],
    required: ['id'],
    refusals: ['unknown-agent'],
    example: 'agent-registry get ada --at HEAD~1',
  },
  config: {
    summary: 'Read the policy, defaults filled in',
    result: 'the config',
    action: false,
    writes: false,
    parameters: ['at'],
    required: [],
    refusals: [],
    example: 'agent-registry config',
  },
  configure: {
    summary: 'Change the policy by a JSON merge patch',
    result: 'the config',
    action: false,
    writes: true,
    parameters: ['patch'],
    required: ['patch'],
    refusals: ['capacity-reached', 'name-taken'],
    example: `agent-registry configure --patch '{"max_active_agents":60}'`,
  },
  metadata: {
    summary: 'Read what the registry did last',
    result: 'the metadata',
    action: false,
    writes: false,
    parameters: ['at'],
    required: [],
    refusals: [],
    example: 'agent-registry metadata',
  },
  'hall-of-fame': {
    summary: 'Read the promoted agents',
    result: 'the agents and their number',
    action: false,
    writes: false,
    parameters: ['at'],
    required: [],
    refusals: [],
    example: 'agent-registry hall-of-fame',
  },
  apply: {
    summary: 'Carry out several operations in one change, all or nothing',
    result: 'the result of each operation',
    action: true,
    writes: true,
    parameters: ['changes'],
    required: ['changes'],
    refusals: [
      'too-soon',
      'agent-exists',
      'unknown-agent',
      'already-eliminated',
      'already-promoted',
      'not-active',
      'not-inactive',
      'protected',
      'below-threshold',
      'capacity-reached',
      'names-exhausted',
      'name-taken',
    ],
    example: 'agent-registry apply --changes changes.json',
  },
  validate: {
    summary: 'Check every record and the rules across records',
    result: 'the findings, each with file, line and column',
    action: true,
    writes: false,
    parameters: ['path', 'at'],
    required: [],
    refusals: [],
    example: 'agent-registry validate --path .github/agent-system',
  },
  sweep: {
    summary: 'Clear what writers that were killed left beside the branch',
    result: 'what was cleared, and how many intents writers may wait for',
    action: true,
    writes: true,
    parameters: [],
    required: [],
    refusals: [],
    example: 'agent-registry sweep --dry-run',
  },
}

export const operationNames = Object.keys(catalogue) as OperationName[]
export const actionOperationNames = operationNames.filter((name) => catalogue[name].action)

export const isOperation = (name: string): name is OperationName => Object.hasOwn(catalogue, name)

/** Inputs of the Action that an operation uses, besides those that every operation uses. */
export const inputsOf = (operation: OperationName): string[] =>
  catalogue[operation].parameters.flatMap((name) => parameterOf(name).inputs)

/** Every refusal that an operation can give. */
export const refusalsOf = (operation: OperationName): readonly RefusalCode[] => {
  const { refusals } = catalogue[operation]
  return readOperations.has(operation) ? refusals : [...refusals, ...writeRefusals]
}
