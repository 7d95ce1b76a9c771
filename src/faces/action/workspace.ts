import { lstat, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'

/** The path of `inner` below `outer`; null where it is elsewhere. */
function below(outer: string, inner: string): string | null {
  const path = relative(outer, inner)
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : path
}

/**
 * A path in the workspace must not lead out of it: whoever wrote the files that were checked out may have left a link to
 * a secret of the machine there. A path that is outside by its own words is the workflow's to decide.
 * @returns the path, from the workspace where it is in it
 * @throws InputError naming the input
 */
export async function containedPath(path: string, label: string, directory: string): Promise<string> {
  const inside = below(directory, resolve(directory, path))
  if (inside === null) return path
  const real = await realpath(resolve(directory, inside)).catch(() => null)
  // Nothing there: reading it will say so.
  if (real !== null && below(await realpath(directory), real) === null) {
    throw new InputError(`${label}: ${quote(path)} is a link that leads out of the workspace`)
  }
  return inside === '' ? '.' : inside.replaceAll(sep, '/')
}

/**
 * The same for a file to write: neither it nor its folder may lead out of the workspace.
 * @throws InputError naming the input
 */
export async function containedTarget(path: string, label: string, directory: string): Promise<string> {
  await containedPath(dirname(path), label, directory)
  const contained = await containedPath(path, label, directory)
  const target = await lstat(resolve(directory, contained)).catch(() => null)
  // A link to nothing has no real path, and writing would create the file that it names, wherever that is.
  if (below(directory, resolve(directory, path)) !== null && target?.isSymbolicLink() === true)
    throw new InputError(`${label}: ${quote(path)} is a link; name the file itself`)
  return contained
}
