import type { Change } from '../core/decision.js'
import type { OperationName, Results } from '../core/operations/index.js'
import type { PushResult, State, Store } from '../store/store.js'
import type { Attempt } from './combine/batch-push.js'
import type { Participant } from './combine/participant.js'
import { pushAndVerifyWithRetry } from './push-and-verify.js'
import type { Clock } from './clock.js'
import { withRetry } from './retry.js'
import { formatCommitMessage } from './trailers.js'
import { pause } from './policy.js'

/** What became of a change that was decided on a state. */
export type CommitResult =
  | {
      readonly kind: 'landed'
      readonly commit: string
      readonly result: unknown
      /** Operations of other writers in the same push. */
      readonly combined: number
    }
  /** `lost` is what was lost by it, for the log. */
  | { readonly kind: 'moved'; readonly state: State; readonly lost: string }
  /** Another step of the same run waits under the same id. */
  | { readonly kind: 'collision' }

/** Brings a change to the branch: alone by a push, among others by waiting for a turn. */
export class CommitStrategy {
  readonly #store: Store
  readonly #combiner: Participant | null
  readonly #clock: Clock
  readonly #marks: Set<string>
  #isContended = false

  constructor(
    store: Store,
    combiner: Participant | null,
    { clock, marks }: { clock: Clock; marks: Set<string> },
  ) {
    this.#store = store
    this.#combiner = combiner
    this.#clock = clock
    this.#marks = marks
  }

  /** @throws StoreError, ContentionError, UnknownOutcomeError */
  async deliver(attempt: Attempt, change: Change<Results[OperationName]>): Promise<CommitResult> {
    const combiner = this.#combiner
    if (combiner?.isAvailable !== true) return await this.#push(attempt, change)
    if (combiner.isWaiting) return await this.#wait(attempt, change, combiner)
    this.#isContended ||= attempt.number === 1 && (await combiner.hasOtherWriters(attempt.state))
    return this.#isContended
      ? await this.#publish(attempt, change, combiner)
      : await this.#push(attempt, change)
  }

  async #publish(
    attempt: Attempt,
    change: Change<Results[OperationName]>,
    combiner: Participant,
  ): Promise<CommitResult> {
    switch (await combiner.publish(attempt)) {
      case 'published':
        return await this.#wait(attempt, change, combiner)
      case 'collision':
        return { kind: 'collision' }
      case 'unavailable':
        return await this.#push(attempt, change)
    }
  }

  async #wait(
    attempt: Attempt,
    change: Change<Results[OperationName]>,
    combiner: Participant,
  ): Promise<CommitResult> {
    const turn = await combiner.waitForTurn(attempt)
    switch (turn.kind) {
      case 'landed':
        return turn
      case 'moved':
        return { ...turn, lost: 'waited with others' }
      case 'unavailable':
        return await this.#push(attempt, change)
    }
  }

  async #push(attempt: Attempt, change: Change<Results[OperationName]>): Promise<CommitResult> {
    const { state, request, number } = attempt
    const { author, committer } = request
    const message = formatCommitMessage(request, change.summary, change.result, number)
    const time = this.#clock.effects.date()
    const [commit = ''] = await withRetry(this.#clock, () =>
      this.#store.commit(state, [{ changes: change.files, message, author, committer, time }]),
    )
    this.#marks.add(commit)
    const send = (): Promise<PushResult> => this.#store.push(commit, state.commit)
    const answer = await withRetry(this.#clock, send)
    const isLost = answer.kind === 'rejected' && answer.final === null && answer.shows !== 'outage'
    const combiner = this.#combiner
    if (isLost && combiner?.isAvailable === true) {
      // Others were faster: to look for what they did would be one more question to a busy server.
      this.#isContended = true
      const isPublished = (await combiner.publish(attempt)) === 'published'
      if (isPublished) return await this.#wait(attempt, change, combiner)
    }
    let losses = number - 1
    const rest = (pushTime: number): Promise<void> => {
      losses += 1
      // The pause comes before the read: what is decided on it is then as fresh as can be when it is pushed.
      return pause(this.#clock.effects, losses, pushTime)
    }
    const push = { commit, send, answer, requestId: request.context.request_id, rest }
    const landing = await pushAndVerifyWithRetry(this.#store, state, push, this.#clock)
    return landing.kind === 'moved'
      ? { ...landing, lost: 'push lost' }
      : { kind: 'landed', commit, result: change.result, combined: 0 }
  }
}
