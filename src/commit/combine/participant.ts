import type { Intents, RefsSnapshot, State, Store } from '../../store/store.js'
import type { WaitingIntent } from './batch.js'
import { BatchPush, type Attempt, type Pushed } from './batch-push.js'
import { ContentionError } from '../errors.js'
import { encodeIntent, intentName, readIntent } from './intent.js'
import { readNewerThan } from '../push-and-verify.js'
import type { Clock } from '../clock.js'
import { withRetry } from '../retry.js'
import { drawNonce, type Combining, type Log } from '../policy.js'
import { OwnIntent, type ExistingRef } from './own-intent.js'
import { PendingIntents, maxWaitMs } from './pending-intents.js'
import type { Request } from '../request.js'
import { CombinerTiming } from './timing.js'

/** How waiting for one head ended. */
export type Turn =
  | Pushed
  /** Writers cannot be combined here after all. The intent is withdrawn; the head is the one that was waited at. */
  | { readonly kind: 'unavailable' }

/** Looks at one head after which it is read what those that come before one's own are. */
const pollsBeforeReading = 3

/** Looks after which the next comes soonest. */
const pollAgainSoon = 1

interface Own extends WaitingIntent {
  readonly publication: OwnIntent
}

/**
 * One writer among others that want to change the same branch: it publishes what it wants, and waits until somebody has
 * done it; when it is its turn, it does for all of them what they want.
 */
export class Participant {
  readonly #store: Store
  readonly #intents: Intents
  readonly #combining: Combining
  readonly #clock: Clock
  readonly #log: Log
  readonly #queue: PendingIntents
  readonly #combinedPush: BatchPush
  /** Commits that were built for the request, and intents that were published for it. */
  readonly #marks: Set<string>
  #own: Own | null = null
  #published: WaitingIntent['intent'] | null = null
  #isOff = false
  #isNew = false
  /** The head that was seen last, and since when. */
  #waited: { readonly head: string | null; readonly since: number } | null = null
  /** Time of one request to the server, milliseconds. */
  #unit = 0

  constructor(
    store: Store,
    intents: Intents,
    { combining, clock, log, marks }: { combining: Combining; clock: Clock; log: Log; marks: Set<string> },
  ) {
    this.#store = store
    this.#intents = intents
    this.#combining = combining
    this.#clock = clock
    this.#log = log
    this.#marks = marks
    this.#queue = new PendingIntents(store, intents, combining.keys, clock)
    this.#combinedPush = new BatchPush(store, this.#queue, { clock, log, marks })
  }

  /** Whether the request waits for somebody to carry it out. */
  get isWaiting(): boolean {
    return this.#own !== null
  }

  /** What others may have carried out without its being known here; null where nothing is. */
  get published(): WaitingIntent['intent'] | null {
    return this.#published
  }

  get isAvailable(): boolean {
    return !this.#isOff
  }

