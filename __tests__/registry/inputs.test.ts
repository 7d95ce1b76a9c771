import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry, type CallOptions, type RegistryOptions } from '../../src/index.js'
import { validateFolder } from '../../src/registry/validation.js'
import { restorePath, wrapGit } from '../store/git/wrapped-git.js'
import { cloneCheckout, commitFiles, git, temporaryFolder } from '../support/repository.js'
import { agent, author, content, root, startScene } from './remote-fixture.js'

afterEach(restorePath)

describe('what cannot be is refused before git runs', () => {
  it.each<[string, RegistryOptions, CallOptions]>([
    ['a remote that is an option', { remote: '--upload-pack=sh' }, {}],
    ['a remote that runs a program', { remote: 'ext::sh -c true' }, {}],
    ['a branch that is an option', { branch: '--all' }, {}],
    ['a branch with a space', { branch: 'a b' }, {}],
    ['a root outside', { root: '../x' }, {}],
    ['a root in the git directory', { root: '.git/x' }, {}],
    ['a revision that is an option', {}, { at: '--upload-pack=sh' }],
    ['a revision that is a refspec', {}, { at: 'main:refs/heads/other' }],
    ['a revision that is forced', {}, { at: '+main' }],
    ['a revision that is left out', {}, { at: '^main' }],
    ['a request id of two lines', {}, { requestId: 'a\nAgent-Registry-Request: b' }],
    ['no time', { timeoutSeconds: 0 }, {}],
    ['a time that is none', { timeoutSeconds: Number.NaN }, {}],
  ])('%s', async (_, options, call) => {
    const folder = await wrapGit('touch "$(dirname "$0")/ran"')
    const registry = openRegistry({ remote: folder, branch: 'main', author, ...options })
    expect(await registry.list({}, call)).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } })
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  it('git runs for what can be', async () => {
    const folder = await wrapGit('touch "$(dirname "$0")/ran"')
    await openRegistry({ remote: folder, branch: 'main', author }).list()
    expect(existsSync(join(folder, 'ran'))).toBe(true)
  })
})

describe('a time that a timer cannot keep', () => {
  it.each([1e9, 100.12345])('%d seconds are no fault', async (timeoutSeconds) => {
    const { repository, registry } = await startScene()
    const outcome = await registry({ remote: repository, timeoutSeconds }).capacity()
    expect(outcome).toMatchObject({ outcome: 'answered', error: null })
  })
})

describe('reading at a revision', () => {
  it('of a remote: a branch, a tag, a full commit id', async () => {
    const { server, repository, registry } = await startScene()
    const first = await git(repository, 'rev-parse', 'main')
    await git(repository, 'tag', 'light')
    await git(repository, 'tag', '--annotate', '--message=Tag', 'annotated', 'main')
    await git(repository, 'branch', 'before')
    await commitFiles(repository, 'main', { [`${root}/agents/a.json`]: '{}\n' }, 'Second')
    const directory = await cloneCheckout(server.remote(), { depth: 1 })
    for (const at of ['before', 'refs/heads/before', 'light', 'annotated', first]) {
      for (const options of [{}, { directory }, { repositorySize: 1024 * 1024 }]) {
        const outcome = await registry(options).capacity({}, { at })
        expect(outcome).toMatchObject({ outcome: 'answered', commit: first, error: null })
      }
    }
    for (const at of ['no-such', first.slice(0, 10), 'main~1', '0'.repeat(39) + '1']) {
      const outcome = await registry().capacity({}, { at })
      expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'unknown-revision' } })
      expect(outcome.error?.message).toContain('give a branch, a tag or a full commit id')
    }
  })

  it('of a local branch: whatever git takes for a commit', async () => {
    const { repository } = await startScene()
    const first = await git(repository, 'rev-parse', 'main')
    await commitFiles(repository, 'main', { [`${root}/agents/a.json`]: '{}\n' }, 'Second')
    const registry = openRegistry({ directory: repository, branch: 'main', author })
    for (const at of ['main~1', first, first.slice(0, 10), 'HEAD^']) {
      expect(await registry.capacity({}, { at })).toMatchObject({ outcome: 'answered', commit: first })
    }
    expect(await registry.capacity({}, { at: 'no-such' })).toMatchObject({
      error: { code: 'unknown-revision' },
    })
  })

  it('a server that fails is not taken for a missing revision', async () => {
    const { server, registry } = await startScene()
    server.inject({ fault: { status: 500 }, times: 1000 })
    expect(await registry({ timeoutSeconds: 4 }).capacity({}, { at: 'light' })).toMatchObject({
      error: { code: 'network' },
    })
  })

  it('writes nothing', async () => {
    const { repository, registry } = await startScene()
    const outcome = await registry().spawn({ agent }, { at: 'main' })
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } })
    expect(await git(repository, 'rev-list', '--count', 'main')).toBe('1')
  })
})

describe('where there is no repository', () => {
  it('a folder without one', async () => {
    const outcome = await openRegistry({ directory: await temporaryFolder(), author }).capacity()
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } })
    expect(outcome.error?.message).toContain('no git repository here')
  })

  it('a folder that does not exist', async () => {
    expect(await openRegistry({ directory: '/no/such/folder', author }).capacity()).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('a remote at a path that does not exist, or is no repository', async () => {
    for (const remote of ['/no/such/repository', await temporaryFolder()]) {
      expect(await openRegistry({ remote, branch: 'main', author }).capacity()).toMatchObject({
        error: { code: 'unknown-remote' },
      })
    }
  })

  it('a repository with SHA-256 ids: the words say so', async () => {
    const folder = join(await temporaryFolder(), 'sha256.git')
    await git('.', 'init', '--quiet', '--bare', '--object-format=sha256', '--initial-branch=main', folder)
    const far = await openRegistry({ remote: folder, branch: 'main', author }).spawn({ agent })
    const near = await openRegistry({ directory: folder, branch: 'main', author }).spawn({ agent })
    for (const { outcome, error } of [far, near]) {
      expect([outcome, error?.message]).toEqual([
        'failed',
        expect.stringMatching(/SHA-?256.*not supported.*SHA-1/i),
      ])
    }
  })

  it('no git at all: the words say what to install', async () => {
    const { repository, registry } = await startScene()
    const empty = await temporaryFolder()
    const path = process.env['PATH']
    process.env['PATH'] = empty
    try {
      for (const options of [
        {},
        { branch: undefined as never },
        { directory: repository, remote: undefined as never },
      ]) {
        const outcome = await registry(options).spawn({ agent })
        expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'git-missing' } })
        expect(outcome.error?.message).toContain('install git')
      }
    } finally {
      process.env['PATH'] = path
    }
  })
})

describe('a plain folder', () => {
  it('is validated as a branch is', async () => {
    const { repository } = await startScene({
      files: { ...content, [`${root}/agents/a.json`]: '{"id": 1}\n' },
    })
    const checkout = await cloneCheckout(repository)
    const outcome = await validateFolder(join(checkout, root))
    expect(outcome).toMatchObject({ outcome: 'answered', commit: null, result: { valid: false } })
    const [finding] = outcome.result?.findings ?? []
    expect(finding?.file).toBe(join(checkout, root, 'agents/a.json'))
  })

  it.each([
    ['does not exist', join('no', 'such')],
    ['is a file', join(root, 'config.json')],
  ])('that %s', async (_, path) => {
    const checkout = await cloneCheckout((await startScene()).repository)
    expect(await validateFolder(join(checkout, path))).toMatchObject({
      outcome: 'failed',
      error: { code: 'bad-input' },
    })
  })
})
