import { recordKinds, type KindName } from './kinds/index.js'

/** A file whose content is never interpreted: no plain UTF-8 text of a reasonable size, or no record of a registry. */
export interface Unreadable {
  readonly unreadable: 'symlink' | 'submodule' | 'folder' | 'not-utf8' | 'too-large' | 'not-a-record'
}

/** Content of the registry: path below its root, with forward slashes, to content. */
export type Files = ReadonlyMap<string, string | Unreadable>

/** What a change writes: path below the root to its new text; null removes the file. */
export type FileChanges = ReadonlyMap<string, string | null>

/** A record by its kind and, where the kind has a folder, its id; the id of a record in a file of its own is empty. */
export interface RecordAddress {
  readonly kind: (typeof recordKinds)[number]
  readonly id: string
}

/** The record that a path below the root stands for; null where it is the path of none. */
export function addressOf(path: string): RecordAddress | null {
  for (const kind of recordKinds) {
    if ('file' in kind.location) {
      if (kind.location.file === path) return { kind, id: '' }
      continue
    }
    const prefix = `${kind.location.folder}/`
    if (!path.startsWith(prefix) || !path.endsWith('.json')) continue
    const id = path.slice(prefix.length, -'.json'.length)
    // Hidden files (editors' swap files, `.x.json.lock`) are no records.
    if (id !== '' && !id.includes('/') && !id.startsWith('.')) return { kind, id }
  }
  return null
}

/** The path, below the root, of a record. @param id empty for a kind that has one file */
export function pathOf(name: KindName, id = ''): string {
  const kind = recordKinds.find((each) => each.name === name)
  if (kind === undefined) throw new Error(`no kind of record is called ${name}`)
  return 'file' in kind.location ? kind.location.file : `${kind.location.folder}/${id}.json`
}

export const configPath = pathOf('config')
export const metadataPath = pathOf('metadata')
export const hallOfFamePath = pathOf('hall-of-fame')
export const agentsFolder = 'agents'

export const agentPath = (id: string): string => pathOf('agent', id)

/** The id that a path below the root stands for; null where it is no agent's file. */
export function agentIdOf(path: string): string | null {
  const address = addressOf(path)
  return address?.kind.name === 'agent' ? address.id : null
}

/** Whether a path below the root is that of a record. */
export const isRecord = (path: string): boolean => addressOf(path) !== null

/** Bytes that the file of a record may have. */
export const sizeLimit = (path: string): number => addressOf(path)?.kind.maxBytes ?? 0
