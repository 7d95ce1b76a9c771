import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreError } from '../errors.js'

export interface PrivateRepository {
  readonly directory: string
  remove(): Promise<void>
}

/** git's configuration quotes values; control characters were refused before. */
export const quoteConfigValue = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const configuration = `[core]
	repositoryformatversion = 0
	bare = true
	logAllRefUpdates = false
`

/** Keeps packs as they arrive: it is not worth unpacking them for one operation. */
const remoteConfiguration = (url: string): string => `[fetch]
	unpackLimit = 1
[fastimport]
	unpackLimit = 0
[remote "origin"]
	url = ${quoteConfigValue(url)}
`

/**
 * Creates a bare repository in the temporary folder. Its few files are written directly: `git init` would cost a process
 * and copy the user's templates, hooks among them.
 * @param url of its `origin`, if any
 */
export async function createPrivateRepository(url: string | null): Promise<PrivateRepository> {
  let directory: string | undefined
  try {
    directory = await mkdtemp(join(tmpdir(), 'agent-registry-'))
    await fillDirectory(directory, url)
  } catch (error) {
    if (directory !== undefined) await remove(directory)
    const { code, message } = error as NodeJS.ErrnoException
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw new StoreError(
      isFull ? 'disk-full' : 'git-failed',
      `the temporary folder cannot be used: ${message}`,
    )
  }
  const made = directory
  return { directory: made, remove: () => remove(made) }
}

const remove = (directory: string): Promise<void> =>
  rm(directory, { recursive: true, force: true, maxRetries: 3 })

async function fillDirectory(directory: string, url: string | null): Promise<void> {
  await mkdir(join(directory, 'objects', 'info'), { recursive: true })
  await mkdir(join(directory, 'refs'))
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n')
  await writeFile(join(directory, 'config'), configuration + (url === null ? '' : remoteConfiguration(url)))
}
