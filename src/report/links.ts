import { agentPath } from '../core/records/files.js'
import type { Cell } from './types.js'

/** Where the registry can be looked at. */
export interface Place {
  /** Address of the repository on the web, `https://github.com/owner/name`. */
  readonly repositoryUrl?: string
  /** Folder of the registry in the repository. */
  readonly root?: string
}

/** Parentheses, which `encodeURIComponent` leaves, would end a link in Markdown. */
const encodedPart = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29')

const encoded = (path: string): string => path.split('/').map(encodedPart).join('/')

const linked = (text: string, place: Place, path: string): Cell =>
  place.repositoryUrl === undefined ? text : { text, href: `${place.repositoryUrl}/${path}` }

export const commitLink = (commit: string, place: Place): Cell =>
  linked(commit.slice(0, 7), place, `commit/${encoded(commit)}`)

/** Links an agent to its file as of a commit. */
export function agentLink(text: string, id: string, commit: string | null, place: Place): Cell {
  if (commit === null || place.root === undefined) return text
  return linked(text, place, `blob/${encoded(commit)}/${encoded(`${place.root}/${agentPath(id)}`)}`)
}

export function fileLink(
  file: string,
  line: number,
  text: string,
  commit: string | null,
  place: Place,
): Cell {
  return commit === null ? text : linked(text, place, `blob/${encoded(commit)}/${encoded(file)}#L${line}`)
}
