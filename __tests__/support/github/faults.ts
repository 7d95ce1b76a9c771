import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { type Answer, refusal } from './answer.js'
import type { ApiFault, ApiFilter, ApiInjection, ApiRequest } from './types.js'

/** What a fault makes of a request: an answer, a changed answer, nothing (`next`), or a broken connection. */
export type Outcome = Answer | Alteration | 'next' | 'cut' | 'cut-after'

/** The request is served, and its answer changed on the way back. */
export interface Alteration {
  readonly altered: (body: unknown) => unknown
}

export interface Faults {
  readonly inject: (injection: ApiInjection) => void
  readonly strike: (record: ApiRequest, exchange: Exchange) => Promise<Outcome>
}

interface Exchange {
  readonly response: ServerResponse
  readonly graphql: boolean
  /** Asked by the addresses of an Enterprise Server. */
  readonly isEnterprise: boolean
  /** Milliseconds since the epoch */
  readonly now: number
}

export function createFaults(failed: (message: string) => void): Faults {
  const rules: { filter: ApiFilter; remaining: number; fault: ApiFault }[] = []
  return {
    inject: ({ fault, times = 1, ...filter }) => rules.push({ filter, remaining: times, fault }),
    strike: async (record, exchange) => {
      for (const rule of rules) {
        if (rule.remaining <= 0 || !matches(record, rule.filter)) continue
        rule.remaining -= 1
        if (typeof rule.fault !== 'object' || !('between' in rule.fault)) return perform(rule.fault, exchange)
        try {
          await rule.fault.between()
        } catch (error) {
          failed(`Between two requests: ${String(error)}`)
          return 'cut'
        }
      }
      return 'next'
    },
  }
}

export function matches(record: ApiRequest, { method, path, operation }: ApiFilter): boolean {
  return (
    (method ?? record.method) === record.method &&
    (path?.test(record.path) ?? true) &&
    (operation ?? record.query) === record.query
  )
}

type Immediate = Exclude<ApiFault, { readonly between: unknown }>

async function perform(
  fault: Immediate,
  { response, graphql, now, isEnterprise }: Exchange,
): Promise<Outcome> {
  switch (fault) {
    case 'cut':
    case 'cut-after':
      return fault
    case 'hang':
      if (!response.destroyed) await once(response, 'close')
      return 'cut'
    case 'secondary-rate-limit':
      return {
        ...refusal(
          403,
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        headers: { 'retry-after': '1' },
      }
  }
  if ('altered' in fault) return fault
  if ('status' in fault) return { body: { message: `Injected ${fault.status}` }, ...fault }
  if ('graphqlErrors' in fault) return { status: 200, body: { data: null, errors: fault.graphqlErrors } }
  const reset = Math.ceil(now / 1000) + fault.rateLimited.resetInSeconds
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${reset}` }
  const message = 'API rate limit exceeded for user ID 1.'
  // Enterprise Servers have the older name.
  const type = isEnterprise ? 'RATE_LIMITED' : 'RATE_LIMIT'
  return graphql
    ? { status: 200, headers, body: { errors: [{ type, message }] } }
    : { ...refusal(403, message), headers }
}
