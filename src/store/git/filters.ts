import { runGit, type GitSettings } from './command/process.js'

/** A file that git would give to a program between the repository and the folder. */
export interface FilteredPath {
  readonly path: string
  readonly filter: string
}

/** The first of some paths that a filter applies to, by the attributes of a work tree; null where there is none. */
export async function findFilter(
  settings: GitSettings,
  paths: readonly string[],
): Promise<FilteredPath | null> {
  if (paths.length === 0) return null
  const input = paths.map((path) => `${path}\0`).join('')
  const { stdout } = await runGit(settings, ['check-attr', '-z', '--stdin', 'filter'], input)
  // Path, attribute and value, again and again.
  const words = stdout.split('\0')
  for (let at = 0; at + 2 < words.length; at += 3) {
    const [path = '', , filter = ''] = words.slice(at, at + 3)
    if (!['unspecified', 'unset', 'set', ''].includes(filter)) return { path, filter }
  }
  return null
}

/** The first path that differs between two commits and that a filter applies to; null where there is none. */
export async function findFilteredPath(
  settings: GitSettings,
  from: string,
  to: string,
): Promise<FilteredPath | null> {
  const options = ['-r', '-z', '--name-only', '--no-renames', '--no-ext-diff']
  const { stdout } = await runGit(settings, ['diff-tree', ...options, from, to])
  return await findFilter(
    settings,
    stdout.split('\0').filter((path) => path !== ''),
  )
}

/** What to do where a filter applies to the registry. @param root folder of the registry */
export const howToExempt = (root: string): string =>
  `exempt the registry: put the line "${root}/** -filter -diff -merge text" at the end of .gitattributes`
