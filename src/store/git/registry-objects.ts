import { readFile } from 'node:fs/promises'
import type { RecordKind } from '../../core/records/kind.js'
import { recordKinds } from '../../core/records/kinds/index.js'
import type { NewCommit, State } from '../store.js'
import { StoreError } from '../errors.js'
import { ObjectReader, type ObjectSource } from './command/objects.js'
import type { GitSettings } from './command/process.js'
import { writeCommits } from './commit-writer.js'
import { writeLooseObject } from './git-objects.js'
import { readCommit, type CommitObject } from './history.js'
import { BorrowingReader, type Lender } from './lender.js'
import { RegistryReader, type FetchObjects } from './tree.js'

/** Bytes up to which a pack is sent as it was built: a thin one, which costs a process, leaves out what the server has. */
const maxWholePackBytes = 64 * 1024

/** Where else than in its own repository the registry's objects may be. */
export interface ObjectPlaces {
  /** Where new objects go. Default: where objects are read. */
  readonly writing?: GitSettings
  /** What the repository lacks may be here. */
  readonly lender?: Lender | null
}

/** The registry's objects in a repository on this machine: reads states and builds commits. */
export class RegistryObjects {
  /** What is in the repository itself: commands of git see nothing else. */
  readonly own: ObjectReader
  /** What is in the repository, or lent to it. */
  readonly reader: ObjectSource
  readonly #lender: Lender | null
  readonly #root: string
  readonly #gitDirectory: string
  readonly #writing: GitSettings
  readonly #files: RegistryReader
  /** The last of the first commits that were built, and the file that holds them all. */
  #firstPack: { readonly commit: string; readonly path: string | null } | null = null

  constructor(settings: GitSettings, root: string, { writing = settings, lender = null }: ObjectPlaces = {}) {
    this.own = new ObjectReader(settings)
    this.reader = lender === null ? this.own : new BorrowingReader(this.own, lender)
    this.#lender = lender
    this.#root = root
    this.#gitDirectory = settings.gitDirectory ?? '.'
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

  /**
   * Takes a commit and the trees down to the registry's folder into the repository, where the lender has them: commands of
   * git that build on the commit see what was hashed here, and not what the lender shows them.
   * @returns the commit; null where the lender lacks some of that
   */
  async borrowCommit(id: string): Promise<CommitObject | null> {
    const object = await this.#lender?.read(id)
    const commit = object == null ? null : await readCommit(this.reader, id)
    if (object?.content == null || commit === null) return null
    try {
      for (const { type, content } of [object, ...(await this.#files.readTreesToRoot(id))])
        if (content !== null) await writeLooseObject(this.#gitDirectory, type, content)
      return commit
    } catch (error) {
      if (error instanceof StoreError && error.code === 'git-failed') return null
      throw error
    }
  }

  /** The folders that a chain of commits changes, where their trees are neither in the repository nor lent to it. */
  async listMissingFolders(parent: string, chain: readonly NewCommit[]): Promise<string[]> {
    const paths = chain.flatMap(({ changes }) => [...changes.keys()])
    const folders = await this.#files.listFolders(parent, paths)
    const found = await this.own.readAll(folders, () => 0)
    const missing: string[] = []
    for (const id of folders.filter((_, index) => found[index] === null)) {
      const tree = await this.#lender?.read(id)
      if (tree?.content == null) missing.push(id)
      else await writeLooseObject(this.#gitDirectory, tree.type, tree.content)
    }
    return missing
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

  async close(): Promise<void> {
    await this.own.close()
    await this.#lender?.close()
  }
}
