import { parseRecordPath, getMaxBytes, type Files, type Unreadable } from '../../core/records/files.js'
import type { RecordKind } from '../../core/records/kind.js'
import { StoreError } from '../errors.js'
import { decodeText, entryTypeOf, notAFolder, placesOf, whyUnreadable } from '../record-files.js'
import type { GitObject, ObjectReader } from './command/objects.js'

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
  if (tree?.type !== 'tree' || tree.content === null) {
    throw new StoreError('git-failed', `the tree ${name} is missing from the repository; fetch it again`)
  }
  return parseTree(tree.content, tree.id.length / 2)
}

const isFolder = ({ mode }: TreeEntry): boolean => entryTypeOf(mode) === 'folder'

/** Lists the registry's folder; it is empty where the folder does not exist. No link on the way to it is followed. */
async function listRoot(reader: ObjectReader, commit: string, root: string): Promise<TreeEntry[]> {
  const top = `${commit}^{tree}`
  let entries = entriesOf(await reader.read(top), top)
  let path = ''
  for (const part of root.split('/')) {
    path = path === '' ? part : `${path}/${part}`
    const entry = entries.find(({ name }) => name === part)
    if (entry === undefined) return []
    if (!isFolder(entry)) throw notAFolder(path)
    entries = entriesOf(await reader.read(entry.id), entry.id)
  }
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
  readonly #reader: ObjectReader
  readonly #root: string
  /** Content by blob: an unchanged file is neither read nor decoded again. */
  readonly #contents = new Map<string, string | Unreadable>()

  constructor(reader: ObjectReader, root: string) {
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

  /** The trees of folders that hold some paths, where they are not in the repository. @param paths below the root */
  async listMissingFolders(commit: string, paths: Iterable<string>): Promise<string[]> {
    const folders = new Set([...paths].flatMap((path) => /^(.+?)\//.exec(path)?.[1] ?? []))
    const trees = (await listRoot(this.#reader, commit, this.#root)).filter(
      (entry) => folders.has(entry.name) && isFolder(entry),
    )
    const found = await this.#reader.readAll(
      trees.map(({ id }) => id),
      () => 0,
    )
    return trees.flatMap(({ id }, index) => (found[index] === null ? [id] : []))
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
