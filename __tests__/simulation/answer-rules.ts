import type { Outcome } from '../../src/commit/outcome.js'
import { mayBeCalled } from './commit-rules.js'
import type { History, Invocation } from './history.js'
import { isSameResult, type HistoryQueries } from './history-queries.js'

/** A call that got its answer. */
export interface AnsweredInvocation extends Invocation {
  readonly at: number
  readonly outcome: Outcome
}

export const findAnsweredCalls = ({ invocations }: History): AnsweredInvocation[] =>
  invocations.flatMap((call) => (call.answer === null ? [] : [{ ...call, ...call.answer }]))

/** A change that was acknowledged: which commit it names, and whether that is this request's. */
function* wrongCommit(queries: HistoryQueries, call: AnsweredInvocation): Iterable<string> {
  const { writer, request, outcome, called, at } = call
  const { commit, request_id: id, result } = outcome
  const carried = queries.carried(commit)
  if (commit === null || carried?.request !== id || !mayBeCalled(request, id)) {
    yield `${writer} was told that ${queries.name(commit)} carries out its request, and it does not`
    return
  }
  const name = queries.name(commit)
  const landed = queries.landed(commit)
  const { writers } = queries.commit(commit)
  if (carried.digest !== request.digest) yield `${writer} was told the outcome of another command, ${name}`
  if (landed > at) yield `${writer} was told of ${name}, which was not part of the branch by then`
  if (!isSameResult(carried.result, result)) yield `${writer} was told another result than that of ${name}`
  if (call.dryRun && writers.includes(writer)) yield `${writer} was to write nothing, and made ${name}`
  if (request.origin === 'minted' && landed < called)
    yield `${writer} was told that ${name} carries out its request, which was new`
  const isOwn = writers.includes(writer) || queries.publishers(carried.intent).includes(writer)
  if (request.origin === 'derived' && carried.run === request.run && !isOwn)
    yield `${writer} took ${name}, the change of another step of its run, for its own`
}

/** An acknowledged change stays until somebody outside of the protocol takes it away. */
function* lostChange(
  queries: HistoryQueries,
  { writer, outcome: { commit } }: AnsweredInvocation,
): Iterable<string> {
  if (commit === null || !queries.has(commit)) return
  for (const [index, head] of queries.headIntervals.entries()) {
    const next = queries.headIntervals[index + 1]
    if (next?.foreign !== null) continue
    if (queries.chain(head.commit).includes(commit) && !queries.chain(next.commit).includes(commit))
      yield `${queries.name(commit)}, of which ${writer} was told, was lost when ${queries.name(next.commit)} was pushed`
  }
}

/** What was said not to have been written is not there, and does not come later. */
function* landedNevertheless(
  queries: HistoryQueries,
  { writer, at, outcome }: AnsweredInvocation,
): Iterable<string> {
  const chains = queries.headIntervals
    .filter(({ until }) => until > at)
    .map(({ commit }) => queries.chain(commit))
  const own = chains.flat().find((commit) => queries.commit(commit).writers.join() === writer)
  if (own === undefined) return
  // What lands with its intent needs more than the head: that intent too.
  const isExcused =
    queries.carried(own)?.intent === null ? queries.landedOnReturned(own) : queries.wasUncovered(writer)
  if (!isExcused)
    yield `${writer} was told ${outcome.outcome}, and its ${queries.name(own)} is part of the branch`
}

/** Heads that an answer may have been true of. */
function findWitnesses(
  queries: HistoryQueries,
  history: History,
  { writer, called, at, outcome }: AnsweredInvocation,
) {
  // A plain read promises a state that was once current: a lagging replica may show an old one.
  const lagged = history.faults.some((fault) => fault.writer === writer && fault.kind === 'lagging')
  const since = outcome.outcome === 'answered' && lagged ? -Infinity : called
  return queries.during(since, at).filter(({ commit }) => commit === outcome.commit)
}

