import { StoreError } from '../../store/errors.js'

/** What GitHub asks to wait where it does not say how long, seconds. */
const secondaryLimitWaitSeconds = 60

/** The parts of an error of Octokit that tell what happened; none is certain to be there. */
interface ErrorDetails {
  readonly status: number | undefined
  readonly message: string
  readonly headers: Readonly<Record<string, unknown>>
  /** Errors of GraphQL. */
  readonly errors: readonly QueryError[]
  /** What GraphQL gave beside the errors. */
  readonly data: unknown
}

/** One error of GraphQL, about one part of the answer or all of it. */
export interface QueryError {
  readonly type: string
  /** Where in the data the part would stand; empty for all of it. */
  readonly path: readonly (string | number)[]
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function errorDetails(error: unknown): ErrorDetails {
  const { status, message, response, headers, errors, data } = record(error)
  const answer = record(response)
  const listed = errors ?? answer['errors'] ?? record(answer['data'])['errors']
  const entries: unknown[] = Array.isArray(listed) ? listed : []
  return {
    status: typeof status === 'number' ? status : undefined,
    message: typeof message === 'string' ? message : String(error),
    headers: { ...record(headers), ...record(answer['headers']) },
    errors: entries.map(toQueryError),
    data: data ?? null,
  }
}

function toQueryError(entry: unknown): QueryError {
  const { type, path } = record(entry)
  const steps: unknown[] = Array.isArray(path) ? path : []
  return {
    type: typeof type === 'string' ? type : 'an error without a type',
    path: steps.filter((step) => typeof step === 'string' || typeof step === 'number'),
  }
}

/**
 * The data that came beside errors; null where there is none, or where one of the errors is not about a part that may be
 * missing.
 */
export function dataBesideErrors(error: unknown, mayBeMissing: (error: QueryError) => boolean): unknown {
  const { data, errors } = errorDetails(error)
  return errors.length > 0 && errors.every(mayBeMissing) ? data : null
}

/** Where the first part that is missing would stand, for people: with the number of the issue or pull request that it is of. */
function describePlace(errors: readonly QueryError[], data: unknown): string {
  const [{ path } = { path: [] }] = errors
  if (path.length === 0) return ''
  let value = data
  let number: unknown
  for (const step of path) {
    value = record(value)[step]
    number = record(value)['number'] ?? number
  }
  return ` at ${path.join('.')}${typeof number === 'number' ? ` of number ${number}` : ''}`
}

/**
 * Seconds after which GitHub would answer again; null where the error is no limit of requests.
 * @param now milliseconds since 1970 by the host's clock, by which it gives the end of the limit
 */
export function rateLimitWaitSeconds(error: unknown, now: number): number | null {
  const { status, message, headers, errors } = errorDetails(error)
  const types = errors.map(({ type }) => type)
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
  const { status, message, errors, data } = errorDetails(error)
  const types = errors.map(({ type }) => type)
  const said = firstLine(message.replace(/^Request failed due to following response errors:\s*- /, ''))
  const words = firstLine(`${said}${describePlace(errors, data)}`)
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
  if (
    types.includes('RESOURCE_LIMITS_EXCEEDED') ||
    (types.length > 0 && /timed ?out|something went wrong/i.test(said))
  )
    return new StoreError('network', `GitHub's API gave the query up: ${words}`)
  if (status === undefined && types.length === 0)
    return new StoreError('network', `GitHub's API failed: ${words}`)
  if (status === undefined && data !== null)
    return new StoreError('rejected', `GitHub answered in part only (${types.join(', ')}): ${words}`)
  if (status === undefined || status < 500) {
    return new StoreError('rejected', `GitHub refused the request (${status ?? types.join(', ')}): ${words}`)
  }
  return new StoreError('network', `GitHub's API did not answer (${status}): ${words}`)
}

/** Whether a request may have been more than GitHub answers at once: it gives up after ten seconds, or by other measures. */
export const isOverload = (error: unknown): boolean => error instanceof StoreError && error.code === 'network'
