import type { Command, Evidence } from '../../generated/types.js'
import type { Context, Decision, RefusalCode } from '../decision.js'
import type { JsonObject, JsonValue } from '../json/value.js'
import type { KindName } from '../records/kinds/index.js'
import type { Snapshot } from '../records/snapshot.js'

export type OperationName = Command['operation']
/** The command of one operation. */
export type CommandOf<Name extends OperationName> = Extract<Command, { operation: Name }>

/** How a text is read as a value. */
export type ValueKind = 'text' | 'integer' | 'number' | 'boolean' | 'json' | 'list'

/** A value that an operation takes, for every face. */
export interface Parameter {
  readonly kind: ValueKind
  /** One sentence in Markdown, for help and, without `inputText`, for the inputs of the Action. */
  readonly description: string
  /** Key in the command; null where only the face uses the value. */
  readonly key: string | null
  /** JSON Schema of the key. Without a description, it gets the description of the parameter. */
  readonly schema?: JsonObject
  /** Key for an array of such values, and its JSON Schema. */
  readonly several?: { readonly key: string; readonly schema: JsonObject }
  /** Inputs of the Action for the value: none, one, or a choice of two. An input that ends in `-file` is a path. */
  readonly inputs: readonly string[]
  /** Descriptions of inputs in action.yml that differ from the description. */
  readonly inputText?: Readonly<Record<string, string>>
  /** Default of the inputs in action.yml. Default: that of the kind. */
  readonly inputDefault?: string
  /**
   * How the command line takes the value: as an argument, or as an option with its text, with the path of a file (`-` for
   * standard input), or with either; null where the command line does not take it.
   */
  readonly commandLine: 'argument' | 'text' | 'file' | 'text-or-file' | null
  /** The value in help; absent for a boolean, which is an option without a value. */
  readonly placeholder?: string
  readonly choices?: readonly string[]
  /** Largest file for the value, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number
  /** Parameters that must not be given with this one, each with the reason. */
  readonly excludes?: Readonly<Record<string, string>>
  /** Finds a problem that the schema of the command cannot express, so that the message can name the input. */
  readonly findProblem?: (value: JsonValue) => string | null
}

/** A face that offers an operation; `apply` takes it as a step. */
export type Face = 'action' | 'cli' | 'library' | 'apply'

/** Data of every operation. All lists and tables of operations are generated from definitions. */
export interface Definition<Name extends OperationName> {
  /** The name that users see, and the name of the file. */
  readonly name: Name
  /** Title of the command's schema, which names its type. Default: the name. */
  readonly title?: string
  /** Where lists show the operation: lower first, then by name. Default: 100. */
  readonly order?: number
  /** One line, for a list of operations. */
  readonly summary: string
  /** Description of the result, for help. */
  readonly result: string
  /**
   * `read` never changes the repository. `write` can change the branch. `maintain` can change refs beside the branch, and
   * never the branch.
   */
  readonly effect: 'read' | 'write' | 'maintain'
  /** Kinds of record that the decision and the rules read; `steps` for the kinds of its steps. */
  readonly reads: readonly KindName[] | 'steps'
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Parameters that must be given. */
  readonly required?: readonly string[]
  /** Its own refusals, in order of precedence; `steps` for the refusals of its steps. */
  readonly refusals?: readonly RefusalCode[] | 'steps'
  readonly faces: readonly Face[]
  /** A complete command line, for help. */
  readonly example: string
  /** Definitions (`$defs`) that the schemas of the parameters refer to. */
  readonly definitions?: Readonly<Record<string, JsonObject>>
  /** Whether evidence is collected from the host if no metrics are given. `optional`: the operation runs without evidence too. */
  readonly evidence?: 'optional' | 'required'
  /** Whether a re-run of a job repeats the first outcome, or runs again. Default: `repeat`. */
  readonly onRerun?: 'repeat' | 'again'
  /** Whether it may create a missing branch. */
  readonly createsBranch?: boolean
  /** Whether the Action runs it on the changes of a pull request, if the event has one. */
  readonly checksPullRequest?: boolean
  /** Meaning of exit status 1. Default: refused. */
  readonly exitStatusOne?: string
}

/** Decides the command of a step, for `apply`. */
export type DecideStep = (
  snapshot: Snapshot,
  command: CommandOf<OperationName>,
  context: Context,
) => Decision<unknown>

export type Decide<Name extends OperationName, Result> = (
  snapshot: Snapshot,
  command: CommandOf<Name>,
  context: Context,
  evidence: Evidence | null,
  decideStep: DecideStep,
) => Decision<Result>

/** Key of a property that only exists for TypeScript: it carries the type of the result. */
declare const resultType: unique symbol

/** An operation that decides on a snapshot: it changes, answers or refuses. */
export interface DecisionDefinition<Name extends OperationName, Result> extends Definition<Name> {
  readonly kind: 'decision'
  readonly [resultType]?: Result
  /** Raised when the same command is decided differently: writers of two versions must not decide for each other. */
  readonly version: number
  /** Whether it frees places or changes their number. A combiner decides it first, so that other requests can land. */
  readonly freesPlaces?: boolean
  readonly decide: Decide<Name, Result>
}

/** An operation without a decision; a function in `registry/procedures` runs it. */
export interface ProcedureDefinition<Name extends OperationName, Result> extends Definition<Name> {
  readonly kind: 'procedure'
  readonly [resultType]?: Result
}

/** The result of an operation. */
export type ResultOf<Operation extends { readonly [resultType]?: unknown }> = Exclude<
  Operation[typeof resultType],
  undefined
>

/** Defines an operation that decides on a snapshot. */
export const decision = <const Name extends OperationName, Result>(
  definition: Omit<DecisionDefinition<Name, Result>, 'kind'>,
): DecisionDefinition<Name, Result> => ({ kind: 'decision', ...definition })

/** Defines an operation without a decision. */
export const procedure = <const Name extends OperationName, Result>(
  definition: Omit<ProcedureDefinition<Name, Result>, 'kind'>,
): ProcedureDefinition<Name, Result> => ({ kind: 'procedure', ...definition })

/** A parameter without its schema, for faces. */
export type ShownParameter = Omit<Parameter, 'schema' | 'several' | 'findProblem'>

/** Data of an operation for faces, without functions: help need not load decisions. */
export interface CatalogueEntry extends Pick<
  Definition<OperationName>,
  'summary' | 'result' | 'effect' | 'faces' | 'example' | 'evidence' | 'checksPullRequest' | 'exitStatusOne'
> {
  readonly parameters: Readonly<Record<string, ShownParameter>>
  readonly required: readonly string[]
  /** All its refusals: its own, in order of precedence, then the refusals of every change. */
  readonly refusals: readonly RefusalCode[]
}
