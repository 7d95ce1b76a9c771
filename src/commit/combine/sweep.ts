import type { OrphanReason, SweepResult } from '../../core/operations/registry/sweep.js'
import type { Intents, Store } from '../../store/store.js'
import { readIntent, type IntentReading } from './intent.js'
import type { Clock } from '../clock.js'
import { withRetry } from '../retry.js'
import { parseTrailers } from '../trailers.js'
import { toOutcome, type Outcome } from '../outcome.js'
import { defaultPolicy, type Log } from '../policy.js'
import { deleteIntents, splitIntoGroups, type IntentRef } from './delete-intents.js'

const hourMs = 3_600_000
/** Another machine's clock may be behind for so long, milliseconds. */
const clockSkewMs = hourMs
/** No writer of ours waits for longer, milliseconds: who claims to could keep an intent here for good. */
const maxClaimedWaitMs = 7 * 24 * hourMs
/** A commit may be dated before the request that it carries out by so much at most, milliseconds. */
const dateMarginMs = 12 * hourMs
/** Texts in memory at once. */
const textsAtOnce = 256
/** Blobs of one request, after one for more did not bring them: among some that are too large, each may have to be asked for alone. */
const doubtfulAtOnce = 32
/** Intents that the result names. */
const namedLimit = 100

/** An intent that nobody needs any more. */
interface StaleIntent extends IntentRef {
  readonly why: OrphanReason
}

/** An intent that a writer may still wait for, or that was carried out. */
interface LiveIntent extends IntentRef {
  readonly requestId: string
  /** Of the request, milliseconds since 1970. */
  readonly time: number
}

interface SweptIntents {
  readonly orphans: StaleIntent[]
  readonly alive: LiveIntent[]
  /** Intents that are not ours to read, such as another version's, whose time is not over. */
  readonly foreign: IntentRef[]
}

/** What a sweep works with. */
export interface SweepOptions {
  readonly store: Store
  /** As for combining: what they did not sign is left until its time is over. */
  readonly keys: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** Tell what would be cleared, and clear nothing. */
  readonly dryRun: boolean
}

/** Why an intent is of no more use by what it says; null where it may still be of some. */
function expiryReason(reading: IntentReading, now: number): OrphanReason | null {
  const { kind } = reading
  const deadline = kind === 'intent' ? reading.intent.deadline : reading.deadline
  if (deadline === null || deadline > now + maxClaimedWaitMs) return 'unreadable'
  // Whoever withdraws a request allows for other clocks.
  if (kind === 'withdrawn') return deadline < now ? 'withdrawn' : null
  return deadline + clockSkewMs < now ? 'expired' : null
}

/** Texts of blobs. One that two questions did not bring is gone, too large or no text. */
async function readTexts(
  blobs: readonly string[],
  intents: Intents,
  clock: Clock,
): Promise<ReadonlyMap<string, string | null>> {
  const ask = (some: readonly string[]) => withRetry(clock, () => intents.texts(some))
  const texts = new Map(await ask(blobs))
  const doubtful = blobs.filter((blob) => (texts.get(blob) ?? null) === null)
  for (const some of splitIntoGroups(doubtful, doubtfulAtOnce))
    for (const [blob, text] of await ask(some)) texts.set(blob, text)
  return texts
}

async function classifyIntents(
  refs: readonly IntentRef[],
  intents: Intents,
  { keys, clock }: SweepOptions,
): Promise<SweptIntents> {
  const judged: SweptIntents = { orphans: [], alive: [], foreign: [] }
  const now = clock.effects.date()
  for (const group of splitIntoGroups(refs, textsAtOnce)) {
    const texts = await readTexts([...new Set(group.map(({ blob }) => blob))], intents, clock)
    for (const ref of group) {
      const reading = readIntent(texts.get(ref.blob) ?? '', ref.name, intents.address, keys)
      const why = expiryReason(reading, now)
      if (why !== null) judged.orphans.push({ ...ref, why })
      else if (reading.kind === 'intent') {
        const { request_id: requestId, time } = reading.intent.request.context
        judged.alive.push({ ...ref, requestId, time: Date.parse(time) })
      } else judged.foreign.push(ref)
    }
  }
  return judged
}

/** Request ids that commits carry, as far back as the requests that are asked for. */
async function findCarriedOut(
  alive: readonly LiveIntent[],
  head: string | null,
  { store, clock }: SweepOptions,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  if (head === null || alive.length === 0) return ids
  const earliest = alive.reduce((least, { time }) => Math.min(least, time), Infinity) - dateMarginMs
  const since = Math.max(earliest, clock.effects.date() - defaultPolicy.lookBack)
  await withRetry(clock, async () => {
    for await (const { message } of store.logSince(head, since)) {
      const trailers = parseTrailers(message)
      if (trailers !== null) ids.add(trailers.request)
    }
  })
  return ids
}

const nothingSwept: SweepResult = { cleared_count: 0, cleared: [], waiting: 0, left: 0 }

async function sweepIntents(sweeping: SweepOptions): Promise<{ commit: string | null; result: SweepResult }> {
  const { store, clock, log, dryRun } = sweeping
  const { commit, intents: seen } = await withRetry(clock, () => store.read({ kinds: [] }))
  const { intents } = store
  if (intents === null || seen === undefined) return { commit, result: nothingSwept }
  const obstacle = seen.size === 0 ? await intents.whyNotAtomic() : null
  if (obstacle !== null) log.info(`intents may not have been seen: ${obstacle}`)
  const refs = Array.from(seen, ([name, blob]) => ({ name, blob }))
  const { orphans, alive, foreign } = await classifyIntents(refs, intents, sweeping)
  const landed = await findCarriedOut(alive, commit, sweeping)
  const done = alive.filter(({ requestId }) => landed.has(requestId))
  const over = [...orphans, ...done.map((ref): StaleIntent => ({ ...ref, why: 'carried-out' }))]
  const { cleared, left } = dryRun
    ? { cleared: over, left: 0 }
    : await deleteIntents(intents, over, clock, log)
  const result = {
    cleared_count: cleared.length,
    cleared: cleared.slice(0, namedLimit).map(({ name, why }) => ({ name, why })),
    waiting: alive.length - done.length + foreign.length,
    left,
  }
  return { commit, result }
}

/**
 * Clears what writers left beside the branch: intents of requests that were carried out, of writers that were killed, and
 * of strangers. Those that somebody may wait for stay.
 * @throws StoreError
 */
export async function sweep(sweeping: SweepOptions, requestId: string): Promise<Outcome<'sweep'>> {
  const { commit, result } = await sweepIntents(sweeping)
  return toOutcome('sweep', requestId, 1, { kind: 'answered', commit, result })
}
