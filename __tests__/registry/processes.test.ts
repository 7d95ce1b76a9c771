import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Transport } from '../../src/store/transport.js'
import type { RequestFilter } from '../support/http-server.js'
import { wrapGit, restorePath } from '../store/git/wrapped-git.js'
import { cloneCheckout, createRemote, fsck, git, log, temporaryFolder } from '../support/repository.js'
import { compileRunner, startWriter } from './processes.js'
import { agent, agentsOn, author, content, expectSound, root, startScene } from './remote-fixture.js'

let runner = ''

beforeAll(async () => {
  runner = await compileRunner()
})

afterEach(restorePath)

const command = { operation: 'spawn', agent: { ...agent, id: 'a' } } as const

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5)
}

/** Processes whose command line names the address. */
async function processesOf(address: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-ww', '-o', 'args'], { maxBuffer: Infinity })
  return stdout.split('\n').filter((line) => line.includes(address) && !line.includes('run.js'))
}

describe('an operation that hangs', () => {
  const reading = { service: 'git-upload-pack', phase: 'request' } as const
  const pushing = { service: 'git-receive-pack', phase: 'request' } as const
  const steps: [string, Transport, RequestFilter, 'failed' | 'unknown'][] = [
    ['while the server is asked for its refs', 'git', { ...reading, phase: 'advertise' }, 'failed'],
    ['while the branch is read', 'git', reading, 'failed'],
    ['while the push is under way', 'git', pushing, 'unknown'],
    ['while the branch is read directly', 'auto', reading, 'failed'],
    ['while the direct push is under way', 'auto', pushing, 'unknown'],
  ]

  it.each(steps)(
    '%s ends when it is told to, and leaves nothing behind',
    async (_, transport, filter, outcome) => {
      const { server, repository } = await startScene()
      const temporary = await temporaryFolder()
      server.inject({ ...filter, fault: 'hang' })
      const writer = startWriter(
        runner,
        command,
        { remote: server.remote(), branch: 'main', author, transport },
        {
          env: { TMPDIR: temporary },
          call: { requestId: 'request-1' },
        },
      )
      await until(() => server.count(filter) > 0)
      expect((await processesOf(server.url)).length > 0).toBe(transport === 'git')
      process.kill(writer.pid, 'SIGTERM')
      expect(await writer.outcome).toMatchObject({
        outcome,
        request_id: 'request-1',
        error: { code: outcome === 'failed' ? 'interrupted' : 'unknown-outcome' },
      })
      expect(await processesOf(server.url)).toEqual([])
      expect(await readdir(temporary)).toEqual([])
      expect(await log(repository, 'main')).toHaveLength(1)
    },
  )

  it.each(steps)(
    '%s ends with its time, and leaves nothing behind',
    async (_, transport, filter, outcome) => {
      const { server } = await startScene()
      const temporary = await temporaryFolder()
      server.inject({ ...filter, fault: 'hang' })
      const options = {
        remote: server.remote(),
        branch: 'main',
        author,
        timeoutSeconds: 2,
        transport: 'git' as const,
      }
      const writer = startWriter(runner, command, options, { env: { TMPDIR: temporary } })
      const ended = await writer.outcome
      expect(ended).toMatchObject({
        outcome,
        error: { code: outcome === 'failed' ? 'network' : 'unknown-outcome' },
      })
      expect(ended?.error?.message).toContain('did not answer in time')
      expect(await processesOf(server.url)).toEqual([])
      expect(await readdir(temporary)).toEqual([])
    },
  )

  it('before the push was sent, nothing is written, and that is certain', async () => {
    const { server, repository } = await startScene()
    const folder = await wrapGit(
      'case "$*" in fast-import*) touch "$(dirname "$0")/building"; sleep 60 ;; esac',
    )
    const writer = startWriter(runner, command, {
      remote: server.remote(),
      branch: 'main',
      author,
      transport: 'git',
    })
    await until(() => existsSync(join(folder, 'building')))
    process.kill(writer.pid, 'SIGTERM')
    expect(await writer.outcome).toMatchObject({ outcome: 'failed', error: { code: 'interrupted' } })
    expect(server.count({ service: 'git-receive-pack' })).toBe(0)
    expect(await log(repository, 'main')).toHaveLength(1)
  })
})

