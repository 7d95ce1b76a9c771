import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { openRegistry, type RegistryOptions } from '../../../src/index.js'
import { agent, author, installHook, startScene, type Scene } from '../../registry/remote-fixture.js'
import { atEnd, cloneCheckout, git, temporaryFolder } from '../../support/repository.js'
import { restorePath, wrapGit } from './wrapped-git.js'

const secret = 'p4ss/w:rd& '
const encoded = Buffer.from(`git:${secret}`).toString('base64')
const users = { git: { password: secret, access: 'write' } } as const
const spellings = [secret, encodeURIComponent(secret), encoded, 'p4ss']

/** Retries come at once. */
beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(restorePath)

/** The remote without anyone's credentials. */
const bare = ({ server }: Scene): string => `${server.url}/registry.git`

const ways: [string, (scene: Scene) => RegistryOptions][] = [
  ['a token', (scene) => ({ remote: bare(scene), token: secret })],
  ['credentials in the URL', ({ server }) => ({ remote: server.remote('git') })],
]

/** Every command line on this machine. */
async function commandLines(): Promise<string> {
  return (await promisify(execFile)('ps', ['-e', '-ww', '-o', 'args'], { maxBuffer: Infinity })).stdout
}

describe.each(ways)('%s', (_, options) => {
  it('opens the remote, and is in no command line, configuration, message, log or commit', async () => {
    const scene = await startScene({ transport: 'git', users })
    const records = join(await temporaryFolder(), 'records')
    await wrapGit(`{ printf '%s\\n' "$*"; cat "$GIT_DIR/config" 2>/dev/null; } >> ${records}`)
    const seen: string[] = []
    const look = async (): Promise<unknown> => seen.push(await commandLines())
    scene.server.between(look, { service: 'git-upload-pack', phase: 'request' })
    scene.server.between(look)
    const outcome = await scene.registry(options(scene)).spawn({ agent })
    expect(outcome).toMatchObject({ outcome: 'committed' })

    const commit = await git(scene.repository, 'cat-file', '-p', 'main')
    const recorded = await readFile(records, 'utf8')
    // What was looked through is what was meant.
    expect(seen).toEqual([expect.stringContaining('git-remote-http'), expect.stringContaining('send-pack')])
    expect(recorded).toContain('[remote "origin"]')
    expectNoSecret(...seen, recorded, commit, JSON.stringify([outcome, scene.told]))
  })

  it('is in no words about a failure', async () => {
    const scene = await startScene({ users: { git: { password: 'another', access: 'write' } } })
    const given = options(scene)
    const remote = given.remote?.replace('another', encodeURIComponent(secret)) ?? ''
    const outcome = await scene.registry({ ...given, remote }).spawn({ agent })
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'denied' } })
    expectNoSecret(JSON.stringify([outcome, scene.told]))
  })

  it('is removed from what the server says', async () => {
    const scene = await startScene({ users })
    const script = `printf '%s\\n' 'you sent ${secret}, that is ${encoded}' >&2; exit 1`
    await installHook(scene.repository, 'pre-receive', script)
    const outcome = await scene.registry(options(scene)).spawn({ agent })
    expect(outcome.error?.message).toContain('you sent ***, that is ***')
    expectNoSecret(JSON.stringify([outcome, scene.told]))
  })
})

function expectNoSecret(...texts: string[]): void {
  for (const text of texts) for (const spelling of spellings) expect(text).not.toContain(spelling)
}

it('a token that is the user name of a URL is removed from what the server says', async () => {
  const scene = await startScene()
  await installHook(scene.repository, 'pre-receive', `echo 'you are t0ken-alone' >&2; exit 1`)
  const remote = bare(scene).replace('//', '//t0ken-alone@')
  const outcome = await scene.registry({ remote }).spawn({ agent })
  expect(outcome.error?.message).toContain('you are ***')
})

