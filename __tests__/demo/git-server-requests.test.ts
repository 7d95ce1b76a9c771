import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { createBareRepository } from '../../src/demo/bare-repository.js'
import { type GitServer, startGitServer } from '../../src/demo/git-server.js'
import { atEnd, createRemote, git } from '../support/repository.js'

const advertisement = '/info/refs?service=git-upload-pack'

async function start(repository: string): Promise<GitServer> {
  const server = await startGitServer({ root: dirname(repository) })
  atEnd(server.close)
  return server
}

interface RawRequest {
  readonly method?: string
  readonly headers?: Record<string, string | number>
  readonly body?: Buffer
}

/** A request by hand: unlike `fetch`, it sends the path as it is and the body as it comes. */
async function ask(url: string, path: string, { method, headers = {}, body }: RawRequest = {}) {
  const outgoing = request(url, { path, method: method ?? (body ? 'POST' : 'GET'), headers, agent: false })
  const [[response]] = await Promise.all([
    once(outgoing, 'response') as Promise<[IncomingMessage]>,
    once(outgoing.end(body), 'finish'),
  ])
  return { status: response.statusCode, type: response.headers['content-type'], body: await text(response) }
}

describe('a request', () => {
  it.each([
    ['/registry.git', 200],
    ['/registry', 200],
    ['/unknown.git', 404],
    ['/../secret.git', 404],
    ['/registry.git/../../secret.git', 404],
    ['/%2e%2e/secret.git', 404],
    ['/..%2fsecret.git', 404],
    ['/..\\secret.git', 404],
    ['/nested/inner.git', 404],
    ['/.hidden.git', 404],
    ['//registry.git', 404],
    ['', 404],
  ])('for the repository %j is answered with %d', async (path, status) => {
    const repository = await createRemote()
    const root = join(dirname(repository), 'served')
    for (const name of ['../secret.git', 'registry.git', 'nested/inner.git', '.hidden.git'])
      await createBareRepository(join(root, name))
    const { url } = await start(join(root, 'registry.git'))

    expect(await ask(url, `${path}${advertisement}`)).toMatchObject({ status })
  })

  it.each(['/HEAD', '/config', '/info/refs', '/info/refs?service=git-upload-archive', '/objects/info/packs'])(
    'for %s is refused: only the smart protocol is spoken',
    async (path) => {
      const { url, requests } = await start(await createRemote())

      expect(await ask(url, `/registry.git${path}`)).toMatchObject({ status: 404 })
      expect(requests).toEqual([])
    },
  )

  it('may ask for protocol version 2', async () => {
    const { url } = await start(await createRemote({ 'config.json': '{}\n' }))
    const headers = { 'Git-Protocol': 'version=2' }

    const answers = [
      await ask(url, `/registry.git${advertisement}`, { headers }),
      await ask(url, `/registry.git${advertisement}`),
    ]

    expect(answers.map(({ body }) => body.includes('version 2'))).toEqual([true, false])
    expect(answers[0]).toMatchObject({ status: 200, type: 'application/x-git-upload-pack-advertisement' })
  })

  const listRefs = Buffer.from('0014command=ls-refs\n0000')
  it.each([
    ['plain, of known length', listRefs, { 'Content-Length': listRefs.length }],
    ['plain, in chunks', listRefs, { 'Transfer-Encoding': 'chunked' }],
    [
      'compressed, of known length',
      gzipSync(listRefs),
      { 'Content-Encoding': 'gzip', 'Content-Length': gzipSync(listRefs).length },
    ],
    [
      'compressed, in chunks',
      gzipSync(listRefs),
      { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
    ],
  ])('may have a body that is %s', async (_, body, encoding) => {
    const { url } = await start(await createRemote({ 'config.json': '{}\n' }))
    const headers = {
      ...encoding,
      'Git-Protocol': 'version=2',
      'Content-Type': 'application/x-git-upload-pack-request',
    }

    const answer = await ask(url, '/registry.git/git-upload-pack', { headers, body })

    expect(answer).toMatchObject({ status: 200, type: 'application/x-git-upload-pack-result' })
    expect(answer.body).toContain('refs/heads/main')
  })

  it('that git refuses is answered although the body was not read', async () => {
    const repository = await createRemote()
    const { url } = await start(repository)
    await git(repository, 'config', 'http.receivepack', 'false')
    const headers = { 'Content-Type': 'application/x-git-receive-pack-request', Connection: 'keep-alive' }

    const answer = await ask(url, '/registry.git/git-receive-pack', { headers, body: randomBytes(8 << 20) })

    expect(answer).toMatchObject({ status: 403 })
  })
})