describe('temporary files', () => {
  it('are gone when the operation is done', async () => {
    const { server } = await startScene()
    const temporary = await temporaryFolder()
    const writer = startWriter(
      runner,
      command,
      { remote: server.remote(), branch: 'main', author },
      {
        call: { requestId: 'looked-for' },
        env: { TMPDIR: temporary },
      },
    )
    expect(await writer.outcome).toMatchObject({ outcome: 'committed' })
    expect(await readdir(temporary)).toEqual([])
  })

  it('that cannot be written: the words say where', async () => {
    const { server } = await startScene()
    const temporary = join(await temporaryFolder(), 'file')
    await writeFile(temporary, '')
    const options = { remote: server.remote(), branch: 'main', author }
    const ended = await startWriter(runner, command, options, { env: { TMPDIR: temporary } }).outcome
    expect(ended).toMatchObject({ outcome: 'failed', error: { code: 'git-failed' } })
    expect(ended?.error?.message).toContain(
      `temporary folder cannot be used: ENOTDIR: not a directory, mkdtemp '${temporary}`,
    )
  })

  it('that the disk has no room for: said to be so, and it is not tried again', async () => {
    const { server, repository } = await startScene()
    const folder = await wrapGit(`case "$*" in fetch*) echo . >> "$(dirname "$0")/tries"
      echo 'fatal: write error: No space left on device' >&2; exit 128 ;; esac`)
    const ended = await startWriter(runner, command, {
      remote: server.remote(),
      branch: 'main',
      author,
      transport: 'git',
    }).outcome
    expect(ended).toMatchObject({ outcome: 'failed', error: { code: 'disk-full' } })
    expect(await readFile(join(folder, 'tries'), 'utf8')).toBe('.\n')
    expect(await log(repository, 'main')).toHaveLength(1)
  })
})

describe('a process that is killed while it moves the local branch that is checked out', () => {
  it.each<[string, string, boolean]>([
    ['before the commit is built', 'case "$*" in fast-import*) kill -9 $PPID; exit 1 ;; esac', false],
    ['before the branch moves', 'case "$*" in update-ref*) kill -9 $PPID; exit 1 ;; esac', false],
    ['when the branch has moved', 'case "$*" in *"read-tree -m -u"*) kill -9 $PPID; exit 1 ;; esac', true],
  ])('%s leaves a sound repository with all of the change, or nothing', async (_, script, moved) => {
    const checkout = await cloneCheckout(await createRemote(content))
    await git(checkout, 'remote', 'remove', 'origin')
    await wrapGit(script)
    expect(await startWriter(runner, command, { directory: checkout, author }).outcome).toBeNull()
    restorePath()
    await fsck(checkout)
    expect(await agentsOn(checkout)).toEqual(moved ? ['a'] : [])
    // What the user does then: away with the lock, and the index as the branch is.
    await rm(join(checkout, '.git', 'index.lock'), { force: true })
    if (moved) await git(checkout, 'reset', '--quiet', '--hard')
    expect(await git(checkout, 'status', '--porcelain')).toBe('')
    const again = { operation: 'spawn', agent: { ...agent, id: 'b' } } as const
    expect(await startWriter(runner, again, { directory: checkout, author }).outcome).toMatchObject({
      outcome: 'committed',
    })
  })
})

describe('24 writers at once', () => {
  it('into a limit of 20: 20 land, 4 are refused, one after the other', async () => {
    const files = { [`${root}/config.json`]: '{\n  "max_active_agents": 20\n}\n' }
    const { server, repository } = await startScene({ files, keepAlive: true })
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, index) => {
        const one = { operation: 'spawn', agent: { ...agent, id: `a${index}` } } as const
        return startWriter(runner, one, { remote: server.remote(), branch: 'main', author }).outcome
      }),
    )
    const count = (kind: string): number => outcomes.filter((outcome) => outcome?.outcome === kind).length
    expect({ committed: count('committed'), refused: count('refused') }).toEqual({
      committed: 20,
      refused: 4,
    })
    const refusals = outcomes.flatMap((outcome) => outcome?.refusal?.code ?? [])
    expect(refusals).toEqual(Array.from({ length: 4 }, () => 'capacity-reached'))
    expect(await agentsOn(repository)).toHaveLength(20)
    const commits = await log(repository, 'main')
    expect(commits).toHaveLength(21)
    expect(new Set(commits.map(({ commit }) => commit))).toEqual(
      new Set([
        ...outcomes.flatMap((outcome) => (outcome?.outcome === 'committed' ? outcome.commit : null) ?? []),
        commits.at(-1)?.commit,
      ]),
    )
    await expectSound(repository)
  })
})
