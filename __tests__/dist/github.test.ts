import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { GitHubEmulator, Permissions } from '../support/github/types.js'
import { commitFiles, git, log, readFiles, temporaryFolder } from '../support/repository.js'
import { runAction, runCommandLine, type ActionOptions } from '../support/runner.js'
import { agentRecord, registryFiles, root, startHub } from '../hosts/github/github-fixture.js'

const files = registryFiles({ ada: {}, grace: {} }, { max_active_agents: 3 })
const now = new Date().toISOString()
const work = {
  issues: [{ number: 1, createdAt: now, closedAt: now, author: null, labels: ['agent:ada'] }],
  pullRequests: [
    { number: 2, createdAt: now, mergedAt: now, author: 'x', body: '<!-- agent: ada -->' },
    { number: 3, createdAt: now, author: 'x', body: '<!-- agent: <img src=x>ghost -->' },
    { number: 4, createdAt: now, author: 'x', body: '<!-- agent: ghost -->' },
  ],
}

const onHub = (hub: GitHubEmulator, more: ActionOptions = {}): ActionOptions => ({
  ...more,
  env: { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.apiUrl, ...more.env },
})

describe('the Action, evaluating', () => {
  it('collects the evidence itself, and tells what each score rests on', async () => {
    const { hub, repository } = await startHub(files, work)
    const { status, outputs, summary, stdout } = await runAction({ operation: 'evaluate', branch: 'main' }, onHub(hub))
    expect([status, stdout]).toEqual([0, expect.stringContaining('Evaluated 2 agents')])
    const result = JSON.parse(outputs['result'] ?? '') as { agents: { id: string; credits: { number: number }[] }[] }
    expect(result.agents[0]).toMatchObject({
      id: 'ada',
      credits: [
        { number: 1, counts: ['issues_assigned', 'issues_resolved'], by: 'label' },
        { number: 2, counts: ['prs_opened', 'prs_merged'], by: 'marker' },
      ],
    })
    expect(summary).toContain('#### Evidence')
    expect(summary).toContain('marker ghost')
    expect((await log(repository, 'main'))[0]?.message).toContain('evaluate 2 agents')
    expect(hub.count()).toBe(1)
  })

  it('collects to a file that other steps can read and add to', async () => {
    const { hub, repository } = await startHub(files, work)
    const folder = await temporaryFolder()
    const file = join(folder, 'metrics.json')
    const collected = await runAction(
      { operation: 'collect', branch: 'main', 'metrics-file': file, since: '2026-01-01T00:00:00Z' },
      onHub(hub),
    )
    expect(collected.status).toBe(0)
    expect(collected.outputs).toMatchObject({ outcome: 'answered', 'metrics-file': file })
    const metrics = JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, unknown>>
    expect(metrics['ada']).toMatchObject({ issues_resolved: 1, prs_merged: 1 })
    await writeFile(file, JSON.stringify({ ...metrics, grace: { ...metrics['grace'], reviews_given: 5 } }))
    const { outputs } = await runAction({ operation: 'evaluate', branch: 'main', 'metrics-file': file }, onHub(hub))
    expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({
      agents: [{ id: 'ada' }, { id: 'grace', components: { peer_review: 1 } }],
      collection: null,
    })
    expect(hub.count()).toBe(1)
    expect(await log(repository, 'main')).toHaveLength(2)
  })

  it('fails with nothing written where the limit of requests lasts longer than the time', async () => {
    const { hub, repository } = await startHub(files, work)
    hub.inject({ times: 9, fault: { rateLimited: { resetInSeconds: 3000 } } })
    const { status, outputs } = await runAction({ operation: 'evaluate', branch: 'main' }, onHub(hub))
    expect(status).toBe(1)
    expect(outputs['outcome']).toBe('failed')
    expect(outputs['message']).toContain('rate-limited')
    expect(await log(repository, 'main')).toHaveLength(1)
  })

  it('refuses a file for the metrics that a link leads out of the workspace', async () => {
    const { hub } = await startHub(files, work)
    const folder = await temporaryFolder()
    await git(folder, 'init', '--quiet')
    await writeFile(join(folder, 'outside'), '')
    const workspace = await temporaryFolder()
    const { symlink } = await import('node:fs/promises')
    await symlink(folder, join(workspace, 'link'))
    const { status, outputs } = await runAction(
      { operation: 'collect', branch: 'main', 'metrics-file': 'link/metrics.json' },
      onHub(hub, { env: { GITHUB_WORKSPACE: workspace } }),
    )
    expect(status).toBe(1)
    expect(outputs['message']).toContain('leads out of the workspace')
  })
})

describe('the Action, evaluating a registry on another server', () => {
  const evaluate = { operation: 'evaluate', branch: 'main', token: 'for-the-other-server' }

  it('does not send its token to the API of this one', async () => {
    const { hub, repository } = await startHub(files, work)
    const { status, outputs } = await runAction({ ...evaluate, remote: repository }, onHub(hub))
    expect([status, outputs['message']]).toEqual([1, expect.stringContaining('give the metrics by metrics-file')])
    expect(hub.requests).toEqual([])
  })

  it('collects with the token of the job', async () => {
    const { hub, repository } = await startHub(files, work)
    const { status } = await runAction({ ...evaluate, remote: repository, token: 'ghs_job' }, onHub(hub))
    expect([status, hub.requests.map(({ token }) => token)]).toEqual([0, ['ghs_job']])
  })
})

