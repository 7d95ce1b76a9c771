/** A file whose content is never interpreted: no plain UTF-8 text of a reasonable size, or no record of a registry. */
export interface Unreadable {
  readonly unreadable: 'symlink' | 'submodule' | 'folder' | 'not-utf8' | 'too-large' | 'not-a-record'
}

/** Content of the registry: path below its root, with forward slashes, to content. */
export type Files = ReadonlyMap<string, string | Unreadable>

/** What a change writes: path below the root to its new text; null removes the file. */
export type FileChanges = ReadonlyMap<string, string | null>

/** Largest record (agent, config, metadata) that is read or written, in bytes. */
export const recordLimit = 1024 * 1024
/** Largest hall_of_fame.json that is read or written, in bytes: it holds every promoted agent whole. */
export const hallOfFameLimit = 8 * 1024 * 1024

export const configPath = 'config.json'
export const metadataPath = 'metadata.json'
export const hallOfFamePath = 'hall_of_fame.json'
export const agentsFolder = 'agents'

export const agentPath = (id: string): string => `${agentsFolder}/${id}.json`

/** The id that a path below the root stands for; null where it is no agent's file. */
export function agentIdOf(path: string): string | null {
  const match = /^agents\/([^/]+)\.json$/.exec(path)
  // Hidden files (editors' swap files, `.x.json.lock`) are no agents.
  return match?.[1] === undefined || match[1].startsWith('.') ? null : match[1]
}

/** Whether a path below the root is that of a record. */
export const isRecord = (path: string): boolean =>
  path === configPath || path === metadataPath || path === hallOfFamePath || agentIdOf(path) !== null

/** Bytes that a file may have. */
export const sizeLimit = (path: string): number => (path === hallOfFamePath ? hallOfFameLimit : recordLimit)
