import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { RegistryOptions } from '../../src/index.js'
import type { Outcome } from '../../src/commit/outcome.js'
import { restorePath, wrapGit } from '../store/git/wrapped-git.js'
import { cloneCheckout, commitFiles, fsck, git } from '../support/repository.js'
import { agent, content, root, startScene, type Scene } from './remote-fixture.js'

interface Workspace extends Scene {
  readonly checkout: string
  /** Spawns an agent, standing in the checkout. */
  readonly spawn: (options?: RegistryOptions) => Promise<Outcome>
}

async function startWorkspace(depth?: number): Promise<Workspace> {
  const scene = await startScene({
    keepAlive: true,
    files: { ...content, [`${root}/metadata.json`]: '{}\n', '.gitignore': 'ignored.json\n' },
  })
  const checkout = await cloneCheckout(scene.server.remote(), depth === undefined ? {} : { depth })
  scene.server.reset()
  const spawn = (options: RegistryOptions = {}): Promise<Outcome> =>
    scene.registry({ directory: checkout, ...options }).spawn({
      agents: [
        { ...agent, id: 'a' },
        { ...agent, id: 'ignored' },
      ],
    })
  return { ...scene, checkout, spawn }
}

const head = (checkout: string): Promise<string> => git(checkout, 'rev-parse', 'HEAD')
const status = (checkout: string): Promise<string> => git(checkout, 'status', '--porcelain')
/** Everything that could be lost: HEAD, index, files, stash. */
const everything = async (checkout: string): Promise<string[]> => [
  await head(checkout),
  await status(checkout),
  await git(checkout, 'diff', 'HEAD'),
  await git(checkout, 'stash', 'list'),
]

