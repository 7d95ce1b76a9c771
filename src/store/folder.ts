import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../core/errors.js'
import { agentsFolder, isRecord, sizeLimit, type Files, type Unreadable } from '../core/records/files.js'
import { notAFolder, textOf } from './git/tree.js'

async function contentOf(directory: string, path: string): Promise<string | Unreadable> {
  const file = join(directory, path)
  const status = await lstat(file)
  if (status.isSymbolicLink()) return { unreadable: 'symlink' }
  if (status.isDirectory()) return { unreadable: 'folder' }
  if (!isRecord(path) || !status.isFile()) return { unreadable: 'not-a-record' }
  return status.size > sizeLimit(path) ? { unreadable: 'too-large' } : textOf(await readFile(file))
}

async function names(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new InputError(`there is no folder ${directory}`)
    if (code === 'ENOTDIR') throw new InputError(`${directory} is no folder; give the root of a registry`)
    throw error
  }
}

/**
 * Reads a registry from a plain folder, following no link.
 * @param directory root of the registry
 * @throws InputError where there is no such folder
 * @throws CorruptRegistryError where `agents` is no folder
 */
export async function readFolder(directory: string): Promise<Files> {
  const top = await names(directory)
  const folder = join(directory, agentsFolder)
  const hasAgents = top.includes(agentsFolder)
  if (hasAgents && !(await lstat(folder)).isDirectory()) throw notAFolder(folder)
  const agents = hasAgents ? await names(folder) : []
  const paths = [...top.filter(isRecord), ...agents.map((name) => `${agentsFolder}/${name}`)]
  const files = new Map<string, string | Unreadable>()
  for (const path of paths) files.set(path, await contentOf(directory, path))
  return files
}
