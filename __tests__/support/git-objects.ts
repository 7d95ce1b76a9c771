import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

/**
 * Writes loose objects and refs as git does, without a git process: tests make thousands of small commits, and starting a process
 * takes most of the time of each.
 */

/** A file of a tree. */
interface Entry {
  readonly mode: string
  readonly id: string
}

/** Path → file of a whole tree */
export type Tree = ReadonlyMap<string, Entry>

const compress = promisify(deflate)

/** The folder with objects and refs of a repository, be it bare or a checkout. */
export function gitFolder(repository: string): string {
  const inside = join(repository, '.git')
  return existsSync(inside) ? inside : repository
}

async function writeObject(
  folder: string,
  kind: 'blob' | 'tree' | 'commit',
  content: Uint8Array,
): Promise<string> {
  const object = Buffer.concat([Buffer.from(`${kind} ${content.length}\0`), content])
  const id = createHash('sha1').update(object).digest('hex')
  const file = join(folder, 'objects', id.slice(0, 2), id.slice(2))
  if (existsSync(file)) return id
  await mkdir(dirname(file), { recursive: true })
  // Readers never see half an object: it gets its name when all of it is there.
  const temporary = `${file}-${process.pid}-${Math.random()}`
  await writeFile(temporary, await compress(object), { mode: 0o444 })
  await rename(temporary, file)
  return id
}

/** Path → text or bytes; null removes the file, or all files of a folder. */
export type TreeChanges = Readonly<Record<string, string | Uint8Array | null>>

/** The tree with changes; the texts are written as blobs. */
export async function changeTree(folder: string, before: Tree, changes: TreeChanges): Promise<Tree> {
  const tree = new Map(before)
  for (const [path, content] of Object.entries(changes)) {
    for (const other of tree.keys()) {
      // A file replaces a folder of its name, and a folder a file.
      if (other === path || other.startsWith(`${path}/`)) tree.delete(other)
      else if (content !== null && path.startsWith(`${other}/`)) tree.delete(other)
    }
    if (content === null) continue
    tree.set(path, { mode: '100644', id: await writeObject(folder, 'blob', Buffer.from(content)) })
  }
  return tree
}

/** Trees of the commits that were made here: a commit's id stands for its tree in every repository. */
const trees = new Map<string, Tree>()

/** Reads the files of a commit, by git unless the commit was made here. */
export async function treeOf(commit: string, list: (commit: string) => Promise<Buffer>): Promise<Tree> {
  const known = trees.get(commit)
  if (known !== undefined) return known
  const lines = (await list(commit)).toString().split('\0').slice(0, -1)
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf('\t')
      const [mode = '', , id = ''] = line.slice(0, tab).split(' ')
      return [line.slice(tab + 1), { mode, id }]
    }),
  )
}

async function writeTree(folder: string, tree: Tree): Promise<string> {
  const files: { name: string; entry: Entry }[] = []
  const folders = new Map<string, Map<string, Entry>>()
  for (const [path, entry] of tree) {
    const [name = '', ...rest] = path.split('/')
    if (rest.length === 0) {
      files.push({ name, entry })
      continue
    }
    const inside = folders.get(name) ?? new Map<string, Entry>()
    folders.set(name, inside.set(rest.join('/'), entry))
  }
  for (const [name, inside] of folders) {
    files.push({ name, entry: { mode: '40000', id: await writeTree(folder, inside) } })
  }
  // Git sorts folders as if their names ended with a slash.
  const keyed = files.map(({ name, entry }) => ({
    key: Buffer.from(entry.mode === '40000' ? `${name}/` : name),
    bytes: Buffer.concat([Buffer.from(`${entry.mode} ${name}\0`), Buffer.from(entry.id, 'hex')]),
  }))
  keyed.sort((one, other) => Buffer.compare(one.key, other.key))
  return await writeObject(folder, 'tree', Buffer.concat(keyed.map(({ bytes }) => bytes)))
}

export interface CommitDetails {
  readonly tree: Tree
  readonly parents: readonly string[]
  readonly message: string
  /** Author and committer: `Name <email>` */
  readonly person: string
  /** Seconds since 1970 */
  readonly seconds: number
}

export async function writeCommit(folder: string, details: CommitDetails): Promise<string> {
  const { tree, parents, message, person, seconds } = details
  const lines = [
    `tree ${await writeTree(folder, tree)}`,
    ...parents.map((parent) => `parent ${parent}`),
    ...['author', 'committer'].map((role) => `${role} ${person} ${seconds} +0000`),
  ]
  const id = await writeObject(folder, 'commit', Buffer.from(`${lines.join('\n')}\n\n${message}`))
  trees.set(id, tree)
  return id
}

/** The commit that a ref names, or null where the ref does not exist. */
export async function readRef(folder: string, ref: string): Promise<string | null> {
  const loose = await readFile(join(folder, ref), 'utf8').catch(() => null)
  if (loose !== null) return loose.trim()
  const packed = await readFile(join(folder, 'packed-refs'), 'utf8').catch(() => '')
  return (
    packed
      .split('\n')
      .find((line) => line.endsWith(` ${ref}`))
      ?.slice(0, 40) ?? null
  )
}

/** Waits for the lock as long as git does by default, a tenth of a second. */
async function takeLock(lock: string, commit: string): Promise<void> {
  const deadline = Date.now() + 100
  for (;;) {
    try {
      await writeFile(lock, `${commit}\n`, { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > deadline) throw error
      await setTimeout(5)
    }
  }
}

/**
 * Moves a ref that is expected to name a commit; undefined: whatever it names. It holds git's own lock meanwhile.
 * @throws Error where the ref names another commit, or somebody else holds the lock
 */
export async function moveRef(
  folder: string,
  ref: string,
  commit: string,
  expected?: string | null,
): Promise<void> {
  const file = join(folder, ref)
  const lock = `${file}.lock`
  await mkdir(dirname(file), { recursive: true })
  await takeLock(lock, commit)
  try {
    const now = await readRef(folder, ref)
    if (expected !== undefined && now !== expected) throw new Error(`${ref} is at ${now ?? 'no commit'}`)
    await rename(lock, file)
  } catch (error) {
    await rm(lock, { force: true })
    throw error
  }
}
