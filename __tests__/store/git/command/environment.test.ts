import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import {
  localEnvironment,
  redactor,
  transferEnvironment,
} from '../../../../src/store/git/command/environment.js'
import { createLocalSettings, runGit } from '../../../../src/store/git/command/process.js'
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

const token = { url: 'https://host/r', userinfo: 'ada:secret' }
const toServer = { kind: 'http', credentials: null } as const

/** Every environment that git may get, by what it is for. */
const environments: [string, () => Record<string, string>][] = [
  ['a command on this machine', localEnvironment],
  ['a transfer over HTTP', () => transferEnvironment(toServer)],
  ['a transfer over HTTP with a token', () => transferEnvironment({ kind: 'http', credentials: token })],
  ['a transfer over SSH', () => transferEnvironment({ kind: 'ssh', credentials: null })],
  ['a transfer from a path', () => transferEnvironment({ kind: 'path', credentials: null })],
]

describe.each(environments)('the environment of %s', (_, create) => {
  it.each([...redirecting, ...programs])('has no %s of the caller', (name) => {
    process.env[name] = '/elsewhere'
    expect(Object.keys(create())).not.toContain(name)
  })

  it.each([
    'INPUT_TOKEN',
    'INPUT_INTENT-KEY',
    'INPUT_PRIVATE-KEY',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'AGENT_REGISTRY_TOKEN',
    'AGENT_REGISTRY_INTENT_KEY',
  ])('has no %s', (name) => {
    process.env[name] = 's3cret'
    expect(Object.values(create()).join('\n')).not.toContain('s3cret')
  })

  it.each(['PATH', 'HOME', 'TMPDIR', 'GIT_CONFIG_GLOBAL'])("has the caller's %s", (name) => {
    process.env[name] = '/elsewhere'
    expect(create()[name]).toBe('/elsewhere')
  })

  it('has the folders of the PATH that are the same wherever git runs', () => {
    process.env['PATH'] = ['', '/usr/bin', '.', 'bin', '/bin'].join(delimiter)
    expect(create()['PATH']).toBe(['/usr/bin', '/bin'].join(delimiter))
  })

  it("has no settings of the caller's, which would stand beside ours", () => {
    process.env['GIT_CONFIG_COUNT'] = '99'
    process.env['GIT_CONFIG_KEY_98'] = 'core.hooksPath'
    process.env['GIT_CONFIG_VALUE_98'] = '/elsewhere'
    const environment = create()
    expect(settingsOf(environment)).not.toContainEqual(['', ''])
    expect(Object.values(environment)).not.toContain('/elsewhere')
  })

  it('speaks English and asks no one', () => {
    process.env['LC_ALL'] = 'de_DE.UTF-8'
    expect(create()).toMatchObject({ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' })
  })
})

const reaching = ['https_proxy', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO']
const ofHelpers = ['SSH_AUTH_SOCK', 'MY_VAULT_ADDRESS']

describe("the caller's way to a server", () => {
  it.each([...reaching, ...ofHelpers, 'GIT_ASKPASS', 'GH_TOKEN'])('is for a transfer: %s', (name) => {
    process.env[name] = '/elsewhere'
    expect(transferEnvironment(toServer)[name]).toBe('/elsewhere')
    expect(localEnvironment()).not.toHaveProperty([name])
  })

  it.each(['GITHUB_TOKEN', 'GH_TOKEN', 'GH_ENTERPRISE_TOKEN'])(
    'has no %s where no helper reads it',
    (name) => {
      process.env[name] = 's3cret'
      for (const kind of ['ssh', 'path'] as const)
        expect(transferEnvironment({ kind, credentials: null })).not.toHaveProperty([name])
      expect(transferEnvironment({ kind: 'http', credentials: token })).not.toHaveProperty([name])
    },
  )

  it('has nothing for helpers beside credentials of ours', () => {
    for (const name of [...reaching, ...ofHelpers]) process.env[name] = '/elsewhere'
    process.env['GIT_ASKPASS'] = '/elsewhere'
    const environment = transferEnvironment({ kind: 'http', credentials: token })
    expect(environment).toMatchObject(Object.fromEntries(reaching.map((name) => [name, '/elsewhere'])))
    for (const name of ofHelpers) expect(environment).not.toHaveProperty([name])
    expect(environment['GIT_ASKPASS']).toBe('')
    expect(settingsOf(environment)).toContainEqual(['credential.helper', ''])
  })
})

it.each(['', '.', 'bin'])(
  'git is not looked for in a folder that depends on where we are: %j',
  async (entry) => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'bin'))
    for (const file of ['git', 'bin/git'])
      await writeFile(join(folder, file), '#!/bin/sh\necho hostile\n', { mode: 0o755 })
    const before = process.cwd()
    process.chdir(folder)
    process.env['PATH'] = [entry, original['PATH']].join(delimiter)
    try {
      const settings = {
        ...createLocalSettings(),
        gitDirectory: null,
        signal: () => new AbortController().signal,
      }
      expect((await runGit(settings, ['--version'])).stdout).toMatch(/^git version/)
    } finally {
      process.chdir(before)
    }
  },
)

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
