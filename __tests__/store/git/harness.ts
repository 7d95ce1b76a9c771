import { openStore, type StoreLocation } from '../../../src/store/open.js'
import type { Store } from '../../../src/store/store.js'
import { git, runGit } from '../../support/repository.js'
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

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** Builds a commit in a repository with any parents and date, without a ref. */
export async function makeCommit(
  repository: string,
  { parents, files, message = 'a commit\n', time = Date.now() }: OtherCommit,
): Promise<string> {
  const [first, ...others] = parents
  const ref = 'refs/contract/made'
  const stream = [
    `reset ${ref}\n`,
    `commit ${ref}\nmark :1\n`,
    `committer Another Writer <another@example.com> ${Math.floor(time / 1000)} +0000\n`,
    data(message),
    first === undefined ? '' : `from ${first}\n`,
    ...others.map((parent) => `merge ${parent}\n`),
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${root}/${path}\n` : `M 100644 inline ${root}/${path}\n${data(text)}`,
    ),
    // Nothing but the commit stays: a ref would be advertised to those who push.
    `\nget-mark :1\nreset ${ref}\nfrom ${'0'.repeat(40)}\n\ndone\n`,
  ].join('')
  return (await runGit(repository, ['fast-import', '--quiet', '--done', '--force'], stream)).toString().trim()
}

/** Moves a branch that is not checked out. */
export async function pointBranch(repository: string, commit: string | null): Promise<void> {
  const ref = `refs/heads/${branch}`
  await git(repository, 'update-ref', ...(commit === null ? ['-d', ref] : [ref, commit]))
}

/** A repository that others write to directly, and that stores open as `location` says. */
export const harnessOf = (repository: string, location: Partial<StoreLocation>): Harness => ({
  open: () => open(location),
  make: (commit) => makeCommit(repository, commit),
  point: (commit) => pointBranch(repository, commit),
})
