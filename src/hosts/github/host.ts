import type { Host } from '../host.js'
import { createLinks } from './links.js'
import type { RepositoryAddress } from './repository-address.js'

/**
 * The host of a repository on GitHub. What asks the API is loaded when it is first used: most steps ask nothing, and
 * Octokit and a parser of Markdown would be a good part of their time.
 */
export function createGitHubHost({ repository, webUrl, apiUrl }: RepositoryAddress, token?: string): Host {
  const source = { repository, apiUrl, token }
  return {
    name: 'GitHub',
    repository,
    hasToken: token !== undefined,
    tokenUser: 'x-access-token',
    links: createLinks(webUrl),
    async whyPrivileged(branch, limits) {
      if (token === undefined) return `GitHub cannot be asked without a token whether ${branch} is protected`
      const { isProtected } = await import(/* webpackChunkName: "github" */ './protection.js')
      return (await isProtected(source, branch, limits)) ? `${branch} is protected` : null
    },
    async readFacts() {
      if (token === undefined) return null
      const { fetchRepositoryFacts } = await import(/* webpackChunkName: "github" */ './repository-facts.js')
      return await fetchRepositoryFacts(repository, token, apiUrl)
    },
    async collectWork(beginAt, limits) {
      const { collectWork } = await import(/* webpackChunkName: "github" */ './collect.js')
      return await collectWork(source, beginAt, limits)
    },
    async readProposal(pullRequest, root, limits) {
      const { readProposal } = await import(/* webpackChunkName: "github" */ './pull-request.js')
      return await readProposal(source, pullRequest, root, limits)
    },
    async publishCheck(check, limits) {
      const { publishCheck } = await import(/* webpackChunkName: "github" */ './check-run.js')
      return await publishCheck(source, check, limits)
    },
  }
}
