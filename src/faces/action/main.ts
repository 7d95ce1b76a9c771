import { interruptible } from '../shared/interruption.js'
import { InputError } from '../../core/errors.js'
import { readOperations } from '../../core/operations.js'
import type { SourceRepository } from '../../hosts/github/collect.js'
import type { PullRequestEvent } from '../../hosts/github/pull-request.js'
import { lacksMetrics } from '../../registry/collecting.js'
import { StoreError } from '../../store/errors.js'
import { failedOutcome } from '../../commit/failure.js'
import { contextOf, pullRequestOf, readEvent, withRepositoryFacts, type ActionContext } from './context.js'
import { privilegeOf, withIdentity, type Identity } from './identity.js'
import { inputText, parseInputs, type ActionInputs, type Environment } from './inputs.js'
import { actionLog } from './log.js'
import { reportBadInput, reportOutcome } from './report.js'
import { derivedRequestId } from './request-id.js'
import { runStep, type Step } from './run.js'
import type { Toolkit } from './toolkit.js'

const workspaceOf = ({ GITHUB_WORKSPACE: folder }: Environment): string => folder ?? process.cwd()

/** The pull request that this step checks: the event's, where nothing else was asked for. */
function checkedPullRequest(
  { operation, parsed, settings, repository }: ActionInputs,
  environment: Environment,
  event: ReturnType<typeof readEvent>,
): PullRequestEvent | null {
  const { remote, branch } = settings.registry
  if (operation !== 'validate' || parsed.at !== undefined || parsed.path !== undefined) return null
  if (remote !== undefined || repository !== undefined) return null
  const pullRequest = pullRequestOf(environment, event)
  return branch === undefined || branch === pullRequest?.base ? pullRequest : null
}

/**
 * Where the agents work, and the token for the API there.
 * @throws StoreError for a token that was given for a remote elsewhere: it must not be sent here
 */
function workplaceOf(
  { home: token }: Identity,
  { home, apiUrl, isElsewhere, tokenWithheld }: ActionContext,
  collects: boolean,
): SourceRepository {
  if (collects && isElsewhere && !tokenWithheld && token !== undefined) {
    throw new StoreError(
      'denied',
      'there is no token to collect metrics with: `token` is for the remote, which is on another server; ' +
        'give the metrics by metrics-file',
    )
  }
  return { repository: home ?? '', token, apiUrl }
}

async function act(
  inputs: ActionInputs,
  environment: Environment,
  toolkit: Toolkit,
  signal: AbortSignal,
): Promise<number> {
  const event = readEvent(environment)
  const pullRequest = checkedPullRequest(inputs, environment, event)
  const collects = lacksMetrics(inputs.parsed.command)
  const session = { ...inputs.settings.registry, log: actionLog(toolkit), signal }
  const contextFor = (token: string | undefined): ActionContext =>
    contextOf({ ...inputs, token }, environment, event)

  const run = async (identity: Identity): Promise<number> => {
    const context = contextFor(identity.registry)
    if (context.tokenWithheld) {
      toolkit.notice('The token of this job was not sent to the remote, which is on another server.')
    }
    const given = { ...inputs, token: identity.registry }
    const registry = await withRepositoryFacts(context.registry, given, environment)
    const step: Step = {
      inputs,
      registry: {
        ...registry,
        intentKeys: inputs.intentKeys,
        privilege: privilegeOf(inputs, identity, environment),
        log: session.log,
        signal,
      },
      workplace: workplaceOf(identity, context, collects),
      pullRequest,
      collects,
      requestId: await requestIdOf(inputs, environment),
      temporaryFolder: environment['RUNNER_TEMP'],
      directory: workspaceOf(environment),
    }
    return await runStep(step, context, toolkit)
  }
  try {
    const extent = { collects, checks: pullRequest !== null }
    return await withIdentity(inputs, extent, environment, session, toolkit, run)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const outcome = failedOutcome(inputs.operation, inputs.settings.call.requestId ?? '', 0, error)
    return await reportOutcome(outcome, inputs, contextFor(undefined), toolkit)
  }
}

/** Undefined where the step gives one itself, or makes no commit. */
async function requestIdOf(
  { operation, parsed, settings, jobIndex }: ActionInputs,
  environment: Environment,
): Promise<string | undefined> {
  const isDerived =
    settings.call.requestId === undefined && !readOperations.has(operation) && settings.call.dryRun !== true
  return isDerived ? await derivedRequestId(parsed.command, jobIndex, environment) : undefined
}

/**
 * Runs one step of a workflow.
 * @returns exit status
 */
export async function main(environment: Environment, toolkit: Toolkit): Promise<number> {
  // Before anything else, so that no message of any kind can carry them into the log.
  for (const name of ['token', 'private-key', 'intent-key', 'intent-key-previous'] as const) {
    const secret = inputText(environment, name)
    if (secret !== '') toolkit.setSecret(secret)
  }
  try {
    const inputs = await parseInputs(environment, workspaceOf(environment))
    return await interruptible(process, (signal) => act(inputs, environment, toolkit, signal))
  } catch (error) {
    if (error instanceof InputError) return reportBadInput(error, toolkit)
    throw error
  }
}
