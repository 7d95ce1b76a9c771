import { NotCovered } from './not-covered.js'

export type Service = 'git-upload-pack' | 'git-receive-pack'

export interface HttpRemote {
  /** Without credentials, and without a slash at its end. */
  readonly url: string
  /** `user:password`; null where there are none. */
  readonly userinfo: string | null
  readonly signal: AbortSignal
  /** Removes secrets from what the server says. */
  readonly redact: (text: string) => string
}

/** Servers know what to make of git; the rest is a comment. */
const userAgent = 'git/2.39.0 (agent-registry)'
/** A server that sends nothing for so long is taken to hang, milliseconds. The same as git is told. */
const idleLimit = 30_000

/** The way to the server broke, and what was sent may have arrived. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

/** Failures to connect at all: nothing was sent. */
const unsent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|bad port|CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|SSL/

/** What an error of `fetch` says of itself: the true reason is its cause. */
function codeOf(error: unknown): string {
  const { cause, ...own } = describable(error)
  const { code, message } = cause === undefined ? own : describable(cause)
  return [code, message].filter((part) => typeof part === 'string').join(' ')
}

function describable(error: unknown): { cause?: unknown; code?: unknown; message?: unknown } {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { cause, code, message } = error as { cause?: unknown; code?: unknown; message?: unknown }
  return { cause, code, message }
}

/** Speaks to one repository over HTTP(S), a request at a time. */
export class HttpClient {
  readonly #remote: HttpRemote

  constructor(remote: HttpRemote) {
    this.#remote = remote
  }

  /**
   * Sends a request of the service's protocol and gives the answer as it comes.
   * @throws NotCovered for an answer other than the service's, and where nothing could be sent
   * @throws Broken where the connection failed later, also while the answer is read
   */
  async *post(service: Service, body: Buffer): AsyncGenerator<Uint8Array> {
    const { url, userinfo, signal } = this.#remote
    const ending = new AbortController()
    const end = (): void => {
      ending.abort()
    }
    signal.addEventListener('abort', end)
    let timer = setTimeout(end, idleLimit)
    try {
      const response = await fetch(`${url}/${service}`, {
        method: 'POST',
        headers: {
          'content-type': `application/x-${service}-request`,
          accept: `application/x-${service}-result`,
          'user-agent': userAgent,
          ...(service === 'git-upload-pack' ? { 'git-protocol': 'version=2' } : {}),
          ...(userinfo === null
            ? {}
            : { authorization: `Basic ${Buffer.from(userinfo, 'utf8').toString('base64')}` }),
        },
        body: new Uint8Array(body),
        // A token must not be led to another server.
        redirect: 'manual',
        signal: ending.signal,
      })
      this.#check(response, service)
      for await (const chunk of response.body ?? []) {
        clearTimeout(timer)
        timer = setTimeout(end, idleLimit)
        yield chunk as Uint8Array
      }
    } catch (error) {
      if (error instanceof NotCovered) throw error
      const code = codeOf(error)
      if (unsent.test(code)) throw new NotCovered(`no connection (${code})`)
      throw new Broken(
        ending.signal.aborted && !signal.aborted ? 'the server sent nothing for 30 seconds' : code,
      )
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      // What was not read is not waited for.
      ending.abort()
    }
  }

  #check(response: Response, service: Service): void {
    const type = response.headers.get('content-type')
    if (response.status === 200 && type === `application/x-${service}-result`) return
    throw new NotCovered(`the server answered ${response.status}`)
  }
}
