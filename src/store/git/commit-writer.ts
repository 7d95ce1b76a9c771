import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { NewCommit, Person } from '../store.js'
import { gitFailure, runGit, type GitSettings } from './command/process.js'

/** The ref of the private repository that a new commit is built under. */
export const pendingRef = 'refs/agent-registry/pending'

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** A name cannot end its field, or begin another line. */
const plain = (text: string): string => text.replaceAll(/[<>\p{Cc}]/gu, '').trim()

const signature = (role: string, { name, email }: Person, seconds: number): string =>
  `${role} ${plain(name)} <${plain(email)}> ${seconds} +0000\n`

/** Quoted as fast-import reads paths. */
const quoted = (path: string): string => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

function section(parent: string, mark: number, root: string, commit: NewCommit, seconds: number): string {
  const files = [...commit.changes].map(([path, text]) =>
    text === null
      ? `D ${quoted(`${root}/${path}`)}\n`
      : `M 100644 inline ${quoted(`${root}/${path}`)}\n${data(text)}`,
  )
  return [
    `commit ${pendingRef}\nmark :${mark}\n`,
    signature('author', commit.author, Math.floor(commit.time / 1000)),
    signature('committer', commit.committer, seconds),
    data(commit.message),
    parent,
    ...files,
    '\n',
  ].join('')
}

/**
 * Builds commits, each on top of the one before, with one process, without reading a blob.
 * @param parent null for the first commit of a branch
 * @param earliest the committer's date of none is before it, seconds since 1970
 * @returns the ids of the commits, and the pack that holds all their new objects; null where git wrote none
 */
export async function writeCommits(
  settings: GitSettings,
  parent: string | null,
  root: string,
  chain: readonly NewCommit[],
  earliest: number,
): Promise<{ ids: string[]; pack: string | null }> {
  let seconds = earliest
  const sections = chain.map((commit, index) => {
    seconds = Math.max(Math.floor(commit.time / 1000), seconds)
    const from = index > 0 ? `from :${index}\n` : parent === null ? '' : `from ${parent}\n`
    return section(from, index + 1, root, commit, seconds)
  })
  const marks = chain.map((_, index) => `get-mark :${index + 1}\n`)
  const begin = parent === null ? `reset ${pendingRef}\n` : ''
  const stream = [begin, ...sections, ...marks, 'done\n'].join('')
  const edges = join(settings.gitDirectory ?? '.', 'edges')
  const options = ['--quiet', '--done', '--force', `--export-pack-edges=${edges}`]
  await rm(edges, { force: true })
  const output = await runGit(settings, ['fast-import', ...options], stream)
  const ids = output.stdout.trim().split('\n')
  if (output.status !== 0 || ids.length !== chain.length || !ids.every((id) => /^[0-9a-f]{40,64}$/.test(id)))
    throw gitFailure('the commits cannot be built', output)
  return { ids, pack: await packIn(edges) }
}

/** git names each pack that it wrote, and the commits that it ends with. */
async function packIn(edges: string): Promise<string | null> {
  const lines = (await readFile(edges, 'utf8').catch(() => '')).split('\n')
  const [path] = lines.flatMap((line) => /^(.+\.pack):/.exec(line)?.[1] ?? [])
  return path ?? null
}
