import type { IncomingMessage } from 'node:http'
import { type GraphQLRequest, parseRequest } from './graphql.js'

/** One request made of the API, at api.github.com's paths whichever way it came. */
export interface ApiCall {
  readonly method: string
  /** `/repos/octo/repo` */
  readonly path: string
  readonly query: URLSearchParams
  /** What stands before `path` in links: `http://127.0.0.1:<port>`, with `/api/v3` if the call had it. */
  readonly base: string
  readonly token: string | null
  /** Null for the REST API. */
  readonly graphql: { readonly request: GraphQLRequest | null } | null
  readonly body: string
}

export function parseCall(serverUrl: string, request: IncomingMessage, body: string): ApiCall {
  const { pathname, searchParams } = new URL(request.url ?? '/', serverUrl)
  const prefix = /^\/api\/v3(?=\/)/.exec(pathname)?.[0] ?? ''
  const graphql = pathname === '/graphql' || pathname === '/api/graphql'
  return {
    method: request.method ?? '',
    path: pathname.slice(prefix.length),
    query: searchParams,
    base: serverUrl + prefix,
    token: /^(?:token|bearer) +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null,
    graphql: graphql ? { request: parseRequest(body) } : null,
    body,
  }
}
