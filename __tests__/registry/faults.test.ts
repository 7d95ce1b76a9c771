import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { commitFiles, git, log, readFiles } from '../support/repository.js'
import type { Injection } from '../support/http-server.js'
import {
  agent,
  agentsOn,
  content,
  expectSound,
  installHook,
  startScene,
  type Scene,
  type SceneOptions,
} from './remote-fixture.js'

const fetching = { service: 'git-upload-pack' } as const
const pushing = { service: 'git-receive-pack', phase: 'request' } as const
const always = 1000
/** Half of it is waited through where a server is down. */
const timeoutSeconds = 6

/** Retries come as soon as they may. */
beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(1e-6)
})

const headOf = (repository: string): Promise<string> => git(repository, 'rev-parse', 'main')

/** What GitHub says of a push with a secret in it. */
const pushProtection = `error: GH013: Repository rule violations found for refs/heads/main.

- GITHUB PUSH PROTECTION
  —————————————————————————————————————————
    Resolve the following violations before pushing again

    - Push cannot contain secrets


     (?) Learn how to resolve a blocked push
     https://docs.github.com/code-security/secret-scanning/pushing-a-branch-blocked-by-push-protection

     (?) This repository does not have Secret Scanning enabled, but is eligible. Enable Secret Scanning to view and manage detected secrets.
     Visit the repository settings page, https://github.com/octo/repo/settings/security_analysis


      —— GitHub Personal Access Token ——
       locations:
         - commit: 5477a7d
           path: .github/agent-system/agents/ada.json:4

       (?) To push, remove secret from commit(s) or follow this URL to allow the secret.
       https://github.com/octo/repo/security/secret-scanning/unblock-secret/2gakJrAududURpxlhIZdNlX14ZZ
`

