import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StoreError } from '../errors.js'
import type { Checkout } from './checkout.js'
import { addSettings } from './command/environment.js'
import { runGit, type GitSettings } from './command/process.js'
import { quoteConfigValue } from './private-repository.js'

/** A checkout, through a git directory of ours. */
export interface CheckoutAccess {
  /** For commands that work on the checkout. Its configuration, hooks and filters are not among what they see. */
  readonly settings: GitSettings
  /** Top of the work tree. */
  readonly top: string
  /** The branch that is checked out; null where none is. */
  readonly branch: string | null
  close(): Promise<void>
}

/** Settings that describe files and index, and name no program. */
const harmlessSettings = new Set([
  ...['autocrlf', 'eol', 'safecrlf', 'checkroundtripencoding', 'attributesfile', 'excludesfile'],
  ...['filemode', 'symlinks', 'ignorecase', 'precomposeunicode', 'longpaths', 'trustctime', 'checkstat'],
  ...['sparsecheckout', 'sparsecheckoutcone', 'sharedrepository', 'logallrefupdates'],
])

/** What `git init` finds out about a file system. */
const platformSettings: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  win32: { filemode: 'false', symlinks: 'false', ignorecase: 'true' },
  darwin: { ignorecase: 'true', precomposeunicode: 'true' },
}

/** Parts of a git directory that all work trees of a repository share. */
const sharedParts = ['objects', 'refs', 'packed-refs', 'shallow', 'reftable', 'logs/refs', 'info/exclude']
/** Parts that are a work tree's own. `MERGE_HEAD` and its kin keep git from moving a checkout in mid-work. */
const ownParts = ['index', 'logs/HEAD', 'info/sparse-checkout', 'MERGE_HEAD', 'CHERRY_PICK_HEAD']
/** Parts that git may create: a link that leads nowhere yet leads it to the right place. */
const createdParts = new Set(['packed-refs', 'shallow', 'index'])

const maxHeadBytes = 4096

const typeOf = async (path: string): Promise<'file' | 'folder' | 'other' | null> => {
  const status = await lstat(path).catch(() => null)
  if (status === null) return null
  return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other'
}

/**
 * Checks that git, where it writes below a folder, writes into that folder.
 * @throws StoreError for a link, a pipe or a device on the way
 */
async function checkPlain(folder: string, path: string): Promise<void> {
  let place = folder
  for (const part of ['.', ...path.split('/')]) {
    place = join(place, part)
    const type = await typeOf(place)
    if (type === null) return
    if (type === 'other') throw new StoreError('git-failed', `${place} is neither a file nor a folder`)
  }
}

/** Reads the branch that a HEAD names; null for a commit. @throws StoreError */
async function readHead(
  gitDirectory: string,
  isForeign: boolean,
): Promise<{ text: string; branch: string | null }> {
  const path = join(gitDirectory, 'HEAD')
  if (isForeign) await checkPlain(gitDirectory, 'HEAD')
  const status = await lstat(path).catch(() => null)
  if (status === null || status.size > maxHeadBytes)
    throw new StoreError('git-failed', `${path} is not a HEAD`)
  const text = await readFile(path, 'utf8')
  return { text, branch: /^ref: refs\/heads\/(.+)\n$/.exec(text)?.[1] ?? null }
}

async function readHarmlessSettings(
  { gitDirectory, isForeign }: Checkout,
  settings: GitSettings,
): Promise<Map<string, string>> {
  const values = new Map(Object.entries(platformSettings[process.platform] ?? {}))
  // Whoever wrote the files of a workspace wrote its configuration too.
  if (isForeign) return values
  const { stdout } = await runGit({ ...settings, gitDirectory }, ['config', '--null', '--list'])
  for (const entry of stdout.split('\0')) {
    const [key = '', ...lines] = entry.split('\n')
    const name = key.replace(/^core\./, '')
    const value = lines.join('\n')
    if (name !== key && harmlessSettings.has(name) && !/\p{Cc}/u.test(value)) values.set(name, value)
  }
  return values
}

