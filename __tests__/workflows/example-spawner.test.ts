import { describe, expect, it } from '@jest/globals'
import { expectSound } from '../registry/remote-fixture.js'
import type { FileChanges } from '../support/repository.js'
import { stepOf, type Texts } from '../support/workflow-runner/result.js'
import { config, startExamples } from './example-fixture.js'

const defined = (...names: string[]): FileChanges =>
  Object.fromEntries(names.map((name) => [`.github/agents/${name}.md`, `# ${name}\n`]))

const candidates = ['accessibility', 'documentation', 'dependencies', 'performance', 'security', 'tests']

describe('spawner.yml', () => {
  it.each([
    ['existing', {}, ['reviewer'], 'reviewer'],
    ['existing', {}, [], 'accessibility'],
    ['new', {}, ['reviewer'], 'accessibility'],
    ['new', {}, ['reviewer', 'accessibility'], 'documentation'],
    ['new', {}, candidates.slice(0, 1).concat(candidates.slice(2)), 'documentation'],
    ['mixed', { new_agent_probability: 0 }, ['reviewer'], 'reviewer'],
    ['mixed', { new_agent_probability: 1 }, ['reviewer'], 'accessibility'],
  ])(
    'in mode %s with %j and the definitions %j asks for a %s agent',
    async (mode, more, definitions, expected) => {
      const policy = config({ spawn_mode: mode, ...more })
      const { run } = await startExamples({ ...policy, ...defined(...definitions) })
      const actionStub = ({ agent = '' }: Texts) => ({ outputs: { agent } })
      const result = await run('spawner.yml', { actionStub })
      expect(JSON.parse(stepOf(result, 'spawn', 'spawn').outputs['agent'] ?? '')).toEqual({
        specialization: expected,
        spawn_method: 'spawner',
      })
    },
  )

  it('falls back to what there is where no candidate is left', async () => {
    const { run, agents } = await startExamples({
      ...config({ spawn_mode: 'new' }),
      ...defined(...candidates),
    })
    await run('spawner.yml')
    const [agent] = Object.values(await agents())
    expect(candidates).toContain(agent?.['specialization'])
  })

  it('has a default for all of the policy, and passes over files that are no definitions', async () => {
    const { run, agents } = await startExamples({
      '.github/agents/no`definition.md': '',
      '.github/agents/notes.txt': '',
    })
    const { result } = await run('spawner.yml')
    expect(result).toBe('success')
    expect(Object.values(await agents())).toMatchObject([
      { specialization: 'accessibility', spawn_method: 'spawner', human_name: 'Ada', status: 'active' },
    ])
  })

  it('opens an issue that the evaluation will know for this agent’s', async () => {
    const { run, agents, github } = await startExamples(defined('reviewer'))
    await run('spawner.yml')
    const [id = ''] = Object.keys(await agents())
    expect(github.state.issues).toMatchObject([{ labels: [`agent:${id}`], title: `First task of ${id}` }])
    expect(github.state.issues[0]?.body).toMatch(new RegExp(`^<!-- agent: ${id} -->$`, 'm'))
  })

  it('is told to wait while the interval has not passed, and does nothing then', async () => {
    const { run, agents, github } = await startExamples(config({ spawn_interval_hours: 3 }))
    await run('spawner.yml')
    const second = await run('spawner.yml')
    expect(second.result).toBe('success')
    expect(stepOf(second, 'spawn', 'spawn').outputs).toMatchObject({
      outcome: 'refused',
      'refusal-code': 'too-soon',
    })
    expect(stepOf(second, 'spawn', 1).outcome).toBe('skipped')
    expect(Object.keys(await agents())).toHaveLength(1)
    expect(github.state.issues).toHaveLength(1)
  })

  it('eliminates an agent that could not be put to work, and another attempt spawns another', async () => {
    const { run, agents, github } = await startExamples(
      config({ spawn_interval_hours: 0, max_active_agents: 1 }),
    )
    const env = { GITHUB_RUN_ID: '7' }
    github.inject({ method: 'POST', path: /\/issues$/, fault: { status: 403 } })
    const failed = await run('spawner.yml', { env })
    expect(failed.result).toBe('failure')
    expect(stepOf(failed, 'spawn', 2)).toMatchObject({
      outcome: 'success',
      outputs: { outcome: 'committed' },
    })
    expect(Object.values(await agents())).toMatchObject([
      { status: 'eliminated', elimination_reason: 'could not be put to work in run 7' },
    ])
    const again = await run('spawner.yml', { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.result).toBe('success')
    expect(
      Object.values(await agents())
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['active', 'eliminated'])
    expect(github.state.issues).toHaveLength(1)
  })

  it('gives three places to three of six runs at once, and loses nothing', async () => {
    const { run, agents, github, repository } = await startExamples(
      config({ max_active_agents: 3, spawn_interval_hours: 0 }),
    )
    const results = await Promise.all(Array.from({ length: 6 }, () => run('spawner.yml')))
    expect(results.map(({ result }) => result)).toEqual(Array(6).fill('success'))
    const outputs = results.map((result) => stepOf(result, 'spawn', 'spawn').outputs)
    expect(outputs.filter(({ outcome }) => outcome === 'committed')).toHaveLength(3)
    const refusals = outputs.flatMap((each) => each['refusal-code'] ?? [])
    expect(refusals).toEqual(Array(3).fill('capacity-reached'))
    const ids = outputs.flatMap((each) => each['agent-id'] ?? [])
    expect(Object.keys(await agents()).toSorted()).toEqual(ids.toSorted())
    const names = Object.values(await agents()).map((agent) => agent['human_name'])
    expect(new Set(names).size).toBe(3)
    expect(github.state.issues.map(({ labels }) => labels?.[0]).toSorted()).toEqual(
      ids.map((id) => `agent:${id}`).toSorted(),
    )
    await expectSound(repository)
  })
})
