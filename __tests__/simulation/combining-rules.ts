import { createHmac } from 'node:crypto'
import { intentNameOf, type ForgedIntent } from './forged-intent.js'
import type { IntentRefs, Build, History } from './history.js'
import type { HistoryQueries } from './history-queries.js'
import { findPushes, type RecordedPush } from './pushes.js'
import type { CarriedTrailers } from './trailers.js'

/** An intent as its text tells it; null for what is none, whoever wrote it. Read by a reader of its own. */
export function readPublishedIntent(
  text: string,
): (ForgedIntent & { readonly signature: string; readonly line: string }) | null {
  const [line = '', signature = ''] = text.split('\n')
  try {
    const value = JSON.parse(line) as Partial<ForgedIntent> | null
    return value?.request === undefined ? null : { ...(value as ForgedIntent), line, signature }
  } catch {
    return null
  }
}

/** Between a decision and its commit, milliseconds at most. */
const buildMs = 20

/** Why the one who built a commit had to leave the intent alone that it carries out; null where it had not. */
function* reasons(
  queries: HistoryQueries,
  intentRefs: IntentRefs,
  { commit, writer, date }: Build,
  carried: CarriedTrailers,
): Iterable<string> {
  const intent = readPublishedIntent(intentRefs.blobs.get(carried.intent ?? '')?.text ?? '')
  const keys = intentRefs.keys.get(writer)
  if (keys === undefined) yield `${writer} combines with nobody`
  if (intent === null) {
    yield 'it is none'
    return
  }
  const { request, line, signature } = intent
  const known = keys?.map((key) => `hmac-sha256 ${createHmac('sha256', key).update(line).digest('hex')}`)
  if (known?.length === 0 ? signature !== '' : known?.includes(signature) === false)
    yield 'its signature is not one of its keys'
  if (intent.protocol !== 2 || intent.decisions !== 1) yield 'its version is unknown'
  if (intent.repository !== 'memory' || intent.branch !== 'main' || intent.root !== '')
    yield 'it is of another registry'
  if (request['id'] !== carried.request) yield 'it is of another request'
  if (request['digest'] !== carried.digest) yield 'it is of another command'
  const name = intentNameOf(carried.request)
  if (!intentRefs.refs.some((ref) => ref.name === name && ref.blob === carried.intent))
    yield 'it never stood under its name'
  // Its own writer knows what became of it, and of the time that it has.
  if (queries.publishers(carried.intent).includes(writer)) return
  if (intent.deadline <= date - buildMs) yield 'it had expired'
  const [, ...below] = queries.chain(commit)
  if (intent.base !== null && !below.includes(intent.base)) yield 'its base is not in the history'
}

/** Nothing is carried out for somebody who may not ask for it, or who asks for something else. */
function* foreignIntents(
  queries: HistoryQueries,
  intentRefs: IntentRefs,
  { commits }: RecordedPush,
): Iterable<string> {
  for (const commit of commits) {
    const carried = queries.carried(commit)
    const intent = carried?.intent ?? null
    if (carried === null || intent === null) continue
    if (queries.publishers(intent).length === 0) {
      yield `${queries.name(commit)} carries out an intent that no writer published`
      continue
    }
    for (const build of intentRefs.builds.filter((one) => one.commit === commit)) {
      for (const reason of reasons(queries, intentRefs, build, carried))
        yield `${queries.name(commit)} carries out an intent that ${build.writer} had to leave alone: ${reason}`
    }
  }
}

/** Several land in one push only by the intents of all, and each says how many others there are. */
function* wrongNumber(queries: HistoryQueries, { commits }: RecordedPush): Iterable<string> {
  for (const commit of commits) {
    const carried = queries.carried(commit)
    if (carried === null) continue
    const name = queries.name(commit)
    if (commits.length > 1 && carried.intent === null)
      yield `${name} landed in a push with others, and names no intent`
    if (carried.combined !== commits.length - 1)
      yield `${name} says that ${carried.combined} others landed with it, and ${commits.length - 1} did`
  }
}

