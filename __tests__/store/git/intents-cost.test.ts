import { describe, expect, it } from '@jest/globals'
import type { TestServer } from '../../support/http-server.js'
import { build } from '../contract/remote.js'
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
} from './intent-fixture.js'
import { tracedProcesses } from './trace.js'

describe('what contended writers cost', () => {
  const requests = async (server: TestServer, work: () => Promise<unknown>): Promise<number> => {
    server.reset()
    await work()
    return server.count()
  }

  it('directly, each step is one request', async () => {
    const { repository, head, server, writer } = await startScene()
    const others = await leaveMany(repository, ['one\n', 'two\n'])
    const store = await writer()
    const intents = intentsOf(store)
    expect(await requests(server, () => store.read())).toBe(2)
    expect(await requests(server, () => intents.texts(others))).toBe(0)
    const mine = await intents.writeBlob('mine\n')
    const publish = { name: name(9), from: null, to: mine }
    expect(await requests(server, () => intents.updateRefs([publish]))).toBe(1)
    expect(await requests(server, () => intents.listRefs())).toBe(1)
    expect(await requests(server, () => intents.texts([mine, ...others]))).toBe(0)
    expect(await requests(server, () => intents.whyNotAtomic())).toBe(1)
    expect(await requests(server, () => intents.whyNotAtomic())).toBe(0)
    const { commit } = await build(store, { 'config.json': '2\n' })
    const moves = [
      { name: name(9), from: mine, to: null },
      { name: name(0), from: others[0] ?? '', to: null },
    ]
    expect(await requests(server, () => store.push(commit, head, moves))).toBe(1)
    expect(await shown(store)).toEqual({ [name(1)]: others[1] })
  })

  it('a look costs one request, and the reading after it one more only where the head moved', async () => {
    const { repository, head, server, writer } = await startScene()
    const store = await writer()
    await store.read()
    const still = await intentsOf(store).listRefs()
    expect(await requests(server, () => store.read({ refs: still }))).toBe(0)
    await advance(repository, head, 2)
    await leave(repository, namespace + name(1), 'x\n')
    const moved = await intentsOf(store).listRefs()
    expect(await requests(server, () => store.read({ refs: moved }))).toBe(1)
    expect(await requests(server, () => intentsOf(store).texts([...(moved.intents?.values() ?? [])]))).toBe(0)
  })

  it('by git’s command, texts and a reading after a look cost neither a request nor a process', async () => {
    const { repository, head, server, writer } = await startScene({ transport: 'git' })
    const store = await writer()
    await store.read()
    await advance(repository, head, 2)
    const blob = await leave(repository, namespace + name(1), 'x\n')
    const look = await intentsOf(store).listRefs()
    const processes = await tracedProcesses(async () => {
      expect(await requests(server, () => store.read({ refs: look }))).toBe(0)
      expect(await textOf(store, blob)).toBe('x\n')
      expect(await intentsOf(store).whyNotAtomic()).toBeNull()
    })
    expect(processes).toEqual([])
    expect(
      await requests(server, () =>
        store.push(look.commit ?? '', look.commit, [{ name: name(1), from: blob, to: null }]),
      ),
    ).toBe(2)
  })
})
