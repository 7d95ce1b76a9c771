import type { CommandOf, OperationName, Results } from '../core/operations/index.js'
import type { Outcome } from '../commit/outcome.js'
import type {
  FacetName,
  FacetValues,
  OperationReport,
  ResultSource,
  StepReports,
} from './operation-report.js'
import { reports } from './operations/index.js'
import type { Table } from './types.js'

/** A report of any operation: the type of the index ties each name to its result, which a union of functions forgets. */
const getReport = <Name extends OperationName>(operation: Name): OperationReport<Name> => reports[operation]

type AnyResult = Results[OperationName]

const steps: StepReports = {
  // The result of a step is that of the operation at its place.
  sentence: (step, result) => getReport<OperationName>(step.operation).sentence(result as AnyResult, step),
  agents: (step, result) =>
    getReport<OperationName>(step.operation).facets?.agents?.(result as AnyResult, step, steps) ?? [],
}

/** Says in a sentence what an operation gave back. */
export const writeSentence = <Name extends OperationName>(
  operation: Name,
  result: Results[Name],
  command?: CommandOf<Name>,
): string => getReport(operation).sentence(result, command)

/** Puts what an operation gave back into tables. */
export const writeTables = <Name extends OperationName>(
  operation: Name,
  result: Results[Name],
  command: CommandOf<Name> | undefined,
  source: ResultSource,
): Table[] => getReport(operation).tables?.(result, command, source, steps) ?? []

/** Reads a facet of an outcome; undefined where there is no result, or where the operation does not offer the facet. */
export function readFacet<Facet extends FacetName>(
  { operation, result }: Pick<Outcome, 'operation' | 'result'>,
  facet: Facet,
  command?: CommandOf<OperationName>,
): FacetValues[Facet] | undefined {
  if (result === null) return undefined
  const read = getReport<OperationName>(operation).facets?.[facet]
  return read?.(result, command, steps)
}

/** Operations that offer a facet, in the order of lists. */
export const listOperationsWith = (facet: FacetName): OperationName[] =>
  (Object.keys(reports) as OperationName[]).filter(
    (name) => getReport<OperationName>(name).facets?.[facet] !== undefined,
  )
