import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { HttpClient } from '../../../../src/store/git/wire/http-client.js'
import { listening } from '../../../support/listening.js'

export interface Recorded {
  readonly request: IncomingMessage
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
  /** The connection breaks after the body. */
  readonly cut?: boolean
  /** The answer goes on after the body, and nothing more comes. */
  readonly endless?: boolean
}

/** A server that gives answers as they were recorded, one after the other, and a client that asks it. */
export async function answering(
  ...answers: Answer[]
): Promise<{ client: HttpClient; url: string; asked: Recorded[] }> {
  const asked: Recorded[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      asked.push({ request, body: body.toString('latin1') })
      const {
        status = 200,
        headers,
        body: content = '',
        cut = false,
        endless = false,
      } = answers[asked.length - 1] ?? { status: 500 }
      const service = request.url?.split('/').at(-1) ?? ''
      response.writeHead(status, { 'content-type': `application/x-${service}-result`, ...headers })
      if (!cut && !endless) {
        response.end(content)
        return
      }
      response.write(content)
      if (endless) return
      setTimeout(() => response.destroy(), 20)
    })
  })
  const url = `${await listening(server)}/repo.git`
  const { signal } = new AbortController()
  const remote = {
    url,
    userinfo: 'user:pass',
    signal: () => signal,
    redact: (text: string) => text,
  }
  return { client: new HttpClient(remote), url, asked }
}
