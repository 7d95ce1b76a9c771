import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createLocalSettings, runGit, type GitSettings } from './command/process.js'

/** The repository that a user stands in. */
export interface Checkout {
  /** Top of the work tree; null in a bare repository. */
  readonly top: string | null
  /** Git directory of this very work tree. */
  readonly gitDirectory: string
  /** Git directory that all work trees of the repository share. */
  readonly commonDirectory: string
  /** Address of `origin`, as its configuration gives it; null where there is none. */
  readonly origin: string | null
  /** `sha1`, or what its configuration says instead. */
  readonly objectFormat: string
}

/** git finds the repository itself: which one it is, is the question. */
export const discovering = (signal: AbortSignal): GitSettings => ({
  ...createLocalSettings(),
  gitDirectory: null,
  signal: () => signal,
})

const wantedKeys = '^(remote\\.origin\\.url|extensions\\.objectformat)$'

/** Whether a folder or one above it can be a repository at all: most runs of the Action have none, and need no process. */
function mayBeInside(directory: string): boolean {
  const holds = (folder: string, name: string): boolean => existsSync(join(folder, name))
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    if (holds(folder, '.git') || (holds(folder, 'HEAD') && holds(folder, 'objects'))) return true
    if (dirname(folder) === folder) return false
  }
}

/**
 * Finds the repository around a folder; null where there is none that git would use.
 * @param trusted use the repository in this very folder also where it belongs to another user
 */
export async function findCheckout(
  directory: string,
  signal: AbortSignal,
  trusted = false,
): Promise<Checkout | null> {
  if (!mayBeInside(directory)) return null
  const settings = discovering(signal)
  const places = ['--git-dir', '--git-common-dir', '--is-bare-repository', '--show-toplevel']
  // In a bare repository the last question fails, after the others were answered.
  const here = [...(trusted ? ['-c', `safe.directory=${resolve(directory)}`] : []), '-C', directory]
  const location = await runGit(settings, [...here, 'rev-parse', '--path-format=absolute', ...places])
  const [gitDirectory, commonDirectory, bare, top] = location.stdout.trim().split('\n')
  if (gitDirectory === undefined || commonDirectory === undefined || bare === undefined) return null

  const { stdout } = await runGit(settings, [...here, 'config', '--null', '--get-regexp', wantedKeys])
  const entries = stdout.split('\0').map((entry) => entry.split('\n', 2) as [string, string?])
  const values = new Map(entries.map(([key, value]) => [key.toLowerCase(), value ?? '']))
  return {
    gitDirectory,
    commonDirectory,
    top: top ?? null,
    origin: values.get('remote.origin.url') ?? null,
    objectFormat: values.get('extensions.objectformat') ?? 'sha1',
  }
}

/** The branch that is checked out in a work tree; null where none is. */
export async function checkedOutBranch(gitDirectory: string, signal: AbortSignal): Promise<string | null> {
  const settings = { ...discovering(signal), gitDirectory }
  const { stdout } = await runGit(settings, ['symbolic-ref', '--quiet', 'HEAD'])
  const ref = stdout.trim()
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null
}

/** A work tree: its top, and its own git directory. */
export interface WorkTreeLocation {
  readonly top: string
  readonly gitDirectory: string
}

/** The work tree that has a branch checked out, this one or another of the same repository; null where none has. */
export async function workTreeOf(
  { top, gitDirectory, commonDirectory }: Checkout,
  branch: string,
  signal: AbortSignal,
): Promise<WorkTreeLocation | null> {
  if (top !== null && (await checkedOutBranch(gitDirectory, signal)) === branch) return { top, gitDirectory }
  const settings = { ...discovering(signal), gitDirectory: commonDirectory }
  const { stdout } = await runGit(settings, ['worktree', 'list', '--porcelain'])
  const entry = stdout.split('\n\n').find((text) => text.split('\n').includes(`branch refs/heads/${branch}`))
  const path = /^worktree (.*)$/m.exec(entry ?? '')?.[1]
  if (path === undefined) return null
  // Where its folder is gone, nothing there can fall behind.
  const other = await findCheckout(path, signal)
  return other?.top == null ? null : { top: other.top, gitDirectory: other.gitDirectory }
}
