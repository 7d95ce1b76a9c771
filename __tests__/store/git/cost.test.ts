import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { RegistryOptions } from '../../../src/index.js'
import type { Outcome } from '../../../src/commit/outcome.js'
import { agent, content, root, startScene, type Scene } from '../../registry/remote-fixture.js'
import { cloneCheckout, commitFiles, createRemote, git } from '../../support/repository.js'
import { open } from './harness.js'
import { restorePath, wrapGit } from './wrapped-git.js'
import { tracedProcesses } from './trace.js'

interface Cost {
  readonly outcome: Outcome
  readonly requests: number
  readonly processes: readonly string[]
  /** Objects that were received, in order of the fetches. */
  readonly received: readonly number[]
}

/** Spawns an agent and counts what that takes. */
async function costOfSpawn({ server, registry }: Scene, options: RegistryOptions): Promise<Cost> {
  server.reset()
  let outcome: Outcome | undefined
  const processes = await tracedProcesses(async () => {
    outcome = await registry(options).spawn({ agent })
  })
  if (outcome === undefined) throw new Error('no outcome')
  const received = processes.flatMap(
    (line) => /(?:index-pack|unpack-objects) .*--pack_header=2,(\d+)/.exec(line)?.[1] ?? [],
  )
  return { outcome, requests: server.count(), processes, received: received.map(Number) }
}

afterEach(restorePath)

describe('what one uncontended change costs when git is not asked to speak to the server', () => {
  it('a small repository: 3 requests by one connection, and 5 processes', async () => {
    const scene = await startScene({ keepAlive: true })
    const { outcome, requests, processes } = await costOfSpawn(scene, {})
    expect(outcome.outcome).toBe('committed')
    expect([requests, scene.server.connections()]).toEqual([3, 1])
    expect(processes.length).toBeLessThanOrEqual(5)
  })

  it('a repository that is said to be large: 4 requests', async () => {
    const scene = await startScene({ keepAlive: true })
    const { outcome, requests } = await costOfSpawn(scene, { repositorySize: 1024 * 1024 })
    expect(outcome.outcome).toBe('committed')
    expect(requests).toBe(4)
  })

  it('a checkout of the very state that is changed: 2 requests', async () => {
    const scene = await startScene({ keepAlive: true })
    const directory = await cloneCheckout(scene.server.remote())
    const { outcome, requests } = await costOfSpawn(scene, { directory })
    expect(outcome.outcome).toBe('committed')
    expect(requests).toBe(2)
  })
})

describe('what one uncontended change costs over HTTP by git', () => {
  it('a small repository: 5 requests and 12 processes', async () => {
    const scene = await startScene({ keepAlive: true, transport: 'git' })
    const { outcome, requests, processes } = await costOfSpawn(scene, {})
    expect(outcome.outcome).toBe('committed')
    expect(requests).toBeLessThanOrEqual(5)
    expect(processes.length).toBeLessThanOrEqual(12)
  })

  it('a repository that is said to be large: 7 requests, and no blob of other folders', async () => {
    const scene = await startScene({ keepAlive: true, transport: 'git' })
    const { outcome, requests, received } = await costOfSpawn(scene, { repositorySize: 1024 * 1024 })
    expect(outcome.outcome).toBe('committed')
    expect(requests).toBeLessThanOrEqual(7)
    // Commit and trees (top, .github, agent-system, src); then the config, alone.
    expect(received).toEqual([5, 1])
  })

  it('a repository that turns out to be large: what was begun is given up, and begun anew without blobs', async () => {
    const scene = await startScene({ keepAlive: true, transport: 'git' })
    await wrapGit(`case "$*" in
      *filter*) ;;
      fetch*) printf 'Receiving objects:  10%% (9/90), 33.10 MiB | 9.00 MiB/s\\r' >&2; exec sleep 600 ;;
    esac`)
    const { outcome, requests, received } = await costOfSpawn(scene, {})
    expect(outcome.outcome).toBe('committed')
    expect(requests).toBeLessThanOrEqual(7)
    expect(received).toEqual([5, 1])
  })

  it('reading 5,000 agents takes one process', async () => {
    const agents = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`${root}/agents/a${index}.json`, `{"id":"a${index}"}\n`]),
    )
    const remote = await createRemote(agents)
    const processes = await tracedProcesses(async () => {
      const store = await open({ remote })
      expect((await store.read()).files.size).toBe(5000)
      await store.close()
    })
    expect(processes.filter((line) => line.includes('cat-file'))).toHaveLength(1)
  })
})