describe('after a change, a checkout of the same branch', () => {
  it.each([
    ['a full clone', undefined],
    ['a clone of depth 1, as actions/checkout makes it', 1],
  ])('is moved forward to it: %s; that asks the server nothing', async (_, depth) => {
    const { server, checkout, spawn, told } = await startWorkspace(depth)
    const { outcome, commit } = await spawn()
    expect([outcome, await head(checkout)]).toEqual(['committed', commit])
    expect(await status(checkout)).toBe('')
    expect(await git(checkout, 'rev-parse', 'origin/main')).toBe(commit)
    expect(existsSync(join(checkout, root, 'agents', 'a.json'))).toBe(true)
    expect(told.notices).toEqual([])
    expect(server.count()).toBe(2)
    await fsck(checkout)
    // And again, from where it is now.
    const next = await spawn({ root: 'other' })
    expect(await head(checkout)).toBe(next.commit)
  })

  it.each([
    ['a full clone', undefined],
    ['a clone of depth 1', 1],
  ])('is moved over what others changed too: %s', async (_, depth) => {
    const { repository, checkout, spawn } = await startWorkspace(depth)
    await commitFiles(repository, 'main', { 'src/new.ts': 'new\n' }, 'Second')
    await commitFiles(repository, 'main', { 'src/new.ts': 'newer\n' }, 'Third')
    const { commit } = await spawn()
    expect(await head(checkout)).toBe(commit)
    expect(await readFile(join(checkout, 'src', 'new.ts'), 'utf8')).toBe('newer\n')
    expect(await status(checkout)).toBe('')
    expect((await git(checkout, 'log', '--format=%s', '-3')).split('\n').slice(1)).toEqual([
      'Third',
      'Second',
    ])
    await fsck(checkout)
  })

  it('is moved where the race was lost first', async () => {
    const { server, repository, checkout, spawn } = await startWorkspace(1)
    server.between(() => commitFiles(repository, 'main', { 'src/new.ts': 'new\n' }, 'Second'))
    const { commit, attempts } = await spawn({ combine: false })
    expect([attempts, await head(checkout), await status(checkout)]).toEqual([2, commit, ''])
    // Fetched, pushed in vain, fetched and pushed: nothing more.
    expect(server.count()).toBe(5)
    await fsck(checkout)
  })

  it('keeps work in other files: staged, not staged, not tracked', async () => {
    const { checkout, spawn, told } = await startWorkspace()
    await writeFile(join(checkout, 'src', 'index.ts'), 'changed\n')
    await writeFile(join(checkout, 'staged.ts'), 'staged\n')
    await git(checkout, 'add', 'staged.ts')
    await writeFile(join(checkout, 'untracked.ts'), 'untracked\n')
    await writeFile(join(checkout, root, 'config.json'), '{ }\n')
    const before = await status(checkout)
    // Wishes about merges are not about this: no commit is made.
    await git(checkout, 'config', 'merge.verifySignatures', 'true')
    await git(checkout, 'config', 'merge.ff', 'false')
    const { commit } = await spawn()
    expect([await head(checkout), await status(checkout), told.notices]).toEqual([commit, before, []])
  })

  it.each<[string, (checkout: string) => Promise<unknown>, RegExp]>([
    [
      'a path concerned has changes',
      (checkout) => writeFile(join(checkout, root, 'metadata.json'), '{"mine":1}\n'),
      /local changes are in the way; run `git pull`/,
    ],
    [
      'they are staged',
      async (checkout) => {
        await writeFile(join(checkout, root, 'metadata.json'), '{"mine":1}\n')
        await git(checkout, 'add', '--all')
      },
      /local changes are in the way/,
    ],
    [
      'the user wants changes stashed in such a case: they are not ours to stash',
      async (checkout) => {
        await git(checkout, 'config', 'merge.autoStash', 'true')
        await writeFile(join(checkout, root, 'metadata.json'), '{"mine":1}\n')
      },
      /local changes are in the way/,
    ],
    [
      'a file that is not tracked is in the way',
      async (checkout) => {
        await git(checkout, 'checkout-index', '--all')
        await writeFile(join(checkout, root, 'agents'), 'mine\n')
      },
      /local changes are in the way/,
    ],
    [
      'an ignored file is in the way',
      async (checkout) => {
        const { mkdir } = await import('node:fs/promises')
        await mkdir(join(checkout, root, 'agents'))
        await writeFile(join(checkout, root, 'agents', 'ignored.json'), 'mine\n')
      },
      /local changes are in the way/,
    ],
    [
      'it has commits of its own',
      (checkout) => git(checkout, 'commit', '--allow-empty', '--message=Mine'),
      /fast-forward/,
    ],
    [
      'another git command is at work there',
      (checkout) => writeFile(join(checkout, '.git', 'index.lock'), ''),
      /index\.lock/,
    ],
  ])(
    'stays where %s: the change is committed all the same, and the user is told',
    async (_, prepare, notice) => {
      const { repository, checkout, spawn, told } = await startWorkspace()
      await prepare(checkout)
      const before = await everything(checkout)
      const { outcome, commit } = await spawn()
      expect([outcome, commit]).toEqual(['committed', await git(repository, 'rev-parse', 'main')])
      expect(await everything(checkout)).toEqual(before)
      expect(told.notices).toEqual([expect.stringMatching(/^the checkout was not moved forward/)])
      expect(told.notices[0]).toMatch(notice)
    },
  )

  it.each<[string, (checkout: string) => Promise<unknown>, RegistryOptions]>([
    ['it has no branch checked out', (checkout) => git(checkout, 'checkout', '--quiet', '--detach'), {}],
    [
      'it has another branch checked out',
      (checkout) => git(checkout, 'checkout', '--quiet', '-b', 'other'),
      {},
    ],
    ['that is not wanted', () => Promise.resolve(), { updateWorkspace: false }],
    [
      'nothing was written',
      () => Promise.resolve(),
      { root: '.github/agent-system', maxAttempts: 1, branch: 'none' },
    ],
  ])('is left alone where %s', async (_, prepare, options) => {
    const { checkout, spawn, told } = await startWorkspace()
    await prepare(checkout)
    const before = [...(await everything(checkout)), await git(checkout, 'rev-parse', 'origin/main')]
    await spawn(options)
    expect([...(await everything(checkout)), await git(checkout, 'rev-parse', 'origin/main')]).toEqual(before)
    expect(told.notices).toEqual([])
  })

  it('the time that the operation has is for this too', async () => {
    const { server, repository, checkout, spawn, told } = await startWorkspace(1)
    await commitFiles(repository, 'main', { 'src/new.ts': 'new\n' }, 'Second')
    const controller = new AbortController()
    server.between(() => {
      // The change is on its way; what comes after it hangs until the user has enough.
      server.between(
        () => {
          controller.abort()
          return new Promise((resolve) => setTimeout(resolve, 100))
        },
        { service: 'git-upload-pack' },
      )
      return Promise.resolve()
    })
    const { outcome } = await spawn({ signal: controller.signal })
    expect(outcome).toBe('committed')
    expect(told.notices).toEqual(['the checkout was not moved forward: interrupted'])
    expect(await status(checkout)).toBe('')
  })
})

describe('a checkout that belongs to another user, as in a container', () => {
  // A switch of git's own tests: every repository that git comes upon is taken for another user's.
  const asAnotherUser = (): Promise<string> => wrapGit('export GIT_TEST_ASSUME_DIFFERENT_OWNER=1')
  afterEach(restorePath)

  it('is left alone, and the change lands', async () => {
    const { checkout, spawn } = await startWorkspace()
    const before = await head(checkout)
    await asAnotherUser()
    const { outcome } = await spawn()
    restorePath()
    expect([outcome, await head(checkout)]).toEqual(['committed', before])
  })

  it('is moved forward where it is trusted', async () => {
    const { checkout, spawn, told } = await startWorkspace(1)
    await asAnotherUser()
    const { outcome, commit } = await spawn({ trustDirectory: true })
    restorePath()
    expect([outcome, told.notices]).toEqual(['committed', []])
    expect([await head(checkout), await status(checkout)]).toEqual([commit, ''])
  })

  it('is not what is above a folder that is trusted', async () => {
    const { checkout, spawn } = await startWorkspace()
    const before = await head(checkout)
    await asAnotherUser()
    await spawn({ directory: join(checkout, '.github'), trustDirectory: true })
    restorePath()
    expect(await head(checkout)).toBe(before)
  })
})
