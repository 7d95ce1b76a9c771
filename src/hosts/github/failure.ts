import { StoreError } from '../../store/errors.js'

/** What GitHub asks to wait where it does not say how long, seconds. */
const secondaryLimitWaitSeconds = 60

/** The parts of an error of Octokit that tell what happened; none is certain to be there. */
interface ErrorDetails {
  readonly status: number | undefined
  readonly message: string
  readonly headers: Readonly<Record<string, unknown>>
  /** Errors of GraphQL, by type. */
  readonly types: readonly string[]
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function errorDetails(error: unknown): ErrorDetails {
  const { status, message, response, headers, errors } = record(error)
  const answer = record(response)
  const listed = errors ?? answer['errors'] ?? record(answer['data'])['errors']
  const entries: unknown[] = Array.isArray(listed) ? listed : []
  const types = entries.map((entry) => {
    const { type } = record(entry)
    return typeof type === 'string' ? type : 'an error without a type'
  })
  return {
    status: typeof status === 'number' ? status : undefined,
    message: typeof message === 'string' ? message : String(error),
    headers: { ...record(headers), ...record(answer['headers']) },
    types,
  }
}

/**
 * Seconds after which GitHub would answer again; null where the error is no limit of requests.
 * @param now milliseconds since 1970 by the host's clock, by which it gives the end of the limit
 */
export function rateLimitWaitSeconds(error: unknown, now: number): number | null {
  const { status, message, headers, types } = errorDetails(error)
  // The older name, as Enterprise Servers have it, and the newer.
  const isLimited = types.includes('RATE_LIMITED') || types.includes('RATE_LIMIT') || status === 429
  if (!isLimited && status !== 403) return null
  const after = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return Math.max(1, Math.ceil(after))
  const reset = Number(headers['x-ratelimit-reset'])
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
    return Math.max(1, Math.ceil(reset - now / 1000) + 1)
  }
  return isLimited || /secondary rate limit/i.test(message) ? secondaryLimitWaitSeconds : null
}

const firstLine = (text: string): string => (text.split(/[\r\n]/)[0] ?? '').slice(0, 300)

/** What a failed request amounts to. */
export function toStoreError(error: unknown): StoreError {
  const { status, message, types } = errorDetails(error)
  const words = firstLine(message.replace(/^Request failed due to following response errors:\s*- /, ''))
  if (status === 401) {
    return new StoreError(
      'denied',
      'GitHub does not accept the token (401); it may be wrong, revoked or out of time',
    )
  }
  if (status === 403 || types.includes('FORBIDDEN')) {
    return new StoreError(
      'denied',
      `GitHub does not let this token do that (${words}); see the README for the permissions that an operation needs`,
    )
  }
  if (status === 404 || types.includes('NOT_FOUND')) {
    return new StoreError(
      'unknown-remote',
      `GitHub does not know it, or does not show it to this token (${words})`,
    )
  }
  if (types.includes('RESOURCE_LIMITS_EXCEEDED'))
    return new StoreError('network', `GitHub's API gave the query up: ${words}`)
  if (status === undefined && types.length === 0)
    return new StoreError('network', `GitHub's API failed: ${words}`)
  if (status === undefined || status < 500) {
    return new StoreError('rejected', `GitHub refused the request (${status ?? types.join(', ')}): ${words}`)
  }
  return new StoreError('network', `GitHub's API did not answer (${status}): ${words}`)
}

/** Whether a request may have been more than GitHub answers at once: it gives up after ten seconds, or by other measures. */
export const isOverload = (error: unknown): boolean => error instanceof StoreError && error.code === 'network'
