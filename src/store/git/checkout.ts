import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createLocalSettings, runGit, type GitSettings } from './command/process.js'
import { failureWords, says } from './messages.js'

/** The repository that a user stands in. */
export interface Checkout {
  /** Top of the work tree; null in a bare repository. */
  readonly top: string | null
  /** Git directory of this very work tree. */
  readonly gitDirectory: string
  /** Git directory that all work trees of the repository share. */
  readonly commonDirectory: string
  /** Addresses of its remotes by their names, as its configuration gives them. */
  readonly remotes: ReadonlyMap<string, string>
  /** `sha1`, or what its configuration says instead. */
  readonly objectFormat: string
  /** Anybody may have written its files: nothing that it says of itself has an effect. */
  readonly isForeign: boolean
}

/** git finds the repository itself: which one it is, is the question. */
export const discovering = (signal: AbortSignal): GitSettings => ({
  ...createLocalSettings(),
  gitDirectory: null,
  signal: () => signal,
})

const wantedKeys = '^(remote\\..*\\.url|extensions\\.objectformat)$'

/** Whether a folder or one above it can be a repository at all: most runs of the Action have none, and need no process. */
function mayBeInside(directory: string): boolean {
  const holds = (folder: string, name: string): boolean => existsSync(join(folder, name))
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    if (holds(folder, '.git') || (holds(folder, 'HEAD') && holds(folder, 'objects'))) return true
    if (dirname(folder) === folder) return false
  }
}

export interface Discovery {
  /** Use the repository in this very folder also where it belongs to another user. */
  readonly isTrusted?: boolean | undefined
  /** Hears, in git's words, why git would not use a repository that is there. */
  readonly onUnusable?: (words: string) => void
}

/** Finds the repository around a folder; null where there is none that git would use. */
export async function findCheckout(
  directory: string,
  signal: AbortSignal,
  { isTrusted = false, onUnusable }: Discovery = {},
): Promise<Checkout | null> {
  if (!mayBeInside(directory)) return null
  // git asks who owns what it finds by itself. A folder that it is given it takes, in every version.
  const settings = { ...discovering(signal), gitDirectory: isTrusted ? repositoryIn(directory) : null }
  const places = ['--git-dir', '--git-common-dir', '--is-bare-repository', '--show-toplevel']
  // In a bare repository the last question fails, after the others were answered.
  const location = await runGit(settings, ['-C', directory, 'rev-parse', '--path-format=absolute', ...places])
  const [gitDirectory, commonDirectory, bare, top] = location.stdout.trim().split('\n')
  if (gitDirectory === undefined || commonDirectory === undefined || bare === undefined) {
    if (!says('no-repository', location.stderr)) onUnusable?.(failureWords(location.stderr))
    return null
  }
  const asked = ['-C', directory, 'config', '--null', '--get-regexp', wantedKeys]
  const { stdout } = await runGit({ ...settings, gitDirectory }, asked)
  return {
    gitDirectory,
    commonDirectory,
    top: top ?? null,
    remotes: parseRemotes(stdout),
    objectFormat: /^extensions\.objectformat\n(.*)$/im.exec(stdout.replaceAll('\0', '\n'))?.[1] ?? 'sha1',
    isForeign: false,
  }
}

function repositoryIn(directory: string): string {
  const inside = join(resolve(directory), '.git')
  return existsSync(inside) ? inside : resolve(directory)
}

/** Addresses of remotes by their names, from what `git config --null --get-regexp` prints. git fetches from the first of several. */
export function parseRemotes(stdout: string): Map<string, string> {
  const remotes = new Map<string, string>()
  for (const entry of stdout.split('\0')) {
    const [, name, url] = /^remote\.(.*)\.url\n(.*)$/s.exec(entry) ?? []
    if (name !== undefined && url !== undefined && !remotes.has(name)) remotes.set(name, url)
  }
  return remotes
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
