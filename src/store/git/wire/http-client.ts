import type { Agent, IncomingMessage } from 'node:http'
import { StoreError } from '../../errors.js'
import { startTrace } from '../../trace.js'
import { movedError } from '../command/failures.js'
import { ConnectionLost, FallBackToGit, Unavailable } from './errors.js'

export type Service = 'git-upload-pack' | 'git-receive-pack'

export interface HttpRemote {
  /** Without credentials, and without a slash at its end. */
  readonly url: string
  /** `user:password`; null where there are none. */
  readonly userinfo: string | null
  /** The signal of the call that is under way. */
  readonly signal: () => AbortSignal
  /** Removes secrets from what the server says. */
  readonly redact: (text: string) => string
}

/** Servers know what to make of git; the rest is a comment. */
const userAgent = 'git/2.39.0 (agent-registry)'
/** A server that sends nothing for so long is taken to hang, milliseconds. The same as git is told. */
const idleLimitMs = 30_000
/** For so long a connection is kept to be used again, milliseconds: servers that keep it for five seconds may be closing it then. */
const keepAliveMs = 4000
/** Of plain and of secure connections: all clients of a process use them again. */
const agents = new Map<boolean, Agent>()

interface Ask {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** Speaks to one repository over HTTP(S), a request at a time. */
export class HttpClient {
  readonly #remote: HttpRemote

  constructor(remote: HttpRemote) {
    this.#remote = remote
  }

  /**
   * Sends a request of the service's protocol and gives the answer as it comes.
   * @param onBegin called when bytes of the expected answer come
   * @throws Unavailable where there is no connection, or the server has no time
   * @throws FallBackToGit for a request that was turned away, and for what reads another answer
   * @throws StoreError where the repository has moved, and credentials would be sent after it
   * @throws ConnectionLost for a push with any other answer, and where the connection failed later, also in the middle of the answer
   */
  post(service: Service, body: Buffer, onBegin?: () => void): AsyncGenerator<Uint8Array> {
    const headers = {
      'content-type': `application/x-${service}-request`,
      ...(service === 'git-upload-pack' ? { 'git-protocol': 'version=2' } : {}),
    }
    return this.#exchange(
      service,
      `application/x-${service}-result`,
      { method: 'POST', headers, body },
      onBegin,
    )
  }

  /**
   * What a service says of itself before it is asked for anything. The rest is not sent once nobody reads on.
   * @throws Unavailable, FallBackToGit, ConnectionLost as `post` does
   */
  advertisement(service: Service): AsyncGenerator<Uint8Array> {
    return this.#exchange(`info/refs?service=${service}`, `application/x-${service}-advertisement`, {
      method: 'GET',
      headers: {},
    })
  }

  #words(error: unknown): string {
    const { code, message } = error as { code?: unknown; message?: unknown }
    const words = [code, message].filter((part) => typeof part === 'string' && part !== '').join(' ')
    return shorten(this.#remote.redact(words))
  }

  async *#exchange(path: string, accept: string, ask: Ask, onBegin?: () => void): AsyncGenerator<Uint8Array> {
    const signal = this.#remote.signal()
    const ending = new AbortController()
    const end = (): void => {
      ending.abort()
    }
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    let timer = setTimeout(end, idleLimitMs)
    const endTrace = startTrace(this.#remote.redact)
    let status = 'no answer'
    try {
      const answer = await this.#send(path, { ...ask, headers: { ...ask.headers, accept } }, ending.signal)
      status = `status ${String(answer.statusCode)}`
      try {
        if (!isExpected(answer, accept)) throw unexpected(path, answer, this.#remote)
        for await (const chunk of answer) {
          clearTimeout(timer)
          timer = setTimeout(end, idleLimitMs)
          onBegin?.()
          yield chunk as Uint8Array
        }
      } finally {
        // What was not read is not waited for.
        answer.destroy()
      }
    } catch (error) {
      if (isTold(error)) throw error
      const isIdle = ending.signal.aborted && !signal.aborted
      throw new ConnectionLost(isIdle ? 'the server sent nothing for 30 seconds' : this.#words(error))
    } finally {
      endTrace(`${ask.method} ${this.#remote.url}/${path}: ${status}`)
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
    }
  }

  /**
   * Resolves when the answer begins. `fetch` would cost a process that ends soon several times the processor time. An
   * answer that leads elsewhere is not followed: a token must not be led to another server.
   */
  async #send(path: string, { method, headers, body }: Ask, signal: AbortSignal): Promise<IncomingMessage> {
    const { url, userinfo } = this.#remote
    const isSecure = url.startsWith('https:')
    const { request, Agent } = await (isSecure ? import('node:https') : import('node:http'))
    const agent = agents.get(isSecure) ?? new Agent({ keepAlive: true, timeout: keepAliveMs })
    agents.set(isSecure, agent)
    const authorization = userinfo === null ? {} : { authorization: `Basic ${base64(userinfo)}` }
    return await new Promise((resolve, reject) => {
      let isConnected = false
      const outgoing = request(`${url}/${path}`, {
        method,
        headers: { ...headers, ...authorization, 'user-agent': userAgent, 'accept-encoding': 'identity' },
        agent,
        signal,
      })
      outgoing.on('socket', (socket) => {
        if (!socket.connecting) isConnected = true
        else socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true))
      })
      outgoing.on('error', (error) => {
        const isUnsent = !isConnected && !this.#remote.signal().aborted
        const words = signal.aborted ? 'not within 30 seconds' : this.#words(error)
        reject(isUnsent ? noConnection(words, error) : error)
      })
      // What node takes for neither an answer nor an error, such as a change of protocol that nobody asked for.
      outgoing.on('close', () => {
        reject(new Error('the connection was closed'))
      })
      outgoing.on('response', resolve)
      outgoing.end(body)
    })
  }
}

