import { answeredCalls, type Answered } from './answer-rules.js'
import { told } from './combining-rules.js'
import type { Beside, History, RefChange } from './history.js'
import type { Past } from './history-queries.js'
import { pushesOf } from './pushes.js'

/** By whom a ref was changed, from what. */
interface Change extends RefChange {
  readonly before: string | null
}

function changesOf({ refs }: Beside): Change[] {
  const blobs = new Map<string, string | null>()
  return refs.map((change) => {
    const before = blobs.get(change.name) ?? null
    blobs.set(change.name, change.blob)
    return { ...change, before }
  })
}

const isIntent = ({ blobs }: Beside, blob: string | null): boolean =>
  blob !== null && told(blobs.get(blob)?.text ?? '') !== null

/** Intents of a writer that stand at the server at a time or come later, but for those that somebody else put back. */
function* standing(past: Past, beside: Beside, writer: string, since: number): Iterable<string> {
  const last = new Map<string, RefChange>()
  for (const change of beside.refs) {
    if (change.at <= since) last.set(change.name, change)
  }
  const later = beside.refs.filter(({ at }) => at > since)
  for (const { blob, by } of [...last.values(), ...later]) {
    if (blob !== null && by !== null && isIntent(beside, blob) && past.publishers(blob).includes(writer))
      yield blob
  }
}

/** Whoever was told that nothing was written has asked nobody to write it any more; whoever was told that it was, neither. */
function* askedAfterwards(past: Past, { beside, faults }: History, call: Answered): Iterable<string> {
  const { writer, at, outcome } = call
  if (beside === undefined || outcome.outcome === 'unknown') return
  const [left] = standing(past, beside, writer, at)
  if (left === undefined || past.wasUncovered(writer)) return
  // What has landed is not carried out again: it may stay where the server fell, or nobody could reach it.
  const isExcused = faults.some(
    (fault) => fault.writer === writer || fault.kind === 'fell between refs' || fault.kind === 'lock',
  )
  if (outcome.outcome === 'committed' && isExcused) return
  yield `${writer} was told ${outcome.outcome}, and its intent is there`
}

/** Nobody ends the intent of another but by carrying it out, or where it was carried out. */
function* endedForOthers(past: Past, beside: Beside): Iterable<string> {
  for (const { at, before, blob, by } of changesOf(beside)) {
    if (by === null || before === null || past.publishers(before).includes(by)) continue
    const owner = past.publishers(before).join() || 'nobody'
    if (blob !== null) {
      yield `${by} put something in the place of an intent of ${owner}`
      continue
    }
    const id = told(beside.blobs.get(before)?.text ?? '')?.request['id']
    const { commit } = past.during(-Infinity, at).at(-1) ?? { commit: null }
    const isDone = past.chain(commit).some((one) => past.carried(one)?.request === id)
    if (!isDone || !isIntent(beside, before))
      yield `${by} deleted an intent of ${owner} that was not carried out`
  }
}

/** How much later than its time allows an answer may come, milliseconds: the last steps are taken though time is over. */
const grace = 120_000

function* lateAnswers({ invocations, faults }: History): Iterable<string> {
  for (const { writer, called, policy, answer } of invocations) {
    if (answer === null) {
      const isKilled = faults.some((fault) => fault.writer === writer && fault.kind === 'killed')
      if (!isKilled) yield `${writer} never got an answer`
    } else if (answer.at - called > policy.timeout + grace) {
      yield `${writer} got its answer ${Math.round(answer.at - called - policy.timeout)} ms after its time was over`
    }
  }
}

/** Who landed a change, and how many others with it. */
function* untrueLanding(past: Past, history: History, call: Answered): Iterable<string> {
  const { writer, outcome, called } = call
  const { commit, landed_by: by, combined } = outcome
  const { beside } = history
  if (outcome.outcome !== 'committed') {
    if (by !== null || combined !== 0)
      yield `${writer} was told that something of it landed, and ${outcome.outcome}`
    return
  }
  if (commit === null || beside === undefined || !past.has(commit)) return
  const builders = beside.builds.filter((build) => build.commit === commit).map((build) => build.writer)
  const possible = new Set([
    ...(builders.includes(writer) ? ['self'] : []),
    ...(builders.some((one) => one !== writer) || builders.length === 0 ? ['other'] : []),
    ...(past.commit(commit).writers.includes(writer) && past.landed(commit) >= called ? [] : [null]),
  ])
  if (!possible.has(by)) yield `${writer} was told that ${past.name(commit)} was landed by ${by ?? 'nobody'}`
  const push = pushesOf(past, history).find(({ commits }) => commits.includes(commit))
  if (push !== undefined && combined !== push.commits.length - 1)
    yield `${writer} was told that ${combined} others landed with ${past.name(commit)}, and ${push.commits.length - 1} did`
}

/** What is wrong with what writers left beside the branch, and with what they were told of it. */
export function* intentFaults(past: Past, history: History): Iterable<string> {
  const { beside } = history
  if (beside !== undefined) yield* endedForOthers(past, beside)
  for (const call of answeredCalls(history)) {
    yield* askedAfterwards(past, history, call)
    yield* untrueLanding(past, history, call)
  }
  yield* lateAnswers(history)
}
