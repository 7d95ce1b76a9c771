import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry, type Registry, type RegistryOptions } from '../../src/index.js'
import { restorePath, wrapGit } from '../store/git/wrapped-git.js'
import { cloneCheckout, createRemote, fsck, git, log, temporaryFolder } from '../support/repository.js'
import { agent, agentsOn, author, content, expectSound, root } from './remote-fixture.js'

const home = process.cwd()

afterEach(() => {
  restorePath()
  process.chdir(home)
})

/** A repository with a work tree and no remote. */
async function checkOut(): Promise<string> {
  const checkout = await cloneCheckout(
    await createRemote({ ...content, '.gitignore': '*.ignored\nignored.json\n' }),
  )
  await git(checkout, 'remote', 'remove', 'origin')
  return checkout
}

const registryIn = (directory: string, options: RegistryOptions = {}): Registry =>
  openRegistry({ directory, author, ...options })

const file = (checkout: string, path: string): string => join(checkout, root, path)

const status = (checkout: string): Promise<string> => git(checkout, 'status', '--porcelain')

const spawnA = { agent: { ...agent, id: 'a' } }

describe('the branch that is checked out', () => {
  it('takes index, files and reflog with it', async () => {
    const checkout = await checkOut()
    const outcome = await registryIn(checkout).spawn(spawnA)
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    expect(await git(checkout, 'rev-parse', 'HEAD')).toBe(outcome.commit)
    expect(await status(checkout)).toBe('')
    expect(JSON.parse(await readFile(file(checkout, 'agents/a.json'), 'utf8'))).toMatchObject({ id: 'a' })
    for (const ref of ['HEAD', 'main']) {
      expect(await git(checkout, 'reflog', 'show', '-1', '--format=%H %gs', ref)).toMatch(
        new RegExp(`^${String(outcome.commit)} agent-registry: `),
      )
    }
    await expectSound(checkout)
  })

  it('a change that removes nothing else leaves other work alone: staged, not staged, not tracked', async () => {
    const checkout = await checkOut()
    await writeFile(join(checkout, 'src', 'index.ts'), 'staged\n')
    await writeFile(join(checkout, 'new.ts'), 'new\n')
    await git(checkout, 'add', 'src/index.ts', 'new.ts')
    await writeFile(join(checkout, 'src', 'index.ts'), 'staged, and changed again\n')
    await writeFile(join(checkout, 'untracked.ts'), 'untracked\n')
    await writeFile(file(checkout, 'config.json'), '{\n  "max_active_agents": 999\n}\n')
    const before = await status(checkout)
    const content = await git(checkout, 'diff', 'HEAD', '--', 'src', 'new.ts', join(root, 'config.json'))
    expect(await registryIn(checkout).spawn(spawnA)).toMatchObject({ outcome: 'committed' })
    expect(await status(checkout)).toBe(before)
    expect(await git(checkout, 'diff', 'HEAD', '--', 'src', 'new.ts', join(root, 'config.json'))).toBe(
      content,
    )
    expect(await git(checkout, 'show', ':src/index.ts')).toBe('staged')
  })

  it('a file that was only touched has no local changes', async () => {
    const checkout = await checkOut()
    await registryIn(checkout).spawn(spawnA)
    await utimes(file(checkout, 'metadata.json'), 0, 0)
    expect(await registryIn(checkout).spawn({ agent })).toMatchObject({ outcome: 'committed' })
    expect(await status(checkout)).toBe('')
  })

  it.each<[string, string, (checkout: string) => Promise<unknown>]>([
    [
      'changed',
      'metadata.json',
      (checkout) => writeFile(file(checkout, 'metadata.json'), '{"version":"mine"}\n'),
    ],
    [
      'changed and staged',
      'metadata.json',
      async (checkout) => {
        await writeFile(file(checkout, 'metadata.json'), '{"version":"mine"}\n')
        await git(checkout, 'add', '--all')
      },
    ],
    [
      'deleted and staged',
      'metadata.json',
      (checkout) => git(checkout, 'rm', '--quiet', `${root}/metadata.json`),
    ],
    [
      'not tracked, and in the way',
      'agents/b.json',
      (checkout) => writeFile(file(checkout, 'agents/b.json'), 'mine\n'),
    ],
    [
      'ignored, and in the way',
      'agents/ignored.json',
      (checkout) => writeFile(file(checkout, 'agents/ignored.json'), 'mine\n'),
    ],
    [
      'a folder, not tracked, and in the way',
      'agents/b.json',
      async (checkout) => {
        await mkdir(file(checkout, 'agents/b.json'))
        await writeFile(file(checkout, 'agents/b.json/mine'), 'mine\n')
      },
    ],
  ])('a path concerned that is %s: refused, nothing is written', async (_, path, change) => {
    const checkout = await checkOut()
    const registry = registryIn(checkout)
    await registry.spawn(spawnA)
    await change(checkout)
    process.chdir(join(checkout, 'src'))
    const before = [
      await git(checkout, 'rev-parse', 'HEAD'),
      await status(checkout),
      await git(checkout, 'diff', 'HEAD'),
    ]
    const outcome = await registry.spawn({
      agents: [
        { ...agent, id: 'b' },
        { ...agent, id: 'ignored' },
      ],
    })
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'local-changes' } })
    expect(outcome.error?.message).toMatch(
      new RegExp(`^\\.github/agent-system/${path}.* has local changes.*commit, stash`),
    )
    expect([
      await git(checkout, 'rev-parse', 'HEAD'),
      await status(checkout),
      await git(checkout, 'diff', 'HEAD'),
    ]).toEqual(before)
    expect(existsSync(join(checkout, '.git', 'index.lock'))).toBe(false)
    await fsck(checkout)
  })

  it('where the files cannot follow, the change is committed and the user is told', async () => {
    const checkout = await checkOut()
    await wrapGit('case "$*" in *"read-tree -m -u"*) echo "fatal: the disk is tired" >&2; exit 128 ;; esac')
    const notices: string[] = []
    const log = {
      info: () => undefined,
      notice: (text: string) => notices.push(text),
      progress: () => undefined,
    }
    const outcome = await registryIn(checkout, { log }).spawn(spawnA)
    expect(outcome).toMatchObject({ outcome: 'committed', commit: await git(checkout, 'rev-parse', 'HEAD') })
    expect(notices).toEqual([expect.stringMatching(/did not follow the branch: .*the disk is tired/)])
    expect(existsSync(join(checkout, '.git', 'index.lock'))).toBe(false)
  })

  it('an interruption while the branch moves comes too late: branch, index and files moved', async () => {
    const checkout = await checkOut()
    const controller = new AbortController()
    const folder = await wrapGit(
      'case "$*" in update-ref*) touch "$(dirname "$0")/moving"; sleep 0.3 ;; esac',
    )
    const spawning = registryIn(checkout, { signal: controller.signal }).spawn(spawnA)
    while (!existsSync(join(folder, 'moving'))) await sleep(5)
    controller.abort()
    expect(await spawning).toMatchObject({
      outcome: 'committed',
      commit: await git(checkout, 'rev-parse', 'HEAD'),
    })
    expect(await status(checkout)).toBe('')
  })

  it('is found from a folder below the top', async () => {
    const checkout = await checkOut()
    expect(await registryIn(join(checkout, 'src')).spawn(spawnA)).toMatchObject({ outcome: 'committed' })
    expect(await status(checkout)).toBe('')
  })
})

