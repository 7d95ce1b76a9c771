import { defaultPolicy } from '../../commit/policy.js'
import { defaultRoot } from '../../store/open.js'
import { actionOperationNames, parametersOf, type ParameterInput } from '../shared/operations.js'

/** An input of the Action, as action.yml states it. */
export interface ActionInput {
  /** Markdown. */
  readonly description: string
  readonly required?: true
  /** Default: empty. The runner evaluates an expression before the Action starts. */
  readonly default?: string
}

const quoteNames = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

const listOperations = (): string => {
  const [last = '', ...others] = actionOperationNames.toReversed()
  return `${quoteNames(others.toReversed())} or \`${last}\``
}

/** Inputs of every operation that stand before those of the parameters. */
const leadingInputs = {
  operation: { description: `What to do: ${listOperations()}.`, required: true },
  token: {
    description:
      'Token that may read the repository, and write to it for operations that change the registry (`contents:write`).',
    default: '${{ github.token }}',
  },
  repository: {
    description: "Repository that holds the registry, `owner/name`. Default, the workflow's own.",
  },
  remote: {
    description: 'URL or path of a git repository that holds the registry, instead of `repository`.',
  },
  branch: {
    description:
      "Branch that holds the registry. Default, the branch that was pushed, the base of the pull request, or else the repository's default branch.",
  },
  root: { description: 'Folder of the registry in the repository.', default: defaultRoot },
} as const satisfies Record<string, ActionInput>

/** Inputs of every operation that stand after those of the parameters. */
const trailingInputs = {
  'dry-run': { description: 'Decide and report, and write nothing.', default: 'false' },
  'request-id': {
    description:
      'Id of the request: a step with the same id gives the first outcome. Default, one derived from run, job, step and command, so that a job that is run again repeats nothing that had landed; `evaluate` gets a new one each attempt.',
  },
  'max-attempts': {
    description: 'Times the operation is decided before it gives up.',
    default: String(defaultPolicy.maxAttempts),
  },
  'timeout-seconds': {
    description:
      'Total time for the operation, in seconds. A server that is down is waited for, for half of the time that is left.',
    default: String(defaultPolicy.timeout / 1000),
  },
  'fail-on-refusal': {
    description:
      'Whether a refusal fails the step. With `false` the outputs `outcome` and `refusal-code` tell.',
    default: 'true',
  },
  'update-workspace': {
    description: 'Whether a clean checkout of the same branch is moved forward after a change.',
    default: 'true',
  },
  transport: {
    description:
      "How a remote over HTTP(S) is spoken to: `auto`, directly where that will do and else by git's command, or `git`.",
    default: 'auto',
  },
  combine: {
    description:
      "Whether writers that meet land together in one push: `true`, `false`, or `auto`, unless the branch is protected, or the token is an App's, and no `intent-key` is set.",
    default: 'auto',
  },
  'intent-key': {
    description:
      'Secret that the writers of this registry share, at least 16 characters: what waits for other writers is signed with it, and only what is signed with it is carried out.',
  },
  'intent-key-previous': {
    description: 'The secret before it, accepted too, while some writers still sign with that.',
  },
  author: {
    description: 'Author of the commit.',
    default: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  },
  'app-id': {
    description:
      'Id of a GitHub App that makes a token for this step, instead of `token`: for this repository and with the least rights that the operation needs, ended with the step.',
  },
  'private-key': { description: 'Private key of that App, PEM. Give it as a secret.' },
  'job-index': {
    description: 'Leg of the matrix, part of the derived request id. Leave it as it is.',
    default: '${{ strategy.job-index }}',
  },
  'job-token': {
    description:
      "The job's own token, which is sent to the server of the workflow and to no other. Leave it as it is.",
    default: '${{ github.token }}',
  },
} as const satisfies Record<string, ActionInput>

export type InputName = keyof typeof leadingInputs | keyof typeof trailingInputs | ParameterInput

/** Takes the capital away that begins a sentence; an abbreviation such as JSON keeps it. */
export const uncapitalize = (text: string): string =>
  /^[A-Z][^A-Z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

interface ParameterUse {
  readonly operation: string
  readonly text: string
  readonly default: string
}

/** The operations that use each input of a parameter, and what it is for them. */
function collectUses(): Map<string, ParameterUse[]> {
  const uses = new Map<string, ParameterUse[]>()
  for (const operation of actionOperationNames) {
    for (const [, { inputs, inputText, inputDefault, description, kind }] of parametersOf(operation)) {
      for (const input of inputs) {
        const text = inputText?.[input] ?? uncapitalize(description)
        const value = inputDefault ?? (kind === 'boolean' ? 'false' : '')
        uses.set(input, [...(uses.get(input) ?? []), { operation, text, default: value }])
      }
    }
  }
  return uses
}

/** One sentence for each meaning, after the operations that give the input this meaning. */
function describeUses(uses: readonly ParameterUse[]): string {
  const texts = [...new Set(uses.map(({ text }) => text))]
  return texts
    .map((text) => {
      const names = uses.filter((use) => use.text === text).map(({ operation }) => operation)
      return `${quoteNames(names)}: ${text}`
    })
    .join(' ')
}

function parameterEntries(): [string, ActionInput][] {
  return Array.from(collectUses(), ([input, uses]) => {
    const value = uses[0]?.default ?? ''
    return [input, { description: describeUses(uses), ...(value === '' ? {} : { default: value }) }]
  })
}

/** Inputs that only some operations use. */
export const parameterInputs = [...collectUses().keys()] as ParameterInput[]

/** Every input, in the order of action.yml, which is generated from this. */
export const actionInputs: Readonly<Record<string, ActionInput>> = {
  ...leadingInputs,
  ...Object.fromEntries(parameterEntries()),
  ...trailingInputs,
}

/** The default of every input. */
export const inputDefaults = Object.fromEntries(
  Object.entries(actionInputs).map(([name, input]) => [name, input.default ?? '']),
) as Readonly<Record<InputName, string>>
