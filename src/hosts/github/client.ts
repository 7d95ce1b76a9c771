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
import { toStoreError, rateLimitWaitSeconds } from './failure.js'

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

const PatientOctokit = Octokit.plugin(retry, throttling)

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
        fetch: async (...parameters: Parameters<typeof fetch>) => {
          this.requests += 1
          const response = await traced(send)(...parameters)
          this.#compareClocks(response.headers.get('date'))
          return response
        },
      },
    })
  }

  /** Milliseconds since 1970 by the host's clock, as far as it has been heard. */
  now(): number {
    return Date.now() + this.#ahead
  }

  /** Milliseconds that the host's clock is ahead of this machine's; negative where it is behind. */
  get ahead(): number {
    return this.#ahead
  }

  /**
   * @param isHeavy what fails may be too much for the host: the caller asks for less then, not for the same again
   * @throws StoreError
   */
  graphql<Answer>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    isHeavy = false,
  ): Promise<Answer> {
    const options = isHeavy ? { request: { retries: 0 } } : {}
    return this.rest(async (octokit) => {
      const answer = await octokit.graphql<Answer | undefined>(query, { ...variables, ...options })
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
