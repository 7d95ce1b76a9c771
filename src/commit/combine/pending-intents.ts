import type { Intents, RefsSnapshot, State, Store } from '../../store/store.js'
import type { WaitingIntent } from './batch.js'
import { readIntent, type Intent } from './intent.js'
import type { Clock } from '../clock.js'
import { withRetry } from '../retry.js'
import { requestsSince } from '../request-history.js'
import { orderKey, countAhead } from './timing.js'

/** Intents that are read at once: more of them can only be junk, and are read at the next look. */
const readLimit = 4096

/** Nobody waits for longer, milliseconds, whatever an intent claims. */
export const maxWaitMs = 24 * 3_600_000

/** By which two machines' clocks may differ, milliseconds. */
const clockSkewMs = 3_600_000

/** What waits beside a branch, sorted by what is to be done with it. */
export interface ClassifiedIntents {
  /** May be carried out on this state. */
  readonly waiting: readonly WaitingIntent[]
  /** Was carried out, and nobody deleted it. */
  readonly done: readonly WaitingIntent[]
}

/** The intents of other writers, as far as this one has read them. Whoever can push can put anything there. */
export class PendingIntents {
  readonly #store: Store
  readonly #intents: Intents
  readonly #keys: readonly string[]
  readonly #clock: Clock
  /** By name and blob; null for what is not ours to carry out. */
  readonly #known = new Map<string, Intent | null>()

  constructor(store: Store, intents: Intents, keys: readonly string[], clock: Clock) {
    this.#store = store
    this.#intents = intents
    this.#keys = keys
    this.#clock = clock
  }

  /** Names of the intents that may wait: those that were not read yet among them. */
  names(state: RefsSnapshot): string[] {
    return this.#listed(state)
      .filter(({ known }) => known === undefined || this.#isLive(known))
      .map(({ name }) => name)
  }

  /** Reads those of the names that were not read yet. */
  async read(state: RefsSnapshot, names: readonly string[]): Promise<void> {
    const wanted = new Set(names)
    const unread = this.#listed(state)
      .filter(({ name, known }) => known === undefined && wanted.has(name))
      .slice(0, readLimit)
    if (unread.length === 0) return
    const blobs = unread.map(({ blob }) => blob)
    const texts = await withRetry(this.#clock, () => this.#intents.texts(blobs))
    for (const { name, blob } of unread)
      this.#known.set(refKey(name, blob), this.#parse(name, texts.get(blob)))
  }

  /**
   * How many come before one's own in the order that a head gives.
   * @param closely reads what they are, and counts those alone that may be carried out
   */
  async rank(look: RefsSnapshot, own: string, closely: boolean): Promise<number> {
    const { commit } = look
    const names = this.names(look)
    if (!closely) return countAhead(own, names, commit)
    const mine = orderKey(commit, own)
    await this.read(
      look,
      names.filter((name) => orderKey(commit, name) < mine),
    )
    return countAhead(own, this.names(look), commit)
  }

  /** Reads all that wait at a state, but for one's own. */
  async classify(state: State, own: string | null): Promise<ClassifiedIntents> {
    await this.read(
      state,
      this.names(state).filter((name) => name !== own),
    )
    const live = this.#listed(state).flatMap(({ name, blob, known }): WaitingIntent[] =>
      name !== own && known !== undefined && this.#isLive(known) ? [{ name, blob, intent: known }] : [],
    )
    const { commit } = state
    const bases = new Set(live.flatMap(({ intent: { base } }) => (base === null ? [] : [base])))
    const chain = commit === null ? emptyHistory() : this.#store.log(commit, null)
    const { after, requests } = await withRetry(this.#clock, () => requestsSince(chain, bases))
    const waiting: WaitingIntent[] = []
    const done: WaitingIntent[] = []
    for (const one of live) {
      const { base, request } = one.intent
      const since = base === null ? (commit === null ? 0 : undefined) : after.get(base)
      // Where its base is out of sight, it may have been carried out long ago.
      if (since === undefined) continue
      const isDone = requests.slice(0, since).includes(request.context.request_id)
      ;(isDone ? done : waiting).push(one)
    }
    return { waiting, done }
  }

  #listed({
    intents = new Map(),
  }: RefsSnapshot): { name: string; blob: string; known: Intent | null | undefined }[] {
    return [...intents].map(([name, blob]) => ({ name, blob, known: this.#known.get(refKey(name, blob)) }))
  }

  #parse(name: string, text: string | null | undefined): Intent | null {
    if (text === null || text === undefined) return null
    const reading = readIntent(text, name, this.#intents.address, this.#keys)
    return reading.kind === 'intent' ? reading.intent : null
  }

  #isLive(intent: Intent | null): intent is Intent {
    return intent !== null && isLive(intent, this.#clock.effects.date())
  }
}

/** Whether somebody may still wait for an intent, by the time that it claims itself. */
export const isLive = ({ deadline }: Pick<Intent, 'deadline'>, date: number): boolean =>
  deadline > date && deadline <= date + maxWaitMs + clockSkewMs

const refKey = (name: string, blob: string): string => `${name} ${blob}`

async function* emptyHistory(): AsyncGenerator<never> {
  // A branch without commits.
}
