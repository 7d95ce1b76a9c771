import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { main } from '../../../src/faces/cli/main.js'
import { commitFiles, createRemote, git, temporaryFolder } from '../../support/repository.js'
import { fakeWorld, recorded, type FakeWorld } from './fake-process-io.js'

const root = '.github/agent-system'
const hostile = 'Ada \u001b[31mred\u001b[0m \u009b2J\u202e‮evil'
const agent = (id: string, fields: object = {}) =>
  JSON.stringify({
    id,
    specialization: 'reviewer',
    status: 'active',
    spawned_at: '2025-01-01T00:00:00Z',
    ...fields,
  })

async function run(argv: string[], changes: Parameters<typeof fakeWorld>[0] = {}) {
  const world: FakeWorld = fakeWorld(changes)
  const status = await main(argv, world)
  return { status, stdout: world.stdout.text(), stderr: world.stderr.text() }
}

describe('the command line', () => {
  let remote = ''
  const on = (...argv: string[]) => ['--remote', remote, '--author', 'Tester <t@example.com>', ...argv]

  beforeAll(async () => {
    remote = await createRemote({
      [`${root}/config.json`]: '{"max_active_agents":3}',
      [`${root}/agents/ada.json`]: agent('ada', { human_name: hostile }),
      [`${root}/agents/gone.json`]: agent('gone', { status: 'eliminated' }),
    })
  })

  it('prints help and version without touching anything', async () => {
    expect(await run(['--version'])).toMatchObject({ status: 0, stderr: '' })
    expect(await run(['list', '--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  it('helps who names no operation', async () => {
    expect(await run([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^Usage: /) })
  })

  it('names a mistake and where to read on', async () => {
    expect(await run(['spwan'])).toEqual({
      status: 2,
      stdout: '',
      stderr: "error: unknown command 'spwan'\n(Did you mean spawn?)\nSee agent-registry --help\n",
    })
    expect(await run(['spawn', '--agent', '{'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: --agent: line 1, column 2: the file ends before the closing }\nSee agent-registry spawn --help\n',
    })
    expect(await run(['list', '--branch', ''])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--branch: must not be empty'),
    })
  })

  it.each([
    [['spwan', '--json'], null],
    [['--json'], null],
    [['list', '--json', '--stauts', 'x'], 'list'],
    [['--json', 'spawn', '--agent', 'no-such-file'], 'spawn'],
    [['--json', 'list', '--max-attempts', 'x'], 'list'],
  ])('prints one object for bad usage with --json: %j', async (argv, operation) => {
    const { status, stdout } = await run(argv)
    expect(status).toBe(2)
    expect(stdout.split('\n')).toHaveLength(2)
    expect(JSON.parse(stdout)).toMatchObject({
      operation,
      outcome: 'failed',
      request_id: null,
      error: { code: 'bad-input' },
    })
  })

  it('prints what it found to standard output, and only that', async () => {
    expect(await run(on('list', '--format', 'ids'))).toEqual({ status: 0, stdout: 'ada\ngone\n', stderr: '' })
    expect(await run(on('list', '--format', 'count', '--status', 'active'))).toMatchObject({ stdout: '1\n' })
    expect(await run(on('list', '--format', 'ids', '--status', 'inactive'))).toMatchObject({ stdout: '' })
    const { stdout } = await run(on('list', '--format', 'json'))
    expect(JSON.parse(stdout)).toMatchObject({
      count: 2,
      agents: [{ id: 'ada', human_name: hostile }, { id: 'gone' }],
    })
  })

  it.each([
    ['list'],
    ['list', '--format', 'table'],
    ['get', 'ada'],
    ['get', 'ada', '--json'],
    ['list', '--json'],
  ])('lets no control character of a record reach the terminal: %s %s', async (...argv: string[]) => {
    const stdout = recorded({ isTTY: true, columns: 80 })
    const { status, ...output } = await run(on('--no-color', ...argv.filter(Boolean)), { stdout })
    expect(status).toBe(0)
    expect(output.stdout).toContain('ada')
    // eslint would have the very characters escaped; the line break is the one that is ours.
    expect(output.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
  })

  it('colours for a terminal and not for a pipe', async () => {
    const piped = await run(on('capacity'))
    const shown = await run(on('capacity'), { stdout: recorded({ isTTY: true }) })
    expect(piped.stdout).not.toContain('\u001b')
    expect(shown.stdout).toContain('\u001b')
  })

  it('prints the outcome as one object with --json', async () => {
    const { status, stdout, stderr } = await run(on('capacity', '--json'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
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
  })

  it('reads an agent from standard input and from a file, and writes it', async () => {
    const file = join(await temporaryFolder(), 'agent.json')
    await writeFile(file, '{"specialization":"y","id":"two"}')
    const first = await run(on('spawn', '--agent', '-', '--json'), {
      stdin: '{"specialization":"x","id":"one"}',
    })
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'committed', result: { active: 2 } })
    const second = await run(on('spawn', '--agent', file))
    expect(second.status).toBe(0)
    expect(second.stdout).toMatch(/^Spawned two; 3 of 3 agents are active\.\n/)
    expect(second.stderr).toMatch(/^commit [0-9a-f]{7}, request \S+\n$/)
    expect(await git(remote, 'log', '-1', '--format=%an <%ae>')).toBe('Tester <t@example.com>')
  })

  it('reports a refusal on standard error, with what to do, and as an object with --json', async () => {
    const argv = on('promote', 'gone')
    const refused = await run(argv)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('Refused (not-active): ')
    const asJson = await run([...argv, '--json'])
    expect(asJson.status).toBe(1)
    expect(JSON.parse(asJson.stdout)).toMatchObject({ outcome: 'refused', refusal: { code: 'not-active' } })
    expect(asJson.stderr).toContain('not-active')
  })

  it('sweeps, in words and as an object', async () => {
    expect(await run(on('sweep'))).toEqual({ status: 0, stdout: 'There was nothing to clear.\n', stderr: '' })
    const { stdout } = await run(on('sweep', '--dry-run', '--json'))
    expect(JSON.parse(stdout)).toMatchObject({
      operation: 'sweep',
      outcome: 'answered',
      commit: await git(remote, 'rev-parse', 'main'),
      result: { cleared_count: 0, cleared: [], waiting: 0, left: 0 },
    })
  })

  it('rehearses with --dry-run', async () => {
    const before = await git(remote, 'rev-parse', 'main')
    const { status, stdout } = await run(on('eliminate', 'ada', '--dry-run'))
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Dry run, nothing was written: Eliminated /),
    })
    expect(await git(remote, 'rev-parse', 'main')).toBe(before)
  })

  it('reads at a revision', async () => {
    await commitFiles(remote, 'main', { [`${root}/agents/late.json`]: agent('late') }, 'late')
    expect((await run(on('list', '--format', 'ids'))).stdout).toContain('late')
    expect((await run(on('list', '--format', 'ids', '--at', 'main~1'))).stdout).not.toContain('late')
  })

  it('validates a folder: findings as compilers print them, status 1 for errors', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'agents'))
    expect(await run(['validate', '--path', folder])).toEqual({
      status: 0,
      stdout: 'The registry is valid.\n',
      stderr: '',
    })
    await writeFile(join(folder, 'agents', 'bad.json'), '{\n  "id": 7,,\n}')
    const { status, stdout } = await run(['validate', '--path', folder])
    expect(status).toBe(1)
    expect(stdout).toMatch(/agents\/bad\.json:2:\d+: error: .* \[malformed-json\]/)
  })
})
