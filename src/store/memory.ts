import { createHash } from 'node:crypto'
import type { FileChanges, Files } from '../core/files.js'
import { StoreError } from './errors.js'
import type { LoggedCommit, NewCommit, PushAnswer, Relation, State, Store } from './store.js'

interface Commit {
  /** First parent first; none for a first commit. */
  readonly parents: readonly string[]
  readonly message: string
  readonly time: number
  readonly files: Files
}

/** A branch in memory that several stores share, as processes share a server. */
export class MemoryRemote {
  head: string | null = null
  readonly commits = new Map<string, Commit>()

  add(commit: Commit): string {
    const id = createHash('sha1')
      .update(JSON.stringify([commit.parents, commit.message, commit.time, [...commit.files]]))
      .digest('hex')
    this.commits.set(id, commit)
    return id
  }

  /** From a commit to the root by first parents, newest first. */
  chain(head: string): string[] {
    const ids: string[] = []
    for (let id: string | undefined = head; id !== undefined; id = this.commits.get(id)?.parents[0])
      ids.push(id)
    return ids
  }

  /** Whether `commit` is `head`, or in its history by whichever parent. */
  contains(head: string, commit: string): boolean {
    const seen = new Set([head])
    // A set visits what is added on the way.
    for (const id of seen) for (const parent of this.commits.get(id)?.parents ?? []) seen.add(parent)
    return seen.has(commit)
  }
}

/** The reference store: the simplest thing that keeps the contract. */
export class MemoryStore implements Store {
  readonly branch: string
  readonly #remote: MemoryRemote

  constructor(remote: MemoryRemote, branch = 'main') {
    this.#remote = remote
    this.branch = branch
  }

  read(): Promise<State> {
    return Promise.resolve(this.#stateOf(this.#remote.head))
  }

  readAt(revision: string): Promise<State> {
    if (this.#remote.commits.has(revision)) return Promise.resolve(this.#stateOf(revision))
    return Promise.reject(new StoreError('unknown-revision', `no revision ${revision} in ${this.branch}`))
  }

  commit(parent: State, changes: FileChanges, { message, time }: NewCommit): Promise<string> {
    const files = new Map(parent.files)
    for (const [path, text] of changes) {
      if (text === null) files.delete(path)
      else files.set(path, text)
    }
    const parentTime = parent.commit === null ? 0 : (this.#remote.commits.get(parent.commit)?.time ?? 0)
    const parents = parent.commit === null ? [] : [parent.commit]
    return Promise.resolve(this.#remote.add({ parents, message, time: Math.max(time, parentTime), files }))
  }

  push(commit: string, expected: string | null): Promise<PushAnswer> {
    if (this.#remote.head === commit) return Promise.resolve({ kind: 'landed' })
    if (this.#remote.head !== expected)
      return Promise.resolve({ kind: 'rejected', reason: 'stale info', final: null })
    this.#remote.head = commit
    return Promise.resolve({ kind: 'landed' })
  }

  stands(expected: string | null): Promise<boolean> {
    return Promise.resolve(this.#remote.head === expected)
  }

  relation(base: string | null, commit: string | null): Promise<Relation> {
    if (base === commit) return Promise.resolve('same')
    if (base === null) return Promise.resolve('descendant')
    if (commit === null) return Promise.resolve('unrelated')
    if (this.#remote.contains(commit, base)) return Promise.resolve('descendant')
    return Promise.resolve(this.#remote.contains(base, commit) ? 'ancestor' : 'unrelated')
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    for (const commit of this.#remote.chain(head)) {
      if (commit === until) return
      yield await Promise.resolve({ commit, message: this.#remote.commits.get(commit)?.message ?? '' })
    }
  }

  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    for await (const logged of this.log(head, null)) {
      // One commit that was dated back does not hide those before it.
      if ((this.#remote.commits.get(logged.commit)?.time ?? 0) >= since) yield logged
    }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  #stateOf(commit: string | null): State {
    return {
      commit,
      files: (commit === null ? undefined : this.#remote.commits.get(commit)?.files) ?? new Map(),
    }
  }
}
