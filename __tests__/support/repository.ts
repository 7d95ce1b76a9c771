import { execFile } from 'node:child_process'
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from '@jest/globals'
import { createBareRepository, createIsolatedEnvironment } from '../../src/demo/bare-repository.js'
import { changeTree, gitFolder, moveRef, readRef, treeOf, writeCommit } from './git-objects.js'

const cleanups: (() => Promise<void>)[] = []

/** Runs `cleanup` after the test file, last registered first: a server is closed before its folder goes. */
export function atEnd(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup)
}

afterAll(async () => {
  const failures: unknown[] = []
  for (const cleanup of cleanups.splice(0).reverse()) {
    await cleanup().catch((error: unknown) => {
      // The rest must be cleaned up all the same: a server left open would keep the process.
      failures.push(error)
    })
  }
  if (failures.length > 0) throw failures[0]
})

/** A new empty folder, removed after the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'agent-registry-test-'))
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** The environment for git, and for programs that call git: of the person running the tests nothing is left. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...createIsolatedEnvironment(),
    GIT_AUTHOR_NAME: 'Test Author',
    GIT_AUTHOR_EMAIL: 'author@example.com',
    GIT_COMMITTER_NAME: 'Test Committer',
    GIT_COMMITTER_EMAIL: 'committer@example.com',
    LC_ALL: 'C',
    no_proxy: '127.0.0.1',
  }
}

/** Runs git in a folder and gives its standard output, byte for byte; rejects with git's own words. */
export function runGit(
  folder: string,
  parameters: readonly string[],
  input: string | Buffer = '',
): Promise<Buffer> {
  return new Promise((done, fail) => {
    const options = { cwd: folder, env: gitEnvironment(), encoding: 'buffer', maxBuffer: Infinity } as const
    const child = execFile('git', parameters, options, (error, stdout, stderr) => {
      if (error === null) done(stdout)
      else
        fail(
          new Error(`git ${parameters.join(' ')}: ${stderr.toString()}${stdout.toString()}`, {
            cause: error,
          }),
        )
    })
    child.stdin?.on('error', () => undefined) // git ended without reading; its exit status tells why
    child.stdin?.end(input)
  })
}

/** As `runGit`, for commands that print one line or a page of text. */
export async function git(folder: string, ...parameters: string[]): Promise<string> {
  return (await runGit(folder, parameters)).toString().trim()
}

/** Path → text; a path with null is deleted. Bytes may be given for what is not UTF-8. */
export type FileChanges = Readonly<Record<string, string | Uint8Array | null>>

let emptyRepository: Promise<string> | undefined

async function createEmptyRepository(): Promise<string> {
  const folder = join(await temporaryFolder(), 'empty.git')
  await createBareRepository(folder)
  return folder
}

/** A bare repository, alone in a temporary folder; `files`, if any, are the first commit on `main`. Gives its path. */
export async function createRemote(files?: FileChanges): Promise<string> {
  const repository = join(await temporaryFolder(), 'registry.git')
  // A copy of an empty repository takes less than another process of git.
  emptyRepository ??= createEmptyRepository()
  await cp(await emptyRepository, repository, { recursive: true })
  if (files !== undefined) await commitFiles(repository, 'main', files, 'Initial commit')
  return repository
}

/**
 * Commits straight onto a branch, without a checkout, as another writer would; the branch is created if it is missing.
 * Gives the commit's id. Rejects if the branch moves to something else meanwhile.
 */
export async function commitFiles(
  repository: string,
  branch: string,
  files: FileChanges,
  message: string,
): Promise<string> {
  const ref = `refs/heads/${branch}`
  const folder = gitFolder(repository)
  const parent = await readRef(folder, ref)
  // Git is faster with many files: it writes them as one pack.
  if (Object.keys(files).length > 50) return await importFiles(repository, ref, parent, files, message)
  const before = parent === null ? new Map<string, never>() : await treeOf(parent, listTree(repository))
  const commit = await writeCommit(folder, {
    tree: await changeTree(folder, before, files),
    parents: parent === null ? [] : [parent],
    message,
    person: 'Another Writer <another@example.com>',
    seconds: Math.floor(Date.now() / 1000),
  })
  await moveRef(folder, ref, commit, parent)
  return commit
}

