import type { FileChanges } from '../../core/files.js'
import type { NewCommit, Person } from '../store.js'
import { gitFailure, runGit, type GitSettings } from './process.js'

/** The ref of the private repository that a new commit is built under. */
export const pendingRef = 'refs/agent-registry/pending'

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** A name cannot end its field, or begin another line. */
const plain = (text: string): string => text.replaceAll(/[<>\p{Cc}]/gu, '').trim()

const signature = (role: string, { name, email }: Person, seconds: number): string =>
  `${role} ${plain(name)} <${plain(email)}> ${seconds} +0000\n`

/** Quoted as fast-import reads paths. */
const quoted = (path: string): string => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/**
 * Builds one commit with one process, without reading a blob.
 * @param parent null for the first commit of a branch
 * @param seconds committer's date
 * @returns the id of the commit
 */
export async function writeCommit(
  settings: GitSettings,
  parent: string | null,
  root: string,
  changes: FileChanges,
  commit: NewCommit,
  seconds: number,
): Promise<string> {
  const files = [...changes].map(([path, text]) =>
    text === null
      ? `D ${quoted(`${root}/${path}`)}\n`
      : `M 100644 inline ${quoted(`${root}/${path}`)}\n${data(text)}`,
  )
  const stream = [
    parent === null ? `reset ${pendingRef}\n` : '',
    `commit ${pendingRef}\nmark :1\n`,
    signature('author', commit.author, Math.floor(commit.time / 1000)),
    signature('committer', commit.committer, seconds),
    data(commit.message),
    parent === null ? '' : `from ${parent}\n`,
    ...files,
    '\nget-mark :1\ndone\n',
  ].join('')
  const output = await runGit(settings, ['fast-import', '--quiet', '--done', '--force'], stream)
  const id = output.stdout.trim()
  if (output.status !== 0 || !/^[0-9a-f]{40,64}$/.test(id))
    throw gitFailure('the commit cannot be built', output)
  return id
}
