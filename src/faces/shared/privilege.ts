import { hostedRepository } from '../../registry/hosted-repository.js'
import type { Privilege } from '../../registry/options.js'

/** How a GitHub server is reached. */
export interface HostAccess {
  /** Address on the web; default: github.com. */
  readonly server: string | undefined
  /** Address of its API; default: as GitHub places it. */
  readonly api: string | undefined
  readonly token: string | undefined
}

/** Asks GitHub whether the registry's branch is protected. Hosts of other kinds have nobody to ask. */
export const hostPrivilege =
  ({ server, api, token }: HostAccess): Privilege =>
  async ({ url, branch }, limits) => {
    const hosted = hostedRepository(url, server, api)
    if (hosted === null) return null
    if (token === undefined) return `GitHub cannot be asked without a token whether ${branch} is protected`
    // Loaded here: few writers meet others, and Octokit is a good part of a short step's time.
    const { isProtected } = await import(/* webpackChunkName: "github" */ '../../hosts/github/protection.js')
    return (await isProtected({ ...hosted, token }, branch, limits)) ? `${branch} is protected` : null
  }
