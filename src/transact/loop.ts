import { decide } from '../core/decide.js'
import { refuse, type Change, type Context, type Refusal } from '../core/decision.js'
import type { CommandOf, OperationName, Results } from '../core/operations.js'
import { Snapshot } from '../core/snapshot.js'
import type { State, Store } from '../store/store.js'
import { ContentionError } from './errors.js'
import { failedOutcome } from './failure.js'
import { land, persistently, readOnward, short, type Clock } from './landing.js'
import { earlierOutcome, type Earlier } from './lookup.js'
import { commitMessage } from './message.js'
import type { Outcome, OutcomeKind } from './outcome.js'
import { pause, type Effects, type Log, type Policy } from './policy.js'
import { mayBeRepeated, mayCollide, reminted, type Request } from './request.js'

/*
 *            ┌────────────────────────── moved on without us ───────────────────────────┐
 *            ▼                                                                          │
 *   read ─► decide ─► change ─► commit ─► push, expecting the head that was read ─► lost or unknown ─► read
 *              │                                   │                                                    │
 *              │                                   └─► landed ─► committed ◄─── our request is in it ───┘
 *              └─► answer, or refusal of a head that still stands ─► answered, refused
 */

/**
 * Completes a command with what only the world outside knows, once, before the first decision that needs it.
 * @returns null where the decision on this state needs it not
 */
export type Preparation = (
  command: CommandOf<OperationName>,
  context: Context,
  snapshot: Snapshot,
) => Promise<CommandOf<OperationName> | null>

export interface TransactOptions {
  readonly policy: Policy
  readonly effects: Effects
  readonly log: Log
  /** Path of the registry in the repository, for messages. */
  readonly root: string
  /** Decide and report, and write nothing. */
  readonly dryRun: boolean
  readonly prepare?: Preparation | undefined
}

/** The branch moved before a decision took effect; `lost` is what was lost by it, for the log. */
interface Moved {
  readonly moved: State
  readonly lost: string
}

type Settled<Name extends OperationName> =
  | {
      kind: Exclude<OutcomeKind, 'refused' | 'failed' | 'unknown'>
      commit: string | null
      result: Results[Name] | null
    }
  | { kind: 'refused'; commit: string | null; refusal: Refusal }

/**
 * Carries out a request on a branch that others write too: exactly once, decided on exactly the state that it lands on.
 * @throws InputError, CorruptRegistryError, StoreError, ContentionError, UnknownOutcomeError
 */
export function transact<Name extends OperationName>(
  store: Store,
  request: Request<Name>,
  options: TransactOptions,
): Promise<Outcome<Name>> {
  return new Transaction(store, request, options).outcome()
}

/** The same; a fault comes back as the outcome that it amounts to, with the attempts made before it. */
export async function carryOut<Name extends OperationName>(
  store: Store,
  request: Request<Name>,
  options: TransactOptions,
): Promise<Outcome<Name>> {
  const transaction = new Transaction(store, request, options)
  try {
    return await transaction.outcome()
  } catch (error) {
    return failedOutcome(request.command.operation, transaction.requestId, transaction.attempts, error)
  }
}

class Transaction<Name extends OperationName> {
  attempts = 0
  readonly #store: Store
  readonly #options: TransactOptions
  readonly #clock: Clock
  readonly #own = new Set<string>()
  #request: Request<Name>
  #snapshot: Snapshot
  #prepared = false

  constructor(store: Store, request: Request<Name>, options: TransactOptions) {
    this.#store = store
    this.#request = request
    this.#options = options
    this.#clock = { effects: options.effects, deadline: options.effects.now() + options.policy.timeout }
    this.#snapshot = new Snapshot(new Map(), options.root)
  }

  get requestId(): string {
    return this.#request.context.request_id
  }

  async outcome(): Promise<Outcome<Name>> {
    const settled = await this.#run()
    const refused = settled.kind === 'refused'
    return {
      operation: this.#request.command.operation,
      outcome: settled.kind,
      request_id: this.requestId,
      commit: settled.commit,
      attempts: this.attempts,
      combined: 0,
      result: refused ? null : settled.result,
      refusal: refused ? { code: settled.refusal.code, message: settled.refusal.message } : null,
      error: null,
    }
  }

