import type { Links } from '../host.js'

/** Parentheses, which `encodeURIComponent` leaves, would end a link in Markdown. */
const encodePart = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29')

const encodePath = (path: string): string => path.split('/').map(encodePart).join('/')

/** @param webUrl address of a repository on the web, `https://github.com/owner/name` */
export const createLinks = (webUrl: string): Links => ({
  commit: (commit) => `${webUrl}/commit/${encodePath(commit)}`,
  file: (path, commit, line) =>
    `${webUrl}/blob/${encodePath(commit)}/${encodePath(path)}${line === undefined ? '' : `#L${line}`}`,
})
