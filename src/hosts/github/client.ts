import { setTimeout as sleep } from 'node:timers/promises'
import { defaults } from '@actions/github/lib/utils'
import { createAppAuth } from '@octokit/auth-app'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { StoreError } from '../../store/errors.js'
import { interruption } from '../../store/interruption.js'
import { startTrace } from '../../store/trace.js'
import type { Limits } from '../../commit/policy.js'
import { dataBesideErrors, toStoreError, rateLimitWaitSeconds, type QueryError } from './failure.js'

/** What a GitHub App proves itself by. */
export interface AppKey {
  readonly id: string
  /** PEM. */
  readonly privateKey: string
}

export interface Access {
  /** Without one, as much as the host tells anybody. */
  readonly token?: string | undefined
  /** An App asks for itself, instead of by a token. */
  readonly app?: AppKey
  /** `https://api.github.com`, or `https://<host>/api/v3` of an Enterprise Server. */
  readonly apiUrl: string
}

const doNothing = (): void => undefined
const silentLog = { debug: doNothing, info: doNothing, warn: doNothing, error: doNothing }

// Waits are the client's own: a plugin's could not be interrupted, and would hold the process.
const neverWaitInPlugin = { onRateLimit: () => false, onSecondaryRateLimit: () => false }

/** A query of an address may hold what only its reader should see: the trace shows none. */
const withoutQuery = (text: string): string => text.replace(/\?.*/, '?…')

function traced(send: typeof fetch): typeof fetch {
  return async (target, options) => {
    const endTrace = startTrace(withoutQuery)
    const address = target instanceof Request ? target.url : String(target)
    const text = `${options?.method ?? 'GET'} ${address}`
    try {
      const response = await send(target, options)
      endTrace(`status ${response.status}: ${text}`)
      return response
    } catch (error) {
      endTrace(`no answer: ${text}`)
      throw error
    }
  }
}

export interface QueryOptions {
  /** What fails may be too much for the host: the caller asks for less then, not for the same again. */
  readonly isHeavy?: boolean
  /** Whether an answer without a part counts as whole; default: never. */
  readonly mayBeMissing?: (error: QueryError) => boolean
}

/** Answers that lead to another address. */
const redirections: ReadonlySet<number> = new Set([301, 302, 307, 308])
/** How many addresses one request is led to at most. */
const redirectLimit = 3

const PatientOctokit = Octokit.plugin(retry, throttling)

/** The error of an API that leads to another server, or round in circles. */
function leftServer(apiUrl: string, location: string): StoreError {
  const where = URL.canParse(location, apiUrl) ? new URL(location, apiUrl).origin : 'nowhere'
  return new StoreError(
    'unknown-remote',
    `GitHub's API at ${apiUrl} redirects to ${where}, where a token is not sent; check the address of the API (GITHUB_API_URL)`,
  )
}

function authentication(token: string | undefined, app: AppKey | undefined): object {
  if (app !== undefined)
    return { authStrategy: createAppAuth, auth: { appId: app.id, privateKey: app.privateKey } }
  return token === undefined || token === '' ? {} : { auth: token }
}

/** GitHub's API: paced, repeated where the host fails in passing, waited for where it limits, within an operation's time. */
export class Client {
  /** HTTP requests so far. */
  requests = 0
  readonly #limits: Limits
  readonly #octokit: Octokit
  /** Milliseconds that the host's clock is ahead of this machine's. */
  #ahead = 0
  /** Whether it was said that the repository has another name. */
  #hasMoved = false

