import { listFormats } from '../../report/list-format.js'

/** What a text must say to be a value of this kind; `values.ts` reads each. */
export type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'json' | 'list'

/** Something that an operation can be given, whatever the face. */
export interface Parameter {
  readonly kind: Kind
  /** One sentence, Markdown. */
  readonly description: string
  /** Key in the command; null where the face acts on it and the operation does not see it. */
  readonly key: string | null
  /** Inputs of the Action that carry it: none, one, or a choice of two. JSON in one that ends in `-file` is in that file. */
  readonly inputs: readonly string[]
  /**
   * How the command line takes it: as an argument, as an option with its text, with the path of a file (`-` for standard
   * input), or with either; null where it does not.
   */
  readonly commandLine: 'argument' | 'text' | 'file' | 'text-or-file' | null
  /** Stands for the value in help; none for a boolean, which is an option without a value. */
  readonly placeholder?: string
  readonly choices?: readonly string[]
}

/** The one table of parameters. Names are those of the Action's inputs, without `-file`. */
export const parameters = {
  agent: {
    kind: 'json',
    description: 'Description of an agent, a JSON object; `spawn` takes an array of them too.',
    key: 'agent',
    inputs: ['agent', 'agent-file'],
    commandLine: 'text-or-file',
    placeholder: 'JSON|FILE|-',
  },
  id: {
    kind: 'text',
    description: 'Id of the agent.',
    key: 'id',
    inputs: ['id'],
    commandLine: 'argument',
    placeholder: 'ID',
  },
  patch: {
    kind: 'json',
    description: 'JSON merge patch (RFC 7396): keys replace, null removes.',
    key: 'patch',
    inputs: ['patch'],
    commandLine: 'text',
    placeholder: 'JSON',
  },
  changes: {
    kind: 'json',
    description: 'File with a JSON array of operations, such as `[{"operation":"promote","id":"ada"}]`.',
    key: 'operations',
    inputs: ['changes-file'],
    commandLine: 'file',
    placeholder: 'FILE|-',
  },
  metrics: {
    kind: 'json',
    description:
      'File with the evidence, JSON: agent id to counts. Other agents are scored on their records. Default: it is collected from GitHub.',
    key: 'metrics',
    inputs: ['metrics-file'],
    commandLine: 'file',
    placeholder: 'FILE|-',
  },
  since: {
    kind: 'text',
    description:
      'Begin of the evidence to collect, such as `2026-01-31T12:00:00Z`; default, the last evaluation or the window of the config, whichever is earlier.',
    key: 'since',
    inputs: ['since'],
    commandLine: 'text',
    placeholder: 'TIME',
  },
  output: {
    kind: 'text',
    description: 'File to write the metrics to, for `evaluate` to read.',
    key: null,
    inputs: ['metrics-file'],
    commandLine: 'text',
    placeholder: 'FILE|-',
  },
  count: {
    kind: 'integer',
    description: 'How many agents to make from one description.',
    key: 'count',
    inputs: ['count'],
    commandLine: 'text',
    placeholder: 'N',
  },
  'name-pool': {
    kind: 'list',
    description: 'Human names to take, first free first: separated by commas or lines, or a JSON array.',
    key: 'name_pool',
    inputs: ['name-pool'],
    commandLine: 'text',
    placeholder: 'NAMES',
  },
  'allow-fewer': {
    kind: 'boolean',
    description: 'Add as many agents as fit instead of none.',
    key: 'allow_fewer',
    inputs: ['allow-fewer'],
    commandLine: 'text',
  },
  'enforce-interval': {
    kind: 'boolean',
    description: 'Refuse while `spawn_interval_hours` of the config have not passed.',
    key: 'enforce_interval',
    inputs: ['enforce-interval'],
    commandLine: 'text',
  },
  'min-interval-hours': {
    kind: 'number',
    description: 'Refuse while fewer hours have passed since the last evaluation.',
    key: 'min_interval_hours',
    inputs: ['min-interval-hours'],
    commandLine: 'text',
    placeholder: 'N',
  },
  reason: {
    kind: 'text',
    description: 'Why, for the record.',
    key: 'reason',
    inputs: ['reason'],
    commandLine: 'text',
    placeholder: 'TEXT',
  },
  force: {
    kind: 'boolean',
    description: 'Promote below the threshold, or eliminate a protected agent.',
    key: 'force',
    inputs: ['force'],
    commandLine: 'text',
  },
  status: {
    kind: 'text',
    description: 'Only agents with this status.',
    key: 'status',
    inputs: ['status'],
    commandLine: 'text',
    placeholder: 'STATUS',
    choices: ['active', 'inactive', 'eliminated', 'hall_of_fame'],
  },
  specialization: {
    kind: 'text',
    description: 'Only agents of this specialization.',
    key: 'specialization',
    inputs: ['specialization'],
    commandLine: 'text',
    placeholder: 'NAME',
  },
  at: {
    kind: 'text',
    description: 'Revision to read instead of the newest state.',
    key: null,
    inputs: ['at'],
    commandLine: 'text',
    placeholder: 'REV',
  },
  path: {
    kind: 'text',
    description: 'Folder with the files of a registry, to check instead of a branch.',
    key: null,
    inputs: ['path'],
    commandLine: 'text',
    placeholder: 'DIR',
  },
  format: {
    kind: 'text',
    description: 'How to write the list.',
    key: null,
    inputs: ['format'],
    commandLine: 'text',
    placeholder: 'FORMAT',
    choices: listFormats,
  },
  orphan: {
    kind: 'boolean',
    description: 'Create the branch, without history, where there is none.',
    key: null,
    inputs: [],
    commandLine: 'text',
  },
  slots: {
    kind: 'integer',
    description: 'Most free places in the output `slots`.',
    key: null,
    inputs: ['count'],
    commandLine: null,
  },
} as const satisfies Record<string, Parameter>

export type ParameterName = keyof typeof parameters

/** A parameter by name, as the common type rather than as its literal one. */
export const parameterOf = (name: ParameterName): Parameter => parameters[name]
