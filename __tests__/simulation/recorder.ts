import type { MemoryRemote } from '../../src/store/memory.js'
import {
  commitName,
  type Fault,
  type Head,
  type HistoricCommit,
  type History,
  type Invocation,
} from './history.js'
import type { Scheduler } from './scheduler.js'

/** Writes down what happens to the branch and to the writers. */
export class Recorder {
  readonly trace: string[] = []
  readonly heads: [Head, ...Head[]]
  readonly faults: Fault[] = []
  readonly #invocations: Invocation[] = []
  readonly #builders = new Map<string, Set<string>>()
  readonly #remote: MemoryRemote
  readonly #scheduler: Scheduler

  constructor(remote: MemoryRemote, scheduler: Scheduler) {
    this.#remote = remote
    this.#scheduler = scheduler
    this.heads = [{ commit: remote.head, since: 0, foreign: 'the beginning' }]
  }

  note(line: string): void {
    // Ids that are minted anew are the one thing that chance decides.
    const stable = line.replaceAll(/\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '.minted-anew')
    this.trace.push(`${this.#scheduler.now.toFixed(3).padStart(12)}  ${stable}`)
  }

  name(commit: string | null): string {
    return commitName(this.#remote.commits, commit)
  }

  fault(writer: string, kind: string): void {
    this.faults.push({ at: this.#scheduler.now, writer, kind })
  }

  built(commit: string, writer: string): void {
    const builders = this.#builders.get(commit) ?? new Set()
    this.#builders.set(commit, builders.add(writer))
  }

  /** @param foreign what somebody outside of the protocol did; null for a push */
  headMayHaveMoved(foreign: string | null): void {
    const commit = this.#remote.head
    if (this.heads.at(-1)?.commit === commit) return
    this.heads.push({ commit, since: this.#scheduler.now, foreign })
    this.note(`${' '.repeat(20)}the head is ${this.name(commit)}${foreign === null ? '' : ` (${foreign})`}`)
  }

  /** @returns what is to be called with the answer, if one comes */
  began(call: Omit<Invocation, 'answer'>): (answer: NonNullable<Invocation['answer']>) => void {
    const index = this.#invocations.push({ ...call, answer: null }) - 1
    return (answer) => {
      this.#invocations[index] = { ...call, answer }
    }
  }

  history(): History {
    const commits = [...this.#remote.commits].map(
      ([id, { parents, message, files }]): [string, HistoricCommit] => [
        id,
        { parents, message, files, writers: [...(this.#builders.get(id) ?? [])] },
      ],
    )
    const { heads, faults } = this
    return { invocations: this.#invocations, heads, commits: new Map(commits), faults }
  }
}
