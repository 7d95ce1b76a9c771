import { zeroId } from '../git-objects.js'
import { printedRefs, says, serverWordsIn } from '../messages.js'
import type { PushReport, RefResult, RefUpdate } from '../transport.js'
import { pushFailure } from './failures.js'
import type { GitSettings } from './process.js'
import { runGitTransfer, type TransferOutput } from './transfer.js'

/**
 * Pushes under a lease for every ref, all or none. git leaves out a ref that is already as it shall be: of a head that
 * stays, the lease is checked against the list that the server gave at the beginning of this push, and not at its end.
 */
export function pushOrigin(
  settings: GitSettings,
  updates: readonly RefUpdate[],
  options: readonly string[] = [],
): Promise<TransferOutput> {
  // The lease names the very value that was decided on: any later reading would approve what it never saw.
  const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? zeroId}`)
  const refspecs = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`)
  const together = updates.length > 1 ? ['--atomic'] : []
  const quiet = ['--porcelain', '--no-verify', '--no-signed']
  return runGitTransfer(settings, [
    'push',
    ...quiet,
    ...together,
    ...leases,
    ...options,
    'origin',
    ...refspecs,
  ])
}

/**
 * Reads what `git push` printed.
 * @throws StoreError where it failed before the server looked at a ref, and no other try can succeed
 */
export function toPushReport(output: TransferOutput, url: string): PushReport {
  const { status, stdout, stderr } = output
  const printed = printedRefs(stdout)
  const results = new Map(
    printed.map(({ ref, flag, reason }): [string, RefResult] => {
      if (flag !== 'rejected') return [ref, { kind: flag }]
      return [ref, { kind: says('report-lost', reason) ? 'unknown' : 'rejected', reason }]
    }),
  )
  const isAtomicUnsupported = says('atomic-unsupported', stderr)
  const isReported = status === 0 || printed.some(({ flag }) => flag === 'rejected')
  return {
    results,
    words: serverWordsIn(stderr),
    failure: isReported
      ? null
      : isAtomicUnsupported
        ? { kind: 'rejected', reason: 'nothing was sent', final: null }
        : pushFailure(url, output),
    isAtomicUnsupported,
  }
}
