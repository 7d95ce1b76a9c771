import { dirname } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { startGitServer } from '../../../src/demo/git-server.js'
import { flush, packet } from '../../../src/store/git/wire/packet-line.js'
import { atEnd, git } from '../../support/repository.js'
import { build, filesOf, land } from '../contract/remote.js'
import { intentsOf, leave, name, namespace, startScene } from './intent-fixture.js'
import { restorePath, wrapGit } from './wrapped-git.js'

afterEach(restorePath)

describe('intents that hold too many bytes', () => {
  it('are left alone one by one, and the branch is read', async () => {
    const { repository, head, writer } = await startScene()
    const junk = await Promise.all(
      [1, 2, 3].map((index) => leave(repository, namespace + name(index), noise(17 * 1024 * 1024, index))),
    )
    const mine = await leave(repository, namespace + name(4), 'mine\n')
    const store = await writer()
    const { commit, files, intents } = await store.read()
    expect([commit, files.get('config.json'), intents?.size]).toEqual([head, '1\n', 4])
    const texts = await intentsOf(store).texts([...junk, mine])
    expect([...texts.values()]).toEqual([null, null, null, 'mine\n'])
    await land(store, { 'config.json': '2\n' })
    // 51 MiB are hashed, packed and sent.
  }, 180_000)

  it('are left out by git’s command, and the branch is read', async () => {
    const { repository, head, writer } = await startScene({ transport: 'git' })
    await leave(repository, namespace + name(1), 'x\n')
    await wrapGit(`case "$*" in
      *fetch*intents*) printf 'Receiving objects:  10%% (9/90), 33.10 MiB | 9.00 MiB/s\\r' >&2; exec sleep 600 ;;
    esac`)
    const store = await writer()
    const { commit, files, intents } = await store.read()
    expect([commit, files.get('config.json'), intents?.size]).toEqual([head, '1\n', 0])
    expect(await intentsOf(store).whyNotAtomic()).toMatch(/more than 32 MiB/)
    await land(store, { 'config.json': '2\n' })
    expect(await filesOf(store)).toEqual({ 'config.json': '2\n' })
  })
})

describe('an intent that the server has no more', () => {
  it('does not keep the branch from being read', async () => {
    const { repository, head, writer } = await startScene()
    const mine = await leave(repository, namespace + name(1), 'mine\n')
    const gone = await leave(repository, namespace + name(2), 'gone\n')
    let requests = 0
    const server = await startGitServer({
      root: dirname(repository),
      intercept: async () => {
        requests += 1
        // The first was the list; the second asks for what it showed.
        if (requests !== 2) return false
        await git(repository, 'update-ref', '-d', namespace + name(2))
        await git(repository, 'prune', '--expire=now')
        return false
      },
    })
    atEnd(() => server.close())
    const infos: string[] = []
    const remote = `${server.url}/registry.git`
    const store = await writer({ remote, onInfo: (text) => infos.push(text) })
    const { commit, intents } = await store.read()
    expect([commit, intents?.size]).toEqual([head, 2])
    expect(Object.fromEntries(await intentsOf(store).texts([gone, mine]))).toEqual({
      [gone]: null,
      [mine]: 'mine\n',
    })
    expect(infos).toEqual([])
  })
})

describe('a server that moves some refs of a push and refuses others', () => {
  it('leaves open what was done, and is known from then on', async () => {
    const { repository, head, writer } = await startScene()
    const blob = await leave(repository, namespace + name(1), 'x\n')
    const verdicts = [
      'unpack ok\n',
      'ok refs/heads/main\n',
      `ng ${namespace}${name(1)} failed to update ref\n`,
    ]
    const report = Buffer.concat([...verdicts.map((line) => packet(line)), flush])
    const server = await startGitServer({
      root: dirname(repository),
      intercept: (request, response, { service, phase }) => {
        if (service !== 'git-receive-pack' || phase !== 'request') return false
        request.resume()
        response.setHeader('content-type', 'application/x-git-receive-pack-result')
        response.end(Buffer.concat([packet(Buffer.concat([Buffer.from([1]), report])), flush]))
        return true
      },
    })
    atEnd(() => server.close())
    const store = await writer({ remote: `${server.url}/registry.git` })
    const { commit } = await build(store, { 'config.json': '2\n' })
    const intents = intentsOf(store)
    expect(await intents.whyNotAtomic()).toBeNull()
    const answer = await store.push(commit, head, [{ name: name(1), from: blob, to: null }])
    expect(answer).toMatchObject({ kind: 'unknown' })
    expect(await intents.whyNotAtomic()).toMatch(/asked for all or none/)
  })
})

const noise = (bytes: number, seed: number): Buffer => {
  const content = Buffer.alloc(bytes)
  // A text that a pack cannot make smaller: xorshift.
  for (let at = 0, state = seed * 7919; at + 4 <= bytes; at += 4) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    content.writeInt32LE(state, at)
  }
  return content
}
