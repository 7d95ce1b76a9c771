import { openStore, type StoreLocation } from '../../../src/store/open.js'
import type { Store } from '../../../src/store/store.js'
import { changeTree, gitFolder, moveRef, treeOf, writeCommit } from '../../support/git-objects.js'
import { git, listTree } from '../../support/repository.js'
import type { Harness, OtherCommit } from '../contract.js'

export const root = '.github/agent-system'
export const branch = 'main'

/** A store as a process opens it. */
export async function open(location: Partial<StoreLocation>): Promise<Store> {
  const { signal } = new AbortController()
  const { store } = await openStore({
    branch,
    root,
    createBranch: false,
    signal: () => signal,
    onInfo: () => undefined,
    onProgress: () => undefined,
    ...location,
  })
  return store
}

/** Builds a commit in a repository with any parents and date, without a ref. */
export async function makeCommit(
  repository: string,
  { parents, files, message = 'a commit\n', time = Date.now() }: OtherCommit,
): Promise<string> {
  const folder = gitFolder(repository)
  const [first] = parents
  const before = first === undefined ? new Map<string, never>() : await treeOf(first, listTree(repository))
  const changes = Object.entries(files).map(([path, text]) => [`${root}/${path}`, text] as const)
  return await writeCommit(folder, {
    tree: await changeTree(folder, before, Object.fromEntries(changes)),
    parents,
    message,
    person: 'Another Writer <another@example.com>',
    seconds: Math.floor(time / 1000),
  })
}

/** Moves a branch that is not checked out. */
export async function pointBranch(repository: string, commit: string | null): Promise<void> {
  const ref = `refs/heads/${branch}`
  if (commit === null) await git(repository, 'update-ref', '-d', ref)
  else await moveRef(gitFolder(repository), ref, commit)
}

/** A repository that others write to directly, and that stores open as `location` says. */
export const harnessOf = (repository: string, location: Partial<StoreLocation>): Harness => ({
  open: () => open(location),
  make: (commit) => makeCommit(repository, commit),
  point: (commit) => pointBranch(repository, commit),
})