/** Whether an error already says what the answer was, and is no failure of the connection. */
const isTold = (error: unknown): boolean =>
  [FallBackToGit, ConnectionLost, Unavailable, StoreError].some((kind) => error instanceof kind)

/** A server may put anything into a header, and much of it. */
const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** Codes of errors that say that a server cannot be reached now. Others, such as those of TLS, git may know a remedy for. */
const passingCodes =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|EPIPE|ABORT_ERR)$/

function noConnection(words: string, { code = '' }: NodeJS.ErrnoException): Unavailable | FallBackToGit {
  const message = `no connection (${words})`
  return passingCodes.test(code) ? new Unavailable(message) : new FallBackToGit(message)
}

/** By statuses: the server, or a gateway before it, has no time now. */
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504])
const isPassing = (status: number): boolean => passingStatuses.has(status) || (status >= 520 && status < 600)

/** Where an answer leads to, without what only this request is about; null where it leads nowhere. */
function redirectTarget(
  { statusCode = 0, headers: { location } }: IncomingMessage,
  url: string,
): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null
  if (!URL.canParse(location, `${url}/`)) return null
  const { protocol, host, pathname } = new URL(location, `${url}/`)
  const path = pathname.replace(/\/(info\/refs|git-upload-pack|git-receive-pack)$/, '')
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${path}`.slice(0, 300) : null
}

/**
 * What an answer means that is not the expected one. A server that turns a push away has not done it, nor has one that
 * says so of itself (500, 501, 507); of a gateway's errors only 429 tells. What was to be read can be read again.
 */
function unexpected(
  path: string,
  answer: IncomingMessage,
  { url, userinfo, redact }: HttpRemote,
): FallBackToGit | ConnectionLost | Unavailable | StoreError {
  const target = redirectTarget(answer, url)
  // Without credentials git's command may follow it.
  if (target !== null && userinfo !== null) return movedError(url, redact(target))
  const { statusCode: status = 0, headers } = answer
  const type = status === 200 ? ` with ${shorten(redact(headers['content-type'] ?? 'no type'))}` : ''
  const retryAfterMs = readRetryAfter(headers['retry-after'], Date.now())
  const pause = retryAfterMs > 0 ? ` and asks for a pause of ${Math.ceil(retryAfterMs / 1000)} seconds` : ''
  const words = `the server answered ${status}${type}${pause}`
  const isPush = path === 'git-receive-pack'
  if (status === 429 || (isPassing(status) && !isPush))
    return new Unavailable(words, { isRateLimit: status === 429, retryAfterMs })
  const isTurnedAway = (status >= 300 && status <= 501) || status === 507
  return !isPush || isTurnedAway ? new FallBackToGit(words) : new ConnectionLost(words)
}

/** Reads `Retry-After`: seconds, or a date. @returns milliseconds; 0 where it says nothing */
export function readRetryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0
  const milliseconds = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0
}

const isExpected = ({ statusCode, headers }: IncomingMessage, type: string): boolean =>
  statusCode === 200 && headers['content-type'] === type && headers['content-encoding'] === undefined
