import { decide } from '../../core/decide.js'
import type { Change } from '../../core/decision.js'
import { operations, type OperationName, type Results } from '../../core/operations/index.js'
import type { Snapshot } from '../../core/records/snapshot.js'
import type { NewCommit, Person } from '../../store/store.js'
import type { Intent } from './intent.js'
import { formatCommitMessage } from '../trailers.js'

/** An intent that waits, as it was read. */
export interface WaitingIntent {
  readonly name: string
  readonly blob: string
  readonly intent: Pick<Intent, 'request' | 'base' | 'deadline'>
}

/** Requests of one push. A server may bound the refs that one moves. */
export const maxBatchSize = 128

/** Whether an operation frees places, or sets how many there are: decided first, it lets others land. */
function freesPlaces(name: OperationName): boolean {
  const operation = operations[name]
  return operation.kind === 'decision' && operation.freesPlaces === true
}

/** For so long an intent waits before it is as urgent as the next kind, milliseconds. */
const agingIntervalMs = 30_000
const maxAgeBonus = 10

/** How early a request is decided among others, by what it does and how long it waits; higher is earlier. */
export function getPriority({ command, context }: Intent['request'], date: number): number {
  const age = Math.max(0, date - Date.parse(context.time))
  return (freesPlaces(command.operation) ? 1 : 0) + Math.min(maxAgeBonus, Math.floor(age / agingIntervalMs))
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** In the order in which they are decided: by priority, then by the time of the request, then by its id. */
export function sortByPriority(waiting: readonly WaitingIntent[], date: number): WaitingIntent[] {
  const key = (one: WaitingIntent) => ({
    one,
    priority: getPriority(one.intent.request, date),
    time: Date.parse(one.intent.request.context.time),
    id: one.intent.request.context.request_id,
  })
  return waiting
    .map(key)
    .sort((a, b) => b.priority - a.priority || a.time - b.time || compareText(a.id, b.id))
    .map(({ one }) => one)
}

/** The first so many of an order, one's own among them. */
export function selectBatch(ordered: readonly WaitingIntent[], own: string, limit: number): WaitingIntent[] {
  const others = ordered.filter(({ name }) => name !== own).slice(0, limit - 1)
  const chosen = new Set(others.map(({ name }) => name))
  return ordered.filter(({ name }) => name === own || chosen.has(name))
}

/** A request that was decided to be a change. */
export interface DecidedIntent extends WaitingIntent {
  readonly change: Change<Results[OperationName]>
}

/**
 * Decides requests one after the other, each on what those before it make of the state. Those that are refused, have
 * nothing to do or cannot be decided are left to their writers.
 */
export function decideInOrder(snapshot: Snapshot, ordered: readonly WaitingIntent[]): DecidedIntent[] {
  const combined: DecidedIntent[] = []
  let current = snapshot
  for (const waiting of ordered) {
    const change = decideChange(current, waiting)
    if (change === null) continue
    combined.push({ ...waiting, change })
    current = current.with(change.files)
  }
  return combined
}

function decideChange(snapshot: Snapshot, { intent }: WaitingIntent): DecidedIntent['change'] | null {
  const { command, context, evidence } = intent.request
  try {
    const decision = decide<OperationName>(snapshot, command, context, evidence)
    return decision.kind === 'change' && decision.files.size > 0 ? decision : null
  } catch {
    // One that cannot be decided, whatever it is, must not stop the others.
    return null
  }
}

/** One commit for each, by its own writer, put there by the combiner. */
export function buildCommits(
  combined: readonly DecidedIntent[],
  { committer, time, attempt }: { committer: Person; time: number; attempt: number },
): NewCommit[] {
  return combined.map(({ blob, intent: { request }, change }) => ({
    changes: change.files,
    message: formatCommitMessage(request, change.summary, change.result, attempt, {
      intent: blob,
      combined: combined.length - 1,
    }),
    author: request.author,
    committer,
    time,
  }))
}
