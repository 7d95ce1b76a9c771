import { omitUndefined } from '../shared/omit-undefined.js'
import { withinLimits } from '../../registry/limits.js'
import { describeOutcome } from '../../report/describe-outcome.js'
import { stripControlCharacters } from '../../core/inert-text.js'
import { formatMarkdown } from '../../report/formats/markdown.js'
import type { Outcome } from '../../commit/outcome.js'
import type { ActionContext } from './context.js'
import { isFailure } from './report.js'
import type { Step } from './run.js'
import type { Toolkit } from './toolkit.js'

/** Bytes for the rows of the findings: a check's summary is smaller than a job's. */
const tableBudget = 55_000

/**
 * Shows the findings of a pull request as a check of its own, where the token may make one.
 * @returns whether they are shown there
 */
export async function publishedCheck(
  { inputs, registry, home: { publishCheck }, pullRequest }: Step,
  outcome: Outcome,
  { links }: ActionContext,
  toolkit: Toolkit,
): Promise<boolean> {
  if (pullRequest === null || publishCheck === null || outcome.result === null) return false
  const linkBase = omitUndefined({ links, root: registry.root })
  const report = describeOutcome(outcome, linkBase)
  const check = {
    name: 'Agent Registry',
    head: pullRequest.head,
    passed: !isFailure(outcome, inputs),
    title: stripControlCharacters(report.headline),
    summary: formatMarkdown(outcome.operation, report, { commit: outcome.commit, linkBase, tableBudget }),
    findings: report.findings,
  }
  try {
    return await withinLimits(registry, (limits) => publishCheck(check, limits))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    toolkit.warning(stripControlCharacters(`The check could not be shown at the pull request: ${why}`))
    return false
  }
}
