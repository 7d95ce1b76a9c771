import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'
import type { JsonValue } from '../../core/json/value.js'
import type { Parameter } from '../../core/operations/definition.js'
import { operations, type CommandOf, type OperationName } from '../../core/operations/index.js'
import { formatField, schemaProblems, type SchemaProblem } from '../../core/records/schema.js'
import type { FindingThreshold } from '../../report/judge-outcome.js'
import type { ParameterName } from './operations.js'
import { readValue, type RawInput } from './values.js'

/** The inputs that were given for an operation, by parameter. */
export type GivenParameters = ReadonlyMap<ParameterName, RawInput>

/** A command, and beside the command what the face must know to run and report it. */
export interface ParsedCommand<Name extends OperationName = OperationName> {
  readonly command: CommandOf<Name>
  /** Revision to read. */
  readonly at?: string
  /** Folder to validate instead of a branch. */
  readonly path?: string
  /** File to write the metrics to. */
  readonly output?: string
  /** How to write the result. */
  readonly format?: string
  /** Create the branch, without history. */
  readonly orphan?: boolean
  /** Most free places to report. */
  readonly slots?: number
  /** Findings that fail the step. */
  readonly 'fail-on-findings'?: FindingThreshold
}

/** Most problems in one message: more would hide the first. */
const shownProblems = 3

function keyOf({ key, several }: Parameter, value: JsonValue): string | null {
  return several !== undefined && Array.isArray(value) ? several.key : key
}

function checkChoice({ choices }: Parameter, { text, label }: RawInput): void {
  if (choices === undefined || choices.includes(text)) return
  throw new InputError(`${label}: must be one of ${choices.join(', ')}, not ${quote(text)}`)
}

/** Names the input in a problem: no user knows the key that the input has in the command. */
function wordProblem({ path, message }: SchemaProblem, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(String(path[0]))
  if (label === undefined) return message
  const field = formatField(path.slice(1))
  const expectation = message.slice(formatField(path).length + 1)
  return `${label}: ${field === '' ? '' : `${field} `}${expectation}`
}

function checkCommand(command: object, labels: ReadonlyMap<string, string>): void {
  const problems = schemaProblems('command', command)
  if (problems.length === 0) return
  const shown = problems.slice(0, shownProblems).map((problem) => wordProblem(problem, labels))
  const more = problems.length - shown.length
  throw new InputError(`${shown.join('; ')}${more > 0 ? ` (and ${more} more)` : ''}`)
}

/** Checks what the schema of the command cannot see. */
function checkParameters(
  operation: OperationName,
  given: GivenParameters,
  values: ReadonlyMap<string, JsonValue>,
): void {
  for (const [name, parameter] of parametersOf(operation)) {
    const input = given.get(name)
    const value = values.get(name)
    if (input === undefined || value === undefined) continue
    const problem = parameter.findProblem?.(value) ?? null
    if (problem !== null) throw new InputError(`${input.label}: ${problem}`)
    for (const [other, reason] of Object.entries(parameter.excludes ?? {})) {
      const excluded = given.get(other as ParameterName)
      if (excluded !== undefined)
        throw new InputError(`${input.label}: ${reason}; give it without ${excluded.label}`)
    }
  }
}

const parametersOf = (operation: OperationName): [ParameterName, Parameter][] =>
  Object.entries(operations[operation].parameters) as [ParameterName, Parameter][]

/**
 * Makes a command of the inputs that were given for an operation. The face refuses inputs that the operation does not
 * have, because the face knows how its users call them.
 * @throws InputError naming the input, and in it line and column or the field
 */
export function parseCommand<Name extends OperationName>(
  operation: Name,
  given: GivenParameters,
): ParsedCommand<Name> {
  const command: Record<string, JsonValue> = { operation }
  const faceOptions: Record<string, JsonValue> = {}
  const labels = new Map<string, string>()
  const values = new Map<string, JsonValue>()
  for (const [name, parameter] of parametersOf(operation)) {
    const input = given.get(name)
    if (input === undefined) continue
    const value = readValue(parameter.kind, input)
    values.set(name, value)
    checkChoice(parameter, input)
    const key = keyOf(parameter, value)
    if (key === null) {
      faceOptions[name] = value
    } else {
      command[key] = value
      labels.set(key, input.label)
    }
  }
  checkCommand(command, labels)
  checkParameters(operation, given, values)
  // The schema has checked the command, and the kinds of the parameters all other values.
  return { command: command as unknown as CommandOf<Name>, ...faceOptions }
}