describe('the lock on the index', () => {
  it('is waited for', async () => {
    const checkout = await checkOut()
    const lock = join(checkout, '.git', 'index.lock')
    await writeFile(lock, '')
    const spawning = registryIn(checkout).spawn(spawnA)
    await sleep(300)
    await rm(lock)
    expect(await spawning).toMatchObject({ outcome: 'committed' })
    expect(await status(checkout)).toBe('')
  })

  it('of a command that crashed is not broken: the words name the file', async () => {
    const checkout = await checkOut()
    const lock = join(checkout, '.git', 'index.lock')
    await writeFile(lock, 'theirs')
    const outcome = await registryIn(checkout).spawn(spawnA)
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'git-failed' } })
    expect(outcome.error?.message).toContain(`${lock} exists`)
    expect(await readFile(lock, 'utf8')).toBe('theirs')
    expect(await git(checkout, 'rev-list', '--count', 'main')).toBe('1')
  })

  it('an interruption ends the waiting', async () => {
    const checkout = await checkOut()
    await writeFile(join(checkout, '.git', 'index.lock'), '')
    const controller = new AbortController()
    const spawning = registryIn(checkout, { signal: controller.signal }).spawn(spawnA)
    await sleep(300)
    controller.abort()
    expect(await spawning).toMatchObject({ outcome: 'failed', error: { code: 'interrupted' } })
  })
})

