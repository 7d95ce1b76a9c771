import { describe, expect, it } from '@jest/globals'
import { startTestServer } from '../../support/http-server.js'
import { createRemote, git, temporaryFolder } from '../../support/repository.js'
import { combiningContract, storeContract, type Harness } from '../contract.js'
import { harnessOf } from './harness.js'

const users = { git: { password: 's3cret-token', access: 'write' } } as const

/** Those whose writers meet at a server, or at a repository that stands for one. */
const remotes: [string, () => Promise<Harness>][] = [
  [
    'a remote at a path',
    async () => {
      const repository = await createRemote()
      return harnessOf(repository, { remote: repository })
    },
  ],
  [
    'a remote over HTTP with a token',
    async () => {
      const repository = await createRemote()
      const server = await startTestServer({ repository, users, keepAlive: true })
      return harnessOf(repository, { remote: server.remote(), token: 's3cret-token' })
    },
  ],
  [
    'a remote over HTTP that is left to git',
    async () => {
      const repository = await createRemote()
      const server = await startTestServer({ repository, users, keepAlive: true })
      return harnessOf(repository, { remote: server.remote(), token: 's3cret-token', transport: 'git' })
    },
  ],
  [
    'a large remote over HTTP',
    async () => {
      const repository = await createRemote()
      const server = await startTestServer({ repository, keepAlive: true })
      return harnessOf(repository, { remote: server.remote(), repositorySize: 1024 * 1024 })
    },
  ],
]

const stores: typeof remotes = [
  ...remotes,
  [
    'a local branch that is not checked out',
    async () => {
      const repository = await createRemote()
      return harnessOf(repository, { directory: repository })
    },
  ],
  ['a local branch that is checked out', checkedOut],
]

/** The administrator moves index and files along; the work tree is always as the branch is. */
async function checkedOut(): Promise<Harness> {
  const checkout = await temporaryFolder()
  await git(checkout, 'init', '--quiet', '--initial-branch=main')
  const harness = harnessOf(checkout, { directory: checkout })
  return {
    ...harness,
    point: async (commit) => {
      if (commit !== null) await git(checkout, 'reset', '--quiet', '--hard', commit)
      else {
        await git(
          checkout,
          'read-tree',
          '-u',
          '--reset',
          await git(checkout, 'hash-object', '-t', 'tree', '/dev/null'),
        )
        await harness.point(null)
      }
    },
  }
}

describe.each(remotes)('%s combines writers', (_, makeHarness) => {
  it.each(combiningContract)('$title', async ({ check }) => {
    expect.hasAssertions()
    await check(await makeHarness())
  })
})

describe.each(stores)('%s keeps the contract of a store', (_, makeHarness) => {
  it.each(storeContract)('$title', async ({ check }) => {
    expect.hasAssertions()
    await check(await makeHarness())
  })
})
