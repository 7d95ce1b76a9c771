import { expect } from '@jest/globals'
import type { FileChanges } from '../../../src/core/records/files.js'
import type { LoggedCommit, Store } from '../../../src/store/store.js'

export interface OtherCommit {
  /** First parent first; none for a first commit, or for one without a common history. */
  readonly parents: readonly string[]
  /** Path below the root → text, as changes of the first parent's files; null removes. */
  readonly files: Readonly<Record<string, string | null>>
  readonly message?: string
  /** Committer's date, milliseconds since 1970; taken as it is, be it before the parent's. Default: now. */
  readonly time?: number
}

/** One remote with an empty repository, as processes and people see it. */
export interface Harness {
  /** A store as another process opens it: it shares nothing with the others but the remote. */
  open(): Promise<Store>
  /** Builds a commit as another writer does, without a store and without moving the branch. */
  make(commit: OtherCommit): Promise<string>
  /** Moves the branch by force, or deletes it, as an administrator can. */
  point(commit: string | null): Promise<void>
}

/** The remote as a promise is checked on it; closes the stores that were opened. */
export class Remote {
  readonly #harness: Harness
  readonly #opened: Store[] = []

  constructor(harness: Harness) {
    this.#harness = harness
  }

  async open(): Promise<Store> {
    const store = await this.#harness.open()
    this.#opened.push(store)
    return store
  }

  make(commit: OtherCommit): Promise<string> {
    return this.#harness.make(commit)
  }

  point(commit: string | null): Promise<void> {
    return this.#harness.point(commit)
  }

  /** Another writer's commit that becomes the head. */
  async write(
    parent: string | null,
    files: OtherCommit['files'],
    options: Pick<OtherCommit, 'message' | 'time'> = {},
  ): Promise<string> {
    const commit = await this.make({ parents: parent === null ? [] : [parent], files, ...options })
    await this.point(commit)
    return commit
  }

  async close(): Promise<void> {
    for (const store of this.#opened) await store.close()
  }
}

/** One promise of the contract. */
export interface StorePromise {
  readonly title: string
  /** Rejects where the promise is broken. */
  readonly check: (remote: Remote) => Promise<void>
}

export const day = 24 * 3_600_000
/** A whole second: git keeps no fractions. */
export const start = Date.UTC(2026, 0, 1, 12)
const someone = { name: 'Ada Lovelace', email: 'ada@example.com' }

export const changes = (files: OtherCommit['files']): FileChanges => new Map(Object.entries(files))

/** A commit on the newest state, not pushed yet. */
export async function build(
  store: Store,
  files: OtherCommit['files'],
  { message = 'change\n', time = start }: Pick<OtherCommit, 'message' | 'time'> = {},
): Promise<{ commit: string; base: string | null }> {
  const base = await store.read()
  const details = { changes: changes(files), message, time, author: someone, committer: someone }
  const [commit = ''] = await store.commit(base, [details])
  return { commit, base: base.commit }
}

/** One change as the loop makes it. */
export async function land(store: Store, files: OtherCommit['files'], time = start): Promise<string> {
  const { commit, base } = await build(store, files, { time })
  expect(await store.push(commit, base)).toEqual({ kind: 'accepted' })
  return commit
}

export async function collect(chain: AsyncIterable<LoggedCommit>): Promise<LoggedCommit[]> {
  const commits: LoggedCommit[] = []
  for await (const logged of chain) commits.push(logged)
  return commits
}

export const ids = async (chain: AsyncIterable<LoggedCommit>): Promise<string[]> =>
  (await collect(chain)).map(({ commit }) => commit)

/** The newest files. */
export const filesOf = async (store: Store): Promise<Record<string, unknown>> =>
  Object.fromEntries((await store.read()).files)
