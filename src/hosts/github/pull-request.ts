import { addressOf, type Unreadable } from '../../core/records/files.js'
import { recordKinds } from '../../core/records/kinds/index.js'
import type { Proposal } from '../../core/proposal.js'
import { StoreError } from '../../store/errors.js'
import { entryTypeOf, notAFolder, placesOf, whyUnreadable } from '../../store/record-files.js'
import type { Limits } from '../../commit/policy.js'
import type { PullRequestRef } from '../host.js'
import { readBlobs } from './blobs.js'
import { Client } from './client.js'
import type { SourceRepository } from './collect.js'

interface EntryNode {
  readonly name: string
  readonly mode: number
  readonly oid: string
  readonly size: number
}

interface FolderNode {
  readonly __typename: string
  readonly entries?: readonly EntryNode[] | null
}

/** A file as a tree lists it. */
interface Listed {
  readonly blob: string
  readonly mode: number
  readonly size: number
}

const entry = 'name mode oid size'
const folder = `__typename ... on Tree { entries { ${entry} } }`

const isCommit = (text: string): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

type Repository = Readonly<Record<'owner' | 'name', string>>
type Folders = readonly { readonly path: string; readonly node: FolderNode | null }[]

const { folders: recordFolders } = placesOf(recordKinds)

/**
 * Reads the registry's folder in some commits, after each folder above it and before the folders with records. No link on
 * the way is followed, and no other folder is listed.
 */
async function readFolders(
  client: Client,
  repository: Repository,
  commits: readonly string[],
  root: string,
): Promise<Folders[]> {
  const parts = root.split('/')
  const paths = [
    ...parts.map((_, index) => parts.slice(0, index + 1).join('/')),
    ...recordFolders.map((name) => `${root}/${name}`),
  ]
  const aliasOf = (commit: number, path: number): string => `commit${commit}path${path}`
  const asked = commits.flatMap((commit, at) =>
    paths.map((path, index) => ({
      alias: aliasOf(at, index),
      expression: `${commit}:${path}`,
      fields: index >= parts.length - 1 ? folder : '__typename',
    })),
  )
  const declared = asked.map(({ alias }) => `, $${alias}: String!`).join('')
  const fields = asked.map((each) => `${each.alias}: object(expression: $${each.alias}) { ${each.fields} }`)
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
  return commits.map((_, at) =>
    paths.map((path, index) => ({ path, node: nodes[aliasOf(at, index)] ?? null })),
  )
}

const toListed = ({ oid, mode, size }: EntryNode): Listed => ({ blob: oid, mode, size })

/** @throws CorruptRegistryError where something else stands in the place of a folder */
function registryFiles(folders: Folders): Map<string, Listed> {
  const blocked = folders.find(({ node }) => node !== null && node.__typename !== 'Tree')
  if (blocked !== undefined) throw notAFolder(blocked.path)
  const files = new Map<string, Listed>()
  const [top, ...others] = folders.slice(-1 - recordFolders.length).map(({ node }) => node?.entries ?? [])
  for (const node of top ?? []) if (addressOf(node.name) !== null) files.set(node.name, toListed(node))
  for (const [index, name] of recordFolders.entries())
    for (const node of others[index] ?? []) files.set(`${name}/${node.name}`, toListed(node))
  return files
}

const isSameEntry = (a: Listed | undefined, b: Listed | undefined): boolean =>
  a?.blob === b?.blob && a?.mode === b?.mode

/** Why a file is not read; null where it is. */
function whyNotRead(path: string, { mode, size }: Listed): Unreadable | null {
  return whyUnreadable(path, entryTypeOf(mode.toString(8)), size)
}

/**
 * Reads what a pull request changes of a registry, as data: nothing is checked out, no link is followed, and what is too
 * large is not fetched.
 * @param root folder of the registry
 * @throws StoreError, CorruptRegistryError
 */
export async function readProposal(
  source: SourceRepository,
  { base, head }: PullRequestRef,
  root: string,
  limits: Limits,
): Promise<Proposal> {
  if (!isCommit(head))
    throw new StoreError('unknown-revision', 'the event names no commit at the head of the pull request')
  const client = new Client(source, limits)
  const [owner = '', name = ''] = source.repository.split('/')
  const { data } = await client.rest((octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo: name,
      basehead: `${base}...${head}`,
      per_page: 1,
    }),
  )
  const commits = [data.merge_base_commit.sha, head]
  const folders = await readFolders(client, { owner, name }, commits, root)
  const [before = new Map<string, Listed>(), after = new Map<string, Listed>()] = folders.map((each) =>
    registryFiles(each),
  )
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const changed = paths.filter((path) => !isSameEntry(before.get(path), after.get(path)))
  const sides = [before, after].map((files) =>
    changed.flatMap((path) => {
      const file = files.get(path)
      return file === undefined ? [] : [{ path, file, reason: whyNotRead(path, file) }]
    }),
  )
  const wanted = sides.flat().filter(({ reason }) => reason === null)
  const sizes = new Map(wanted.map(({ file }) => [file.blob, file.size]))
  const texts = await readBlobs(client, { owner, name }, sizes)
  const [old, next] = sides.map(
    (side) => new Map(side.map(({ path, file, reason }) => [path, reason ?? texts.get(file.blob) ?? ''])),
  )
  return { before: old ?? new Map(), after: next ?? new Map() }
}