describe('the Action, checking a pull request', () => {
  const tokens = (permissions: Permissions) => ({ job: { login: 'github-actions[bot]', permissions } })
  const all: Permissions = { contents: 'read', checks: 'write', metadata: 'read' }

  async function check(
    changes: Record<string, string | null>,
    { permissions = all, inputs = {}, name = 'pull_request' }: { permissions?: Permissions; inputs?: Record<string, string>; name?: string } = {},
  ) {
    const { hub, repository } = await startHub(files, { tokens: tokens(permissions) })
    await git(repository, 'branch', 'pr', 'main')
    const head = await commitFiles(repository, 'pr', changes, 'Proposal')
    const event = {
      action: 'opened',
      number: 5,
      // The fork it came from is gone.
      pull_request: { number: 5, base: { ref: 'main' }, head: { sha: head, ref: 'pr', repo: null } },
      repository: { default_branch: 'main', size: 1 },
    }
    const action = await runAction(
      { operation: 'validate', token: 'job', ...inputs },
      onHub(hub, { event, env: { GITHUB_EVENT_NAME: name, GITHUB_REF: 'refs/pull/5/merge' } }),
    )
    return { hub, head, ...action }
  }
  const bad = {
    [`${root}/agents/ada.json`]: agentRecord('ada', { spawned_at: '2021-01-01T00:00:00Z', status: 'lazy' }),
    [`${root}/agents/new.json`]: agentRecord('new'),
  }
  const overfull = {
    [`${root}/agents/b.json`]: agentRecord('b'),
    [`${root}/agents/c.json`]: agentRecord('c'),
  }

  it('shows findings at their lines in a check of its own', async () => {
    const { hub, head, status, outputs, summary, commands } = await check(bad)
    expect([status, outputs['valid'], outputs['errors'], outputs['commit']]).toEqual([1, 'false', '1', head])
    expect(hub.state.checkRuns).toMatchObject([
      {
        name: 'Agent Registry',
        headSha: head,
        conclusion: 'failure',
        annotations: [
          { path: `${root}/agents/ada.json`, start_line: 4, start_column: 13, annotation_level: 'failure' },
        ],
      },
    ])
    expect(summary).toContain(`/blob/${head}/`)
    expect(commands.filter((line) => line.includes('file='))).toEqual([])
  })

  it('shows them in the log where the token may make no check', async () => {
    const { hub, status, commands } = await check(bad, { permissions: { ...all, checks: 'read' } })
    expect(status).toBe(1)
    expect(hub.state.checkRuns).toEqual([])
    expect(commands.join('\n')).toContain(`::error title=schema,file=${root}/agents/ada.json,line=4,`)
  })

  it('sees what the merge would break', async () => {
    const { outputs } = await check(overfull)
    expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({ findings: [{ code: 'over-capacity' }] })
  })

  it.each(['pull_request', 'pull_request_target'])('passes a sound one (%s), and says so in a check', async (name) => {
    const { hub, status, outputs } = await check({ [`${root}/agents/c.json`]: agentRecord('c') }, { name })
    expect([status, outputs['valid']]).toEqual([0, 'true'])
    expect(hub.state.checkRuns).toMatchObject([{ conclusion: 'success', annotations: [] }])
  })

  it.each([
    ['warning', 1, 'failure'],
    ['error', 0, 'success'],
  ])('fails on findings of the severity %s as asked', async (severity, status, conclusion) => {
    const { hub, ...action } = await check(
      { [`${root}/agents/ada.json`]: null },
      { inputs: { 'fail-on-findings': severity } },
    )
    expect([action.status, action.outputs['warnings']]).toEqual([status, '1'])
    expect(hub.state.checkRuns[0]?.conclusion).toBe(conclusion)
  })

  it('keeps thousands of findings within the limits of the host, and counts them', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => [`${root}/agents/<b>${index}@x.json`, '{}'])
    const { hub, outputs, summary } = await check(Object.fromEntries(many) as Record<string, string>)
    expect(Number(outputs['errors'])).toBeGreaterThanOrEqual(1200)
    const [run] = hub.state.checkRuns
    expect(run?.annotations).toHaveLength(500)
    expect(run?.summary?.length).toBeLessThanOrEqual(65_535)
    expect(run?.summary).toMatch(/… and \d+ more rows/)
    expect(summary).not.toContain('<b>')
    expect(run?.summary).not.toContain('<b>')
  })

  it('checks the branch instead where one is named', async () => {
    const { hub, outputs } = await check(bad, { inputs: { branch: 'pr' } })
    expect(outputs['valid']).toBe('false')
    expect(hub.count()).toBe(0)
  })
})

