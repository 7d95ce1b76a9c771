import { buffer } from 'node:stream/consumers'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { basename, dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type RequestRecord, spawnHttpBackend, startGitServer } from '../../src/demo/git-server.js'
import { atEnd } from './repository.js'

/** What the server does to a request instead of, or before, giving it to git. */
export type Fault =
  /** Answered by the server alone. */
  | { readonly status: number }
  /** Given to git later. */
  | { readonly delayMilliseconds: number }
  /** Never answered. */
  | 'hang'
  /** The connection breaks before git sees the request. */
  | 'cut-before'
  /** The connection breaks in mid-body: git gets only a part of the request. */
  | 'cut-during'
  /** Git processes the whole request, then the connection breaks without an answer. */
  | 'cut-after'
  /** The connection breaks once the request has arrived; git gets the whole of it when the promise resolves. */
  | { readonly deliverAfter: Promise<unknown> }

/** Which requests are meant; a field left out matches all. */
export type RequestFilter = Partial<Pick<RequestRecord, 'service' | 'phase'>>

export interface Injection extends RequestFilter {
  /** How many matching requests are hit; default 1. */
  readonly times?: number
  readonly fault: Fault
}

export interface TestServerOptions {
  /** Path of a bare repository; others in its folder are served too. */
  readonly repository: string
  /** Who may do what (HTTP basic authentication); without it, anyone may push. */
  readonly users?: Readonly<Record<string, { readonly password: string; readonly access: 'read' | 'write' }>>
  /**
   * Whether connections are used again; default false. Git's HTTP library silently repeats a request if a connection
   * that it has used before breaks without an answer, so that a single cut would go unseen or be answered twice.
   */
  readonly keepAlive?: boolean
}

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** URL of the repository; with a user's name, that user's credentials are in it. */
  readonly remote: (user?: string) => string
  /** Breaks requests to come. What is registered first acts first; a delay lets the next act on the same request too. */
  readonly inject: (injection: Injection) => void
  /**
   * Runs `callback` just before the next request that matches (default: the next push) is given to git: between the
   * client's reading of the refs and its change of them. If it throws, the client is cut off and `close` rejects.
   */
  readonly between: (callback: () => Promise<unknown>, filter?: RequestFilter) => void
  /** Requests since the start or the last `reset`, the refused ones included. */
  readonly count: (filter?: RequestFilter) => number
  /** Connections that those requests came by. */
  readonly connections: () => number
  /** Forgets all counts, faults and callbacks. */
  readonly reset: () => void
  /** Called after the test file anyway; may be called again. */
  readonly close: () => Promise<void>
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly record: RequestRecord
}

interface Rule {
  readonly filter: RequestFilter
  remaining: number
  /** Resolves to true if git is not to see the request. */
  readonly act: (exchange: Exchange) => Promise<boolean>
}

export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const { repository, users, keepAlive = false } = options
  const root = dirname(repository)
  const failures: unknown[] = []
  let rules: Rule[] = []
  let counted = 0
  let sockets = new Set<Socket>()

  const server = await startGitServer({
    root,
    intercept: async (request, response, record) => {
      response.shouldKeepAlive &&= keepAlive
      sockets.add(request.socket)
      const refusal = users === undefined ? null : refuse(users, request, record)
      if (refusal !== null) {
        response.writeHead(refusal, { 'WWW-Authenticate': 'Basic realm="registry"' }).end()
        return true
      }
      for (const rule of rules) {
        if (rule.remaining <= 0 || !matches(record, rule.filter)) continue
        rule.remaining -= 1
        if (await rule.act({ request, response, record })) return true
      }
      return false
    },
  })

  const testServer: TestServer = {
    url: server.url,
    remote: (user) => {
      const url = new URL(`${server.url}/${basename(repository)}`)
      url.username = user ?? ''
      url.password = (user === undefined ? undefined : users?.[user]?.password) ?? ''
      return url.href
    },
    inject: ({ fault, times = 1, ...filter }) => {
      rules.push({ filter, remaining: times, act: (exchange) => perform(fault, root, exchange) })
    },
    between: (callback, filter = { service: 'git-receive-pack', phase: 'request' }) => {
      const act = async (): Promise<boolean> => {
        try {
          await callback()
        } catch (error) {
          failures.push(error)
          throw error
        }
        return false
      }
      rules.push({ filter, remaining: 1, act })
    },
    count: (filter = {}) => server.requests.slice(counted).filter((record) => matches(record, filter)).length,
    connections: () => sockets.size,
    reset: () => {
      rules = []
      sockets = new Set()
      counted = server.requests.length
    },
    close: async () => {
      await server.close()
      if (failures.length > 0) throw failures.shift()
    },
  }
  atEnd(testServer.close)
  return testServer
}

function matches(record: RequestRecord, { service, phase }: RequestFilter): boolean {
  return (service ?? record.service) === record.service && (phase ?? record.phase) === record.phase
}

/** Status with which the request is refused, or null. */
function refuse(
  users: NonNullable<TestServerOptions['users']>,
  { headers }: IncomingMessage,
  { service }: RequestRecord,
): 401 | 403 | null {
  const encoded = /^Basic (.*)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  const credentials = Buffer.from(encoded, 'base64').toString()
  const user = Object.entries(users).find(
    ([name, { password }]) => `${name}:${password}` === credentials,
  )?.[1]
  if (user === undefined) return 401
  return service === 'git-receive-pack' && user.access === 'read' ? 403 : null
}

async function perform(fault: Fault, root: string, exchange: Exchange): Promise<boolean> {
  const { request, response } = exchange
  switch (fault) {
    case 'hang':
      await gone(response)
      return true
    case 'cut-before':
      request.socket.destroy()
      return true
    case 'cut-during':
      await deliverPart(root, exchange)
      return true
    case 'cut-after':
      await deliver(root, exchange, await buffer(request))
      request.socket.destroy()
      return true
  }
  if ('delayMilliseconds' in fault) {
    await Promise.race([setTimeout(fault.delayMilliseconds, undefined, { ref: false }), gone(response)])
    return false
  }
  if ('deliverAfter' in fault) {
    const body = await buffer(request)
    request.socket.destroy()
    await fault.deliverAfter
    await deliver(root, exchange, body)
    return true
  }
  response.writeHead(fault.status).end()
  return true
}

async function gone(response: ServerResponse): Promise<void> {
  if (!response.destroyed) await once(response, 'close')
}

async function deliverPart(root: string, exchange: Exchange): Promise<void> {
  const { request } = exchange
  const body: AsyncIterable<Buffer> = request
  const first = await body[Symbol.asyncIterator]().next()
  const start = first.done === true ? Buffer.alloc(0) : first.value
  // A promised length would make http-backend 2.39 wait in a busy loop for the rest.
  delete request.headers['content-length']
  await deliver(root, exchange, start.subarray(0, Math.floor(start.length / 2)))
  request.socket.destroy()
}

/** Lets git process a body to the end; nobody gets the answer. */
async function deliver(root: string, { request, record }: Exchange, body: Buffer): Promise<void> {
  const child = spawnHttpBackend(root, request, record)
  child.stdin.on('error', () => undefined) // git need not read it all
  child.stdin.end(body)
  child.stdout.resume()
  await once(child, 'close')
}
