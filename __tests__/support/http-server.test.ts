import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { type Fault, startTestServer, type TestServer, type TestServerOptions } from './http-server.js'
import { cloneCheckout, commitFiles, createRemote, fsck, git, log } from './repository.js'

const push = { service: 'git-receive-pack', phase: 'request' } as const
const users = {
  ada: { password: 'secret', access: 'write' },
  bob: { password: 'hidden', access: 'read' },
} as const

interface Scene {
  readonly server: TestServer
  readonly repository: string
  readonly checkout: string
  /** The commit that the checkout has and the remote has not */
  readonly commit: string
  /** Whether that commit has become the tip of the remote's `main` */
  readonly landed: () => Promise<boolean>
}

/** A server, and a checkout with one commit to push. */
async function startScene(options: Partial<TestServerOptions> = {}): Promise<Scene> {
  const repository = await createRemote({ 'config.json': '{}\n' })
  const server = await startTestServer({ repository, ...options })
  const checkout = await cloneCheckout(repository)
  await git(checkout, 'remote', 'set-url', 'origin', server.remote())
  await git(checkout, 'commit', '--allow-empty', '--message=Mine')
  const commit = await git(checkout, 'rev-parse', 'HEAD')
  const landed = async () => (await git(repository, 'rev-parse', 'main')) === commit
  return { server, repository, checkout, commit, landed }
}

/** `done`, or what git said */
function outcomeOf(command: Promise<string>): Promise<string> {
  return command.then(
    () => 'done',
    (error: unknown) => String(error),
  )
}

/** Resolves when the next push has arrived; what is injected afterwards then happens to it. */
function arrivalOfPush(server: TestServer): Promise<void> {
  return new Promise((arrived) => {
    server.between(() => {
      arrived()
      return Promise.resolve()
    })
  })
}

describe('a fault', () => {
  it.each<[Fault, 'advertise' | 'request', RegExp, boolean]>([
    [{ status: 500 }, 'advertise', /returned error: 500/, false],
    [{ status: 503 }, 'request', /HTTP 503/, false],
    ['cut-before', 'advertise', /unable to access/, false],
    ['cut-before', 'request', /RPC failed/, false],
    ['cut-during', 'advertise', /unable to access/, false],
    ['cut-during', 'request', /RPC failed/, false],
    ['cut-after', 'advertise', /unable to access/, false],
    ['cut-after', 'request', /RPC failed/, true],
  ])('%j, on %s, fails one push with %p; landed: %s', async (fault, phase, message, expected) => {
    const { server, checkout, repository, landed } = await startScene()
    server.inject({ service: 'git-receive-pack', phase, times: 1, fault })

    await expect(git(checkout, 'push', 'origin', 'main')).rejects.toThrow(message)

    expect(server.count({ service: 'git-receive-pack', phase })).toBe(1)
    expect(await landed()).toBe(expected)
    await fsck(repository)
    await git(checkout, 'push', 'origin', 'main')
    expect(await landed()).toBe(true)
  })

  it.each<Fault>(['cut-before', 'cut-during', 'cut-after'])(
    '%s also breaks a push too large for one piece, past its probe',
    async (fault) => {
      const { server, checkout, repository } = await startScene()
      await commitFiles(checkout, 'large', { 'large.txt': randomBytes(2 << 20) }, 'Large')
      server.inject({ ...push, fault })

      await expect(git(checkout, 'push', 'origin', 'large')).rejects.toThrow(/RPC failed/)

      expect([server.count({ phase: 'probe' }), server.count(push)]).toEqual([1, 1])
      const branches = await git(repository, 'for-each-ref', '--format=%(refname:short)')
      expect(branches).toBe(fault === 'cut-after' ? 'large\nmain' : 'main')
    },
  )

  it.each<Fault>(['hang', { delayMilliseconds: 2 ** 30 }])(
    '%j keeps one push waiting, but no other',
    async (fault) => {
      const { server, checkout, landed } = await startScene()
      const arrival = arrivalOfPush(server)
      server.inject({ ...push, fault })
      const waiting = git(checkout, 'push', 'origin', 'main').catch(() => 'failed')
      await arrival

      await git(checkout, 'push', 'origin', 'main:other')
      expect(await Promise.race([waiting, landed()])).toBe(false)

      await server.close()
      expect(await waiting).toBe('failed')
      expect(await landed()).toBe(false)
    },
  )

  it('that delays lets the push land in the end', async () => {
    const { server, checkout, landed } = await startScene()
    server.inject({ ...push, fault: { delayMilliseconds: 5 } })

    await git(checkout, 'push', 'origin', 'main')

    expect(await landed()).toBe(true)
  })

  it('can deliver a push after its writer has given up', async () => {
    const { server, checkout, landed } = await startScene()
    let deliver = (): void => undefined
    server.inject({ ...push, fault: { deliverAfter: new Promise<void>((resolve) => (deliver = resolve)) } })

    await expect(git(checkout, 'push', 'origin', 'main')).rejects.toThrow(/RPC failed/)
    await git(checkout, 'push', 'origin', 'main:other')
    expect(await landed()).toBe(false)

    deliver()
    await server.close()
    expect(await landed()).toBe(true)
  })

  it('hits only what it names, as often as it says, until the reset', async () => {
    const { server, checkout } = await startScene()
    const refused: unknown = expect.stringContaining('error: 500')
    const fetch = () => outcomeOf(git(checkout, 'fetch', 'origin'))
    server.inject({ service: 'git-receive-pack', fault: 'cut-before' })
    server.inject({ service: 'git-upload-pack', phase: 'advertise', times: 2, fault: { status: 500 } })

    expect([await fetch(), await fetch(), await fetch()]).toEqual([refused, refused, 'done'])

    server.inject({ times: Infinity, fault: { status: 500 } })
    expect(await fetch()).toEqual(refused)
    server.reset()
    expect([await fetch(), server.count({ phase: 'advertise' })]).toEqual(['done', 1])
  })
})

