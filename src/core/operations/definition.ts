import type { Command, Evidence } from '../../generated/types.js'
import type { Context, Decision, RefusalCode } from '../decision.js'
import type { JsonObject, JsonValue } from '../json/value.js'
import type { KindName } from '../records/kinds/index.js'
import type { Snapshot } from '../records/snapshot.js'

export type OperationName = Command['operation']
/** The command of one operation. */
export type CommandOf<Name extends OperationName> = Extract<Command, { operation: Name }>

/** What a text must say to be a value of this kind. */
export type ValueKind = 'text' | 'integer' | 'number' | 'boolean' | 'json' | 'list'

/** Something that an operation can be given, whatever the face. */
export interface Parameter {
  readonly kind: ValueKind
  /** One sentence, Markdown, for help, and for the inputs of the Action unless `inputText` says more. */
  readonly description: string
  /** Key in the command; null where only the face acts on the value, and the operation does not see it. */
  readonly key: string | null
  /** JSON Schema of what the key holds. The description of the parameter is added where it has none. */
  readonly schema?: JsonObject
  /** Key that takes an array of such values instead, and its JSON Schema. */
  readonly several?: { readonly key: string; readonly schema: JsonObject }
  /** Inputs of the Action that carry it: none, one, or a choice of two. JSON in an input that ends in `-file` is in that file. */
  readonly inputs: readonly string[]
  /** What action.yml says of an input, where that is not the description. */
  readonly inputText?: Readonly<Record<string, string>>
  /** Default of the inputs in action.yml, for a parameter that has another one than its kind. */
  readonly inputDefault?: string
  /**
   * How the command line takes it: as an argument, as an option with its text, with the path of a file (`-` for standard
   * input), or with either; null where the command line does not take it.
   */
  readonly commandLine: 'argument' | 'text' | 'file' | 'text-or-file' | null
  /** Stands for the value in help; absent for a boolean, which is an option without a value. */
  readonly placeholder?: string
  readonly choices?: readonly string[]
  /** Largest file that is read for it, bytes. Default: 8 MiB. */
  readonly maxBytes?: number
  /** Parameters that must not be given beside this one, each with the reason. */
  readonly excludes?: Readonly<Record<string, string>>
  /** Finds a problem that the schema of the command cannot see, so that the message can name the input; null where there is none. */
  readonly findProblem?: (value: JsonValue) => string | null
}

/** Who offers an operation; `apply` takes it as one of its steps. */
export type Face = 'action' | 'cli' | 'library' | 'apply'

/** What is true of every operation. All lists and tables of operations are made of this. */
export interface Definition<Name extends OperationName> {
  /** As users write it; the file has the same name. */
  readonly name: Name
  /** Title of the command's schema, which names its type. Default: the name. */
  readonly title?: string
  /** Where lists show the operation: lower first, then by name. Default: 100. */
  readonly order?: number
  /** One line, for a list of operations. */
  readonly summary: string
  /** What comes back, for help. */
  readonly result: string
  /**
   * `read` never changes the repository. `write` can change the branch. `maintain` can change what is beside the branch,
   * and never the branch itself.
   */
  readonly effect: 'read' | 'write' | 'maintain'
  /** Kinds of record that the decision, and the rules that guard its change, look at; `steps` for those of its steps. */
  readonly reads: readonly KindName[] | 'steps'
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Parameters that must be given. */
  readonly required?: readonly string[]
  /** Refusals of its own, in order of precedence; `steps` for those of its steps. */
  readonly refusals?: readonly RefusalCode[] | 'steps'
  readonly faces: readonly Face[]
  /** A complete command line, for help. */
  readonly example: string
  /** Definitions (`$defs`) that the schemas of the parameters refer to. */
  readonly definitions?: Readonly<Record<string, JsonObject>>
  /** Whether it needs evidence from the host where no metrics are given: `optional` where it can do without any. */
  readonly evidence?: 'optional' | 'required'
  /** What a job that is run again gets: the first outcome, or a new one. Default: `repeat`. */
  readonly onRerun?: 'repeat' | 'again'
  /** Whether it may create the branch that is missing. */
  readonly createsBranch?: boolean
  /** Whether the Action runs it on the changes of a pull request, where the event is about one. */
  readonly checksPullRequest?: boolean
  /** What exit status 1 means. Default: it was refused. */
  readonly exitStatusOne?: string
}

/** Decides the command of a step on a state, as `apply` needs it. */
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

/** Key of a property that is never there: it carries the type of the result. */
declare const resultType: unique symbol

/** An operation that decides on a state of the registry: it answers, changes the state, or refuses. */
export interface DecisionDefinition<Name extends OperationName, Result> extends Definition<Name> {
  readonly kind: 'decision'
  readonly [resultType]?: Result
  /** Raised when the same state and command are decided differently: writers of two versions must not decide for each other. */
  readonly version: number
  /** Whether it frees places or sets how many there are: decided first among others, it lets them land. */
  readonly freesPlaces?: boolean
  readonly decide: Decide<Name, Result>
}

/** An operation that is not a decision on a state: what runs it is in `registry/procedures`. */
export interface ProcedureDefinition<Name extends OperationName, Result> extends Definition<Name> {
  readonly kind: 'procedure'
  readonly [resultType]?: Result
}

/** What an operation gives back. */
export type ResultOf<Operation extends { readonly [resultType]?: unknown }> = Exclude<
  Operation[typeof resultType],
  undefined
>

/** Defines an operation that decides on a state. */
export const decision = <const Name extends OperationName, Result>(
  definition: Omit<DecisionDefinition<Name, Result>, 'kind'>,
): DecisionDefinition<Name, Result> => ({ kind: 'decision', ...definition })

/** Defines an operation that is not a decision on a state. */
export const procedure = <const Name extends OperationName, Result>(
  definition: Omit<ProcedureDefinition<Name, Result>, 'kind'>,
): ProcedureDefinition<Name, Result> => ({ kind: 'procedure', ...definition })

/** A parameter as faces show and read it; its schema stays with the definition. */
export type ShownParameter = Omit<Parameter, 'schema' | 'several' | 'findProblem'>

/** What faces show of an operation: data alone, so that help need not load what decides. */
export interface CatalogueEntry extends Pick<
  Definition<OperationName>,
  'summary' | 'result' | 'effect' | 'faces' | 'example' | 'evidence' | 'checksPullRequest' | 'exitStatusOne'
> {
  readonly parameters: Readonly<Record<string, ShownParameter>>
  readonly required: readonly string[]
  /** Every refusal that it can give: its own, in order of precedence, then those of every change. */
  readonly refusals: readonly RefusalCode[]
}
