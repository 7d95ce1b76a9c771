import type { CommandOf, OperationName } from '../../core/operations/index.js'
import type { Outcome } from '../../commit/outcome.js'
import { formatJsonLine } from '../../report/escape.js'
import type { FacetName, FacetValues } from '../../report/operation-report.js'
import { readFacet } from '../../report/read-report.js'
import type { ParsedCommand } from '../shared/parse.js'

/** Largest number of jobs in a matrix. */
const matrixLimit = 256

/** The source of all outputs. */
interface Reading {
  readonly outcome: Outcome
  /** The outcome in a sentence. */
  readonly message: string
  readonly command: CommandOf<OperationName>
  /** Largest number of free places to report. */
  readonly slots: number | undefined
}

interface OutputDefinition {
  /** For action.yml, Markdown. */
  readonly description: string
  /** Source of the output: only operations that offer the facet set it. */
  readonly facet?: FacetName
  /** Whether the description names these operations. */
  readonly namesOperations?: boolean
  /** Whether the size grows with the registry. */
  readonly isUnbounded?: boolean
  /** Undefined where the output has no meaning for the outcome. */
  readonly read: (reading: Reading) => string | undefined
}

/** Defines an output of the operations that offer a facet. */
const fromFacet = <Facet extends FacetName>(
  facet: Facet,
  description: string,
  write: (value: FacetValues[Facet], slots: number | undefined) => string | undefined,
): OutputDefinition => ({
  description,
  facet,
  namesOperations: true,
  read({ outcome, command, slots }) {
    const value = readFacet(outcome, facet, command)
    return value === undefined ? undefined : write(value, slots)
  },
})

const listSlots = (available: number, wanted = matrixLimit): string => {
  const length = Math.max(0, Math.min(available, wanted, matrixLimit))
  return JSON.stringify(Array.from({ length }, (_, index) => index))
}

const withoutRepeats = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Every output, in the order of action.yml, which is generated from this. */
export const actionOutputs = {
  outcome: {
    description:
      '`committed`, `unchanged` (nothing had to change), `answered` (a read or a dry run), `refused`, `failed`, or `unknown` (repeat with the request id).',
    read: ({ outcome }) => outcome.outcome,
  },
  result: {
    description:
      'All operations: the result, JSON; for `list` in the `format` of the input. Empty where the result exceeds the limit of job outputs.',
    isUnbounded: true,
    read: ({ outcome: { result } }) => (result === null ? undefined : formatJsonLine(result)),
  },
  'refusal-code': {
    description: 'Why the operation was refused, such as `capacity-reached`.',
    read: ({ outcome: { refusal } }) => refusal?.code,
  },
  message: { description: 'The outcome in a sentence.', read: ({ message }) => message },
  commit: {
    description: 'Commit that has the change, or that was read.',
    read: ({ outcome: { commit } }) => commit ?? undefined,
  },
  attempts: {
    description: 'How often the operation was decided.',
    read: ({ outcome: { attempts } }) => String(attempts),
  },
  combined: {
    description: 'Operations of other writers that landed in the same push.',
    read: ({ outcome: { combined } }) => String(combined),
  },
  'request-id': { description: 'Id of the request.', read: ({ outcome }) => outcome.request_id },
  changed: {
    description: '`true` where the operation changed the registry.',
    read: ({ outcome: { outcome } }) => String(outcome === 'committed'),
  },
  'agent-id': {
    ...fromFacet('agents', 'Id of the agent, where the result is about exactly one.', (ids) => {
      const [only, ...others] = withoutRepeats(ids)
      return others.length === 0 ? only : undefined
    }),
    namesOperations: false,
  },
  'agent-ids': {
    ...fromFacet('agents', 'ids, a JSON array.', (ids) => JSON.stringify(withoutRepeats(ids))),
    isUnbounded: true,
  },
  count: {
    ...fromFacet('agents', 'Number of agents in `agent-ids`.', (ids) => String(withoutRepeats(ids).length)),
    namesOperations: false,
  },
  active: fromFacet('capacity', 'number of active agents.', ({ active }) => String(active)),
  max: fromFacet('capacity', 'largest number of active agents.', ({ max }) => String(max)),
  available: fromFacet('capacity', 'number of free places.', ({ available }) => String(available)),
  'has-capacity': fromFacet('capacity', 'whether a place is free, `true` or `false`.', ({ available }) =>
    String(available > 0),
  ),
  slots: fromFacet(
    'slots',
    'the free places as `[0,1,…]` for a `matrix`, at most `count`, and at most 256. Check `has-capacity` first: a matrix must not be empty.',
    listSlots,
  ),
  'promoted-ids': {
    ...fromFacet('promoted', 'ids of the agents that entered the hall of fame, a JSON array.', (ids) =>
      JSON.stringify(ids),
    ),
    isUnbounded: true,
  },
  'eliminated-ids': {
    ...fromFacet('eliminated', 'ids of the agents that were eliminated, a JSON array.', (ids) =>
      JSON.stringify(ids),
    ),
    isUnbounded: true,
  },
  // Set where the file is written.
  'metrics-file': fromFacet('metrics', 'path of the file that was written.', () => undefined),
  valid: fromFacet('findings', '`true` without errors; warnings do not count.', ({ valid }) => String(valid)),
  errors: fromFacet('findings', 'number of errors.', ({ errors }) => String(errors)),
  warnings: fromFacet('findings', 'number of warnings.', ({ warnings }) => String(warnings)),
} as const satisfies Record<string, OutputDefinition>

export type OutputName = keyof typeof actionOutputs
/** Outputs that have a meaning for an outcome. */
export type Outputs = Partial<Record<OutputName, string>>

const definitions = Object.entries(actionOutputs) as [OutputName, OutputDefinition][]

/** Every output: outputs of unbounded size last, and the result at the very end. */
export const outputNames: readonly OutputName[] = [
  ...definitions.filter(([, { isUnbounded }]) => isUnbounded !== true),
  ...definitions.filter(([, { isUnbounded }]) => isUnbounded === true).toReversed(),
].map(([name]) => name)

/**
 * Gives the outputs for an outcome.
 * @param message the outcome in a sentence
 */
export function buildOutputs(outcome: Outcome, { command, slots }: ParsedCommand, message: string): Outputs {
  const reading: Reading = { outcome, message, command, slots }
  const outputs: Outputs = {}
  for (const [name, { read }] of definitions) {
    const value = read(reading)
    if (value !== undefined) outputs[name] = value
  }
  return outputs
}

/** In bytes of UTF-16, as GitHub counts. It allows 1 MB of outputs for a job. */
export const outputBudget = 900_000

/** Selects the outputs that fit into the budget, and lists the others, which stay empty. */
export function fitBudget(outputs: Outputs): { fitting: Outputs; omitted: OutputName[] } {
  const fitting: Outputs = {}
  const omitted: OutputName[] = []
  let left = outputBudget
  for (const name of outputNames) {
    const value = outputs[name]
    if (value === undefined) continue
    if (value.length * 2 > left) {
      omitted.push(name)
      continue
    }
    left -= value.length * 2
    fitting[name] = value
  }
  return { fitting, omitted }
}
