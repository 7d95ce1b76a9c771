import type { Schemas } from '../../generated/types.js'
import type { JsonObject, JsonValue } from '../json/value.js'
import type { Lifecycle } from './lifecycle.js'

/** What a message says, and what to do next. */
export interface Advice {
  /** What is wrong, without a final full stop. */
  readonly message: string
  /** What to do next, as a sentence. */
  readonly help: string
}

/**
 * Where the records of a kind are, below the registry's root: all in one file, or in a folder with one `<id>.json` each.
 * `strayFile` describes a file of the folder that is not a record.
 */
export type Location = { readonly file: string } | { readonly folder: string; readonly strayFile: Advice }

/** A field that keeps its value as long as its record exists. */
export interface ImmutableField {
  readonly field: string
  /** A clause for messages: `an id never changes`. */
  readonly reason: string
}

/** A field whose value, unless it is null, is the id of an entry in the record of another kind. */
export interface Reference {
  readonly field: string
  /** Name of the kind whose record has the entries. */
  readonly to: string
  /** Code of the finding for an id that no entry has. */
  readonly code: string
  /** What is wrong with such an id, without a final full stop. */
  readonly message: (id: string) => string
  /** What to do next, as a sentence. */
  readonly help: string
}

/** What a schema cannot express and a record breaks. */
export interface RecordProblem extends Advice {
  readonly code: string
  readonly field: string
}

/** What a pull request that removes a record is told. */
export interface Removal extends Advice {
  readonly code: string
  readonly severity: 'error' | 'warning'
}

/** Every record is described by a schema of the name of its kind. */
type SchemaName = keyof Schemas

/** Finds records by something else than their id. */
export interface Lookup<RecordValue> {
  /** The key that finds a record; null for a record that no key finds. */
  keyOf(record: RecordValue): string | null
}

/** A kind of record: what is true of all its records, and of nothing else. */
export interface RecordKind<
  Name extends SchemaName = SchemaName,
  State extends string = string,
  LookupName extends string = string,
> {
  /** What messages and definitions of operations call it. The file has the same name. */
  readonly name: Name
  /** What its files hold, for the README. */
  readonly summary: string
  readonly location: Location
  /** JSON Schema of a record; its title names the type. `npm run generate` makes a file in `schemas/` of it. */
  readonly schema: JsonObject
  /** Schema of each entry, for a record that is a list. A long list is checked entry by entry. */
  readonly entrySchema: SchemaName | null
  /** Largest file that is read or written, in bytes. */
  readonly maxBytes: number
  readonly immutable: readonly ImmutableField[]
  /** Fields that say when something happened, which no time in the future does. */
  readonly pastTimes: readonly string[]
  /** The states of a record and how they follow each other; null for a record without states. */
  readonly lifecycle: Lifecycle<State> | null
  /** How two changes of one record merge: by the fields of an object, or by the entries (with ids) of a list. */
  readonly mergeBy: 'fields' | 'entries'
  readonly references: readonly Reference[]
  /** Keys for which a snapshot keeps an index. */
  readonly lookups: Readonly<Record<LookupName, Lookup<Schemas[Name]>>>
  readonly removal: Removal
  /** Finds what the schema cannot express. The value is valid by the schema. */
  readonly check: (record: JsonValue) => RecordProblem | null
}

/** Largest record that is read or written, in bytes, unless its kind says otherwise. */
export const recordLimit = 1024 * 1024

type Required = 'name' | 'summary' | 'location' | 'schema'

/** Defines a kind. What a definition leaves out is true of most kinds. */
export function recordKind<
  Name extends SchemaName,
  State extends string = never,
  LookupName extends string = never,
>(
  definition: Pick<RecordKind<Name>, Required> & Partial<Omit<RecordKind<Name, State, LookupName>, Required>>,
): RecordKind<Name, State, LookupName> {
  return {
    entrySchema: null,
    maxBytes: recordLimit,
    immutable: [],
    pastTimes: [],
    lifecycle: null,
    mergeBy: 'fields',
    references: [],
    lookups: {} as RecordKind<Name, State, LookupName>['lookups'],
    removal: {
      code: 'record-removed',
      severity: 'error',
      message: `${'file' in definition.location ? definition.location.file : `a record of the kind ${definition.name}`} is removed`,
      help: 'Restore it: without it the registry forgets what it says.',
    },
    check: () => null,
    ...definition,
  }
}
