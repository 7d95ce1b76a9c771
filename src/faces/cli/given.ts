import { catalogue } from '../shared/catalogue.js'
import { fileLimit, readInputFile, readText } from '../shared/files.js'
import { parameterOf, type ParameterName } from '../shared/parameters.js'
import { intentKeysOf } from '../shared/intent-keys.js'
import type { GivenParameters } from '../shared/parse.js'
import type { GivenSettings } from '../shared/parse-settings.js'
import { settings, type SettingName } from '../shared/settings.js'
import type { Given } from '../shared/values.js'
import { InputError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations/index.js'
import type { Invocation } from './program.js'
import type { ProcessIo } from './process-io.js'

function givenText(invocation: Invocation, name: string): Given | null {
  const text = invocation.options.get(name)
  if (text === undefined) return null
  // An empty variable in a script is a mistake; taken as not given it would mean another branch, or all agents.
  if (text === '') throw new InputError(`--${name}: must not be empty`)
  return { text, label: `--${name}` }
}

/** Reads what an option names: a file, or standard input for `-`. */
async function contentOf(name: ParameterName, { text, label }: Given, world: ProcessIo): Promise<Given> {
  const limit = fileLimit(name)
  if (text === '-')
    return { text: await readText(world.stdin, label, limit), label: `${label} (standard input)` }
  return { text: await readInputFile(text, label, limit, world.directory), label: `${label} (${text})` }
}

async function givenParameter(
  name: ParameterName,
  invocation: Invocation,
  world: ProcessIo,
): Promise<Given | null> {
  const { commandLine } = parameterOf(name)
  if (commandLine === 'argument') {
    return invocation.argument === undefined ? null : { text: invocation.argument, label: name }
  }
  const given = givenText(invocation, name)
  if (given === null || commandLine === 'text') return given
  // A file whose name begins like JSON can be given as `./{…`.
  const inline = commandLine === 'text-or-file' && /^\s*[[{]/.test(given.text)
  return inline ? given : await contentOf(name, given, world)
}

/** @throws InputError naming the option */
export async function givenParameters(
  operation: OperationName,
  invocation: Invocation,
  world: ProcessIo,
): Promise<GivenParameters> {
  const all = new Map<ParameterName, Given>()
  for (const name of catalogue[operation].parameters) {
    if (parameterOf(name).commandLine === null) continue
    const given = await givenParameter(name, invocation, world)
    if (given !== null) all.set(name, given)
  }
  return all
}

/**
 * Keys come by the environment alone: arguments are for every process of the machine to see.
 * @throws InputError naming the variable
 */
export function givenIntentKeys({ environment }: ProcessIo): string[] {
  const given = (label: string): Given | null => {
    // As the Action has them: what a shell or an editor put at the end is no part of a key.
    const text = (environment[label] ?? '').trim()
    return text === '' ? null : { text, label }
  }
  return intentKeysOf(given('AGENT_REGISTRY_INTENT_KEY'), given('AGENT_REGISTRY_INTENT_KEY_PREVIOUS'))
}

/** @throws InputError naming the option */
export function givenSettings(invocation: Invocation): GivenSettings {
  const all = new Map<SettingName, Given>()
  for (const name of Object.keys(settings) as SettingName[]) {
    const given = givenText(invocation, name)
    if (given !== null) all.set(name, given)
  }
  return all
}
