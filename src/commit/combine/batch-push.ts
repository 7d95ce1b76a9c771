import type { Snapshot } from '../../core/records/snapshot.js'
import type { IntentUpdate, State, Store } from '../../store/store.js'
import { combinationLimit, combine, commitsOf, inOrder, selected, type Waiting } from './batch.js'
import {
  land,
  persistently,
  pushLimit,
  readOnward,
  standstill,
  type Clock,
  type Landing,
} from '../push-and-verify.js'
import { pause, type Log } from '../policy.js'
import { isLive, type Queue } from './pending-intents.js'
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
export class CombinedPush {
  readonly #store: Store
  readonly #queue: Queue
  readonly #clock: Clock
  readonly #log: Log
  readonly #marks: Set<string>
  #limit = combinationLimit
  /** Pushes of nothing but its own that were refused. */
  #refusals = 0

  constructor(
    store: Store,
    queue: Queue,
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
  async send({ state, snapshot, request, number }: Attempt, own: Waiting): Promise<Pushed | null> {
    const { waiting, done } = await this.#queue.sorted(state, own.name)
    const date = this.#clock.effects.date()
    // Reading took time, in which a writer may have given up.
    const others = waiting.filter(({ intent }) => isLive(intent, date))
    const combined = combine(snapshot, selected(inOrder([own, ...others], date), own.name, this.#limit))
    const chain = commitsOf(combined, { committer: request.committer, time: date, attempt: number })
    const commits = await persistently(this.#clock, () => this.#store.commit(state, chain))
    const head = commits.at(-1)
    if (head === undefined) return null
    const mine = combined.findIndex(({ name }) => name === own.name)
    const commit = commits[mine]
    if (commit !== undefined) this.#marks.add(commit)
    // What was done long ago can wait for a later push: a server may bound the refs of one.
    const moves = [...combined, ...done].slice(0, this.#limit).map(removal)
    const landing = await this.#land(state, head, moves, request)
    if (landing.kind === 'moved') return landing
    if (landing.kind === 'refused') {
      const isAlone = combined.length === 1 && mine === 0
      this.#makeSmaller({ size: combined.length, isAlone, moves }, landing)
      return null
    }
    if (commit !== undefined) {
      const { result } = combined[mine]?.change ?? {}
      return { kind: 'landed', commit, result, combined: combined.length - 1 }
    }
    // What came before it left it no room: it is decided again on that.
    this.#log.info('others landed, and left no room for the request')
    return { kind: 'moved', state: await readOnward(this.#store, state, this.#clock) }
  }

  async #land(
    state: State,
    commit: string,
    moves: readonly IntentUpdate[],
    { context }: Request,
  ): Promise<Landing> {
    let looks = 0
    // Who combines and has lost looks at once: others wait for it.
    const rest = (pushTime: number): Promise<void> => {
      looks += 1
      return looks === 1 ? Promise.resolve() : pause(this.#clock.effects, looks, pushTime)
    }
    const send = () => this.#store.push(commit, state.commit, moves)
    return await land(this.#store, state, { commit, send, requestId: context.request_id, rest }, this.#clock)
  }

  /** One of them may be what the server refuses, or cannot do: the others must not wait for it. */
  #makeSmaller(
    { size, isAlone, moves }: { size: number; isAlone: boolean; moves: readonly IntentUpdate[] },
    { answer, state }: Extract<Landing, { kind: 'refused' }>,
  ): void {
    if (isAlone && answer.final !== null) throw answer.final
    // An intent that was withdrawn, or cleared away, meanwhile explains it.
    const isExplained = moves.some(({ name, from }) => (state.intents?.get(name) ?? null) !== from)
    if (answer.final === null && isExplained) return
    if (isAlone) this.#refusals += 1
    if (this.#refusals >= pushLimit) throw standstill(this.#store, answer)
    this.#limit = answer.final === null ? Math.max(1, Math.floor(size / 2)) : 1
  }
}

const removal = ({ name, blob }: Waiting): IntentUpdate => ({ name, from: blob, to: null })
