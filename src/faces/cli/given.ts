import { defaultFileLimit, readInputFile, readText } from '../shared/files.js'
import { parametersOf, type ParameterName } from '../shared/operations.js'
import type { ShownParameter } from '../../core/operations/definition.js'
import { parseIntentKeys } from '../shared/intent-keys.js'
import type { GivenParameters } from '../shared/parse.js'
import type { GivenSettings } from '../shared/parse-settings.js'
import { settings, type SettingName } from '../shared/settings.js'
import type { RawInput } from '../shared/values.js'
import { InputError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations/index.js'
import type { Invocation } from './program.js'
import type { ProcessIo } from './process-io.js'

function readOption(invocation: Invocation, name: string): RawInput | null {
  const text = invocation.options.get(name)
  if (text === undefined) return null
  // An empty variable in a script is a mistake: ignored, it would select another branch, or all agents.
  if (text === '') throw new InputError(`--${name}: must not be empty`)
  return { text, label: `--${name}` }
}

/** Reads what an option names: a file, or standard input for `-`. */
async function readContent(
  { maxBytes: limit = defaultFileLimit }: ShownParameter,
  { text, label }: RawInput,
  io: ProcessIo,
): Promise<RawInput> {
  if (text === '-')
    return { text: await readText(io.stdin, label, limit), label: `${label} (standard input)` }
  return { text: await readInputFile(text, label, limit, io.directory), label: `${label} (${text})` }
}

async function readParameter(
  name: ParameterName,
  parameter: ShownParameter,
  invocation: Invocation,
  io: ProcessIo,
): Promise<RawInput | null> {
  const { commandLine } = parameter
  if (commandLine === 'argument') {
    return invocation.argument === undefined ? null : { text: invocation.argument, label: name }
  }
  const given = readOption(invocation, name)
  if (given === null || commandLine === 'text') return given
  // A file whose name begins like JSON can be given as `./{…`.
  const inline = commandLine === 'text-or-file' && /^\s*[[{]/.test(given.text)
  return inline ? given : await readContent(parameter, given, io)
}

/** @throws InputError naming the option */
export async function readParameters(
  operation: OperationName,
  invocation: Invocation,
  io: ProcessIo,
): Promise<GivenParameters> {
  const all = new Map<ParameterName, RawInput>()
  for (const [name, parameter] of parametersOf(operation)) {
    if (parameter.commandLine === null) continue
    const given = await readParameter(name, parameter, invocation, io)
    if (given !== null) all.set(name, given)
  }
  return all
}

/**
 * Keys come by the environment alone: every process of the machine can see arguments.
 * @throws InputError naming the variable
 */
export function readIntentKeys({ environment }: ProcessIo): string[] {
  const given = (label: string): RawInput | null => {
    // As the Action has them: what a shell or an editor put at the end is not part of a key.
    const text = (environment[label] ?? '').trim()
    return text === '' ? null : { text, label }
  }
  return parseIntentKeys(given('AGENT_REGISTRY_INTENT_KEY'), given('AGENT_REGISTRY_INTENT_KEY_PREVIOUS'))
}

/** @throws InputError naming the option */
export function readSettings(invocation: Invocation): GivenSettings {
  const all = new Map<SettingName, RawInput>()
  for (const name of Object.keys(settings) as SettingName[]) {
    const given = readOption(invocation, name)
    if (given !== null) all.set(name, given)
  }
  return all
}
