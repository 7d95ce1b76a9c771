import type { StoreError } from './errors.js'
import type { FileChanges, Files } from '../core/files.js'

/** The branch at one moment. */
export interface State {
  /** Null where the branch does not exist yet. */
  readonly commit: string | null
  /** Files below the registry's root. */
  readonly files: Files
}

export interface Person {
  readonly name: string
  readonly email: string
}

export interface NewCommit {
  readonly message: string
  readonly author: Person
  readonly committer: Person
  /** Milliseconds since 1970; the committer's date is never before the parent's. */
  readonly time: number
}

/** What became of a push. Only `landed` is certain knowledge; the others ask for another look at the branch. */
export type PushAnswer =
  | { readonly kind: 'landed' }
  /** The server said no, in its own words; `final` where those words promise no better answer for the same head. */
  | { readonly kind: 'rejected'; readonly reason: string; readonly final: StoreError | null }
  /** The connection was lost: the push may have landed, or may land yet. */
  | { readonly kind: 'unanswered'; readonly reason: string }

export interface LoggedCommit {
  readonly commit: string
  readonly message: string
}

/** How a commit stands to another on the same branch. */
export type Relation = 'same' | 'descendant' | 'ancestor' | 'unrelated'

/**
 * A branch that holds a registry: it reads, and it compares and swaps. It knows nothing of agents.
 * All methods throw `StoreError`; one marked `passing` may be tried again.
 */
export interface Store {
  /** For messages: the branch by name. */
  readonly branch: string
  /** The newest state. */
  read(): Promise<State>
  /** The state at a revision, as the store spells revisions. */
  readAt(revision: string): Promise<State>
  /** Builds a commit on top of a state that was read. Nobody else sees it before it is pushed. */
  commit(parent: State, changes: FileChanges, commit: NewCommit): Promise<string>
  /** Makes `commit` the head if, and only if, the head is `expected`; null stands for no branch. */
  push(commit: string, expected: string | null): Promise<PushAnswer>
  /** Asks whether the head still is `expected`. */
  stands(expected: string | null): Promise<boolean>
  /** What `commit` is to `base`, both having been read or built: `descendant` where the branch moved on from base to commit. */
  relation(base: string | null, commit: string | null): Promise<Relation>
  /** The first-parent chain from `head`, newest first, before `until`. */
  log(head: string, until: string | null): AsyncIterable<LoggedCommit>
  /** The same as far back as `since` (milliseconds since 1970), fetching what is not at hand. */
  logSince(head: string, since: number): AsyncIterable<LoggedCommit>
  /** Frees what the store holds. */
  close(): Promise<void>
}
