import type { CorruptRegistryError } from '../../core/errors.js'
import { parseRecordPath, getMaxBytes, type Files, type Unreadable } from '../../core/records/files.js'
import type { RecordKind } from '../../core/records/kind.js'
import { StoreError } from '../errors.js'
import { decodeText, entryTypeOf, notAFolder, placesOf, whyUnreadable } from '../record-files.js'
import type { GitObject, ObjectSource } from './command/objects.js'
import { readCommit } from './history.js'

interface TreeEntry {
  readonly mode: string
  readonly name: string
  readonly id: string
}

/** Parses a tree object: `mode name NUL id`, repeated. */
function parseTree(content: Buffer, idLength: number): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let start = 0; start < content.length;) {
    const space = content.indexOf(0x20, start)
    const end = content.indexOf(0, space)
    // Nothing in a broken tree is certain, not even that this loop would end.
    if (space < 0 || end < 0)
      throw new StoreError('git-failed', 'a tree of the repository is broken; run `git fsck`')
    const mode = content.toString('latin1', start, space)
    const name = content.toString('utf8', space + 1, end)
    entries.push({ mode, name, id: content.toString('hex', end + 1, end + 1 + idLength) })
    start = end + 1 + idLength
  }
  return entries
}

function entriesOf(tree: GitObject | null, name: string): TreeEntry[] {
  if (tree?.type !== 'tree' || tree.content === null) throw missingTree(name)
  return parseTree(tree.content, tree.id.length / 2)
}

const missingTree = (name: string): StoreError =>
  new StoreError('git-failed', `the tree ${name} is missing from the repository; fetch it again`)

const isFolder = ({ mode }: TreeEntry): boolean => entryTypeOf(mode) === 'folder'

/** The trees on the way from the top of a commit to the registry's folder, and what the last one holds. */
interface RootListing {
  readonly trees: readonly GitObject[]
  /** Empty where the folder does not exist. */
  readonly entries: readonly TreeEntry[]
  /** The error for a path on the way that is not a folder. */
  readonly blocked: CorruptRegistryError | null
}

/** Reads the way to the registry's folder by ids alone. No link on the way is followed. */
async function readRoot(reader: ObjectSource, commit: string, root: string): Promise<RootListing> {
  const found = await readCommit(reader, commit)
  if (found === null) throw missingTree(`of the commit ${commit}`)
  const trees: GitObject[] = []
  const read = async (id: string): Promise<TreeEntry[]> => {
    const tree = await reader.read(id)
    const entries = entriesOf(tree, id)
    if (tree !== null) trees.push(tree)
    return entries
  }
  let entries = await read(found.tree)
  let path = ''
  for (const part of root.split('/')) {
    path = path === '' ? part : `${path}/${part}`
    const entry = entries.find(({ name }) => name === part)
    if (entry === undefined) return { trees, entries: [], blocked: null }
    if (!isFolder(entry)) return { trees, entries: [], blocked: notAFolder(path) }
    entries = await read(entry.id)
  }
  return { trees, entries, blocked: null }
}

/** Lists the registry's folder; it is empty where the folder does not exist. */
async function listRoot(reader: ObjectSource, commit: string, root: string): Promise<readonly TreeEntry[]> {
  const { entries, blocked } = await readRoot(reader, commit, root)
  if (blocked !== null) throw blocked
  return entries
}

/** A file of the registry: its path below the root, and the blob that holds it or why it is not read. */
interface RegistryEntry {
  readonly path: string
  readonly content: { readonly blob: string } | Unreadable
}

const toRegistryEntry = (path: string, { mode, id }: TreeEntry): RegistryEntry => ({
  path,
  content: whyUnreadable(path, entryTypeOf(mode), null) ?? { blob: id },
})

/**
 * Brings objects that are not in the repository yet.
 * @param ids of blobs, and of trees, which come with all that is below them
 */
export type FetchObjects = (ids: string[]) => Promise<void>

