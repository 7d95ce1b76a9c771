import { lstat, readdir } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { parseRemotes, type Checkout } from './checkout.js'
import { createLocalSettings, runGit } from './command/process.js'

/** Folders of a workspace that are looked into: a job that checks out several repositories gives each a folder. */
const maxFolders = 100
const maxConfigurationBytes = 1024 * 1024

const isFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (status) => status.isDirectory(),
    () => false,
  )

const isFile = (path: string, maxBytes: number): Promise<boolean> =>
  lstat(path).then(
    (status) => status.isFile() && status.size <= maxBytes,
    () => false,
  )

/** The folder itself, and those in it. No link is followed. */
async function listFolders(workspace: string): Promise<string[]> {
  const entries = await readdir(workspace, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== '.git')
  return [workspace, ...folders.slice(0, maxFolders).map(({ name }) => join(workspace, name))]
}

/**
 * Finds the checkouts of a job's workspace: at its top, or in a folder of it. Anything may have been unpacked there, so
 * only what `actions/checkout` makes is taken for one: a folder `.git` that is neither a link nor a file, and never a
 * repository without files. Of its configuration we read one thing, the addresses of its remotes, to compare them.
 * @param onUnusable hears of a `.git` that is not taken for a checkout, and why
 */
export async function findWorkspaceCheckouts(
  workspace: string,
  signal: AbortSignal,
  onUnusable: (text: string) => void,
): Promise<Checkout[]> {
  const found: Checkout[] = []
  for (const top of await listFolders(workspace)) {
    const gitDirectory = join(top, '.git')
    if ((await lstat(gitDirectory).catch(() => null)) === null) continue
    const isComplete =
      (await isFolder(gitDirectory)) &&
      (await isFolder(join(gitDirectory, 'objects'))) &&
      (await isFile(join(gitDirectory, 'config'), maxConfigurationBytes))
    if (!isComplete) {
      onUnusable(`${gitDirectory} is not used: it is not a folder as \`git clone\` makes it`)
      continue
    }
    const remotes = await readRemotes(join(gitDirectory, 'config'), signal)
    found.push({
      top,
      gitDirectory,
      commonDirectory: gitDirectory,
      remotes,
      objectFormat: 'sha1',
      isForeign: true,
    })
  }
  return found
}

/** Reads a file of configuration as data: git looks for no repository, and includes no other file. */
async function readRemotes(file: string, signal: AbortSignal): Promise<Map<string, string>> {
  const settings = { ...createLocalSettings(), gitDirectory: devNull, signal: () => signal }
  const asked = ['config', '--file', file, '--no-includes', '--null', '--get-regexp', '^remote\\..*\\.url$']
  return parseRemotes((await runGit(settings, asked)).stdout)
}
