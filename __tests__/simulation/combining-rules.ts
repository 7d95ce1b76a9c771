import { createHmac } from 'node:crypto'
import { nameOf, type Forged } from './forged-intent.js'
import type { Beside, Build, History } from './history.js'
import type { Past } from './history-queries.js'
import { pushesOf, type Pushed } from './pushes.js'
import type { Carried } from './trailers.js'

/** An intent as its text tells it; null for what is none, whoever wrote it. Read by a reader of its own. */
export function told(text: string): (Forged & { readonly signature: string; readonly line: string }) | null {
  const [line = '', signature = ''] = text.split('\n')
  try {
    const value = JSON.parse(line) as Partial<Forged> | null
    return value?.request === undefined ? null : { ...(value as Forged), line, signature }
  } catch {
    return null
  }
}

/** Between a decision and its commit, milliseconds at most. */
const buildingTime = 20

/** Why the one who built a commit had to leave the intent alone that it carries out; null where it had not. */
function* reasons(
  past: Past,
  beside: Beside,
  { commit, writer, date }: Build,
  carried: Carried,
): Iterable<string> {
  const intent = told(beside.blobs.get(carried.intent ?? '')?.text ?? '')
  const keys = beside.keys.get(writer)
  if (keys === undefined) yield `${writer} combines with nobody`
  if (intent === null) {
    yield 'it is none'
    return
  }
  const { request, line, signature } = intent
  const known = keys?.map((key) => `hmac-sha256 ${createHmac('sha256', key).update(line).digest('hex')}`)
  if (known?.length === 0 ? signature !== '' : known?.includes(signature) === false)
    yield 'its signature is not one of its keys'
  if (intent.protocol !== 1 || intent.decisions !== 1) yield 'its version is unknown'
  if (intent.repository !== 'memory' || intent.branch !== 'main' || intent.root !== '')
    yield 'it is of another registry'
  if (request['id'] !== carried.request) yield 'it is of another request'
  if (request['digest'] !== carried.digest) yield 'it is of another command'
  const name = nameOf(carried.request)
  if (!beside.refs.some((ref) => ref.name === name && ref.blob === carried.intent))
    yield 'it never stood under its name'
  // Its own writer knows what became of it, and of the time that it has.
  if (past.publishers(carried.intent).includes(writer)) return
  if (intent.deadline <= date - buildingTime) yield 'it had expired'
  const [, ...below] = past.chain(commit)
  if (intent.base !== null && !below.includes(intent.base)) yield 'its base is not in the history'
}

/** Nothing is carried out for somebody who may not ask for it, or who asks for something else. */
function* foreignIntents(past: Past, beside: Beside, { commits }: Pushed): Iterable<string> {
  for (const commit of commits) {
    const carried = past.carried(commit)
    const intent = carried?.intent ?? null
    if (carried === null || intent === null) continue
    if (past.publishers(intent).length === 0) {
      yield `${past.name(commit)} carries out an intent that no writer published`
      continue
    }
    for (const build of beside.builds.filter((one) => one.commit === commit)) {
      for (const reason of reasons(past, beside, build, carried))
        yield `${past.name(commit)} carries out an intent that ${build.writer} had to leave alone: ${reason}`
    }
  }
}

/** Several land in one push only by the intents of all, and each says how many others there are. */
function* wrongNumber(past: Past, { commits }: Pushed): Iterable<string> {
  for (const commit of commits) {
    const carried = past.carried(commit)
    if (carried === null) continue
    const name = past.name(commit)
    if (commits.length > 1 && carried.intent === null)
      yield `${name} landed in a push with others, and names no intent`
    if (carried.combined !== commits.length - 1)
      yield `${name} says that ${carried.combined} others landed with it, and ${commits.length - 1} did`
  }
}

const freeing: ReadonlySet<unknown> = new Set(['configure', 'eliminate', 'deactivate', 'promote', 'evaluate'])

interface Place {
  readonly operation: unknown
  readonly time: number
  readonly id: string
}

/** What frees places comes first; each half minute of waiting counts as much, up to ten. */
const urgency = ({ operation, time }: Place, date: number): number =>
  (freeing.has(operation) ? 1 : 0) + Math.min(10, Math.floor(Math.max(0, date - time) / 30_000))

function comesFirst(one: Place, other: Place, date: number): boolean {
  const [first, second] = [urgency(one, date), urgency(other, date)]
  if (first !== second) return first > second
  return one.time !== other.time ? one.time < other.time : one.id <= other.id
}

/** How long before a commit is built its place may have been decided, milliseconds: every step in between may be repeated. */
const consideration = 60_000

/** Those of one push are decided in the order that all writers agree on. */
function* wrongOrder(past: Past, beside: Beside, { commits }: Pushed): Iterable<string> {
  const places = commits.flatMap((commit): (Place & { commit: string })[] => {
    const carried = past.carried(commit)
    const request = told(beside.blobs.get(carried?.intent ?? '')?.text ?? '')?.request
    if (carried === null || request === undefined) return []
    const { operation } = request['command'] as { operation: unknown }
    return [{ commit, operation, time: Date.parse(String(request['time'])), id: carried.request }]
  })
  for (const [index, next] of places.entries()) {
    const one = places[index - 1]
    if (one === undefined) continue
    const dates = beside.builds.filter(({ commit }) => commit === next.commit).map(({ date }) => date)
    const isRight = dates.some(
      (date) => comesFirst(one, next, date) || comesFirst(one, next, date - consideration),
    )
    if (!isRight)
      yield `${past.name(next.commit)} comes after ${past.name(one.commit)}, and should have come before`
  }
}

/** What is carried out and what asked for it end in one step: else it would be carried out again. */
function* leftBehind(past: Past, { beside, faults }: History, { commits, since }: Pushed): Iterable<string> {
  // A server that is killed between one ref and the next does not know what one step is.
  if (faults.some(({ kind, at }) => kind === 'fell between refs' && at === since)) return
  const refs = new Map(
    (beside?.refs ?? []).filter(({ at }) => at <= since).map(({ name, blob }) => [name, blob]),
  )
  for (const commit of commits) {
    // A push that was long given up needs no intent.
    if (past.carried(commit)?.intent === null && past.landedOnReturned(commit)) continue
    const { writers } = past.commit(commit)
    const left = [...refs.values()].find(
      (blob) =>
        blob !== null &&
        writers.length === 1 &&
        past.publishers(blob).join() === writers.join() &&
        told(beside?.blobs.get(blob)?.text ?? '') !== null,
    )
    if (left !== undefined) yield `${past.name(commit)} landed, and an intent of ${writers.join()} stayed`
  }
}

/** What is wrong with what writers carried out for each other. */
export function* combiningFaults(past: Past, history: History): Iterable<string> {
  const { beside } = history
  if (beside === undefined) return
  for (const pushed of pushesOf(past, history)) {
    yield* foreignIntents(past, beside, pushed)
    yield* wrongNumber(past, pushed)
    yield* wrongOrder(past, beside, pushed)
    yield* leftBehind(past, history, pushed)
  }
}
