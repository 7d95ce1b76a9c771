import { readFileSync, statSync } from 'node:fs'
import { omitUndefined } from '../shared/omit-undefined.js'
import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'
import { isObject, type JsonValue } from '../../core/json/value.js'
import { findHost } from '../../hosts/find-host.js'
import { defaultApiUrl } from '../../hosts/github/repository-address.js'
import type { Host, PullRequestRef } from '../../hosts/host.js'
import { defaultServer } from '../../hosts/tokens.js'
import type { RegistryOptions } from '../../registry/options.js'
import type { Links } from '../../store/links.js'
import type { ActionInputs, Environment } from './inputs.js'

/**
 * The event that started the workflow; empty outside of a workflow.
 * @throws InputError for a file that cannot be read as an event: a check that passed it over would check something else
 */
export function readEvent({ GITHUB_EVENT_PATH: path = '' }: Environment): JsonValue {
  if (path === '') return {}
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return {}
  const unreadable = (why: string): InputError =>
    new InputError(
      `the file of the event, GITHUB_EVENT_PATH ${quote(path)}, ${why}; runners write it, so run the workflow again`,
    )
  if (!stats.isFile()) throw unreadable('is not a file')
  // The context of `@actions/github` has the same, and loads Octokit: a good part of a short step's time.
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JsonValue
  } catch {
    throw unreadable('cannot be read, or is not JSON')
  }
}

function at(value: JsonValue | undefined, ...path: string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}

const text = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const heads = 'refs/heads/'

/** The branch that a merge group would be merged into; undefined where the event is about none. */
function mergeGroupBase(event: JsonValue): string | undefined {
  const ref = text(at(event, 'merge_group', 'base_ref'))
  return ref?.startsWith(heads) === true ? text(ref.slice(heads.length)) : undefined
}

/**
 * The branch that the event is about: the one pushed to, the one that a pull request or a merge group would be merged into,
 * or the default.
 */
export function eventBranch(
  { GITHUB_EVENT_NAME: name, GITHUB_REF: ref }: Environment,
  event: JsonValue,
): string | undefined {
  if (name === 'push' && ref?.startsWith(heads) === true) return ref.slice(heads.length)
  if (name === 'merge_group') return mergeGroupBase(event)
  return text(at(event, 'pull_request', 'base', 'ref')) ?? text(at(event, 'repository', 'default_branch'))
}

/**
 * The pull request, or the merge group of pull requests, that the event is about; null where the event is of another kind.
 * @throws InputError where the event is of this kind and names none: checking the branch instead would pass everything
 */
export function pullRequestOf(
  { GITHUB_EVENT_NAME: name }: Environment,
  event: JsonValue,
): PullRequestRef | null {
  if (name !== 'pull_request' && name !== 'pull_request_target' && name !== 'merge_group') return null
  const [base, head] =
    name === 'merge_group'
      ? [mergeGroupBase(event), text(at(event, 'merge_group', 'head_sha'))]
      : [text(at(event, 'pull_request', 'base', 'ref')), text(at(event, 'pull_request', 'head', 'sha'))]
  if (base !== undefined && head !== undefined) return { base, head }
  throw new InputError(
    `the event ${name} does not say which branch and which commit it is about, so its change cannot be checked; ` +
      'run the workflow again, or name the revision to check with `at`',
  )
}

/** KiB. */
function sizeOf(event: JsonValue): number | undefined {
  const size = at(event, 'repository', 'size')
  return typeof size === 'number' ? size : undefined
}

export interface ActionContext {
  /** The registry without a token: which one may be sent there is decided when the step has its tokens. */
  readonly registry: RegistryOptions
  /** Addresses on the web of what the registry's repository holds; null where its host has none. */
  readonly links: Links | null
  /** `owner/name` of the repository that the workflow runs in. */
  readonly home: string | undefined
  /** Address on the web of the GitHub server that the workflow runs on. */
  readonly server: string
  readonly apiUrl: string
}

/** Where the registry is and who writes to it, from the inputs and from what the runner says of the run. */
export function contextOf(
  { settings, repository }: Pick<ActionInputs, 'settings' | 'repository'>,
  environment: Environment,
  event: JsonValue,
): ActionContext {
  const { GITHUB_REPOSITORY: home, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment
  const server = (environment['GITHUB_SERVER_URL'] ?? defaultServer).replace(/\/+$/, '')
  const name = repository ?? home
  const given = settings.registry.remote
  const remote = given ?? (name === undefined ? undefined : `${server}/${name}`)
  // The event tells of the workflow's own repository. A remote that was given may be another way to that repository.
  const isHome = name?.toLowerCase() === home?.toLowerCase()
  const apiUrl = environment['GITHUB_API_URL'] ?? defaultApiUrl(server)
  return {
    registry: {
      ...settings.registry,
      ...omitUndefined({
        remote,
        branch: settings.registry.branch ?? (isHome ? eventBranch(environment, event) : undefined),
        repositorySize: isHome && given === undefined ? sizeOf(event) : undefined,
        // What a job unpacks there may come from anybody, such as the artefact of a pull request's workflow.
        workspace: environment['GITHUB_WORKSPACE'],
        actor: environment['GITHUB_ACTOR'],
        run: run === undefined ? undefined : `${run}.${attempt ?? '1'}`,
      }),
    },
    links: findHost(remote ?? null, { server, apiUrl, tokens: {} }).links,
    home,
    server,
    apiUrl,
  }
}

/**
 * Adds to the registry what neither the inputs nor the event say: the event of a schedule names no branch. The host then
 * tells the default branch, and the size by which a large repository is known, in one request.
 */
export async function addRepositoryFacts(
  registry: RegistryOptions,
  { settings }: Pick<ActionInputs, 'settings'>,
  host: Host,
): Promise<RegistryOptions> {
  if (registry.branch !== undefined || settings.registry.remote !== undefined) return registry
  const facts = await host.readFacts()
  return facts === null
    ? registry
    : { ...registry, branch: facts.defaultBranch, repositorySize: facts.sizeKiB }
}