describe('a checkout of the same repository lends what it has', () => {
  const checkouts: [string, (scene: Scene) => Promise<string>][] = [
    ['a full clone', ({ server }) => cloneCheckout(server.remote())],
    ['a folder below its top', async ({ server }) => join(await cloneCheckout(server.remote()), 'src')],
    [
      'a clone of depth 1, as actions/checkout makes it',
      ({ server }) => cloneCheckout(server.remote(), { depth: 1 }),
    ],
    ['a clone without blobs', ({ server }) => clone(server.remote(), '--filter=blob:none')],
    [
      'a clone of depth 1 without a branch',
      async ({ server }) => {
        const checkout = await cloneCheckout(server.remote(), { depth: 1 })
        await git(checkout, 'checkout', '--quiet', '--detach')
        return checkout
      },
    ],
    [
      'a linked work tree of another branch',
      async ({ server }) => {
        const checkout = await cloneCheckout(server.remote())
        await git(checkout, 'worktree', 'add', '--quiet', '-b', 'other', `${checkout}-linked`)
        return `${checkout}-linked`
      },
    ],
    ['a merge of a pull request, as actions/checkout makes it', checkOutMerge],
  ]

  it.each(checkouts)('%s', async (_, make) => {
    const scene = await startScene({ keepAlive: true, transport: 'git' })
    const directory = await make(scene)
    const { outcome, requests, received } = await costOfSpawn(scene, { directory })
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    // The commit and its four folders, and no file.
    expect(received[0]).toBe(5)
    expect(requests).toBe(5)
    await git(directory, 'fsck', '--no-dangling')
  })

  it.each(['blob:none', 'tree:0'])(
    'a clone with the filter %s is not taken to have what it has not',
    async (filter) => {
      const scene = await startScene({ keepAlive: true, transport: 'git' })
      const { repository, server } = scene
      const change = (text: string): Promise<string> =>
        commitFiles(repository, 'main', { [`${root}/config.json`]: text }, 'Another')
      await change('{ "max_active_agents": 7 }\n')
      const directory = await clone(server.remote(), `--filter=${filter}`)
      // The files of the first commit again: with bitmaps, as hosts have them, a server knows that its history has them.
      await change(String(content[`${root}/config.json`]))
      await git(repository, 'repack', '-adb', '--quiet')
      const { outcome } = await costOfSpawn(scene, { directory, updateWorkspace: false })
      expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    },
  )

  it('a checkout that is behind lends what it has, and the rest is fetched', async () => {
    const scene = await startScene({ keepAlive: true, transport: 'git' })
    const directory = await cloneCheckout(scene.server.remote(), { depth: 1 })
    await commitFiles(scene.repository, 'main', { 'src/index.ts': 'export const a = 1\n' }, 'Another')
    const { outcome, received } = await costOfSpawn(scene, { directory, updateWorkspace: false })
    expect(outcome.outcome).toBe('committed')
    // The commit and its four folders, and no file.
    expect(received).toEqual([5])
  })

  it('a checkout of another repository lends nothing', async () => {
    const scene = await startScene()
    const directory = await cloneCheckout(await createRemote({ 'other.txt': 'other\n' }))
    const { outcome, processes } = await costOfSpawn(scene, { directory })
    expect(outcome.outcome).toBe('committed')
    expect(processes.filter((line) => line.includes('for-each-ref'))).toEqual([])
  })

  it('of a checkout whose origin would be refused as a remote, only the repository that was named is used', async () => {
    const scene = await startScene()
    const directory = await cloneCheckout(scene.repository)
    await git(directory, 'remote', 'set-url', 'origin', 'ext::sh -c true')
    expect((await costOfSpawn(scene, { directory })).outcome.outcome).toBe('committed')
  })

  it('an origin that is a relative path starts at the top of the checkout', async () => {
    const scene = await startScene()
    const checkout = await cloneCheckout(scene.repository)
    await git(
      checkout,
      'remote',
      'set-url',
      'origin',
      join('..', '..', ...scene.repository.split('/').slice(-2)),
    )
    const registry = scene.registry({ directory: join(checkout, 'src'), remote: undefined as never })
    expect(await registry.spawn({ agent })).toMatchObject({ outcome: 'committed', error: null })
    expect(await git(checkout, 'rev-parse', 'HEAD')).toBe(await git(scene.repository, 'rev-parse', 'main'))
  })
})

async function clone(remote: string, option: string): Promise<string> {
  const checkout = `${await cloneCheckout(remote)}-partial`
  await git('.', 'clone', '--quiet', option, remote, checkout)
  return checkout
}

/** The server's merge of a pull request, fetched alone and checked out without a branch. */
async function checkOutMerge({ server, repository }: Scene): Promise<string> {
  const scratch = await cloneCheckout(repository)
  await git(scratch, 'checkout', '--quiet', '-b', 'feature')
  await git(scratch, 'commit', '--quiet', '--allow-empty', '--message=Feature')
  await git(scratch, 'checkout', '--quiet', 'main')
  await git(scratch, 'merge', '--quiet', '--no-ff', 'feature')
  await git(scratch, 'push', '--quiet', 'origin', 'main:refs/pull/5/merge')
  const checkout = await cloneCheckout(server.remote(), { depth: 1 })
  const ref = 'refs/remotes/pull/5/merge'
  await git(checkout, 'fetch', '--quiet', '--depth=1', 'origin', `+refs/pull/5/merge:${ref}`)
  await git(checkout, 'checkout', '--quiet', '--force', ref)
  return checkout
}
