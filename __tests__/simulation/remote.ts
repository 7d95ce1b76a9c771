import type { RecordKind } from '../../src/core/records/kind.js'
import { MemoryStore } from '../../src/store/memory.js'
import type { IntentUpdate, RefsSnapshot, PushResult, State } from '../../src/store/store.js'
import type { Replicas } from './fault-profiles.js'
import type { NumberedRemote } from './numbered-remote.js'
import type { Random } from './random.js'
import type { Recorder } from './recorder.js'
import type { Scheduler } from './scheduler.js'
import { answerInPart, type Server } from './server.js'

/** What a read shows: the head, and the refs beside it. */
interface Moment {
  readonly head: string | null
  readonly intents: ReadonlyMap<string, string>
}

/** The one branch that all writers share: the reference store, and what becomes of requests on their way to it. */
export class SimulatedRemote {
  readonly memory: NumberedRemote
  readonly server: Server
  readonly #store: MemoryStore
  readonly #recorder: Recorder
  readonly #scheduler: Scheduler
  readonly #random: Random
  /** Oldest first. */
  readonly #moments: Moment[] = []
  /** By writer: index of the newest moment that a replica has shown it. */
  readonly #shown = new Map<string, number>()

  constructor(
    server: Server,
    memory: NumberedRemote,
    recorder: Recorder,
    scheduler: Scheduler,
    random: Random,
  ) {
    this.server = server
    this.memory = memory
    this.#store = new MemoryStore(memory)
    this.#recorder = recorder
    this.#scheduler = scheduler
    this.#random = random
    this.#remember()
  }

  get store(): MemoryStore {
    return this.#store
  }

  /** A push by a writer reaches the server. */
  async deliver(by: string, commit: string, expected: string | null, moves: readonly IntentUpdate[]) {
    const answer =
      this.server.refuses(commit, expected, moves) ??
      (await this.#push(commit, expected, this.#leased(moves)))
    this.happened(by, null)
    return answer
  }

  async #push(commit: string, expected: string | null, moves: readonly IntentUpdate[]): Promise<PushResult> {
    if (this.server.serverProfile.atomic !== 'ignored') return await this.#store.push(commit, expected, moves)
    const answers = [await this.#store.push(commit, expected)]
    for (const move of moves) answers.push(await this.#store.intents.updateRefs([move]))
    const answer = answerInPart(answers)
    if (answer.kind === 'unknown') this.#recorder.fault('the server', 'moved refs in part')
    return answer
  }

  /** The server is killed between the branch and what stands beside it: its transactions are no such thing. */
  async deliverHalf(by: string, commit: string, expected: string | null, moves: readonly IntentUpdate[]) {
    const isWhole = moves.every(({ name, from }) => (this.memory.intents.get(name) ?? null) === from)
    if (!isWhole || this.server.refuses(commit, expected, moves) !== null) return
    await this.#store.push(commit, expected)
    this.#recorder.fault('the server', 'fell between refs')
    this.happened(by, null)
  }

  /** Moves of refs reach the server. */
  async move(by: string, moves: readonly IntentUpdate[]): Promise<PushResult> {
    const answer =
      this.server.refusesAll(moves) ?? (await this.#store.intents.updateRefs(this.#leased(moves)))
    this.happened(by, null)
    return answer
  }

  /** Git deletes a ref without comparing it where it has never seen what the ref is expected to be. */
  #leased(moves: readonly IntentUpdate[]): IntentUpdate[] {
    const { intents } = this.memory
    const known = new Set(this.#recorder.refs.map(({ blob }) => blob))
    return moves.map((move) =>
      move.to !== null || known.has(move.from) ? move : { ...move, from: intents.get(move.name) ?? null },
    )
  }

  /** The same request reaches the server some time later, whatever its writer believes by then. */
  later(what: string, arrive: () => void): void {
    this.#scheduler.after(this.#random.between(50, this.#random.pick([500, 5000, 60_000])), () => {
      this.#recorder.note(`${what} arrives`)
      arrive()
    })
  }

  /**
   * The head or refs may have moved.
   * @param by the writer whose request arrived; null for somebody else
   * @param foreign what somebody did who does not keep the protocol
   */
  happened(by: string | null, foreign: string | null): void {
    this.#recorder.headMayHaveMoved(foreign)
    this.#recorder.refsMayHaveMoved(by)
    this.#remember()
  }

  #remember(): void {
    const { head, intents } = this.memory
    const last = this.#moments.at(-1)
    const isSame =
      last?.head === head &&
      last.intents.size === intents.size &&
      [...intents].every(([name, blob]) => last.intents.get(name) === blob)
    if (!isSame) this.#moments.push({ head, intents: new Map(intents) })
  }

  /** The branch as it is. */
  read(writer: string): RefsSnapshot {
    this.#shown.set(writer, this.#moments.length - 1)
    return this.#refsAt(this.#moments.length - 1)
  }

  /** The branch as a replica shows it that has not heard of the last pushes. */
  readBehind(writer: string, replicas: Replicas): RefsSnapshot {
    const newest = this.#moments.length - 1
    const oldest = replicas === 'monotonic' ? (this.#shown.get(writer) ?? 0) : 0
    const index = Math.max(oldest, newest - this.#random.below(10))
    if (replicas === 'monotonic') {
      this.#shown.set(writer, index)
      return this.#refsAt(index)
    }
    // Refs are listed one after the other, so that what stands beside the branch may be older or newer than its head.
    return this.#refsAt(index, Math.max(0, newest - this.#random.below(10)))
  }

  #refsAt(index: number, intentRefs = index): RefsSnapshot {
    const commit = this.#moments[index]?.head ?? null
    return { commit, intents: this.#moments[intentRefs]?.intents ?? new Map() }
  }

  /** What was seen, with the files of its head that hold some kinds of record. */
  async stateOf(look: RefsSnapshot, kinds?: readonly RecordKind[]): Promise<State> {
    if (look.commit === null) return { ...look, files: new Map(), kinds }
    const { files } = await this.#store.readAt(look.commit, kinds)
    return { ...look, files, kinds }
  }
}
