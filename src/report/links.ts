import { pathOf } from '../core/records/files.js'
import type { Cell } from './types.js'

/** Where people can look at the registry. */
export interface Place {
  /** Address of the repository on the web, `https://github.com/owner/name`. */
  readonly repositoryUrl?: string
  /** Folder of the registry in the repository. */
  readonly root?: string
}

/** Parentheses, which `encodeURIComponent` leaves, would end a link in Markdown. */
const encodePart = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29')

const encodePath = (path: string): string => path.split('/').map(encodePart).join('/')

const linkTo = (text: string, place: Place, path: string): Cell =>
  place.repositoryUrl === undefined ? text : { text, href: `${place.repositoryUrl}/${path}` }

export const linkCommit = (commit: string, place: Place): Cell =>
  linkTo(commit.slice(0, 7), place, `commit/${encodePath(commit)}`)

/** Links an agent to its file as of a commit. */
export function linkAgent(text: string, id: string, commit: string | null, place: Place): Cell {
  if (commit === null || place.root === undefined) return text
  return linkTo(
    text,
    place,
    `blob/${encodePath(commit)}/${encodePath(`${place.root}/${pathOf('agent', id)}`)}`,
  )
}

export function linkFile(
  file: string,
  line: number,
  text: string,
  commit: string | null,
  place: Place,
): Cell {
  return commit === null
    ? text
    : linkTo(text, place, `blob/${encodePath(commit)}/${encodePath(file)}#L${line}`)
}
