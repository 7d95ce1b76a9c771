import { interruptible } from '../shared/interruption.js'
import { lacksMetrics } from '../../registry/collecting.js'
import { parseCommand, type ParsedCommand } from '../shared/parse.js'
import { parseSettings } from '../shared/parse-settings.js'
import { hostPrivilege } from '../shared/privilege.js'
import type { OperationName } from '../../core/operations.js'
import { runCommand } from '../../registry/run.js'
import type { CallOptions, RegistryOptions } from '../../registry/options.js'
import { validateFolder } from '../../registry/validation.js'
import { findCheckout } from '../../store/git/checkout.js'
import { exitStatus, type Outcome } from '../../commit/outcome.js'
import { defined } from '../shared/defined.js'
import { collectorFor } from './collector.js'
import { givenIntentKeys, givenParameters, givenSettings } from './given.js'
import { present } from './print-outcome.js'
import type { Invocation } from './program.js'
import { startProgress, wantsProgress } from './progress.js'
import { apiToken, tokenFor } from './token.js'
import type { ProcessIo } from './process-io.js'

async function originOf(directory: string, signal: AbortSignal): Promise<string | null> {
  try {
    const checkout = await findCheckout(directory, signal)
    return checkout?.origin ?? null
  } catch {
    // The operation asks git the same again, and reports what went wrong.
    return null
  }
}

async function outcomeOf<Name extends OperationName>(
  { command, path, at, orphan }: ParsedCommand<Name>,
  options: RegistryOptions,
  call: CallOptions,
  io: ProcessIo,
  signal: AbortSignal,
): Promise<Outcome<Name>> {
  const { environment, directory } = io
  // Only `validate` has a path, and its outcome is what the folder gives.
  if (path !== undefined) return (await validateFolder(path)) as Outcome as Outcome<Name>
  const remoteOf = (): Promise<string | null> =>
    options.remote === undefined ? originOf(directory, signal) : Promise.resolve(options.remote)
  const token = await tokenFor(environment, remoteOf)
  const lacking = lacksMetrics(command)
  const collect = lacking ? collectorFor(await remoteOf(), io) : undefined
  if (lacking && collect === undefined && command.operation === 'evaluate') {
    options.log?.notice('Scored on the records: metrics are collected only where the remote is on GitHub.')
  }
  const { GITHUB_SERVER_URL: server, GITHUB_API_URL: api } = environment
  const privilege = hostPrivilege({ server, api, token: apiToken(environment) })
  return await runCommand(
    command,
    { ...options, ...defined({ token, orphan }), privilege, directory, signal },
    { ...call, ...defined({ at, collect }) },
  )
}

/**
 * Runs an operation as the command line asks for it.
 * @returns exit status
 * @throws InputError for bad input, before anything was read or written
 */
export async function runOperation(
  operation: OperationName,
  invocation: Invocation,
  io: ProcessIo,
): Promise<number> {
  const json = invocation.options.has('json')
  const { registry, call } = parseSettings(givenSettings(invocation))
  const parsed = parseCommand(operation, await givenParameters(operation, invocation, io))
  const intentKeys = givenIntentKeys(io)
  const progress = startProgress(io.stderr, wantsProgress(io.stderr, json), `${operation}: working…`)
  const options = { ...registry, intentKeys, log: progress.log }
  const outcome = await interruptible(io.signals, (signal) =>
    outcomeOf(parsed, options, call, io, signal),
  ).finally(() => {
    progress.end()
  })
  const presentation = { json, colors: !invocation.options.has('color'), dryRun: call.dryRun === true }
  await present(outcome, parsed, presentation, io)
  return exitStatus(outcome)
}
