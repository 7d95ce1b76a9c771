import { decide, refuseWithoutEvidence } from '../core/decide.js'
import type { Change, Decision, Refusal } from '../core/decision.js'
import { kindsToLoad } from '../core/kinds-to-load.js'
import type { OperationName, Results } from '../core/operations/index.js'
import { Snapshot } from '../core/records/snapshot.js'
import type { State, Store } from '../store/store.js'
import { Participant } from './combine/participant.js'
import { CommitStrategy } from './commit-strategy.js'
import { UnknownOutcomeError } from './errors.js'
import { toFailedOutcome, toOutcome, type Outcome, type Settled } from './outcome.js'
import { loadedKinds } from './load-kinds.js'
import {
  readNewerThan,
  readConfirmedHead,
  shortId,
  maybeCarriedOutError,
  contentionError,
} from './push-and-verify.js'
import { createClock, type Clock } from './clock.js'
import { withRetry } from './retry.js'
import { RequestHistory, refuseReusedId, type EarlierRequest } from './request-history.js'
import type { CommitOptions } from './options.js'
import { drawNonce, pause } from './policy.js'
import { mayBeRepeated, mayCollide, withFreshId, type Request } from './request.js'

/*
 *            ┌────────────────────────── moved on without us ───────────────────────────┐
 *            ▼                                                                          │
 *   read ─► decide ─► change ─► commit ─► push, expecting the head that was read ─► lost or unknown ─► read
 *              │                                   │                                                    │
 *              │           │                       └─► landed ─► committed ◄─── our request is in it ───┘
 *              │           └─► others wait, or the push was lost: publish, and wait for a turn (combiner.ts)
 *              └─► answer, or refusal of a head that still stands ─► answered, refused
 */

/** The branch moved before a decision took effect; `lost` is what was lost by it, for the log. */
interface Moved {
  readonly moved: State
  readonly lost: string
}

type Step<Name extends OperationName> = { settled: Settled<Name> } | Moved

/**
 * Carries out a request on a branch that others write too: exactly once, decided on exactly the state that it lands on.
 * @throws InputError, CorruptRegistryError, StoreError, ContentionError, UnknownOutcomeError
 */
export function commitRequest<Name extends OperationName>(
  store: Store,
  request: Request<Name>,
  options: CommitOptions,
): Promise<Outcome<Name>> {
  return new CommitLoop(store, request, options).outcome()
}

/** The same; a fault comes back as the outcome that it amounts to, with the attempts made before it. */
export async function commitRequestSafely<Name extends OperationName>(
  store: Store,
  request: Request<Name>,
  options: CommitOptions,
): Promise<Outcome<Name>> {
  const transaction = new CommitLoop(store, request, options)
  try {
    return await transaction.outcome()
  } catch (error) {
    return toFailedOutcome(request.command.operation, transaction.requestId, transaction.attempts, error)
  }
}

class CommitLoop<Name extends OperationName> {
  attempts = 0
  readonly #store: Store
  readonly #options: CommitOptions
  readonly #clock: Clock
  /** Commits that were built for the request, and intents that were published for it. */
  readonly #own = new Set<string>()
  readonly #combiner: Participant | null
  readonly #delivery: CommitStrategy
  readonly #lookup: RequestHistory
  #request: Request<Name>
  /** What was decided on last. */
  #base: string | null = null
  #snapshot: Snapshot

