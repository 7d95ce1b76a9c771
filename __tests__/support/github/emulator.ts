import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { atEnd } from '../repository.js'
import type { Answer } from './answer.js'
import { answerCall, type Api } from './api.js'
import { type ApiCall, parseCall } from './api-call.js'
import { createFaults, matches } from './faults.js'
import { startGitSide } from './git-http.js'
import { operationName } from './graphql.js'
import type { Hosted } from './hosted.js'
import { createObjectReader } from './objects.js'
import { createTokens } from './tokens.js'
import type { ApiRequest, EmulatorOptions, EmulatorState, GitHubEmulator } from './types.js'

/**
 * Starts a GitHub of one repository: git and both kinds of API show the same bare repository, and the APIs the same
 * issues and pull requests. It is a test double: no more of GitHub than this project uses, and strict about that.
 */
export async function startGitHub(options: EmulatorOptions): Promise<GitHubEmulator> {
  const { owner = 'octo', name = 'repo', defaultBranch = 'main', apps = [] } = options
  const clock = { offset: 0 }
  const now = (): number => Date.now() + clock.offset
  const state = initialState(options)
  const failures: string[] = []
  const fault = (message: string): void => void failures.push(message)
  const hosted: Hosted = {
    owner,
    name,
    defaultBranch,
    objects: createObjectReader(options.repository),
    state,
    now,
  }
  const tokens = createTokens({ tokens: options.tokens, repositoryName: name, state, now })
  const api: Api = { hosted, tokens, apps, fault }
  const gitSide = await startGitSide(hosted, tokens)
  const faults = createFaults(fault)
  const requests: Writable<ApiRequest>[] = []
  const running = new Set<Promise<void>>()

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await gitSide.serve(request, response)) return
    const call = parseCall(url, request, await text(request))
    const record = recordOf(call, request.url ?? '')
    requests.push(record)
    const used = requests.filter(({ path }) => path.endsWith('/graphql') === (call.graphql !== null)).length
    const struck = await faults.strike(record, {
      response,
      graphql: call.graphql !== null,
      isEnterprise: record.path.startsWith('/api/'),
      now: now(),
    })
    const answer =
      typeof struck === 'object' && 'status' in struck
        ? struck
        : struck === 'cut'
          ? null
          : await answerCall(api, call, used)
    if (answer === null || struck === 'cut-after') {
      response.destroy()
      return
    }
    const body = typeof struck === 'object' && 'altered' in struck ? struck.altered(answer.body) : answer.body
    record.status = answer.status
    send(response, { ...answer, body }, now())
  }

  const server = createServer((request, response) => {
    const exchange = serve(request, response)
      .catch((error: unknown) => {
        if (!response.destroyed) fault(`The emulator failed: ${String(error)}`)
        response.destroy()
      })
      .then(() => void running.delete(exchange))
    running.add(exchange)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const emulator: GitHubEmulator = {
    url,
    apiUrl: url,
    enterpriseApiUrl: `${url}/api/v3`,
    remote: (token) => {
      const remote = new URL(`${url}/${owner}/${name}.git`)
      if (token !== undefined) [remote.username, remote.password] = ['x-access-token', token]
      return remote.href
    },
    requests,
    count: (filter = {}) => requests.filter((record) => matches(record, filter)).length,
    get gitRequests() {
      return gitSide.requests()
    },
    inject: faults.inject,
    get clockOffset() {
      return clock.offset
    },
    set clockOffset(milliseconds) {
      clock.offset = milliseconds
    },
    state,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await gitSide.close()
      await closed
      await Promise.all(running)
      const defects = failures.splice(0)
      if (defects.length > 0) throw new Error(defects.join('\n'))
    },
  }
  atEnd(emulator.close)
  return emulator
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

function initialState({ issues = [], pullRequests = [] }: EmulatorOptions): EmulatorState {
  return {
    issues,
    pullRequests,
    checkRuns: [],
    comments: [],
    revokedTokens: [],
    formerNames: [],
    protection: {},
  }
}

function recordOf({ method, graphql, token }: ApiCall, target: string): Writable<ApiRequest> {
  const [path = '', search] = target.split('?', 2)
  const query = graphql?.request == null ? undefined : operationName(graphql.request)
  const common = { method, path, search: search === undefined ? '' : `?${search}`, status: null, token }
  return query === undefined ? common : { ...common, query }
}

function send(response: ServerResponse, { status, headers, body }: Answer, now: number): void {
  response.sendDate = false
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    date: new Date(now).toUTCString(),
    ...headers,
  })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
