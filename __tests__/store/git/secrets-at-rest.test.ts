import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry, type RegistryOptions } from '../../../src/index.js'
import { agent, author, startScene, type Scene } from '../../registry/remote-fixture.js'
import { atEnd, git, temporaryFolder } from '../../support/repository.js'
import { restorePath, wrapGit } from './wrapped-git.js'

const original = { ...process.env }
afterEach(() => {
  process.env = { ...original }
  restorePath()
})

const secret = 'h1dden+t0ken/&'
const encoded = Buffer.from(`git:${secret}`).toString('base64')
const users = { git: { password: secret, access: 'write' } } as const

const ways: [string, (url: string) => RegistryOptions][] = [
  ['a token', (url) => ({ remote: url, token: secret })],
  [
    'credentials in the URL',
    (url) => ({ remote: url.replace('//', `//git:${encodeURIComponent(secret)}@`) }),
  ],
]

const repositoryUrl = ({ server }: Scene): string => `${server.url}/registry.git`

function expectNoSecret(text: string): void {
  for (const spelling of [secret, encodeURIComponent(secret), encoded, 'h1dden'])
    expect(text).not.toContain(spelling)
}

/** Every file of a folder, as one text. */
async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) =>
    readFile(join(parentPath, name), 'latin1').catch(() => ''),
  )
  return (await Promise.all(texts)).join('\n')
}

/** What the private repositories of a remote hold at this moment. */
async function privateRepositories(url: string): Promise<string[]> {
  const names = (await readdir(tmpdir())).filter((name) => /^agent-registry-\w{6}$/.test(name))
  const texts = await Promise.all(names.map((name) => everythingIn(join(tmpdir(), name)).catch(() => '')))
  return texts.filter((text) => text.includes(`url = "${url}"`))
}

describe.each(ways)('%s', (_, optionsFor) => {
  it('is in no file of the private repository, in no argument and no name of a variable', async () => {
    const scene = await startScene({ users, transport: 'git' })
    const url = repositoryUrl(scene)
    const records = join(await temporaryFolder(), 'records')
    await wrapGit(`{ printf '%s\\n' "$@"; env | sed 's/=.*//'; } >> '${records}'`)
    const held: string[] = []
    const look = async (): Promise<unknown> => held.push(...(await privateRepositories(url)))
    scene.server.between(look, { service: 'git-upload-pack' })
    scene.server.between(look)
    expect((await scene.registry(optionsFor(url)).spawn({ agent })).outcome).toBe('committed')
    // Before the first object came, and when the commit was made.
    expect(held).toHaveLength(2)
    held.forEach(expectNoSecret)
    const recorded = await readFile(records, 'utf8')
    expect(recorded).toMatch(/^fetch\n[^]*^GIT_CONFIG_VALUE_0$/m)
    expectNoSecret(recorded)
  })

  it('is gone with the private repository when an operation is given up in the middle of a request', async () => {
    const scene = await startScene({ users, transport: 'git' })
    const url = repositoryUrl(scene)
    const giveUp = new AbortController()
    let held: string[] = []
    scene.server.between(
      async () => {
        held = await privateRepositories(url)
        giveUp.abort()
      },
      { service: 'git-upload-pack', phase: 'request' },
    )
    scene.server.inject({ service: 'git-upload-pack', phase: 'request', fault: 'cut-before' })
    const outcome = await scene.registry({ ...optionsFor(url), signal: giveUp.signal }).list()
    expect(outcome.error?.code).toBe('interrupted')
    expect(held).toHaveLength(1)
    held.forEach(expectNoSecret)
    expect(await privateRepositories(url)).toEqual([])
    expectNoSecret(JSON.stringify([outcome, scene.told]))
  })

  it.each([
    [401, 'denied'],
    [403, 'denied'],
    [404, 'unknown-remote'],
    [500, 'network'],
  ])('is in no words about status %i', async (status, code) => {
    const { url, requests } = await startServer((request, response) => {
      // A server that says whom it refuses.
      response.writeHead(status, { 'content-type': 'text/plain', 'www-authenticate': 'Basic realm="r"' })
      response.end(`no ${secret} ${request.headers.authorization ?? ''}\n`)
    })
    const told: string[] = []
    const say = (text: string): unknown => told.push(text)
    const log = { info: say, notice: say, progress: say }
    const options = { ...optionsFor(`${url}/r.git`), branch: 'main', author, log, timeoutSeconds: 2 }
    const outcome = await openRegistry(options).list()
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code } })
    expect(requests[0]).toEqual([`Basic ${encoded}`])
    expectNoSecret(JSON.stringify([outcome, told]))
  })

  it.each(['http.followRedirects', 'http.URL.followRedirects', 'http.URL/r.git.followRedirects'])(
    'is sent nowhere else, even where the user set %s',
    async (key) => {
      const elsewhere = await startServer((_request, response) => response.writeHead(404).end())
      const { url, requests } = await startServer((request, response) =>
        response.writeHead(302, { location: elsewhere.url + (request.url ?? '') }).end(),
      )
      const configuration = join(await temporaryFolder(), 'config')
      await git('.', 'config', '--file', configuration, key.replace('URL', url), 'true')
      Object.assign(process.env, { GIT_CONFIG_GLOBAL: configuration, GIT_CONFIG_NOSYSTEM: '1' })
      const outcome = await openRegistry({ ...optionsFor(`${url}/r.git`), branch: 'main', author }).list()
      expect(outcome.error?.code).toBe('unknown-remote')
      expect([requests, elsewhere.requests]).toEqual([[[`Basic ${encoded}`]], []])
    },
  )

  it('is sent once with each request, and no header that others left beside it', async () => {
    const scene = await startScene({ users, transport: 'git' })
    const headers: string[][] = []
    const forward = await startServer(async (request, response) => {
      const given = { ...request.headers }
      headers.push(valuesOf(request.rawHeaders, 'authorization'))
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }
      for (const name of ['host', 'connection', 'transfer-encoding', 'content-length'])
        Reflect.deleteProperty(given, name)
      const answer = await fetch(scene.server.url + (request.url ?? ''), {
        method: request.method ?? 'GET',
        headers: given as Record<string, string>,
        ...body,
      })
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
    const configuration = join(await temporaryFolder(), 'config')
    const left = 'extraHeader = AUTHORIZATION: basic bGVmdDpiZWhpbmQ='
    await writeFile(configuration, `[http]\n${left}\n[http "${forward.url}/"]\n${left}\n`)
    Object.assign(process.env, { GIT_CONFIG_GLOBAL: configuration, GIT_CONFIG_NOSYSTEM: '1' })
    const registry = openRegistry({ ...optionsFor(`${forward.url}/registry.git`), branch: 'main', author })
    expect(await registry.spawn({ agent })).toMatchObject({ outcome: 'committed', error: null })
    // Two to read, two to write.
    expect(headers.length).toBeGreaterThanOrEqual(4)
    for (const sent of headers) expect(sent).toEqual([`Basic ${encoded}`])
  })
})

const valuesOf = (rawHeaders: readonly string[], name: string): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)

/** A server, and the values of the Authorization header of each request that it got. */
async function startServer(
  answer: (...exchange: Parameters<RequestListener>) => unknown,
): Promise<{ url: string; requests: string[][] }> {
  const requests: string[][] = []
  const server = createServer((request, response) => {
    requests.push(valuesOf(request.rawHeaders, 'authorization'))
    answer(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  atEnd(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}
