import type { CommandOf, OperationName, Results } from '../core/operations/index.js'
import type { ValidateResult } from '../core/operations/registry/validate.js'
import type { Metrics } from '../generated/types.js'
import type { LinkBase } from './links.js'
import type { Table } from './types.js'

/** The state that a result is about. */
export interface ResultSource {
  readonly commit: string | null
  readonly linkBase: LinkBase
}

/** Active agents against the limit. */
export interface Capacity {
  readonly active: number
  readonly max: number
  /** Free places, never below 0. */
  readonly available: number
}

/** What programs and faces can ask of a result, whatever the operation. */
export interface FacetValues {
  /** Ids of the agents that the result is about. */
  readonly agents: readonly string[]
  readonly capacity: Capacity
  /** Free places that jobs of a matrix can take. */
  readonly slots: number
  /** Ids of the agents that entered the hall of fame. */
  readonly promoted: readonly string[]
  /** Ids of the agents that were eliminated. */
  readonly eliminated: readonly string[]
  /** The system lead; null where there is none. */
  readonly lead: string | null
  readonly findings: ValidateResult
  /** Metrics for a file that a later evaluation reads. */
  readonly metrics: Metrics
}

export type FacetName = keyof FacetValues

/** Tells the results of the steps that an operation is made of. */
export interface StepReports {
  readonly sentence: (step: CommandOf<OperationName>, result: unknown) => string
  readonly agents: (step: CommandOf<OperationName>, result: unknown) => readonly string[]
}

/** How the result of one operation is told. Functions get the command where it is known. */
export interface OperationReport<Name extends OperationName> {
  /** The result in a sentence, as though it had just been written. */
  readonly sentence: (result: Results[Name], command: CommandOf<Name> | undefined) => string
  /** What the result holds, in tables. Default: none. */
  readonly tables?: (
    result: Results[Name],
    command: CommandOf<Name> | undefined,
    source: ResultSource,
    steps: StepReports,
  ) => Table[]
  /** What the result offers to programs and faces. */
  readonly facets?: {
    readonly [Facet in FacetName]?: (
      result: Results[Name],
      command: CommandOf<Name> | undefined,
      steps: StepReports,
    ) => FacetValues[Facet]
  }
}

/** Defines how the result of an operation is told. */
export const report = <Name extends OperationName>(
  definition: OperationReport<Name>,
): OperationReport<Name> => definition