const freesCapacity: ReadonlySet<unknown> = new Set([
  'configure',
  'eliminate',
  'deactivate',
  'promote',
  'evaluate',
])

interface QueuePlace {
  readonly operation: unknown
  readonly time: number
  readonly id: string
}

/** What frees places comes first; each half minute of waiting counts as much, up to ten. */
const urgency = ({ operation, time }: QueuePlace, date: number): number =>
  (freesCapacity.has(operation) ? 1 : 0) + Math.min(10, Math.floor(Math.max(0, date - time) / 30_000))

function comesFirst(one: QueuePlace, other: QueuePlace, date: number): boolean {
  const [first, second] = [urgency(one, date), urgency(other, date)]
  if (first !== second) return first > second
  return one.time !== other.time ? one.time < other.time : one.id <= other.id
}

/** How long before a commit is built its place may have been decided, milliseconds: every step in between may be repeated. */
const reconsiderationMs = 60_000

/** Those of one push are decided in the order that all writers agree on. */
function* wrongOrder(
  queries: HistoryQueries,
  intentRefs: IntentRefs,
  { commits }: RecordedPush,
): Iterable<string> {
  const places = commits.flatMap((commit): (QueuePlace & { commit: string })[] => {
    const carried = queries.carried(commit)
    const request = readPublishedIntent(intentRefs.blobs.get(carried?.intent ?? '')?.text ?? '')?.request
    if (carried === null || request === undefined) return []
    const { operation } = request['command'] as { operation: unknown }
    return [{ commit, operation, time: Date.parse(String(request['time'])), id: carried.request }]
  })
  for (const [index, next] of places.entries()) {
    const one = places[index - 1]
    if (one === undefined) continue
    const dates = intentRefs.builds.filter(({ commit }) => commit === next.commit).map(({ date }) => date)
    const isRight = dates.some(
      (date) => comesFirst(one, next, date) || comesFirst(one, next, date - reconsiderationMs),
    )
    if (!isRight)
      yield `${queries.name(next.commit)} comes after ${queries.name(one.commit)}, and should have come before`
  }
}

/** What is carried out and what asked for it end in one step: else it would be carried out again. */
function* leftBehind(
  queries: HistoryQueries,
  { intentRefs, faults }: History,
  { commits, since }: RecordedPush,
): Iterable<string> {
  // A server that is killed between one ref and the next does not know what one step is.
  if (faults.some(({ kind, at }) => kind === 'fell between refs' && at === since)) return
  const refs = new Map(
    (intentRefs?.refs ?? []).filter(({ at }) => at <= since).map(({ name, blob }) => [name, blob]),
  )
  for (const commit of commits) {
    // A push that was long given up needs no intent.
    if (queries.carried(commit)?.intent === null && queries.landedOnReturned(commit)) continue
    const { writers } = queries.commit(commit)
    const left = [...refs.values()].find(
      (blob) =>
        blob !== null &&
        writers.length === 1 &&
        queries.publishers(blob).join() === writers.join() &&
        readPublishedIntent(intentRefs?.blobs.get(blob)?.text ?? '') !== null,
    )
    if (left !== undefined) yield `${queries.name(commit)} landed, and an intent of ${writers.join()} stayed`
  }
}

/** What is wrong with what writers carried out for each other. */
export function* findCombiningViolations(queries: HistoryQueries, history: History): Iterable<string> {
  const { intentRefs } = history
  if (intentRefs === undefined) return
  for (const pushed of findPushes(queries, history)) {
    yield* foreignIntents(queries, intentRefs, pushed)
    yield* wrongNumber(queries, pushed)
    yield* wrongOrder(queries, intentRefs, pushed)
    yield* leftBehind(queries, history, pushed)
  }
}
