import { MemoryRemote, MemoryStore } from '../../src/store/memory.js'
import type { PushAnswer, State } from '../../src/store/store.js'
import type { Replicas } from './fault-plan.js'
import type { Random } from './random.js'
import type { Recorder } from './recorder.js'
import type { Scheduler } from './scheduler.js'

/** The one branch that all writers share: the reference store, and what becomes of requests on their way to it. */
export class SimulatedRemote {
  readonly memory: MemoryRemote
  readonly #store: MemoryStore
  readonly #recorder: Recorder
  readonly #scheduler: Scheduler
  readonly #random: Random
  /** By writer: index of the newest head that a replica has shown it. */
  readonly #shown = new Map<string, number>()

  constructor(memory: MemoryRemote, recorder: Recorder, scheduler: Scheduler, random: Random) {
    this.memory = memory
    this.#store = new MemoryStore(memory)
    this.#recorder = recorder
    this.#scheduler = scheduler
    this.#random = random
  }

  get store(): MemoryStore {
    return this.#store
  }

  /** A push reaches the server. */
  async deliver(commit: string, expected: string | null): Promise<PushAnswer> {
    const answer = await this.#store.push(commit, expected)
    this.#recorder.headMayHaveMoved(null)
    return answer
  }

  /** The same push reaches the server some time later, whatever its writer believes by then. */
  deliverLater(commit: string, expected: string | null, what: string): void {
    this.#scheduler.after(this.#random.between(50, this.#random.pick([500, 5000, 60_000])), () => {
      this.#recorder.note(`${what} push of ${this.#recorder.name(commit)} arrives`)
      void this.deliver(commit, expected)
    })
  }

  /** The branch as it is. */
  read(writer: string): State {
    this.#shown.set(writer, this.#recorder.heads.length - 1)
    return this.stateOf(this.memory.head)
  }

  /** The branch as a replica shows it that has not heard of the last pushes. */
  readBehind(writer: string, replicas: Replicas): State {
    const newest = this.#recorder.heads.length - 1
    const oldest = replicas === 'monotonic' ? (this.#shown.get(writer) ?? 0) : 0
    const index = Math.max(oldest, newest - this.#random.below(4))
    if (replicas === 'monotonic') this.#shown.set(writer, index)
    return this.stateOf(this.#recorder.heads[index]?.commit ?? null)
  }

  stateOf(commit: string | null): State {
    return {
      commit,
      files: (commit === null ? undefined : this.memory.commits.get(commit)?.files) ?? new Map(),
    }
  }
}
