import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { createIsolatedEnvironment } from './bare-repository.js'

export type GitService = 'git-upload-pack' | 'git-receive-pack'

/** One request for git, and the status of its answer. */
export interface RequestRecord {
  readonly method: string
  /** `/<name>/info/refs` or `/<name>/<service>` */
  readonly path: string
  readonly service: GitService
  /** `advertise` asks for capabilities and refs; `request` does the work; `probe` is the empty request before a large push. */
  readonly phase: 'advertise' | 'probe' | 'request'
  /** HTTP status; null before the answer begins, or where the connection broke before. */
  readonly status: number | null
}

export interface GitServerOptions {
  /** Folder of bare repositories. Each is served at `/<name>`, with or without `.git`. */
  readonly root: string
  /**
   * Gets each request before git. It may delay the request, answer it (and return `true`) or destroy the socket. If it
   * throws, the server cuts the connection.
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
  /** Requests for git services, in order of arrival. The server refuses all others. */
  readonly requests: readonly RequestRecord[]
  /** Cuts every connection, and waits until the last git process has ended. */
  readonly close: () => Promise<void>
}

/** Whether the installed git has `http-backend`, which some packages leave out. */
export async function hasHttpBackend(): Promise<boolean> {
  try {
    // Without a request, `http-backend` prints an error page with exit status 0. An unknown command exits with 1.
    await promisify(execFile)('git', ['http-backend'], { env: createIsolatedEnvironment() })
    return true
  } catch {
    return false
  }
}

/** Serves bare repositories over git's smart HTTP protocol. Everybody who reaches the port may push. */
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

/** Null where the request is not for a git service of a repository directly in the root. */
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

/** Starts git's CGI program for one request. The caller writes the body of the request and reads the answer. */
export function spawnHttpBackend(
  root: string,
  { headers }: IncomingMessage,
  { method, path, service, phase }: Target,
): ChildProcessByStdio<Writable, Readable, null> {
  return spawn('git', ['http-backend'], {
    env: {
      ...createIsolatedEnvironment(),
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
    // If it gets less than was announced, http-backend 2.39 waits in a busy loop: it must not outlive its client.
    if (!response.writableFinished) git.kill()
  })

  git.stdin.on('error', () => undefined) // git has answered without reading to the end
  git.stdin.on('close', () => request.resume()) // the client may read only after it has sent everything
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
