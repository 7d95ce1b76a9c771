import type { Limits } from '../../commit/policy.js'
import { Client } from './client.js'
import type { SourceRepository } from './collect.js'

/** Rules that stop nobody from making a commit that follows the head. */
const harmlessRules: ReadonlySet<string> = new Set(['deletion', 'non_fast_forward'])

/**
 * Whether GitHub lets not everybody push to a branch who may push to the repository.
 * @throws StoreError also where there is no such branch yet
 */
export async function isProtected(
  source: Pick<SourceRepository, 'repository' | 'apiUrl' | 'token'>,
  branch: string,
  limits: Limits,
): Promise<boolean> {
  const client = new Client(source, limits)
  const [owner = '', repo = ''] = source.repository.split('/')
  const { data } = await client.rest((octokit) => octokit.rest.repos.getBranch({ owner, repo, branch }))
  if (data.protected) return true
  const rules = await client.rest((octokit) => octokit.rest.repos.getBranchRules({ owner, repo, branch }))
  return rules.data.some(({ type }) => !harmlessRules.has(type))
}
