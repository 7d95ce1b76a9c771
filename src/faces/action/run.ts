import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { omitUndefined } from '../shared/omit-undefined.js'
import { writeOutputFile } from '../shared/files.js'
import type { Metrics } from '../../generated/types.js'
import { readFacet } from '../../report/read-report.js'
import type { Host, PullRequestRef } from '../../hosts/host.js'
import { evidenceFrom } from '../../registry/evidence.js'
import { runCommand } from '../../registry/run.js'
import type { CallOptions, RegistryOptions } from '../../registry/options.js'
import { validateFolder, validateProposal } from '../../registry/validation.js'
import type { Outcome } from '../../commit/outcome.js'
import { publishedCheck } from './check.js'
import type { ActionContext } from './context.js'
import type { ActionInputs } from './inputs.js'
import { reportOutcome, writeOutputs } from './report.js'
import type { Toolkit } from './toolkit.js'

/** All that one step works with. */
export interface Step {
  readonly inputs: ActionInputs
  readonly registry: RegistryOptions
  /** Host of the repository that the agents work in: the workflow's own. */
  readonly home: Host
  /** The pull request to check; null for every other step. */
  readonly pullRequest: PullRequestRef | null
  readonly collects: boolean
  readonly requestId: string | undefined
  /** The job's own, which no checkout touches. */
  readonly temporaryFolder: string | undefined
  /** That paths start from. */
  readonly directory: string
}

async function outcomeOf({
  inputs: { parsed, settings },
  registry,
  home,
  pullRequest,
  collects,
  requestId,
}: Step): Promise<Outcome> {
  const { command, at, path } = parsed
  if (path !== undefined) return await validateFolder(path)
  const { collectWork, readProposal } = home
  if (pullRequest !== null && readProposal !== null) {
    return await validateProposal(registry, pullRequest.head, (root, limits) =>
      readProposal(pullRequest, root, limits),
    )
  }
  const call: CallOptions = {
    ...settings.call,
    ...omitUndefined({ at }),
    ...(requestId === undefined ? {} : { requestId, derived: true }),
    ...(collects && collectWork !== null ? { collect: evidenceFrom(collectWork) } : {}),
  }
  return await runCommand(command, registry, call)
}

/** Writes what was collected to the file that was asked for, or to one in the job's own folder; gives its path. */
async function writeMetrics(metrics: Metrics, step: Step): Promise<string> {
  const { parsed } = step.inputs
  const file = parsed.output ?? join(step.temporaryFolder ?? '.', `agent-metrics-${randomUUID()}.json`)
  await writeOutputFile(file, 'metrics-file', `${JSON.stringify(metrics, null, 2)}\n`, step.directory)
  return file
}

/**
 * Carries out a step and tells the runner of it.
 * @returns exit status
 * @throws InputError for a file that cannot be written
 */
export async function runStep(step: Step, context: ActionContext, toolkit: Toolkit): Promise<number> {
  const outcome = await outcomeOf(step)
  const metrics = readFacet(outcome, 'metrics')
  if (metrics !== undefined) writeOutputs({ 'metrics-file': await writeMetrics(metrics, step) }, toolkit)
  const annotated = step.pullRequest !== null && (await publishedCheck(step, outcome, context, toolkit))
  return await reportOutcome(outcome, step.inputs, context, toolkit, annotated)
}
