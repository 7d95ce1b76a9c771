import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { cloneCheckout, commitFiles, git, runGit, temporaryFolder } from '../support/repository.js'
import { root } from './remote-fixture.js'

/** A program that notes that it ran, and what its parent could have told it. */
export interface Trap {
  readonly program: string
  /** What the program noted; null where it did not run. */
  readonly noted: () => Promise<string | null>
}

export async function setTrap(): Promise<Trap> {
  const folder = await temporaryFolder()
  const [program, note] = [join(folder, 'trap.sh'), join(folder, 'noted')]
  await writeFile(
    program,
    `#!/bin/sh\n{ echo ran "$@"; cat /proc/$PPID/environ | tr '\\0' '\\n'; } >> '${note}' 2>&1\nexit 1\n`,
  )
  await chmod(program, 0o755)
  return { program, noted: () => readFile(note, 'utf8').catch(() => null) }
}

/** The workspace of a job, with a checkout in it, as `actions/checkout` would make it but for its history. */
export interface Workspace {
  readonly folder: string
  readonly git: string
  /** Adds to the configuration of the checkout. */
  readonly configure: (text: string) => Promise<void>
}

export async function createWorkspace(remote: string): Promise<Workspace> {
  const folder = await cloneCheckout(remote)
  const config = join(folder, '.git', 'config')
  await unpackObjects(folder)
  return { folder, git: join(folder, '.git'), configure: (text) => appendFile(config, `\n${text}\n`) }
}

/** Makes loose objects of all, which git finds by the names of their files. */
export async function unpackObjects(checkout: string): Promise<void> {
  const packs = join(checkout, '.git', 'objects', 'pack')
  const aside = await temporaryFolder()
  for (const name of await readdir(packs)) {
    const file = join(aside, name)
    await rename(join(packs, name), file)
    if (name.endsWith('.pack')) await runGit(checkout, ['unpack-objects', '-q'], await readFile(file))
  }
}

/** Puts a program into each hook. */
async function installHooks(folder: string, program: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of [
    'post-checkout',
    'post-merge',
    'post-index-change',
    'reference-transaction',
    'pre-push',
    'fsmonitor-watchman',
  ])
    await symlink(program, join(folder, name))
}

/** Has git read a file again, through its filter, to see whether it is changed. */
export const lookChanged = (folder: string): Promise<void> => utimes(join(folder, 'src', 'index.ts'), 1, 1)

