import type { RecordKind } from '../../src/core/records/kind.js'
import type {
  IntentUpdate,
  Intents,
  LoggedCommit,
  RefsSnapshot,
  NewCommit,
  PushResult,
  ReadOptions,
  Relation,
  State,
  Store,
} from '../../src/store/store.js'

export type Method =
  | 'read'
  | 'commit'
  | 'push'
  | 'stands'
  | 'relation'
  | 'log'
  | 'logSince'
  | 'obstacle'
  | 'look'
  | 'texts'
  | 'keep'
  | 'move'

/** Stands in for a call: may let it go on, or not, before or after something else happens. */
export type Intervention<Value> = (proceed: () => Promise<Value>, call: number) => Promise<Value>

export interface Interventions {
  /** Happens before any call; may delay it or throw in its place. */
  readonly before?: (method: Method) => Promise<void>
  readonly read?: Intervention<State>
  readonly push?: Intervention<PushResult>
  readonly stands?: Intervention<boolean>
  readonly obstacle?: Intervention<string | null>
  readonly look?: Intervention<RefsSnapshot>
  readonly texts?: Intervention<ReadonlyMap<string, string | null>>
  readonly move?: Intervention<PushResult>
}

/** A store between the loop and another store: counts calls, and lets a test happen to them. */
export class InterceptedStore implements Store {
  readonly branch: string
  readonly intents: Intents | null
  readonly calls: Record<Method, number> = {
    read: 0,
    commit: 0,
    push: 0,
    stands: 0,
    relation: 0,
    log: 0,
    logSince: 0,
    obstacle: 0,
    look: 0,
    texts: 0,
    keep: 0,
    move: 0,
  }
  /** Every call by its method, in the order in which they began. */
  readonly order: Method[] = []
  /** Commits in the order of their pushes. */
  readonly pushed: string[] = []
  /** The same with all that they moved. */
  readonly pushes: {
    readonly commit: string
    readonly expected: string | null
    moves: readonly IntentUpdate[]
  }[] = []
  /** Moves that were made beside the branch. */
  readonly moves: (readonly IntentUpdate[])[] = []
  /** Chains of commits that were built. */
  readonly built: (readonly NewCommit[])[] = []
  /** Texts that were kept, by blob. */
  readonly kept = new Map<string, string>()
  /** Names of the kinds of record that each reading asked for; null for all of them. */
  readonly kindsRead: (readonly string[] | null)[] = []
  /** How far back each reading of the log went: the commit it ended before. */
  readonly loggedUntil: (string | null)[] = []
  readonly #store: Store
  readonly #interventions: Interventions

  constructor(store: Store, interventions: Interventions = {}) {
    this.#store = store
    this.#interventions = interventions
    this.branch = store.branch
    const { intents } = store
    this.intents = intents && this.#intercepted(intents)
  }

  read(options?: ReadOptions): Promise<State> {
    this.kindsRead.push(options?.kinds?.map(({ name }) => name) ?? null)
    return this.#call('read', () => this.#store.read(options), this.#interventions.read)
  }

  readAt(revision: string, kinds?: readonly RecordKind[]): Promise<State> {
    return this.#store.readAt(revision, kinds)
  }

  commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    this.built.push(chain)
    return this.#call('commit', () => this.#store.commit(parent, chain))
  }

  push(commit: string, expected: string | null, moves?: readonly IntentUpdate[]): Promise<PushResult> {
    this.pushed.push(commit)
    this.pushes.push({ commit, expected, moves: moves ?? [] })
    return this.#call('push', () => this.#store.push(commit, expected, moves), this.#interventions.push)
  }

  isHead(expected: string | null): Promise<boolean> {
    return this.#call('stands', () => this.#store.isHead(expected), this.#interventions.stands)
  }

  relation(base: string | null, commit: string | null): Promise<Relation> {
    return this.#call('relation', () => this.#store.relation(base, commit))
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    this.loggedUntil.push(until)
    yield* await this.#call('log', () => Promise.resolve(this.#store.log(head, until)))
  }

  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    yield* await this.#call('logSince', () => Promise.resolve(this.#store.logSince(head, since)))
  }

  close(): Promise<void> {
    return this.#store.close()
  }

  #intercepted(intents: Intents): Intents {
    const { obstacle, look, texts, move } = this.#interventions
    return {
      address: intents.address,
      whyNotAtomic: () => this.#call('obstacle', () => intents.whyNotAtomic(), obstacle),
      listRefs: () => this.#call('look', () => intents.listRefs(), look),
      texts: (blobs) => this.#call('texts', () => intents.texts(blobs), texts),
      writeBlob: async (text) => {
        const blob = await this.#call('keep', () => intents.writeBlob(text))
        this.kept.set(blob, text)
        return blob
      },
      updateRefs: (moves) => {
        this.moves.push(moves)
        return this.#call('move', () => intents.updateRefs(moves), move)
      },
    }
  }

  async #call<Value>(
    method: Method,
    proceed: () => Promise<Value>,
    intervene: Intervention<Value> = (go) => go(),
  ): Promise<Value> {
    this.calls[method] += 1
    this.order.push(method)
    await this.#interventions.before?.(method)
    return await intervene(proceed, this.calls[method])
  }
}

/** The first call meets the first intervention, the second the second; those after the last go on as usual. */
export const inTurn =
  <Value>(...interventions: Intervention<Value>[]): Intervention<Value> =>
  (proceed, call) =>
    (interventions[call - 1] ?? ((go) => go()))(proceed, call)
