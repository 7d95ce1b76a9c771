import type { Schemas } from '../../generated/types.js'
import { recordKinds, type KindName } from './kinds/index.js'

/** A file whose content is never interpreted: it is not UTF-8 text of a reasonable size, or not a record. */
export interface Unreadable {
  readonly unreadable: 'symlink' | 'submodule' | 'folder' | 'not-utf8' | 'too-large' | 'not-a-record'
}

/** Content of the registry: path below its root, with forward slashes, to content. */
export type Files = ReadonlyMap<string, string | Unreadable>

/** Whether two contents are the same. Of unreadable ones, only the reason is known. */
export function isSameContent(one: string | Unreadable | undefined, other: typeof one): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.unreadable === other.unreadable
  return one === other
}

/** What a change writes: path below the root to its new text; null removes the file. */
export type FileChanges = ReadonlyMap<string, string | null>

/** What becomes of files that may be unreadable afterwards: path below the root to new content; null removes the file. */
export type ContentChanges = ReadonlyMap<string, string | Unreadable | null>

/** Any of the kinds of record. */
export type AnyKind = (typeof recordKinds)[number]

/** The definition of a kind, by its name. */
export type KindOf<Name extends KindName> = Extract<AnyKind, { readonly name: Name }>

type RecordTypes = Pick<Schemas, KindName>
/** The value of a record of a kind, as its schema describes it. */
export type RecordOf<Name extends KindName> = RecordTypes[Name]

/** A record by its kind and id. The id of a record in a file of its own is empty. */
export interface RecordAddress {
  readonly kind: AnyKind
  readonly id: string
}

/** The kind whose folder a path below the root is in, at any depth; null where it is in none. */
export const folderKindOf = (path: string): AnyKind | null =>
  recordKinds.find(({ location }) => 'folder' in location && path.startsWith(`${location.folder}/`)) ?? null

/** The record that a path below the root stands for; null where the path is not that of a record. */
export function addressOf(path: string): RecordAddress | null {
  for (const kind of recordKinds) {
    if ('file' in kind.location) {
      if (kind.location.file === path) return { kind, id: '' }
      continue
    }
    const prefix = `${kind.location.folder}/`
    if (!path.startsWith(prefix) || !path.endsWith('.json')) continue
    const id = path.slice(prefix.length, -'.json'.length)
    // Hidden files are not records: editors' swap files, `.x.json.lock`.
    if (id !== '' && !id.includes('/') && !id.startsWith('.')) return { kind, id }
  }
  return null
}

/** The definition of the kind with a name. */
export function kindNamed(name: string): AnyKind {
  const kind = recordKinds.find((each) => each.name === name)
  if (kind === undefined) throw new Error(`no kind of record is called ${name}`)
  return kind
}

/** The path, below the root, of a record. @param id empty for a kind that has one file */
export function pathOf(name: KindName, id = ''): string {
  const { location } = kindNamed(name)
  return 'file' in location ? location.file : `${location.folder}/${id}.json`
}

/** Bytes that the file of a record may have. */
export const sizeLimit = (path: string): number => addressOf(path)?.kind.maxBytes ?? 0
