import { simpleGit } from 'simple-git'
import { checkedOutBranch, type Checkout } from './checkout.js'
import { runGitTransfer, type TransferOutput } from './command/transfer.js'
import { findGit } from './command/find-git.js'
import { runGit, type GitSettings } from './command/process.js'
import { complaintOf, says } from './messages.js'

export interface PushedCommit {
  readonly branch: string
  readonly commit: string
  readonly url: string
  /** Git directory that holds the commit, and perhaps not all before it. */
  readonly source: string | null
}

/**
 * Moves a checkout of the same branch forward to a commit that was pushed, where that is clean for every path concerned.
 * Uncommitted work is never touched: git's own fast-forward refuses where it would be.
 * @returns why the checkout stays where it is; null where it moved, or does not concern the branch
 */
export async function fastForwardCheckout(
  { top, gitDirectory }: Checkout,
  { branch, commit, url, source }: PushedCommit,
  settings: Omit<GitSettings, 'gitDirectory'>,
): Promise<string | null> {
  if (top === null || (await checkedOutBranch(gitDirectory, settings.signal())) !== branch) return null
  const inside: GitSettings = { ...settings, gitDirectory }
  const fetchFrom = (from: string, refspec: string, within = inside): Promise<TransferOutput> =>
    runGitTransfer(within, ['fetch', ...quietly, from, refspec], { directory: top })
  const tracking = `refs/remotes/origin/${branch}`

  // Nothing is asked of the server where the checkout is not further behind than what was read before the change. Where
  // it is, git refuses the history that begins in between, and calls that a success.
  const transferEnvironment = { ...settings.environment, GIT_ALLOW_PROTOCOL: 'file' }
  if (source !== null) await fetchFrom(source, `${commit}:${tracking}`, { ...inside, transferEnvironment })
  const { stdout } = await runGit(inside, ['rev-parse', '--verify', '--quiet', tracking])
  if (stdout.trim() !== commit) {
    const fetched = await fetchFrom(url, `+refs/heads/${branch}:${tracking}`)
    if (fetched.status !== 0) return `the checkout was not moved forward: ${complaintOf(fetched.stderr)}`
  }
  const refusal = await mergeFastForward(
    top,
    { ...settings.environment, GIT_DIR: gitDirectory, GIT_WORK_TREE: top },
    commit,
  )
  if (refusal === null) return null
  return `the checkout was not moved forward to ${commit.slice(0, 7)}: ${explain(refusal)}; run \`git pull\` when it suits`
}

/** @returns git's words where it refuses; null where it moved */
async function mergeFastForward(
  top: string,
  environment: Record<string, string>,
  commit: string,
): Promise<string | null> {
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
