import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { interruptible } from '../shared/interruption.js'
import { InputError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations/index.js'
import { listHumanNames, sortByLanding, inventMetrics } from '../../demo/sample-agents.js'
import { runCommandLine, type CommandLine } from '../../demo/command-line.js'
import { runGit } from '../../demo/git.js'
import { verifyRepository } from '../../demo/verify-repository.js'
import { runWriters } from '../../demo/run-writers.js'
import { startTemporaryServer, type TemporaryServer } from '../../demo/temporary-server.js'
import {
  formatEnding,
  formatHistory,
  formatNextStep,
  formatOpening,
  formatAgents,
  formatEvaluation,
  formatClaims,
  type Effort,
} from '../../demo/demo-output.js'
import type { Style } from '../../report/formats/text.js'
import type { Outcome } from '../../commit/outcome.js'
import { followRace } from './demo-progress.js'
import { wantsColors, widthOf } from './terminal.js'

export interface DemoOptions {
  /** Processes that write at once, 1 to 200. */
  readonly writers: number
  /** Largest number of active agents, 0 or more. */
  readonly limit: number
  /** Keep the repository. */
  readonly keep: boolean
}

const maxWriters = 200
const interruptedStatus = 130
const demoAuthor = 'Demo <demo@example.com>'

function checkOptions({ writers, limit }: DemoOptions): void {
  if (!Number.isSafeInteger(writers) || writers < 1 || writers > maxWriters)
    throw new InputError(`--writers: must be from 1 to ${maxWriters}`)
  if (!Number.isSafeInteger(limit) || limit < 0) throw new InputError('--limit: must be 0 or more')
}

function createStyle(): Style {
  const enabled = wantsColors(process.stdout, process.env, true)
  return { colors: picocolors.createColors(enabled), width: widthOf(process.stdout) }
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/** @throws Error where the operation did not commit */
async function runWrite<Name extends OperationName>(
  commandLine: CommandLine,
  operation: Name,
  args: readonly string[],
  input = '',
): Promise<Outcome<Name>> {
  const outcome = await runCommandLine(commandLine, operation, { author: demoAuthor, args, input })
  commandLine.signal.throwIfAborted()
  if (outcome.outcome === 'committed') return outcome
  throw new Error(`${operation}: ${(outcome.error ?? outcome.refusal)?.message ?? outcome.outcome}`)
}

/** Sets a policy without a grace period, so that the evaluation promotes and eliminates. */
async function prepare(commandLine: CommandLine, limit: number): Promise<void> {
  await runWrite(commandLine, 'init', [])
  const policy = { max_active_agents: limit, unique_human_names: true, new_agent_grace_period_hours: 0 }
  await runWrite(commandLine, 'configure', ['--patch', JSON.stringify(policy)])
}

async function runRace(
  commandLine: CommandLine,
  { server }: TemporaryServer,
  writers: number,
): Promise<{ outcomes: Outcome<'spawn'>[]; effort: Effort }> {
  const [begun, before] = [performance.now(), server?.requests.length ?? 0]
  const progress = followRace(process.stdout, writers)
  const outcomes = await runWriters(commandLine, writers, listHumanNames(writers), progress.update)
  progress.end()
  commandLine.signal.throwIfAborted()
  const requests = server?.requests.slice(before)
  const pushes = requests?.filter(
    ({ service, phase }) => service === 'git-receive-pack' && phase === 'request',
  )
  return { outcomes, effort: { seconds: (performance.now() - begun) / 1000, pushes: pushes?.length ?? null } }
}

const evaluate = (
  commandLine: CommandLine,
  outcomes: readonly Outcome<'spawn'>[],
): Promise<Outcome<'evaluate'>> => {
  const agents = outcomes.flatMap(({ result }) => result?.agents ?? [])
  const metrics = JSON.stringify(inventMetrics(agents))
  return runWrite(commandLine, 'evaluate', ['--metrics', '-'], metrics)
}

const readNewestCommits = (checkout: string, { colors, width }: Style): Promise<string> => {
  const format = `%C(yellow)%h%C(reset) %<(${Math.max(20, width - 14)},trunc)%s`
  const color = `--color=${colors.isColorSupported ? 'always' : 'never'}`
  return runGit(checkout, 'log', '--graph', `--format=${format}`, '-12', color)
}

async function runDemoSteps(
  stage: TemporaryServer,
  { writers, limit }: DemoOptions,
  signal: AbortSignal,
): Promise<number> {
  setMaxListeners(0, signal) // the process of every writer listens
  const { folder, repository, remote } = stage
  const script = process.argv[1] ?? ''
  const commandLine = { script, directory: folder, remote, branch: 'main', signal }
  const style = createStyle()
  print(formatOpening(writers, limit, remote, style))
  await prepare(commandLine, limit)
  const { outcomes, effort } = await runRace(commandLine, stage, writers)
  const { result } = await evaluate(commandLine, outcomes)
  const checkout = join(folder, 'checkout')
  await runGit(folder, 'clone', '--quiet', '--', repository, checkout)
  const inspection = await verifyRepository(repository, checkout, outcomes, limit)
  const good = inspection.checks.every(({ problems }) => problems.length === 0)
  const agents = sortByLanding(inspection.agents)
  print([
    ...formatEnding({ outcomes, lost: inspection.lost.length }, effort, good, style),
    ...(result === null ? [] : formatEvaluation(result, agents, style)),
    ...formatAgents(agents, style),
    ...formatHistory(await readNewestCommits(checkout, style), style),
    ...formatClaims(inspection, style),
    ...(good ? formatNextStep(style) : []),
  ])
  return good ? 0 : 1
}

async function withTemporaryServer(options: DemoOptions, signal: AbortSignal): Promise<number> {
  const stage = await startTemporaryServer()
  try {
    return await runDemoSteps(stage, options, signal)
  } finally {
    await stage.close(options.keep)
    if (options.keep) print(['', `Kept in ${stage.folder}: registry.git, and checkout, its clone`])
  }
}

/**
 * Lets many processes of this script write to one registry at once. Then reads the repository, and compares it with
 * their outcomes.
 * @returns exit status: 0; 1 where something was lost or broken; 130 after an interruption
 * @throws InputError for numbers out of range
 */
export async function runDemo(options: DemoOptions): Promise<number> {
  checkOptions(options)
  return await interruptible(process, async (signal) => {
    try {
      return await withTemporaryServer(options, signal)
    } catch (error) {
      if (signal.aborted) return interruptedStatus
      const reason = error instanceof Error ? error.message : String(error)
      process.stderr.write(`error: the demo failed: ${reason}\n`)
      return 1
    }
  })
}
