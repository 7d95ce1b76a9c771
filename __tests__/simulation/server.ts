import { StoreError } from '../../src/store/errors.js'
import type { MemoryRemote } from '../../src/store/memory.js'
import type { IntentUpdate, PushResult } from '../../src/store/store.js'
import { readTrailers } from './trailers.js'

/** What a server is like throughout one history. */
export interface ServerProfile {
  /**
   * Whether it moves several refs in one step. One that does not may say so only when it is asked to; another says it
   * before, and when it is asked nevertheless, moves each by itself.
   */
  readonly atomic: 'yes' | 'no' | 'found out' | 'ignored'
  /** Refs that one push may move. */
  readonly refsPerPush: number
  /** Requests that a hook never lets in, and whether it looks before the leases or after them. */
  readonly poison: ReadonlySet<string>
  readonly hook: 'before' | 'after'
  /** Whether it lets writers publish beside the branch. */
  readonly publishing: boolean
}

export const rejectedPush = (reason: string, final: StoreError | null = null): PushResult => ({
  kind: 'rejected',
  reason,
  final,
})

export const withoutAtomic = 'the receiving end does not support --atomic push'
export const inPart = 'the server moved some refs of a push and refused others'

/** The answer to a push whose refs were moved each by itself. */
export function answerInPart(answers: readonly PushResult[]): PushResult {
  const refused = answers.find(({ kind }) => kind !== 'accepted')
  if (refused === undefined) return { kind: 'accepted' }
  return answers.some(({ kind }) => kind === 'accepted') ? { kind: 'unknown', reason: inPart } : refused
}

/** What a server refuses that the reference store would do. */
export class Server {
  readonly serverProfile: ServerProfile
  readonly #remote: MemoryRemote
  readonly #locked = new Set<string>()

  constructor(remote: MemoryRemote, serverProfile: ServerProfile) {
    this.#remote = remote
    this.serverProfile = serverProfile
  }

  /** A process that was killed leaves a lock on one ref; @returns what takes it away. */
  lock(name: string): () => void {
    this.#locked.add(name)
    return () => this.#locked.delete(name)
  }

  get #refusesSeveral(): boolean {
    const { atomic } = this.serverProfile
    return atomic === 'no' || atomic === 'found out'
  }

  /** Null where it is up to the leases. */
  refuses(commit: string, expected: string | null, moves: readonly IntentUpdate[]): PushResult | null {
    const { refsPerPush, hook, publishing } = this.serverProfile
    const isStale = this.#remote.head !== expected
    const refs = moves.length + (commit === expected && moves.length === 0 ? 0 : 1)
    if (refs > 1 && this.#refusesSeveral) return rejectedPush(withoutAtomic)
    if (refs > refsPerPush) return rejectedPush(`pushes of more than ${refsPerPush} refs are not allowed`)
    if ((hook === 'before' || !isStale) && this.#isPoisoned(commit)) return declinedPush()
    if (!publishing && moves.some(({ to }) => to !== null)) return declinedPush()
    return isStale ? null : this.#refusesMoves(moves)
  }

  /** The same for moves alone. */
  refusesAll(moves: readonly IntentUpdate[]): PushResult | null {
    const { refsPerPush, publishing } = this.serverProfile
    if (moves.length > 1 && this.#refusesSeveral) return rejectedPush(withoutAtomic)
    if (moves.length > refsPerPush)
      return rejectedPush(`pushes of more than ${refsPerPush} refs are not allowed`)
    if (!publishing && moves.some(({ to }) => to !== null)) return declinedPush()
    return this.#refusesMoves(moves)
  }

  #refusesMoves(moves: readonly IntentUpdate[]): PushResult | null {
    const locked = moves.find(({ name }) => this.#locked.has(name))
    return locked === undefined ? null : rejectedPush(`Unable to create '${locked.name}.lock': File exists`)
  }

  #isPoisoned(commit: string): boolean {
    if (this.serverProfile.poison.size === 0) return false
    const { head } = this.#remote
    const known = new Set(head === null ? [] : this.#remote.chain(head))
    return this.#remote
      .chain(commit)
      .some((one) => !known.has(one) && this.serverProfile.poison.has(this.#requestOf(one)))
  }

  #requestOf(commit: string): string {
    return readTrailers(this.#remote.commits.get(commit)?.message ?? '')?.request ?? ''
  }
}

function declinedPush(): PushResult {
  const reason = 'pre-receive hook declined'
  return rejectedPush(reason, new StoreError('rejected', reason))
}
