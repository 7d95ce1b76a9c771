import type { MemoryRemote } from '../../src/store/memory.js'
import {
  commitName,
  type Build,
  type Fault,
  type Head,
  type HistoricCommit,
  type History,
  type Invocation,
  type RefChange,
} from './history.js'
import type { Scheduler } from './scheduler.js'
import { readTrailers } from './trailers.js'

/** Who made each thing, several where several made the same. */
class Makers {
  readonly #makers = new Map<string, Set<string>>()

  add(thing: string, writer: string): void {
    this.#makers.set(thing, (this.#makers.get(thing) ?? new Set()).add(writer))
  }

  of(thing: string): string[] {
    return [...(this.#makers.get(thing) ?? [])]
  }
}

/** Writes down what happens to the branch, beside it, and to the writers. */
export class Recorder {
  readonly trace: string[] = []
  readonly heads: [Head, ...Head[]]
  readonly faults: Fault[] = []
  readonly refs: RefChange[] = []
  readonly #invocations: Invocation[] = []
  readonly #builders = new Makers()
  readonly #keepers = new Makers()
  readonly #builds: Build[] = []
  readonly #keys = new Map<string, readonly string[]>()
  readonly #refs = new Map<string, string>()
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

  /** How people are told of an intent. */
  blobName(blob: string | null): string {
    return blob === null ? 'none' : `i${[...this.#remote.blobs.keys()].indexOf(blob)}`
  }

  fault(writer: string, kind: string): void {
    this.faults.push({ at: this.#scheduler.now, writer, kind })
  }

  /** @param date by the writer's clock */
  built(commit: string, writer: string, date: number): void {
    this.#builders.add(commit, writer)
    this.#builds.push({ commit, writer, at: this.#scheduler.now, date })
  }

  kept(blob: string, writer: string): void {
    this.#keepers.add(blob, writer)
  }

  combines(writer: string, keys: readonly string[]): void {
    this.#keys.set(writer, keys)
  }

  /** @param foreign what somebody outside of the protocol did; null for a push */
  headMayHaveMoved(foreign: string | null): void {
    const commit = this.#remote.head
    if (this.heads.at(-1)?.commit === commit) return
    this.heads.push({ commit, since: this.#scheduler.now, foreign })
    this.#happened(`the head is ${this.name(commit)}${foreign === null ? '' : ` (${foreign})`}`)
  }

  /** @param by the writer whose request arrived; null for somebody outside of the protocol */
  refsMayHaveMoved(by: string | null): void {
    const { intents } = this.#remote
    for (const name of new Set([...this.#refs.keys(), ...intents.keys()])) {
      const blob = intents.get(name) ?? null
      if ((this.#refs.get(name) ?? null) === blob) continue
      this.refs.push({ at: this.#scheduler.now, name, blob, by })
      this.#happened(`intent ${this.blobName(this.#refs.get(name) ?? null)} becomes ${this.blobName(blob)}`)
      if (blob === null) this.#refs.delete(name)
      else this.#refs.set(name, blob)
    }
  }

  #happened(what: string): void {
    this.note(`${' '.repeat(20)}${what}`)
  }

  /** @returns what is to be called with the answer, if one comes */
  began(call: Omit<Invocation, 'answer'>): (answer: NonNullable<Invocation['answer']>) => void {
    const index = this.#invocations.push({ ...call, answer: null }) - 1
    return (answer) => {
      this.#invocations[index] = { ...call, answer }
    }
  }

  history(): History {
    const { heads, faults, refs } = this
    const commits = [...this.#remote.commits].map(
      ([id, { parents, message, files }]): [string, HistoricCommit] => [
        id,
        { parents, message, files, writers: this.#ownersOf(id, message) },
      ],
    )
    const blobs = new Map(
      [...this.#remote.blobs].map(([id, text]) => [id, { text, writers: this.#keepers.of(id) }]),
    )
    return {
      invocations: this.#invocations,
      heads,
      commits: new Map(commits),
      faults,
      intentRefs: { blobs, refs, builds: this.#builds, keys: this.#keys },
    }
  }

  #ownersOf(commit: string, message: string): string[] {
    const builders = this.#builders.of(commit)
    const intent = builders.length === 0 ? null : (readTrailers(message)?.intent ?? null)
    return intent === null ? builders : this.#keepers.of(intent)
  }
}
