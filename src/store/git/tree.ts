import { agentsFolder, isRecord, sizeLimit, type Files, type Unreadable } from '../../core/records/files.js'
import { CorruptRegistryError } from '../../core/errors.js'
import { StoreError } from '../errors.js'
import type { ObjectReader } from './command/objects.js'

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
    // Of a broken tree nothing is certain, not even that this loop would end.
    if (space < 0 || end < 0)
      throw new StoreError('git-failed', 'a tree of the repository is broken; run `git fsck`')
    const mode = content.toString('latin1', start, space)
    const name = content.toString('utf8', space + 1, end)
    entries.push({ mode, name, id: content.toString('hex', end + 1, end + 1 + idLength) })
    start = end + 1 + idLength
  }
  return entries
}

const folderMode = '40000'

async function readTree(reader: ObjectReader, name: string): Promise<TreeEntry[]> {
  const tree = await reader.read(name)
  if (tree?.type !== 'tree' || tree.content === null) {
    throw new StoreError('git-failed', `the tree ${name} is missing from the repository; fetch it again`)
  }
  return parseTree(tree.content, tree.id.length / 2)
}

/** Writing below a link or a file would replace it. */
export function notAFolder(path: string): CorruptRegistryError {
  const message = `${path} is no folder, so it cannot hold the registry`
  const help = 'Remove it, or choose another root.'
  return new CorruptRegistryError([
    { code: 'unreadable', severity: 'error', file: path, line: 1, column: 1, message, help },
  ])
}

/** Entries of the registry's folder; none where it does not exist. No link on the way to it is followed. */
async function rootEntries(reader: ObjectReader, commit: string, root: string): Promise<TreeEntry[]> {
  let entries = await readTree(reader, `${commit}^{tree}`)
  let path = ''
  for (const part of root.split('/')) {
    path = path === '' ? part : `${path}/${part}`
    const entry = entries.find(({ name }) => name === part)
    if (entry === undefined) return []
    if (entry.mode !== folderMode) throw notAFolder(path)
    entries = await readTree(reader, entry.id)
  }
  return entries
}

function unreadable({ mode }: TreeEntry): Unreadable | null {
  if (mode === '120000') return { unreadable: 'symlink' }
  if (mode === '160000') return { unreadable: 'submodule' }
  if (mode === folderMode) return { unreadable: 'folder' }
  return null
}

/** A file of the registry: its path below the root, and the blob that holds it or why it is not read. */
export interface RegistryEntry {
  readonly path: string
  readonly content: { readonly blob: string } | Unreadable
}

/** Lists the registry's files in a commit, without reading them. */
export async function registryEntries(
  reader: ObjectReader,
  commit: string,
  root: string,
): Promise<RegistryEntry[]> {
  const listed: RegistryEntry[] = []
  const add = (path: string, entry: TreeEntry): void => {
    const content =
      unreadable(entry) ?? (isRecord(path) ? { blob: entry.id } : { unreadable: 'not-a-record' as const })
    listed.push({ path, content })
  }
  for (const entry of await rootEntries(reader, commit, root)) {
    if (entry.name === agentsFolder) {
      if (entry.mode !== folderMode) throw notAFolder(`${root}/${agentsFolder}`)
      for (const agent of await readTree(reader, entry.id)) add(`${agentsFolder}/${agent.name}`, agent)
    } else if (isRecord(entry.name)) add(entry.name, entry)
  }
  return listed
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text of a blob, or why there is none. */
export function textOf(content: Buffer | null): string | Unreadable {
  if (content === null) return { unreadable: 'too-large' }
  try {
    return decoder.decode(content)
  } catch {
    return { unreadable: 'not-utf8' }
  }
}

/**
 * Reads the files of a registry. Texts already known by their blob's id are neither read nor copied again.
 * @param supply brings blobs that are not here yet; called at most once
 */
export async function readFiles(
  reader: ObjectReader,
  entries: readonly RegistryEntry[],
  known: Map<string, string | Unreadable>,
  supply: (missing: string[]) => Promise<void>,
): Promise<Files> {
  const wanted = entries.flatMap(({ path, content }) =>
    'blob' in content && !known.has(content.blob) ? [{ blob: content.blob, limit: sizeLimit(path) }] : [],
  )
  const load = async (list: typeof wanted): Promise<typeof wanted> => {
    const objects = await reader.readAll(
      list.map(({ blob }) => blob),
      (index) => list[index]?.limit ?? 0,
    )
    for (const object of objects) if (object !== null) known.set(object.id, textOf(object.content))
    return list.filter(({ blob }) => !known.has(blob))
  }
  const missing = await load(wanted)
  if (missing.length > 0) {
    await supply(missing.map(({ blob }) => blob))
    const [gone] = await load(missing)
    if (gone !== undefined)
      throw new StoreError('git-failed', `the blob ${gone.blob} is missing from the repository`)
  }
  return new Map(
    entries.map(({ path, content }) => [path, 'blob' in content ? (known.get(content.blob) ?? '') : content]),
  )
}
