import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type GitServer, hasHttpBackend, startGitServer } from '../../src/demo/git-server.js'
import {
  atEnd,
  cloneCheckout,
  commitFiles,
  createRemote,
  fsck,
  git,
  log,
  readFiles,
  temporaryFolder,
} from '../support/repository.js'

const upload = { service: 'git-upload-pack', type: 'application/x-git-upload-pack-request' }
const advertisement = `/info/refs?service=${upload.service}`
const files = { 'agents/ada.json': '{ "name": "Ada" }\n', 'config.json': '{}\n', 'größe "1".txt': '€' }

async function start(repository: string): Promise<GitServer & { remote: string }> {
  const server = await startGitServer({ root: dirname(repository) })
  atEnd(server.close)
  return { ...server, remote: `${server.url}/${basename(repository)}` }
}

async function startWithFiles(): Promise<GitServer & { remote: string; repository: string }> {
  const repository = await createRemote(files)
  return { ...(await start(repository)), repository }
}

describe('a git client', () => {
  it('clones', async () => {
    const { remote } = await startWithFiles()

    expect(await readFiles(await cloneCheckout(remote), 'HEAD')).toEqual(files)
  })

  it('fetches one commit without its files', async () => {
    const { remote, repository } = await startWithFiles()
    const tip = await commitFiles(repository, 'main', { 'new.json': '{}' }, 'Second')
    const local = await createRemote()

    await git(local, 'fetch', '--depth=1', '--filter=blob:none', remote, 'main')

    expect(await git(local, 'rev-list', 'FETCH_HEAD')).toBe(tip)
    const missing = await git(local, 'rev-list', '--objects', '--missing=print', 'FETCH_HEAD')
    expect(missing.match(/^\?/gm)).toHaveLength(4)
  })

  it('fetches a commit that no ref names, also in the old protocol', async () => {
    const { remote, repository } = await startWithFiles()
    const [first] = await log(repository, 'main')
    await commitFiles(repository, 'main', { 'new.json': '{}' }, 'Second')
    const local = await createRemote()

    await git(local, '-c', 'protocol.version=0', 'fetch', '--depth=1', remote, first?.commit ?? '')

    expect(await git(local, 'rev-parse', 'FETCH_HEAD')).toBe(first?.commit)
  })

  it('pushes, also to a repository still empty', async () => {
    const repository = await createRemote()
    const { remote } = await start(repository)
    const checkout = await cloneCheckout(remote)
    const commit = await commitFiles(checkout, 'work', files, 'First')

    await git(checkout, 'push', 'origin', 'work:main')

    expect(await log(repository, 'HEAD')).toMatchObject([{ commit, message: 'First', parents: [] }])
    expect(await readFiles(repository, 'main')).toEqual(files)
  })

  it('pushes more than 1 MiB, which git sends in chunks after a probe', async () => {
    const { remote, repository, requests } = await startWithFiles()
    const checkout = await cloneCheckout(remote)
    const large = randomBytes(3 << 20).toString('base64')
    await commitFiles(checkout, 'large', { 'large.txt': large }, 'Large')

    await git(checkout, 'push', 'origin', 'large')

    expect(await readFiles(repository, 'large')).toEqual({ 'large.txt': large })
    await fsck(repository)
    const pushes = requests.filter(({ service }) => service === 'git-receive-pack')
    expect(pushes.map(({ phase, status }) => [phase, status])).toEqual([
      ['advertise', 200],
      ['probe', 200],
      ['request', 200],
    ])
  })

  it('pushes 24 times at once', async () => {
    const { remote, repository } = await startWithFiles()
    const checkout = await cloneCheckout(remote)
    const branches = Array.from({ length: 24 }, (_, index) => `writer-${index}`)
    for (const branch of branches) await commitFiles(checkout, branch, { [branch]: branch }, branch)

    await Promise.all(branches.map((branch) => git(checkout, 'push', 'origin', branch)))

    const arrived = await Promise.all(branches.map((branch) => readFiles(repository, branch)))
    expect(arrived).toEqual(branches.map((branch) => ({ [branch]: branch })))
    await fsck(repository)
  })
})

