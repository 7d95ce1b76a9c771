import { StoreError } from '../../errors.js'
import { failureWords, says, serverWordsIn } from '../messages.js'
import type { PushReport } from '../transport.js'
import { gitFailure, type GitOutput } from './process.js'

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`)

/** The error of credentials that are missing, wrong, or may not do this. @param words of the server */
export const deniedError = (url: string, words: string): StoreError =>
  new StoreError(
    'denied',
    `${url} refused the credentials for this${inBrackets(words)}; in a workflow grant \`permissions: contents: write\` to ` +
      'the job and pass its token, elsewhere check the token (AGENT_REGISTRY_TOKEN), the credential helper or the SSH key',
  )

/** What the server said of a refusal, else what git did. */
const refusalWords = (stderr: string): string => serverWordsIn(stderr) || failureWords(stderr)

/** The error of a repository that answers from another address. @param target where it leads to */
export const movedError = (url: string, target: string): StoreError =>
  new StoreError(
    'unknown-remote',
    `${url} redirects to ${target}, where a token is not sent. If the repository was renamed or transferred, give its ` +
      'address of today as `remote`, or its name of today as `repository`',
  )

/** A failure that is the same at every try; null where the words do not say so. */
function lastingFailure(url: string, stderr: string): StoreError | null {
  const cannot = (advice: string): StoreError =>
    new StoreError('unknown-remote', `${url} cannot be used: ${advice}`)
  if (says('access-denied', stderr)) return deniedError(url, refusalWords(stderr))
  if (says('redirect', stderr)) return movedError(url, 'another address')
  if (says('other-object-format', stderr))
    return cannot('its objects have SHA-256 ids, which are not supported; use a repository with SHA-1 ids')
  if (says('host-key', stderr)) {
    const advice = 'put the key of the server into known_hosts, once you know that it is the right one'
    return new StoreError('network', `${url} cannot be trusted: ${failureWords(stderr)}; ${advice}`)
  }
  if (says('certificate', stderr)) {
    const advice = 'tell git the certificate authority of the server: http.sslCAInfo, or GIT_SSL_CAINFO'
    return new StoreError('network', `${url} cannot be trusted: ${failureWords(stderr)}; ${advice}`)
  }
  return null
}

/** The failure of a server that is out of order, or has too much to do; null where the words do not say so. */
function passingFailure(stderr: string, { message }: StoreError): StoreError | null {
  if (says('rate-limited', stderr)) return new StoreError('rate-limited', message, 'patiently')
  return says('outage', stderr) ? new StoreError('network', message, 'patiently') : null
}

/** The failure that ended a fetch, or a push of which nothing was sent. @param what could not be done */
export function fetchFailure(url: string, output: GitOutput, what = 'read'): StoreError {
  const { stderr } = output
  const lasting = lastingFailure(url, stderr)
  if (lasting !== null) return lasting
  const failure = gitFailure(`${url} cannot be ${what}`, output)
  const passing = passingFailure(stderr, failure)
  if (passing !== null) return passing
  if (says('unknown-remote', stderr))
    return new StoreError(
      'unknown-remote',
      `there is no repository at ${url}, or it is not visible to these credentials; check the remote and the token`,
    )
  // Another user's repository at a path: git says how to allow it.
  if (failure.code === 'disk-full' || says('owned-by-another-user', stderr)) return failure
  if (says('own-repository-gone', stderr)) return failure
  return new StoreError('network', failure.message, 'briefly')
}

/**
 * What a push came to that ended without a word about its refs.
 * @throws StoreError where nothing was sent, or no other try can succeed
 */
export function pushFailure(url: string, output: GitOutput): NonNullable<PushReport['failure']> {
  const { stderr } = output
  const isUnsent = says('unreachable', stderr) && !says('request-failed', stderr)
  if (isUnsent || says('rate-limited', stderr)) throw fetchFailure(url, output, 'written')
  const lasting = lastingFailure(url, stderr)
  if (lasting !== null) throw lasting
  const failure = gitFailure(`${url} cannot be written`, output)
  if (failure.code === 'disk-full' || says('own-repository-gone', stderr)) throw failure
  const reason = failureWords(stderr) || failure.message
  if (!says('server-ended-request', stderr)) return { kind: 'unknown', reason }
  if (says('outage', stderr)) return { kind: 'rejected', reason, final: null, shows: 'outage' }
  const advice = says('too-large', stderr)
    ? '; the server, or a proxy before it, limits the size of a request (client_max_body_size, LimitRequestBody)'
    : ''
  return {
    kind: 'rejected',
    reason,
    final: new StoreError('rejected', `${url} takes no such push: ${reason}${advice}`),
  }
}