/** What somebody may have written into a workspace to have a program run, or a token sent elsewhere. */
export const attacks: readonly [
  string,
  (workspace: Workspace, program: string, elsewhere: string) => Promise<unknown>,
][] = [
  ['core.fsmonitor', ({ configure }, program) => configure(`[core]\nfsmonitor = ${program}`)],
  [
    'an included file',
    async ({ git, configure }, program) => {
      await writeFile(join(git, 'more'), `[core]\nfsmonitor = ${program}\n`)
      await configure('[include]\npath = more')
    },
  ],
  [
    'a file that is included for this folder',
    async ({ git, configure }, program) => {
      await writeFile(join(git, 'more'), `[core]\nfsmonitor = ${program}\n`)
      await configure('[includeIf "gitdir:/**"]\npath = more\n[includeIf "onbranch:**"]\npath = more')
    },
  ],
  [
    'a configuration of the work tree',
    async ({ git, configure }, program) => {
      await configure('[extensions]\nworktreeConfig = true\n[core]\nrepositoryFormatVersion = 1')
      await writeFile(join(git, 'config.worktree'), `[core]\nfsmonitor = ${program}\n`)
    },
  ],
  [
    'hooks',
    ({ git }, program) =>
      rm(join(git, 'hooks'), { recursive: true, force: true }).then(() =>
        installHooks(join(git, 'hooks'), program),
      ),
  ],
  [
    'a folder of hooks',
    async ({ folder, configure }, program) => {
      await installHooks(join(folder, 'our-hooks'), program)
      await configure(`[core]\nhooksPath = ${join(folder, 'our-hooks')}`)
    },
  ],
  [
    'a filter by attributes beside the files',
    async ({ folder, git, configure }, program) => {
      await mkdir(join(git, 'info'), { recursive: true })
      await writeFile(join(git, 'info', 'attributes'), 'src/index.ts filter=trap\n')
      await lookChanged(folder)
      await configure(
        `[filter "trap"]\nsmudge = ${program}\nclean = ${program}\nprocess = ${program}\nrequired`,
      )
    },
  ],
  [
    'a filter by attributes among the files',
    async ({ folder, configure }, program) => {
      await writeFile(join(folder, 'src', '.gitattributes'), 'index.ts filter=trap\n')
      await lookChanged(folder)
      await configure(`[filter "trap"]\nsmudge = ${program}\nclean = ${program}\nrequired = true`)
    },
  ],
  [
    'a filter by an attributes file',
    async ({ folder, configure }, program) => {
      await writeFile(join(folder, 'attributes'), 'src/index.ts filter=trap merge=trap diff=trap\n')
      await lookChanged(folder)
      const drivers = `[merge "trap"]\ndriver = ${program}\n[diff "trap"]\ntextconv = ${program}\ncommand = ${program}`
      await configure(
        `[core]\nattributesFile = ${join(folder, 'attributes')}\n[filter "trap"]\nclean = ${program}\n${drivers}`,
      )
    },
  ],
  [
    'a program that lists refs of a lender',
    async ({ git, configure }, program) => {
      await writeFile(join(git, 'objects', 'info', 'alternates'), `${join(git, 'objects')}\n`)
      await configure(`[core]\nalternateRefsCommand = ${program}`)
    },
  ],
  [
    'a program for SSH and for git’s protocol',
    ({ configure }, program) =>
      configure(
        `[core]\nsshCommand = ${program}\ngitProxy = ${program}\naskPass = ${program}\n` +
          '[url "ssh://git@host/"]\ninsteadOf = http\n[remote "origin"]\nproxy = http://127.0.0.1:9',
      ),
  ],
  [
    'a program for the other side',
    ({ configure }, program) =>
      configure(`[remote "origin"]\nuploadpack = ${program}\nreceivepack = ${program}`),
  ],
  [
    'a helper for credentials',
    ({ configure }, program) => configure(`[credential]\nhelper = ${program}\nhelper = !${program}`),
  ],
  [
    'programs for signatures, words and views',
    ({ configure }, program) =>
      configure(
        `[gpg]\nprogram = ${program}\n[merge]\nverifySignatures = true\n[core]\neditor = ${program}\npager = ${program}\n` +
          `[alias]\nmerge = !${program}\nfetch = !${program}\n[diff]\nexternal = ${program}\n[interactive]\ndiffFilter = ${program}`,
      ),
  ],
  [
    'a promise of objects, by a program',
    async ({ git, configure }, program) => {
      await configure(
        `[core]\nrepositoryFormatVersion = 1\n[extensions]\npartialClone = trap\n[remote "trap"]\nurl = ${dirname(git)}\n` +
          `promisor = true\nuploadpack = ${program}`,
      )
      await emptyObjects(git, 1)
    },
  ],
  [
    'a proxy',
    ({ configure }, _, elsewhere) =>
      configure(
        `[http]\nproxy = ${elsewhere}\nsslVerify = false\n[http "${elsewhere}"]\nproxy = ${elsewhere}`,
      ),
  ],
  [
    'another address',
    ({ configure }, _, elsewhere) => configure(`[url "${elsewhere}/"]\ninsteadOf = http://127.0.0.1`),
  ],
]

/** Removes loose objects. */
export async function emptyObjects(gitDirectory: string, count = Number.POSITIVE_INFINITY): Promise<void> {
  const { stdout } = await promisify(execFile)('find', [
    join(gitDirectory, 'objects'),
    '-type',
    'f',
    '-path',
    '*/??/*',
  ])
  for (const file of stdout.trim().split('\n').slice(0, count)) await rm(file)
}

/** Puts a content under the id of another object, as a loose object: git believes the name of the file. */
export async function forge(gitDirectory: string, id: string, type: string, content: Buffer): Promise<void> {
  const file = join(gitDirectory, 'objects', id.slice(0, 2), id.slice(2))
  if (!existsSync(file)) throw new Error(`${id} is not a loose object here`)
  await rm(file)
  const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  if (createHash('sha1').update(object).digest('hex') === id) throw new Error('this is no forgery')
  await writeFile(file, deflateSync(object))
}

/** An object of the server that an attacker wants on the branch: a pull request can bring any. */
export async function plantPullRequest(
  repository: string,
): Promise<Record<'.github' | 'top' | 'owners', string>> {
  const commit = await commitFiles(repository, 'evil', { '.github/CODEOWNERS': '* @evil\n' }, 'Evil')
  await git(repository, 'update-ref', 'refs/pull/1/head', commit)
  await git(repository, 'update-ref', '-d', 'refs/heads/evil')
  const read = (path: string): Promise<string> => git(repository, 'rev-parse', `${commit}:${path}`)
  return { '.github': await read('.github'), top: await read(''), owners: await read('.github/CODEOWNERS') }
}

export const readObject = (repository: string, type: string, id: string): Promise<Buffer> =>
  runGit(repository, ['cat-file', type, id])

/** A tree that holds the registry of a commit, and the evil file beside it. */
export async function evilTree(repository: string, commit: string, owners: string): Promise<Buffer> {
  const registry = await git(repository, 'rev-parse', `${commit}:${root}`)
  const entry = (mode: string, name: string, id: string): Buffer =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')])
  return Buffer.concat([entry('100644', 'CODEOWNERS', owners), entry('40000', 'agent-system', registry)])
}
