import { findHost, type HostAccess } from '../../hosts/find-host.js'
import { permissionsFor, type RequiredScopes } from '../../hosts/github/permissions.js'
import { classifyToken, type Tokens } from '../../hosts/tokens.js'
import type { Privilege, RegistryOptions } from '../../registry/options.js'
import { withinLimits } from '../../registry/limits.js'
import type { ActionContext } from './context.js'
import type { ActionInputs } from './inputs.js'
import type { Toolkit } from './toolkit.js'

/** Tokens of one step. */
export interface StepTokens {
  /** For the repository that holds the registry. */
  readonly registry: Tokens
  /** For the repository that the workflow runs in. */
  readonly home: Tokens
  /** Ends a token that was made for this step. It never throws. */
  release(): Promise<void>
}

/** GitHub compares names without regard to letter case. */
const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Ending a token is not worth a longer wait: the token lasts an hour at most. */
const revocationLimitSeconds = 10

/**
 * The tokens that a step works with: the one that was given, or one that its App makes for the repositories and rights
 * that this operation needs. Call `release` when the step has ended.
 * @throws StoreError where no token can be made
 */
export async function acquireTokens(
  { app, token, jobToken, repository }: Pick<ActionInputs, 'app' | 'token' | 'jobToken' | 'repository'>,
  scopes: RequiredScopes,
  { home = '', apiUrl }: Pick<ActionContext, 'home' | 'apiUrl'>,
  limits: Pick<RegistryOptions, 'timeoutSeconds' | 'signal' | 'log'>,
  toolkit: Pick<Toolkit, 'setSecret' | 'notice'>,
): Promise<StepTokens> {
  const given = classifyToken(token, jobToken)
  if (app === undefined) return { registry: given, home: given, release: () => Promise.resolve() }

  // Loaded here: most steps have a token.
  const { createAppToken, revokeToken } = await import(
    /* webpackChunkName: "github" */ '../../hosts/github/app-token.js'
  )
  const [owner = '', name = ''] = (repository ?? home).split('/')
  const [homeOwner = '', homeName = ''] = home.split('/')
  // An installation belongs to one owner: for a registry of another owner, the workflow's own token must do at home.
  const isOwn = isSameName(homeOwner, owner)
  const needsHome = (scopes.collects || scopes.checks) && isOwn && !isSameName(homeName, name)
  const { required, optional } = permissionsFor(scopes)
  const made = await withinLimits(limits, (rest) =>
    createAppToken(
      {
        app,
        apiUrl,
        owner,
        repositories: needsHome ? [name, homeName] : [name],
        permissions: required,
        optional,
      },
      rest,
    ),
  )
  toolkit.setSecret(made)
  return {
    registry: { server: made },
    home: isOwn ? { server: made } : given,
    release: () =>
      withinLimits({ timeoutSeconds: revocationLimitSeconds }, (rest) =>
        revokeToken(made, apiUrl, rest),
      ).catch(() => {
        toolkit.notice('The token of this step could not be revoked; it ends by itself within an hour.')
      }),
  }
}

/** Why this step may change a branch that others may not. */
export function privilegeOf({ app }: Pick<ActionInputs, 'app'>, access: HostAccess): Privilege {
  // An App's token usually has more rights than the job's own, and nobody can list them: it counts as privileged.
  if (app !== undefined) return () => Promise.resolve("the token is an App's")
  return ({ url, branch }, limits) => findHost(url, access).whyPrivileged(branch, limits)
}
