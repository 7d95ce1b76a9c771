/** Of one kind of requests, as the headers `x-ratelimit-*` tell it. */
export interface RateLimit {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Seconds since the epoch. */
  readonly reset: number
  readonly resource: 'core' | 'graphql'
}

const limit = 5000

/** The state of a window that ends with the hour; requests never run out by themselves, only by an injected fault. */
export function rateLimit(resource: RateLimit['resource'], used: number, now: number): RateLimit {
  const reset = (Math.floor(now / 3_600_000) + 1) * 3600
  return { limit, used, remaining: Math.max(0, limit - used), reset, resource }
}

export function rateLimitHeaders({
  limit,
  used,
  remaining,
  reset,
  resource,
}: RateLimit): Record<string, string> {
  return {
    'x-ratelimit-limit': `${limit}`,
    'x-ratelimit-remaining': `${remaining}`,
    'x-ratelimit-used': `${used}`,
    'x-ratelimit-reset': `${reset}`,
    'x-ratelimit-resource': resource,
  }
}
