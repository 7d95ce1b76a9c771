import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { StoreError } from '../../errors.js'

/** What was found, by the PATH that was searched. */
const found = new Map<string, string>()

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The path of git. Windows would look in the current folder first, as an empty or relative entry of the PATH makes any
 * system do: a `git` that lies in a checkout would run in the place of the user's.
 * @throws StoreError where there is no git
 */
export function findGit(): string {
  const { PATH: path = '' } = process.env
  const known = found.get(path)
  if (known !== undefined) return known
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  const folders = path.split(delimiter).filter(isAbsolute)
  const git = folders.map((folder) => join(folder, name)).find(isProgram)
  if (git === undefined)
    throw new StoreError('git-missing', 'git was not found; install git 2.31 or newer and put it on the PATH')
  found.set(path, git)
  return git
}
