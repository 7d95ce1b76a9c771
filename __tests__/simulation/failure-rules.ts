import { findAnsweredCalls, type AnsweredInvocation } from './answer-rules.js'
import type { History } from './history.js'
import type { HistoryQueries } from './history-queries.js'

/** Faults by which the answer to a push goes missing. */
const unanswered: ReadonlySet<string> = new Set(['lost-before', 'lost-after', 'late', 'crash'])
/** Faults that are done to what stands beside the branch, by nobody that waits there. */
const intentRefs: ReadonlySet<string> = new Set(['a stranger', 'the server'])

/** Whether a writer published what it wants, or may have. */
const hasAsked = ({ intentRefs: found }: History, writer: string): boolean =>
  [...(found?.blobs.values() ?? [])].some(({ writers }) => writers.includes(writer))

/** Time in which every writer gets its turn where nothing goes wrong, milliseconds, however many die. */
const ampleMs = 60_000

/** Whoever waits keeps a part of its time, to withdraw what it asked for. */
const waitingShare = 0.75

function hasCause(queries: HistoryQueries, history: History, call: AnsweredInvocation): boolean {
  const { faults } = history
  const { writer, request, called, at, outcome, policy } = call
  const happened = faults
    .filter((fault) => fault.writer === writer)
    .map(({ kind }) => kind.replace(/^move /, ''))
  const asked = hasAsked(history, writer)
  const isLate = at - called >= policy.timeout * (asked ? waitingShare : 1)
  const isHurried = policy.timeout < ampleMs
  /** What may pass ends no call that has time left, unless it happens again. */
  const keptHappening = (...kinds: string[]): boolean =>
    happened.filter((kind) => kinds.includes(kind)).length > (isLate ? 0 : 1)
  const code = outcome.error?.code ?? ''
  // Only somebody's hand puts a branch back, be it to the very head that a stale push had expected.
  const wasHandled = queries
    .during(called, at)
    .some(({ foreign, since }) => foreign !== null && since > called)
  const wasDisturbed =
    wasHandled || happened.length > 0 || faults.some((fault) => intentRefs.has(fault.writer))
  if (outcome.outcome === 'unknown') {
    return happened.some((kind) => unanswered.has(kind)) || (asked && wasDisturbed)
  }
  switch (code) {
    case 'contention':
      return outcome.attempts >= policy.maxAttempts || (isLate && (isHurried || wasDisturbed))
    case 'rewound':
      return wasHandled || happened.includes('lagging')
    case 'rejected': {
      const isLocked = asked && faults.some(({ kind }) => kind === 'lock')
      if (happened.includes('poison') || isLocked) return true
      return wasHandled || keptHappening('refused-unseen', 'landed-but-refused', 'lagging')
    }
    case 'network':
      return keptHappening('torn', 'server-error')
    case 'protected-branch':
      return happened.includes('refused-for-good')
    case 'bad-input':
    case 'corrupt-registry': {
      const heads = queries.during(happened.includes('lagging') ? -Infinity : called, at)
      return heads.some(({ commit }) => {
        const verdict = queries.decision(commit, request, outcome.request_id)
        return verdict.kind === 'fault' && verdict.code === code
      })
    }
    default:
      return happened.includes(code)
  }
}

/** Calls that gave up without a reason: a loop that always fails would otherwise be flawless. */
export function* findFailureViolations(queries: HistoryQueries, history: History): Iterable<string> {
  for (const call of findAnsweredCalls(history)) {
    const { writer, outcome } = call
    if (outcome.outcome !== 'failed' && outcome.outcome !== 'unknown') continue
    if (hasCause(queries, history, call)) continue
    const { code, message } = outcome.error ?? { code: 'no error', message: '' }
    yield `${writer} was told ${outcome.outcome} (${code}) without a cause: ${message}`
  }
}