describe('a branch that is not checked out here', () => {
  it('moves alone', async () => {
    const checkout = await checkOut()
    await git(checkout, 'branch', 'registry')
    const outcome = await registryIn(checkout, { branch: 'registry' }).spawn(spawnA)
    expect(outcome).toMatchObject({
      outcome: 'committed',
      commit: await git(checkout, 'rev-parse', 'registry'),
    })
    expect(await git(checkout, 'rev-list', '--count', 'main')).toBe('1')
    expect(await status(checkout)).toBe('')
    await expectSound(checkout, 'registry')
  })

  it('and in a bare repository', async () => {
    const repository = await createRemote(content)
    expect(await registryIn(repository).spawn(spawnA)).toMatchObject({ outcome: 'committed' })
    expect(await agentsOn(repository)).toEqual(['a'])
    await expectSound(repository)
  })

  it('but in another work tree: index and files move there', async () => {
    const checkout = await checkOut()
    const linked = `${checkout}-linked`
    await git(checkout, 'worktree', 'add', '--quiet', '-b', 'registry', linked)
    const fromMain = await registryIn(checkout, { branch: 'registry' }).spawn(spawnA)
    const fromLinked = await registryIn(linked, { branch: 'main' }).spawn(spawnA)
    expect([fromMain.outcome, fromLinked.outcome]).toEqual(['committed', 'committed'])
    expect([await status(checkout), await status(linked)]).toEqual(['', ''])
    expect(await git(linked, 'rev-parse', 'HEAD')).toBe(fromMain.commit)
    expect(await git(linked, 'reflog', '-1', '--format=%H', 'HEAD')).toBe(fromMain.commit)
    expect(await git(checkout, 'rev-parse', 'HEAD')).toBe(fromLinked.commit)
    // And local changes there are as safe.
    await writeFile(file(linked, 'metadata.json'), 'mine\n')
    expect(await registryIn(checkout, { branch: 'registry' }).spawn({ agent })).toMatchObject({
      error: { code: 'local-changes' },
    })
    await rm(linked, { recursive: true })
    expect(await registryIn(checkout, { branch: 'registry' }).spawn({ agent })).toMatchObject({
      outcome: 'committed',
    })
  })

  it('nor is any: the words ask for one', async () => {
    const checkout = await checkOut()
    await git(checkout, 'checkout', '--quiet', '--detach')
    const outcome = await registryIn(checkout).spawn(spawnA)
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'unknown-branch' } })
    expect(outcome.error?.message).toContain('name one with `branch`')
  })

  it('is most likely misspelt in a repository that has others', async () => {
    const checkout = await checkOut()
    expect(await registryIn(checkout, { branch: 'mian' }).spawn(spawnA)).toMatchObject({
      error: { code: 'unknown-branch' },
    })
    expect(await registryIn(checkout, { branch: 'own', orphan: true }).init()).toMatchObject({
      outcome: 'committed',
    })
    expect((await log(checkout, 'own')).map(({ parents }) => parents)).toEqual([[]])
    expect(await status(checkout)).toBe('')
  })
})

describe('a branch without a commit', () => {
  async function initialise(): Promise<string> {
    const folder = await temporaryFolder()
    await git(folder, 'init', '--quiet', '--initial-branch=main')
    return folder
  }

  it('gets its first', async () => {
    const folder = await initialise()
    const outcome = await registryIn(folder).init()
    expect(outcome).toMatchObject({ outcome: 'committed', commit: await git(folder, 'rev-parse', 'HEAD') })
    expect(await status(folder)).toBe('')
    expect(existsSync(file(folder, 'config.json'))).toBe(true)
  })

  it('and what was staged stays', async () => {
    const folder = await initialise()
    await writeFile(join(folder, 'README.md'), 'hello\n')
    await git(folder, 'add', 'README.md')
    expect(await registryIn(folder).init()).toMatchObject({ outcome: 'committed' })
    expect(await status(folder)).toBe('A  README.md')
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('hello\n')
  })

  it('and what is in the way is not replaced', async () => {
    const folder = await initialise()
    await mkdir(join(folder, root), { recursive: true })
    await writeFile(file(folder, 'config.json'), '{"mine": true}\n')
    expect(await registryIn(folder).init()).toMatchObject({
      outcome: 'failed',
      error: { code: 'local-changes' },
    })
    expect(await readFile(file(folder, 'config.json'), 'utf8')).toBe('{"mine": true}\n')
    expect(await git(folder, 'branch')).toBe('')
  })
})

it('many at once on the branch that is checked out: all land, and the work tree follows', async () => {
  const checkout = await checkOut()
  const ids = Array.from({ length: 8 }, (_, index) => `a${index}`)
  const outcomes = await Promise.all(ids.map((id) => registryIn(checkout).spawn({ agent: { ...agent, id } })))
  expect(outcomes.map(({ outcome, error }) => [outcome, error])).toEqual(ids.map(() => ['committed', null]))
  expect(await agentsOn(checkout)).toEqual(ids)
  expect(await status(checkout)).toBe('')
  expect(await git(checkout, 'rev-list', '--count', 'main')).toBe('9')
  await expectSound(checkout)
})
