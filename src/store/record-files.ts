import { CorruptRegistryError } from '../core/errors.js'
import { parseRecordPath, getMaxBytes, type Unreadable } from '../core/records/files.js'
import type { RecordKind } from '../core/records/kind.js'

/** What stands at a path, whatever holds the registry: a git tree, a plain folder, or a host's API. */
export type EntryType = 'file' | 'symlink' | 'submodule' | 'folder' | 'other'

/** The type of a git tree entry by its mode, octal and without a leading zero. */
export function entryTypeOf(mode: string): EntryType {
  if (mode === '120000') return 'symlink'
  if (mode === '160000') return 'submodule'
  return mode === '40000' ? 'folder' : 'file'
}

/**
 * Why the content at a path is not read; null where it is read.
 * @param path below the registry's root
 * @param bytes size of the file; null where only reading shows it
 */
export function whyUnreadable(path: string, type: EntryType, bytes: number | null): Unreadable | null {
  if (type === 'symlink' || type === 'submodule' || type === 'folder') return { unreadable: type }
  if (type === 'other' || parseRecordPath(path) === null) return { unreadable: 'not-a-record' }
  return bytes !== null && bytes > getMaxBytes(path) ? { unreadable: 'too-large' } : null
}

/** The files and folders, directly below the registry's root, that hold the records of some kinds. */
export function placesOf(kinds: readonly RecordKind[]): { files: ReadonlySet<string>; folders: string[] } {
  const files = new Set<string>()
  const folders: string[] = []
  for (const { location } of kinds) {
    if ('file' in location) files.add(location.file)
    else folders.push(location.folder)
  }
  return { files, folders }
}

/** The error for a path that must be a folder: a write below a link or a file would replace it. */
export function notAFolder(path: string): CorruptRegistryError {
  const message = `${path} is not a folder, so it cannot hold the registry`
  const help = 'Remove it, or choose another root.'
  return new CorruptRegistryError([
    { code: 'unreadable', severity: 'error', file: path, line: 1, column: 1, message, help },
  ])
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file, or why it has none. @param content null for a file that is too large */
export function decodeText(content: Buffer | null): string | Unreadable {
  if (content === null) return { unreadable: 'too-large' }
  try {
    return decoder.decode(content)
  } catch {
    return { unreadable: 'not-utf8' }
  }
}
