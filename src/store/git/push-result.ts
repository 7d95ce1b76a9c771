import { StoreError } from '../errors.js'
import type { PushResult } from '../store.js'
import { deniedError } from './command/failures.js'
import { says } from './messages.js'
import { intentRefs } from '../intent-refs.js'
import type { PushReport } from './transport.js'

/** Why a server cannot move several refs in one step, as a push showed; null where the push showed no such thing. */
export function whyNotAtomic({ results, isAtomicUnsupported }: PushReport): string | null {
  if (isAtomicUnsupported) return 'the server does not move several refs in one step'
  const kinds = new Set([...results.values()].map(({ kind }) => kind))
  // A ref whose result is unknown was reported by git as refused, too.
  return kinds.has('moved') && (kinds.has('rejected') || kinds.has('unknown'))
    ? 'the server moved some refs of a push and refused others, though it was asked for all or none'
    : null
}

/**
 * What a push came to.
 * @param branch for messages, where no intent's ref is to blame
 */
export function toPushResult(report: PushReport, branch: string, url: string): PushResult {
  const { results, words, failure } = report
  const obstacle = whyNotAtomic(report)
  if (failure !== null) {
    return obstacle === null ? failure : { kind: 'rejected', reason: obstacle, final: null }
  }
  const all = [...results].map(([ref, result]) => ({ ref, ...result }))
  const unknown = all.find((each) => each.kind === 'unknown')
  if (unknown !== undefined) return { kind: 'unknown', reason: unknown.reason }
  const rejected = all.filter((each) => each.kind === 'rejected')
  const isAlongside = ({ reason }: { reason: string }): boolean => says('rejected-with-another', reason)
  const blamed = rejected.find((each) => !isAlongside(each)) ?? rejected[0]
  if (blamed === undefined) return resultWithoutRejection(report)

  const { ref, reason } = blamed
  if (obstacle !== null) return { kind: 'unknown', reason: `${obstacle} (${reason})` }
  const isIntent = ref.startsWith(intentRefs)
  const hasMoved = !isIntent && says('head-moved', `${reason}\n${words}`)
  return {
    kind: 'rejected',
    reason: words === '' ? reason : isAlongside(blamed) ? words : `${reason}: ${words}`,
    final: finalRefusal(isIntent ? ref : branch, url, reason, words),
    ...(hasMoved ? { shows: 'head-moved' } : {}),
  }
}

/** Another writer moved an intent's ref that was already as it shall be: this push did not, whatever git makes of that. */
function resultWithoutRejection({ results }: PushReport): PushResult {
  const isIdle = [...results].some(([ref, { kind }]) => kind === 'unchanged' && ref.startsWith(intentRefs))
  if (!isIdle) return { kind: 'accepted' }
  const reason = 'reference already exists'
  const hasMoved = [...results.values()].some(({ kind }) => kind === 'moved')
  return hasMoved ? { kind: 'unknown', reason } : { kind: 'rejected', reason, final: null }
}

const protectedBranch = (branch: string, words: string): StoreError =>
  new StoreError(
    'protected-branch',
    `the branch ${branch} is protected (${words}); give the token's actor a bypass, or set \`branch\` to one of its own, such as agent-registry`,
  )

const secretFound = (branch: string, words: string): StoreError =>
  new StoreError(
    'rejected',
    `the server refused the push to ${branch}, for a record holds what looks like a secret (${words}); ` +
      'remove it from the record, revoke it if it is real, and run the operation again',
  )

/**
 * A refusal that no retry will change, in the server's words; null where the words do not settle it.
 * @param reason what the server said of the ref
 * @param words what it said besides
 */
export function finalRefusal(branch: string, url: string, reason: string, words: string): StoreError | null {
  const both = `${reason} ${words}`
  const quoted = words === '' ? reason : words
  // Before all else: GitHub words it as a broken rule of the branch.
  if (says('secret-found', both)) return secretFound(branch, quoted)
  if (says('protected-branch', both)) return protectedBranch(branch, quoted)
  if (says('access-denied', both)) return deniedError(url, quoted)
  const said = words === '' ? '' : `: ${words}`
  if (says('hook-declined', reason)) {
    return new StoreError('rejected', `a hook of the server refused the push to ${branch} (${reason})${said}`)
  }
  if (says('push-forbidden', reason)) {
    return new StoreError('rejected', `the server refused the push to ${branch}: ${reason}${said}`)
  }
  return null
}
