import { StoreError } from '../../store/errors.js'
import { algorithmOf, objectId } from '../../store/git/git-objects.js'
import { entryTypeOf, notAFolder } from '../../store/record-files.js'
import type { Client } from './client.js'

/** What a folder of a commit lists under one name. */
export interface FolderEntry {
  /** Id of the blob or tree. */
  readonly id: string
  /** Octal, as git writes it. */
  readonly mode: string
  /** Bytes. */
  readonly size: number
}

/** The entries of a folder by name. */
export type Folder = ReadonlyMap<string, FolderEntry>

/** The registry's folder in a commit, and the folders with records in it, by name. A folder that does not exist is empty. */
export interface RegistryFolders {
  readonly top: Folder
  readonly inside: ReadonlyMap<string, Folder>
}

interface EntryNode {
  /** The name's bytes in base64: a name that is not UTF-8 would not come back as it is. */
  readonly nameRaw: string
  readonly mode: number
  readonly oid: string
  readonly size: number
}

interface FolderNode {
  readonly __typename: string
  readonly oid?: string
  readonly entries?: readonly EntryNode[] | null
}

type Repository = Readonly<Record<'owner' | 'name', string>>
/** What GitHub answered for each path of a commit. */
type Answer = ReadonlyMap<string, FolderNode | null>

const folderFields = '__typename ... on Tree { oid entries { nameRaw mode oid size } }'

/** Paths of the folders from the top of the repository, which is the empty path, to the registry's. */
const pathsTo = (root: string): string[] => {
  const parts = root.split('/')
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
}

async function request(
  client: Pick<Client, 'graphql'>,
  repository: Repository,
  commits: readonly string[],
  paths: readonly string[],
): Promise<Answer[]> {
  const asked = commits.flatMap((commit, at) =>
    paths.map((path, index) => ({ alias: `commit${at}path${index}`, expression: `${commit}:${path}` })),
  )
  const declared = asked.map(({ alias }) => `, $${alias}: String!`).join('')
  const fields = asked.map(({ alias }) => `${alias}: object(expression: $${alias}) { ${folderFields} }`)
  const query = `query Folders($owner: String!, $name: String!${declared}) {
    repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`
  const { repository: nodes } = await client.graphql<{
    repository: Record<string, FolderNode | null> | null
  }>(query, {
    ...repository,
    ...Object.fromEntries(asked.map(({ alias, expression }) => [alias, expression])),
  })
  if (nodes === null) {
    const { owner, name } = repository
    throw new StoreError('unknown-remote', `GitHub does not show ${owner}/${name} to this token`)
  }
  return commits.map(
    (_, at) => new Map(paths.map((path, index) => [path, nodes[`commit${at}path${index}`] ?? null])),
  )
}

/** The bytes of a tree object, in git's order: a folder stands where its name with a slash would. */
function treeContent(entries: readonly EntryNode[]): Buffer {
  const all = entries.map(({ nameRaw, mode, oid }) => {
    const name = Buffer.from(nameRaw, 'base64')
    const octal = mode.toString(8)
    const key = entryTypeOf(octal) === 'folder' ? Buffer.concat([name, Buffer.from('/')]) : name
    return {
      key,
      content: Buffer.concat([Buffer.from(`${octal} `), name, Buffer.from([0]), Buffer.from(oid, 'hex')]),
    }
  })
  return Buffer.concat(all.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ content }) => content))
}

/**
 * The entries of a folder, once it is certain that these are all of them: a folder that was left out or cut short would
 * pass for one in which nothing changed.
 * @param expected id of the folder, as its parent lists it; null for the top, of which nothing else tells
 * @throws StoreError
 */
function verifiedEntries(path: string, node: FolderNode | null, expected: string | null): Folder {
  const oid = node?.oid ?? ''
  const entries = node?.entries ?? null
  const isWhole =
    entries !== null &&
    (expected === null || oid === expected) &&
    objectId('tree', treeContent(entries), algorithmOf(oid)) === oid
  if (!isWhole) {
    const name = path === '' ? 'the top folder' : `the folder ${path}`
    throw new StoreError(
      'rejected',
      `GitHub did not list ${name} of the pull request in full, so nothing can be said about it; run the check again, or ` +
        'check the folder of a checkout with `path`',
    )
  }
  return new Map(
    entries.map(({ nameRaw, mode, oid: id, size }) => [
      Buffer.from(nameRaw, 'base64').toString(),
      { id, mode: mode.toString(8), size },
    ]),
  )
}

/**
 * A folder inside another one.
 * @returns null where there is none
 * @throws CorruptRegistryError where something else stands in its place
 */
function enter(answer: Answer, parent: Folder, name: string, path: string): Folder | null {
  const entry = parent.get(name)
  if (entry === undefined) return null
  if (entryTypeOf(entry.mode) !== 'folder') throw notAFolder(path)
  return verifiedEntries(path, answer.get(path) ?? null, entry.id)
}

const emptyFolder: Folder = new Map()

function toRegistryFolders(answer: Answer, root: string, recordFolders: readonly string[]): RegistryFolders {
  let folder: Folder | null = verifiedEntries('', answer.get('') ?? null, null)
  for (const path of pathsTo(root).slice(1)) {
    folder = enter(answer, folder, path.slice(path.lastIndexOf('/') + 1), path)
    if (folder === null) return { top: emptyFolder, inside: new Map() }
  }
  const top = folder
  const inside = recordFolders.map((name) => {
    const entries = enter(answer, top, name, `${root}/${name}`)
    return [name, entries ?? emptyFolder] as const
  })
  return { top, inside: new Map(inside) }
}

/**
 * Lists the registry's folder in some commits, and the folders with records in it, in one request. Each folder from the
 * top of the repository on is listed and verified: so no link on the way is followed, and a folder counts as missing only
 * where the folder above it says so.
 * @throws StoreError where GitHub did not list a folder in full
 * @throws CorruptRegistryError where something else stands in the place of a folder
 */
export async function readRegistryFolders(
  client: Pick<Client, 'graphql'>,
  repository: Repository,
  commits: readonly string[],
  root: string,
  recordFolders: readonly string[],
): Promise<RegistryFolders[]> {
  const paths = [...pathsTo(root), ...recordFolders.map((name) => `${root}/${name}`)]
  const answers = await request(client, repository, commits, paths)
  return answers.map((answer) => toRegistryFolders(answer, root, recordFolders))
}
