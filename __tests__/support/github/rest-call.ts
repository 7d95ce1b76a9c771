import type { Answer } from './answer.js'
import type { ApiCall } from './api-call.js'
import type { Api } from './api.js'
import type { Access, Hosted } from './hosted.js'
import type { RateLimit } from './rate-limit.js'

/** A REST call that is allowed and whose body fits GitHub's description. */
export interface RestCall extends Omit<ApiCall, 'body' | 'graphql'> {
  readonly api: Api
  readonly hosted: Hosted
  readonly access: Access
  readonly limit: RateLimit
  /** From the path, by their names in GitHub's description. */
  readonly parameters: Readonly<Record<string, string>>
  /** Undefined if there is none. */
  readonly body: unknown
}

export type Handler = (call: RestCall) => Answer | Promise<Answer>

/** The sender of an App's own call: what it may do, the JWT tells. */
export const nobody: Access = { login: '', seesRepository: false, may: () => false }

/** URL of the repository in the API. */
export const repositoryUrl = ({ base, hosted }: Pick<RestCall, 'base' | 'hosted'>): string =>
  `${base}/repos/${hosted.owner}/${hosted.name}`

/** URL of the repository's page for people. */
export const pageUrl = ({ base, hosted }: Pick<RestCall, 'base' | 'hosted'>): string =>
  `${base.replace(/\/api\/v3$/, '')}/${hosted.owner}/${hosted.name}`

/** One page of items, with links to the others as GitHub gives them. */
export function paged<Item>(
  { base, path, query }: RestCall,
  items: readonly Item[],
  show: (item: Item) => object,
): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)))
  const page = Math.max(1, Number(query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (number: number, relation: string): string[] => {
    const target = new URLSearchParams(query)
    target.set('page', `${number}`)
    return number === page ? [] : [`<${base}${path}?${target.toString()}>; rel="${relation}"`]
  }
  const after = page < last ? [...link(page + 1, 'next'), ...link(last, 'last')] : []
  const before = page > 1 ? [...link(page - 1, 'prev'), ...link(1, 'first')] : []
  const links = [...before, ...after]
  return {
    status: 200,
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
    body: items.slice((page - 1) * size, page * size).map(show),
  }
}