  async #run(): Promise<Settled<Name>> {
    let state = await persistently(this.#clock, () => this.#store.read())
    if (mayBeRepeated(this.#request)) {
      const before = await this.#standing(state, (one) => this.#carriedOutBefore(one))
      if (before.settled !== null) return before.settled
      state = before.state
    }
    for (;;) {
      await this.#begin(state)
      const step = await this.#attempt(state)
      if ('settled' in step) return step.settled
      const base = state
      const earlier = await this.#standing(step.moved, (one) => this.#carriedOutSince(one, base))
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
      if (await persistently(this.#clock, () => this.#store.stands(commit)))
        return { settled, state: current }
      await pause(this.#clock.effects, tries)
      current = await readOnward(this.#store, current, this.#clock)
    }
  }

  async #begin(state: State): Promise<void> {
    this.attempts += 1
    this.#snapshot = this.#snapshot.moved(state.files)
    const { prepare } = this.#options
    if (prepare === undefined || this.#prepared) return
    const completed = await prepare(this.#request.command, this.#request.context, this.#snapshot)
    if (completed === null) return
    // The digest stays that of what was asked: a repeated request would be completed otherwise.
    this.#request = { ...this.#request, command: completed as CommandOf<Name> }
    this.#prepared = true
  }

  async #attempt(state: State): Promise<{ settled: Settled<Name> } | Moved> {
    const { dryRun } = this.#options
    const decision = decide<Name>(this.#snapshot, this.#request.command, this.#request.context)
    if (decision.kind === 'answer')
      return { settled: { kind: 'answered', commit: state.commit, result: decision.result } }
    if (decision.kind === 'change' && dryRun) {
      return { settled: { kind: 'answered', commit: state.commit, result: decision.result } }
    }
    if (decision.kind === 'change' && decision.files.size > 0) return await this.#write(state, decision)

    // Before a refusal is reported it must have been true of a head that still stands.
    if (!(await persistently(this.#clock, () => this.#store.stands(state.commit)))) {
      await pause(this.#clock.effects, this.attempts)
      // A replica that lags may show the same state: it is decided and asked about again, never reported.
      return { moved: await readOnward(this.#store, state, this.#clock), lost: 'answer out of date' }
    }
    return decision.kind === 'refusal'
      ? await this.#refuse(state, decision)
      : { settled: { kind: 'unchanged', commit: state.commit, result: decision.result } }
  }

  async #refuse(state: State, refusal: Refusal): Promise<{ settled: Settled<Name> } | Moved> {
    // Another step with the same id makes agents of the same ids: that it was first must not be this one's refusal.
    if (refusal.code === 'agent-exists' && mayCollide(this.#request)) {
      const id = this.requestId
      const earlier = await this.#carriedOutBefore(state)
      if (earlier !== null) return { settled: earlier }
      if (this.requestId !== id) return await this.#attempt(state)
    }
    return { settled: { kind: 'refused', commit: state.commit, refusal } }
  }

  async #write(state: State, change: Change<Results[Name]>): Promise<{ settled: Settled<Name> } | Moved> {
    const { author, committer } = this.#request
    const message = commitMessage(this.#request, change.summary, change.result, this.attempts)
    const time = this.#options.effects.date()
    const commit = await persistently(this.#clock, () =>
      this.#store.commit(state, change.files, { message, author, committer, time }),
    )
    this.#own.add(commit)
    const landing = await land(
      this.#store,
      state,
      commit,
      { requestId: this.requestId, losses: this.attempts - 1 },
      this.#clock,
    )
    if (landing.kind === 'landed') return { settled: { kind: 'committed', commit, result: change.result } }
    return { moved: landing.state, lost: 'push lost' }
  }

  /** A request whose id is not new may have been carried out by another process. */
  async #carriedOutBefore(state: State): Promise<Settled<Name> | null> {
    if (state.commit === null || this.#options.dryRun) return null
    const since = this.#options.effects.date() - this.#options.policy.lookBack
    const { commit } = state
    return await persistently(this.#clock, () => this.#settledBy(this.#store.logSince(commit, since)))
  }

  /** Since the state that was decided on, the branch may have received this very request: by a push without an answer. */
  async #carriedOutSince(moved: State, base: State): Promise<Settled<Name> | null> {
    const { commit } = moved
    if (commit === null || this.#options.dryRun) return null
    return await persistently(this.#clock, () => this.#settledBy(this.#store.log(commit, base.commit)))
  }

  async #settledBy(chain: Parameters<typeof earlierOutcome>[0]): Promise<Settled<Name> | null> {
    const earlier = await earlierOutcome<Name>(chain, this.#request, this.#own)
    return earlier === null ? null : this.#settle(earlier)
  }

  #settle(earlier: Earlier<Name>): Settled<Name> | null {
    if (earlier.kind === 'done') return { kind: 'committed', commit: earlier.commit, result: earlier.result }
    if (earlier.kind === 'collision') {
      this.#request = reminted(this.#request)
      return null
    }
    const message =
      `the request id ${this.requestId} belongs to another command (${earlier.operation}, commit ${short(earlier.commit)}); ` +
      'give every request an id of its own'
    return { kind: 'refused', commit: earlier.commit, refusal: refuse('request-id-reused', message) }
  }

  #again(base: State, { moved, lost }: Moved): void {
    const { maxAttempts } = this.#options.policy
    const { branch } = this.#store
    const { effects, deadline } = this.#clock
    if (this.attempts >= maxAttempts || effects.now() >= deadline) {
      throw new ContentionError(
        `gave up after ${this.attempts} attempts: ${branch} moved every time, now to ${short(moved.commit)}. ` +
          'Nothing was written; run the operation again, or raise max-attempts or timeout-seconds',
      )
    }
    this.#options.log.info(
      `${lost}: ${branch} moved ${short(base.commit)}→${short(moved.commit)}; ` +
        `rebased and decided again (attempt ${this.attempts + 1} of ${maxAttempts})`,
    )
  }
}
