import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { interruptible } from '../shared/interruption.js'
import { InputError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations/index.js'
import { humanNames, inOrder, madeUpMetrics } from '../../demo/sample-agents.js'
import { runCommandLine, type CommandLine } from '../../demo/command-line.js'
import { git } from '../../demo/git.js'
import { inspect } from '../../demo/verify-repository.js'
import { race } from '../../demo/run-writers.js'
import { setStage, type Stage } from '../../demo/temporary-server.js'
import {
  ending,
  historyLines,
  nextStep,
  opening,
  roll,
  settlement,
  verdict,
  type Effort,
} from '../../demo/demo-output.js'
import type { Style } from '../../report/formats/text.js'
import type { Outcome } from '../../commit/outcome.js'
import { followRace } from './demo-progress.js'
import { wantsColors, widthOf } from './terminal.js'

export interface DemoOptions {
  /** Processes that write at once, 1 to 200. */
  readonly writers: number
  /** Most agents that may be active, 0 or more. */
  readonly limit: number
  /** Leave the repository behind, to look at. */
  readonly keep: boolean
}

const mostWriters = 200
const interrupted = 130
const host = 'Demo <demo@example.com>'

function checkOptions({ writers, limit }: DemoOptions): void {
  if (!Number.isSafeInteger(writers) || writers < 1 || writers > mostWriters)
    throw new InputError(`--writers: must be from 1 to ${mostWriters}`)
  if (!Number.isSafeInteger(limit) || limit < 0) throw new InputError('--limit: must be 0 or more')
}

function styleOf(): Style {
  const enabled = wantsColors(process.stdout, process.env, true)
  return { colors: picocolors.createColors(enabled), width: widthOf(process.stdout) }
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/** @throws Error where the operation did not write */
async function written<Name extends OperationName>(
  commandLine: CommandLine,
  operation: Name,
  args: readonly string[],
  input = '',
): Promise<Outcome<Name>> {
  const outcome = await runCommandLine(commandLine, operation, { author: host, args, input })
  commandLine.signal.throwIfAborted()
  if (outcome.outcome === 'committed') return outcome
  throw new Error(`${operation}: ${(outcome.error ?? outcome.refusal)?.message ?? outcome.outcome}`)
}

/** A policy without a grace period, so that the evaluation settles someone. */
async function prepare(commandLine: CommandLine, limit: number): Promise<void> {
  await written(commandLine, 'init', [])
  const policy = { max_active_agents: limit, unique_human_names: true, new_agent_grace_period_hours: 0 }
  await written(commandLine, 'configure', ['--patch', JSON.stringify(policy)])
}

async function runRace(
  commandLine: CommandLine,
  { server }: Stage,
  writers: number,
): Promise<{ outcomes: Outcome<'spawn'>[]; effort: Effort }> {
  const [begun, before] = [performance.now(), server?.requests.length ?? 0]
  const progress = followRace(process.stdout, writers)
  const outcomes = await race(commandLine, writers, humanNames(writers), progress.update)
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
  const metrics = JSON.stringify(madeUpMetrics(agents))
  return written(commandLine, 'evaluate', ['--metrics', '-'], metrics)
}

const newestCommits = (checkout: string, { colors, width }: Style): Promise<string> => {
  const format = `%C(yellow)%h%C(reset) %<(${Math.max(20, width - 14)},trunc)%s`
  const color = `--color=${colors.isColorSupported ? 'always' : 'never'}`
  return git(checkout, 'log', '--graph', `--format=${format}`, '-12', color)
}

async function perform(stage: Stage, { writers, limit }: DemoOptions, signal: AbortSignal): Promise<number> {
  setMaxListeners(0, signal) // every writer's process listens for the end
  const { folder, repository, remote } = stage
  const script = process.argv[1] ?? ''
  const commandLine = { script, directory: folder, remote, branch: 'main', signal }
  const style = styleOf()
  print(opening(writers, limit, remote, style))
  await prepare(commandLine, limit)
  const { outcomes, effort } = await runRace(commandLine, stage, writers)
  const { result } = await evaluate(commandLine, outcomes)
  const checkout = join(folder, 'checkout')
  await git(folder, 'clone', '--quiet', '--', repository, checkout)
  const inspection = await inspect(repository, checkout, outcomes, limit)
  const good = inspection.checks.every(({ problems }) => problems.length === 0)
  const agents = inOrder(inspection.agents)
  print([
    ...ending({ outcomes, lost: inspection.lost.length }, effort, good, style),
    ...(result === null ? [] : settlement(result, agents, style)),
    ...roll(agents, style),
    ...historyLines(await newestCommits(checkout, style), style),
    ...verdict(inspection, style),
    ...(good ? nextStep(style) : []),
  ])
  return good ? 0 : 1
}

async function withStage(options: DemoOptions, signal: AbortSignal): Promise<number> {
  const stage = await setStage()
  try {
    return await perform(stage, options, signal)
  } finally {
    await stage.close(options.keep)
    if (options.keep) print(['', `Kept in ${stage.folder}: registry.git, and checkout, a clone of it`])
  }
}

/**
 * Lets many processes of this very script write to one registry at once, then reads the repository and says whether
 * every one of them got what it was told.
 * @returns exit status: 0, 1 where something was lost or broken, 130 where it was interrupted
 * @throws InputError for numbers that cannot be
 */
export async function runDemo(options: DemoOptions): Promise<number> {
  checkOptions(options)
  return await interruptible(process, async (signal) => {
    try {
      return await withStage(options, signal)
    } catch (error) {
      if (signal.aborted) return interrupted
      const reason = error instanceof Error ? error.message : String(error)
      process.stderr.write(`error: the demo broke off: ${reason}\n`)
      return 1
    }
  })
}
