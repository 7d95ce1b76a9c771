import { InputError } from '../../core/errors.js'
import { quote } from '../../core/json/syntax-error.js'
import type { JsonValue } from '../../core/json/value.js'
import type { CommandOf, OperationName } from '../../core/operations/index.js'
import { fieldName, schemaProblems, type SchemaProblem } from '../../core/records/schema.js'
import type { ListFormat } from '../../report/list-format.js'
import { catalogue } from './catalogue.js'
import { parameterOf, type ParameterName } from './parameters.js'
import { valueOf, type Given } from './values.js'

/** What was given for an operation, by parameter. */
export type GivenParameters = ReadonlyMap<ParameterName, Given>

/** A command, and beside it what the face must know of how to run and report it. */
export interface ParsedCommand<Name extends OperationName = OperationName> {
  readonly command: CommandOf<Name>
  /** Revision to read. */
  readonly at?: string
  /** Folder to validate instead of a branch. */
  readonly path?: string
  /** File to write the metrics to. */
  readonly output?: string
  readonly format?: ListFormat
  /** Create the branch, without history. */
  readonly orphan?: boolean
  /** Most free places to report. */
  readonly slots?: number
}

/** Problems in one message; more would bury the first. */
const shownProblems = 3

function keyOf(operation: OperationName, name: ParameterName, value: JsonValue): string | null {
  // The one parameter with two forms: a single agent, or several.
  if (operation === 'spawn' && name === 'agent' && Array.isArray(value)) return 'agents'
  return parameterOf(name).key
}

function checkChoice(name: ParameterName, { text, label }: Given): void {
  const { choices } = parameterOf(name)
  if (choices === undefined || choices.includes(text)) return
  throw new InputError(`${label}: must be one of ${choices.join(', ')}, not ${quote(text)}`)
}

/** Words a problem after the input it came by, whose key in the command no user knows. */
function worded({ path, message }: SchemaProblem, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(String(path[0]))
  if (label === undefined) return message
  const field = fieldName(path.slice(1))
  const expectation = message.slice(fieldName(path).length + 1)
  return `${label}: ${field === '' ? '' : `${field} `}${expectation}`
}

function checkCommand(command: object, labels: ReadonlyMap<string, string>): void {
  const problems = schemaProblems('command', command)
  if (problems.length === 0) return
  const shown = problems.slice(0, shownProblems).map((problem) => worded(problem, labels))
  const more = problems.length - shown.length
  throw new InputError(`${shown.join('; ')}${more > 0 ? ` (and ${more} more)` : ''}`)
}

/** What `spawn` fills in, where the description lacks it. */
const filledIn = { id: 'agent', status: 'active', spawned_at: '2000-01-01T00:00:00Z' }

/** The record that would come of a description is checked before it is written; here the error can name the input. */
function checkNewAgents({ agent, agents }: Partial<CommandOf<'spawn'>>, label: string): void {
  for (const [index, description] of (agents ?? [agent]).entries()) {
    const [problem] = schemaProblems('agent', { ...filledIn, ...description })
    if (problem === undefined) continue
    throw new InputError(`${label}: ${agents === undefined ? '' : `[${index}].`}${problem.message}`)
  }
}

/**
 * Reads what was given for an operation into its command. Parameters that the operation does not have are the face's to
 * refuse, which knows how its users call them.
 * @throws InputError naming the input, and in it line and column or the field
 */
export function parseCommand<Name extends OperationName>(
  operation: Name,
  given: GivenParameters,
): ParsedCommand<Name> {
  const command: Record<string, JsonValue> = { operation }
  const beside: Record<string, JsonValue> = {}
  const labels = new Map<string, string>()
  for (const name of catalogue[operation].parameters) {
    const input = given.get(name)
    if (input === undefined) continue
    const value = valueOf(parameterOf(name).kind, input)
    checkChoice(name, input)
    const key = keyOf(operation, name, value)
    if (key === null) {
      beside[name] = value
    } else {
      command[key] = value
      labels.set(key, input.label)
    }
  }
  checkCommand(command, labels)
  if (operation === 'spawn') checkNewAgents(command, given.get('agent')?.label ?? 'agent')
  const [path, at] = [given.get('path'), given.get('at')]
  const [metrics, since] = [given.get('metrics'), given.get('since')]
  if (metrics !== undefined && since !== undefined)
    throw new InputError(
      `${since.label}: metrics that are given are not collected; give it without ${metrics.label}`,
    )
  if (path !== undefined && at !== undefined)
    throw new InputError(`${path.label}: a folder has no revisions; give it without ${at.label}`)
  // The schema has vouched for the command, the kinds in the table for the rest.
  return { command: command as unknown as CommandOf<Name>, ...beside }
}
