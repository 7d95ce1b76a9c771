import { readFile } from 'node:fs/promises'
import type { RecordKind } from '../../core/records/kind.js'
import { recordKinds } from '../../core/records/kinds/index.js'
import type { NewCommit, State } from '../store.js'
import { ObjectReader } from './command/objects.js'
import type { GitSettings } from './command/process.js'
import { writeCommits } from './commit-writer.js'
import { readCommit } from './history.js'
import { RegistryReader, type FetchObjects } from './tree.js'

/** Bytes up to which a pack is sent as it was built: a thin one, which costs a process, leaves out what the server has. */
const maxWholePackBytes = 64 * 1024

/** The registry's objects in a repository on this machine: reads states and builds commits. */
export class RegistryObjects {
  readonly reader: ObjectReader
  readonly #root: string
  readonly #writing: GitSettings
  readonly #files: RegistryReader
  /** The last of the first commits that were built, and the file that holds them all. */
  #firstPack: { readonly commit: string; readonly path: string | null } | null = null

  /** @param writing where new objects go; by default where objects are read */
  constructor(settings: GitSettings, root: string, writing = settings) {
    this.reader = new ObjectReader(settings)
    this.#root = root
    this.#writing = writing
    this.#files = new RegistryReader(this.reader, root)
  }

  /** @param kinds the kinds of record to load; absent for all */
  async readState(
    commit: string,
    kinds: readonly RecordKind[] | undefined,
    fetchObjects: FetchObjects,
  ): Promise<State> {
    const files = await this.#files.read(commit, kinds ?? recordKinds, fetchObjects)
    return { commit, files, ...(kinds === undefined ? {} : { kinds }) }
  }

  /** The folders that a chain of commits changes, where their trees are not in the repository. */
  async listMissingFolders(parent: string, chain: readonly NewCommit[]): Promise<string[]> {
    return await this.#files.listMissingFolders(
      parent,
      chain.flatMap(({ changes }) => [...changes.keys()]),
    )
  }

  /** Builds commits, each on top of the one before; gives their ids. */
  async writeCommits(parent: string | null, chain: readonly NewCommit[]): Promise<string[]> {
    const known = parent === null ? null : await readCommit(this.reader, parent)
    // A commit dated before its parent would cut date-bounded fetches short.
    const { ids, pack } = await writeCommits(this.#writing, parent, this.#root, chain, known?.committed ?? 0)
    // A later pack is without the objects of an earlier one, which the server may not have.
    this.#firstPack ??= { commit: ids.at(-1) ?? '', path: pack }
    return ids
  }

  /** The pack of all that a chain of commits brought, where it is known and small; null where it has to be made. */
  async packOf(commit: string): Promise<Buffer | null> {
    if (this.#firstPack?.commit !== commit || this.#firstPack.path === null) return null
    const pack = await readFile(this.#firstPack.path)
    return pack.length <= maxWholePackBytes ? pack : null
  }

  close(): Promise<void> {
    return this.reader.close()
  }
}
