import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { gitEnvironment, redactor } from '../../../../src/store/git/command/environment.js'
import { agent, expectSound, startScene } from '../../../registry/remote-fixture.js'
import { cloneCheckout, createRemote, log, temporaryFolder } from '../../../support/repository.js'

const original = { ...process.env }
afterEach(() => {
  process.env = { ...original }
})

const redirecting = [
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_SHALLOW_FILE',
  'GIT_CEILING_DIRECTORIES',
  'GIT_CONFIG',
  'GIT_CONFIG_PARAMETERS',
  'GIT_REPLACE_REF_BASE',
  'GIT_PUSH_OPTION_COUNT',
  'GIT_TRACE_CURL',
]

const programs = ['EDITOR', 'VISUAL', 'PAGER', 'GIT_EDITOR', 'GIT_SEQUENCE_EDITOR', 'GIT_PAGER']

/** The settings of an environment, in order: key and value. */
const settingsOf = (environment: Record<string, string>): [string, string][] =>
  Array.from({ length: Number(environment['GIT_CONFIG_COUNT']) }, (_, index) => [
    environment[`GIT_CONFIG_KEY_${index}`] ?? '',
    environment[`GIT_CONFIG_VALUE_${index}`] ?? '',
  ])

describe('the environment of git', () => {
  it.each([...redirecting, ...programs])('has no %s of the caller', (name) => {
    process.env[name] = '/elsewhere'
    expect(Object.keys(gitEnvironment(null))).not.toContain(name)
  })

  it.each([
    'PATH',
    'HOME',
    'SSH_AUTH_SOCK',
    'https_proxy',
    'GIT_SSH_COMMAND',
    'GIT_SSL_CAINFO',
    'GIT_ASKPASS',
  ])("has the caller's %s: it says how to reach a server", (name) => {
    process.env[name] = '/elsewhere'
    expect(gitEnvironment(null)[name]).toBe('/elsewhere')
  })

  it("has no settings of the caller's, which would stand beside ours", () => {
    process.env['GIT_CONFIG_COUNT'] = '99'
    process.env['GIT_CONFIG_KEY_98'] = 'core.hooksPath'
    process.env['GIT_CONFIG_VALUE_98'] = '/elsewhere'
    const environment = gitEnvironment(null)
    expect(settingsOf(environment)).not.toContainEqual(['', ''])
    expect(Object.values(environment)).not.toContain('/elsewhere')
  })

  it('speaks English and asks no one', () => {
    process.env['LC_ALL'] = 'de_DE.UTF-8'
    expect(gitEnvironment(null)).toMatchObject({ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' })
  })

  it('tries given credentials or none', () => {
    process.env['GIT_ASKPASS'] = '/elsewhere'
    const environment = gitEnvironment({ url: 'https://host/r', userinfo: 'ada:secret' })
    expect(environment['GIT_ASKPASS']).toBe('')
    expect(settingsOf(environment)).toContainEqual(['credential.helper', ''])
  })
})

describe('a message', () => {
  const basic = Buffer.from('ada:s3 cret/').toString('base64')

  it.each([
    ['the secret', 'wrong: s3 cret/!', 'wrong: ***!'],
    ['the secret as a URL has it', 'at s3%20cret%2F', 'at ***'],
    ['user and secret', 'ada:s3 cret/ is wrong', '*** is wrong'],
    ['the header', `> Authorization: Basic ${basic}`, '> Authorization: Basic ***'],
    ["another one's credentials", "to 'https://bob:other@host/r'", "to 'https://***@host/r'"],
  ])('loses %s', (_, said, left) => {
    expect(redactor({ url: 'https://host/r', userinfo: 'ada:s3 cret/' })(said)).toBe(left)
  })

  it('loses a token that stands where a user does', () => {
    expect(redactor({ url: 'https://host/r', userinfo: 'token123:' })('token123 expired')).toBe('*** expired')
  })

  it('keeps its words where nothing is secret', () => {
    expect(redactor(null)("unable to access 'https://host/a@b'")).toBe("unable to access 'https://host/a@b'")
  })
})

describe('a remote operation', () => {
  it('is not led elsewhere by variables of git', async () => {
    const { registry, repository } = await startScene()
    const elsewhere = await cloneCheckout(await createRemote({ 'a.txt': 'a' }))
    Object.assign(process.env, {
      GIT_DIR: join(elsewhere, '.git'),
      GIT_INDEX_FILE: join(elsewhere, '.git', 'index'),
      GIT_WORK_TREE: elsewhere,
      GIT_OBJECT_DIRECTORY: join(elsewhere, '.git', 'objects'),
      GIT_NAMESPACE: 'elsewhere',
      GIT_CONFIG_PARAMETERS: "'remote.origin.pushurl'='/nonexistent'",
    })
    const outcome = await registry({ directory: elsewhere }).spawn({ agent })
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    process.env = { ...original }
    expect(await log(repository, 'main')).toHaveLength(2)
    expect(await log(elsewhere, 'HEAD')).toHaveLength(1)
    await expectSound(repository)
  })

  it('does without the programs of the caller', async () => {
    const { registry } = await startScene()
    const marker = join(await temporaryFolder(), 'marker')
    for (const name of programs) process.env[name] = `touch ${marker}; false`
    expect((await registry().spawn({ agent })).error).toBeNull()
    await expect(readdir(marker)).rejects.toThrow('ENOENT')
  })

  it("is neither broken by the user's configuration nor runs its hooks", async () => {
    const { registry, repository } = await startScene()
    const { configuration, ran } = await hostileConfiguration()
    Object.assign(process.env, { GIT_CONFIG_GLOBAL: configuration, GIT_CONFIG_NOSYSTEM: '1' })
    const writer = registry()
    expect((await writer.spawn({ agent })).error).toBeNull()
    expect((await writer.list()).error).toBeNull()
    expect(await ran()).toEqual([])
    await expectSound(repository)
  })

  it("leaves hooks alone when it moves the user's checkout forward", async () => {
    const { registry, repository, server } = await startScene()
    const checkout = await cloneCheckout(server.remote())
    const { configuration, ran } = await hostileConfiguration()
    Object.assign(process.env, { GIT_CONFIG_GLOBAL: configuration, GIT_CONFIG_NOSYSTEM: '1' })
    expect((await registry({ directory: checkout }).spawn({ agent })).error).toBeNull()
    expect(await ran()).toEqual([])
    expect(await log(checkout, 'HEAD')).toEqual(await log(repository, 'main'))
  })
})

const hooks = [
  'pre-push',
  'reference-transaction',
  'post-checkout',
  'post-merge',
  'post-index-change',
  'pre-auto-gc',
]

/** A user's configuration that would break or run something, and which of its hooks ran. */
async function hostileConfiguration(): Promise<{ configuration: string; ran: () => Promise<string[]> }> {
  const folder = await temporaryFolder()
  const [hooksPath, marks, configuration] = ['hooks', 'marks', 'config'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  await mkdir(hooksPath)
  await mkdir(marks)
  for (const name of hooks) {
    await writeFile(join(hooksPath, name), `#!/bin/sh\ntouch '${join(marks, name)}'\nexit 1\n`)
    await chmod(join(hooksPath, name), 0o755)
  }
  const lines = [
    `[core]\nhooksPath = ${hooksPath}\npager = false\neditor = false`,
    '[push]\nfollowTags = true\ngpgSign = true\ndefault = nothing\nrecurseSubmodules = check',
    '[commit]\ngpgSign = true\n[safe]\nbareRepository = explicit\n[transfer]\nfsckObjects = true',
    '[fetch]\nprune = true\npruneTags = true\nwriteCommitGraph = true\nrecurseSubmodules = true',
    '[remote "origin"]\nfetch = +refs/pull/*/head:refs/remotes/origin/pull/*\nprune = true',
    '[gc]\nauto = 1\n[maintenance]\nauto = true\n[color]\nui = always\n[advice]\nnone = false',
  ]
  await writeFile(configuration, `${lines.join('\n')}\n`)
  return { configuration, ran: () => readdir(marks) }
}
