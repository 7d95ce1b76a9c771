import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { startTestServer, type TestServer } from '../support/http-server.js'
import { createRemote, git, log, readFiles, temporaryFolder } from '../support/repository.js'
import { runAction, runnerNode } from '../support/runner.js'

const root = '.github/agent-system'
const token = 'ghs_secretsecretsecret'
const reviewer = '{"specialization":"reviewer"}'

interface World {
  repository: string
  server: TestServer
  /** Inputs that every step of this world has. */
  base: Record<string, string>
}

async function world(files?: Record<string, string>): Promise<World> {
  const repository = await createRemote(files)
  const users = { git: { password: token, access: 'write' }, reader: { password: token, access: 'read' } } as const
  const server = await startTestServer({ repository, users })
  return { repository, server, base: { remote: server.remote(), branch: 'main', token } }
}

const config = (values: object): Record<string, string> => ({ [`${root}/config.json`]: JSON.stringify(values) })

describe(`the committed action, on Node ${runnerNode === process.execPath ? process.version : '24'}`, () => {
  let shared: World
  beforeAll(async () => {
    shared = await world()
  })

  it('spawns into an empty repository, and says so in outputs, summary and log', async () => {
    const result = await runAction({ ...shared.base, operation: 'spawn', agent: reviewer, 'name-pool': 'Ada, Grace' })
    expect(result).toMatchObject({
      status: 0,
      outputs: { outcome: 'committed', changed: 'true', attempts: '1', count: '1', active: '1' },
    })
    const id = result.outputs['agent-id'] ?? ''
    expect(JSON.parse(result.outputs['agent-ids'] ?? '')).toStrictEqual([id])
    const files = await readFiles(shared.repository, 'main')
    expect(JSON.parse(files[`${root}/agents/${id}.json`] ?? '')).toMatchObject({ id, human_name: 'Ada', status: 'active' })
    expect(await git(shared.repository, 'rev-parse', 'main')).toBe(result.outputs['commit'])
    expect(result.summary).toContain('Ada')
    expect(result.stdout).not.toContain('::error')
  })

  it('shows the token to nobody: it is masked first, and then in no output, summary, log or commit', async () => {
    const result = await runAction({ ...shared.base, operation: 'spawn', agent: reviewer })
    expect(result.status).toBe(0)
    expect(result.commands[0]).toBe(`::add-mask::${token}`)
    const rest = result.stdout.replace(`::add-mask::${token}`, '') + result.stderr + result.summary
    const history = JSON.stringify(await log(shared.repository, 'main'))
    for (const secret of [token, Buffer.from(`git:${token}`).toString('base64')]) {
      expect(rest + JSON.stringify(result.outputs) + history).not.toContain(secret)
    }
  })

  it('tells the commit in the log where the file for outputs is missing', async () => {
    const env = { GITHUB_OUTPUT: '/nonexistent/output' }
    const result = await runAction({ ...shared.base, operation: 'spawn', agent: reviewer }, { env })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.commands).toContainEqual(expect.stringMatching(/^::warning::The outputs could not be written/))
    expect(result.stdout).toContain(`commit ${await git(shared.repository, 'rev-parse', 'main')}`)
  })

  it('fails the step for a refusal, or gives it as an output where the workflow asks for that', async () => {
    const { base, repository } = await world(config({ max_active_agents: 0 }))
    const before = await git(repository, 'rev-parse', 'main')
    const failed = await runAction({ ...base, operation: 'spawn', agent: reviewer })
    expect(failed).toMatchObject({ status: 1, outputs: { outcome: 'refused', 'refusal-code': 'capacity-reached' } })
    expect(failed.commands.some((command) => command.startsWith('::error') && command.includes('capacity-reached'))).toBe(true)
    const told = await runAction({ ...base, operation: 'spawn', agent: reviewer, 'fail-on-refusal': 'false' })
    expect(told).toMatchObject({ status: 0, outputs: { outcome: 'refused', changed: 'false' } })
    expect(await git(repository, 'rev-parse', 'main')).toBe(before)
  })

  it.each([
    ['malformed JSON', { operation: 'spawn', agent: '{"specialization":}' }, /agent.*line 1/],
    ['a wrong type', { operation: 'spawn', agent: '{"specialization":7}' }, /agent.*specialization must be string/],
    ['an id that leaves the folder', { operation: 'spawn', agent: '{"specialization":"x","id":"../../evil"}' }, /id/],
    ['a key that pollutes prototypes', { operation: 'spawn', agent: '{"specialization":"x","__proto__":{}}' }, /__proto__/],
    ['an input that the operation does not use', { operation: 'capacity', patch: '{}' }, /patch/],
    ['an unknown operation', { operation: 'spwan' }, /spawn/],
    ['no operation', {}, /operation/],
    ['a number that is none', { operation: 'spawn', agent: reviewer, count: 'two' }, /count/],
    ['a branch that is an option', { operation: 'capacity', branch: '--upload-pack=x' }, /branch/],
    ['a remote that runs a program', { operation: 'capacity', remote: 'ext::sh -c id' }, /remote|helper/],
    ['a root outside the repository', { operation: 'capacity', root: '../x' }, /root/],
    ['a missing file', { operation: 'spawn', 'agent-file': 'absent.json' }, /absent\.json/],
  ])('names the mistake and touches nothing: %s', async (_, inputs: Record<string, string>, words) => {
    const before = await git(shared.repository, 'rev-parse', 'main')
    const result = await runAction({ ...shared.base, ...inputs })
    expect(result.status).toBe(1)
    expect(result.commands.find((command) => command.startsWith('::error'))).toMatch(words)
    expect(result.stdout + result.stderr).not.toMatch(/^\s+at .*\.js:\d+/m)
    expect(await git(shared.repository, 'rev-parse', 'main')).toBe(before)
  })

  it('evaluates from a file of the workspace: all in one commit', async () => {
    const agent = (id: string): Record<string, string> => ({
      [`${root}/agents/${id}.json`]: JSON.stringify({
        id,
        specialization: 'x',
        status: 'active',
        spawned_at: '2025-01-01T00:00:00Z',
      }),
    })
    const { base, repository } = await world({ ...agent('star'), ...agent('dud'), ...config({}) })
    const workspace = await temporaryFolder()
    const counts = (n: number): object => ({
      issues_assigned: 5,
      issues_resolved: n,
      prs_opened: 5,
      prs_merged: n,
      reviews_given: n,
      creativity_score: n / 5,
    })
    await writeFile(join(workspace, 'metrics.json'), JSON.stringify({ star: counts(5), dud: counts(0) }))
    const inputs = { ...base, operation: 'evaluate', 'metrics-file': 'metrics.json', 'min-interval-hours': '20' }
    const options = { cwd: workspace, env: { GITHUB_WORKSPACE: workspace } }
    const result = await runAction(inputs, options)
    expect(result.outputs).toMatchObject({
      outcome: 'committed',
      'promoted-ids': '["star"]',
      'eliminated-ids': '["dud"]',
    })
    const history = await log(repository, 'main')
    expect(history).toHaveLength(2)
    const files = await readFiles(repository, 'main')
    expect(JSON.parse(files[`${root}/hall_of_fame.json`] ?? '')).toMatchObject([{ id: 'star' }])
    expect(JSON.parse(files[`${root}/metadata.json`] ?? '')).toMatchObject({ system_lead: 'star' })
    expect(result.summary).toMatch(/star[\s\S]*promoted|promoted[\s\S]*star/i)

    const again = await runAction(inputs, options)
    expect(again.outputs).toMatchObject({ outcome: 'refused', 'refusal-code': 'too-soon' })
  })

  it('gives the free places as a matrix', async () => {
    const { base } = await world(config({ max_active_agents: 3 }))
    const result = await runAction({ ...base, operation: 'capacity' })
    expect(result.outputs).toMatchObject({ 'has-capacity': 'true', available: '3', max: '3', slots: '[0,1,2]' })
    const two = await runAction({ ...base, operation: 'capacity', count: '2' })
    expect(two.outputs['slots']).toBe('[0,1]')
  })

  it('annotates what it finds wrong, at its line', async () => {
    const workspace = await temporaryFolder()
    await mkdir(join(workspace, 'registry', 'agents'), { recursive: true })
    await writeFile(join(workspace, 'registry', 'agents', 'ada.json'), '{\n  "id": "ada",\n  "status": "asleep"\n}\n')
    const inputs = { operation: 'validate', path: 'registry' }
    const options = { cwd: workspace, env: { GITHUB_WORKSPACE: workspace } }
    const result = await runAction(inputs, options)
    expect(result).toMatchObject({ status: 1, outputs: { valid: 'false' } })
    const annotation = result.commands.find((command) => command.startsWith('::error') && command.includes('status'))
    expect(annotation).toMatch(/file=registry\/agents\/ada\.json/)
    expect(annotation).toMatch(/line=3/)
    const lenient = await runAction({ ...inputs, 'fail-on-findings': 'never' }, options)
    expect(lenient).toMatchObject({ status: 0, outputs: { valid: 'false' } })
  })

  it('refuses to count what it cannot read, and still changes a sound record', async () => {
    const good = JSON.stringify({ id: 'good', specialization: 'x', status: 'active', spawned_at: '2025-01-01T00:00:00Z' })
    const { base } = await world({ [`${root}/agents/good.json`]: good, [`${root}/agents/bad.json`]: '{\n  "id": "bad",,\n}' })
    const counted = await runAction({ ...base, operation: 'capacity' })
    expect(counted.status).toBe(1)
    expect(counted.commands.join('\n')).toMatch(/bad\.json.*2.*|line=2/)
    const changed = await runAction({ ...base, operation: 'update', id: 'good', patch: '{"mood":"fine"}' })
    expect(changed.outputs['outcome']).toBe('committed')
  })

  it('says what to grant to a token that may not push', async () => {
    const { server } = await world(config({}))
    const remote = server.remote('reader')
    const result = await runAction({ remote, branch: 'main', operation: 'spawn', agent: reviewer })
    expect(result.status).toBe(1)
    expect(result.commands.join('\n')).toContain('contents: write')
    expect(result.stdout.replaceAll(`::add-mask::${token}`, '') + result.stderr).not.toContain(token)
  })

  describe('request ids', () => {
    const step = (operation: Record<string, string>) => ({ ...operation, operation: 'spawn', agent: reviewer })

    it('gives the first outcome again when failed jobs are run again', async () => {
      const { base, repository } = await world()
      const first = await runAction(step(base))
      const again = await runAction(step(base), { env: { GITHUB_RUN_ATTEMPT: '2' } })
      expect(again.outputs).toStrictEqual({ ...first.outputs, attempts: again.outputs['attempts'] })
      expect(await log(repository, 'main')).toHaveLength(1)
    })

    it('makes an agent for each leg of a matrix and each step', async () => {
      const { base, repository } = await world()
      const legs = [
        { expressions: { 'strategy.job-index': '0' } },
        { expressions: { 'strategy.job-index': '1' } },
        { env: { GITHUB_ACTION: '__self_2' } },
        { env: { GITHUB_JOB: 'other' } },
        { env: { GITHUB_RUN_ID: '1002' } },
      ]
      const results = await Promise.all(legs.map((leg) => runAction(step(base), leg)))
      expect(new Set(results.map(({ outputs }) => outputs['agent-id'])).size).toBe(legs.length)
      expect(await log(repository, 'main')).toHaveLength(legs.length)
    })

    it('takes an id from the workflow', async () => {
      const { base, repository } = await world()
      const inputs = { ...step(base), 'request-id': 'issue-7' }
      const [first, second] = [await runAction(inputs), await runAction(inputs)]
      expect(second.outputs['agent-id']).toBe(first.outputs['agent-id'])
      const other = await runAction({ ...inputs, agent: '{"specialization":"other"}' })
      expect(other.outputs['refusal-code']).toBe('request-id-reused')
      expect(await log(repository, 'main')).toHaveLength(1)
    })
  })

  it.each([
    ['the branch that was pushed', { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/pushed' }, {}, 'pushed'],
    ['the base of the pull request', { GITHUB_EVENT_NAME: 'pull_request' }, { pull_request: { base: { ref: 'base' } } }, 'base'],
    ['the default branch of the repository', {}, { repository: { default_branch: 'trunk' } }, 'trunk'],
    ['the remote’s default branch', {}, {}, 'main'],
  ])('without a branch, takes %s', async (_, env: Record<string, string>, event: object, branch) => {
    const { base, repository } = await world(config({}))
    if (branch !== 'main') await git(repository, 'branch', branch, 'main')
    const { remote = '', token: secret = '' } = base
    const result = await runAction({ remote, token: secret, operation: 'spawn', agent: reviewer }, { env, event })
    expect(result.outputs['commit']).toBe(await git(repository, 'rev-parse', branch))
  })
})
