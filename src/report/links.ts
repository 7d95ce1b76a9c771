import { formatRecordPath } from '../core/records/files.js'
import type { Links } from '../store/links.js'
import type { Cell } from './types.js'

/** Where people can look at the registry. */
export interface LinkBase {
  /** Addresses on the web; null or left out where the repository has none. */
  readonly links?: Links | null
  /** Folder of the registry in the repository. */
  readonly root?: string
}

export function linkCommit(commit: string, { links }: LinkBase): Cell {
  const text = commit.slice(0, 7)
  return links == null ? text : { text, href: links.commit(commit) }
}

/** Links an agent to its file as of a commit. */
export function linkAgent(text: string, id: string, commit: string | null, { links, root }: LinkBase): Cell {
  if (links == null || commit === null || root === undefined) return text
  return { text, href: links.file(`${root}/${formatRecordPath('agent', id)}`, commit) }
}

/** Links a line of a file as of a commit. */
export function linkFile(
  file: string,
  line: number,
  text: string,
  commit: string | null,
  { links }: LinkBase,
): Cell {
  return links == null || commit === null ? text : { text, href: links.file(file, commit, line) }
}
