import { createHash } from 'node:crypto'
import type { Files } from '../core/records/files.js'
import type { RecordKind } from '../core/records/kind.js'
import { StoreError } from './errors.js'
import { maxIntentBytes } from './intent-refs.js'
import { placesOf } from './record-files.js'
import type {
  IntentUpdate,
  Intents,
  RefsSnapshot,
  LoggedCommit,
  NewCommit,
  PushResult,
  ReadOptions,
  Relation,
  State,
  Store,
} from './store.js'

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
  /** Refs of intents: name to id of the blob. */
  readonly intents = new Map<string, string>()
  readonly blobs = new Map<string, string>()

  add(commit: Commit): string {
    const id = createHash('sha1')
      .update(JSON.stringify([commit.parents, commit.message, commit.time, [...commit.files]]))
      .digest('hex')
    this.commits.set(id, commit)
    return id
  }

  /** Moves refs of intents where each is as it was seen; false, and nothing moved, where one is not. */
  move(updates: readonly IntentUpdate[]): boolean {
    if (updates.some(({ name, from }) => (this.intents.get(name) ?? null) !== from)) return false
    for (const { name, to } of updates) {
      if (to === null) this.intents.delete(name)
      else this.intents.set(name, to)
    }
    return true
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

const stale: PushResult = { kind: 'rejected', reason: 'stale info', final: null }
const headMoved: PushResult = { ...stale, shows: 'head-moved' }

/** The reference store: the simplest thing that keeps the contract. */
export class MemoryStore implements Store {
  readonly branch: string
  readonly intents: Intents
  readonly #remote: MemoryRemote

  constructor(remote: MemoryRemote, branch = 'main') {
    this.#remote = remote
    this.branch = branch
    this.intents = new MemoryIntents(remote, branch)
  }

  read({ kinds }: ReadOptions = {}): Promise<State> {
    return Promise.resolve(this.#stateOf(this.#remote.head, kinds))
  }

  readAt(revision: string, kinds?: readonly RecordKind[]): Promise<State> {
    if (this.#remote.commits.has(revision)) return Promise.resolve(this.#stateOf(revision, kinds))
    return Promise.reject(new StoreError('unknown-revision', `no revision ${revision} in ${this.branch}`))
  }

  commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    const ids: string[] = []
    // The parent's own files: the state that was read may hold only some kinds of record.
    let state = this.#stateOf(parent.commit)
    for (const { changes, message, time } of chain) {
      const files = new Map(state.files)
      for (const [path, text] of changes) {
        if (text === null) files.delete(path)
        else files.set(path, text)
      }
      const parentTime = state.commit === null ? 0 : (this.#remote.commits.get(state.commit)?.time ?? 0)
      const parents = state.commit === null ? [] : [state.commit]
      const commit = this.#remote.add({ parents, message, time: Math.max(time, parentTime), files })
      ids.push(commit)
      state = { commit, files }
    }
    return Promise.resolve(ids)
  }

  push(commit: string, expected: string | null, updates: readonly IntentUpdate[] = []): Promise<PushResult> {
    if (this.#remote.head === commit && updates.length === 0) return Promise.resolve({ kind: 'accepted' })
    if (this.#remote.head !== expected) return Promise.resolve(headMoved)
    if (!this.#remote.move(updates)) return Promise.resolve(stale)
    this.#remote.head = commit
    return Promise.resolve({ kind: 'accepted' })
  }

  isHead(expected: string | null): Promise<boolean> {
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

  #stateOf(commit: string | null, kinds?: readonly RecordKind[]): State {
    const files = (commit === null ? undefined : this.#remote.commits.get(commit)?.files) ?? new Map()
    return {
      commit,
      files: kinds === undefined ? files : filesOf(files, kinds),
      ...(kinds === undefined ? {} : { kinds }),
      intents: new Map(this.#remote.intents),
    }
  }
}

/** The files of some kinds of record, strays in their folders among them. */
function filesOf(all: Files, kinds: readonly RecordKind[]): Files {
  const { files, folders } = placesOf(kinds)
  return new Map(
    [...all].filter(([path]) => files.has(path) || folders.some((folder) => path.startsWith(`${folder}/`))),
  )
}

class MemoryIntents implements Intents {
  readonly address
  readonly #remote: MemoryRemote

  constructor(remote: MemoryRemote, branch: string) {
    this.#remote = remote
    this.address = { repository: 'memory', branch, root: '' }
  }

  whyNotAtomic(): Promise<null> {
    return Promise.resolve(null)
  }

  listRefs(): Promise<RefsSnapshot> {
    return Promise.resolve({ commit: this.#remote.head, intents: new Map(this.#remote.intents) })
  }

  texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const textOf = (blob: string): string | null => {
      const text = this.#remote.blobs.get(blob)
      return text === undefined || Buffer.byteLength(text) > maxIntentBytes ? null : text
    }
    return Promise.resolve(new Map(blobs.map((blob) => [blob, textOf(blob)])))
  }

  writeBlob(text: string): Promise<string> {
    const blob = createHash('sha1')
      .update(`blob ${Buffer.byteLength(text)}\0${text}`)
      .digest('hex')
    this.#remote.blobs.set(blob, text)
    return Promise.resolve(blob)
  }

  updateRefs(updates: readonly IntentUpdate[]): Promise<PushResult> {
    return Promise.resolve(this.#remote.move(updates) ? { kind: 'accepted' } : stale)
  }
}
