import type { GitHubEmulator } from './types.js'

export interface ApiReply {
  readonly status: number
  readonly headers: Headers
  /** Undefined if there is none. */
  readonly body: unknown
}

export interface ApiQuestion {
  readonly token?: string
  readonly body?: unknown
}

/** One plain request of the API, repeated by nobody; `target` is `GET /repos/octo/repo`. */
export async function sendApiRequest(
  github: Pick<GitHubEmulator, 'apiUrl'>,
  target: string,
  { token, body }: ApiQuestion = {},
): Promise<ApiReply> {
  const [method = '', path = ''] = target.split(' ')
  const response = await fetch(github.apiUrl + path, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  }
}

/** What the query gives, errors included. */
export async function sendGraphqlQuery(
  github: Pick<GitHubEmulator, 'apiUrl'>,
  text: string,
  { token, variables }: { token?: string; variables?: object } = {},
): Promise<unknown> {
  const body = { query: text, variables }
  return (await sendApiRequest(github, 'POST /graphql', { body, ...(token === undefined ? {} : { token }) }))
    .body
}