/** Lists the files of a commit as `treeOf` reads them. */
export const listTree =
  (repository: string) =>
  (commit: string): Promise<Buffer> =>
    runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])

async function importFiles(
  repository: string,
  ref: string,
  parent: string | null,
  files: FileChanges,
  message: string,
): Promise<string> {
  const stream = [
    `commit ${ref}\nmark :1\ncommitter Another Writer <another@example.com> now\n`,
    ...data(Buffer.from(message)),
    ...(parent === null ? [] : [`from ${parent}\n`]),
    ...Object.entries(files).flatMap(([path, content]) => fileChange(path, content)),
    '\nget-mark :1\ndone\n',
  ]
  const input = Buffer.concat(stream.map((part) => Buffer.from(part)))
  return (await runGit(repository, ['fast-import', '--quiet', '--done', '--date-format=now'], input))
    .toString()
    .trim()
}

function fileChange(path: string, content: string | Uint8Array | null): (string | Uint8Array)[] {
  const quoted = `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`
  if (content === null) return [`D ${quoted}\n`]
  return [`M 100644 inline ${quoted}\n`, ...data(Buffer.from(content))]
}

function data(bytes: Uint8Array): (string | Uint8Array)[] {
  return [`data ${bytes.length}\n`, bytes, '\n']
}

/** Every file of a commit: path → text. */
export async function readFiles(repository: string, ref: string): Promise<Record<string, string>> {
  const listing = (await runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', ref])).toString()
  const entries = listing.split('\0').slice(0, -1)
  const paths = entries.map((entry) => entry.slice(entry.indexOf('\t') + 1))
  const ids = entries.map((entry) => entry.split(/[ \t]/)[2] ?? '')
  const batch = await runGit(
    repository,
    ['cat-file', '--batch=%(objectsize)'],
    ids.map((id) => `${id}\n`).join(''),
  )
  let position = 0
  const texts = ids.map(() => {
    const start = batch.indexOf('\n', position) + 1
    const end = start + Number(batch.toString('latin1', position, start))
    position = end + 1
    return batch.toString('utf8', start, end)
  })
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']))
}

export interface LogEntry {
  readonly commit: string
  readonly parents: readonly string[]
  /** `Name <email>` */
  readonly author: string
  readonly committer: string
  /** Whole message with its trailers, without final newline */
  readonly message: string
}

/** The first-parent chain from a ref, newest first. */
export async function log(repository: string, ref: string): Promise<LogEntry[]> {
  const format = '--format=%H%x00%P%x00%an <%ae>%x00%cn <%ce>%x00%B%x00'
  const records = (await runGit(repository, ['log', '--first-parent', format, ref])).toString().split('\0\n')
  return records.slice(0, -1).map((record) => {
    const [commit = '', parents = '', author = '', committer = '', message = ''] = record.split('\0')
    return {
      commit,
      parents: parents.split(' ').filter(Boolean),
      author,
      committer,
      message: message.trimEnd(),
    }
  })
}

/** Rejects, with what git found, unless every object and link in the repository is sound. */
export async function fsck(repository: string): Promise<void> {
  await runGit(repository, ['fsck', '--full', '--strict', '--no-dangling'])
}

export interface CloneOptions {
  readonly depth?: number
  readonly branch?: string
}

/** A checkout of a remote (URL, or path of a bare repository) in a temporary folder, ready for commits. Gives its path. */
export async function cloneCheckout(remote: string, { depth, branch }: CloneOptions = {}): Promise<string> {
  const folder = join(await temporaryFolder(), 'checkout')
  // Git ignores --depth for a plain path.
  const source = /^[a-z]+:\/\//.test(remote) ? remote : pathToFileURL(remote).href
  const settings = ['user.name=Test User', 'user.email=user@example.com', 'core.autocrlf=false']
  const options = [
    ...settings.flatMap((setting) => ['--config', setting]),
    ...(depth === undefined ? [] : [`--depth=${depth}`]),
    ...(branch === undefined ? [] : [`--branch=${branch}`]),
  ]
  await git('.', 'clone', '--quiet', ...options, '--', source, folder)
  return folder
}
