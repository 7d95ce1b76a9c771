import { createGitHubHost } from './github/host.js'
import { parseRepositoryAddress } from './github/repository-address.js'
import type { Host } from './host.js'
import { plainHost } from './plain.js'
import { tokenFor, type Tokens } from './tokens.js'

/** How hosts are reached from here. */
export interface HostAccess {
  /** Address on the web of the GitHub server that this process works with. Default: github.com. */
  readonly server?: string | undefined
  /** Address of its API. Default: where GitHub places it. */
  readonly apiUrl?: string | undefined
  readonly tokens: Tokens
  /** Remote of the registry that the tokens were given for. Default: the repository whose host is looked for. */
  readonly registry?: string | undefined
}

/** The host of the repository that a remote means; plain git for a path, a local branch (null) and any other server. */
export function findHost(remote: string | null, { server, apiUrl, tokens, registry }: HostAccess): Host {
  const address = remote === null ? null : parseRepositoryAddress(remote, server, apiUrl)
  if (address === null) return plainHost
  const destination = { registry: registry ?? address.webUrl, server: address.serverUrl }
  return createGitHubHost(address, tokenFor('api', destination, tokens))
}

/** The user name that git sends beside a token to a remote, where the host of the remote wants a certain one. */
export const findTokenUser = (url: string): string | null => findHost(url, { tokens: {} }).tokenUser

/** What to take for the answer where nobody may be asked: a host that has protected branches protects this one. */
export function assumeProtected(target: {
  readonly url: string
  readonly branch: string
}): Promise<string | null> {
  const { name } = findHost(target.url, { tokens: {} })
  return Promise.resolve(name === null ? null : `${name} was not asked whether ${target.branch} is protected`)
}
