import { afterEach, describe, expect, it } from '@jest/globals'
import { recordKinds } from '../../../src/core/records/kinds/index.js'
import { RemoteStore } from '../../../src/store/git/remote-store.js'
import type { StoreLocation } from '../../../src/store/open.js'
import type { Store } from '../../../src/store/store.js'
import { land } from '../contract/remote.js'
import { startTestServer, type TestServer } from '../../support/http-server.js'
import { commitFiles, createRemote, git, runGit } from '../../support/repository.js'
import { open, root } from './harness.js'

const kinds = recordKinds.filter(({ name }) => name === 'agent' || name === 'config')
const runs = (text: string, count = 200): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${root}/runs/run-${index}.json`,
      `{"id":${index}}${text}\n`,
    ]),
  )
const files = {
  [`${root}/config.json`]: '{}\n',
  [`${root}/agents/a.json`]: '{"id":"a"}\n',
  'src/deep/down/index.ts': 'export {}\n',
}
const large: Partial<StoreLocation> = { repositorySize: 1024 * 1024 }

interface Scene {
  readonly repository: string
  readonly server: TestServer
  readonly store: Store
}

const opened: Store[] = []

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

async function startScene(location = large): Promise<Scene> {
  const repository = await createRemote({ ...files, ...runs('') })
  const server = await startTestServer({ repository, keepAlive: true })
  const store = await open({ remote: server.remote(), ...location })
  opened.push(store)
  return { repository, server, store }
}

const idOf = (repository: string, path: string): Promise<string> =>
  git(repository, 'rev-parse', `main:${path}`)

/** Whether the store's own repository has an object. */
async function holds(store: Store, id: string): Promise<boolean> {
  if (!(store instanceof RemoteStore) || store.directory === null) throw new Error('nothing was read')
  const answer = await runGit(store.directory, ['cat-file', '--batch-check'], `${id}\n`)
  return !answer.toString().includes('missing')
}

describe('a folder of records that are not needed', () => {
  it('is not fetched from a large repository: 3 requests to read', async () => {
    const { repository, server, store } = await startScene()
    server.reset()
    const state = await store.read({ kinds })
    expect([...state.files.keys()].sort()).toEqual(['agents/a.json', 'config.json'])
    expect(server.count()).toBe(3)
    expect(await holds(store, await idOf(repository, `${root}/agents/a.json`))).toBe(true)
    for (const path of [`${root}/runs`, `${root}/runs/run-1.json`, 'src/deep/down'])
      expect([path, await holds(store, await idOf(repository, path))]).toEqual([path, false])
  })

  it('is listed, but not fetched, where git’s command speaks to the server', async () => {
    const { repository, store } = await startScene({ ...large, transport: 'git' })
    expect((await store.read({ kinds })).files.size).toBe(2)
    expect(await holds(store, await idOf(repository, `${root}/runs`))).toBe(true)
    expect(await holds(store, await idOf(repository, `${root}/runs/run-1.json`))).toBe(false)
  })

  it('is listed, but not fetched, where the server refuses to leave out trees', async () => {
    const { repository, server, store } = await startScene()
    await git(repository, 'config', 'uploadpackfilter.combine.allow', 'false')
    server.reset()
    expect((await store.read({ kinds })).files.size).toBe(2)
    expect(server.count()).toBe(4)
    expect(await holds(store, await idOf(repository, `${root}/runs/run-1.json`))).toBe(false)
  })

  it.each([
    ['by the wire', async () => Promise.resolve()],
    [
      'by git’s command, after the wire client has read once',
      ({ server }: Scene) => {
        server.inject({ service: 'git-upload-pack', fault: { status: 500 } })
        return Promise.resolve()
      },
    ],
  ])('does not stand in the way of later reads %s', async (_, disturb) => {
    const scene = await startScene()
    const { repository, store } = scene
    const { commit: base } = await store.read({ kinds })
    // Servers send a large tree as a delta against the one that the reader has left out.
    await git(repository, 'repack', '-adq')
    await commitFiles(repository, 'main', { [`${root}/runs/run-7.json`]: '{}\n' }, 'A run')
    await commitFiles(repository, 'main', { [`${root}/agents/b.json`]: '{"id":"b"}\n' }, 'An agent')
    await git(repository, 'repack', '-adq', '--window=50')
    await disturb(scene)
    const { commit, files: read } = await store.read({ kinds })
    expect([...read.keys()].sort()).toEqual(['agents/a.json', 'agents/b.json', 'config.json'])
    expect(await store.relation(base, commit)).toBe('descendant')
  })

  it('stays as it is when others are written, more than once, in one session', async () => {
    const { repository, store } = await startScene()
    await store.read({ kinds })
    const before = await idOf(repository, `${root}/runs`)
    await land(store, { 'agents/b.json': '{"id":"b"}\n' })
    await commitFiles(repository, 'main', { [`${root}/config.json`]: '{ }\n' }, 'Another')
    await land(store, { 'agents/c.json': '{"id":"c"}\n' })
    expect(await idOf(repository, `${root}/runs`)).toBe(before)
    await git(repository, 'fsck', '--strict', '--no-dangling')
  })

  it('keeps its other files when one of them is written', async () => {
    const { repository, store } = await startScene()
    await store.read({ kinds })
    await land(store, { 'runs/new.json': '{}\n' })
    const names = (await git(repository, 'ls-tree', '--name-only', `main:${root}/runs`)).split('\n')
    expect(names).toHaveLength(201)
  })
})