/** Reads the registry's files from git objects, and remembers texts by the ids of their blobs. */
export class RegistryReader {
  readonly #reader: ObjectSource
  readonly #root: string
  /** Content by blob: an unchanged file is neither read nor decoded again. */
  readonly #contents = new Map<string, string | Unreadable>()

  constructor(reader: ObjectSource, root: string) {
    this.#reader = reader
    this.#root = root
  }

  /**
   * Reads the files of some kinds of record in a commit.
   * @param fetchObjects called at most once for folders, and once for the files in them
   */
  async read(commit: string, kinds: readonly RecordKind[], fetchObjects: FetchObjects): Promise<Files> {
    const { files, folders } = placesOf(kinds)
    const top = await listRoot(this.#reader, commit, this.#root)
    const listed = top
      .filter(({ name }) => files.has(name) && parseRecordPath(name) !== null)
      .map((entry) => toRegistryEntry(entry.name, entry))
    const trees = top.filter(({ name }) => folders.includes(name))
    const blocked = trees.find((tree) => !isFolder(tree))
    if (blocked !== undefined) throw notAFolder(`${this.#root}/${blocked.name}`)
    listed.push(...(await this.#listFolders(trees, listed, fetchObjects)))

    const missing = await this.#load(listed)
    if (missing.length > 0) {
      await fetchObjects(missing)
      const [gone] = await this.#load(listed)
      if (gone !== undefined)
        throw new StoreError('git-failed', `the blob ${gone} is missing from the repository`)
    }
    return new Map(
      listed.map(({ path, content }) => [
        path,
        'blob' in content ? (this.#contents.get(content.blob) ?? '') : content,
      ]),
    )
  }

  /** The trees on the way from the top of a commit to the registry's folder. */
  async readTreesToRoot(commit: string): Promise<readonly GitObject[]> {
    return (await readRoot(this.#reader, commit, this.#root)).trees
  }

  /** Ids of the trees of folders that hold some paths. @param paths below the root */
  async listFolders(commit: string, paths: Iterable<string>): Promise<string[]> {
    const folders = new Set([...paths].flatMap((path) => /^(.+?)\//.exec(path)?.[1] ?? []))
    const entries = await listRoot(this.#reader, commit, this.#root)
    return entries.filter((entry) => folders.has(entry.name) && isFolder(entry)).map(({ id }) => id)
  }

  /** Lists folders. Missing folders are fetched in one request with the files that are known to be missing. */
  async #listFolders(
    trees: readonly TreeEntry[],
    files: readonly RegistryEntry[],
    fetchObjects: FetchObjects,
  ): Promise<RegistryEntry[]> {
    const ids = trees.map(({ id }) => id)
    const noLimit = (): number => Number.POSITIVE_INFINITY
    let found = await this.#reader.readAll(ids, noLimit)
    const missing = ids.filter((_, index) => found[index] === null)
    if (missing.length > 0) {
      await fetchObjects([...missing, ...(await this.#load(files))])
      found = await this.#reader.readAll(ids, noLimit)
    }
    return trees.flatMap(({ name, id }, index) =>
      entriesOf(found[index] ?? null, id).map((entry) => toRegistryEntry(`${name}/${entry.name}`, entry)),
    )
  }

  /** Reads the blobs that are not known yet; gives those that are not in the repository. */
  async #load(entries: readonly RegistryEntry[]): Promise<string[]> {
    const wanted = entries.flatMap(({ path, content }) =>
      'blob' in content && !this.#contents.has(content.blob)
        ? [{ blob: content.blob, limit: getMaxBytes(path) }]
        : [],
    )
    const objects = await this.#reader.readAll(
      wanted.map(({ blob }) => blob),
      (index) => wanted[index]?.limit ?? 0,
    )
    for (const object of objects)
      if (object !== null) this.#contents.set(object.id, decodeText(object.content))
    return wanted.flatMap(({ blob }) => (this.#contents.has(blob) ? [] : [blob]))
  }
}
