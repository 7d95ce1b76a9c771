import { StoreError } from '../../errors.js'
import { says, serverWordsIn } from '../messages.js'
import { gitFailure, type GitOutput } from './process.js'

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`)

/** The error of credentials that are missing, wrong, or may not do this. @param words of the server */
export const deniedError = (url: string, words: string): StoreError =>
  new StoreError(
    'denied',
    `${url} refused the credentials for this${inBrackets(words)}; in a workflow grant \`permissions: contents: write\` to ` +
      'the job and pass its token, elsewhere check the token (AGENT_REGISTRY_TOKEN), the credential helper or the SSH key',
  )

/** A failure that is the same at every try; null where the words do not say so. */
function lastingFailure(url: string, stderr: string): StoreError | null {
  const cannot = (advice: string): StoreError =>
    new StoreError('unknown-remote', `${url} cannot be used: ${advice}`)
  if (says('redirect', stderr))
    return cannot('it redirects to another address, where a token is not sent; give that address as `remote`')
  if (says('other-object-format', stderr))
    return cannot('its objects have SHA-256 ids, which are not supported; use a repository with SHA-1 ids')
  return null
}

/** The failure that ended a fetch. */
export function fetchFailure(url: string, output: GitOutput): StoreError {
  const { stderr } = output
  if (says('access-denied', stderr)) return deniedError(url, serverWordsIn(stderr))
  const lasting = lastingFailure(url, stderr)
  if (lasting !== null) return lasting
  if (says('unknown-remote', stderr))
    return new StoreError(
      'unknown-remote',
      `there is no repository at ${url}, or it is not visible to these credentials; check the remote and the token`,
    )
  const failure = gitFailure(`${url} cannot be read`, output)
  // Another user's repository at a path: git says how to allow it.
  if (failure.code === 'disk-full' || says('owned-by-another-user', stderr)) return failure
  return new StoreError('network', failure.message, true)
}

/**
 * What a push came to that ended without a word about its refs.
 * @throws StoreError where no other try can succeed
 */
export function pushFailure(
  url: string,
  output: GitOutput,
): { readonly kind: 'rejected' | 'unknown'; readonly reason: string } {
  const { stderr } = output
  if (says('access-denied', stderr)) throw deniedError(url, serverWordsIn(stderr))
  const lasting = lastingFailure(url, stderr)
  if (lasting !== null) throw lasting
  const failure = gitFailure('push', output)
  if (failure.code === 'disk-full') throw failure
  const reason = failure.message.replace(/^push: /, '')
  const isUnsent = says('unreachable', stderr) && !says('request-failed', stderr)
  return { kind: isUnsent || says('server-ended-request', stderr) ? 'rejected' : 'unknown', reason }
}
