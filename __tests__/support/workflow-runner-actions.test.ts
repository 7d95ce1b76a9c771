import { describe, expect, it } from '@jest/globals'
import { commitFiles, createRemote, git } from './repository.js'
import { stepOf, type Texts } from './workflow-runner/result.js'
import { job, pass, runJobs } from './workflow-runner/sample.js'

describe('actions', () => {
  it('checks out the commit of the event, as a clone of the repository on the server', async () => {
    const repository = await createRemote({ 'a.txt': 'text\n' })
    const event = await git(repository, 'rev-parse', 'main')
    await commitFiles(repository, 'main', { 'a.txt': 'later\n' }, 'Later')
    const uses = 'actions/checkout@v7'
    const steps = [
      { id: 'here', uses },
      { uses, with: { path: 'there', 'fetch-depth': 0, 'persist-credentials': false } },
      {
        run: 'cat a.txt there/a.txt; git remote get-url origin; git symbolic-ref --short HEAD; git config --get-regexp extraheader | wc -l',
      },
      {
        run: 'git config --get-regexp extraheader',
        'working-directory': 'there',
        'continue-on-error': true,
        id: 'without',
      },
    ]
    const env = { GITHUB_SERVER_URL: 'http://127.0.0.1:1', GITHUB_SHA: event }
    const result = await runJobs({ work: job(...steps) }, { repository, env, token: 'secret' })
    expect(stepOf(result, 'work', 2).log).toMatch(
      /^text\ntext\nhttp:\/\/127.0.0.1:1\/octo\/repo\nmain\n\s*1\n$/,
    )
    expect(stepOf(result, 'work', 'without').outcome).toBe('failure')
  })

  it.each([
    ['the branch', {}, 'later'],
    ['a branch', { ref: 'other' }, 'text'],
    ['a commit', { ref: '${{ vars.COMMIT }}' }, 'text'],
  ])('checks out %s', async (_, inputs, expected) => {
    const repository = await createRemote({ 'a.txt': 'text' })
    const COMMIT = await git(repository, 'rev-parse', 'main')
    await git(repository, 'branch', 'other')
    await commitFiles(repository, 'main', { 'a.txt': 'later' }, 'Later')
    const steps = [{ uses: 'actions/checkout@v7', with: inputs }, { run: 'cat a.txt' }]
    const result = await runJobs({ work: job(...steps) }, { repository, vars: { COMMIT } })
    expect(stepOf(result, 'work', 1).log).toBe(expected)
  })

  it('has no author for commits, as runners have none', async () => {
    const repository = await createRemote({ 'a.txt': 'text\n' })
    const commit = { run: 'git commit --quiet --allow-empty -m x' }
    const result = await runJobs({ work: job({ uses: 'actions/checkout@v7' }, commit) }, { repository })
    expect(stepOf(result, 'work', 1)).toMatchObject({ outcome: 'failure' })
    expect(stepOf(result, 'work', 1).log).toContain('tell me who you are')
  })

  it('runs scripts with a client, the context and the toolkit', async () => {
    const script = [
      "const { readFileSync } = require('node:fs')",
      "core.setOutput('text', readFileSync('a.txt', 'utf8'))",
      'await core.summary.addRaw("# Hello").write()',
      'core.info(`${context.repo.owner} ${context.eventName} ${context.payload.schedule} ${process.env.WORD} ${typeof github.rest.issues.create}`)',
      'return { done: true }',
    ].join('\n')
    const steps = [
      { run: 'printf text > a.txt' },
      { id: 'script', uses: 'actions/github-script@v9', env: { WORD: 'word' }, with: { script } },
    ]
    const options = { eventName: 'schedule', event: { schedule: '0 0 * * *' }, token: 'secret' }
    const result = await runJobs({ work: job(...steps) }, options)
    expect(stepOf(result, 'work', 'script')).toMatchObject({
      outcome: 'success',
      outputs: { text: 'text', result: '{"done":true}' },
    })
    expect(stepOf(result, 'work', 'script').log).toContain('octo schedule 0 0 * * * word function')
    expect(stepOf(result, 'work', 'script').summary).toContain('# Hello')
  })

  it.each(['core.setFailed("no")', 'throw new Error("no")', 'await github.rest.issues.get()'])(
    'fails a step for %s',
    async (script) => {
      const result = await runJobs(
        { work: job({ uses: 'actions/github-script@v9', with: { script } }) },
        { token: 'secret' },
      )
      expect(stepOf(result, 'work', 0).outcome).toBe('failure')
    },
  )

  it('gives our own action to a stub, with its inputs as texts', async () => {
    const actionStub = ({ status, ...inputs }: Texts) => ({
      status: Number(status),
      outputs: { inputs: JSON.stringify(inputs) },
      log: 'told',
    })
    const uses = 'agent-registry/agent-registry@v1'
    const steps = [
      { uses, with: { status: 0, count: 2, force: false } },
      { uses: './', with: { status: 1 } },
    ]
    const result = await runJobs({ work: job(...steps) }, { actionStub })
    expect(stepOf(result, 'work', 0)).toMatchObject({
      outcome: 'success',
      outputs: { inputs: '{"count":"2","force":"false"}' },
      log: 'told',
    })
    expect(stepOf(result, 'work', 1)).toMatchObject({ outcome: 'failure' })
  })

  it('names each step as GitHub does', async () => {
    const seen: unknown[] = []
    const actionStub = (_: Texts, env: Texts) => {
      seen.push(env['GITHUB_ACTION'])
      return {}
    }
    const uses = 'agent-registry/agent-registry@v1'
    await runJobs(
      { work: job({ uses }, { uses: './' }, { id: 'named', uses }, { uses }, pass, { uses: './' }) },
      { actionStub },
    )
    const ours = '__agent-registry_agent-registry'
    expect(seen).toEqual([ours, '__self', 'named', `${ours}_2`, '__self_2'])
  })

  it('runs the committed action: each step and leg is a request of its own, and a run again is not', async () => {
    const remote = await createRemote()
    const spawn = {
      uses: './',
      with: { operation: 'spawn', remote, branch: 'main', agent: '{"specialization":"tester"}' },
    }
    const work = { ...job(spawn, spawn), strategy: { 'fail-fast': false, matrix: { a: [1, 2] } } }
    const env = { GITHUB_RUN_ID: '77' }
    const first = await runJobs({ work }, { env })
    const ids = (result: typeof first) =>
      result.jobs['work']?.legs.flatMap(({ steps }) => steps.map(({ outputs }) => outputs['agent-id']))
    expect(new Set(ids(first)).size).toBe(4)
    const again = await runJobs({ work }, { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } })
    expect(ids(again)).toEqual(ids(first))
  })
})
