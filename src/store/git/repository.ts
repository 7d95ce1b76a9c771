import { readFile } from 'node:fs/promises'
import type { Unreadable } from '../../core/records/files.js'
import type { LoggedCommit, NewCommit, Relation, State } from '../store.js'
import { firstParents, firstParentsSince, readCommit, relationOf, type Deepen } from './history.js'
import { ObjectReader } from './command/objects.js'
import type { GitSettings } from './command/process.js'
import { readFiles, registryEntries } from './tree.js'
import { writeCommits } from './commit-writer.js'

/** Bytes up to which a pack is sent as it was built: a thin one, which costs a process, leaves out what the server has. */
const wholePackLimit = 64 * 1024

/** The registry as a repository on this machine holds it: reads states, builds commits, knows histories. */
export class RegistryRepository {
  readonly reader: ObjectReader
  readonly root: string
  readonly #writing: GitSettings
  /** Of the first commits that were built: their last, and the file that holds them. */
  #firstPack: { readonly commit: string; readonly path: string | null } | null = null
  /** Texts by blob: unchanged files are neither read nor decoded again. */
  readonly #texts = new Map<string, string | Unreadable>()

  /** @param writing where new objects go; by default where objects are read */
  constructor(settings: GitSettings, root: string, writing = settings) {
    this.reader = new ObjectReader(settings)
    this.root = root
    this.#writing = writing
  }

  /** @param supply brings blobs that are missing here */
  async state(commit: string, supply: (missing: string[]) => Promise<void>): Promise<State> {
    const entries = await registryEntries(this.reader, commit, this.root)
    return { commit, files: await readFiles(this.reader, entries, this.#texts, supply) }
  }

  async commit(parent: string | null, chain: readonly NewCommit[]): Promise<string[]> {
    const known = parent === null ? null : await readCommit(this.reader, parent)
    // A commit dated before its parent would cut date-bounded fetches short.
    const { ids, pack } = await writeCommits(this.#writing, parent, this.root, chain, known?.committed ?? 0)
    // A later pack is without the objects of an earlier one, which the server may not have.
    this.#firstPack ??= { commit: ids.at(-1) ?? '', path: pack }
    return ids
  }

  /** The pack of all that a chain of commits brought, where it is known and small; null where it has to be made. */
  async packOf(commit: string): Promise<Buffer | null> {
    if (this.#firstPack?.commit !== commit || this.#firstPack.path === null) return null
    const pack = await readFile(this.#firstPack.path)
    return pack.length <= wholePackLimit ? pack : null
  }

  relation(base: string | null, commit: string | null): Promise<Relation> {
    return relationOf(this.reader, base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    for await (const { commit, message } of firstParents(this.reader, head)) {
      if (commit === until) return
      yield { commit, message }
    }
  }

  logSince(head: string, since: number, deepen?: Deepen): AsyncIterable<LoggedCommit> {
    return firstParentsSince(this.reader, head, since, deepen)
  }

  close(): Promise<void> {
    return this.reader.close()
  }
}
