import type { Intents, RefsSnapshot, State, Store } from '../../store/store.js'
import type { Waiting } from './batch.js'
import { CombinedPush, type Attempt, type Pushed } from './batch-push.js'
import { ContentionError } from '../errors.js'
import { encodeIntent, intentName, readIntent } from './intent.js'
import { persistently, readOnward, type Clock } from '../push-and-verify.js'
import { nonce, type Combining, type Log } from '../policy.js'
import { Publication, type Occupant } from './own-intent.js'
import { Queue, waitingLimit } from './pending-intents.js'
import type { Request } from '../request.js'
import { Turns } from './timing.js'

/** How waiting for one head ended. */
export type Turn =
  | Pushed
  /** Writers cannot be combined here after all. The intent is withdrawn; the head is the one that was waited at. */
  | { readonly kind: 'unavailable' }

/** Looks at one head after which it is read what those that come before one's own are. */
const patientLooks = 3

/** Looks after which the next comes soonest. */
const soon = 1

interface Own extends Waiting {
  readonly publication: Publication
}

/**
 * One writer among others that want to change the same branch: it publishes what it wants, and waits until somebody has
 * done it; when it is its turn, it does for all of them what they want.
 */
export class Combiner {
  readonly #store: Store
  readonly #intents: Intents
  readonly #combining: Combining
  readonly #clock: Clock
  readonly #log: Log
  readonly #queue: Queue
  readonly #combinedPush: CombinedPush
  /** Commits that were built for the request, and intents that were published for it. */
  readonly #marks: Set<string>
  #own: Own | null = null
  #published: Waiting['intent'] | null = null
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
    this.#queue = new Queue(store, intents, combining.keys, clock)
    this.#combinedPush = new CombinedPush(store, this.#queue, { clock, log, marks })
  }

  /** Whether the request waits for somebody to carry it out. */
  get isWaiting(): boolean {
    return this.#own !== null
  }

  /** What others may have carried out without its being known here; null where nothing is. */
  get published(): Waiting['intent'] | null {
    return this.#published
  }

  get isAvailable(): boolean {
    return !this.#isOff
  }

  /** Whether other writers wait at a state: a push of one's own would only be in their way. */
  async hasCompany(state: State): Promise<boolean> {
    if (state.intents === undefined || state.intents.size === 0) return false
    return (await this.#queue.sorted(state, null)).waiting.length > 0
  }

  /**
   * Publishes the request, never while a push of it is unanswered.
   * @returns `collision` where another step of the same run waits under the same id
   */
  async publish({ state, request }: Attempt): Promise<'published' | 'collision' | 'unavailable'> {
    const reason = await persistently(this.#clock, () => this.#combining.obstacle())
    if (reason !== null) return this.#stop(reason)
    const { effects, deadline } = this.#clock
    const intent = {
      request,
      base: state.commit,
      deadline: Math.ceil(effects.date() + Math.min(deadline - effects.now(), waitingLimit)),
    }
    // Two processes with one id must not take each other's intent for their own.
    const text = encodeIntent(intent, this.#intents.address, nonce(effects), this.#combining.keys)
    const name = intentName(request.context.request_id)
    // What others would not take, such as a request beyond the largest size, is pushed by its own writer.
    if (readIntent(text, name, this.#intents.address, this.#combining.keys).kind !== 'intent')
      return this.#stop('the request is too large, or too unusual, to be published')
    const blob = await this.#intents.writeBlob(text)
    const publication = new Publication(
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
      if (publication.isSent) this.#wait(own)
      throw error
    })
    this.#unit = effects.now() - began
    if (occupant !== null) return await this.#displaced(occupant, name, request)
    this.#wait(own)
    this.#isNew = true
    return 'published'
  }

  /**
   * Waits at a head until it moves, or until it is one's turn and all that wait are combined.
   * @throws StoreError for a refusal of one's own change that stands
   * @throws ContentionError where the time is over
   * @throws UnknownOutcomeError
   */
  async turn(attempt: Attempt): Promise<Turn> {
    const { effects } = this.#clock
    const { publication } = this.#waiting()
    const began = effects.now()
    // Published after a lost push, it waits at a head that is not known yet: the first look shows which.
    let seen: RefsSnapshot | null = this.#isNew ? null : attempt.state
    this.#isNew = false
    for (let looks = 0; ; looks += 1) {
      if (seen === null) await effects.sleep(this.#turns.first(effects.random()))
      else if (looks > 0) await effects.sleep(this.#turns.next(looks, effects.random()))
      const look: RefsSnapshot = looks === 0 && seen !== null ? seen : await this.#look()
      seen ??= look
      this.#log.progress(
        `waiting for a turn at ${this.#store.branch}: ${look.intents?.size ?? 0} requests wait`,
      )
      const isThere = publication.see(look)
      const isDue = await this.#isDue(look, looks)
      const mayCombine = isDue && (isThere || !publication.isCertain)
      if (mayCombine || !isThere || look.commit !== seen.commit) {
        const [state] = await Promise.all([
          this.#read(attempt.state, look),
          mayCombine ? this.#obstacle() : Promise.resolve(null),
        ])
        if (state.commit !== attempt.state.commit) return { kind: 'moved', state }
        const turn = mayCombine ? await this.#combine({ ...attempt, state }) : null
        if (turn !== null) return turn
        // What was refused is tried again soon: the others wait for it.
        if (mayCombine) looks = soon
      }
      this.#checkTime(Math.min(this.#turns.reserve, (this.#clock.deadline - began) / 4))
    }
  }

  /**
   * Ends one's own intent at a head, for what was decided on it. `proven`: the head stood in that moment.
   * @returns the newer state, where the head moved before
   * @throws UnknownOutcomeError
   */
  async withdrawAt(state: State): Promise<'proven' | 'unproven' | State> {
    const withdrawn = await this.#waiting().publication.withdrawAt(state)
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
    await this.#intents.updateRefs([own.publication.removal]).catch(() => undefined)
  }

  /** Asked while the state is read: the server is asked once, and others wait. */
  #obstacle(): Promise<string | null> {
    return persistently(this.#clock, () => this.#intents.whyNotAtomic())
  }

  get #turns(): Turns {
    return new Turns(this.#unit)
  }

  async #look(): Promise<RefsSnapshot> {
    const { effects } = this.#clock
    const began = effects.now()
    const look = await persistently(this.#clock, () => this.#intents.listRefs())
    // A server that gets slower under a crowd is asked less often.
    this.#unit = (this.#unit + effects.now() - began) / 2
    return look
  }

  /** The state that a look showed; what the attempt was made on needs no reading, but for the intents beside it. */
  async #read(base: State, look: RefsSnapshot): Promise<State> {
    if (look.commit === base.commit) return { ...base, ...look }
    return await readOnward(this.#store, base, this.#clock, look)
  }

  #wait(own: Own): void {
    this.#own = own
    this.#published = own.intent
  }

  #waiting(): Own {
    if (this.#own === null) throw new Error('no intent is published')
    return this.#own
  }

  #stop(reason: string): 'unavailable' {
    this.#isOff = true
    this.#log.info(`writers are not combined: ${reason}`)
    return 'unavailable'
  }

  async #displaced(occupant: Occupant, name: string, request: Request): Promise<'collision' | 'unavailable'> {
    if (occupant === 'none') return this.#stop('the server refuses the refs of intents')
    const texts = await persistently(this.#clock, () => this.#intents.texts([occupant.blob]))
    const text = texts.get(occupant.blob) ?? null
    const reading = text === null ? null : readIntent(text, name, this.#intents.address, this.#combining.keys)
    const isStep = reading?.kind === 'intent' && request.origin === 'derived'
    if (isStep && reading.intent.request.run === request.run) return 'collision'
    return this.#stop('another process waits, or waited, under the same request id')
  }

  /** Whether it is one's own turn, or those before it have let it pass. */
  async #isDue(look: RefsSnapshot, looks: number): Promise<boolean> {
    const now = this.#clock.effects.now()
    if (this.#waited?.head !== look.commit) this.#waited = { head: look.commit, since: now }
    // Whoever has waited for those before it in vain reads whether they are intents at all.
    const rank = await this.#queue.rank(look, this.#waiting().name, looks >= patientLooks)
    return now - this.#waited.since >= this.#turns.patience(rank)
  }

  async #combine(attempt: Attempt): Promise<Turn | null> {
    const own = this.#waiting()
    const { state } = attempt
    const obstacle = await this.#obstacle()
    if (obstacle !== null) return await this.#leave(state, obstacle)
    if (!own.publication.isCertain) return await this.#leave(state, 'the server did not answer')
    const pushed = await this.#combinedPush.send(attempt, own)
    if (pushed?.kind === 'landed') this.#own = null
    return pushed
  }

  async #leave(state: State, reason: string): Promise<Turn> {
    const withdrawn = await this.withdrawAt(state)
    return typeof withdrawn === 'string' ? { kind: this.#stop(reason) } : { kind: 'moved', state: withdrawn }
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
