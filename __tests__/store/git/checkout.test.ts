import { randomBytes } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry, type Registry, type RegistryOptions } from '../../../src/index.js'
import { agent, author, content, root } from '../../registry/remote-fixture.js'
import { startTestServer, type TestServer } from '../../support/http-server.js'
import {
  cloneCheckout,
  commitFiles,
  createRemote,
  fsck,
  git,
  temporaryFolder,
  type CloneOptions,
} from '../../support/repository.js'
import { restorePath, wrapGit } from './wrapped-git.js'

interface Scene {
  readonly repository: string
  readonly server: TestServer
  readonly checkout: string
  /** What the user was told to know. */
  readonly notices: readonly string[]
  readonly registry: (options?: RegistryOptions) => Registry
}

type Transport = 'path' | 'http'

async function startScene(
  transport: Transport,
  options: CloneOptions = {},
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Scene> {
  const metadata = { [`${root}/metadata.json`]: '{\n  "version": "1.0.0"\n}\n' }
  const repository = await createRemote({ ...content, ...metadata, ...files })
  const server = await startTestServer({ repository })
  const checkout = await cloneCheckout(transport === 'http' ? server.remote() : repository, options)
  const notices: string[] = []
  const log = {
    info: () => undefined,
    notice: (text: string) => void notices.push(text),
    progress: () => undefined,
  }
  const registry = (more: RegistryOptions = {}): Registry =>
    openRegistry({ directory: checkout, branch: 'main', author, log, ...more })
  return { repository, server, checkout, notices, registry }
}

const spawnA = { agent: { ...agent, id: 'a' } }

const status = (checkout: string): Promise<string> => git(checkout, 'status', '--porcelain')

const head = (checkout: string): Promise<string> => git(checkout, 'rev-parse', 'HEAD')

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const recordOfA = (checkout: string): string => join(checkout, root, 'agents/a.json')

describe.each<Transport>(['path', 'http'])('a checkout of the branch, its origin over %s', (transport) => {
  it('moves to the new commit: HEAD, index, files and tracking branch', async () => {
    const { repository, checkout, notices, registry } = await startScene(transport)
    const outcome = await registry().spawn(spawnA)
    expect(outcome).toMatchObject({
      outcome: 'committed',
      commit: await git(repository, 'rev-parse', 'main'),
    })
    expect(await head(checkout)).toBe(outcome.commit)
    expect(await git(checkout, 'rev-parse', 'refs/remotes/origin/main')).toBe(outcome.commit)
    expect(await git(checkout, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main')
    expect(await status(checkout)).toBe('')
    expect(JSON.parse(await readFile(recordOfA(checkout), 'utf8'))).toMatchObject({ id: 'a' })
    expect(notices).toEqual([])
    await fsck(checkout)
  })

  it('moves over the commits of others too', async () => {
    const { repository, checkout, notices, registry } = await startScene(transport)
    await commitFiles(repository, 'main', { 'src/index.ts': 'theirs\n' }, 'First')
    await commitFiles(repository, 'main', { 'src/other.ts': 'theirs\n' }, 'Second')
    const { commit } = await registry().spawn(spawnA)
    expect([await head(checkout), await status(checkout), notices]).toEqual([commit, '', []])
    expect(await readFile(join(checkout, 'src/index.ts'), 'utf8')).toBe('theirs\n')
    expect(await git(checkout, 'rev-list', '--count', 'HEAD')).toBe('4')
    await fsck(checkout)
  })

  it('of one commit, as a workflow makes it, moves and stays shallow', async () => {
    const { repository, checkout, notices, registry } = await startScene(transport)
    await commitFiles(repository, 'main', { 'src/index.ts': 'second\n' }, 'Second')
    const shallow = await cloneCheckout(await git(checkout, 'remote', 'get-url', 'origin'), { depth: 1 })
    const { commit } = await registry({ directory: shallow }).spawn(spawnA)
    expect([await head(shallow), await status(shallow), notices]).toEqual([commit, '', []])
    expect(await git(shallow, 'rev-parse', '--is-shallow-repository')).toBe('true')
    expect(await git(shallow, 'rev-list', '--count', 'HEAD')).toBe('2')
    await fsck(shallow)
  })
})

describe('work that is not committed', () => {
  it('elsewhere stays as it is, and the checkout moves', async () => {
    const { checkout, notices, registry } = await startScene('path')
    await writeFile(join(checkout, 'src/index.ts'), 'staged\n')
    await git(checkout, 'add', 'src/index.ts')
    await writeFile(join(checkout, 'src/index.ts'), 'changed again\n')
    await writeFile(join(checkout, 'untracked.ts'), 'untracked\n')
    const before = [
      await status(checkout),
      await git(checkout, 'diff'),
      await git(checkout, 'diff', '--cached'),
    ]
    const { commit } = await registry().spawn(spawnA)
    expect(await head(checkout)).toBe(commit)
    expect([
      await status(checkout),
      await git(checkout, 'diff'),
      await git(checkout, 'diff', '--cached'),
    ]).toEqual(before)
    expect(notices).toEqual([])
  })

  it.each<[string, (checkout: string) => Promise<unknown>]>([
    ['changed', (checkout) => writeFile(join(checkout, root, 'metadata.json'), 'mine\n')],
    [
      'staged',
      async (checkout) => {
        await writeFile(join(checkout, root, 'metadata.json'), 'mine\n')
        await git(checkout, 'add', '--all')
      },
    ],
    ['untracked, where a record comes', (checkout) => writeFile(join(checkout, root, 'agents'), 'mine\n')],
  ])('in a file concerned keeps the checkout where it is: %s', async (_, work) => {
    const { repository, checkout, notices, registry } = await startScene('path')
    await work(checkout)
    const before = [await head(checkout), await status(checkout), await git(checkout, 'diff', 'HEAD')]
    const outcome = await registry().spawn(spawnA)
    expect(outcome).toMatchObject({
      outcome: 'committed',
      commit: await git(repository, 'rev-parse', 'main'),
    })
    expect([await head(checkout), await status(checkout), await git(checkout, 'diff', 'HEAD')]).toEqual(
      before,
    )
    expect(notices).toEqual([expect.stringMatching(/^the checkout was not moved forward.*git pull/)])
  })

  it('an ignored file in the way is not replaced', async () => {
    const { checkout, notices, registry } = await startScene('path')
    await writeFile(join(checkout, '.git', 'info', 'exclude'), '*.json\n')
    const before = await head(checkout)
    await writeFile(join(checkout, root, 'hall_of_fame.json'), 'mine\n')
    expect(await registry().spawn(spawnA)).toMatchObject({ outcome: 'committed' })
    expect(await readFile(join(checkout, root, 'hall_of_fame.json'), 'utf8')).toBe('mine\n')
    expect(await head(checkout)).toBe(before)
    expect(notices).toEqual([expect.stringContaining('local changes are in the way')])
  })

  it('commits that were not pushed keep the checkout where it is', async () => {
    const { checkout, notices, registry } = await startScene('path')
    await git(checkout, 'commit', '--quiet', '--allow-empty', '--message=Mine')
    const before = await head(checkout)
    expect(await registry().spawn(spawnA)).toMatchObject({ outcome: 'committed' })
    expect([await head(checkout), await status(checkout)]).toEqual([before, ''])
    expect(notices).toEqual([expect.stringContaining('the checkout was not moved forward')])
  })
})

describe('a checkout that is not to move stays, and nothing is said', () => {
  it.each<[string, RegistryOptions, (checkout: string) => Promise<unknown>]>([
    ['at a detached HEAD', {}, (checkout) => git(checkout, 'checkout', '--quiet', '--detach')],
    ['on another branch', {}, (checkout) => git(checkout, 'checkout', '--quiet', '-b', 'other')],
    ['by the user’s word', { updateWorkspace: false }, () => Promise.resolve()],
  ])('%s', async (_, options, prepare) => {
    const { repository, checkout, notices, registry } = await startScene('path')
    await prepare(checkout)
    const state = async (): Promise<string[]> => [
      await git(checkout, 'for-each-ref'),
      await head(checkout),
      await status(checkout),
    ]
    const before = await state()
    const outcome = await registry(options).spawn(spawnA)
    expect(outcome).toMatchObject({
      outcome: 'committed',
      commit: await git(repository, 'rev-parse', 'main'),
    })
    expect(await state()).toEqual(before)
    expect(await exists(recordOfA(checkout))).toBe(false)
    expect(notices).toEqual([])
  })
})

describe('objects that the checkout has are not fetched again', () => {
  afterEach(restorePath)

  /** KiB in the operation's own repository when it pushes. */
  async function sizeDuring(work: () => Promise<unknown>): Promise<number> {
    const folder = await wrapGit(
      'case "$*" in *push*) du -sk "$GIT_DIR" | cut -f1 >"$(dirname "$0")/size" ;; esac',
    )
    await work()
    return Number(await readFile(join(folder, 'size'), 'utf8'))
  }

  const startLarge = (): Promise<Scene> =>
    startScene('http', {}, { 'large.bin': randomBytes(5 * 1024 * 1024) })

  it('without a checkout all are fetched', async () => {
    const { server, registry } = await startLarge()
    const options = { directory: await temporaryFolder(), remote: server.remote(), transport: 'git' as const }
    expect(await sizeDuring(() => registry(options).spawn(spawnA))).toBeGreaterThan(4096)
  })

  it.each<[string, string[]]>([
    ['on the branch', ['status']],
    ['at a detached HEAD', ['checkout', '--quiet', '--detach']],
    ['on another branch', ['checkout', '--quiet', '-b', 'other']],
  ])('from a checkout %s', async (_, command) => {
    const { checkout, registry } = await startLarge()
    await git(checkout, ...command)
    expect(await sizeDuring(() => registry({ transport: 'git' }).spawn(spawnA))).toBeLessThan(512)
  })
})