const configurationOf = (values: ReadonlyMap<string, string>, hasReftable: boolean): string =>
  [
    '[core]',
    `\trepositoryformatversion = ${hasReftable ? 1 : 0}`,
    '\tbare = false',
    ...[...values].map(([name, value]) => `\t${name} = ${quoteConfigValue(value)}`),
    ...(hasReftable ? ['[extensions]', '\trefStorage = reftable'] : []),
    '',
  ].join('\n')

/** Settings that keep the filters of the user from running: a filter of the machine reads files that a checkout names. */
async function listFilterSettings(settings: GitSettings): Promise<[string, string][]> {
  const asked = [
    'config',
    '--null',
    '--name-only',
    '--get-regexp',
    '^filter\\..*\\.(clean|smudge|process|required)$',
  ]
  const { stdout } = await runGit(settings, asked)
  return [...new Set(stdout.split('\0'))]
    .filter((key) => key !== '')
    .map((key) => [key, key.endsWith('.required') ? 'false' : ''])
}

/** Whether files of the work tree were left out on purpose. */
async function isSparse(settings: GitSettings, gitDirectory: string): Promise<boolean> {
  if ((await typeOf(join(gitDirectory, 'info', 'sparse-checkout'))) !== 'file') return false
  const { stdout } = await runGit(settings, ['ls-files', '-t'])
  return /^S /m.test(stdout)
}

/**
 * Gives access to a checkout through a git directory of ours. Its parts are those of the checkout, all but what could make
 * git run a program: configuration, hooks, attributes beside the files, and an embedded configuration of the work tree.
 * @param refs that may be moved
 * @throws StoreError where git would be led out of the checkout
 */
export async function accessCheckout(
  checkout: Checkout,
  refs: readonly string[],
  settings: Omit<GitSettings, 'gitDirectory'>,
): Promise<CheckoutAccess> {
  const { top, gitDirectory, commonDirectory, isForeign } = checkout
  if (top === null) throw new StoreError('git-failed', 'it has no files')
  if (isForeign) {
    for (const part of ownParts) await checkPlain(gitDirectory, part)
    for (const part of [...sharedParts, 'objects/pack', 'reftable/tables.list'])
      await checkPlain(commonDirectory, part)
    for (const ref of refs) for (const part of [ref, `logs/${ref}`]) await checkPlain(commonDirectory, part)
  }
  const head = await readHead(gitDirectory, isForeign)
  const ours = await mkdtemp(join(tmpdir(), 'agent-registry-checkout-'))
  const close = (): Promise<void> => rm(ours, { recursive: true, force: true, maxRetries: 3 })
  try {
    const inside: GitSettings = { ...settings, gitDirectory: ours }
    const values = await readHarmlessSettings(checkout, inside)
    const hasReftable = (await typeOf(join(commonDirectory, 'reftable'))) === 'folder'
    for (const folder of ['logs', 'info']) await mkdir(join(ours, folder))
    await writeFile(join(ours, 'HEAD'), head.text)
    await writeFile(join(ours, 'config'), configurationOf(values, hasReftable))
    for (const [parts, from] of [
      [sharedParts, commonDirectory],
      [ownParts, gitDirectory],
    ] as const) {
      for (const part of parts) await linkPart(join(from, part), join(ours, part), createdParts.has(part))
    }
    const more = await listFilterSettings(inside)
    const environment = { ...addSettings(settings.environment, more), GIT_WORK_TREE: top }
    const safe: GitSettings = { ...inside, environment }
    if (!isForeign || !(await isSparse(safe, gitDirectory)))
      return { settings: safe, top, branch: head.branch, close }
    const sparse = addSettings(environment, [['core.sparseCheckout', 'true']])
    return { settings: { ...safe, environment: sparse }, top, branch: head.branch, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function linkPart(from: string, to: string, isCreated: boolean): Promise<void> {
  const status = await lstat(from).catch(() => null)
  if (status === null && !isCreated) return
  await mkdir(dirname(to), { recursive: true })
  // Windows lets everybody make junctions of folders, and only some make links of files.
  await symlink(from, to, status?.isDirectory() === true ? 'junction' : 'file')
}
