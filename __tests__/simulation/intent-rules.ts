import { findAnsweredCalls, type AnsweredInvocation } from './answer-rules.js'
import { readPublishedIntent } from './combining-rules.js'
import type { IntentRefs, History, RefChange } from './history.js'
import type { HistoryQueries } from './history-queries.js'
import { findPushes } from './pushes.js'

/** By whom a ref was changed, from what. */
interface Change extends RefChange {
  readonly before: string | null
}

function changesOf({ refs }: IntentRefs): Change[] {
  const blobs = new Map<string, string | null>()
  return refs.map((change) => {
    const before = blobs.get(change.name) ?? null
    blobs.set(change.name, change.blob)
    return { ...change, before }
  })
}

const isIntent = ({ blobs }: IntentRefs, blob: string | null): boolean =>
  blob !== null && readPublishedIntent(blobs.get(blob)?.text ?? '') !== null

/** Intents of a writer that stand at the server at a time or come later, but for those that somebody else put back. */
function* standing(
  queries: HistoryQueries,
  intentRefs: IntentRefs,
  writer: string,
  since: number,
): Iterable<string> {
  const last = new Map<string, RefChange>()
  for (const change of intentRefs.refs) {
    if (change.at <= since) last.set(change.name, change)
  }
  const later = intentRefs.refs.filter(({ at }) => at > since)
  for (const { blob, by } of [...last.values(), ...later]) {
    if (
      blob !== null &&
      by !== null &&
      isIntent(intentRefs, blob) &&
      queries.publishers(blob).includes(writer)
    )
      yield blob
  }
}

/** Whoever was told that nothing was written has asked nobody to write it any more; whoever was told that it was, neither. */
function* askedAfterwards(
  queries: HistoryQueries,
  { intentRefs, faults }: History,
  call: AnsweredInvocation,
): Iterable<string> {
  const { writer, at, outcome } = call
  if (intentRefs === undefined || outcome.outcome === 'unknown') return
  const [left] = standing(queries, intentRefs, writer, at)
  if (left === undefined || queries.wasUncovered(writer)) return
  // What has landed is not carried out again: it may stay where the server fell, or nobody could reach it.
  const isExcused = faults.some(
    (fault) => fault.writer === writer || fault.kind === 'fell between refs' || fault.kind === 'lock',
  )
  if (outcome.outcome === 'committed' && isExcused) return
  yield `${writer} was told ${outcome.outcome}, and its intent is there`
}

/** Nobody ends the intent of another but by carrying it out, or where it was carried out. */
function* endedForOthers(queries: HistoryQueries, intentRefs: IntentRefs): Iterable<string> {
  for (const { at, before, blob, by } of changesOf(intentRefs)) {
    if (by === null || before === null || queries.publishers(before).includes(by)) continue
    const owner = queries.publishers(before).join() || 'nobody'
    if (blob !== null) {
      yield `${by} put something in the place of an intent of ${owner}`
      continue
    }
    const id = readPublishedIntent(intentRefs.blobs.get(before)?.text ?? '')?.request['id']
    const { commit } = queries.during(-Infinity, at).at(-1) ?? { commit: null }
    const isDone = queries.chain(commit).some((one) => queries.carried(one)?.request === id)
    if (!isDone || !isIntent(intentRefs, before))
      yield `${by} deleted an intent of ${owner} that was not carried out`
  }
}

/** How much later than its time allows an answer may come, milliseconds: the last steps are taken though time is over. */
const graceMs = 120_000

function* lateAnswers({ invocations, faults }: History): Iterable<string> {
  for (const { writer, called, policy, answer } of invocations) {
    if (answer === null) {
      const isKilled = faults.some((fault) => fault.writer === writer && fault.kind === 'killed')
      if (!isKilled) yield `${writer} never got an answer`
    } else if (answer.at - called > policy.timeout + graceMs) {
      yield `${writer} got its answer ${Math.round(answer.at - called - policy.timeout)} ms after its time was over`
    }
  }
}

/** Who landed a change, and how many others with it. */
function* untrueLanding(
  queries: HistoryQueries,
  history: History,
  call: AnsweredInvocation,
): Iterable<string> {
  const { writer, outcome, called } = call
  const { commit, landed_by: by, combined } = outcome
  const { intentRefs } = history
  if (outcome.outcome !== 'committed') {
    if (by !== null || combined !== 0)
      yield `${writer} was told that something of it landed, and ${outcome.outcome}`
    return
  }
  if (commit === null || intentRefs === undefined || !queries.has(commit)) return
  const builders = intentRefs.builds.filter((build) => build.commit === commit).map((build) => build.writer)
  const possible = new Set([
    ...(builders.includes(writer) ? ['self'] : []),
    ...(builders.some((one) => one !== writer) || builders.length === 0 ? ['other'] : []),
    ...(queries.commit(commit).writers.includes(writer) && queries.landed(commit) >= called ? [] : [null]),
  ])
  if (!possible.has(by))
    yield `${writer} was told that ${queries.name(commit)} was landed by ${by ?? 'nobody'}`
  const push = findPushes(queries, history).find(({ commits }) => commits.includes(commit))
  if (push !== undefined && combined !== push.commits.length - 1)
    yield `${writer} was told that ${combined} others landed with ${queries.name(commit)}, and ${push.commits.length - 1} did`
}

/** What is wrong with what writers left beside the branch, and with what they were told of it. */
export function* findIntentViolations(queries: HistoryQueries, history: History): Iterable<string> {
  const { intentRefs } = history
  if (intentRefs !== undefined) yield* endedForOthers(queries, intentRefs)
  for (const call of findAnsweredCalls(history)) {
    yield* askedAfterwards(queries, history, call)
    yield* untrueLanding(queries, history, call)
  }
  yield* lateAnswers(history)
}
