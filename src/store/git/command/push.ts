import type { PushReport, RefUpdate } from '../wire/receive-pack.js'
import type { PushResult } from '../../store.js'
import { finalRefusal, pushFailure, remoteWords } from './messages.js'
import { porcelain, type PorcelainOutput } from './transfer.js'
import type { GitSettings } from './process.js'

const zeroes = '0'.repeat(40)

/**
 * Pushes under a lease for every ref, all or none. A ref that is already as it shall be is left out by git: of a head that
 * stays, the lease is checked against the list that the server gave at the beginning of this push, and not once more at its end.
 */
export function pushOrigin(
  settings: GitSettings,
  updates: readonly RefUpdate[],
  options: readonly string[] = [],
): Promise<PorcelainOutput> {
  // The lease names the very value that was decided on: any later reading would approve what it never saw.
  const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? zeroes}`)
  const refspecs = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`)
  const together = updates.length > 1 ? ['--atomic'] : []
  const quiet = ['--porcelain', '--no-verify', '--no-signed']
  return porcelain(settings, ['push', ...quiet, ...together, ...leases, ...options, 'origin', ...refspecs])
}

/** What git would print for the report of a server that was spoken to directly. */
export function reported({ refusals, words }: PushReport, updates: readonly RefUpdate[]): PorcelainOutput {
  const lines = updates.map(({ ref, to }) => {
    const refusal = refusals.get(ref) ?? null
    // A branch that has the commit already needs no push, as git sees by itself.
    const isThere =
      updates.length === 1 &&
      ref.startsWith('refs/heads/') &&
      `${refusal ?? ''} ${words}`.includes(`is at ${String(to)} but expected`)
    return refusal === null || isThere
      ? ` \t${to ?? ''}:${ref}\t`
      : `!\t${to ?? ''}:${ref}\t[remote rejected] (${refusal})`
  })
  const stderr = words
    .split(/[\r\n]+/)
    .filter((line) => line !== '')
    .map((line) => `remote: ${line}`)
    .join('\n')
  const status = lines.some((line) => line.startsWith('!')) ? 1 : 0
  return { status, stdout: lines.join('\n'), stderr: status === 0 ? '' : stderr, exceeded: false }
}

interface Verdict {
  readonly ref: string
  readonly reason: string
}

const verdictsIn = (stdout: string): Verdict[] =>
  [...stdout.matchAll(/^!\t[^\t]*?:(\S*)\t\[(?:remote )?(?:rejected|failure)\]\s*\(?(.*?)\)?$/gm)].map(
    ([, ref = '', reason = 'rejected']) => ({ ref, reason }),
  )

const isMoved = (stdout: string): boolean => /^[ +*-]\t/m.test(stdout)

/** What is said of a ref for no reason but that another one was refused. */
const isForCompany = ({ reason }: Verdict): boolean => /^atomic (push|transaction) fail/i.test(reason)

/** Why several refs do not move in one step at this remote, as a push of them showed; null where it showed no such thing. */
export function obstacleIn({ stdout, stderr }: PorcelainOutput): string | null {
  if (stderr.includes('does not support --atomic')) return 'the server does not move several refs in one step'
  if (isMoved(stdout) && verdictsIn(stdout).length > 0)
    return 'the server moved some refs of a push and refused others, though it was asked for all or none'
  return null
}

/**
 * What a push came to.
 * @throws StoreError for a refusal that came before the server looked at the ref
 */
export function pushAnswer(output: PorcelainOutput, branch: string, url: string): PushResult {
  const { status, stdout, stderr } = output
  if (status === 0) return withoutIdleIntents(stdout)
  const verdicts = verdictsIn(stdout)
  const verdict = verdicts.find((each) => !isForCompany(each)) ?? verdicts[0]
  const obstacle = obstacleIn(output)
  if (verdict === undefined) {
    if (obstacle !== null) return { kind: 'rejected', reason: obstacle, final: null }
    const failure = pushFailure(url, output)
    if (failure.kind === 'final') throw failure.error
    const { kind, reason } = failure
    return kind === 'rejected' ? { kind, reason, final: null } : { kind, reason }
  }
  const lost = verdicts.find(({ reason }) =>
    /remote failed to report status|remote end hung up/i.test(reason),
  )
  if (lost !== undefined) return { kind: 'unknown', reason: lost.reason }
  if (obstacle !== null) return { kind: 'unknown', reason: `${obstacle} (${verdict.reason})` }
  const words = remoteWords(stderr)
  const { reason } = verdict
  const blamed = verdict.ref.startsWith('refs/agent-registry/') ? verdict.ref : branch
  return {
    kind: 'rejected',
    reason: words === '' ? reason : isForCompany(verdict) ? words : `${reason}: ${words}`,
    final: finalRefusal(blamed, url, reason, stderr),
  }
}

/** An intent's ref that was already as it shall be was not moved by this push, whatever git makes of that. */
function withoutIdleIntents(stdout: string): PushResult {
  if (!/^=\t\S*:refs\/agent-registry\//m.test(stdout)) return { kind: 'accepted' }
  const reason = 'reference already exists'
  return isMoved(stdout) ? { kind: 'unknown', reason } : { kind: 'rejected', reason, final: null }
}
