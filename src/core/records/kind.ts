import type { SchemaName } from './schema.js'

/** Where the records of a kind are, below the registry's root: in one file, or in a folder with one `<id>.json` each. */
export type Location = { readonly file: string } | { readonly folder: string }

/** A kind of record: what is true of all its records, and of nothing else. */
export interface RecordKind<Name extends string = string> {
  /** What messages and definitions of operations call it. */
  readonly name: Name
  readonly location: Location
  readonly schema: SchemaName
  /** Largest file that is read or written, in bytes. */
  readonly maxBytes: number
}

/** Largest record that is read or written, in bytes, unless its kind says otherwise. */
export const recordLimit = 1024 * 1024

/** Gives a definition its literal name. */
export const recordKind = <Name extends string>(kind: RecordKind<Name>): RecordKind<Name> => kind
