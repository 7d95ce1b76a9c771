import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createIsolatedEnvironment } from '../../src/demo/bare-repository.js'

/** One request, whole, before git sees it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly service: string
  readonly isAdvertised: boolean
  readonly body: Buffer
  /** The token that the writer sent, which is its name. */
  readonly writer: string
}

export interface GitAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

export const sendAnswer = ({ response }: Exchange, { status, headers, body }: GitAnswer): void => {
  if (response.destroyed) return
  for (const [name, value] of headers) response.appendHeader(name, value)
  response.writeHead(status).end(body)
}

/** The connection breaks. */
export const cutConnection = ({ request }: Exchange): void => void request.socket.destroy()

/** A git server that can die as a machine dies, with all that it is doing, and come back. Writers are told by their tokens. */
export class GitServer {
  readonly #repository: string
  readonly #handle: (exchange: Exchange) => Promise<void>
  readonly #children = new Set<ChildProcess>()
  readonly #exchanges = new Set<Promise<void>>()
  #server: Server | null = null
  #port = 0

  /** @param handle what becomes of a request; where it throws, the connection is cut */
  constructor(repository: string, handle: (exchange: Exchange) => Promise<void>) {
    this.#repository = repository
    this.#handle = handle
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/${basename(this.#repository)}`
  }

  get isUp(): boolean {
    return this.#server !== null
  }

  /** Requests under way, and those whose writer is gone. */
  get isIdle(): boolean {
    return this.#exchanges.size === 0
  }

  /** At the same port each time. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const exchange = this.#serve(request, response)
        .catch(() => response.destroy())
        .then(() => void this.#exchanges.delete(exchange))
      this.#exchanges.add(exchange)
    })
    await once(server.listen(this.#port, '127.0.0.1'), 'listening')
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }

  /** Ends at once, in the middle of everything: connections break, and git is killed wherever it is. */
  async crash(): Promise<void> {
    const server = this.#server
    if (server === null) return
    this.#server = null
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    const ended = [...this.#children].map((child) => once(child, 'close'))
    for (const { pid } of this.#children) killGroup(pid)
    await Promise.all([closed, ...ended])
  }

  /** Lets git process a request to the end; gives what it would answer. Rejects where the server dies. */
  async deliver(exchange: Exchange, body: Buffer): Promise<GitAnswer> {
    const child = this.#start(exchange, body)
    const [output] = await Promise.all([buffer(child.stdout), once(child, 'close')])
    if (child.signalCode !== null) throw new Error(`git was killed by ${child.signalCode}`)
    return parsed(output)
  }

  /** Lets git answer, for as long as its client listens; gives the number of bytes that git gave out. */
  async relay(exchange: Exchange): Promise<number> {
    const { response, body } = exchange
    const child = this.#start(exchange, body)
    response.on('close', () => {
      killGroup(child.pid)
    })
    let head = Buffer.alloc(0)
    let sent = 0
    const readHead = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk])
      if (!head.includes('\r\n\r\n')) return
      child.stdout.off('data', readHead)
      const { status, headers, body: rest } = parsed(head)
      for (const [name, value] of headers) response.appendHeader(name, value)
      response.writeHead(status).write(rest)
      child.stdout.pipe(response)
    }
    child.stdout.on('data', readHead)
    child.stdout.on('data', (chunk: Buffer) => (sent += chunk.length))
    await once(child, 'close')
    return sent
  }

  #start({ request, service, isAdvertised, writer }: Exchange, body: Buffer) {
    // What waits in a server goes with it.
    if (!this.isUp) throw new Error('the server is down')
    const path = `/${basename(this.#repository)}/${isAdvertised ? 'info/refs' : service}`
    const child = spawn('git', ['http-backend'], {
      // A group of its own: a server that dies takes all along that git has started.
      detached: true,
      env: {
        ...createIsolatedEnvironment(),
        GIT_PROJECT_ROOT: dirname(this.#repository),
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_PROTOCOL: request.headers['git-protocol']?.toString(),
        REQUEST_METHOD: request.method,
        PATH_INFO: path,
        QUERY_STRING: isAdvertised ? `service=${service}` : '',
        CONTENT_TYPE: request.headers['content-type'],
        CONTENT_LENGTH: String(body.length),
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
        REMOTE_USER: writer,
        REMOTE_ADDR: '127.0.0.1',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.#children.add(child)
    child.once('close', () => this.#children.delete(child))
    child.stdin.on('error', () => undefined) // it may be killed while it reads
    child.stdin.end(body)
    return child
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const target = new URL(request.url ?? '', 'http://server')
    const isAdvertised = target.pathname.endsWith('/info/refs')
    const service = isAdvertised ? target.searchParams.get('service') : basename(target.pathname)
    const writer = tokenIn(request)
    if (writer === null || service === null) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="registry"' }).end()
      return
    }
    await this.#handle({ request, response, service, isAdvertised, body, writer })
  }
}

/** Only of processes that were started here, each the first of its group. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function tokenIn({ headers }: IncomingMessage): string | null {
  const encoded = /^Basic (.*)$/.exec(headers.authorization ?? '')?.[1]
  return encoded === undefined ? null : (Buffer.from(encoded, 'base64').toString().split(':')[1] ?? null)
}

function parsed(output: Buffer): GitAnswer {
  const end = output.indexOf('\r\n\r\n')
  if (end < 0) throw new Error('git answered nothing')
  const lines = output.toString('latin1', 0, end).split('\r\n')
  const all = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  const isStatus = ([name]: [string, string]): boolean => name.toLowerCase() === 'status'
  return {
    status: Number.parseInt(all.find(isStatus)?.[1] ?? '200', 10),
    headers: all.filter((header) => !isStatus(header)),
    body: output.subarray(end + 4),
  }
}
