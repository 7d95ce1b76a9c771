import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleGit } from 'simple-git'
import { StoreError } from '../errors.js'
import type { Checkout } from './checkout.js'
import { accessCheckout, type CheckoutAccess } from './checkout-access.js'
import { findGit } from './command/find-git.js'
import { runGit, type GitSettings } from './command/process.js'
import { runGitTransfer } from './command/transfer.js'
import { findFilteredPath, howToExempt } from './filters.js'
import { complaintOf, says } from './messages.js'

export interface PushedCommit {
  readonly branch: string
  readonly commit: string
  readonly url: string
  /** Folder of the registry. */
  readonly root: string
  /** Git directory that holds the commit, and perhaps not all before it. */
  readonly source: string | null
}

/**
 * Moves a checkout of the same branch forward to a commit that was pushed, where that is clean for every path concerned.
 * Uncommitted work is never touched: git's own fast-forward refuses where it would be. No program that the checkout, or
 * one of its files, names is run.
 * @param remote name that the checkout has for the repository
 * @returns why the checkout stays where it is; null where it moved, or does not concern the branch
 */
export async function fastForwardCheckout(
  checkout: Checkout,
  remote: string,
  pushed: PushedCommit,
  settings: Omit<GitSettings, 'gitDirectory'>,
): Promise<string | null> {
  if (checkout.top === null) return null
  const tracking = `refs/remotes/${remote}/${pushed.branch}`
  try {
    const access = await accessCheckout(checkout, [`refs/heads/${pushed.branch}`, tracking], settings)
    try {
      return access.branch === pushed.branch ? await moveForward(access, tracking, pushed) : null
    } finally {
      await access.close()
    }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'git-failed') return notMoved(error.message)
    throw error
  }
}

const notMoved = (reason: string): string => `the checkout was not moved forward: ${reason}`

async function moveForward(
  { settings, top }: CheckoutAccess,
  tracking: string,
  { branch, commit, url, root, source }: PushedCommit,
): Promise<string | null> {
  const { stdout } = await runGit(settings, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
  const base = stdout.trim()
  // Nothing is asked of the server where the checkout is not further behind than what was read before the change.
  if (source === null || !(await copyObjects(settings, source, commit, base))) {
    const complaint = await fetchBranch(settings, url, `+refs/heads/${branch}:${tracking}`)
    if (complaint !== null) return notMoved(complaint)
  }
  await runGit(settings, ['update-ref', '-m', 'agent-registry', tracking, commit])
  const later = 'run `git pull` when it suits'
  const filtered = await findFilteredPath(settings, base, commit)
  if (filtered !== null) {
    const advice = filtered.path.startsWith(`${root}/`) ? howToExempt(root) : later
    return notMoved(
      `${filtered.path} goes through the filter ${JSON.stringify(filtered.filter)}, which is not run here; ${advice}`,
    )
  }
  const refusal = await mergeFastForward(top, settings, commit)
  if (refusal === null) return null
  return `the checkout was not moved forward to ${commit.slice(0, 7)}: ${explain(refusal)}; ${later}`
}

/**
 * Copies what a checkout needs to have a commit.
 * @returns false where some of that is not on this machine
 */
async function copyObjects(
  settings: GitSettings,
  source: string,
  commit: string,
  base: string,
): Promise<boolean> {
  const { gitDirectory, environment } = settings
  const both = { ...environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: join(source, 'objects') }
  const name = join(gitDirectory ?? '.', 'objects', 'pack', 'pack')
  const options = ['--revs', '-q', '--delta-base-offset', name]
  const revisions = base === '' ? [commit] : [commit, `^${base}`]
  const input = revisions.map((revision) => `${revision}\n`).join('')
  const output = await runGit({ ...settings, environment: both }, ['pack-objects', ...options], input)
  return output.status === 0
}

/** Fetches from the server; gives what git complains of, or null. */
async function fetchBranch(settings: GitSettings, url: string, refspec: string): Promise<string | null> {
  const packs = await readdir(join(settings.gitDirectory ?? '.', 'objects', 'pack')).catch(() => [])
  // A checkout that lacks files on purpose is not found to be damaged; what is new comes with its files.
  const isPartial = packs.some((name) => name.endsWith('.promisor'))
  const promise = isPartial ? ['-c', 'remote.origin.promisor=true', '-c', `remote.origin.url=${url}`] : []
  const options = [...quietly, ...(isPartial ? ['--no-filter'] : [])]
  const output = await runGitTransfer(settings, [
    ...promise,
    'fetch',
    ...options,
    isPartial ? 'origin' : url,
    refspec,
  ])
  return output.status === 0 ? null : complaintOf(output.stderr)
}

/** @returns git's words where it refuses; null where it moved */
async function mergeFastForward(top: string, settings: GitSettings, commit: string): Promise<string | null> {
  const environment = { ...settings.environment, GIT_DIR: settings.gitDirectory ?? '' }
  const git = simpleGit({
    baseDir: top,
    binary: findGit(),
    // The variables are ours; nothing of the registry's content is in them.
    allowEnvironment: Object.keys(environment),
    unsafe: {
      allowUnsafeConfigEnvCount: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeCustomBinary: true,
      allowUnsafeExec: true,
      allowUnsafeFilter: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeProtocolOverride: true,
    },
    // Waiting for the exit as well would add 50 ms.
    completion: { onClose: true, onExit: false },
  }).env(environment)
  try {
    await git.raw(['merge', ...cautiously, commit])
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const quietly = ['--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--recurse-submodules=no']

/** A stash of the user's work, or an ignored file replaced, would be work touched. */
const cautiously = [
  '--ff-only',
  '--no-autostash',
  '--no-overwrite-ignore',
  '--no-verify-signatures',
  '--quiet',
]

const explain = (refusal: string): string =>
  says('local-changes', refusal) ? 'local changes are in the way' : complaintOf(refusal)
