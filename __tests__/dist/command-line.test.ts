import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { startTestServer } from '../support/http-server.js'
import { commitFiles, createRemote, fsck, git, log, readFiles, temporaryFolder } from '../support/repository.js'
import { runCommandLine, runnerNode } from '../support/runner.js'

const root = '.github/agent-system'
const reviewer = '{"specialization":"reviewer"}'

const outcomeOf = ({ stdout }: { stdout: string }): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>

/** Command lines of running processes that contain a text; none where the system does not tell. */
async function processesNaming(text: string): Promise<string[]> {
  const ids = await readdir('/proc').catch(() => [])
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(text))
}

async function emptyRepository(): Promise<string> {
  const folder = await temporaryFolder()
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  return folder
}

describe('the committed command line', () => {
  it.each([process.execPath, runnerNode])('runs without an install on %s', async (node) => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    expect(await runCommandLine(['--version'], { node })).toMatchObject({ status: 0, stdout: `${version}\n` })
    const cwd = await emptyRepository()
    const spawned = await runCommandLine(['--json', 'spawn', '--agent', reviewer], { cwd, node })
    expect(outcomeOf(spawned)).toMatchObject({ operation: 'spawn', outcome: 'committed', error: null })
  })

  it('keeps what is for programs and what is for people apart', async () => {
    const cwd = await emptyRepository()
    const result = await runCommandLine(['spawn', '--json', '--agent', reviewer], { cwd })
    expect(Object.keys(outcomeOf(result))).toStrictEqual([
      'operation',
      'outcome',
      'request_id',
      'commit',
      'attempts',
      'combined',
      'landed_by',
      'result',
      'refusal',
      'error',
    ])
    const table = await runCommandLine(['list'], { cwd, env: { FORCE_COLOR: '0' } })
    expect(table.stdout).toContain('reviewer')
    expect(table.stdout).not.toContain('\u001b')
  })

  describe('exit statuses', () => {
    it('0 done, 1 refused', async () => {
      const cwd = await emptyRepository()
      expect((await runCommandLine(['init'], { cwd })).status).toBe(0)
      expect((await runCommandLine(['configure', '--patch', '{"max_active_agents":0}'], { cwd })).status).toBe(0)
      const refused = await runCommandLine(['spawn', '--agent', reviewer], { cwd })
      expect(refused.status).toBe(1)
      expect(refused.stderr + refused.stdout).toContain('capacity-reached')
    })

    it.each([
      ['an unknown command', ['spwan']],
      ['an unknown option', ['list', '--stauts', 'active']],
      ['bad JSON', ['spawn', '--agent', '{']],
      ['a missing argument', ['promote']],
      ['an id that is no file name', ['get', '../../etc/passwd']],
      ['a remote that is an option', ['--remote', '--upload-pack=x', 'list']],
    ])('2 for %s, with one object on standard output where that is asked for', async (_, args) => {
      const cwd = await emptyRepository()
      const result = await runCommandLine(args, { cwd })
      expect(result.status).toBe(2)
      expect(result.stderr).not.toMatch(/^\s+at .*\.js:\d+/m)
      const json = await runCommandLine(['--json', ...args], { cwd })
      expect(json.status).toBe(2)
      expect(outcomeOf(json)).toMatchObject({ outcome: 'failed', error: { code: 'bad-input' } })
    })

    it('3 for a corrupt registry, with file, line and column', async () => {
      const remote = await createRemote({ [`${root}/agents/bad.json`]: '{\n  "id": 7\n' })
      const result = await runCommandLine(['--remote', remote, 'capacity'])
      expect(result.status).toBe(3)
      expect(result.stderr).toMatch(/agents\/bad\.json:\d+:\d+/)
    })

    it('4 where there is no such repository', async () => {
      const result = await runCommandLine(['--remote', '/nowhere/at/all', '--branch', 'main', 'capacity'])
      expect(result.status).toBe(4)
    })

    it('5 when every attempt lost, and 0 with a line about each lost race where one did not', async () => {
      const repository = await createRemote({ readme: 'x' })
      const server = await startTestServer({ repository })
      const getAhead = () => commitFiles(repository, 'main', { other: 'work' }, 'another writer')
      const args = ['--remote', server.remote(), '--branch', 'main', 'spawn', '--agent', reviewer]
      server.between(getAhead)
      expect(await runCommandLine([...args, '--max-attempts', '1'])).toMatchObject({ status: 5 })
      server.between(getAhead)
      const result = await runCommandLine([...args, '--max-attempts', '7'])
      expect(result.status).toBe(0)
      expect(result.stderr).toMatch(/waited with others: main moved \w+→\w+; rebased and decided again \(attempt 2 of 7\)/)
    })

    it('6 when the answer is lost for good, and the repeated request finds what landed', async () => {
      const repository = await createRemote({ readme: 'x' })
      const server = await startTestServer({ repository })
      // From the push on nothing answers: its fate cannot be learnt.
      server.between(() => {
        server.inject({ service: 'git-upload-pack', times: 1000, fault: { status: 503 } })
        return Promise.resolve()
      })
      server.inject({ service: 'git-receive-pack', phase: 'request', fault: 'cut-after' })
      const args = ['--remote', server.remote(), '--branch', 'main', '--request-id', 'r1', '--timeout-seconds', '20', '--json']
      const lost = await runCommandLine([...args, 'spawn', '--agent', reviewer])
      expect(lost.status).toBe(6)
      expect(outcomeOf(lost)).toMatchObject({ outcome: 'unknown', request_id: 'r1', error: { code: 'unknown-outcome' } })
      server.reset()
      const repeated = await runCommandLine([...args, 'spawn', '--agent', reviewer])
      expect(outcomeOf(repeated)).toMatchObject({ outcome: 'committed', request_id: 'r1' })
      expect(await log(repository, 'main')).toHaveLength(2)
    })
  })

  it('keeps its word under SIGTERM: the whole change or none, and no litter', async () => {
    const repository = await createRemote({ readme: 'x' })
    const server = await startTestServer({ repository })
    const folder = await temporaryFolder()
    server.inject({ service: 'git-upload-pack', phase: 'request', fault: 'hang' })
    const args = ['--remote', server.remote(), '--branch', 'main', '--json', 'spawn', '--agent', reviewer]
    const result = await runCommandLine(args, {
      env: { TMPDIR: folder },
      started: (pid) => {
        const poll = setInterval(() => {
          if (server.count({ service: 'git-upload-pack', phase: 'request' }) === 0) return
          clearInterval(poll)
          process.kill(pid, 'SIGTERM')
        }, 20)
      },
    })
    expect(outcomeOf(result)).toMatchObject({ outcome: 'failed', error: { code: 'interrupted' } })
    expect(result.status).toBe(4)
    expect(await log(repository, 'main')).toHaveLength(1)
    expect(await readdir(folder)).toStrictEqual([])
    expect(await processesNaming(server.url)).toStrictEqual([])
  })

  it('lets 24 processes race for 20 places and loses none', async () => {
    const repository = await createRemote({
      [`${root}/config.json`]: JSON.stringify({ max_active_agents: 20, unique_human_names: true }),
    })
    const server = await startTestServer({ repository, keepAlive: true })
    const names = Array.from({ length: 24 }, (_, index) => `Name ${index}`).join(',')
    const args = ['--remote', server.remote(), '--branch', 'main', '--json', 'spawn', '--agent', reviewer, '--name-pool', names]
    const results = await Promise.all(Array.from({ length: 24 }, () => runCommandLine(args)))
    const outcomes = results.map(outcomeOf)
    expect(outcomes.filter(({ outcome }) => outcome === 'committed')).toHaveLength(20)
    expect(outcomes.filter(({ refusal }) => (refusal as { code: string } | null)?.code === 'capacity-reached')).toHaveLength(4)

    const history = await log(repository, 'main')
    expect(history).toHaveLength(21)
    expect(history.every(({ parents }) => parents.length <= 1)).toBe(true)
    for (const { outcome, request_id: id } of outcomes) {
      const carrying = history.filter(({ message }) => message.includes(`Agent-Registry-Request: ${String(id)}`))
      expect(carrying).toHaveLength(outcome === 'committed' ? 1 : 0)
    }
    const files = await readFiles(repository, 'main')
    const agents = Object.entries(files).filter(([path]) => path.startsWith(`${root}/agents/`))
    const given = agents.map(([, text]) => (JSON.parse(text) as { human_name: string }).human_name)
    expect(new Set(given).size).toBe(20)
    await fsck(repository)
  })

  it('changes only the lines of the fields that change, in files of any formatting', async () => {
    const python =
      '{\n    "id": "ada",\n    "name": "\\ud83e\\uddf9 Ada",\n    "specialization": "x",\n    "status": "active",\n' +
      '    "spawned_at": "2025-11-12T01:26:19.844461Z",\n    "metrics": {\n        "overall_score": 0.40,\n' +
      '        "code_quality_score": 1.0\n    },\n    "odd": 1e3\n}'
    const remote = await createRemote({ [`${root}/agents/ada.json`]: python })
    const patch = '{"personality":"calm","metrics":{"overall_score":0.5}}'
    const result = await runCommandLine(['--remote', remote, 'update', 'ada', '--patch', patch])
    expect(result.status).toBe(0)
    const text = (await readFiles(remote, 'main'))[`${root}/agents/ada.json`]
    expect(text).toBe(
      python.replace('0.40', '0.5').replace('"odd": 1e3\n', '"odd": 1e3,\n    "personality": "calm"\n'),
    )
  })

  it('reads an agent from standard input and from a file', async () => {
    const cwd = await emptyRepository()
    const first = await runCommandLine(['--json', 'spawn', '--agent', '-'], { cwd, input: '{"specialization":"x","id":"one"}' })
    await writeFile(join(cwd, 'two.json'), '[{"specialization":"x","id":"two"},{"specialization":"x","id":"three"}]')
    const second = await runCommandLine(['--json', 'spawn', '--agent', 'two.json'], { cwd })
    expect([first.status, second.status]).toStrictEqual([0, 0])
    const ids = await runCommandLine(['list', '--format', 'ids'], { cwd })
    expect(ids.stdout).toBe('one\nthree\ntwo\n')
    expect((await runCommandLine(['list', '--format', 'count'], { cwd })).stdout).toBe('3\n')
  })
})
