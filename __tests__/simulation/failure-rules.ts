import { answeredCalls, type Answered } from './answer-rules.js'
import type { History } from './history.js'
import type { Past } from './past.js'

/** Faults by which the answer to a push goes missing. */
const unanswered: ReadonlySet<string> = new Set(['lost-before', 'lost-after', 'late'])

function hasCause(past: Past, { faults }: History, call: Answered): boolean {
  const { writer, request, called, at, outcome, policy } = call
  const happened = faults.filter((fault) => fault.writer === writer).map(({ kind }) => kind)
  const isLate = at - called >= policy.timeout
  /** What may pass ends no call that has time left, unless it happens again. */
  const keptHappening = (...kinds: string[]): boolean =>
    happened.filter((kind) => kinds.includes(kind)).length > (isLate ? 0 : 1)
  const code = outcome.error?.code ?? ''
  if (outcome.outcome === 'unknown') return happened.some((kind) => unanswered.has(kind))
  // Only somebody's hand puts a branch back, be it to the very head that a stale push had expected.
  const wasHandled = past.during(called, at).some(({ foreign }) => foreign !== null)
  switch (code) {
    case 'contention':
      return isLate || outcome.attempts >= policy.maxAttempts
    case 'rewound':
      return wasHandled || happened.includes('lagging')
    case 'rejected':
      return wasHandled || keptHappening('refused-unseen', 'landed-but-refused', 'lagging')
    case 'network':
      return keptHappening('torn', 'server-error')
    case 'protected-branch':
      return happened.includes('refused-for-good')
    case 'bad-input':
    case 'corrupt-registry': {
      const heads = past.during(happened.includes('lagging') ? -Infinity : called, at)
      return heads.some(({ commit }) => {
        const verdict = past.decision(commit, request, outcome.request_id)
        return verdict.kind === 'fault' && verdict.code === code
      })
    }
    default:
      return happened.includes(code)
  }
}

/** Calls that gave up without a reason: a loop that always fails would otherwise be flawless. */
export function* failureFaults(past: Past, history: History): Iterable<string> {
  for (const call of answeredCalls(history)) {
    const { writer, outcome } = call
    if (outcome.outcome !== 'failed' && outcome.outcome !== 'unknown') continue
    if (hasCause(past, history, call)) continue
    const { code, message } = outcome.error ?? { code: 'no error', message: '' }
    yield `${writer} was told ${outcome.outcome} (${code}) without a cause: ${message}`
  }
}
