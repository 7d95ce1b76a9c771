import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry } from '../../src/index.js'
import { cloneCheckout, commitFiles, createRemote, git, temporaryFolder } from '../support/repository.js'
import { agent, agentsOn, author, content, installHook, root, startScene } from './remote-fixture.js'

const changed = new Set<string>()

function setVariables(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    changed.add(name)
    process.env[name] = value
  }
}

afterEach(() => {
  for (const name of changed) Reflect.deleteProperty(process.env, name)
  changed.clear()
})

/** Makes these the user's settings for git; a key may come more than once. */
async function configure(settings: readonly [string, string][]): Promise<void> {
  const file = join(await temporaryFolder(), 'gitconfig')
  for (const [key, value] of settings) await git('.', 'config', '--file', file, '--add', key, value)
  setVariables({ GIT_CONFIG_GLOBAL: file })
}

describe('variables that point git to another repository point nowhere', () => {
  /** As a hook has them, and worse. */
  async function misdirect(): Promise<string> {
    const other = await cloneCheckout(await createRemote({ 'other.txt': 'other\n' }))
    setVariables({
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git', 'index'),
      GIT_COMMON_DIR: join(other, '.git'),
      GIT_OBJECT_DIRECTORY: join(other, '.git', 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(other, '.git', 'objects'),
      GIT_NAMESPACE: 'elsewhere',
      GIT_PREFIX: 'src/',
      GIT_QUARANTINE_PATH: join(other, '.git', 'objects'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'remote.origin.url',
      GIT_CONFIG_VALUE_0: other,
      GIT_CONFIG_PARAMETERS: `'remote.origin.url=${other}'`,
      GIT_TRACE: '1',
      GIT_CURL_VERBOSE: '1',
      GIT_PAGER: 'false',
      GIT_EDITOR: 'false',
      EDITOR: 'false',
      PAGER: 'false',
    })
    return other
  }

  it('with a remote and a checkout', async () => {
    const { repository, registry } = await startScene()
    const directory = await cloneCheckout(repository)
    const other = await misdirect()
    const outcome = await registry({ remote: repository, directory }).spawn({ agent })
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    expect(await agentsOn(repository)).toHaveLength(1)
    expect(await git(directory, 'rev-parse', 'HEAD')).toBe(outcome.commit)
    await expectUntouched(other)
  })

  it('with a local branch', async () => {
    const checkout = await cloneCheckout(await createRemote(content))
    await git(checkout, 'remote', 'remove', 'origin')
    const other = await misdirect()
    const outcome = await openRegistry({ directory: checkout, author }).spawn({ agent })
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    expect(await git(checkout, 'rev-parse', 'HEAD')).toBe(outcome.commit)
    expect(await git(checkout, 'status', '--porcelain')).toBe('')
    await expectUntouched(other)
  })
})

async function expectUntouched(other: string): Promise<void> {
  expect(await git(other, 'status', '--porcelain')).toBe('')
  const objects = await git(other, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype)')
  expect(objects.split('\n').sort()).toEqual(['blob', 'commit', 'tree'])
}

describe('the settings of the user do not change what happens', () => {
  const settings: readonly [string, string][] = [
    ['push.followTags', 'true'],
    ['push.gpgSign', 'true'],
    ['push.default', 'nothing'],
    ['push.useForceIfIncludes', 'true'],
    ['push.recurseSubmodules', 'check'],
    ['remote.pushDefault', 'elsewhere'],
    ['remote.origin.fetch', '+refs/pull/*/head:refs/remotes/origin/pr/*'],
    ['remote.origin.tagOpt', '--tags'],
    ['fetch.prune', 'true'],
    ['fetch.recurseSubmodules', 'true'],
    ['fetch.fsckObjects', 'true'],
    ['transfer.fsckObjects', 'true'],
    ['submodule.recurse', 'true'],
    ['commit.gpgSign', 'true'],
    ['gpg.program', 'false'],
    ['merge.ff', 'false'],
    ['merge.verifySignatures', 'true'],
    ['merge.autoStash', 'true'],
    ['safe.bareRepository', 'explicit'],
    ['core.autocrlf', 'true'],
    ['core.safecrlf', 'true'],
    ['core.pager', 'false'],
    ['core.editor', 'false'],
    ['core.askPass', 'false'],
    ['color.ui', 'always'],
    ['color.remote', 'always'],
    ['color.push', 'always'],
    ['color.transport', 'always'],
    ['init.templateDir', '/no/such/folder'],
    ['i18n.commitEncoding', 'latin1'],
    ['user.useConfigOnly', 'true'],
  ]
  const versions = ['0', '2'].map((version): [string, [string, string][]] => [
    version,
    [['protocol.version', version]],
  ])

  it.each(versions)('over HTTP, by protocol version %s', async (_, more) => {
    const { repository, registry } = await startScene()
    const directory = await cloneCheckout(repository)
    await git(directory, 'tag', '--annotate', '--message=Mine', 'mine')
    await configure([...settings, ...more])
    const small = await registry({ directory }).spawn({ agent: { ...agent, human_name: 'Zoë' } })
    const large = await registry({ repositorySize: 1024 * 1024 }).spawn({ agent })
    const repeated = await registry().spawn({ agent: { ...agent, id: 'r' } }, { requestId: 'request-1' })
    expect([small, large, repeated].map(({ outcome, error }) => [outcome, error])).toEqual([
      ['committed', null],
      ['committed', null],
      ['committed', null],
    ])
    expect(await agentsOn(repository)).toHaveLength(3)
    expect(await git(repository, 'tag')).toBe('')
    expect(await git(repository, 'log', '-1', '--format=%an', small.commit ?? '')).toBe('Ada Lovelace')
  })

  it('on a local branch', async () => {
    const checkout = await cloneCheckout(await createRemote(content))
    await git(checkout, 'remote', 'remove', 'origin')
    await git(checkout, 'config', '--unset', 'core.autocrlf')
    await configure(settings)
    expect(await openRegistry({ directory: checkout, author }).spawn({ agent })).toMatchObject({
      outcome: 'committed',
      error: null,
    })
    // As the user sees it.
    expect(await git(checkout, '-c', 'core.autocrlf=true', 'status', '--porcelain')).toBe('')
  })

  it('standing in a bare repository is refused where the user has forbidden it', async () => {
    const repository = await createRemote(content)
    await configure([['safe.bareRepository', 'explicit']])
    const outcome = await openRegistry({ directory: repository, branch: 'main', author }).capacity()
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } })
    expect(outcome.error?.message).toContain('no git repository here that git would use')
  })

  it('colours do not hide what the server says', async () => {
    const { repository, registry } = await startScene()
    await installHook(
      repository,
      'pre-receive',
      'echo "error: GH006: Protected branch update failed" >&2; exit 1',
    )
    await configure([
      ['color.ui', 'always'],
      ['color.remote', 'always'],
    ])
    const outcome = await registry().spawn({ agent })
    expect(outcome).toMatchObject({ error: { code: 'protected-branch' } })
    expect(outcome.error?.message).toContain('(GH006: Protected branch update failed)')
  })

  it('hooks of the user do not run', async () => {
    const { repository, registry } = await startScene()
    const hooks = await temporaryFolder()
    const marker = join(hooks, 'ran')
    const [directory, local] = [await cloneCheckout(repository), await cloneCheckout(repository)]
    await git(local, 'remote', 'remove', 'origin')
    for (const name of [
      'pre-push',
      'post-merge',
      'post-checkout',
      'reference-transaction',
      'post-index-change',
    ]) {
      for (const folder of [hooks, join(directory, '.git', 'hooks'), join(local, '.git', 'hooks')]) {
        const file = join(folder, name)
        await mkdir(folder, { recursive: true })
        await writeFile(file, `#!/bin/sh\ntouch ${marker}\nexit 1\n`)
        await chmod(file, 0o755)
      }
    }
    await configure([['core.hooksPath', hooks]])
    expect(await registry({ directory }).spawn({ agent })).toMatchObject({ outcome: 'committed' })
    expect(await openRegistry({ directory: local, author }).spawn({ agent })).toMatchObject({
      outcome: 'committed',
    })
    expect(existsSync(marker)).toBe(false)
  })

  it('short names for addresses work', async () => {
    const { server, repository, registry } = await startScene()
    await configure([[`url.${server.url}/.insteadOf`, 'https://short.example/']])
    const remote = 'https://short.example/registry.git'
    expect(await registry({ remote }).spawn({ agent })).toMatchObject({ outcome: 'committed', error: null })
    expect(await agentsOn(repository)).toHaveLength(1)
  })

  it('SSH goes by the way that the user has set', async () => {
    const { repository, registry } = await startScene()
    const ssh = join(await temporaryFolder(), 'ssh')
    // Options and host, and last what the host is to run.
    await writeFile(ssh, '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n')
    await chmod(ssh, 0o755)
    setVariables({ GIT_SSH_COMMAND: ssh })
    for (const remote of [`ssh://git@git.example${repository}`, `git@git.example:${repository}`]) {
      expect(await registry({ remote, token: 'not-for-ssh' }).spawn({ agent })).toMatchObject({
        outcome: 'committed',
      })
    }
    expect(await agentsOn(repository)).toHaveLength(2)
    setVariables({ GIT_SSH_COMMAND: 'false' })
    expect(await registry({ remote: `git@git.example:${repository}` }).capacity()).toMatchObject({
      error: { code: 'network' },
    })
  })

  it('a program that asks for a password is not started beside a token', async () => {
    const users = { git: { password: 'right', access: 'write' } } as const
    const { server, registry } = await startScene({ users })
    const folder = await temporaryFolder()
    const asking = join(folder, 'ask')
    await writeFile(asking, `#!/bin/sh\ntouch ${join(folder, 'asked')}\necho right\n`)
    await chmod(asking, 0o755)
    setVariables({ GIT_ASKPASS: asking, SSH_ASKPASS: asking })
    const helper = `!touch ${join(folder, 'asked')};:`
    await configure([
      ['credential.helper', helper],
      [`credential.${server.url}.helper`, helper],
    ])
    expect(await registry({ token: 'wrong' }).capacity()).toMatchObject({ error: { code: 'denied' } })
    expect(existsSync(join(folder, 'asked'))).toBe(false)
    await registry().capacity()
    expect(existsSync(join(folder, 'asked'))).toBe(true)
  })
})

