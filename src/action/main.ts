import { catalogue } from '../command/catalogue.js'
import { defined } from '../command/defined.js'
import { interruptible } from '../command/interruption.js'
import { InputError } from '../core/errors.js'
import { runCommand, validateFolder, type RegistryOptions } from '../registry.js'
import type { Outcome } from '../transact/outcome.js'
import { contextOf, readEvent, withRepositoryFacts } from './context.js'
import { inputText, parseInputs, type ActionInputs, type Environment } from './inputs.js'
import { actionLog } from './log.js'
import { reportBadInput, reportOutcome } from './report.js'
import { derivedRequestId } from './request-id.js'
import type { Toolkit } from './toolkit.js'

async function run(
  { operation, parsed, settings, jobIndex }: ActionInputs,
  registry: RegistryOptions,
  environment: Environment,
  toolkit: Toolkit,
): Promise<Outcome> {
  const { command, at, path } = parsed
  if (path !== undefined) return await validateFolder(path)
  const derived =
    settings.call.requestId === undefined && catalogue[operation].writes && settings.call.dryRun !== true
      ? await derivedRequestId(command, jobIndex, environment)
      : undefined
  const log = actionLog(toolkit)
  return await interruptible(process, (signal) =>
    runCommand(
      command,
      { ...registry, log, signal },
      {
        ...settings.call,
        ...defined({ at }),
        ...(derived === undefined ? {} : { requestId: derived, derived: true }),
      },
    ),
  )
}

/**
 * Runs one step of a workflow.
 * @returns exit status
 */
export async function main(environment: Environment, toolkit: Toolkit): Promise<number> {
  // Before anything else, so that no message of any kind can carry it into the log.
  const token = inputText(environment, 'token')
  if (token !== '') toolkit.setSecret(token)
  try {
    const inputs = await parseInputs(environment, environment['GITHUB_WORKSPACE'] ?? process.cwd())
    const context = contextOf(inputs, environment, readEvent(environment))
    if (context.tokenWithheld) {
      toolkit.notice('The token of this job was not sent to the remote, which is on another server.')
    }
    const registry = await withRepositoryFacts(context.registry, inputs, environment)
    const outcome = await run(inputs, registry, environment, toolkit)
    return await reportOutcome(outcome, inputs, context, toolkit)
  } catch (error) {
    if (error instanceof InputError) return reportBadInput(error, toolkit)
    throw error
  }
}
