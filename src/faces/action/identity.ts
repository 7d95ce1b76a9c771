import { permissionsOf, type RequiredScopes } from '../shared/permissions.js'
import { hostPrivilege } from '../shared/privilege.js'
import { withinLimits } from '../../registry/session.js'
import type { Privilege, RegistryOptions } from '../../registry/options.js'
import { apiUrlOf } from './context.js'
import type { ActionInputs, Environment } from './inputs.js'
import type { Toolkit } from './toolkit.js'

/** Tokens of one step. */
export interface Identity {
  /** For the repository that holds the registry. */
  readonly registry: string | undefined
  /** For the repository that the workflow runs in. */
  readonly home: string | undefined
}

type Session = Pick<RegistryOptions, 'timeoutSeconds' | 'signal' | 'log'>

/** What this step may do to the registry that others may not. */
export function privilegeOf(
  { app }: Pick<ActionInputs, 'app'>,
  { registry: token }: Identity,
  { GITHUB_SERVER_URL: server, GITHUB_API_URL: api }: Environment,
): Privilege {
  // It was made for this step because it may do more than the job's own: what else, only its owner knows.
  if (app !== undefined) return () => Promise.resolve("the token is an App's")
  return hostPrivilege({ server, api, token })
}

/** Names are the same to GitHub whatever their case. */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Ending a token is not worth a longer wait, seconds: it lasts an hour at most. */
const revocationSeconds = 10

/**
 * Lets work act under the step's token: the one that was given, or one made of its App, for the repositories and rights
 * that this operation needs, which ends with the work.
 * @throws StoreError where no token can be made
 */
export async function withIdentity<Result>(
  inputs: ActionInputs,
  extent: RequiredScopes,
  environment: Environment,
  session: Session,
  toolkit: Toolkit,
  work: (identity: Identity) => Promise<Result>,
): Promise<Result> {
  const { app, token, operation, repository } = inputs
  const home = environment['GITHUB_REPOSITORY']
  const [owner = '', name = ''] = (repository ?? home ?? '').split('/')
  const [homeOwner = '', homeName = ''] = (home ?? '').split('/')
  if (app === undefined) return await work({ registry: token, home: token })

  // Loaded here: most steps have a token.
  const { createAppToken, revokeToken } = await import(
    /* webpackChunkName: "github" */ '../../hosts/github/app-token.js'
  )
  const apiUrl = apiUrlOf(environment)
  const { required, optional } = permissionsOf(operation, extent)
  const isOwn = same(homeOwner, owner)
  const atHome = (extent.collects || extent.checks) && isOwn && !same(homeName, name)
  const made = await withinLimits(session, (limits) =>
    createAppToken(
      {
        app,
        apiUrl,
        owner,
        repositories: atHome ? [name, homeName] : [name],
        permissions: required,
        optional,
      },
      limits,
    ),
  )
  toolkit.setSecret(made)
  try {
    // An installation is one owner's: elsewhere the workflow's own token has to do.
    return await work({ registry: made, home: isOwn ? made : token })
  } finally {
    await withinLimits({ timeoutSeconds: revocationSeconds }, (limits) =>
      revokeToken(made, apiUrl, limits),
    ).catch(() => {
      toolkit.notice('The token of this step could not be revoked; it ends by itself within an hour.')
    })
  }
}
