import { interruptible } from '../shared/interruption.js'
import { lacksMetrics } from '../../registry/collecting.js'
import { entryOf } from '../shared/operations.js'
import { parseCommand, type ParsedCommand } from '../shared/parse.js'
import { parseSettings } from '../shared/parse-settings.js'
import type { OperationName } from '../../core/operations/index.js'
import { findHost } from '../../hosts/find-host.js'
import type { Host } from '../../hosts/host.js'
import { readTokens, tokenFor } from '../../hosts/tokens.js'
import { evidenceFrom } from '../../registry/evidence.js'
import { runCommand } from '../../registry/run.js'
import type { CallOptions, Collector, Privilege, RegistryOptions } from '../../registry/options.js'
import { validateFolder } from '../../registry/validation.js'
import { StoreError } from '../../store/errors.js'
import { findCheckout } from '../../store/git/checkout.js'
import type { Outcome } from '../../commit/outcome.js'
import { getExitStatus } from '../../report/judge-outcome.js'
import { omitUndefined } from '../shared/omit-undefined.js'
import { readIntentKeys, readParameters, readSettings } from './given.js'
import { printOutcome } from './print-outcome.js'
import type { Invocation } from './program.js'
import { startProgress, wantsProgress } from './progress.js'
import type { ProcessIo } from './process-io.js'

async function originOf(directory: string, signal: AbortSignal): Promise<string | null> {
  try {
    const checkout = await findCheckout(directory, signal)
    return checkout?.remotes.get('origin') ?? null
  } catch {
    // The operation asks git the same again, and reports what went wrong.
    return null
  }
}

/** Collects from a host; undefined where the host has no evidence. */
function collectorOf({ repository, hasToken, collectWork }: Host): Collector | undefined {
  if (collectWork === null) return undefined
  if (hasToken) return evidenceFrom(collectWork)
  return () =>
    Promise.reject(
      new StoreError(
        'denied',
        `collecting metrics from ${repository ?? ''} needs a token: set GITHUB_TOKEN, or give the metrics as a file ` +
          '(one with {} scores the agents on their records)',
      ),
    )
}

async function outcomeOf<Name extends OperationName>(
  { command, path, at, orphan }: ParsedCommand<Name>,
  options: RegistryOptions,
  call: CallOptions,
  io: ProcessIo,
  signal: AbortSignal,
): Promise<Outcome<Name>> {
  const { environment, directory } = io
  // Only `validate` has a path. Its outcome is the one that the folder gives.
  if (path !== undefined) return (await validateFolder(path)) as Outcome as Outcome<Name>
  const { GITHUB_SERVER_URL: server, GITHUB_API_URL: apiUrl } = environment
  const tokens = readTokens(environment)
  const access = { server, apiUrl, tokens }
  const lacking = lacksMetrics(command)
  // Asking git for the origin costs a process. A token for this registry needs no destination.
  const needsRemote = lacking || (tokens.registry === undefined && tokens.server !== undefined)
  const remote = options.remote ?? (needsRemote ? await originOf(directory, signal) : null)
  const collect = lacking ? collectorOf(findHost(remote, access)) : undefined
  if (lacking && collect === undefined && entryOf(command.operation).evidence === 'optional') {
    options.log?.notice('Scored on the records: metrics are collected only where the remote is on GitHub.')
  }
  const token = tokenFor('git', { registry: remote, server }, tokens)
  const privilege: Privilege = ({ url, branch }, limits) =>
    findHost(url, access).whyPrivileged(branch, limits)
  const tokenUser = (url: string): string | null => findHost(url, access).tokenUser
  return await runCommand(
    command,
    { ...options, ...omitUndefined({ token, orphan }), tokenUser, privilege, directory, signal },
    { ...call, ...omitUndefined({ at, collect }) },
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
  const { registry, call } = parseSettings(readSettings(invocation))
  const parsed = parseCommand(operation, await readParameters(operation, invocation, io))
  const intentKeys = readIntentKeys(io)
  const progress = startProgress(io.stderr, wantsProgress(io.stderr, json), `${operation}: working…`)
  const options = { ...registry, intentKeys, log: progress.log }
  const outcome = await interruptible(io.signals, (signal) =>
    outcomeOf(parsed, options, call, io, signal),
  ).finally(() => {
    progress.end()
  })
  const presentation = { json, colors: !invocation.options.has('color'), dryRun: call.dryRun === true }
  await printOutcome(outcome, parsed, presentation, io)
  return getExitStatus(outcome)
}
