import { answerFaults } from './answer-rules.js'
import { combiningFaults } from './combining-rules.js'
import { commitFaults } from './commit-rules.js'
import { failureFaults } from './failure-rules.js'
import type { History } from './history.js'
import { intentFaults } from './intent-rules.js'
import { Past } from './history-queries.js'

/**
 * What is wrong with a history, a sentence each; empty for a legal one. The sequential model: the first-parent chain of
 * the branch is the order of all changes, and each is its request, decided on the files of its parent.
 */
export function check(history: History): string[] {
  const past = new Past(history)
  return [
    ...commitFaults(past, history),
    ...combiningFaults(past, history),
    ...answerFaults(past, history),
    ...failureFaults(past, history),
    ...intentFaults(past, history),
  ]
}