it('the credentials in the origin of a checkout are used, and stay there', async () => {
  const scene = await startScene({ users })
  const directory = await cloneCheckout(scene.repository)
  await git(directory, 'remote', 'set-url', 'origin', scene.server.remote('git'))
  const outcome = await scene.registry({ remote: undefined as never, directory }).spawn({ agent })
  expect(outcome).toMatchObject({ outcome: 'committed' })
  expect(scene.told.notices).toEqual([])
  expect(await git(directory, 'rev-parse', 'HEAD')).toBe(outcome.commit)
  expectNoSecret(JSON.stringify([outcome, scene.told]), await git(directory, 'reflog', 'show', '--all'))
})

describe('the header goes to the remote alone', () => {
  interface Other {
    readonly url: string
    /** The credentials of each request, as many as it brought. */
    readonly seen: string[][]
  }

  /** A server that notes who comes with what, and answers as told. */
  async function startOther(
    answer: (request: IncomingMessage) => [number, Record<string, string>],
  ): Promise<Other> {
    const seen: string[][] = []
    const server = createServer((request, response) => {
      const { rawHeaders } = request
      seen.push(rawHeaders.filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === 'authorization'))
      response.writeHead(...answer(request)).end()
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    atEnd(async () => {
      server.closeAllConnections()
      await promisify(server.close.bind(server))()
    })
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
  }

  it.each(['auto', 'git'] as const)(
    'a remote that redirects is not followed with it, by %s',
    async (transport) => {
      const scene = await startScene()
      const redirecting = await startOther(({ url = '' }) => [301, { location: scene.server.url + url }])
      const registry = openRegistry({
        remote: `${redirecting.url}/registry.git`,
        branch: 'main',
        author,
        token: secret,
        transport,
      })
      const outcome = await registry.capacity()
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'unknown-remote' } })
      const target = transport === 'auto' ? `${scene.server.url}/registry.git` : 'another address'
      expect(outcome.error?.message).toContain(`redirects to ${target}, where a token is not sent`)
      expect(new Set(redirecting.seen.flat())).toEqual(new Set([`Basic ${encoded}`]))
      expect(scene.server.count()).toBe(0)
    },
  )

  it('without a token a redirect is followed', async () => {
    const scene = await startScene()
    const redirecting = await startOther(({ url = '' }) => [301, { location: scene.server.url + url }])
    const registry = openRegistry({ remote: `${redirecting.url}/registry.git`, branch: 'main', author })
    expect(await registry.spawn({ agent })).toMatchObject({ outcome: 'committed' })
  })

  it('a token is for HTTP: it is not in the environment of other transports', async () => {
    const scene = await startScene()
    const records = join(await temporaryFolder(), 'records')
    await wrapGit(`env >> ${records}`)
    const outcome = await scene.registry({ remote: scene.repository, token: secret }).spawn({ agent })
    expect(outcome).toMatchObject({ outcome: 'committed' })
    const environment = await readFile(records, 'utf8')
    expect(environment).toContain('GIT_CONFIG_COUNT')
    expectNoSecret(environment)
  })

  const leftBehind = 'AUTHORIZATION: basic bGVmdDpiZWhpbmQ='
  it.each<[string, (url: string) => string]>([
    ['for the server', (url) => `http.${url}/.extraheader`],
    ['for all servers', () => 'http.extraheader'],
    ['for the very repository', (url) => `http.${url}/registry.git.extraheader`],
  ])('a header that a checkout left in the configuration %s is not sent beside it', async (_, keyOf) => {
    const other = await startOther(() => [404, {}])
    const configuration = join(await temporaryFolder(), 'gitconfig')
    await git('.', 'config', '--file', configuration, keyOf(other.url), leftBehind)
    process.env['GIT_CONFIG_GLOBAL'] = configuration
    try {
      await openRegistry({
        remote: `${other.url}/registry.git`,
        branch: 'main',
        author,
        token: secret,
      }).capacity()
    } finally {
      delete process.env['GIT_CONFIG_GLOBAL']
    }
    expect(other.seen).toEqual([[`Basic ${encoded}`]])
  })
})
