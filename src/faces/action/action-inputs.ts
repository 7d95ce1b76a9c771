import { defaultPolicy } from '../../commit/policy.js'
import { defaultRoot } from '../../store/open.js'
import { actionOperationNames, parametersOf, type ParameterInput } from '../shared/operations.js'

/** An input of the Action, as action.yml describes it. */
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

/** Inputs of every operation, before the inputs of parameters. */
const leadingInputs = {
  operation: { description: `What to do: ${listOperations()}.`, required: true },
  token: {
    description:
      'Token that may read the repository, and write to it for operations that change the registry (`contents:write`).',
    default: '${{ github.token }}',
  },
  repository: {
    description: "Repository that holds the registry, `owner/name`. Default: the workflow's repository.",
  },
  remote: {
    description: 'URL or path of a git repository that holds the registry, instead of `repository`.',
  },
  branch: {
    description:
      "Branch that holds the registry. Default: the branch that was pushed, the base of the pull request, or otherwise the repository's default branch.",
  },
  root: { description: 'Folder of the registry in the repository.', default: defaultRoot },
} as const satisfies Record<string, ActionInput>

/** Inputs of every operation, after the inputs of parameters. */
const trailingInputs = {
  'dry-run': { description: 'Decide and report, and write nothing.', default: 'false' },
  'request-id': {
    description:
      'Id of the request: a step with the same id gives the first outcome. Default: an id derived from run, job, step and command, so that a re-run repeats no change. `evaluate` gets a new id in each run attempt.',
  },
  'max-attempts': {
    description: 'How often the operation is decided before it gives up.',
    default: String(defaultPolicy.maxAttempts),
  },
  'timeout-seconds': {
    description:
      'Total time for the operation, in seconds. If the server is down, the operation waits for at most half of the time left.',
    default: String(defaultPolicy.timeout / 1000),
  },
  'fail-on-refusal': {
    description:
      'Whether a refusal fails the step. With `false`, read the outputs `outcome` and `refusal-code`.',
    default: 'true',
  },
  'update-workspace': {
    description: 'Whether a clean checkout of the same branch is moved forward after a change.',
    default: 'true',
  },
  transport: {
    description:
      "Way to a remote over HTTP(S): `auto` (directly where possible, otherwise by git's command) or `git` (by git's command).",
    default: 'auto',
  },
  combine: {
    description:
      "Whether writers that meet land together in one push: `true`, `false` or `auto`. Without an `intent-key`, `auto` means `false` where the branch is protected or the token is an App's.",
    default: 'auto',
  },
  'intent-key': {
    description:
      'Secret that the writers of this registry share, at least 16 characters. It signs requests that wait for other writers, and only signed requests are carried out.',
  },
  'intent-key-previous': {
    description: 'Previous secret, accepted too while some writers still sign with it.',
  },
  author: {
    description: 'Author of the commit.',
    default: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  },
  'app-id': {
    description:
      'Id of a GitHub App that makes a token for this step, instead of `token`. The token is for this repository, has the least rights that the operation needs, and ends with the step.',
  },
  'private-key': { description: 'Private key of the App, PEM. Give it as a secret.' },
  'job-index': {
    description: 'Index of the job in its matrix, part of the derived request id. Keep the default.',
    default: '${{ strategy.job-index }}',
  },
  'job-token': {
    description: "The job's own token, which only the server of the workflow gets. Keep the default.",
    default: '${{ github.token }}',
  },
} as const satisfies Record<string, ActionInput>

export type InputName = keyof typeof leadingInputs | keyof typeof trailingInputs | ParameterInput

/** Makes the first letter of a sentence small. An abbreviation such as JSON stays. */
export const uncapitalize = (text: string): string =>
  /^[A-Z][^A-Z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

interface ParameterUse {
  readonly operation: string
  readonly text: string
  readonly default: string
}

/** Collects the operations that use each input of a parameter, each with its description. */
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

/** Writes one sentence for each meaning, after the operations that give the input this meaning. */
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
