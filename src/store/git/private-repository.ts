import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreError } from '../errors.js'

/** A repository on this machine whose objects need not be fetched again. */
export interface AlternateObjects {
  /** The git directory that its work trees share. */
  readonly commonDirectory: string
  /** What its remote was asked to leave out, such as `blob:none`; null where it is complete. */
  readonly filter: string | null
}

export interface PrivateRepository {
  readonly directory: string
  remove(): Promise<void>
}

/** git's configuration quotes values; control characters were refused before. */
const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

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
	url = ${quote(url)}
`

/**
 * Creates a bare repository in the temporary folder. Its few files are written directly: `git init` would cost a process
 * and copy the user's templates, hooks among them.
 * @param url of its `origin`, if any
 */
export async function createPrivateRepository(
  url: string | null,
  alternates?: AlternateObjects,
): Promise<PrivateRepository> {
  let directory: string | undefined
  try {
    directory = await mkdtemp(join(tmpdir(), 'agent-registry-'))
    await fillDirectory(directory, url, alternates)
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

async function fillDirectory(
  directory: string,
  url: string | null,
  alternates: AlternateObjects | undefined,
): Promise<void> {
  await mkdir(join(directory, 'objects', 'info'), { recursive: true })
  await mkdir(join(directory, 'refs'))
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n')
  const config = configuration + (url === null ? '' : remoteConfiguration(url))
  await writeFile(join(directory, 'config'), config)
  if (alternates !== undefined) await addAlternates(directory, alternates)
}

async function addAlternates(directory: string, { commonDirectory }: AlternateObjects): Promise<void> {
  // A folder whose name begins with a quote would be read as an escaped name.
  await writeFile(join(directory, 'objects', 'info', 'alternates'), `${join(commonDirectory, 'objects')}\n`)
  // Our history must end where that repository's history ends.
  const shallow = await readFile(join(commonDirectory, 'shallow'), 'utf8').catch(() => null)
  if (shallow !== null) await writeFile(join(directory, 'shallow'), shallow)
}