function isTrue(
  queries: HistoryQueries,
  commit: string | null,
  { request, outcome, dryRun }: AnsweredInvocation,
): boolean {
  const verdict = queries.decision(commit, request, outcome.request_id)
  switch (outcome.outcome) {
    case 'refused':
      return (
        verdict.kind === 'refusal' &&
        verdict.code === outcome.refusal?.code &&
        verdict.message === outcome.refusal.message
      )
    case 'unchanged':
      return (
        verdict.kind === 'change' && verdict.files.size === 0 && isSameResult(verdict.result, outcome.result)
      )
    default:
      return (
        (verdict.kind === 'answer' || (dryRun && verdict.kind === 'change')) &&
        isSameResult(verdict.result, outcome.result)
      )
  }
}

function* untrueAnswer(
  queries: HistoryQueries,
  history: History,
  call: AnsweredInvocation,
): Iterable<string> {
  const { writer, outcome, called, at } = call
  if (outcome.refusal?.code === 'request-id-reused') {
    const first = queries.carried(outcome.commit)
    const isThere = queries
      .during(called, at)
      .some((head) => queries.chain(head.commit).includes(outcome.commit ?? ''))
    if (first?.request !== outcome.request_id || first.digest === call.request.digest || !isThere)
      yield `${writer} was told that its id belongs to ${queries.name(outcome.commit)}, and it does not`
    return
  }
  const heads = findWitnesses(queries, history, call)
  if (heads.length === 0)
    yield `${writer} was told ${outcome.outcome} of ${queries.name(outcome.commit)}, which was not the head during its call`
  else if (!isTrue(queries, outcome.commit, call))
    yield `${writer} was told ${outcome.outcome} of ${queries.name(outcome.commit)}, where that is not true`
}

/** A step is refused for what is so, not because another step of its run has, by accident, made the same record first. */
function* refusedForCollision(
  queries: HistoryQueries,
  { writer, request, outcome, dryRun }: AnsweredInvocation,
): Iterable<string> {
  // A dry run does not look for what was done under its id.
  if (dryRun || outcome.refusal?.code !== 'agent-exists' || request.origin !== 'derived') return
  const other = queries.chain(outcome.commit).find((commit) => {
    const carried = queries.carried(commit)
    return carried?.request === outcome.request_id && carried.run === request.run
  })
  if (other !== undefined)
    yield `${writer} was refused what another step of its run did under the same id in ${queries.name(other)}`
}

/** A change that was acknowledged before another was called for precedes it. */
function* wrongOrder(queries: HistoryQueries, calls: readonly AnsweredInvocation[]): Iterable<string> {
  const head = queries.headIntervals.at(-1)?.commit ?? null
  const place = new Map([...queries.chain(head)].reverse().map((commit, index) => [commit, index]))
  const fresh = calls.flatMap((call) => {
    const { commit, outcome } = call.outcome
    const index = commit === null || outcome !== 'committed' ? undefined : place.get(commit)
    return commit === null || index === undefined ? [] : [{ ...call, commit, index }]
  })
  for (const earlier of fresh) {
    for (const later of fresh) {
      if (
        earlier.at < later.called &&
        earlier.index > later.index &&
        queries.landed(later.commit) >= later.called
      )
        yield `${earlier.writer} was answered before ${later.writer} called, and its change comes after`
    }
  }
}

/** What is wrong with what writers were told. */
export function* findAnswerViolations(queries: HistoryQueries, history: History): Iterable<string> {
  const calls = findAnsweredCalls(history)
  for (const call of calls) {
    const { outcome } = call.outcome
    if (outcome === 'committed') {
      yield* wrongCommit(queries, call)
      yield* lostChange(queries, call)
      continue
    }
    if (outcome === 'unknown') continue
    yield* landedNevertheless(queries, call)
    if (outcome !== 'failed') yield* untrueAnswer(queries, history, call)
    yield* refusedForCollision(queries, call)
  }
  yield* wrongOrder(queries, calls)
}
