import { getOctokit } from '@actions/github'
import type { RepositoryFacts } from '../host.js'

/** An answer that takes longer than this is not worth the wait, milliseconds. */
const answerLimitMs = 10_000

/**
 * Asks the host once; a proxy of the runner is used as `@actions/github` does.
 * @param repository `owner/name`
 * @returns null where it does not say: git can ask the remote for all that is needed, in more requests
 */
export async function fetchRepositoryFacts(
  repository: string,
  token: string,
  apiUrl: string,
): Promise<RepositoryFacts | null> {
  const [owner = '', repo = ''] = repository.split('/')
  try {
    const octokit = getOctokit(token, { baseUrl: apiUrl })
    const request = { signal: AbortSignal.timeout(answerLimitMs) }
    const { data } = await octokit.rest.repos.get({ owner, repo, request })
    return { defaultBranch: data.default_branch, sizeKiB: data.size }
  } catch {
    return null
  }
}