describe.each(['auto', 'git'] as const)('by the transport %s', (transport) => {
  const begin = (options: SceneOptions): Promise<Scene> => startScene({ ...options, transport })

  describe('a passing fault changes nothing but the time it takes: the change lands exactly once', () => {
    it.each<[string, Injection[]]>([
      [
        'the server fails while it is asked for its refs',
        [{ ...fetching, phase: 'advertise', fault: { status: 500 } }],
      ],
      ['the server fails while it is read', [{ ...fetching, phase: 'request', fault: { status: 500 } }]],
      ['a gateway fails while the server is read', [{ ...fetching, fault: { status: 502 }, times: 3 }]],
      ['the server has no time for six requests', [{ fault: { status: 503 }, times: 6 }]],
      ['the server takes no more requests for a while', [{ fault: { status: 429 }, times: 6 }]],
      ['the server takes no push for a while', [{ ...pushing, fault: { status: 429 }, times: 3 }]],
      [
        'the connection breaks while the server is read',
        [{ ...fetching, phase: 'request', fault: 'cut-after' }],
      ],
      ['the server fails before the push is sent', [{ service: 'git-receive-pack', fault: { status: 500 } }]],
      ['the server answers the push with a fault', [{ ...pushing, fault: { status: 500 } }]],
      ['a gateway answers the push with a fault', [{ ...pushing, fault: { status: 502 } }]],
      ['the connection breaks before the push arrives', [{ ...pushing, fault: 'cut-before' }]],
      ['the connection breaks while the push arrives', [{ ...pushing, fault: 'cut-during' }]],
      ['the connection breaks before the answer to the push', [{ ...pushing, fault: 'cut-after' }]],
      [
        'so it does, and then the server cannot be read at first',
        [
          { ...pushing, fault: 'cut-after' },
          { ...fetching, fault: { status: 500 } },
        ],
      ],
    ])('%s', async (_, injections) => {
      const { server, repository, registry } = await begin({})
      const before = await headOf(repository)
      // The second begins when the first is about to happen.
      const [first, second] = injections
      if (second !== undefined) {
        server.between(() => {
          server.inject(second)
          return Promise.resolve()
        })
      }
      if (first !== undefined) server.inject(first)
      const outcome = await registry().spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'committed', commit: await headOf(repository), attempts: 1 })
      expect(await log(repository, 'main')).toHaveLength(2)
      expect((await log(repository, 'main'))[0]?.parents).toEqual([before])
      await expectSound(repository)
    })

    it('the server fails while it is asked for its default branch, or for a revision', async () => {
      const { server, registry } = await begin({})
      server.inject({ fault: { status: 502 }, times: 2 })
      expect(await registry({ branch: undefined as never }).capacity()).toMatchObject({ outcome: 'answered' })
      server.inject({ fault: { status: 502 }, times: 2 })
      expect(await registry().capacity({}, { at: 'main' })).toMatchObject({ outcome: 'answered' })
    })

    it('a push that is delivered late, after the same was pushed again', async () => {
      const { server, repository, registry } = await begin({})
      let deliver: () => void = () => undefined
      const late = new Promise<void>((resolve) => (deliver = resolve))
      server.inject({ ...pushing, fault: { deliverAfter: late } })
      server.between(
        () => {
          deliver()
          return Promise.resolve()
        },
        { ...pushing },
      )
      const outcome = await registry().spawn({ agent })
      deliver()
      expect(outcome).toMatchObject({ outcome: 'committed' })
      expect(await agentsOn(repository)).toEqual(outcome.result?.agents.map(({ id }) => id))
      expect(await log(repository, 'main')).toHaveLength(2)
    })

    it('the server crashes after it moved the branch, before it answers', async () => {
      const { repository, registry } = await begin({})
      await installHook(repository, 'post-receive', 'kill -9 $PPID')
      const outcome = await registry().spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'committed', commit: await headOf(repository), attempts: 1 })
      expect(await log(repository, 'main')).toHaveLength(2)
    })

    it('another writer lands between reading and push: decided again on that', async () => {
      const { server, repository, registry, told } = await begin({})
      server.between(() => commitFiles(repository, 'main', { 'README.md': 'hello\n' }, 'Another'))
      const outcome = await registry().spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'committed', attempts: 2 })
      expect((await log(repository, 'main')).map(({ message }) => message.split('\n')[0])).toEqual([
        expect.stringMatching(/^registry: /),
        'Another',
        'Initial commit',
      ])
      expect(told.lines).toEqual([expect.stringMatching(/: main moved \w+→\w+; rebased and decided again /)])
    })

    it('a lock that another process holds on the branch', async () => {
      const { server, repository, registry } = await begin({})
      const lock = join(repository, 'refs', 'heads', 'main.lock')
      server.between(async () => {
        await writeFile(lock, '')
        server.between(() => rm(lock))
      })
      expect(await registry().spawn({ agent })).toMatchObject({ outcome: 'committed' })
      expect(await log(repository, 'main')).toHaveLength(2)
    })
  })

  describe('a lasting fault is reported, and nothing is written', () => {
    it.each<[string, Injection, string, RegExp]>([
      [
        'no such repository',
        { fault: { status: 404 } },
        'unknown-remote',
        /no repository at http.*check the remote and the token/,
      ],
      ['no credentials', { fault: { status: 401 } }, 'denied', /refused the credentials/],
      [
        'the server cannot be read',
        { ...fetching, fault: { status: 500 } },
        'network',
        /cannot be read: .*500.*; tried \d+ times in \d+\.\d s$/,
      ],
      ['the server has no time', { fault: { status: 503 } }, 'network', /503.*; tried \d+ times in \d/],
      [
        'the server has had enough',
        { fault: { status: 429 } },
        'rate-limited',
        /429.*; tried \d+ times in \d/,
      ],
      ['the server is gone', { fault: 'cut-before' }, 'network', /cannot be read.*; tried \d+ times in \d/],
      [
        'the server fails at every push',
        { ...pushing, fault: { status: 500 } },
        'rejected',
        /refused the push to main: .*500/,
      ],
      [
        'the server fails before every push',
        { service: 'git-receive-pack', fault: { status: 500 } },
        'network',
        /cannot be written: .*500/,
      ],
    ])('%s', async (_, injection, code, message) => {
      const { server, repository, registry } = await begin({})
      const before = await headOf(repository)
      server.inject({ times: always, ...injection })
      const outcome = await registry({ timeoutSeconds }).spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', commit: null, result: null, error: { code } })
      expect(outcome.error?.message).toMatch(message)
      expect(await headOf(repository)).toBe(before)
    })

    it('the server is gone after it was read', async () => {
      const { server, repository, registry } = await startScene({ transport: 'git' })
      server.between(
        () => {
          void server.close()
          return Promise.resolve()
        },
        { service: 'git-receive-pack', phase: 'advertise' },
      )
      const outcome = await registry({ timeoutSeconds }).spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', attempts: 1, error: { code: 'network' } })
      expect(await log(repository, 'main')).toHaveLength(1)
    })

    it('a stale lock on the branch: the words name it', async () => {
      const { repository, registry } = await begin({})
      await writeFile(join(repository, 'refs', 'heads', 'main.lock'), '')
      const outcome = await registry().spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'rejected' } })
      expect(outcome.error?.message).toMatch(/main\.lock.*File exists/)
      expect(await log(repository, 'main')).toHaveLength(1)
    })

    const users = {
      git: { password: 'read-only-token', access: 'read' },
    } as const

    it('a token that may read only: the words say which permission to grant', async () => {
      const { server, repository, registry } = await begin({ users })
      const reader = registry({ token: 'read-only-token' })
      expect(await reader.capacity()).toMatchObject({ outcome: 'answered' })
      const outcome = await reader.spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', attempts: 1, error: { code: 'denied' } })
      expect(outcome.error?.message).toContain('contents: write')
      expect(outcome.error?.message).toContain(server.url)
      expect(await log(repository, 'main')).toHaveLength(1)
    })

    it('a wrong token', async () => {
      const { server, registry } = await begin({ users })
      const outcome = await registry({ token: 'no-such-token' }).capacity()
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'denied' } })
      // Asked once: another try would be refused too, and lock an account.
      expect(server.count()).toBeLessThanOrEqual(2)
    })
  })

  describe('a server that refuses is quoted', () => {
    it.each<[string, string, string, string, RegExp]>([
      [
        'a protected branch, as GitHub words it',
        'pre-receive',
        'echo "error: GH006: Protected branch update failed for refs/heads/main."; echo "error: Changes must be made through a pull request."; exit 1',
        'protected-branch',
        /main is protected \(GH006: Protected branch update failed for refs\/heads\/main\. Changes must be made through a pull request\.\); .*bypass.*`branch`/,
      ],
      [
        'a ruleset, as GitHub words it',
        'pre-receive',
        'echo "error: GH013: Repository rule violations found for refs/heads/main."; exit 1',
        'protected-branch',
        /GH013/,
      ],
      [
        'a secret, as GitHub words it',
        'pre-receive',
        `cat <<'END'\n${pushProtection}\nEND\nexit 1`,
        'rejected',
        /a record holds what looks like a secret \(GH013: .* - Push cannot contain secrets —— GitHub Personal Access Token —— locations: - commit: 5477a7d path: \.github\/agent-system\/agents\/ada\.json:4\); remove it from the record, revoke it if it is real, and run the operation again$/,
      ],
      [
        'a secret, as GitLab words it',
        'pre-receive',
        'echo "PUSH BLOCKED: Secrets detected in code changes"; echo "-- ada.json:4 GitLab Personal Access Token"; exit 1',
        'rejected',
        /a record holds what looks like a secret \(PUSH BLOCKED: .* -- ada\.json:4 GitLab Personal Access Token\)/,
      ],
      [
        'a protected branch, as GitLab words it',
        'pre-receive',
        'echo "GitLab: You are not allowed to push code to protected branches on this project."; exit 1',
        'protected-branch',
        /You are not allowed to push code to protected branches/,
      ],
      [
        'a missing right, as GitLab words it',
        'pre-receive',
        'echo "GitLab: You are not allowed to push code to this project."; exit 1',
        'denied',
        /You are not allowed to push code to this project/,
      ],
      [
        'a hook for all refs',
        'pre-receive',
        'echo "no agents on Fridays" >&2; echo "ask ada@example.com" >&2; exit 1',
        'rejected',
        /a hook of the server refused the push to main \(pre-receive hook declined\): no agents on Fridays ask ada@example\.com$/,
      ],
      [
        'a hook for one ref',
        'update',
        'echo "frozen: $1" >&2; exit 1',
        'rejected',
        /hook declined\): frozen: refs\/heads\/main$/,
      ],
      [
        'a hook without words',
        'update',
        'exit 1',
        'rejected',
        /a hook of the server refused the push to main \(hook declined\)$/,
      ],
    ])('%s', async (_, name, script, code, message) => {
      const { server, repository, registry } = await begin({})
      await installHook(repository, name, script)
      const outcome = await registry().spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', attempts: 1, error: { code } })
      expect(outcome.error?.message).toMatch(message)
      // Not asked again: the answer would be the same.
      expect(server.count(pushing)).toBe(1)
      expect(await log(repository, 'main')).toHaveLength(1)
    })
  })

  describe('a push without an answer is never taken for a failure', () => {
    /** The push lands, its answer is lost, and then the server is not to be read. */
    async function startBlind(): Promise<Scene> {
      const scene = await begin({})
      const { server } = scene
      const blind: Injection = { fault: { status: 500 }, times: always }
      server.between(() => {
        server.inject(blind)
        return Promise.resolve()
      })
      server.inject({ ...pushing, fault: 'cut-after' })
      return scene
    }

    it('the outcome is unknown, and names the id to repeat', async () => {
      const { registry } = await startBlind()
      const outcome = await registry({ timeoutSeconds }).spawn({ agent }, { requestId: 'request-1' })
      expect(outcome).toMatchObject({
        outcome: 'unknown',
        request_id: 'request-1',
        error: { code: 'unknown-outcome' },
      })
      expect(outcome.error?.message).toContain('request-1')
    })

    it('repeated with the id, it gives the first outcome', async () => {
      const { server, repository, registry } = await startBlind()
      await registry({ timeoutSeconds }).spawn({ agent }, { requestId: 'request-1' })
      server.reset()
      const repeated = await registry().spawn({ agent }, { requestId: 'request-1' })
      expect(repeated).toMatchObject({ outcome: 'committed', commit: await headOf(repository) })
      expect(await agentsOn(repository)).toEqual(repeated.result?.agents.map(({ id }) => id))
      expect(await log(repository, 'main')).toHaveLength(2)
    })
  })

  describe('a branch that is not what it was', () => {
    it.each<[string, (repository: string) => Promise<unknown>]>([
      [
        'replaced by a commit without a common history',
        async (repository) => {
          await git(repository, 'update-ref', '-d', 'refs/heads/main')
          await commitFiles(repository, 'main', content, 'Anew')
        },
      ],
      ['rewound', async (repository) => git(repository, 'update-ref', 'refs/heads/main', 'main^')],
      ['deleted', (repository) => git(repository, 'update-ref', '-d', 'refs/heads/main')],
    ])('%s between reading and push: nothing is written, and the words say why', async (_, change) => {
      const { server, repository, registry } = await begin({})
      await commitFiles(repository, 'main', { 'README.md': 'hello\n' }, 'Second')
      server.between(() => change(repository))
      // A request that was left to others may have been carried out before: that is another answer.
      const outcome = await registry({ combine: false }).spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'rewound' } })
      expect(outcome.error?.message).toMatch(/main was (rewound|deleted)|the branch main was deleted/)
      const messages = await git(repository, 'log', '--all', '--format=%s')
      expect(messages).not.toContain('registry:')
    })
  })

  describe('a branch that does not exist', () => {
    it('is most likely misspelt in a repository that has others', async () => {
      const { repository, registry } = await begin({})
      const outcome = await registry({ branch: 'mian' }).spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'unknown-branch' } })
      expect(outcome.error?.message).toMatch(
        /no branch mian; check `branch`, or create it with .*init.*orphan/,
      )
      expect(await git(repository, 'branch', '--format=%(refname:short)')).toBe('main')
    })

    it('is created by the first change in an empty repository, which is named main where nothing else is said', async () => {
      const { server, repository, registry } = await begin({ files: null })
      const outcome = await registry({ remote: server.remote(), branch: undefined as never }).spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'committed', commit: await headOf(repository) })
      expect(await agentsOn(repository)).toHaveLength(1)
      await expectSound(repository)
    })

    it('is created without history where `init` may: the other branches stay', async () => {
      const { repository, registry } = await begin({})
      const before = await headOf(repository)
      const own = registry({ branch: 'agent-registry', orphan: true })
      const outcome = await own.init()
      expect(outcome).toMatchObject({ outcome: 'committed' })
      expect((await log(repository, 'agent-registry')).map(({ parents }) => parents)).toEqual([[]])
      expect(
        Object.keys(await readFiles(repository, 'agent-registry')).every((path) =>
          path.startsWith('.github/'),
        ),
      ).toBe(true)
      expect(await headOf(repository)).toBe(before)
      // And only `init` may.
      expect(await registry({ branch: 'other', orphan: true }).spawn({ agent })).toMatchObject({
        error: { code: 'unknown-branch' },
      })
    })

    it('of two writers who create it at once, one decides again on the other', async () => {
      const { server, repository, registry } = await begin({ files: null })
      server.between(() => registry().spawn({ agent: { ...agent, id: 'first' } }))
      const outcome = await registry().spawn({ agent: { ...agent, id: 'second' } })
      expect(outcome).toMatchObject({ outcome: 'committed', attempts: 2 })
      expect(await agentsOn(repository)).toEqual(['first', 'second'])
      await expectSound(repository)
    })
  })
})
