import { StoreError } from '../../store/errors.js'
import type { Limits } from '../../commit/policy.js'
import { Client, type AppKey } from './client.js'

/** Rights of a token, by GitHub's names for them. */
export type Permissions = Readonly<
  Partial<Record<'contents' | 'issues' | 'pull_requests' | 'checks', 'read' | 'write'>>
>

export interface TokenRequest {
  readonly app: AppKey
  readonly apiUrl: string
  readonly owner: string
  /** Names of the repositories that the token is for, all of one owner. */
  readonly repositories: readonly [string, ...string[]]
  readonly permissions: Permissions
  /** Rights that are left out where the App lacks them. */
  readonly optional: Permissions
}

/**
 * Makes an installation token of an App, for the given repositories and rights alone. It lasts an hour at most.
 * @throws StoreError
 */
export async function createAppToken(request: TokenRequest, limits: Limits): Promise<string> {
  const { app, apiUrl, owner, repositories, permissions, optional } = request
  const client = new Client({ app, apiUrl }, limits)
  const [repo] = repositories
  const installation = await client
    .rest((octokit) => octokit.rest.apps.getRepoInstallation({ owner, repo }))
    .catch((error: unknown) => {
      throw error instanceof StoreError && error.code === 'unknown-remote'
        ? new StoreError('denied', `the App ${app.id} is not installed on ${owner}/${repo}; install it there`)
        : error
    })
  const create = async (rights: Permissions): Promise<string> => {
    const { data } = await client.rest((octokit) =>
      octokit.rest.apps.createInstallationAccessToken({
        installation_id: installation.data.id,
        repositories: [...repositories],
        permissions: rights,
      }),
    )
    return data.token
  }
  if (Object.keys(optional).length === 0) return await create(permissions)
  try {
    return await create({ ...permissions, ...optional })
  } catch (error) {
    if (error instanceof StoreError && error.code === 'rejected') return await create(permissions)
    throw error
  }
}

/**
 * Ends an installation token before its time.
 * @throws StoreError
 */
export async function revokeToken(token: string, apiUrl: string, limits: Limits): Promise<void> {
  await new Client({ token, apiUrl }, limits).rest((octokit) =>
    octokit.rest.apps.revokeInstallationAccessToken(),
  )
}
