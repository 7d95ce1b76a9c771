import type { PushReport } from '../http/receive-pack.js'
import type { PushAnswer } from '../store.js'
import { finalRefusal, pushFailure, remoteWords } from './failure.js'
import { porcelain, type PorcelainOutput } from './porcelain.js'
import type { GitSettings } from './process.js'

const zeroes = '0'.repeat(40)

/** Pushes under a lease: `expected` is the head that the branch must still have; null stands for no branch. */
export function pushOrigin(
  settings: GitSettings,
  branch: string,
  commit: string,
  expected: string | null,
  options: readonly string[] = [],
): Promise<PorcelainOutput> {
  const ref = `refs/heads/${branch}`
  // The lease names the very head that was decided on: any later reading would approve what it never saw.
  const lease = `--force-with-lease=${ref}:${expected ?? zeroes}`
  const quiet = ['--porcelain', '--no-verify', '--no-signed']
  return porcelain(settings, ['push', ...quiet, lease, ...options, 'origin', `${commit}:${ref}`])
}

/** What git would print for the report of a server that was spoken to directly. */
export function reported({ refusal, words }: PushReport, commit: string): PorcelainOutput {
  // A branch that has the commit already needs no push, as git sees by itself.
  const isThere = refusal !== null && `${refusal} ${words}`.includes(`is at ${commit} but expected`)
  if (refusal === null || isThere) return { status: 0, stdout: '', stderr: '', exceeded: false }
  const stderr = words
    .split(/[\r\n]+/)
    .filter((line) => line !== '')
    .map((line) => `remote: ${line}`)
    .join('\n')
  return { status: 1, stdout: `!\t:\t[remote rejected] (${refusal})`, stderr, exceeded: false }
}

/**
 * What a push came to.
 * @throws StoreError for a refusal that came before the server looked at the ref
 */
export function pushAnswer(output: PorcelainOutput, branch: string, url: string): PushAnswer {
  if (output.status === 0) return { kind: 'landed' }
  const verdict = /^!\t\S+\t\[(?:remote )?(?:rejected|failure)\]\s*\(?(.*?)\)?$/m.exec(output.stdout)
  if (verdict === null) {
    const failure = pushFailure(url, output)
    if (failure.kind === 'final') throw failure.error
    const { kind, reason } = failure
    return kind === 'rejected' ? { kind, reason, final: null } : { kind, reason }
  }
  const reason = verdict[1] ?? 'rejected'
  if (/remote failed to report status|remote end hung up/i.test(reason)) return { kind: 'unanswered', reason }
  const words = remoteWords(output.stderr)
  return {
    kind: 'rejected',
    reason: words === '' ? reason : `${reason}: ${words}`,
    final: finalRefusal(branch, url, reason, output.stderr),
  }
}
