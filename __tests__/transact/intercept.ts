import type { FileChanges } from '../../src/core/files.js'
import type { LoggedCommit, NewCommit, PushAnswer, Relation, State, Store } from '../../src/store/store.js'

export type Method = 'read' | 'commit' | 'push' | 'stands' | 'relation' | 'log' | 'logSince'

/** Stands in for a call: may let it go on, or not, before or after something else happens. */
export type Intervention<Value> = (proceed: () => Promise<Value>, call: number) => Promise<Value>

export interface Interventions {
  /** Happens before any call; may delay it or throw in its place. */
  readonly before?: (method: Method) => Promise<void>
  readonly read?: Intervention<State>
  readonly push?: Intervention<PushAnswer>
  readonly stands?: Intervention<boolean>
}

/** A store between the loop and another store: counts calls, and lets a test happen to them. */
export class InterceptedStore implements Store {
  readonly branch: string
  readonly calls: Record<Method, number> = {
    read: 0,
    commit: 0,
    push: 0,
    stands: 0,
    relation: 0,
    log: 0,
    logSince: 0,
  }
  /** Commits in the order of their pushes. */
  readonly pushed: string[] = []
  /** How far back each reading of the log went: the commit it ended before. */
  readonly loggedUntil: (string | null)[] = []
  readonly #store: Store
  readonly #interventions: Interventions

  constructor(store: Store, interventions: Interventions = {}) {
    this.#store = store
    this.#interventions = interventions
    this.branch = store.branch
  }

  read(): Promise<State> {
    return this.#call('read', () => this.#store.read(), this.#interventions.read)
  }

  readAt(revision: string): Promise<State> {
    return this.#store.readAt(revision)
  }

  commit(parent: State, changes: FileChanges, commit: NewCommit): Promise<string> {
    return this.#call('commit', () => this.#store.commit(parent, changes, commit))
  }

  push(commit: string, expected: string | null): Promise<PushAnswer> {
    this.pushed.push(commit)
    return this.#call('push', () => this.#store.push(commit, expected), this.#interventions.push)
  }

  stands(expected: string | null): Promise<boolean> {
    return this.#call('stands', () => this.#store.stands(expected), this.#interventions.stands)
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

  async #call<Value>(
    method: Method,
    proceed: () => Promise<Value>,
    intervene: Intervention<Value> = (go) => go(),
  ): Promise<Value> {
    this.calls[method] += 1
    await this.#interventions.before?.(method)
    return await intervene(proceed, this.calls[method])
  }
}

/** The first call meets the first intervention, the second the second; those after the last go on as usual. */
export const inTurn =
  <Value>(...interventions: Intervention<Value>[]): Intervention<Value> =>
  (proceed, call) =>
    (interventions[call - 1] ?? ((go) => go()))(proceed, call)