describe('the server', () => {
  it('outlives clients that go away, and ends the git processes they leave behind', async () => {
    const { repository, remote, close } = await startWithFiles()
    await commitFiles(repository, 'large', { 'large.txt': randomBytes(8 << 20) }, 'Large')

    const halfSent = request(`${remote}/${upload.service}`, {
      method: 'POST',
      headers: { 'Content-Type': upload.type, 'Content-Length': 400 },
    }).on('error', () => undefined)
    await new Promise((sent) => halfSent.write('0000', sent))
    halfSent.destroy()

    const tip = await git(repository, 'rev-parse', 'large')
    const halfRead = request(`${remote}/${upload.service}`, {
      method: 'POST',
      headers: { 'Content-Type': upload.type },
    })
    halfRead.on('error', () => undefined).end(`0032want ${tip}\n00000009done\n`)
    const [answer] = (await once(halfRead, 'response')) as [IncomingMessage]
    await once(
      answer.on('error', () => undefined),
      'data',
    )
    answer.destroy()

    expect(await fetch(remote + advertisement)).toMatchObject({ status: 200 })
    await close() // resolves only when every git process has ended
  })

  it('is not led astray by the git variables of whoever started it', async () => {
    const { remote } = await startWithFiles()
    process.env['GIT_CONFIG_PARAMETERS'] = "'http.uploadpack'='false'"

    expect(await fetch(remote + advertisement)).toMatchObject({ status: 200 })
  })

  it('serves a folder that belongs to somebody else', async () => {
    const { remote } = await startWithFiles()
    const pretence = 'GIT_TEST_ASSUME_DIFFERENT_OWNER=1'
    await putGitInPath(`#!/bin/sh\nPATH='${PATH}' ${pretence} exec git "$@"\n`)

    expect(await fetch(remote + advertisement)).toMatchObject({ status: 200 })
  })

  it('lets everyone push, also where the repository does not say so', async () => {
    const { remote, repository } = await startWithFiles()
    await git(repository, 'config', '--unset', 'http.receivepack')

    const answer = await fetch(`${remote}/info/refs?service=git-receive-pack`)

    expect(answer).toMatchObject({ status: 200 })
  })

  it('cuts the connection if its interceptor throws', async () => {
    const intercept = () => Promise.reject(new Error('broken'))
    const server = await startGitServer({ root: dirname(await createRemote()), intercept })
    atEnd(server.close)

    await expect(fetch(`${server.url}/registry.git${advertisement}`)).rejects.toThrow('fetch failed')
    expect(server.requests).toMatchObject([{ path: '/registry.git/info/refs', status: null }])
  })

  it('answers 500 without git', async () => {
    const { remote } = await startWithFiles()
    await putGitInPath(null)

    expect(await fetch(remote + advertisement)).toMatchObject({ status: 500 })
  })
})

describe('hasHttpBackend', () => {
  it('is true for a git that can be served', async () => {
    expect(await hasHttpBackend()).toBe(true)
  })

  it.each([
    ['has no such command', '#!/bin/sh\nexit 1\n'],
    ['is not there', null],
  ])('is false if git %s', async (_, script) => {
    await putGitInPath(script)

    expect(await hasHttpBackend()).toBe(false)
  })
})

const { PATH = '' } = process.env
afterEach(() => {
  process.env['PATH'] = PATH
  delete process.env['GIT_CONFIG_PARAMETERS']
})

/** Makes a script the only git there is; null: there is none. */
async function putGitInPath(script: string | null): Promise<void> {
  const folder = await temporaryFolder()
  if (script !== null) await writeFile(join(folder, 'git'), script, { mode: 0o755 })
  process.env['PATH'] = folder
}
