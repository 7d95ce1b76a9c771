import { StoreError } from '../../store/errors.js'
import type { IntentUpdate, Intents, RefsSnapshot, PushResult, State, Store } from '../../store/store.js'
import { UnknownOutcomeError } from '../errors.js'
import { encodeTombstone } from './intent.js'
import { readNewerThan } from '../push-and-verify.js'
import type { Clock } from '../clock.js'
import { withRetry, startPatience } from '../retry.js'
import { pause } from '../policy.js'

/** Tries to publish or to withdraw an intent that the server refuses without being final, or leaves unanswered. */
const tryLimit = 6
/** For so long a publish without an answer may still arrive, milliseconds: no server keeps a request for longer. */
const tombstoneAge = 24 * 3_600_000

const finalCodes: ReadonlySet<string> = new Set(['denied', 'rejected', 'protected-branch'])

/** What is under the name of an intent where it could not be published. */
export type ExistingRef = 'none' | { readonly blob: string }

/**
 * One's own intent on the server, from its publishing to its end. Whoever carries it out deletes it in the same push: once
 * it is withdrawn, nobody can.
 */
export class OwnIntent {
  readonly name: string
  readonly blob: string
  /**
   * Whether it has been there for certain. A publish without an answer may arrive later: deleting would not stop it, and
   * git deletes a ref whose old value the server has never seen without comparing it.
   */
  #certain = false
  #isRefused = false
  #isUnanswered = false
  /** Says at the place of the intent that it must not come back. */
  #tombstone: string | null = null
  readonly #store: Store
  readonly #intents: Intents
  readonly #clock: Clock
  readonly #requestId: string

  constructor(
    store: Store,
    intents: Intents,
    { name, blob, requestId }: { name: string; blob: string; requestId: string },
    clock: Clock,
  ) {
    this.#store = store
    this.#intents = intents
    this.#clock = clock
    this.#requestId = requestId
    this.name = name
    this.blob = blob
  }

  /** Whether the server was asked to publish it, and has answered in whatever words, or not at all. */
  get isSent(): boolean {
    return this.#isRefused || this.mayWait
  }

  /** Whether it may wait for somebody to carry it out, as far as the server's words are true. */
  get mayWait(): boolean {
    return this.#certain || this.#isUnanswered
  }

  get isCertain(): boolean {
    return this.#certain
  }

  /** The move that makes the carrying out and the end of the intent one. */
  get deletion(): IntentUpdate {
    return { name: this.name, from: this.blob, to: null }
  }

  /** Learns from a look whether the intent has arrived. */
  observe(look: RefsSnapshot): boolean {
    const isThere = look.intents?.get(this.name) === this.blob
    this.#certain ||= isThere
    return isThere
  }

  /**
   * Puts the intent where none is.
   * @returns null once it is published, as far as is known; else what is in its place
   */
  async publish(base: State): Promise<ExistingRef | null> {
    for (let tries = 1; ; tries += 1) {
      const move = { name: this.name, from: null, to: this.blob }
      const answer = await withRetry(this.#clock, () => this.#intents.updateRefs([move])).catch(toRejection)
      if (answer.kind === 'accepted') this.#certain = true
      if (answer.kind === 'unknown') this.#isUnanswered = true
      if (answer.kind === 'rejected') this.#isRefused = true
      // Not sent again without an answer: what arrives twice would be there again when it has been carried out.
      if (answer.kind !== 'rejected') return null
      if (answer.final !== null) return 'none'
      const state = await readNewerThan(this.#store, base, this.#clock)
      if (this.observe(state)) return null
      const blob = state.intents?.get(this.name)
      if (blob !== undefined) return { blob }
      if (tries >= tryLimit) return 'none'
      await pause(this.#clock.effects, tries)
    }
  }

  /**
   * Ends the intent at a head: nobody will carry it out later. `proven`: the head stood in that moment.
   * @returns the newer state, where the head moved before
   * @throws UnknownOutcomeError where the server does not let it be withdrawn
   */
  async withdrawAt(head: State): Promise<'proven' | 'unproven' | State> {
    const { commit } = head
    let isTogether = commit !== null
    const moved = await this.#withdrawFrom(
      async (move) => {
        if (commit !== null && isTogether) return await this.#store.push(commit, commit, [move])
        return await this.#intents.updateRefs([move])
      },
      async () => {
        const state = await readNewerThan(this.#store, head, this.#clock)
        if (state.commit !== commit) return { state, isOver: true }
        // Where refs cannot be moved together, the one is, and the head is asked for afterwards.
        isTogether &&= (await withRetry(this.#clock, () => this.#intents.whyNotAtomic())) === null
        return { state, isOver: false }
      },
    )
    return moved ?? (isTogether ? 'proven' : 'unproven')
  }

  /**
   * Ends the intent wherever the head is: nobody will carry it out later. Whether it was carried out before, only the
   * branch tells: a server that fell in the middle of a push may have left the intent.
   * @throws UnknownOutcomeError where the server does not let it be withdrawn
   */
  async withdraw(): Promise<void> {
    await this.#withdrawFrom(
      (move) => this.#intents.updateRefs([move]),
      async () => ({
        state: await withRetry(this.#clock, () => this.#store.read({ kinds: [] })),
        isOver: false,
      }),
    )
  }

  /** @returns the state at which to stop, where there is one */
  async #withdrawFrom(
    send: (move: IntentUpdate) => Promise<PushResult>,
    look: () => Promise<{ state: State; isOver: boolean }>,
  ): Promise<State | null> {
    const hasWaited = startPatience(this.#clock)
    let isThere = this.#certain
    try {
      for (let tries = 1; ; tries += 1) {
        const move = await this.#nextRefUpdate(isThere)
        const answer = await withRetry(this.#clock, () => send(move))
        if (answer.kind === 'accepted') return null
        if (answer.kind === 'rejected' && answer.final !== null) throw answer.final
        await pause(this.#clock.effects, tries)
        const { state, isOver } = await look()
        if (isOver) return state
        if (this.#tombstone !== null && state.intents?.get(this.name) === this.#tombstone) return null
        // Not shown, it is gone, or not shown yet: the server takes the one move or the other.
        isThere = this.observe(state) || !isThere
        const isUnexplained = answer.kind === 'rejected' && answer.shows === undefined
        if (tries >= tryLimit && (isUnexplained || hasWaited())) break
      }
    } catch (error) {
      throw this.#maybeCarriedOutError(error)
    }
    throw this.#maybeCarriedOutError(new StoreError('rejected', 'the server refused every try'))
  }

  async #nextRefUpdate(isThere: boolean): Promise<IntentUpdate> {
    if (isThere && this.#certain) return this.deletion
    const until = Math.ceil(this.#clock.effects.date()) + tombstoneAge
    this.#tombstone ??= await this.#intents.writeBlob(encodeTombstone(this.#requestId, until))
    return { name: this.name, from: isThere ? this.blob : null, to: this.#tombstone }
  }

  #maybeCarriedOutError(cause: unknown): UnknownOutcomeError {
    const words = cause instanceof Error ? cause.message : String(cause)
    return new UnknownOutcomeError(
      `the request waits for another writer to carry it out, and could not be withdrawn (${words}). ` +
        `Repeat with the request id ${this.#requestId}: the change is made once, whether or not it has landed`,
    )
  }
}

/** Who may not push to such refs can still push to the branch. */
function toRejection(error: unknown): PushResult {
  if (!(error instanceof StoreError) || error.retry !== 'never' || !finalCodes.has(error.code)) throw error
  return { kind: 'rejected', reason: error.message, final: error }
}
