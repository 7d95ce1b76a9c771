import { kindsToLoad } from '../../core/kinds-to-load.js'
import type { Snapshot } from '../../core/records/snapshot.js'
import type { IntentUpdate, State, Store } from '../../store/store.js'
import {
  maxBatchSize,
  decideInOrder,
  buildCommits,
  sortByPriority,
  selectBatch,
  type WaitingIntent,
} from './batch.js'
import { loadKinds, loadedKinds } from '../load-kinds.js'
import {
  pushAndVerify,
  pushLimit,
  readNewerThan,
  rejectedError,
  type PushOutcome,
} from '../push-and-verify.js'
import type { Clock } from '../clock.js'
import { withRetry } from '../retry.js'
import { pause, type Log } from '../policy.js'
import { isLive, type PendingIntents } from './pending-intents.js'
import type { Request } from '../request.js'

/** What a request is decided on. */
export interface Attempt {
  readonly state: State
  readonly snapshot: Snapshot
  readonly request: Request
  readonly number: number
}

/** What became of a push for all that wait. */
export type Pushed =
  | { readonly kind: 'landed'; readonly commit: string; readonly result: unknown; readonly combined: number }
  | { readonly kind: 'moved'; readonly state: State }

/** The pushes of one writer for itself and for others. */
export class BatchPush {
  readonly #store: Store
  readonly #queue: PendingIntents
  readonly #clock: Clock
  readonly #log: Log
  readonly #marks: Set<string>
  #limit = maxBatchSize
  /** Pushes of nothing but its own that were refused. */
  #refusals = 0

  constructor(
    store: Store,
    queue: PendingIntents,
    { clock, log, marks }: { clock: Clock; log: Log; marks: Set<string> },
  ) {
    this.#store = store
    this.#queue = queue
    this.#clock = clock
    this.#log = log
    this.#marks = marks
  }

  /**
   * Decides what waits at a state, and pushes it all at once: the commits, and the end of each intent that they carry out.
   * @returns null where the server refused it while the head stood; the next push will be smaller
   * @throws StoreError for a refusal of one's own change that stands
   * @throws UnknownOutcomeError
   */
  async send(attempt: Attempt, own: WaitingIntent): Promise<Pushed | null> {
    const { request, number } = attempt
    const { waiting, done } = await this.#queue.classify(attempt.state, own.name)
    const { state, snapshot } = await this.#loadKindsFor(attempt, waiting)
    const date = this.#clock.effects.date()
    // Reading took time, in which a writer may have given up.
    const others = waiting.filter(({ intent }) => isLive(intent, date))
    const combined = decideInOrder(
      snapshot,
      selectBatch(sortByPriority([own, ...others], date), own.name, this.#limit),
    )
    const chain = buildCommits(combined, { committer: request.committer, time: date, attempt: number })
    const commits = await withRetry(this.#clock, () => this.#store.commit(state, chain))
    const head = commits.at(-1)
    if (head === undefined) return null
    const mine = combined.findIndex(({ name }) => name === own.name)
    const commit = commits[mine]
    if (commit !== undefined) this.#marks.add(commit)
    // What was done long ago can wait for a later push: a server may bound the refs of one.
    const moves = [...combined, ...done].slice(0, this.#limit).map(deletionOf)
    const landing = await this.#push(state, head, moves, request)
    if (landing.kind === 'moved') return landing
    if (landing.kind === 'refused') {
      const isAlone = combined.length === 1 && mine === 0
      this.#shrinkBatch({ size: combined.length, isAlone, moves }, landing)
      return null
    }
    if (commit !== undefined) {
      const { result } = combined[mine]?.change ?? {}
      return { kind: 'landed', commit, result, combined: combined.length - 1 }
    }
    // What came before it left it no room: it is decided again on that.
    this.#log.info('others landed, and left no room for the request')
    return { kind: 'moved', state: await readNewerThan(this.#store, state, this.#clock) }
  }

  /** One's own request may need fewer kinds of record than those that wait. */
  async #loadKindsFor(
    { state: base, snapshot }: Attempt,
    waiting: readonly WaitingIntent[],
  ): Promise<Pick<Attempt, 'state' | 'snapshot'>> {
    const kinds = kindsToLoad(waiting.map(({ intent }) => intent.request.command))
    const state = await loadKinds(this.#store, base, kinds, this.#clock)
    if (state === base) return { state, snapshot }
    return { state, snapshot: snapshot.withFiles(state.files, loadedKinds(state)) }
  }

  async #push(
    state: State,
    commit: string,
    moves: readonly IntentUpdate[],
    { context }: Request,
  ): Promise<PushOutcome> {
    let looks = 0
    // Who combines and has lost looks at once: others wait for it.
    const rest = (pushTime: number): Promise<void> => {
      looks += 1
      return looks === 1 ? Promise.resolve() : pause(this.#clock.effects, looks, pushTime)
    }
    const send = () => this.#store.push(commit, state.commit, moves)
    return await pushAndVerify(
      this.#store,
      state,
      { commit, send, requestId: context.request_id, rest },
      this.#clock,
    )
  }

  /** One of them may be what the server refuses, or cannot do: the others must not wait for it. */
  #shrinkBatch(
    { size, isAlone, moves }: { size: number; isAlone: boolean; moves: readonly IntentUpdate[] },
    { answer, state }: Extract<PushOutcome, { kind: 'refused' }>,
  ): void {
    if (isAlone && answer.final !== null) throw answer.final
    // An intent that was withdrawn, or cleared away, meanwhile explains it.
    const isExplained = moves.some(({ name, from }) => (state.intents?.get(name) ?? null) !== from)
    if (answer.final === null && isExplained) return
    if (isAlone && answer.shows === undefined) this.#refusals += 1
    if (this.#refusals >= pushLimit) throw rejectedError(this.#store, answer)
    this.#limit = answer.final === null ? Math.max(1, Math.floor(size / 2)) : 1
  }
}

const deletionOf = ({ name, blob }: WaitingIntent): IntentUpdate => ({ name, from: blob, to: null })
