import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { inputDefaults } from '../../../src/faces/action/action-inputs.js'
import { main } from '../../../src/faces/action/main.js'
import { createRemote, git, temporaryFolder } from '../../support/repository.js'
import { startHub } from '../../hosts/github/github-fixture.js'
import { plant, waiting } from '../../registry/planted-intents.js'
import { recording, type Recording } from './fake-toolkit.js'

const root = '.github/agent-system'
const reviewer = '{"specialization":"reviewer"}'

let toolkit: Recording
beforeEach(() => {
  toolkit = recording()
})

/** Runs a step as a runner does. */
async function step(
  inputs: Record<string, string>,
  environment: Record<string, string> = {},
): Promise<number> {
  const evaluated = { ...inputDefaults, token: 'secret-token', 'job-index': '0', ...inputs }
  const variables = Object.entries(evaluated).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const workspace = await temporaryFolder()
  return await main(
    {
      GITHUB_REPOSITORY: 'octo/repo',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: workspace,
      GITHUB_RUN_ID: '1001',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'octocat',
      ...(Object.fromEntries(variables) as Record<string, string>),
      ...environment,
    },
    toolkit,
  )
}

describe('a step', () => {
  it('masks every secret before anything else', async () => {
    const secrets = { 'private-key': 'pem', 'intent-key': 'short', 'intent-key-previous': 'before' }
    await step({ operation: 'nonsense', ...secrets })
    expect(toolkit.calls.slice(0, 5)).toEqual([...Array.from({ length: 4 }, () => 'setSecret'), 'error'])
    expect(toolkit.secrets).toEqual(['secret-token', 'pem', 'short', 'before'])
  })

  it('masks the job’s own token too, once', async () => {
    await step({ operation: 'nonsense', 'job-token': 'f0f0f0' })
    await step({ operation: 'nonsense', 'job-token': 'secret-token' })
    expect(toolkit.secrets).toEqual(['secret-token', 'f0f0f0', 'secret-token'])
  })

  it('that fails before the registry is opened tells the id under which to repeat it', async () => {
    expect(await step({ operation: 'evaluate' }, { GITHUB_REPOSITORY: '' })).toBe(1)
    expect(toolkit.outputs).toMatchObject({
      outcome: 'failed',
      'request-id': expect.stringMatching(/^run-1001-[0-9a-f]{32}$/),
    })
  })

  it('sweeps what is beside the branch, and tells the same way', async () => {
    const remote = await createRemote()
    expect(await step({ operation: 'sweep', remote, branch: 'main', 'dry-run': 'true' })).toBe(0)
    expect(toolkit.outputs).toMatchObject({
      outcome: 'answered',
      changed: 'false',
      combined: '0',
      message: 'Dry run, nothing was written: There was nothing to clear.',
    })
    expect(JSON.parse(String(toolkit.outputs['result']))).toEqual({
      cleared_count: 0,
      cleared: [],
      waiting: 0,
      left: 0,
    })
  })

  it('changes the registry, and tells in outputs, log and summary', async () => {
    const remote = await createRemote()
    expect(
      await step({ operation: 'spawn', agent: reviewer, 'name-pool': 'Ada', remote, branch: 'main' }),
    ).toBe(0)
    expect(toolkit.outputs).toMatchObject({
      outcome: 'committed',
      commit: await git(remote, 'rev-parse', 'main'),
      changed: 'true',
      count: '1',
      active: '1',
      'request-id': expect.stringMatching(/^run-1001-/),
      message: expect.stringMatching(/^Spawned Ada \(agent-\w+\); 1 of 50 agents are active\.$/),
    })
    expect(toolkit.lines.join('\n')).toContain('Ada')
    expect(toolkit.summaries).toEqual([expect.stringMatching(/^### ✅ spawn: Spawned Ada /)])
    expect([toolkit.errors, toolkit.warnings, toolkit.notices]).toEqual([[], [], []])
    expect(await git(remote, 'log', '-1', '--format=%an <%ae>', 'main')).toBe(inputDefaults.author)
  })

  it('gives the first outcome again in a re-run', async () => {
    const remote = await createRemote()
    const inputs = { operation: 'spawn', agent: reviewer, remote, branch: 'main' }
    await step(inputs)
    const first = toolkit.outputs
    toolkit = recording()
    await step(inputs, { GITHUB_RUN_ATTEMPT: '2' })
    expect(toolkit.outputs).toEqual({ ...first, attempts: toolkit.outputs['attempts'] })
    expect(await git(remote, 'rev-list', '--count', 'main')).toBe('1')
  })

  it.each([
    ['true', 1, 'errors'],
    ['false', 0, 'notices'],
  ] as const)('with fail-on-refusal %s ends with %d for a refusal', async (fail, status, list) => {
    const remote = await createRemote({ [`${root}/config.json`]: '{"max_active_agents":0}' })
    const inputs = { operation: 'spawn', agent: reviewer, remote, branch: 'main', 'fail-on-refusal': fail }
    expect(await step(inputs)).toBe(status)
    expect(toolkit.outputs).toMatchObject({
      outcome: 'refused',
      'refusal-code': 'capacity-reached',
      changed: 'false',
    })
    expect(toolkit[list]).toEqual([
      {
        title: 'spawn: capacity-reached',
        message: expect.stringMatching(/^Refused \(capacity-reached\): .*allow-fewer\.$/),
      },
    ])
  })

  it('fails for bad input, naming it, without having touched anything', async () => {
    expect(await step({ operation: 'spawn', agent: '{"specialization":7}', remote: '/nowhere' })).toBe(1)
    const message = 'agent: specialization must be string'
    expect(toolkit.errors).toEqual([{ title: 'Agent Registry: bad input', message }])
    expect(toolkit.outputs).toEqual({ outcome: 'failed', message })
  })

  it('fails where the store does', async () => {
    expect(await step({ operation: 'capacity', remote: '/nowhere/at/all', branch: 'main' })).toBe(1)
    expect(toolkit.errors).toEqual([
      { title: expect.stringMatching(/^capacity: /), message: expect.anything() },
    ])
    expect(toolkit.outputs).toMatchObject({ outcome: 'failed' })
  })

  it('gives a list in the form asked for', async () => {
    const agent = '{"id":"ada","specialization":"x","status":"active","spawned_at":"2026-01-01T00:00:00Z"}'
    const remote = await createRemote({ [`${root}/agents/ada.json`]: agent })
    await step({ operation: 'list', format: 'ids', remote, branch: 'main' })
    expect(toolkit.outputs).toMatchObject({ result: 'ada', 'agent-ids': '["ada"]' })
    await step({ operation: 'list', remote, branch: 'main' })
    expect(JSON.parse(String(toolkit.outputs['result']))).toMatchObject({ count: 1 })
  })

  it.each<[boolean, Record<string, string>, string, string[]]>([
    [false, {}, '1', []],
    [false, { combine: 'false' }, '0', []],
    [true, {}, '0', ['writers are not combined: main is protected and no intent-key is set']],
    [true, { combine: 'true' }, '1', []],
    [true, { 'intent-key': 'the key of this registry' }, '1', []],
  ])(
    'on a branch protected %s lands another’s request too: %j',
    async (isProtected, given, combined, lines) => {
      const { hub, repository } = await startHub({})
      hub.state.protection['main'] = { protected: isProtected }
      const { 'intent-key': key } = given
      const keys = key === undefined ? [] : [key]
      await plant(repository, [await waiting(repository, hub.remote(), 'other', { keys })])
      const environment = { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.apiUrl }
      const inputsOfStep = { operation: 'spawn', agent: reviewer, branch: 'main', ...given }
      expect(await step(inputsOfStep, environment)).toBe(0)
      expect(toolkit.outputs).toMatchObject({ outcome: 'committed', combined })
      expect(toolkit.lines.filter((line) => line.includes('combined'))).toEqual(lines)
      const sentence = 'Landed in one push with 1 other.'
      expect(toolkit.lines.includes(sentence)).toBe(combined === '1')
      expect(toolkit.summaries.join().includes(sentence)).toBe(combined === '1')
    },
  )

  it('leaves an output empty that GitHub would not keep, and says so', async () => {
    const record = { id: 'ada', specialization: 'x', status: 'active', spawned_at: '2026-01-01T00:00:00Z' }
    const files = { [`${root}/agents/ada.json`]: JSON.stringify({ ...record, notes: 'x'.repeat(500_000) }) }
    const remote = await createRemote(files)
    expect(await step({ operation: 'get', id: 'ada', remote, branch: 'main' })).toBe(0)
    expect(toolkit.outputs).toMatchObject({ outcome: 'answered', 'agent-id': 'ada' })
    expect(toolkit.outputs).not.toHaveProperty('result')
    expect(toolkit.warnings).toEqual([
      { message: expect.stringMatching(/^The output result is empty: it would have 5\d{5} /) },
    ])
  })

  it('does not fail after the fact for want of a summary', async () => {
    const remote = await createRemote()
    toolkit = { ...toolkit, writeSummary: () => Promise.reject(new Error('no space')) }
    expect(await step({ operation: 'init', remote, branch: 'main' })).toBe(0)
    expect(toolkit.warnings).toEqual([{ message: 'The job summary could not be written: no space' }])
  })

  it('does not fail after the fact where the outputs cannot be written, and tells them in the log', async () => {
    const remote = await createRemote()
    const setOutput = (): never => {
      throw new Error('Missing file at path: /nonexistent')
    }
    toolkit = { ...toolkit, setOutput }
    expect(await step({ operation: 'spawn', agent: reviewer, remote, branch: 'main' })).toBe(0)
    expect(toolkit.warnings).toEqual([
      {
        message:
          'The outputs could not be written, so steps that use them get nothing: Missing file at path: /nonexistent',
      },
    ])
    const commit = await git(remote, 'rev-parse', 'main')
    expect(toolkit.lines).toContainEqual(
      expect.stringMatching(new RegExp(`^outcome committed, commit ${commit}, request id run-1001-\\w+$`)),
    )
    expect(toolkit.summaries).toHaveLength(1)
    expect(await step({ operation: 'nonsense' })).toBe(1)
    expect(toolkit.errors).toHaveLength(1)
  })

  it('fails for an event that cannot be read, before anything is touched', async () => {
    const remote = await createRemote()
    const file = join(await temporaryFolder(), 'event.json')
    await writeFile(file, '{"pull_request":')
    const inputs = { operation: 'spawn', agent: reviewer, remote, branch: 'main' }
    expect(await step(inputs, { GITHUB_EVENT_PATH: file })).toBe(1)
    expect(toolkit.errors).toEqual([
      { title: 'Agent Registry: bad input', message: expect.stringContaining('is not JSON') },
    ])
    expect(await git(remote, 'for-each-ref')).toBe('')
  })

  it('does not check the branch in the place of a pull request that its event does not name', async () => {
    const { hub } = await startHub({})
    const environment = {
      GITHUB_SERVER_URL: hub.url,
      GITHUB_API_URL: hub.apiUrl,
      GITHUB_EVENT_NAME: 'pull_request',
    }
    expect(await step({ operation: 'validate' }, environment)).toBe(1)
    expect(toolkit.errors).toEqual([
      { title: 'Agent Registry: bad input', message: expect.stringContaining('cannot be checked') },
    ])
  })

  it('keeps the job’s token from another server, and says so, also on Forgejo and Gitea', async () => {
    const remote = 'https://127.0.0.1:1/o/r'
    const inputs = { operation: 'capacity', remote, branch: 'main', 'timeout-seconds': '1' }
    await step({ ...inputs, token: 'ghs_x' })
    await step({ ...inputs, token: 'f0f0f0', 'job-token': 'f0f0f0' })
    const notice = { message: expect.stringMatching(/^The token of this job was not sent/) }
    expect(toolkit.notices).toEqual([notice, notice])
  })
})

describe('a validation', () => {
  const warning = 'agents/notes.txt'
  const broken = 'agents/ada.json'

  it.each([
    ['error', [broken], 1],
    ['error', [warning], 0],
    ['warning', [warning], 1],
    ['warning', [], 0],
    ['never', [broken], 0],
  ])('with fail-on-findings %s and %j ends with %d', async (fail, files, status) => {
    const registry = await temporaryFolder()
    await mkdir(join(registry, 'agents'))
    for (const file of files) await writeFile(join(registry, file), '{\n  "id": "ada",,\n}')
    expect(await step({ operation: 'validate', path: registry, 'fail-on-findings': fail })).toBe(status)
    expect(toolkit.outputs).toMatchObject({ valid: String(!files.includes(broken)) })
  })
})
