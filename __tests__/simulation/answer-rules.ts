import type { Outcome } from '../../src/commit/outcome.js'
import { mayBeCalled } from './commit-rules.js'
import type { History, Invocation } from './history.js'
import { sameResult, type Past } from './history-queries.js'

/** A call that got its answer. */
export interface Answered extends Invocation {
  readonly at: number
  readonly outcome: Outcome
}

export const answeredCalls = ({ invocations }: History): Answered[] =>
  invocations.flatMap((call) => (call.answer === null ? [] : [{ ...call, ...call.answer }]))

/** A change that was acknowledged: which commit it names, and whether that is this request's. */
function* wrongCommit(past: Past, call: Answered): Iterable<string> {
  const { writer, request, outcome, called, at } = call
  const { commit, request_id: id, result } = outcome
  const carried = past.carried(commit)
  if (commit === null || carried?.request !== id || !mayBeCalled(request, id)) {
    yield `${writer} was told that ${past.name(commit)} carries out its request, and it does not`
    return
  }
  const name = past.name(commit)
  const landed = past.landed(commit)
  const { writers } = past.commit(commit)
  if (carried.digest !== request.digest) yield `${writer} was told the outcome of another command, ${name}`
  if (landed > at) yield `${writer} was told of ${name}, which was not part of the branch by then`
  if (!sameResult(carried.result, result)) yield `${writer} was told another result than that of ${name}`
  if (call.dryRun && writers.includes(writer)) yield `${writer} was to write nothing, and made ${name}`
  if (request.origin === 'minted' && landed < called)
    yield `${writer} was told that ${name} carries out its request, which was new`
  const isOwn = writers.includes(writer) || past.publishers(carried.intent).includes(writer)
  if (request.origin === 'derived' && carried.run === request.run && !isOwn)
    yield `${writer} took ${name}, the change of another step of its run, for its own`
}

/** An acknowledged change stays until somebody outside of the protocol takes it away. */
function* lostChange(past: Past, { writer, outcome: { commit } }: Answered): Iterable<string> {
  if (commit === null || !past.has(commit)) return
  for (const [index, head] of past.reigns.entries()) {
    const next = past.reigns[index + 1]
    if (next?.foreign !== null) continue
    if (past.chain(head.commit).includes(commit) && !past.chain(next.commit).includes(commit))
      yield `${past.name(commit)}, of which ${writer} was told, was lost when ${past.name(next.commit)} was pushed`
  }
}

/** What was said not to have been written is not there, and does not come later. */
function* landedNevertheless(past: Past, { writer, at, outcome }: Answered): Iterable<string> {
  const chains = past.reigns.filter(({ until }) => until > at).map(({ commit }) => past.chain(commit))
  const own = chains.flat().find((commit) => past.commit(commit).writers.join() === writer)
  if (own === undefined) return
  // What lands with its intent needs more than the head: that intent too.
  const isExcused =
    past.carried(own)?.intent === null ? past.landedOnReturned(own) : past.wasUncovered(writer)
  if (!isExcused)
    yield `${writer} was told ${outcome.outcome}, and its ${past.name(own)} is part of the branch`
}

/** Heads that an answer may have been true of. */
function witnesses(past: Past, history: History, { writer, called, at, outcome }: Answered) {
  // A plain read promises a state that was once current: a lagging replica may show an old one.
  const lagged = history.faults.some((fault) => fault.writer === writer && fault.kind === 'lagging')
  const since = outcome.outcome === 'answered' && lagged ? -Infinity : called
  return past.during(since, at).filter(({ commit }) => commit === outcome.commit)
}

function isTrue(past: Past, commit: string | null, { request, outcome, dryRun }: Answered): boolean {
  const verdict = past.decision(commit, request, outcome.request_id)
  switch (outcome.outcome) {
    case 'refused':
      return (
        verdict.kind === 'refusal' &&
        verdict.code === outcome.refusal?.code &&
        verdict.message === outcome.refusal.message
      )
    case 'unchanged':
      return (
        verdict.kind === 'change' && verdict.files.size === 0 && sameResult(verdict.result, outcome.result)
      )
    default:
      return (
        (verdict.kind === 'answer' || (dryRun && verdict.kind === 'change')) &&
        sameResult(verdict.result, outcome.result)
      )
  }
}

function* untrueAnswer(past: Past, history: History, call: Answered): Iterable<string> {
  const { writer, outcome, called, at } = call
  if (outcome.refusal?.code === 'request-id-reused') {
    const first = past.carried(outcome.commit)
    const isThere = past
      .during(called, at)
      .some((head) => past.chain(head.commit).includes(outcome.commit ?? ''))
    if (first?.request !== outcome.request_id || first.digest === call.request.digest || !isThere)
      yield `${writer} was told that its id belongs to ${past.name(outcome.commit)}, and it does not`
    return
  }
  const heads = witnesses(past, history, call)
  if (heads.length === 0)
    yield `${writer} was told ${outcome.outcome} of ${past.name(outcome.commit)}, which was not the head during its call`
  else if (!isTrue(past, outcome.commit, call))
    yield `${writer} was told ${outcome.outcome} of ${past.name(outcome.commit)}, where that is not true`
}

/** A step is refused for what is so, not because another step of its run has, by accident, made the same record first. */
function* refusedForCollision(past: Past, { writer, request, outcome, dryRun }: Answered): Iterable<string> {
  // A dry run does not look for what was done under its id.
  if (dryRun || outcome.refusal?.code !== 'agent-exists' || request.origin !== 'derived') return
  const other = past.chain(outcome.commit).find((commit) => {
    const carried = past.carried(commit)
    return carried?.request === outcome.request_id && carried.run === request.run
  })
  if (other !== undefined)
    yield `${writer} was refused what another step of its run did under the same id in ${past.name(other)}`
}

/** A change that was acknowledged before another was called for precedes it. */
function* wrongOrder(past: Past, calls: readonly Answered[]): Iterable<string> {
  const head = past.reigns.at(-1)?.commit ?? null
  const place = new Map([...past.chain(head)].reverse().map((commit, index) => [commit, index]))
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
        past.landed(later.commit) >= later.called
      )
        yield `${earlier.writer} was answered before ${later.writer} called, and its change comes after`
    }
  }
}

/** What is wrong with what writers were told. */
export function* answerFaults(past: Past, history: History): Iterable<string> {
  const calls = answeredCalls(history)
  for (const call of calls) {
    const { outcome } = call.outcome
    if (outcome === 'committed') {
      yield* wrongCommit(past, call)
      yield* lostChange(past, call)
      continue
    }
    if (outcome === 'unknown') continue
    yield* landedNevertheless(past, call)
    if (outcome !== 'failed') yield* untrueAnswer(past, history, call)
    yield* refusedForCollision(past, call)
  }
  yield* wrongOrder(past, calls)
}
