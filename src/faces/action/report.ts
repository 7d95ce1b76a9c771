import picocolors from 'picocolors'
import type { ParsedCommand } from '../shared/parse.js'
import { omitUndefined } from '../shared/omit-undefined.js'
import type { InputError } from '../../core/errors.js'
import { describeOutcome } from '../../report/describe-outcome.js'
import { stripControlCharacters } from '../../core/inert-text.js'
import { formatResult } from '../../report/format-result.js'
import { hasFindings, isUnsuccessful } from '../../report/judge-outcome.js'
import type { Report } from '../../report/types.js'
import { formatMarkdown } from '../../report/formats/markdown.js'
import { formatResultLines } from '../../report/formats/text.js'
import type { Outcome } from '../../commit/outcome.js'
import { messageOf } from '../../registry/session.js'
import { annotateFindings } from './annotations.js'
import type { ActionContext } from './context.js'
import type { ActionInputs } from './inputs.js'
import { formatLogLine } from './log.js'
import { buildOutputs, fitBudget, type Outputs } from './outputs.js'
import type { Toolkit } from './toolkit.js'

/** Logs have no width of their own. */
const logWidth = 120
const logRows = 200

/**
 * Writes outputs. The registry has changed, or not, whether or not the runner's file can be written: without that file the
 * log alone can tell.
 * @returns false where they could not be written
 */
export function writeOutputs(outputs: Outputs, toolkit: Pick<Toolkit, 'setOutput' | 'warning'>): boolean {
  try {
    for (const [name, value] of Object.entries(outputs)) toolkit.setOutput(name, value)
    return true
  } catch (error) {
    toolkit.warning(
      stripControlCharacters(
        `The outputs could not be written, so steps that use them get nothing: ${messageOf(error)}`,
      ),
    )
    return false
  }
}

/**
 * Reports input that nothing could be run with.
 * @returns exit status: runners know 0 and failure
 */
export function reportBadInput({ message }: InputError, toolkit: Toolkit): number {
  toolkit.error(stripControlCharacters(message), { title: 'Agent Registry: bad input' })
  writeOutputs({ outcome: 'failed', message: stripControlCharacters(message) }, toolkit)
  return 1
}

/** Puts the result into the format that was asked for; without one it stays JSON. */
function formatOutputs(outcome: Outcome, { command, format }: ParsedCommand, outputs: Outputs): Outputs {
  const text = formatResult(outcome, format, { command, width: logWidth })
  return text === null ? outputs : { ...outputs, result: text }
}

function setOutputs(outputs: Outputs, toolkit: Toolkit): void {
  const { fitting, omitted } = fitBudget(outputs)
  if (!writeOutputs(fitting, toolkit)) {
    const { outcome, commit, 'request-id': id } = outputs
    const told = { outcome, commit, 'request id': id }
    const known = Object.entries(told).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name} ${value}`],
    )
    toolkit.info(formatLogLine(known.join(', ')))
    return
  }
  for (const name of omitted) {
    toolkit.warning(
      `The output ${name} is empty: it would have ${outputs[name]?.length ?? 0} characters, and GitHub keeps 1 MB of ` +
        'outputs for a job. Read less at once, for example with `status` or `specialization`, or with the command line.',
    )
  }
}

/** Whether the outcome fails the step. */
export function isFailure(outcome: Outcome, { failOnRefusal, parsed }: ActionInputs): boolean {
  if (outcome.outcome === 'refused') return failOnRefusal
  return isUnsuccessful(outcome) || hasFindings(outcome, parsed['fail-on-findings'] ?? 'error')
}

/** Says what went wrong where people look first. */
function annotate(outcome: Outcome, report: Report, failed: boolean, toolkit: Toolkit): void {
  const { refusal, error, operation } = outcome
  if (refusal === null && error === null) return
  const message = stripControlCharacters([report.headline, ...report.details].join(' '))
  const title = `${operation}: ${refusal?.code ?? error?.code ?? outcome.outcome}`
  if (failed) toolkit.error(message, { title })
  else toolkit.notice(message, { title })
}

async function writeSummary(markdown: string, toolkit: Toolkit): Promise<void> {
  try {
    await toolkit.writeSummary(markdown)
  } catch (error) {
    // The registry has changed, or not, whether or not this page can be written.
    toolkit.warning(stripControlCharacters(`The job summary could not be written: ${messageOf(error)}`))
  }
}

/**
 * Tells the runner, and whoever looks at it, what became of an operation: log, annotations, outputs, job summary.
 * @param annotated the findings are marked at their lines already
 * @returns exit status: runners know 0 and failure
 */
export async function reportOutcome(
  outcome: Outcome,
  inputs: ActionInputs,
  { links, registry }: ActionContext,
  toolkit: Toolkit,
  annotated = false,
): Promise<number> {
  const { parsed, settings, operation } = inputs
  const linkBase = omitUndefined({ links, root: registry.root })
  const described = describeOutcome(outcome, {
    ...linkBase,
    command: parsed.command,
    dryRun: settings.call.dryRun === true,
  })
  const style = { colors: picocolors.createColors(false), width: logWidth, rowLimit: logRows }
  for (const line of formatResultLines(described, style)) toolkit.info(formatLogLine(line))
  const failed = isFailure(outcome, inputs)
  if (!annotated) annotateFindings(described.findings, toolkit)
  annotate(outcome, described, failed, toolkit)
  setOutputs(
    formatOutputs(outcome, parsed, buildOutputs(outcome, parsed, stripControlCharacters(described.headline))),
    toolkit,
  )
  await writeSummary(formatMarkdown(operation, described, { commit: outcome.commit, linkBase }), toolkit)
  return failed ? 1 : 0
}
