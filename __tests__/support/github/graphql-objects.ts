import { runGit } from '../repository.js'
import { UnsupportedError } from './connection.js'
import type { GitObject, ObjectReader, TreeEntry } from './objects.js'

/** GitHub gives no more of a blob's text than this. */
const textLimit = 512 * 1024

/** A `GitObject` of the schema; `path` is where it was found in a commit. */
export function gitObject(objects: ObjectReader, { oid, type, size }: GitObject, path = ''): object {
  const common = { id: `${type}_${oid}`, oid, abbreviatedOid: oid.slice(0, 7) }
  switch (type) {
    case 'commit':
      return { __typename: 'Commit', ...common, ...commitFields(objects, oid) }
    case 'tree':
      return { __typename: 'Tree', ...common, entries: () => treeEntries(objects, oid, path) }
    case 'blob':
      return { __typename: 'Blob', ...common, ...blobFields(objects, oid, size) }
    default:
      throw new UnsupportedError(`The emulator has no objects of type ${type}`)
  }
}

function commitFields(objects: ObjectReader, oid: string): object {
  return {
    message: async () =>
      (await runGit(objects.folder, ['log', '-1', '--format=%B', oid])).toString().trimEnd(),
    tree: async () => {
      const tree = await objects.resolve(`${oid}^{tree}`)
      return tree === null ? null : gitObject(objects, tree)
    },
    file: async ({ path }: { path: string }) => {
      const entry = (await objects.entries(oid)).get(path)
      return entry === undefined ? null : treeEntry(objects, entry)
    },
  }
}

async function treeEntries(objects: ObjectReader, oid: string, folder: string): Promise<object[]> {
  const entries = [...(await objects.entries(oid)).values()].filter(({ path }) => !path.includes('/'))
  const prefix = folder === '' ? '' : `${folder}/`
  return entries.map((entry) => treeEntry(objects, { ...entry, path: prefix + entry.path }))
}

function treeEntry(objects: ObjectReader, entry: TreeEntry): object {
  return {
    ...entry,
    mode: Number.parseInt(entry.mode, 8),
    // A submodule's commit is in another repository.
    object: () => (entry.type === 'commit' ? null : gitObject(objects, entry, entry.path)),
  }
}

function blobFields(objects: ObjectReader, oid: string, byteSize: number): object {
  const isBinary = async (): Promise<boolean> => (await objects.blob(oid)).subarray(0, 8000).includes(0)
  return {
    byteSize,
    isBinary,
    isTruncated: byteSize > textLimit,
    text: async () =>
      (await isBinary()) ? null : (await objects.blob(oid)).subarray(0, textLimit).toString(),
  }
}
