import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { isolatedEnvironment } from './bare-repository.js'

export type GitService = 'git-upload-pack' | 'git-receive-pack'

/** One request made of git: what was asked, and how it was answered. */
export interface RequestRecord {
  readonly method: string
  /** `/<name>/info/refs` or `/<name>/<service>` */
  readonly path: string
  readonly service: GitService
  /** `advertise` asks for capabilities and refs, `request` is the work, `probe` the empty request before a large push. */
  readonly phase: 'advertise' | 'probe' | 'request'
  /** HTTP status; null until the answer has begun, and for good if the connection broke before. */
  readonly status: number | null
}

export interface GitServerOptions {
  /** Folder that holds the bare repositories; each is served at `/<name>`, with or without its `.git`. */
  readonly root: string
  /**
   * Sees each request before git does. It may delay it, answer it itself (`true` = handled) or destroy the socket; if
   * it throws, the connection is cut.
   */
  readonly intercept?: (
    request: IncomingMessage,
    response: ServerResponse,
    record: RequestRecord,
  ) => Promise<boolean> | boolean
}

export interface GitServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** In order of arrival; requests for anything but a repository's git services are refused and not kept. */
  readonly requests: readonly RequestRecord[]
  /** Cuts every connection and waits until the last git process has ended. */
  readonly close: () => Promise<void>
}

/** Whether the installed git has `http-backend`: some packages leave it out. */
export async function hasHttpBackend(): Promise<boolean> {
  try {
    // Asked nothing, it answers with an error page and exit status 0; an unknown command exits with 1.
    await promisify(execFile)('git', ['http-backend'], { env: isolatedEnvironment() })
    return true
  } catch {
    return false
  }
}

/** Serves the bare repositories in a folder over git's smart HTTP protocol. Anyone who reaches the port may push. */
export async function startGitServer({ root, intercept }: GitServerOptions): Promise<GitServer> {
  const requests: RequestRecord[] = []
  const running = new Set<Promise<void>>()

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = parseTarget(request)
    if (target === null) {
      response.writeHead(404).end()
      return
    }
    const record = { ...target, status: null as number | null }
    requests.push(record)
    response.on('close', () => (record.status = response.headersSent ? response.statusCode : null))
    const handled = (await intercept?.(request, response, record)) ?? false
    if (!handled && !response.destroyed)
      await relay(spawnHttpBackend(root, request, record), request, response)
  }

  const server = createServer((request, response) => {
    const exchange = serve(request, response)
      .catch(() => response.destroy())
      .then(() => void running.delete(exchange))
    running.add(exchange)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
      await Promise.all(running)
    },
  }
}

type Target = Omit<RequestRecord, 'status'>

/** Null unless the request is for a git service of a repository that lies directly in the root. */
function parseTarget({ method = '', url = '', headers }: IncomingMessage): Target | null {
  const [path = '', query] = url.split('?', 2)
  // One path segment that starts with a letter or digit: no `..`, no hidden folder, no escape that git would decode.
  const endpoint = /^\/[A-Za-z0-9][\w.-]*\/(info\/refs|git-[a-z-]+)$/.exec(path)?.[1]
  const advertise = endpoint === 'info/refs'
  const service = advertise ? new URLSearchParams(query).get('service') : endpoint
  if (service !== 'git-upload-pack' && service !== 'git-receive-pack') return null
  // A probe is one flush packet, `0000`.
  const phase = advertise ? 'advertise' : headers['content-length'] === '4' ? 'probe' : 'request'
  return { method, path, service, phase }
}

/** Starts git's CGI program for one request; the caller feeds it the request's body and reads its answer. */
export function spawnHttpBackend(
  root: string,
  { headers }: IncomingMessage,
  { method, path, service, phase }: Target,
): ChildProcessByStdio<Writable, Readable, null> {
  return spawn('git', ['http-backend'], {
    env: {
      ...isolatedEnvironment(),
      GIT_PROJECT_ROOT: resolve(root),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: headers['git-protocol']?.toString(),
      // The folder may belong to another user, as in a container.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      REQUEST_METHOD: method,
      PATH_INFO: path,
      QUERY_STRING: phase === 'advertise' ? `service=${service}` : '',
      CONTENT_TYPE: headers['content-type'],
      CONTENT_LENGTH: headers['content-length'], // absent when chunked: git then reads to the end of its input
      HTTP_CONTENT_ENCODING: headers['content-encoding'],
      REMOTE_USER: 'git', // without a user, git refuses pushes
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
}

async function relay(
  git: ReturnType<typeof spawnHttpBackend>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const ended = new Promise((done) => git.once('close', done))
  git.on('error', () => undefined) // git could not be started; `close` follows
  response.on('close', () => {
    // Promised more than it gets, http-backend 2.39 waits in a busy loop: it must not outlive its client.
    if (!response.writableFinished) git.kill()
  })

  git.stdin.on('error', () => undefined) // git has answered without reading on
  git.stdin.on('close', () => request.resume()) // the client may still be sending, and only then reads
  request.pipe(git.stdin)

  let head = Buffer.alloc(0)
  const readHead = (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    git.stdout.off('data', readHead)
    copyHead(head.toString('latin1', 0, end), response)
    response.write(head.subarray(end + 4))
    git.stdout.pipe(response)
  }
  git.stdout.on('data', readHead)

  await ended
  if (!response.headersSent) response.writeHead(500).end()
}

/** CGI gives the status as one more header. */
function copyHead(head: string, response: ServerResponse): void {
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()]
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10)
    else response.appendHeader(name, value)
  }
}
