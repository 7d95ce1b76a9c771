import { findAnswerViolations } from './answer-rules.js'
import { findCombiningViolations } from './combining-rules.js'
import { findCommitViolations } from './commit-rules.js'
import { findFailureViolations } from './failure-rules.js'
import type { History } from './history.js'
import { findIntentViolations } from './intent-rules.js'
import { HistoryQueries } from './history-queries.js'

/**
 * What is wrong with a history, a sentence each; empty for a legal one. The sequential model: the first-parent chain of
 * the branch is the order of all changes, and each is its request, decided on the files of its parent.
 */
export function findViolations(history: History): string[] {
  const queries = new HistoryQueries(history)
  return [
    ...findCommitViolations(queries, history),
    ...findCombiningViolations(queries, history),
    ...findAnswerViolations(queries, history),
    ...findFailureViolations(queries, history),
    ...findIntentViolations(queries, history),
  ]
}
