import type { Schemas } from '../../generated/types.js'
import { recordKinds, type KindName } from './kinds/index.js'

/** A file whose content is never read. */
export interface Unreadable {
  readonly unreadable: 'symlink' | 'submodule' | 'folder' | 'not-utf8' | 'too-large' | 'not-a-record'
}

/** The files of a registry: path below the root, with forward slashes, to content. */
export type Files = ReadonlyMap<string, string | Unreadable>

/** Compares contents. Unreadable contents are the same if their reasons are. */
export function isSameContent(one: string | Unreadable | undefined, other: typeof one): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.unreadable === other.unreadable
  return one === other
}

/** The files of a change: path below the root to new text; null removes the file. */
export type FileChanges = ReadonlyMap<string, string | null>

/** Changes after which files may be unreadable: path below the root to new content; null removes the file. */
export type ContentChanges = ReadonlyMap<string, string | Unreadable | null>

/** Any kind of record. */
export type AnyKind = (typeof recordKinds)[number]

/** The definition of the kind with a name. */
export type KindOf<Name extends KindName> = Extract<AnyKind, { readonly name: Name }>

type RecordTypes = Pick<Schemas, KindName>
/** A record of a kind, as its schema describes it. */
export type RecordOf<Name extends KindName> = RecordTypes[Name]

/** Kind and id of a record. The id is empty for a kind that has one file. */
export interface RecordAddress {
  readonly kind: AnyKind
  readonly id: string
}

/** Finds the kind whose folder a path below the root is in, at any depth; null where there is none. */
export const findFolderKind = (path: string): AnyKind | null =>
  recordKinds.find(({ location }) => 'folder' in location && path.startsWith(`${location.folder}/`)) ?? null

/** Finds the record of a path below the root; null where the path is not the path of a record. */
export function parseRecordPath(path: string): RecordAddress | null {
  for (const kind of recordKinds) {
    if ('file' in kind.location) {
      if (kind.location.file === path) return { kind, id: '' }
      continue
    }
    const prefix = `${kind.location.folder}/`
    if (!path.startsWith(prefix) || !path.endsWith('.json')) continue
    const id = path.slice(prefix.length, -'.json'.length)
    // Hidden files are not records: swap files of editors, `.x.json.lock`.
    if (id !== '' && !id.includes('/') && !id.startsWith('.')) return { kind, id }
  }
  return null
}

/** Gets the definition of a kind by its name. */
export function getKind(name: string): AnyKind {
  const kind = recordKinds.find((each) => each.name === name)
  if (kind === undefined) throw new Error(`no kind of record is called ${name}`)
  return kind
}

/** Gives the path of a record below the root. @param id empty for a kind that has one file */
export function formatRecordPath(name: KindName, id = ''): string {
  const { location } = getKind(name)
  return 'file' in location ? location.file : `${location.folder}/${id}.json`
}

/** Gets the largest size of a record's file, in bytes. */
export const getMaxBytes = (path: string): number => parseRecordPath(path)?.kind.maxBytes ?? 0
