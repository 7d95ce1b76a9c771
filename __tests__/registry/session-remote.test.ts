import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openSession, type RegistryOptions, type Session } from '../../src/index.js'
import { restorePath, wrapGit } from '../store/git/wrapped-git.js'
import { traceProcesses } from '../store/git/trace.js'
import {
  atEnd,
  cloneCheckout,
  commitFiles,
  createRemote,
  git,
  log,
  temporaryFolder,
} from '../support/repository.js'
import { agent, agentsOn, author, content, expectSound, root, startScene } from './remote-fixture.js'

afterEach(restorePath)

/** A session that is closed after the test file. */
function start(options: RegistryOptions): Session {
  const session = openSession({ author, ...options })
  atEnd(() => session.close())
  return session
}

const spawn = (id: string) => ({ agent: { ...agent, id } })

/** Where the registry is, and how a session gets there. */
interface Place {
  readonly repository: string
  readonly options: RegistryOptions
}

const places: [string, () => Promise<Place>][] = [
  [
    'over HTTP',
    async () => {
      const { repository, server } = await startScene({ keepAlive: true })
      return { repository, options: { remote: server.remote(), branch: 'main' } }
    },
  ],
  [
    'over HTTP by git’s command',
    async () => {
      const { repository, server } = await startScene({ keepAlive: true })
      return { repository, options: { remote: server.remote(), branch: 'main', transport: 'git' } }
    },
  ],
  [
    'over HTTP, said to be large',
    async () => {
      const { repository, server } = await startScene({ keepAlive: true })
      const options = { remote: server.remote(), branch: 'main', repositorySize: 1024 * 1024 }
      return { repository, options }
    },
  ],
  [
    'at a path',
    async () => {
      const repository = await createRemote(content)
      return { repository, options: { remote: repository, branch: 'main' } }
    },
  ],
  [
    'on a local branch',
    async () => {
      const repository = await createRemote(content)
      return { repository, options: { directory: repository, branch: 'main' } }
    },
  ],
]

describe.each(places)('a session with a registry %s', (_, makePlace) => {
  it('runs many operations, and sees what others wrote in between', async () => {
    const { repository, options } = await makePlace()
    const session = start(options)
    const other = start(options)
    expect(await session.list()).toMatchObject({ outcome: 'answered', result: { count: 0 } })
    expect(await session.spawn(spawn('a'))).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(await other.spawn(spawn('b'))).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(await session.get({ id: 'b' })).toMatchObject({ outcome: 'answered' })
    await commitFiles(repository, 'main', { 'src/index.ts': 'export const a = 1\n' }, 'By hand')
    expect(await session.spawn(spawn('c'))).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(await other.spawn(spawn('c'))).toMatchObject({ refusal: { code: 'agent-exists' } })
    expect(await other.list()).toMatchObject({ result: { count: 3 } })
    const [, second = ''] = (await log(repository, 'main')).map(({ commit }) => commit)
    expect(await session.capacity({}, { at: second })).toMatchObject({
      commit: second,
      result: { active: 2 },
    })
    expect(await agentsOn(repository)).toEqual(['a', 'b', 'c'])
    expect(await log(repository, 'main')).toHaveLength(5)
    await session.close()
    await other.close()
  })

  it('follows a branch that was replaced, and notices one that was deleted', async () => {
    const { repository, options } = await makePlace()
    const session = start(options)
    await session.spawn(spawn('a'))
    await git(repository, 'branch', 'other', 'main')
    await git(repository, 'update-ref', '-d', 'refs/heads/main')
    const lost = await session.spawn(spawn('b'))
    expect(lost).toMatchObject({ outcome: 'failed', error: { code: 'unknown-branch' } })
    const files = { [`${root}/config.json`]: '{ "max_active_agents": 3 }\n', 'x.txt': 'x\n' }
    const replaced = await commitFiles(repository, 'main', files, 'Another history')
    expect(await session.capacity()).toMatchObject({ commit: replaced, result: { active: 0, max: 3 } })
    await git(repository, 'branch', '--force', 'main', 'other')
    expect(await session.list()).toMatchObject({ result: { count: 1 } })
    expect(await session.spawn(spawn('b'))).toMatchObject({ outcome: 'committed', attempts: 1 })
    expect(await agentsOn(repository)).toEqual(['a', 'b'])
    await expectSound(repository)
    await session.close()
  })

  it('goes on where its temporary files were cleared, and leaves none behind', async () => {
    const { repository, options } = await makePlace()
    const used = join(await temporaryFolder(), 'used')
    await wrapGit(`echo "$GIT_DIR" >> '${used}'`)
    const foldersUsed = async (): Promise<string[]> => {
      const folders = (await readFile(used, 'utf8')).split('\n')
      return [...new Set(folders)].filter((folder) => basename(folder).startsWith('agent-registry-'))
    }
    const session = start(options)
    await session.spawn(spawn('a'))
    const [folder = '', ...others] = await foldersUsed()
    expect([existsSync(folder), others]).toEqual([true, []])
    await rm(folder, { recursive: true })
    expect(await session.spawn(spawn('b'))).toMatchObject({ outcome: 'committed', error: null })
    expect(await session.list()).toMatchObject({ result: { count: 2 } })
    expect((await foldersUsed()).map(existsSync)).toEqual([false, true])
    await session.close()
    expect((await foldersUsed()).map(existsSync)).toEqual([false, false])
    await expectSound(repository)
  })

  it('lands all that is asked for at once, in order', async () => {
    const { repository, options } = await makePlace()
    const session = start(options)
    const ids = ['a', 'b', 'c', 'd']
    const outcomes = await Promise.all(ids.map((id) => session.spawn(spawn(id))))
    const commits = (await log(repository, 'main')).map(({ commit }) => commit).reverse()
    expect(outcomes.map(({ commit }) => commit)).toEqual(commits.slice(1))
    await expectSound(repository)
    await session.close()
  })
})