  constructor({ token, app, apiUrl }: Access, limits: Limits) {
    this.#limits = limits
    // The defaults of `@actions/github` know the proxies of a runner.
    const send = (defaults.request?.fetch ?? fetch) as typeof fetch
    this.#octokit = new PatientOctokit({
      ...authentication(token, app),
      baseUrl: apiUrl.replace(/\/+$/, ''),
      userAgent: 'agent-registry',
      log: silentLog,
      throttle: neverWaitInPlugin,
      retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      request: {
        signal: limits.signal,
        fetch: (...parameters: Parameters<typeof fetch>) => this.#follow(traced(send), ...parameters),
      },
    })
    this.#octokit.hook.after('request', ({ status, headers: { location = '' } }) => {
      if (redirections.has(status)) throw leftServer(apiUrl, location)
    })
  }

  /**
   * Sends a request, and sends it again as it was where GitHub leads to another address of the same server, as it does for
   * a repository that was renamed or transferred. `fetch` by itself would make a reading of whatever is to be created.
   */
  async #follow(
    send: typeof fetch,
    target: Parameters<typeof fetch>[0],
    options?: RequestInit,
  ): Promise<Response> {
    let address = target instanceof Request ? target.url : String(target)
    for (let redirects = 0; ; redirects += 1) {
      this.requests += 1
      const response = await send(address, { ...options, redirect: 'manual' })
      this.#compareClocks(response.headers.get('date'))
      const location = response.headers.get('location')
      if (!redirections.has(response.status) || location === null || redirects >= redirectLimit)
        return response
      if (!URL.canParse(location, address)) return response
      const next = new URL(location, address)
      // The token is for this server.
      if (next.origin !== new URL(address).origin) return response
      if (!this.#hasMoved) {
        this.#limits.log.notice(
          'GitHub has this repository under another name: it was renamed or transferred. Use its name of today: somebody ' +
            'else may take the old one.',
        )
      }
      this.#hasMoved = true
      address = next.href
    }
  }

  /** Milliseconds since 1970 by the host's clock, as far as it has been heard. */
  now(): number {
    return Date.now() + this.#ahead
  }

  /** Milliseconds that the host's clock is ahead of this machine's; negative where it is behind. */
  get ahead(): number {
    return this.#ahead
  }

  /** @throws StoreError also where the answer lacks a part that may not be missing */
  graphql<Answer>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    { isHeavy = false, mayBeMissing = () => false }: QueryOptions = {},
  ): Promise<Answer> {
    const options = isHeavy ? { request: { retries: 0 } } : {}
    return this.rest(async (octokit) => {
      const answer = await octokit
        .graphql<Answer | undefined>(query, { ...variables, ...options })
        .catch((error: unknown) => {
          const data = dataBesideErrors(error, mayBeMissing)
          if (data === null) throw error
          return data as Answer
        })
      // A proxy may answer in the host's place, with a page for people.
      if (typeof answer !== 'object') throw new StoreError('network', 'GitHub did not answer as its API does')
      return answer
    })
  }

  /**
   * Makes requests that may be repeated as a whole.
   * @throws StoreError
   */
  async rest<Answer>(call: (octokit: Octokit) => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await this.#interruptible(call(this.#octokit))
      } catch (error) {
        if (error instanceof StoreError) throw error
        if (this.#limits.signal.aborted) throw interruption(this.#limits.signal)
        const seconds = rateLimitWaitSeconds(error, this.now())
        if (seconds === null) throw toStoreError(error)
        await this.#wait(seconds)
      }
    }
  }

  async #wait(seconds: number): Promise<void> {
    const { remaining, signal, log } = this.#limits
    if (seconds * 1000 > remaining()) {
      throw new StoreError(
        'rate-limited',
        `GitHub asks to wait ${seconds} seconds, for its limit of requests is used up, and that is more than the time ` +
          'left; nothing was written. Run the operation again later, or raise timeout-seconds',
      )
    }
    log.info(`GitHub's limit of requests is used up; waiting ${seconds} seconds`)
    await sleep(seconds * 1000, undefined, { signal }).catch(() => {
      throw interruption(signal)
    })
  }

  /** A plugin may be waiting to repeat a request: that must not keep an interrupted operation. */
  async #interruptible<Answer>(work: Promise<Answer>): Promise<Answer> {
    const { signal } = this.#limits
    let stop = doNothing
    const interrupted = new Promise<never>((_, reject) => {
      stop = () => {
        reject(interruption(signal))
      }
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
    })
    try {
      return await Promise.race([work, interrupted])
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  #compareClocks(date: string | null): void {
    const host = Date.parse(date ?? '')
    // The header has whole seconds, so less than a few tells nothing.
    if (Number.isFinite(host)) this.#ahead = Math.abs(host - Date.now()) < 5000 ? 0 : host - Date.now()
  }
}
