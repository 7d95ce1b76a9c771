import { writeOutputFile } from '../shared/files.js'
import type { ParsedCommand } from '../shared/parse.js'
import type { OperationName, Results } from '../../core/operations/index.js'
import { jsonLine } from '../../report/escape.js'
import type { ReportContext } from '../../report/describe.js'
import type { Style } from '../../report/formats/text.js'
import type { Outcome } from '../../commit/outcome.js'
import { wantsColors, widthOf } from './terminal.js'
import type { Output, ProcessIo } from './process-io.js'

export interface Presentation {
  readonly json: boolean
  /** Whether colours are allowed. */
  readonly colors: boolean
  readonly dryRun: boolean
}

async function styleOf(output: Output, world: ProcessIo, { colors }: Presentation): Promise<Style> {
  const { default: picocolors } = await import(/* webpackMode: "eager" */ 'picocolors')
  const enabled = wantsColors(output, world.environment, colors)
  return { colors: picocolors.createColors(enabled), width: widthOf(output) }
}

const isBad = ({ outcome }: Outcome): boolean =>
  outcome === 'refused' || outcome === 'failed' || outcome === 'unknown'

/** A list in a form for programs, which then is all that standard output gets; null where another form is due. */
async function listOf<Name extends OperationName>(
  { operation, result, commit }: Outcome<Name>,
  { format }: ParsedCommand<Name>,
  width: number,
): Promise<string | null> {
  if (operation !== 'list' || result === null || format === undefined) return null
  const { formattedList } = await import(/* webpackMode: "eager" */ '../../report/list.js')
  // Only `list` has a format, and this is its result.
  return formattedList(result as Results['list'], format, { commit, place: {} }, width)
}

/**
 * Writes what `collect` found to the file that was asked for, or to standard output, which then holds nothing else.
 * @returns whether it went to standard output
 * @throws InputError for a file that cannot be written
 */
async function writtenMetrics<Name extends OperationName>(
  { operation, result }: Outcome<Name>,
  { output = '-' }: ParsedCommand<Name>,
  { json }: Presentation,
  { stdout, directory }: ProcessIo,
): Promise<boolean> {
  if (operation !== 'collect' || result === null) return false
  const { metrics } = result as Results['collect']
  const text = `${JSON.stringify(metrics, null, 2)}\n`
  if (output !== '-') await writeOutputFile(output, '--output', text, directory)
  else if (!json) stdout.write(text)
  return output === '-'
}

/** Writes an outcome: the result to standard output, what went wrong or how it went to standard error. */
export async function present<Name extends OperationName>(
  outcome: Outcome<Name>,
  parsed: ParsedCommand<Name>,
  presentation: Presentation,
  world: ProcessIo,
): Promise<void> {
  const { stdout, stderr } = world
  const bad = isBad(outcome)
  const isWritten = await writtenMetrics(outcome, parsed, presentation, world)
  if (presentation.json) stdout.write(`${jsonLine(outcome)}\n`)
  if (presentation.json && !bad) return
  if (isWritten) return
  const list = await listOf(outcome, parsed, widthOf(stdout))
  if (list !== null) {
    stdout.write(list === '' ? '' : `${list}\n`)
    return
  }
  const { describe } = await import(/* webpackMode: "eager" */ '../../report/describe.js')
  const { factsLine, resultLines } = await import(/* webpackMode: "eager" */ '../../report/formats/text.js')
  const context: ReportContext<Name> = { command: parsed.command, dryRun: presentation.dryRun }
  const report = describe(outcome, context)
  const output = bad ? stderr : stdout
  const style = await styleOf(output, world, presentation)
  output.write(`${resultLines(report, style).join('\n')}\n`)
  if (outcome.outcome === 'answered') return
  const { colors } = await styleOf(stderr, world, presentation)
  stderr.write(`${colors.dim(factsLine(report))}\n`)
}
