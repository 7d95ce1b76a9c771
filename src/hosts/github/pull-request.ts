import { parseRecordPath, type Unreadable } from '../../core/records/files.js'
import { recordKinds } from '../../core/records/kinds/index.js'
import type { Proposal } from '../../core/proposal.js'
import { StoreError } from '../../store/errors.js'
import { entryTypeOf, placesOf, whyUnreadable } from '../../store/record-files.js'
import type { Limits } from '../../commit/policy.js'
import type { PullRequestRef } from '../host.js'
import { readBlobs } from './blobs.js'
import { Client } from './client.js'
import type { SourceRepository } from './collect.js'
import { readRegistryFolders, type FolderEntry, type RegistryFolders } from './folders.js'

const isCommit = (text: string): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

const { folders: recordFolders } = placesOf(recordKinds)

/** The files of a registry by their paths below its root. */
function registryFiles({ top, inside }: RegistryFolders): Map<string, FolderEntry> {
  const files = new Map<string, FolderEntry>()
  for (const [name, entry] of top) if (parseRecordPath(name) !== null) files.set(name, entry)
  for (const [folder, entries] of inside)
    for (const [name, entry] of entries) files.set(`${folder}/${name}`, entry)
  return files
}

const isSameEntry = (a: FolderEntry | undefined, b: FolderEntry | undefined): boolean =>
  a?.id === b?.id && a?.mode === b?.mode

/** Why a file is not read; null where it is. */
const whyNotRead = (path: string, { mode, size }: FolderEntry): Unreadable | null =>
  whyUnreadable(path, entryTypeOf(mode), size)

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
  const folders = await readRegistryFolders(client, { owner, name }, commits, root, recordFolders)
  const [before = new Map<string, FolderEntry>(), after = new Map<string, FolderEntry>()] =
    folders.map(registryFiles)
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const changed = paths.filter((path) => !isSameEntry(before.get(path), after.get(path)))
  const sides = [before, after].map((files) =>
    changed.flatMap((path) => {
      const file = files.get(path)
      return file === undefined ? [] : [{ path, file, reason: whyNotRead(path, file) }]
    }),
  )
  const wanted = sides.flat().filter(({ reason }) => reason === null)
  const sizes = new Map(wanted.map(({ file }) => [file.id, file.size]))
  const texts = await readBlobs(client, { owner, name }, sizes)
  const [old, next] = sides.map(
    (side) => new Map(side.map(({ path, file, reason }) => [path, reason ?? texts.get(file.id) ?? ''])),
  )
  return { before: old ?? new Map(), after: next ?? new Map() }
}
