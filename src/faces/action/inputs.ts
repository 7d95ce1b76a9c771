import {
  actionOperationNames,
  entryOf,
  inputsOf,
  isOperation,
  parametersOf,
  type ParameterName,
} from '../shared/operations.js'
import { defaultFileLimit, readInputFile } from '../shared/files.js'
import { parseIntentKeys } from '../shared/intent-keys.js'
import { parseCommand, type ParsedCommand } from '../shared/parse.js'
import { parseSettings, type ParsedSettings } from '../shared/parse-settings.js'
import { settings, type SettingName } from '../shared/settings.js'
import { readValue, type RawInput } from '../shared/values.js'
import type { AppKey } from '../../hosts/github/client.js'
import { isRepositoryName } from '../../hosts/github/repository-address.js'
import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'
import type { OperationName, ShownParameter } from '../../core/operations/definition.js'
import { inputDefaults, parameterInputs, type InputName } from './action-inputs.js'
import { readAppKey } from './app-key.js'
import { containedPath, containedTarget } from './workspace.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the step asks for. */
export interface ActionInputs {
  readonly operation: OperationName
  /** The command, and what stands beside it: revision, folder, format, number of slots. */
  readonly parsed: ParsedCommand
  readonly settings: ParsedSettings
  readonly token: string | undefined
  /** The job's own token, whether or not it is the one to use. */
  readonly jobToken: string | undefined
  /** The App that makes a token for this step, instead of `token`. */
  readonly app: AppKey | undefined
  /** Secrets that sign what waits for other writers, newest first. */
  readonly intentKeys: readonly string[]
  /** `owner/name` of the repository that holds the registry; undefined for the workflow's own. */
  readonly repository: string | undefined
  /** A refusal fails the step. */
  readonly failOnRefusal: boolean
  /** Which leg of a matrix this is. */
  readonly jobIndex: string
}

/** The text of an input as the runner passes it; empty where it was not given. */
export const inputText = (environment: Environment, name: InputName): string =>
  (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim()

/** The text of an input, or its default; undefined where it has neither. */
function textOf(environment: Environment, name: InputName): string | undefined {
  const text = inputText(environment, name) || inputDefaults[name]
  return text === '' || text.startsWith('${{') ? undefined : text
}

/** Whether the user set an input: one that equals its default may be what the runner filled in. */
function isSet(environment: Environment, name: InputName): boolean {
  const text = inputText(environment, name)
  return text !== '' && text !== inputDefaults[name]
}

function readOperation(environment: Environment): OperationName {
  const name = inputText(environment, 'operation')
  if (isOperation(name) && entryOf(name).faces.includes('action')) return name
  const step = isOperation(name) ? '; the command line has it, and `apply` takes it as a step' : ''
  throw new InputError(`operation: ${quote(name)} is not one of ${actionOperationNames.join(', ')}${step}`)
}

function checkUsed(environment: Environment, operation: OperationName): void {
  const used = inputsOf(operation)
  const unused = parameterInputs.find((name) => isSet(environment, name) && !used.includes(name))
  if (unused === undefined) return
  const hint = used.length === 0 ? 'no input of its own' : used.join(', ')
  throw new InputError(`${unused}: the operation ${operation} does not use this input; it uses ${hint}`)
}

async function readParameter(
  environment: Environment,
  { kind, inputs, maxBytes = defaultFileLimit }: ShownParameter,
  directory: string,
): Promise<RawInput | null> {
  const [input, other] = (inputs as readonly InputName[]).filter((candidate) => isSet(environment, candidate))
  if (input === undefined) return null
  if (other !== undefined) throw new InputError(`${other}: give either this or ${input}, not both`)
  const text = inputText(environment, input)
  if (kind !== 'json' || !input.endsWith('-file')) return { text, label: input }
  const file = await containedPath(text, input, directory)
  return { text: await readInputFile(file, input, maxBytes, directory), label: `${input} (${text})` }
}

async function readParameters(
  environment: Environment,
  operation: OperationName,
  directory: string,
): Promise<Map<ParameterName, RawInput>> {
  const all = new Map<ParameterName, RawInput>()
  const { required } = entryOf(operation)
  for (const [name, parameter] of parametersOf(operation)) {
    const given = await readParameter(environment, parameter, directory)
    if (given !== null) all.set(name, given)
    else if (required.includes(name)) {
      throw new InputError(`${parameter.inputs.join(' or ')}: the operation ${operation} needs this input`)
    }
  }
  return all
}

function readSettings(environment: Environment): Map<SettingName, RawInput> {
  const all = new Map<SettingName, RawInput>()
  for (const name of Object.keys(settings) as SettingName[]) {
    const text = textOf(environment, name)
    if (text !== undefined) all.set(name, { text, label: name })
  }
  return all
}

function readRepository(environment: Environment): string | undefined {
  const name = textOf(environment, 'repository')
  if (name === undefined) return undefined
  if (textOf(environment, 'remote') !== undefined) {
    throw new InputError('repository: give either this or remote, not both')
  }
  if (isRepositoryName(name)) return name
  throw new InputError(`repository: must be owner/name, not ${quote(name)}`)
}

function readApp(environment: Environment): AppKey | undefined {
  const app = readAppKey(textOf(environment, 'app-id'), textOf(environment, 'private-key'))
  if (app === undefined || textOf(environment, 'remote') === undefined) return app
  throw new InputError(
    'app-id: makes a token for a repository on this GitHub; name that by repository, not by remote',
  )
}

function readKeys(environment: Environment): string[] {
  const given = (name: InputName): RawInput | null => {
    const text = textOf(environment, name)
    return text === undefined ? null : { text, label: name }
  }
  return parseIntentKeys(given('intent-key'), given('intent-key-previous'))
}

const readFlag = (environment: Environment, name: InputName): boolean =>
  readValue('boolean', { text: textOf(environment, name) ?? 'false', label: name }) === true

/** A folder to validate, and a file to write, are data of the checkout as files are. */
async function containPaths(parsed: ParsedCommand, directory: string): Promise<ParsedCommand> {
  const { path, output } = parsed
  if (path !== undefined) return { ...parsed, path: await containedPath(path, 'path', directory) }
  if (output === undefined) return parsed
  return { ...parsed, output: await containedTarget(output, 'metrics-file', directory) }
}

/**
 * Reads the inputs of the step, and the files that they name.
 * @param directory that paths start from: the workspace
 * @throws InputError naming the input
 */
export async function parseInputs(environment: Environment, directory: string): Promise<ActionInputs> {
  const operation = readOperation(environment)
  checkUsed(environment, operation)
  const given = await readParameters(environment, operation, directory)
  return {
    operation,
    parsed: await containPaths(parseCommand(operation, given), directory),
    settings: parseSettings(readSettings(environment)),
    token: textOf(environment, 'token'),
    jobToken: textOf(environment, 'job-token'),
    app: readApp(environment),
    intentKeys: readKeys(environment),
    repository: readRepository(environment),
    failOnRefusal: readFlag(environment, 'fail-on-refusal'),
    jobIndex: inputText(environment, 'job-index'),
  }
}
