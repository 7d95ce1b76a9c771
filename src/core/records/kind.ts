import type { Schemas } from '../../generated/types.js'
import type { JsonObject, JsonValue } from '../json/value.js'
import type { Lifecycle } from './lifecycle.js'

/** A problem and the next step. */
export interface Advice {
  /** The problem, without a final full stop. */
  readonly message: string
  /** The next step, as a sentence. */
  readonly help: string
}

/**
 * Where the records of a kind are, below the root: all in one file, or in a folder with one `<id>.json` for each record.
 * `strayFile` describes a file of the folder that is not a record.
 */
export type Location = { readonly file: string } | { readonly folder: string; readonly strayFile: Advice }

/** A field whose value never changes. */
export interface ImmutableField {
  readonly field: string
  /** A clause for messages: `an id never changes`. */
  readonly reason: string
}

/** A field that is null, or the id of an entry in the record of another kind. */
export interface Reference {
  readonly field: string
  /** Name of the other kind. */
  readonly to: string
  /** Code of the finding for an id that no entry has. */
  readonly code: string
  /** The problem with such an id, without a final full stop. */
  readonly message: (id: string) => string
  /** The next step, as a sentence. */
  readonly help: string
}

/** A problem of a record that its schema cannot express. */
export interface RecordProblem extends Advice {
  readonly code: string
  readonly field: string
}

/** The finding for a pull request that removes a record. */
export interface Removal extends Advice {
  readonly code: string
  readonly severity: 'error' | 'warning'
}

/** Every record is described by a schema of the name of its kind. */
type SchemaName = keyof Schemas

/** An index of a snapshot, which finds records by another key than their id. */
export interface Lookup<RecordValue> {
  /** Gets the key that finds a record; null for a record that no key finds. */
  getKey(record: RecordValue): string | null
}

/** All that the records of a kind have in common. */
export interface RecordKind<
  Name extends SchemaName = SchemaName,
  Status extends string = string,
  LookupName extends string = string,
> {
  /** For messages, and for definitions of operations. The file has the same name. */
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
  /** Fields with the time of an event in the past. */
  readonly pastTimes: readonly string[]
  /** Statuses of a record and transitions between them; null for a record without a status. */
  readonly lifecycle: Lifecycle<Status> | null
  /** Parts that two changes of one record are merged by: fields of an object, or entries with ids. */
  readonly mergeBy: 'fields' | 'entries'
  readonly references: readonly Reference[]
  readonly lookups: Readonly<Record<LookupName, Lookup<Schemas[Name]>>>
  readonly removal: Removal
  /** Finds problems that the schema cannot express, in a record that is valid by its schema. */
  readonly check: (record: JsonValue) => RecordProblem | null
}

/** Default of the largest size of a record, in bytes. */
export const recordLimit = 1024 * 1024

type Required = 'name' | 'summary' | 'location' | 'schema'

/** Defines a kind of record. Defaults fit most kinds. */
export function recordKind<
  Name extends SchemaName,
  Status extends string = never,
  LookupName extends string = never,
>(
  definition: Pick<RecordKind<Name>, Required> &
    Partial<Omit<RecordKind<Name, Status, LookupName>, Required>>,
): RecordKind<Name, Status, LookupName> {
  return {
    entrySchema: null,
    maxBytes: recordLimit,
    immutable: [],
    pastTimes: [],
    lifecycle: null,
    mergeBy: 'fields',
    references: [],
    lookups: {} as RecordKind<Name, Status, LookupName>['lookups'],
    removal: {
      code: 'record-removed',
      severity: 'error',
      message: `${'file' in definition.location ? definition.location.file : `a record of the kind ${definition.name}`} is removed`,
      help: 'Restore the file: the registry would lose its content.',
    },
    check: () => null,
    ...definition,
  }
}
