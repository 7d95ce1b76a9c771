import { type Answer, invalid, refusal } from './answer.js'
import { verifyAppToken } from './app-jwt.js'
import { timestamp } from './hosted.js'
import { account, numericId } from './rest-accounts.js'
import type { RestCall } from './rest-call.js'
import { repositoryJson } from './rest-repository.js'
import { bareName } from './tokens.js'
import type { AppData, Permissions } from './types.js'

/** Runs `handle` for the App that signed the call's JWT. */
function asApp({ api, token, hosted }: RestCall, handle: (app: AppData) => Answer): Answer {
  const app = verifyAppToken(token, api.apps, hosted.now())
  return typeof app === 'string' ? refusal(401, app) : handle(app)
}

const repositoriesOf = (app: AppData): string[] => app.repositories.map(bareName)

export function getInstallation(call: RestCall): Answer {
  const { hosted, base, parameters } = call
  return asApp(call, (app) => {
    const owned = parameters['owner'] === hosted.owner
    if (!owned || !repositoriesOf(app).includes(parameters['repo'] ?? '')) return refusal(404, 'Not Found')
    const url = `${base}/app/installations/${app.installationId}`
    const created = timestamp('2020-01-01')
    const body = {
      ...{ id: app.installationId, app_id: app.id, app_slug: `app-${app.id}`, events: [] },
      ...{ account: account(base, hosted.owner), target_id: numericId(hosted.owner), target_type: 'User' },
      ...{
        permissions: withMetadata(app.permissions),
        repository_selection: 'selected',
        single_file_name: null,
      },
      ...{ access_tokens_url: `${url}/access_tokens`, repositories_url: `${base}/installation/repositories` },
      ...{ html_url: url, created_at: created, updated_at: created, suspended_by: null, suspended_at: null },
    }
    return { status: 200, body }
  })
}

/** Every App may read what a repository is. */
const withMetadata = (permissions: Permissions): Permissions => ({ metadata: 'read', ...permissions })

interface TokenRequest {
  readonly repositories?: readonly string[]
  readonly repository_ids?: readonly number[]
  readonly permissions?: Permissions
}

export function createAccessToken(call: RestCall): Answer {
  const { api, hosted, parameters } = call
  return asApp(call, (app) => {
    if (parameters['installation_id'] !== `${app.installationId}`) return refusal(404, 'Not Found')
    const { repositories, repository_ids, permissions } = (call.body ?? {}) as TokenRequest
    if (repository_ids !== undefined) return invalid('The emulator takes repositories by name only.')
    const installed = repositoriesOf(app)
    const chosen = repositories ?? installed
    if (!chosen.every((name) => installed.includes(name)))
      return invalid(
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      )
    const given = withMetadata(permissions ?? app.permissions)
    if (!isCovered(given, withMetadata(app.permissions)))
      return invalid('The permissions requested are not granted to this installation.')
    const { token, expiresAt } = api.tokens.issue(app, given, chosen)
    const body = {
      ...{ token, expires_at: timestamp(expiresAt), permissions: given },
      ...(repositories === undefined
        ? { repository_selection: 'all' }
        : {
            repository_selection: 'selected',
            repositories: chosen.map((name) => repositoryJson(call, `${hosted.owner}/${name}`)),
          }),
    }
    return { status: 201, body }
  })
}

function isCovered(asked: Permissions, granted: Permissions): boolean {
  const have = new Map(Object.entries(granted))
  return Object.entries(asked).every(
    ([name, level]) => have.get(name) === 'write' || have.get(name) === level,
  )
}

export function revokeInstallationToken({ api, token, hosted }: RestCall): Answer {
  if (token === null || !api.tokens.isInstallationToken(token))
    return refusal(403, 'Resource not accessible by personal access token')
  hosted.state.revokedTokens.push(token)
  return { status: 204 }
}
