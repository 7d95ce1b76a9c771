import { writeOutputFile } from '../shared/files.js'
import type { ParsedCommand } from '../shared/parse.js'
import type { Metrics } from '../../generated/types.js'
import { formatJsonLine } from '../../report/escape.js'
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

/**
 * Writes metrics to the file that was asked for, or to standard output, which then holds nothing else.
 * @returns whether they went to standard output
 * @throws InputError for a file that cannot be written
 */
async function writeMetrics(
  metrics: Metrics,
  { output = '-' }: ParsedCommand,
  { json }: Presentation,
  { stdout, directory }: ProcessIo,
): Promise<boolean> {
  const text = `${JSON.stringify(metrics, null, 2)}\n`
  if (output !== '-') await writeOutputFile(output, '--output', text, directory)
  else if (!json) stdout.write(text)
  return output === '-'
}

/** Writes the result in the format that was asked for, as all that standard output gets; tells whether there was one. */
async function writeFormatted(
  outcome: Outcome,
  parsed: ParsedCommand,
  { stdout }: ProcessIo,
): Promise<boolean> {
  if (parsed.format === undefined) return false
  const { formatResult } = await import(/* webpackMode: "eager" */ '../../report/format-result.js')
  const text = formatResult(outcome, parsed.format, { command: parsed.command, width: widthOf(stdout) })
  if (text !== null && text !== '') stdout.write(`${text}\n`)
  return text !== null
}

/** Writes an outcome: the result to standard output, what went wrong or how it went to standard error. */
export async function printOutcome(
  outcome: Outcome,
  parsed: ParsedCommand,
  presentation: Presentation,
  io: ProcessIo,
): Promise<void> {
  const { stdout, stderr } = io
  const { isUnsuccessful } = await import(/* webpackMode: "eager" */ '../../report/judge-outcome.js')
  const { readFacet } = await import(/* webpackMode: "eager" */ '../../report/read-report.js')
  const isFault = isUnsuccessful(outcome)
  const metrics = readFacet(outcome, 'metrics')
  const isWritten = metrics !== undefined && (await writeMetrics(metrics, parsed, presentation, io))
  if (presentation.json) stdout.write(`${formatJsonLine(outcome)}\n`)
  if (presentation.json && !isFault) return
  if (isWritten || (await writeFormatted(outcome, parsed, io))) return
  const { describeOutcome } = await import(/* webpackMode: "eager" */ '../../report/describe-outcome.js')
  const { formatFacts, formatResultLines } = await import(
    /* webpackMode: "eager" */ '../../report/formats/text.js'
  )
  const report = describeOutcome(outcome, { command: parsed.command, dryRun: presentation.dryRun })
  const output = isFault ? stderr : stdout
  const style = await styleOf(output, io, presentation)
  output.write(`${formatResultLines(report, style).join('\n')}\n`)
  if (outcome.outcome === 'answered') return
  const { colors } = await styleOf(stderr, io, presentation)
  stderr.write(`${colors.dim(formatFacts(report))}\n`)
}
