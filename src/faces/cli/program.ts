import { Command, CommanderError, Option, type OutputConfiguration } from 'commander'
import { changesRepository, entryOf, operationNames, parametersOf } from '../shared/operations.js'
import { settingOf, settings, type Setting, type SettingName } from '../shared/settings.js'
import { version } from '../shared/version.js'
import type { OperationName, ShownParameter } from '../../core/operations/definition.js'
import { generalHelp, writeHelpAfter } from './help.js'

/** A parsed command line. */
export interface Invocation {
  readonly name: OperationName | 'demo'
  readonly argument: string | undefined
  /** Given options: long name without `no-` to text; `true` or `false` for an option without a value. */
  readonly options: ReadonlyMap<string, string>
}

export type ParsedArguments =
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  /** Help or version. */
  | { readonly kind: 'text'; readonly text: string }
  /** `help` is set where no operation was given. `name` is the operation, where one was given. */
  | {
      readonly kind: 'bad-usage'
      readonly message: string
      readonly name: string | null
      readonly help?: string
    }

export const demoDefaults = { writers: '24', limit: '20' } as const

const toPlainText = (description: string): string => description.replaceAll('`', '')

function createParameterOption(name: string, parameter: ShownParameter, required: boolean): Option {
  const { placeholder, description, choices } = parameter
  const flags = placeholder === undefined ? `--${name}` : `--${name} <${placeholder}>`
  const list = choices === undefined ? '' : ` One of ${choices.join(', ')}.`
  return new Option(flags, toPlainText(description) + list).makeOptionMandatory(required)
}

function createSettingOption(name: SettingName, { placeholder, description }: Setting): Option {
  // This setting is on by default, so its option turns it off.
  if (name === 'update-workspace') {
    return new Option(
      '--no-update-workspace',
      'Do not move a checkout of the same branch forward after a change.',
    )
  }
  return new Option(
    placeholder === undefined ? `--${name}` : `--${name} <${placeholder}>`,
    toPlainText(description),
  )
}

function addOperation(program: Command, operation: OperationName, run: (command: Command) => void): void {
  const { summary, required } = entryOf(operation)
  const command = program
    .command(operation)
    .description(`${summary}.`)
    .summary(summary)
    .helpGroup(changesRepository(operation) ? 'Changes:' : 'Reads:')
    .addHelpText('after', writeHelpAfter(operation))
  for (const [name, parameter] of parametersOf(operation)) {
    if (parameter.commandLine === 'argument')
      command.argument(`<${name}>`, toPlainText(parameter.description))
    else if (parameter.commandLine !== null) {
      command.addOption(createParameterOption(name, parameter, required.includes(name)))
    }
  }
  command.action(() => {
    run(command)
  })
}

function addDemo(program: Command, run: (command: Command) => void): void {
  const command = program
    .command('demo')
    .description('Let many writers work on one registry at once, in a temporary folder.')
    .summary('See many writers work on one registry at once')
    .option('--writers <N>', `Number of writers (default ${demoDefaults.writers}).`)
    .option('--limit <N>', `Largest number of active agents (default ${demoDefaults.limit}).`)
    .option('--keep', 'Keep the temporary folder.')
  command.action(() => {
    run(command)
  })
}

/** @param output set before the commands are added, which inherit it */
function createProgram(output: OutputConfiguration, run: (command: Command) => void): Command {
  const program = new Command('agent-registry')
    .description('A registry of agents in a git repository, written by any number of processes at once.')
    .usage('[options] <operation> [options]')
    .version(version, '--version', 'Print the version.')
    .helpOption('-h, --help', 'Print help.')
    .commandsGroup('More:')
    .helpCommand('help [operation]', 'Print help for an operation.')
    .addHelpText('after', generalHelp)
    .configureOutput(output)
    .exitOverride()
  for (const name of Object.keys(settings) as SettingName[])
    program.addOption(createSettingOption(name, settingOf(name)))
  program.option('--json', 'Print the outcome as one JSON object.')
  program.option('--no-color', 'Print without colours.')
  for (const operation of operationNames) addOperation(program, operation, run)
  addDemo(program, run)
  return program
}

function optionsOf(command: Command): Map<string, string> {
  const given = new Map<string, string>()
  for (const owner of [command.parent, command]) {
    for (const option of owner?.options ?? []) {
      const attribute = option.attributeName()
      if (owner?.getOptionValueSource(attribute) !== 'cli') continue
      const value: unknown = owner.getOptionValue(attribute)
      given.set(option.name().replace(/^no-/, ''), String(value))
    }
  }
  return given
}

const nothingGiven = { kind: 'bad-usage', message: 'no operation given', name: null } as const

/** Parses a command line; reads and writes nothing. */
export function parseArguments(argv: readonly string[], width: number): ParsedArguments {
  let invoked: Command | undefined
  let text = ''
  let errorText = ''
  const output: OutputConfiguration = {
    writeOut: (out) => (text += out),
    // The caller reports errors, in words or as JSON.
    writeErr: (out) => (errorText += out),
    getOutHelpWidth: () => width,
    getErrHelpWidth: () => width,
  }
  const program = createProgram(output, (command) => {
    invoked = command
  })
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'text', text }
    if (error.code === 'commander.help') return { ...nothingGiven, help: errorText }
    const message = error.message.replace(/^error: /, '')
    const names = program.commands.map((command) => command.name())
    const name = argv.find((word) => names.includes(word)) ?? null
    return { kind: 'bad-usage', message, name }
  }
  if (invoked === undefined) return nothingGiven
  const name = invoked.name() as Invocation['name']
  return { kind: 'invocation', invocation: { name, argument: invoked.args[0], options: optionsOf(invoked) } }
}
