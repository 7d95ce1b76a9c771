import type { StoreError } from './errors.js'
import type { FileChanges, Files } from '../core/records/files.js'
import type { RecordKind } from '../core/records/kind.js'

/** The refs of a registry at one moment. */
export interface RefsSnapshot {
  /** Head of the branch; null where it does not exist yet. */
  readonly commit: string | null
  /** Intents that were published beside the branch: name to id of the blob. Absent where the store combines no writers. */
  readonly intents?: ReadonlyMap<string, string>
}

/** The branch at one moment. */
export interface State extends RefsSnapshot {
  /** Files below the registry's root, of the kinds that were loaded. */
  readonly files: Files
  /** The kinds of record that were loaded; absent where all were. */
  readonly kinds?: readonly RecordKind[] | undefined
}

/** What a reading of the newest state may leave out. */
export interface ReadOptions {
  /** The refs, where the caller has just listed them: they are not asked for again. */
  readonly refs?: RefsSnapshot | undefined
  /** The kinds of record to load; absent for all. Files of other kinds are not listed, not fetched and not read. */
  readonly kinds?: readonly RecordKind[] | undefined
}

export interface Person {
  readonly name: string
  readonly email: string
}

export interface NewCommit {
  /** Against the commit before it. */
  readonly changes: FileChanges
  readonly message: string
  readonly author: Person
  readonly committer: Person
  /** Milliseconds since 1970; the committer's date is never before the parent's. */
  readonly time: number
}

/** What became of a push. Only `accepted` is certain knowledge; the others ask for another look at the branch. */
export type PushResult =
  | { readonly kind: 'accepted' }
  /**
   * The server said no, in its own words; `final` where those words promise no better answer for the same head. `shows`
   * is what they prove: that the head is not the expected one, or that the server is out of order.
   */
  | {
      readonly kind: 'rejected'
      readonly reason: string
      readonly final: StoreError | null
      readonly shows?: 'head-moved' | 'outage'
    }
  /** The connection was lost: the push may have landed, or may land yet. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** Which registry an intent is for: two of one repository, or copies of one, must not meet. */
export interface RegistryAddress {
  /** What is the same for all ways to one repository, such as `github.com/owner/name`. */
  readonly repository: string
  readonly branch: string
  readonly root: string
}

/** One step of an intent's ref, taken if, and only if, the ref is as it was seen; null stands for no ref. */
export interface IntentUpdate {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** Refs beside the branch where writers leave what they want done, for one of them to do it for all. */
export interface Intents {
  readonly address: RegistryAddress
  /** Why several refs cannot be moved in one step here; null where they can. The server is asked once. */
  whyNotAtomic(): Promise<string | null>
  /** The newest refs, in the cheapest way: nothing else is brought here. */
  listRefs(): Promise<RefsSnapshot>
  /** Texts of blobs; null for one that is gone, is too large, or is no text. */
  texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string | null>>
  /** Keeps a text for a later move; gives the id of its blob. */
  writeBlob(text: string): Promise<string>
  /** Moves refs of intents, all or none. */
  updateRefs(updates: readonly IntentUpdate[]): Promise<PushResult>
}

export interface LoggedCommit {
  readonly commit: string
  readonly message: string
}

/** How a commit stands to another on the same branch. */
export type Relation = 'same' | 'descendant' | 'ancestor' | 'unrelated'

/**
 * A branch that holds a registry: it reads, and it compares and swaps. It knows nothing of agents.
 * All methods throw `StoreError`; the `retry` of an error says whether the next try may succeed.
 */
export interface Store {
  /** For messages: the branch by name. */
  readonly branch: string
  /** Null where writers are not combined: they are told not to, or meet no server. */
  readonly intents: Intents | null
  /** The newest state. */
  read(options?: ReadOptions): Promise<State>
  /** The state at a revision, as the store spells revisions. @param kinds the kinds of record to load; absent for all */
  readAt(revision: string, kinds?: readonly RecordKind[]): Promise<State>
  /** Builds commits, each on top of the one before, the first on a state that was read; gives their ids. Nobody else sees them before a push. */
  commit(parent: State, chain: readonly NewCommit[]): Promise<string[]>
  /**
   * Makes `commit` the head and moves refs of intents, all or none, if, and only if, the head is `expected` and each ref is
   * as its move says; null stands for no branch. With `commit` equal to `expected` the refs move while the head stands.
   */
  push(commit: string, expected: string | null, updates?: readonly IntentUpdate[]): Promise<PushResult>
  /** Asks whether the head still is `expected`. */
  isHead(expected: string | null): Promise<boolean>
  /** What `commit` is to `base`, both having been read or built: `descendant` where the branch moved on from base to commit. */
  relation(base: string | null, commit: string | null): Promise<Relation>
  /** The first-parent chain from `head`, newest first, before `until`. */
  log(head: string, until: string | null): AsyncIterable<LoggedCommit>
  /** The same as far back as `since` (milliseconds since 1970), fetching what is not at hand. */
  logSince(head: string, since: number): AsyncIterable<LoggedCommit>
  /** Frees what the store holds. */
  close(): Promise<void>
}