  /** Whether other writers wait at a state: a push of one's own would only be in their way. */
  async hasOtherWriters(state: State): Promise<boolean> {
    if (state.intents === undefined || state.intents.size === 0) return false
    return (await this.#queue.classify(state, null)).waiting.length > 0
  }

  /**
   * Publishes the request, never while a push of it is unanswered.
   * @returns `collision` where another step of the same run waits under the same id
   */
  async publish({ state, request }: Attempt): Promise<'published' | 'collision' | 'unavailable'> {
    const reason = await withRetry(this.#clock, () => this.#combining.obstacle())
    if (reason !== null) return this.#stopCombining(reason)
    const { effects, deadline } = this.#clock
    const intent = {
      request,
      base: state.commit,
      deadline: Math.ceil(effects.date() + Math.min(deadline - effects.now(), maxWaitMs)),
    }
    // Two processes with one id must not take each other's intent for their own.
    const text = encodeIntent(intent, this.#intents.address, drawNonce(effects), this.#combining.keys)
    const name = intentName(request.context.request_id)
    // What others would not take, such as a request beyond the largest size, is pushed by its own writer.
    if (readIntent(text, name, this.#intents.address, this.#combining.keys).kind !== 'intent')
      return this.#stopCombining('the request is too large, or too unusual, to be published')
    const blob = await this.#intents.writeBlob(text)
    const publication = new OwnIntent(
      this.#store,
      this.#intents,
      { name, blob, requestId: request.context.request_id },
      this.#clock,
    )
    const began = effects.now()
    const own = { name, blob, intent, publication }
    this.#marks.add(blob)
    const occupant = await publication.publish(state).catch((error: unknown) => {
      // It may have arrived, whatever was answered: it has to be withdrawn.
      if (publication.isSent) this.#startWaiting(own)
      throw error
    })
    this.#unit = effects.now() - began
    if (occupant !== null) return await this.#explainExistingRef(occupant, name, request)
    this.#startWaiting(own)
    this.#isNew = true
    return 'published'
  }

  /**
   * Waits at a head until it moves, or until it is one's turn and all that wait are combined.
   * @throws StoreError for a refusal of one's own change that stands
   * @throws ContentionError where the time is over
   * @throws UnknownOutcomeError
   */
  async waitForTurn(attempt: Attempt): Promise<Turn> {
    const { effects } = this.#clock
    const { publication } = this.#requireOwn()
    const began = effects.now()
    // Published after a lost push, it waits at a head that is not known yet: the first look shows which.
    let seen: RefsSnapshot | null = this.#isNew ? null : attempt.state
    this.#isNew = false
    for (let looks = 0; ; looks += 1) {
      if (seen === null) await effects.sleep(this.#timing.firstPoll(effects.random()))
      else if (looks > 0) await effects.sleep(this.#timing.nextPoll(looks, effects.random()))
      const look: RefsSnapshot = looks === 0 && seen !== null ? seen : await this.#listRefs()
      seen ??= look
      this.#log.progress(
        `waiting for a turn at ${this.#store.branch}: ${look.intents?.size ?? 0} requests wait`,
      )
      const isThere = publication.observe(look)
      const isDue = await this.#isMyTurn(look, looks)
      const mayCombine = isDue && (isThere || !publication.isCertain)
      if (mayCombine || !isThere || look.commit !== seen.commit) {
        const [state] = await Promise.all([
          this.#read(attempt.state, look),
          mayCombine ? this.#whyNotAtomic() : Promise.resolve(null),
        ])
        if (state.commit !== attempt.state.commit) return { kind: 'moved', state }
        const turn = mayCombine ? await this.#combine({ ...attempt, state }) : null
        if (turn !== null) return turn
        // What was refused is tried again soon: the others wait for it.
        if (mayCombine) looks = pollAgainSoon
      }
      this.#checkTime(Math.min(this.#timing.withdrawalTime, (this.#clock.deadline - began) / 4))
    }
  }

  /**
   * Ends one's own intent at a head, for what was decided on it. `proven`: the head stood in that moment.
   * @returns the newer state, where the head moved before
   * @throws UnknownOutcomeError
   */
  async withdrawAt(state: State): Promise<'proven' | 'unproven' | State> {
    const withdrawn = await this.#requireOwn().publication.withdrawAt(state)
    if (typeof withdrawn === 'string') this.#own = null
    if (withdrawn === 'proven') this.#published = null
    return withdrawn
  }

  /**
   * Ends one's own intent, if there is one, wherever the head is.
   * @throws UnknownOutcomeError
   */
  async withdraw(): Promise<void> {
    const publication = this.#own?.publication
    this.#own = null
    await publication?.withdraw().catch((error: unknown) => {
      if (publication.mayWait) throw error
      // Every try to publish was refused, and the server cannot be asked more: it is believed.
      this.#published = null
    })
  }

  /** The request was carried out. A server that fell in the middle of a push may have left the intent. */
  async finish(state: State): Promise<void> {
    const own = this.#own
    this.#own = null
    this.#published = null
    if (own === null || state.intents?.get(own.name) !== own.blob) return
    // Left where it is, the next combiner deletes it.
    await this.#intents.updateRefs([own.publication.deletion]).catch(() => undefined)
  }

  /** Asked while the state is read: the server is asked once, and others wait. */
  #whyNotAtomic(): Promise<string | null> {
    return withRetry(this.#clock, () => this.#intents.whyNotAtomic())
  }

  get #timing(): CombinerTiming {
    return new CombinerTiming(this.#unit)
  }

  async #listRefs(): Promise<RefsSnapshot> {
    const { effects } = this.#clock
    const began = effects.now()
    const look = await withRetry(this.#clock, () => this.#intents.listRefs())
    // A server that gets slower under a crowd is asked less often.
    this.#unit = (this.#unit + effects.now() - began) / 2
    return look
  }

  /** The state that a look showed; what the attempt was made on needs no reading, but for the intents beside it. */
  async #read(base: State, look: RefsSnapshot): Promise<State> {
    if (look.commit === base.commit) return { ...base, ...look }
    return await readNewerThan(this.#store, base, this.#clock, look)
  }

  #startWaiting(own: Own): void {
    this.#own = own
    this.#published = own.intent
  }

  #requireOwn(): Own {
    if (this.#own === null) throw new Error('no intent is published')
    return this.#own
  }

  #stopCombining(reason: string): 'unavailable' {
    this.#isOff = true
    this.#log.info(`writers are not combined: ${reason}`)
    return 'unavailable'
  }

  async #explainExistingRef(
    occupant: ExistingRef,
    name: string,
    request: Request,
  ): Promise<'collision' | 'unavailable'> {
    if (occupant === 'none') return this.#stopCombining('the server refuses the refs of intents')
    const texts = await withRetry(this.#clock, () => this.#intents.texts([occupant.blob]))
    const text = texts.get(occupant.blob) ?? null
    const reading = text === null ? null : readIntent(text, name, this.#intents.address, this.#combining.keys)
    const isStep = reading?.kind === 'intent' && request.origin === 'derived'
    if (isStep && reading.intent.request.run === request.run) return 'collision'
    return this.#stopCombining('another process waits, or waited, under the same request id')
  }

  /** Whether it is one's own turn, or those before it have let it pass. */
  async #isMyTurn(look: RefsSnapshot, looks: number): Promise<boolean> {
    const now = this.#clock.effects.now()
    if (this.#waited?.head !== look.commit) this.#waited = { head: look.commit, since: now }
    // Whoever has waited for those before it in vain reads whether they are intents at all.
    const rank = await this.#queue.rank(look, this.#requireOwn().name, looks >= pollsBeforeReading)
    return now - this.#waited.since >= this.#timing.waitForRank(rank)
  }

  async #combine(attempt: Attempt): Promise<Turn | null> {
    const own = this.#requireOwn()
    const { state } = attempt
    const obstacle = await this.#whyNotAtomic()
    if (obstacle !== null) return await this.#withdrawAndStop(state, obstacle)
    if (!own.publication.isCertain) return await this.#withdrawAndStop(state, 'the server did not answer')
    const pushed = await this.#combinedPush.send(attempt, own)
    if (pushed?.kind === 'landed') this.#own = null
    return pushed
  }

  async #withdrawAndStop(state: State, reason: string): Promise<Turn> {
    const withdrawn = await this.withdrawAt(state)
    return typeof withdrawn === 'string'
      ? { kind: this.#stopCombining(reason) }
      : { kind: 'moved', state: withdrawn }
  }

  /** @param reserve time that withdrawing may take, milliseconds */
  #checkTime(reserve: number): void {
    const { effects, deadline } = this.#clock
    if (effects.now() + reserve < deadline) return
    throw new ContentionError(
      `waited for a turn at ${this.#store.branch} until the time was over. ` +
        'Nothing was written; run the operation again, or raise timeout-seconds',
    )
  }
}
