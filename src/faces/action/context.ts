import { readFileSync } from 'node:fs'
import { isOnServer } from '../shared/server.js'
import { defined } from '../shared/defined.js'
import { isObject, type JsonValue } from '../../core/json/value.js'
import type { PullRequestEvent } from '../../hosts/github/pull-request.js'
import type { RegistryOptions } from '../../registry/options.js'
import type { ActionInputs, Environment } from './inputs.js'

/** The event that started the workflow; empty where there is none that can be read. */
export function readEvent({ GITHUB_EVENT_PATH: path }: Environment): JsonValue {
  // The context of `@actions/github` has the same, and loads Octokit: a good part of a short step's time.
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8')) as JsonValue
  } catch {
    return {}
  }
}

function at(value: JsonValue | undefined, ...path: string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}

const text = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The branch that the event is about: the one pushed to, the one a pull request would merge into, or the default. */
export function eventBranch(
  { GITHUB_EVENT_NAME: name, GITHUB_REF: ref }: Environment,
  event: JsonValue,
): string | undefined {
  const heads = 'refs/heads/'
  if (name === 'push' && ref?.startsWith(heads) === true) return ref.slice(heads.length)
  return text(at(event, 'pull_request', 'base', 'ref')) ?? text(at(event, 'repository', 'default_branch'))
}

/** The pull request that the event is about; null where it is about none. */
export function pullRequestOf(
  { GITHUB_EVENT_NAME: name }: Environment,
  event: JsonValue,
): PullRequestEvent | null {
  if (name !== 'pull_request' && name !== 'pull_request_target') return null
  const base = text(at(event, 'pull_request', 'base', 'ref'))
  const head = text(at(event, 'pull_request', 'head', 'sha'))
  return base === undefined || head === undefined ? null : { base, head }
}

/** KiB. */
function sizeOf(event: JsonValue): number | undefined {
  const size = at(event, 'repository', 'size')
  return typeof size === 'number' ? size : undefined
}

const serverOf = ({ GITHUB_SERVER_URL: url }: Environment): string =>
  (url ?? 'https://github.com').replace(/\/+$/, '')

export const apiUrlOf = ({ GITHUB_API_URL: url }: Environment): string => url ?? 'https://api.github.com'

export interface ActionContext {
  readonly registry: RegistryOptions
  /** Address of the registry's repository on the web; undefined where it is on no GitHub server. */
  readonly repositoryUrl: string | undefined
  /** `owner/name` of the repository that the workflow runs in. */
  readonly home: string | undefined
  readonly apiUrl: string
  /** Whether the registry is on another server than the workflow: a token that was given for that is not for this. */
  readonly isElsewhere: boolean
  /** Whether the job's own token was kept back from a server that is not its own. */
  readonly tokenWithheld: boolean
}

/** Tokens that GitHub gives to jobs and Apps: worth nothing to another server, but to a thief. */
const isInstallationToken = (token: string | undefined): boolean => token?.startsWith('ghs_') === true

/** Where the registry is and who writes to it, from the inputs and from what the runner says of the run. */
export function contextOf(
  { settings, repository, token }: Pick<ActionInputs, 'settings' | 'repository' | 'token'>,
  environment: Environment,
  event: JsonValue,
): ActionContext {
  const { GITHUB_REPOSITORY: home, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment
  const server = serverOf(environment)
  const name = repository ?? home
  const given = settings.registry.remote
  const remote = given ?? (name === undefined ? undefined : `${server}/${name}`)
  // What the event says is about the workflow's own repository; a remote may be another way to reach that.
  const isHome = name?.toLowerCase() === home?.toLowerCase()
  const onServer = remote === undefined || isOnServer(remote, server)
  const withheld = !onServer && isInstallationToken(token)
  return {
    registry: {
      ...settings.registry,
      ...defined({
        remote,
        branch: settings.registry.branch ?? (isHome ? eventBranch(environment, event) : undefined),
        repositorySize: isHome && given === undefined ? sizeOf(event) : undefined,
        token: withheld ? undefined : token,
        directory: environment['GITHUB_WORKSPACE'],
        // In a container the runner's workspace is another user's; what is in it is this job's all the same.
        trustDirectory: true,
        actor: environment['GITHUB_ACTOR'],
        run: run === undefined ? undefined : `${run}.${attempt ?? '1'}`,
      }),
    },
    repositoryUrl: remote !== undefined && onServer ? remote.replace(/(\.git)?\/*$/, '') : undefined,
    home,
    apiUrl: apiUrlOf(environment),
    isElsewhere: !onServer,
    tokenWithheld: withheld,
  }
}

/**
 * Adds what neither inputs nor event say: a schedule's event names no branch. The host then tells the default branch, and
 * the size by which a large repository is known, in one request.
 */
export async function withRepositoryFacts(
  registry: RegistryOptions,
  { settings, repository, token }: Pick<ActionInputs, 'settings' | 'repository' | 'token'>,
  environment: Environment,
): Promise<RegistryOptions> {
  const name = repository ?? environment['GITHUB_REPOSITORY']
  const isGiven = registry.branch !== undefined || settings.registry.remote !== undefined
  if (isGiven || name === undefined || token === undefined) return registry
  // Loaded here: most events say it all, and Octokit is a good part of a short step's time.
  const { fetchRepositoryFacts } = await import(
    /* webpackChunkName: "github" */ '../../hosts/github/repository-facts.js'
  )
  const facts = await fetchRepositoryFacts(name, token, apiUrlOf(environment))
  return facts === null ? registry : { ...registry, branch: facts.defaultBranch, repositorySize: facts.size }
}