describe('who commits', () => {
  it('is whom the environment names', async () => {
    const { repository, registry } = await startScene()
    setVariables({ GIT_AUTHOR_NAME: 'Grace Hopper', GIT_AUTHOR_EMAIL: 'grace@example.com' })
    await registry({ author: undefined as never }).spawn({ agent })
    expect(await git(repository, 'log', '-1', '--format=%an <%ae>, %cn', 'main')).toBe(
      'Grace Hopper <grace@example.com>, Grace Hopper',
    )
  })

  it('is whom the configuration of the checkout names, else nobody in particular', async () => {
    const { repository, registry } = await startScene()
    const directory = await cloneCheckout(repository)
    await configure([['user.useConfigOnly', 'true']])
    await registry({ author: undefined as never, directory }).spawn({ agent })
    await registry({ author: undefined as never, directory: await temporaryFolder() }).spawn({ agent })
    expect(await git(repository, 'log', '-2', '--format=%an <%ae>', 'main')).toBe(
      'Agent Registry <agent-registry@localhost>\nTest User <user@example.com>',
    )
  })
})

it('the root may be any folder', async () => {
  const deep = 'a folder/with spaces/ünd "no"'.replaceAll('"', "'")
  const { repository, registry } = await startScene()
  await commitFiles(repository, 'main', { [`${deep}/config.json`]: '{}\n' }, 'Second')
  const outcome = await registry({ root: deep }).spawn({ agent: { ...agent, id: 'deep' } })
  expect(outcome).toMatchObject({ outcome: 'committed' })
  const files = await git(repository, '-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'main')
  expect(files.split('\n')).toEqual(
    expect.arrayContaining([`${deep}/agents/deep.json`, `${root}/config.json`]),
  )
})
