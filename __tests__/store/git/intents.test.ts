import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { cloneCheckout, git, runGit } from '../../support/repository.js'
import { build, ids, land } from '../contract/remote.js'
import { root } from './harness.js'
import {
  advance,
  intentsOf,
  leave,
  leaveMany,
  name,
  namespace,
  shown,
  startScene,
  textOf,
  ways,
} from './intent-fixture.js'

const lost = { kind: 'rejected', final: null } as const

describe.each(ways)('intents of a remote that is %s', (kind, way) => {
  const isDirect = kind === 'spoken to directly'

  it.each([
    ['of another registry', `refs/agent-registry/0123456789abcdef/intents/${name(1)}`],
    ['with a name that is too short', `${namespace}${name(1).slice(1)}`],
    ['with capitals', `${namespace}${'F'.repeat(32)}`],
    ['in a folder', `${namespace}x/${name(1)}`],
    ['of a tag of that name', `refs/tags/${namespace}${name(1)}`],
  ])('are not those %s', async (_, ref) => {
    const { repository, writer } = await startScene(way)
    await leave(repository, ref, 'x\n')
    const store = await writer()
    expect(await shown(store)).toEqual({})
    const mine = await leave(repository, namespace + name(2), 'y\n')
    expect(await shown(store)).toEqual({ [name(2)]: mine })
  })

  it.each([
    ['branches', { branch: 'other', root }, { branch: 'main', root }],
    ['folders', { branch: 'main', root: 'a' }, { branch: 'main', root: 'b' }],
    [
      'branches whose names run into the folder’s',
      { branch: 'main', root: 'xy' },
      { branch: 'mainx', root: 'y' },
    ],
  ])('of two registries on other %s do not meet', async (_, one, other) => {
    const { repository, head, writer } = await startScene(way)
    for (const branch of new Set([one.branch, other.branch]))
      await git(repository, 'update-ref', `refs/heads/${branch}`, head)
    const [first, second] = [await writer(one), await writer(other)]
    await second.read()
    await first.read()
    const intents = intentsOf(first)
    const blob = await intents.writeBlob('x\n')
    expect(await intents.updateRefs([{ name: name(1), from: null, to: blob }])).toEqual({ kind: 'accepted' })
    expect(await shown(first)).toEqual({ [name(1)]: blob })
    expect(await shown(second)).toEqual({})
    expect(intents.address).not.toEqual(intentsOf(second).address)
  })

  it.each<[string, Buffer]>([
    ['Latin-1', Buffer.from('{"a":"é"}', 'latin1')],
    ['half a character', Buffer.from('🧹').subarray(0, 3)],
    ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0])],
  ])('that are no text are null: %s', async (_, bytes) => {
    const { repository, writer } = await startScene(way)
    const blob = await leave(repository, namespace + name(1), bytes)
    const store = await writer()
    expect(await shown(store)).toEqual({ [name(1)]: blob })
    expect(await textOf(store, blob)).toBeNull()
  })

  it.each(['commit', 'tree', 'tag'])('that are no blobs are null: a %s', async (type) => {
    const { repository, head, writer } = await startScene(way)
    const tag = `object ${head}\ntype commit\ntag x\ntagger A <a@example.com> 0 +0000\n\nx\n`
    const made = (await runGit(repository, ['hash-object', '-w', '-t', 'tag', '--stdin'], tag))
      .toString()
      .trim()
    const id =
      { commit: head, tree: await git(repository, 'rev-parse', `${head}^{tree}`), tag: made }[type] ?? ''
    await git(repository, 'update-ref', namespace + name(1), id)
    const mine = await leave(repository, namespace + name(2), 'mine\n')
    const store = await writer()
    expect(await shown(store)).toEqual({ [name(1)]: id, [name(2)]: mine })
    const texts = await intentsOf(store).texts([id, mine])
    expect([texts.get(id), texts.get(mine)]).toEqual([null, 'mine\n'])
  })

  it('are all read where there are thousands', async () => {
    const { repository, head, server, writer } = await startScene(way)
    const blobs = await leaveMany(
      repository,
      Array.from({ length: 6000 }, (_, index) => `intent ${index}\n`),
    )
    server.reset()
    const store = await writer()
    const state = await store.read()
    expect([state.commit, state.intents?.size]).toEqual([head, 6000])
    const texts = await intentsOf(store).texts(blobs)
    expect(blobs.map((blob) => texts.get(blob))).toEqual(blobs.map((_, index) => `intent ${index}\n`))
    // Directly: the list, the head with 512 of them, then 4,096 and the rest; else twice a list and what is new.
    expect(server.count({ phase: 'request' })).toBe(4)
  })

  it('that are seen at the first look come with the history that they were decided on', async () => {
    const { repository, head, writer } = await startScene(way)
    const base = await advance(repository, head, 1)
    const tip = await advance(repository, base, 40)
    await leave(repository, namespace + name(1), 'x\n')
    const store = await writer()
    expect((await store.read()).commit).toBe(tip)
    expect(await store.relation(base, tip)).toBe('descendant')
    expect(await ids(store.log(tip, base))).toHaveLength(40)
  })

  it('do not come with history where there is none of them', async () => {
    const { repository, head, writer } = await startScene(way)
    const tip = await advance(repository, head, 3)
    const store = await writer()
    await store.read()
    expect(await ids(store.log(tip, null))).toEqual([tip])
  })

  it('are seen with their history in a checkout that lends one commit', async () => {
    const { repository, head, server, writer } = await startScene(way)
    const tip = await advance(repository, head, 5)
    const directory = await cloneCheckout(server.remote(), { depth: 1 })
    const blob = await leave(repository, namespace + name(1), 'x\n')
    const store = await writer({ directory })
    expect(await shown(store)).toEqual({ [name(1)]: blob })
    expect(await store.relation(head, tip)).toBe('descendant')
    expect(await textOf(store, blob)).toBe('x\n')
    await land(store, { 'config.json': 'lent\n' })
  })

  it('are not asked for where writers are not combined', async () => {
    const { repository, head, writer } = await startScene(way)
    await leave(repository, namespace + name(1), 'x\n')
    const store = await writer({ combine: false })
    expect(store.intents).toBeNull()
    expect(await store.read()).toEqual({ commit: head, files: new Map([['config.json', '1\n']]) })
  })

  it('cannot be moved in one step at a server that says so, and single ones can', async () => {
    const { repository, head, writer } = await startScene(way)
    await git(repository, 'config', 'receive.advertiseAtomic', 'false')
    const blob = await leave(repository, namespace + name(1), 'x\n')
    const store = await writer()
    await store.read()
    const intents = intentsOf(store)
    const deletion = { name: name(1), from: blob, to: null }
    // git's command asks when it has to know.
    const answer = isDirect ? lost : await store.push(head, head, [deletion])
    expect(answer).toMatchObject(lost)
    expect(await intents.whyNotAtomic()).toBe('the server does not move several refs in one step')
    expect(await shown(store)).toEqual({ [name(1)]: blob })
    expect(await intents.updateRefs([deletion])).toEqual({ kind: 'accepted' })
    expect(await shown(store)).toEqual({})
  })

  it('that the server refuses are refused for good, and the ref is named', async () => {
    const { repository, writer } = await startScene(way)
    await git(repository, 'config', 'receive.hideRefs', 'refs/agent-registry')
    const store = await writer()
    await store.read()
    const intents = intentsOf(store)
    const answer = await intents.updateRefs([
      { name: name(1), from: null, to: await intents.writeBlob('x\n') },
    ])
    expect(answer).toMatchObject({ kind: 'rejected', final: { code: 'rejected' } })
    expect(answer).toHaveProperty('final.message', expect.stringContaining(namespace + name(1)))
  })

  it('are refused together with the branch in the words for the ref that is to blame', async () => {
    const { repository, head, writer } = await startScene(way)
    const hook = '#!/bin/sh\ncase "$1" in refs/heads/*) echo not this branch >&2; exit 1;; esac\n'
    await writeHook(repository, 'update', hook)
    const blob = await leave(repository, namespace + name(1), 'x\n')
    const store = await writer()
    const { commit } = await build(store, { 'config.json': '2\n' })
    const answer = await store.push(commit, head, [{ name: name(1), from: blob, to: null }])
    expect(answer).toMatchObject({ kind: 'rejected', final: { code: 'rejected' } })
    expect(answer).toHaveProperty('reason', expect.stringMatching(/hook declined.*not this branch/))
    expect(await shown(store)).toEqual({ [name(1)]: blob })
  })

  it('may have moved where the connection breaks after the request', async () => {
    const { server, head, repository, writer } = await startScene(way, { keepAlive: false })
    const blob = await leave(repository, namespace + name(1), 'x\n')
    const store = await writer()
    await store.read()
    server.inject({ service: 'git-receive-pack', phase: 'request', fault: 'cut-after' })
    const deletion = { name: name(1), from: blob, to: null }
    expect(await store.push(head, head, [deletion])).toMatchObject({ kind: 'unknown' })
    expect(await shown(store)).toEqual({})
    server.inject({ service: 'git-receive-pack', phase: 'request', fault: 'cut-after' })
    const intents = intentsOf(store)
    const publish = { name: name(2), from: null, to: await intents.writeBlob('y\n') }
    expect(await intents.updateRefs([publish])).toMatchObject({ kind: 'unknown' })
    expect(Object.keys(await shown(store))).toEqual([name(2)])
  })
})

async function writeHook(repository: string, hook: string, script: string): Promise<void> {
  await mkdir(join(repository, 'hooks'), { recursive: true })
  await writeFile(join(repository, 'hooks', hook), script)
  await chmod(join(repository, 'hooks', hook), 0o755)
}
