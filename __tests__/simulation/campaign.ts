import type { IntentRefs } from './history.js'
import { simulate, type Simulation } from './simulate.js'

/** How often each thing happened: `fault late`, `outcome committed`, `head rewind`, ... */
export type EventCounts = Map<string, number>

export interface HistoriesResult {
  readonly counts: EventCounts
  /** Histories that the checker finds something wrong with, at most as many as were asked for. */
  readonly failures: readonly Simulation[]
  /** Histories that were run. */
  readonly histories: number
}

function add(counts: EventCounts, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

/** What became of refs beside the branch. */
function byWriter(intentRefs: IntentRefs | undefined): string[] {
  return (intentRefs?.refs ?? []).map(({ blob, by }) => {
    if (by === null) return blob === null ? 'ref deleted by a stranger' : 'ref planted'
    if (blob === null) return 'intent ended'
    return intentRefs?.blobs.get(blob)?.text.includes('"withdrawn"') === true
      ? 'tombstone'
      : 'intent published'
  })
}

function count(counts: EventCounts, { faultProfile, history }: Simulation): void {
  add(counts, `fault profile ${faultProfile}`)
  for (const { kind } of history.faults) add(counts, `fault ${kind}`)
  for (const writers of byWriter(history.intentRefs)) add(counts, writers)
  for (const { foreign } of history.heads.slice(1)) add(counts, `head by ${foreign ?? 'a push'}`)
  for (const { answer, request } of history.invocations) {
    const { outcome = 'unanswered', attempts = 0, error, refusal, request_id: id } = answer?.outcome ?? {}
    const { combined = 0, landed_by: by = null } = answer?.outcome ?? {}
    if (by !== null) add(counts, `landed by ${by}${combined > 0 ? ' with others' : ''}`)
    if (combined > 2) add(counts, 'landed with several others')
    add(counts, `outcome ${outcome}`)
    add(counts, `operation ${request.command.operation}`)
    if (error !== undefined && error !== null) add(counts, `error ${error.code}`)
    if (refusal !== undefined && refusal !== null) add(counts, `refusal ${refusal.code}`)
    if (outcome === 'committed' && attempts === 0) add(counts, 'repetition')
    if (outcome === 'committed' && attempts > 1) add(counts, 'decided again')
    if (id !== undefined && id !== request.context.request_id) add(counts, 'minted anew')
  }
}

/**
 * Runs the histories of so many seeds, from the first on.
 * @param most failing histories after which to stop
 */
export async function runHistories(
  first: number,
  histories: number,
  most = 1,
  progress: (done: number) => void = () => undefined,
): Promise<HistoriesResult> {
  const counts: EventCounts = new Map()
  const failures: Simulation[] = []
  let done = 0
  while (done < histories && failures.length < most) {
    const simulation = await simulate(first + done)
    count(counts, simulation)
    if (simulation.wrong.length > 0) failures.push(simulation)
    done += 1
    progress(done)
  }
  return { counts, failures, histories: done }
}

/** A failing history for people: its seed, what is wrong, what happened. */
export function describeFailure({ seed, faultProfile, wrong, trace }: Simulation): string {
  const sentences = wrong.map((sentence) => `  ${sentence}`).join('\n')
  return `seed ${seed} (${faultProfile}):\n${sentences}\n${trace.join('\n')}\n`
}
