import { isDeepStrictEqual } from 'node:util'
import { decide } from '../../src/core/decide.js'
import type { Decision } from '../../src/core/decision.js'
import { CorruptRegistryError, InputError } from '../../src/core/errors.js'
import type { OperationName, Results } from '../../src/core/operations/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Request } from '../../src/commit/request.js'
import { commitName, type Head, type HistoricCommit, type History } from './history.js'
import { readTrailers, type CarriedTrailers } from './trailers.js'

/** What a request comes to on a state: the sequential model. A fault stands for what `decide` throws. */
export type Verdict =
  | Decision<Results[OperationName]>
  | { readonly kind: 'fault'; readonly code: string; readonly message: string }

/** A head, and until when it was one. */
export interface HeadInterval extends Head {
  readonly until: number
}

/** Equal as JSON, which is how results travel. */
export const isSameResult = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))

/** Questions to a history, answered by nothing but what it says. */
export class HistoryQueries {
  readonly headIntervals: readonly HeadInterval[]
  readonly #history: History
  readonly #snapshots = new Map<string | null, Snapshot>()
  readonly #chains = new Map<string, readonly string[]>()
  readonly #carried = new Map<string, CarriedTrailers | null>()

  constructor(history: History) {
    this.#history = history
    this.headIntervals = history.heads.map((head, index) => ({
      ...head,
      until: history.heads[index + 1]?.since ?? Infinity,
    }))
  }

  name(commit: string | null): string {
    return commitName(this.#history.commits, commit)
  }

  commit(commit: string): HistoricCommit {
    const found = this.#history.commits.get(commit)
    if (found === undefined) throw new Error(`the history lacks ${commit}`)
    return found
  }

  has(commit: string): boolean {
    return this.#history.commits.has(commit)
  }

  /** The request that a commit carries out by its own account; null for one that does not, or that nobody built. */
  carried(commit: string | null): CarriedTrailers | null {
    if (commit === null || !this.#history.commits.has(commit)) return null
    let found = this.#carried.get(commit)
    if (found === undefined) this.#carried.set(commit, (found = readTrailers(this.commit(commit).message)))
    return found
  }

  /** Who published an intent. */
  publishers(blob: string | null): readonly string[] {
    return (blob === null ? undefined : this.#history.intentRefs?.blobs.get(blob)?.writers) ?? []
  }

  /**
   * Whether somebody outside of the protocol took away what a writer had put in the place of its intent: then nothing
   * keeps out a publish that arrives later, and nothing on the branch.
   */
  wasUncovered(writer: string): boolean {
    const { refs = [], blobs } = this.#history.intentRefs ?? {}
    return refs.some(({ name, at, by, blob }) => {
      if (by !== null || blob !== null) return false
      const before = refs.findLast((ref) => ref.name === name && ref.at < at)?.blob ?? ''
      const kept = blobs?.get(before)
      return kept?.text.includes('"withdrawn"') === true && kept.writers.includes(writer)
    })
  }

  snapshot(commit: string | null): Snapshot {
    let found = this.#snapshots.get(commit)
    if (found === undefined) {
      found = new Snapshot(commit === null ? new Map() : this.commit(commit).files)
      this.#snapshots.set(commit, found)
    }
    return found
  }

  /** From a commit to the root by first parents, newest first. */
  chain(head: string | null): readonly string[] {
    if (head === null) return []
    let found = this.#chains.get(head)
    if (found === undefined) {
      found = [head, ...this.chain(this.commit(head).parents[0] ?? null)]
      this.#chains.set(head, found)
    }
    return found
  }

  /** When a commit became part of the branch; infinity where it never did. */
  landed(commit: string): number {
    return this.headIntervals.find((head) => this.chain(head.commit).includes(commit))?.since ?? Infinity
  }

  /**
   * Whether a commit landed on a head that somebody put back after it had been passed: a late push that expects that
   * very head lands then, though its writer saw the branch move on without it.
   */
  landedOnReturned(commit: string): boolean {
    const index = this.headIntervals.findIndex((head) => head.commit === commit)
    const base = this.headIntervals[index - 1]
    return this.headIntervals.slice(0, Math.max(0, index - 1)).some((head) => head.commit === base?.commit)
  }

  /** The heads of the branch at some moment from one time to another. */
  during(from: number, to: number): readonly HeadInterval[] {
    return this.headIntervals.filter(({ since, until }) => since <= to && until > from)
  }

  /** What the model makes of a request on a commit's files. */
  decision(
    commit: string | null,
    { command, context, evidence }: Request,
    requestId = context.request_id,
  ): Verdict {
    const asked = { ...context, request_id: requestId }
    try {
      return decide<OperationName>(this.snapshot(commit), command, asked, evidence)
    } catch (error) {
      if (!(error instanceof InputError || error instanceof CorruptRegistryError)) throw error
      return { kind: 'fault', code: error.code, message: error.message }
    }
  }
}