describe('what a later operation of a session costs', () => {
  interface Cost {
    readonly requests: number
    readonly processes: readonly string[]
  }

  async function costsOf(
    options: RegistryOptions,
    ...operations: ((session: Session, repository: string) => Promise<unknown>)[]
  ): Promise<Cost[]> {
    const { repository, server } = await startScene({ keepAlive: true })
    const costs: Cost[] = []
    await traceProcesses(async (take) => {
      const session = start({ remote: server.remote(), branch: 'main', ...options })
      for (const operation of operations) {
        server.reset()
        await operation(session, repository)
        costs.push({ requests: server.count(), processes: await take() })
      }
      await session.close()
    })
    return costs
  }

  const spawnAnother = (session: Session): Promise<unknown> => session.spawn({ agent })
  const list = (session: Session): Promise<unknown> => session.list()

  it('over HTTP: a change takes a list of refs and a push, a reading of the same head a list of refs', async () => {
    const [first, second, reading] = await costsOf({}, spawnAnother, spawnAnother, list)
    expect([first?.requests, second?.requests, reading?.requests]).toEqual([3, 2, 1])
    expect(second?.processes.length).toBeLessThan(first?.processes.length ?? 0)
    expect(reading?.processes).toEqual([])
  })

  it('over HTTP, after another writer: what is new is fetched, and nothing else', async () => {
    const change = (_: Session, repository: string): Promise<unknown> =>
      commitFiles(repository, 'main', { [`${root}/agents/x.json`]: '{}\n' }, 'By hand')
    const costs = await costsOf({}, list, change, list)
    expect(costs[2]?.requests).toBe(2)
    expect(costs[2]?.processes.filter((line) => line.includes('index-pack'))).toHaveLength(1)
  })

  it('by git’s command: fewer requests and fewer processes', async () => {
    const [first, second, reading] = await costsOf({ transport: 'git' }, spawnAnother, spawnAnother, list)
    expect(second?.requests).toBeLessThan(first?.requests ?? 0)
    expect(second?.processes.length).toBeLessThan(first?.processes.length ?? 0)
    expect(reading?.requests).toBeLessThan(second?.requests ?? 0)
    // Nothing is received, and nothing is read again.
    expect(reading?.processes.filter((line) => /index-pack|cat-file/.test(line))).toEqual([])
  })
})

describe('a session that is interrupted', () => {
  it('in one call serves the next', async () => {
    const { repository, server } = await startScene({ keepAlive: true })
    const session = start({ remote: server.remote(), branch: 'main' })
    await session.list()
    const controller = new AbortController()
    server.between(
      () => {
        controller.abort()
        return Promise.resolve()
      },
      { service: 'git-upload-pack', phase: 'request' },
    )
    const aborted = session.spawn(spawn('a'), { signal: controller.signal })
    const next = session.spawn(spawn('b'))
    expect(await aborted).toMatchObject({ outcome: 'failed', error: { code: 'interrupted' } })
    expect(await next).toMatchObject({ outcome: 'committed' })
    expect(await agentsOn(repository)).toEqual(['b'])
    await session.close()
  })
})

it('what one push left behind is not told of the next', async () => {
  const checkout = await cloneCheckout(await createRemote(content))
  await git(checkout, 'remote', 'remove', 'origin')
  const folder = await wrapGit(
    'case "$*" in *"read-tree -m -u"*) [ -e "$(dirname "$0")/broken" ] && { echo "fatal: broken" >&2; exit 128; } ;; esac',
  )
  await writeFile(join(folder, 'broken'), '')
  const notices: string[] = []
  const told = {
    info: () => undefined,
    progress: () => undefined,
    notice: (text: string) => notices.push(text),
  }
  const session = start({ directory: checkout, log: told })
  expect(await session.spawn(spawn('a'))).toMatchObject({ outcome: 'committed' })
  expect(notices).toEqual([expect.stringContaining('did not follow the branch')])
  await rm(join(folder, 'broken'))
  await git(checkout, 'reset', '--quiet', '--hard')
  expect(await session.spawn(spawn('b'))).toMatchObject({ outcome: 'committed' })
  expect(notices).toHaveLength(1)
  expect(await git(checkout, 'status', '--porcelain')).toBe('')
  await session.close()
})
