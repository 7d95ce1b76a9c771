import { describe, expect, it } from '@jest/globals'
import { commitFiles, git, log, readFiles } from '../support/repository.js'
import { stepOf } from '../support/workflow-runner/result.js'
import { config, record, root, startExamples, type ExampleScene } from './example-fixture.js'

describe('data-sync.yml', () => {
  const published = async ({ repository }: ExampleScene): Promise<unknown> => {
    const files = await readFiles(repository, 'agent-data')
    expect(Object.keys(files)).toEqual(['agents.json'])
    const { agents } = JSON.parse(files['agents.json'] ?? '') as { agents: { id: string }[] }
    return agents.map(({ id }) => id)
  }
  const change = ({ repository }: ExampleScene, id: string): Promise<string> =>
    commitFiles(repository, 'main', record(id), `Add ${id}`)

  it.each([
    ['push', { repository: { default_branch: 'main' } }],
    ['workflow_run', { workflow_run: { conclusion: 'success' } }],
  ])('publishes all agents after a %s, in one commit that is replaced', async (eventName, event) => {
    const scene = await startExamples({ ...record('ada'), ...record('grace', { status: 'eliminated' }) })
    expect(await scene.run('data-sync.yml', { eventName, event })).toMatchObject({ result: 'success' })
    expect(await published(scene)).toEqual(['ada', 'grace'])
    await change(scene, 'alan')
    await scene.run('data-sync.yml', { eventName, event })
    expect(await published(scene)).toEqual(['ada', 'alan', 'grace'])
    expect(await log(scene.repository, 'agent-data')).toMatchObject([
      { parents: [], message: `Agents at ${await git(scene.repository, 'rev-parse', 'main')}` },
    ])
  })

  it('leaves the branch alone where nothing is newer', async () => {
    const scene = await startExamples(record('ada'))
    const head = (): Promise<string> => git(scene.repository, 'rev-parse', 'agent-data')
    await scene.run('data-sync.yml')
    const first = await head()
    expect(await scene.run('data-sync.yml')).toMatchObject({ result: 'success' })
    expect(await head()).toBe(first)
  })

  it('does not put older data in the place of newer', async () => {
    const scene = await startExamples(record('ada'))
    const older = await git(scene.repository, 'rev-parse', 'main')
    await change(scene, 'alan')
    await scene.run('data-sync.yml')
    const outputs = { commit: older, 'agent-ids': '["ada"]' }
    expect(await scene.run('data-sync.yml', { actionStub: () => ({ outputs }) })).toMatchObject({
      result: 'success',
    })
    expect(await published(scene)).toEqual(['ada', 'alan'])
  })

  it('publishes the newest of what several runs saw', async () => {
    const scene = await startExamples(record('ada'))
    const commits: string[] = []
    for (const id of ['alan', 'barbara', 'donald']) commits.push(await change(scene, id))
    const ids = ['ada', 'alan', 'barbara', 'donald']
    const results = await Promise.all(
      commits.map((commit, index) => {
        const outputs = { commit, 'agent-ids': JSON.stringify(ids.slice(0, index + 2)) }
        return scene.run('data-sync.yml', { actionStub: () => ({ outputs }) })
      }),
    )
    expect(results.map(({ result }) => result)).toEqual(['success', 'success', 'success'])
    expect(await published(scene)).toEqual(ids)
  })

  it('publishes nothing of a registry that cannot be read', async () => {
    const scene = await startExamples({ ...record('ada'), [`${root}/agents/bad.json`]: '{' })
    expect(await scene.run('data-sync.yml')).toMatchObject({ result: 'failure' })
    expect(await git(scene.repository, 'for-each-ref', 'refs/heads/agent-data')).toBe('')
  })
})

describe('nightly-validation.yml', () => {
  it('says nothing of a sound registry', async () => {
    const { run, github } = await startExamples({ ...record('ada'), ...config({}) })
    const { result, jobs } = await run('nightly-validation.yml')
    expect(result).toBe('success')
    expect(jobs['report']?.result).toBe('skipped')
    expect(github.state.issues).toEqual([])
  })

  it('opens one issue about what is wrong, and keeps it up to date', async () => {
    const { run, github, repository } = await startExamples({
      ...record('ada'),
      ...record('bad', { status: 'asleep' }),
    })
    const first = await run('nightly-validation.yml', { env: { GITHUB_RUN_ID: '11' } })
    expect(first.result).toBe('failure')
    expect(first.jobs['report']?.result).toBe('success')
    expect(github.state.issues).toMatchObject([
      { title: 'Agent registry: 1 error(s), 0 warning(s)', labels: ['registry-validation'] },
    ])
    await commitFiles(
      repository,
      'main',
      { ...record('worse', { spawned_at: 'today' }), [`${root}/agents/x.txt`]: '' },
      'Worse',
    )
    await run('nightly-validation.yml', { env: { GITHUB_RUN_ID: '12' } })
    expect(github.state.issues).toMatchObject([{ title: 'Agent registry: 2 error(s), 1 warning(s)' }])
    expect(github.state.issues[0]?.body).toContain('/octo/repo/actions/runs/12')
    const [issue] = github.state.issues
    if (issue !== undefined) issue.closedAt = new Date().toISOString()
    await run('nightly-validation.yml')
    expect(github.state.issues).toHaveLength(2)
  })

  it('reports warnings too', async () => {
    const { run, github } = await startExamples({ ...record('ada'), [`${root}/agents/notes.txt`]: 'text' })
    await run('nightly-validation.yml')
    expect(github.state.issues).toMatchObject([{ title: 'Agent registry: 0 error(s), 1 warning(s)' }])
  })

  it('opens no issue where the registry could not be read: the failed run says why', async () => {
    const { run, github } = await startExamples(record('ada'))
    const result = await run('nightly-validation.yml', { token: 'ghs_unknown' })
    expect(stepOf(result, 'validate', 'validate').outcome).toBe('failure')
    expect(result.jobs['report']?.result).toBe('skipped')
    expect(github.state.issues).toEqual([])
  })
})
