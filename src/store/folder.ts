import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../core/errors.js'
import type { Files, Unreadable } from '../core/records/files.js'
import type { RecordKind } from '../core/records/kind.js'
import { recordKinds } from '../core/records/kinds/index.js'
import { decodeText, notAFolder, placesOf, whyUnreadable, type EntryType } from './record-files.js'

async function readContent(directory: string, path: string): Promise<string | Unreadable> {
  const file = join(directory, path)
  const status = await lstat(file)
  const type: EntryType = status.isSymbolicLink()
    ? 'symlink'
    : status.isDirectory()
      ? 'folder'
      : status.isFile()
        ? 'file'
        : 'other'
  return whyUnreadable(path, type, status.size) ?? decodeText(await readFile(file))
}

async function listNames(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new InputError(`there is no folder ${directory}`)
    if (code === 'ENOTDIR') throw new InputError(`${directory} is not a folder; give the root of a registry`)
    throw error
  }
}

/**
 * Reads a registry from a plain folder. Links are not followed.
 * @param directory root of the registry
 * @param kinds the kinds of record to read; the folders of others are not listed
 * @throws InputError where there is no such folder
 * @throws CorruptRegistryError where something else stands at the path of a kind's folder
 */
export async function readFolder(
  directory: string,
  kinds: readonly RecordKind[] = recordKinds,
): Promise<Files> {
  const names = await listNames(directory)
  const { files, folders } = placesOf(kinds)
  const paths = names.filter((name) => files.has(name))
  for (const name of folders) {
    if (!names.includes(name)) continue
    const folder = join(directory, name)
    if (!(await lstat(folder)).isDirectory()) throw notAFolder(folder)
    paths.push(...(await listNames(folder)).map((file) => `${name}/${file}`))
  }
  const contents = new Map<string, string | Unreadable>()
  for (const path of paths) contents.set(path, await readContent(directory, path))
  return contents
}
