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

interface Ask {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer>
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
  post(service: Service, body: Buffer): AsyncGenerator<Uint8Array> {
    return this.#exchange(service, `application/x-${service}-result`, {
      method: 'POST',
      headers: {
        'content-type': `application/x-${service}-request`,
        ...(service === 'git-upload-pack' ? { 'git-protocol': 'version=2' } : {}),
      },
      body: new Uint8Array(body),
    })
  }

  /**
   * What a service says of itself before it is asked for anything. The rest is not sent once nobody reads on.
   * @throws NotCovered, Broken as `post` does
   */
  advertisement(service: Service): AsyncGenerator<Uint8Array> {
    return this.#exchange(`info/refs?service=${service}`, `application/x-${service}-advertisement`, {
      method: 'GET',
      headers: {},
    })
  }

  async *#exchange(path: string, accept: string, { headers, ...init }: Ask): AsyncGenerator<Uint8Array> {
    const { url, userinfo, signal } = this.#remote
    const ending = new AbortController()
    const end = (): void => {
      ending.abort()
    }
    signal.addEventListener('abort', end)
    let timer = setTimeout(end, idleLimit)
    try {
      const response = await fetch(`${url}/${path}`, {
        ...init,
        headers: {
          ...headers,
          accept,
          'user-agent': userAgent,
          ...(userinfo === null
            ? {}
            : { authorization: `Basic ${Buffer.from(userinfo, 'utf8').toString('base64')}` }),
        },
        // A token must not be led to another server.
        redirect: 'manual',
        signal: ending.signal,
      })
      const isExpected = response.status === 200 && response.headers.get('content-type') === accept
      if (!isExpected) throw new NotCovered(`the server answered ${response.status}`)
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
}
