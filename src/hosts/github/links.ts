import type { Links } from '../../store/links.js'

const encodePath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')

/** @param webUrl address of a repository on the web, `https://github.com/owner/name` */
export const createLinks = (webUrl: string): Links => ({
  commit: (commit) => `${webUrl}/commit/${encodePath(commit)}`,
  file: (path, commit, line) =>
    `${webUrl}/blob/${encodePath(commit)}/${encodePath(path)}${line === undefined ? '' : `#L${line}`}`,
})