describe('between', () => {
  it('lets another writer in, after the client has read the refs and before its push', async () => {
    const { server, repository, checkout } = await startScene()
    let theirs = ''
    server.between(async () => {
      theirs = await commitFiles(repository, 'main', { 'theirs.json': '{}\n' }, 'Theirs')
    })

    const attempt = git(checkout, 'push', '--force-with-lease=main:origin/main', 'origin', 'main')

    await expect(attempt).rejects.toThrow(/\[remote rejected\]/)
    expect(
      (await log(repository, 'main')).map(({ commit, message }) => [commit === theirs, message]),
    ).toEqual([
      [true, 'Theirs'],
      [false, 'Initial commit'],
    ])
  })

  it('cuts the client off if the callback throws, and hands the error to close', async () => {
    const { server, checkout, landed } = await startScene()
    server.between(() => Promise.reject(new Error('expectation failed')))

    await expect(git(checkout, 'push', 'origin', 'main')).rejects.toThrow(/RPC failed/)

    expect(await landed()).toBe(false)
    await expect(server.close()).rejects.toThrow('expectation failed')
  })
})

describe('users', () => {
  it.each([
    ['without credentials', '', 'fetch', /could not read Username/],
    ['without credentials', '', 'push', /could not read Username/],
    ['with a wrong password', 'ada:hidden@', 'fetch', /Authentication failed/],
    ['as a reader', 'bob:hidden@', 'fetch', /^done$/],
    ['as a reader', 'bob:hidden@', 'push', /returned error: 403/],
    ['as a writer', 'ada:secret@', 'fetch', /^done$/],
    ['as a writer', 'ada:secret@', 'push', /^done$/],
  ])('%s (%s): the outcome of a %s is %p', async (_, credentials, command, outcome) => {
    const { server, checkout, landed } = await startScene({ users })
    const remote = server.remote().replace('//', `//${credentials}`)

    expect(await outcomeOf(git(checkout, command, remote, 'main'))).toMatch(outcome)

    expect(await landed()).toBe(credentials.startsWith('ada:secret') && command === 'push')
  })

  it('have their credentials in the URL made for them', async () => {
    const { server } = await startScene({ users })

    expect(server.remote('ada')).toBe(server.remote().replace('//', '//ada:secret@'))
  })

  it('cannot push as a reader past the advertisement', async () => {
    const { server } = await startScene({ users })
    const headers = { Authorization: `Basic ${btoa('bob:hidden')}` }

    const answer = await fetch(`${server.remote()}/git-receive-pack`, {
      method: 'POST',
      headers,
      body: '0000',
    })

    expect(answer.status).toBe(403)
  })
})