describe('the Action, as an App', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const { privateKey: otherKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const app = {
    id: 77,
    publicKey,
    installationId: 9,
    permissions: { contents: 'write', issues: 'read', pull_requests: 'read', metadata: 'read' } as const,
    repositories: ['repo'],
  }
  const identity = { 'app-id': '77', 'private-key': privateKey }
  const spawn = { operation: 'spawn', branch: 'main', agent: '{"id":"new","specialization":"tester"}' }

  it('works under a token of least rights, which it masks and revokes', async () => {
    const { hub, repository } = await startHub(files, { tokens: {}, apps: [app] })
    const { status, stdout } = await runAction({ ...spawn, ...identity }, onHub(hub))
    expect([status, stdout]).toEqual([0, expect.stringContaining('Spawned new')])
    expect(Object.keys(await readFiles(repository, 'main'))).toContain(`${root}/agents/new.json`)
    const [token = ''] = hub.state.revokedTokens
    expect(token).toMatch(/^ghs_/)
    expect(stdout).toContain(`::add-mask::${token}`)
    expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token)
    expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('PRIVATE KEY')
  })

  it('collects and evaluates under the same token', async () => {
    const { hub } = await startHub(files, { ...work, tokens: {}, apps: [app] })
    const { status, outputs } = await runAction({ operation: 'evaluate', branch: 'main', ...identity }, onHub(hub))
    expect([status, outputs['outcome']]).toEqual([0, 'committed'])
    expect(hub.state.revokedTokens).toHaveLength(1)
  })

  it('revokes the token of an operation that was refused', async () => {
    const { hub } = await startHub(files, { tokens: {}, apps: [app] })
    const { status } = await runAction(
      { ...spawn, agent: '{"id":"ada","specialization":"x"}', ...identity },
      onHub(hub),
    )
    expect(status).toBe(1)
    expect(hub.state.revokedTokens).toHaveLength(1)
  })

  it.each([
    ['an App that lacks the right', { apps: [{ ...app, permissions: { contents: 'read', metadata: 'read' } as const }] }, identity, 'refused the request (422)'],
    ['an App that is not installed', { apps: [{ ...app, repositories: ['other'] }] }, identity, 'the App 77 is not installed on octo/repo'],
    ['an unknown App', { apps: [] }, identity, 'GitHub'],
    ['half of the identity', { apps: [app] }, { 'app-id': '77' }, 'private-key: app-id needs the key'],
    ['an App for a remote', { apps: [app] }, { ...identity, remote: '/srv/x.git' }, 'app-id: makes a token for a repository'],
    ['a key of another kind', { apps: [app] }, { 'app-id': '77', 'private-key': otherKey }, 'private-key: must be the private key'],
    ['what is no key', { apps: [app] }, { 'app-id': '77', 'private-key': 'nonsense' }, 'private-key: must be the private key'],
  ])('fails with %s', async (_, options, given, words) => {
    const { hub, repository } = await startHub(files, { tokens: {}, ...options })
    const { status, outputs } = await runAction({ ...spawn, ...given }, onHub(hub))
    expect([status, outputs['outcome']]).toEqual([1, 'failed'])
    expect(outputs['message']).toContain(words)
    expect(await log(repository, 'main')).toHaveLength(1)
  })
})

describe('the command line', () => {
  const remoteOptions = (hub: GitHubEmulator) => ({
    env: { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.apiUrl, GITHUB_TOKEN: 'token' },
  })

  it('collects from the remote on GitHub, to standard output or a file', async () => {
    const { hub } = await startHub(files, work)
    const folder = await temporaryFolder()
    const collect = ['--remote', hub.remote(), '--branch', 'main', 'collect', '--since', '2026-01-01T00:00:00Z']
    const printed = await runCommandLine(collect, remoteOptions(hub))
    expect(JSON.parse(printed.stdout)).toMatchObject({ ada: { prs_merged: 1 }, grace: { prs_merged: 0 } })
    const written = await runCommandLine([...collect, '--output', 'm.json'], { ...remoteOptions(hub), cwd: folder })
    expect(written.stdout).toContain('Collected metrics of 2 agents')
    expect(await readFile(join(folder, 'm.json'), 'utf8')).toBe(printed.stdout)
  })

  it('evaluates on what it collects, and asks for a token', async () => {
    const { hub } = await startHub(files, work)
    const evaluate = ['--remote', hub.remote(), '--branch', 'main', '--author', 'A <a@b.c>', '--json', 'evaluate']
    const { env } = remoteOptions(hub)
    const without = await runCommandLine(evaluate, { env: { ...env, GITHUB_TOKEN: '' } })
    expect([without.status, JSON.parse(without.stdout)]).toMatchObject([4, { error: { code: 'denied' } }])
    const { status, stdout } = await runCommandLine(evaluate, remoteOptions(hub))
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { result: { collection: { requests: 1 } } }])
  })

  it('scores on the records where the remote is not on GitHub, and says so', async () => {
    const { repository } = await startHub(files, work)
    const { status, stderr } = await runCommandLine(
      ['--remote', repository, '--branch', 'main', '--author', 'A <a@b.c>', 'evaluate'],
    )
    expect([status, stderr]).toEqual([0, expect.stringContaining('Scored on the records')])
  })
})