  constructor(store: Store, request: Request<Name>, options: CommitOptions) {
    this.#store = store
    this.#request = request
    this.#options = options
    this.#clock = createClock(options)
    this.#snapshot = new Snapshot(new Map(), { root: options.root })
    const { combining, log } = options
    const { intents } = store
    this.#combiner =
      combining === null || intents === null
        ? null
        : new Participant(store, intents, { combining, clock: this.#clock, log, marks: this.#own })
    this.#lookup = new RequestHistory(store, this.#clock, this.#own)
    this.#delivery = new CommitStrategy(store, this.#combiner, { clock: this.#clock, marks: this.#own })
  }

  get requestId(): string {
    return this.#request.context.request_id
  }

  async outcome(): Promise<Outcome<Name>> {
    const settled = await this.#run().catch((error: unknown) => this.#leave(error))
    return toOutcome<Name>(this.#request.command.operation, this.requestId, this.attempts, settled)
  }

  async #run(): Promise<Settled<Name>> {
    const kinds = kindsToLoad([this.#request.command])
    let state = await withRetry(this.#clock, () => this.#store.read({ kinds }))
    if (mayBeRepeated(this.#request)) {
      const before = await this.#standing(state, (one) => this.#carriedOutBefore(one))
      if (before.settled !== null) return before.settled
      state = before.state
    }
    for (;;) {
      this.#begin(state)
      const step = await this.#attempt(state)
      if ('settled' in step) return step.settled
      const earlier = await this.#standing(step.moved, (one) => this.#carriedOutSince(one))
      if (earlier.settled !== null) return earlier.settled
      this.#again(state, { ...step, moved: earlier.state })
      state = earlier.state
    }
  }

  /** A refusal that history tells must be true of a head that still stands too: a replica may show a line long gone. */
  async #standing(
    state: State,
    look: (state: State) => Promise<Settled<Name> | null>,
  ): Promise<{ settled: Settled<Name> | null; state: State }> {
    for (let current = state, tries = 1; ; tries += 1) {
      const settled = await look(current)
      if (settled?.kind !== 'refused') return { settled, state: current }
      const { commit } = current
      if (await withRetry(this.#clock, () => this.#store.isHead(commit))) return { settled, state: current }
      await pause(this.#clock.effects, tries)
      current = await readNewerThan(this.#store, current, this.#clock)
    }
  }

  #begin(state: State): void {
    this.attempts += 1
    this.#base = state.commit
    this.#snapshot = this.#snapshot.withFiles(state.files, loadedKinds(state))
  }

  /** Decides on the newest snapshot. Evidence is collected once, and only for a decision that depends on it. */
  async #decide(): Promise<Decision<Results[Name]>> {
    const { command, context } = this.#request
    const { collectEvidence } = this.#options
    if (collectEvidence !== undefined && this.#request.evidence === null) {
      // What is refused in any case, such as an evaluation too soon, is not worth a hundred requests.
      const refusal = refuseWithoutEvidence(this.#snapshot, command, context)
      if (refusal !== null) return refusal
      this.#request = { ...this.#request, evidence: await collectEvidence(this.#snapshot) }
    }
    const { evidence } = this.#request
    return decide<Name>(this.#snapshot, command, context, evidence)
  }

  async #attempt(state: State): Promise<Step<Name>> {
    const { dryRun } = this.#options
    const decision = await this.#decide()
    if (decision.kind === 'answer' || (decision.kind === 'change' && dryRun))
      return { settled: { kind: 'answered', commit: state.commit, result: decision.result } }
    if (decision.kind === 'change' && decision.files.size > 0) return await this.#deliver(state, decision)

    const moved = await this.#outdated(state)
    if (moved !== null) return { moved, lost: 'answer out of date' }
    return decision.kind === 'refusal'
      ? await this.#refuse(state, decision)
      : { settled: { kind: 'unchanged', commit: state.commit, result: decision.result } }
  }

  /**
   * A refusal must have been true of a head that still stands, and nobody may carry out later what was refused.
   * @returns the newer state, where it is not so
   */
  async #outdated(state: State): Promise<State | null> {
    if (this.#combiner?.isWaiting === true) {
      const withdrawn = await this.#combiner.withdrawAt(state)
      if (withdrawn === 'proven') return null
      if (withdrawn !== 'unproven') return withdrawn
    }
    if (await withRetry(this.#clock, () => this.#store.isHead(state.commit))) return null
    await pause(this.#clock.effects, this.attempts)
    // A replica that lags may show the same state: it is decided and asked about again, never reported.
    return await readNewerThan(this.#store, state, this.#clock)
  }

  async #refuse(state: State, refusal: Refusal): Promise<Step<Name>> {
    // Another step with the same id makes agents of the same ids: that it was first must not be this one's refusal.
    if (refusal.code === 'agent-exists' && mayCollide(this.#request)) {
      const id = this.requestId
      const earlier = await this.#carriedOutBefore(state)
      if (earlier !== null) return { settled: earlier }
      if (this.requestId !== id) return await this.#attempt(state)
    }
    return { settled: { kind: 'refused', commit: state.commit, refusal } }
  }

  async #deliver(state: State, change: Change<Results[Name]>): Promise<Step<Name>> {
    const request: Request = { ...this.#request }
    const attempt = { state, snapshot: this.#snapshot, request, number: this.attempts }
    const delivered = await this.#delivery.deliver(attempt, change)
    switch (delivered.kind) {
      case 'landed': {
        const { commit, combined } = delivered
        const result = delivered.result as Results[Name]
        return { settled: { kind: 'committed', commit, result, combined, landed_by: 'self' } }
      }
      case 'moved':
        return { moved: delivered.state, lost: delivered.lost }
      case 'collision':
        this.#request = withFreshId(this.#request, drawNonce(this.#options.effects))
        return await this.#attempt(state)
    }
  }

  /** A request whose id is not new may have been carried out by another process. */
  async #carriedOutBefore(state: State): Promise<Settled<Name> | null> {
    if (this.#options.dryRun) return null
    const { lookBack } = this.#options.policy
    const earlier = await this.#lookup.findSince(
      this.#request,
      state,
      this.#options.effects.date() - lookBack,
    )
    return earlier && (await this.#settle(earlier, state))
  }

  /**
   * Since the state that was decided on, the branch may have received this very request: by a push without an answer, or
   * by another writer's.
   */
  async #carriedOutSince(moved: State, base = this.#base): Promise<Settled<Name> | null> {
    if (this.#options.dryRun) return null
    const earlier = await this.#lookup.since(this.#request, moved, base)
    return earlier && (await this.#settle(earlier, moved))
  }

  async #settle(earlier: EarlierRequest<Name>, state: State): Promise<Settled<Name> | null> {
    if (earlier.kind === 'done') {
      const { commit, result, combined } = earlier
      await this.#combiner?.finish(state)
      const landedBy = this.#own.has(commit) ? 'self' : this.attempts === 0 ? null : 'other'
      if (landedBy === 'other') this.#options.log.info(`${shortId(commit)} carries it out, by another writer`)
      return { kind: 'committed', commit, result, combined, landed_by: landedBy }
    }
    // Under this id nothing of this request may land any more.
    await this.#combiner?.withdraw()
    if (earlier.kind === 'collision') {
      this.#request = withFreshId(this.#request, drawNonce(this.#options.effects))
      return null
    }
    return { kind: 'refused', commit: earlier.commit, refusal: refuseReusedId(this.requestId, earlier) }
  }

  /**
   * Ends an operation that failed while it waited: what it asked for must not be done later.
   * @throws the error, once that is certain; UnknownOutcomeError where it is not
   */
  async #leave(error: unknown): Promise<Settled<Name>> {
    const published = this.#combiner?.published ?? null
    if (error instanceof UnknownOutcomeError || published === null) throw error
    await this.#combiner?.withdraw()
    if (this.#combiner?.published === null) throw error
    const settled = await this.#carriedOutAfterAll(published.base).catch(() => undefined)
    if (settled === undefined) throw maybeCarriedOutError(this.#store.branch, error, this.requestId)
    if (settled !== null) return settled
    throw error
  }

  /**
   * Before its intent was withdrawn, somebody may have carried out the request, and left the intent where it was or not.
   * @returns undefined where the branch does not tell
   */
  async #carriedOutAfterAll(base: string | null): Promise<Settled<Name> | null | undefined> {
    const state = await readConfirmedHead(this.#store, this.#clock)
    // Since it was published: on a branch that was put back, it may have been carried out on an older head.
    return state === null ? undefined : await this.#carriedOutSince(state, base)
  }

  #again(base: State, { moved, lost }: Moved): void {
    const { maxAttempts } = this.#options.policy
    const { branch } = this.#store
    const { effects, deadline } = this.#clock
    if (this.attempts >= maxAttempts || effects.now() >= deadline) {
      throw contentionError(branch, this.attempts, moved.commit)
    }
    this.#options.log.info(
      `${lost}: ${branch} moved ${shortId(base.commit)}→${shortId(moved.commit)}; ` +
        `rebased and decided again (attempt ${this.attempts + 1} of ${maxAttempts})`,
    )
  }
}
