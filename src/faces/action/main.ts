import { changesRepository, entryOf } from '../shared/operations.js'
import { omitUndefined } from '../shared/omit-undefined.js'
import { interruptible } from '../shared/interruption.js'
import { withTrace } from '../shared/trace.js'
import { InputError } from '../../core/errors.js'
import { readOperations } from '../../core/operations/index.js'
import { findHost } from '../../hosts/find-host.js'
import type { RequiredScopes } from '../../hosts/github/permissions.js'
import type { Host, PullRequestRef } from '../../hosts/host.js'
import { isWithheld, tokenFor, type Tokens } from '../../hosts/tokens.js'
import type { RegistryOptions } from '../../registry/options.js'
import { lacksMetrics } from '../../registry/collecting.js'
import { StoreError } from '../../store/errors.js'
import { toFailedOutcome } from '../../commit/outcome.js'
import {
  addRepositoryFacts,
  contextOf,
  eventBranch,
  pullRequestOf,
  readEvent,
  type ActionContext,
} from './context.js'
import { inputText, parseInputs, type ActionInputs, type Environment } from './inputs.js'
import { createLog } from './log.js'
import { reportBadInput, reportOutcome } from './report.js'
import { readRequestId } from './request-id.js'
import { runStep, type Step } from './run.js'
import { acquireTokens, privilegeOf, type StepTokens } from './step-tokens.js'
import type { Toolkit } from './toolkit.js'

const workspaceOf = ({ GITHUB_WORKSPACE: folder }: Environment): string => folder ?? process.cwd()

/** The pull request that this step checks: the event's, where nothing else was asked for. */
function checkedPullRequest(
  { operation, parsed, settings, repository }: ActionInputs,
  environment: Environment,
  event: ReturnType<typeof readEvent>,
): PullRequestRef | null {
  const { remote, branch } = settings.registry
  if (entryOf(operation).checksPullRequest !== true) return null
  if (parsed.at !== undefined || parsed.path !== undefined) return null
  if (remote !== undefined || repository !== undefined) return null
  if (branch !== undefined && branch !== eventBranch(environment, event)) return null
  return pullRequestOf(environment, event)
}

/**
 * The repository that the agents work in, on its host.
 * @throws StoreError where evidence is to be collected there and no token may be sent
 */
function findHome(
  { home, registry, server, apiUrl }: ActionContext,
  tokens: Tokens,
  collects: boolean,
): Host {
  const remote = registry.remote ?? null
  if (collects && isWithheld('api', { registry: remote, server }, tokens)) {
    throw new StoreError(
      'denied',
      'there is no token to collect metrics with: `token` is for the remote, which is on another server; ' +
        'give the metrics by metrics-file',
    )
  }
  const access = { server, apiUrl, tokens, registry: registry.remote }
  const host = findHost(home === undefined ? null : `${server}/${home}`, access)
  if (collects && host.collectWork === null)
    throw new StoreError('unknown-remote', 'there is no repository on GitHub to collect metrics from')
  return host
}

interface StepOrigin {
  readonly inputs: ActionInputs
  readonly environment: Environment
  readonly context: ActionContext
  readonly pullRequest: PullRequestRef | null
  readonly scopes: RequiredScopes
  readonly requestId: string | undefined
}

/** Builds the step from what was asked for and the tokens that the step may use. */
async function buildStep(
  { inputs, environment, context, pullRequest, scopes, requestId }: StepOrigin,
  tokens: StepTokens,
  session: Pick<RegistryOptions, 'log' | 'signal'>,
  toolkit: Toolkit,
): Promise<Step> {
  const { server, apiUrl } = context
  const remote = context.registry.remote ?? null
  const destination = { registry: remote, server }
  if (isWithheld('git', destination, tokens.registry)) {
    toolkit.notice('The token of this job was not sent to the remote, which is on another server.')
  }
  const access = { server, apiUrl, tokens: tokens.registry }
  const home = findHome(context, tokens.home, scopes.collects)
  const registry = await addRepositoryFacts(context.registry, inputs, findHost(remote, access))
  return {
    inputs,
    registry: {
      ...registry,
      ...session,
      ...omitUndefined({ token: tokenFor('git', destination, tokens.registry) }),
      tokenUser: (url) => findHost(url, access).tokenUser,
      intentKeys: inputs.intentKeys,
      privilege: privilegeOf(inputs, access),
    },
    home,
    pullRequest,
    collects: scopes.collects,
    requestId,
    temporaryFolder: environment['RUNNER_TEMP'],
    directory: workspaceOf(environment),
  }
}

async function act(
  inputs: ActionInputs,
  environment: Environment,
  toolkit: Toolkit,
  signal: AbortSignal,
): Promise<number> {
  const event = readEvent(environment)
  const pullRequest = checkedPullRequest(inputs, environment, event)
  const context = contextOf(inputs, environment, event)
  const scopes = {
    writes: changesRepository(inputs.operation),
    collects: lacksMetrics(inputs.parsed.command),
    checks: pullRequest !== null,
  }
  const session = { log: createLog(toolkit), signal }
  const requestId = await requestIdOf(inputs, environment)
  try {
    const limits = { ...inputs.settings.registry, ...session }
    const tokens = await acquireTokens(inputs, scopes, context, limits, toolkit)
    try {
      const origin = { inputs, environment, context, pullRequest, scopes, requestId }
      return await runStep(await buildStep(origin, tokens, session, toolkit), context, toolkit)
    } finally {
      await tokens.release()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const id = inputs.settings.call.requestId ?? requestId ?? ''
    const outcome = toFailedOutcome(inputs.operation, id, 0, error)
    return await reportOutcome(outcome, inputs, context, toolkit)
  }
}

/** Undefined where the step gives one itself, or makes no commit. */
async function requestIdOf(
  { operation, parsed, settings, jobIndex }: ActionInputs,
  environment: Environment,
): Promise<string | undefined> {
  const isDerived =
    settings.call.requestId === undefined && !readOperations.has(operation) && settings.call.dryRun !== true
  return isDerived ? await readRequestId(parsed.command, jobIndex, environment) : undefined
}

/**
 * Runs one step of a workflow.
 * @returns exit status
 */
export async function main(environment: Environment, toolkit: Toolkit): Promise<number> {
  // Before anything else, so that no message of any kind can carry them into the log.
  const names = ['token', 'job-token', 'private-key', 'intent-key', 'intent-key-previous'] as const
  const secrets = names.map((name) => inputText(environment, name))
  // A runner that knows no such expression passes it on as text.
  for (const secret of new Set(secrets)) {
    if (secret !== '' && !secret.startsWith('${{')) toolkit.setSecret(secret)
  }
  try {
    const inputs = await parseInputs(environment, workspaceOf(environment))
    const writeTrace = (line: string): void => {
      toolkit.debug(line)
    }
    return await withTrace(environment['RUNNER_DEBUG'] === '1', writeTrace, () =>
      interruptible(process, (signal) => act(inputs, environment, toolkit, signal)),
    )
  } catch (error) {
    if (error instanceof InputError) return reportBadInput(error, toolkit)
    throw error
  }
}
