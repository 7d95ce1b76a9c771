import { describe, expect, it } from '@jest/globals'
import { expectSound } from '../registry/remote-fixture.js'
import { config, startExamples } from './example-fixture.js'

describe('capacity-gate.yml', () => {
  it('fills all free places side by side', async () => {
    const { run, agents, repository } = await startExamples(config({ max_active_agents: 3 }))
    const { result, jobs } = await run('capacity-gate.yml')
    expect(result).toBe('success')
    expect(jobs['spawn']?.legs.map(({ matrix }) => matrix)).toEqual([{ slot: 0 }, { slot: 1 }, { slot: 2 }])
    const ids = Object.keys(await agents())
    expect(ids).toHaveLength(3)
    const logs = jobs['spawn']?.legs.map(({ steps }) => steps[1]?.log) ?? []
    expect(logs.toSorted()).toEqual(ids.map((id) => `Put ${id} to work\n`).toSorted())
    await expectSound(repository)
  })

  it('does nothing where no place is free', async () => {
    const { run } = await startExamples(config({ max_active_agents: 0 }))
    expect(await run('capacity-gate.yml')).toMatchObject({
      result: 'success',
      jobs: { spawn: { result: 'skipped' } },
    })
  })

  it('overshoots nothing where several runs fill the same places', async () => {
    const { run, agents, repository } = await startExamples(config({ max_active_agents: 3 }))
    const results = await Promise.all([run('capacity-gate.yml'), run('capacity-gate.yml')])
    expect(results.map(({ result }) => result)).toEqual(['success', 'success'])
    expect(Object.keys(await agents())).toHaveLength(3)
    await expectSound(repository)
  })
})

describe('learning-spawner.yml', () => {
  const learnings = {
    'learnings/monday.json': '[{"topic":"git","weight":1},{"topic":"rust","weight":3}]',
    'learnings/tuesday.json':
      '[{"topic":"git","weight":1.5},{"topic":"css","weight":2},{"topic":"go","weight":2}]',
    'learnings/notes.md': 'no topics\n',
  }

  it('spawns an agent for each of the heaviest topics that there is a place for', async () => {
    const { run, agents } = await startExamples({ ...learnings, ...config({ max_active_agents: 3 }) })
    const { result, jobs } = await run('learning-spawner.yml', { env: { GITHUB_RUN_ID: '42' } })
    expect(result).toBe('success')
    const all = await agents()
    expect(
      Object.values(all)
        .map(({ specialization }) => specialization)
        .toSorted(),
    ).toEqual(['css', 'git', 'rust'])
    expect(Object.values(all).map(({ spawn_method }) => spawn_method)).toEqual(Array(3).fill('learning-42'))
    expect((JSON.parse(jobs['collect']?.outputs['agents'] ?? '') as string[]).toSorted()).toEqual(
      Object.keys(all).toSorted(),
    )
    const [, , collect] = jobs['collect']?.legs[0]?.steps ?? []
    for (const id of Object.keys(all)) expect(collect?.summary).toContain(id)
  })

  it.each([
    ['no place', { ...learnings, ...config({ max_active_agents: 0 }) }],
    ['no topic', config({})],
  ])('does nothing where there is %s', async (_, files) => {
    const { run } = await startExamples(files)
    const { result, jobs } = await run('learning-spawner.yml')
    expect(Object.values(jobs).map((job) => job.result)).toEqual(['success', 'skipped', 'skipped'])
    expect(result).toBe('success')
  })

  it('takes topics for what they are', async () => {
    const topics = ['"},"id":"evil', '${{ github.token }}', 'a\nb', "'; exit 1; '", '🦀']
    const files = { 'learnings/all.json': JSON.stringify(topics.map((topic) => ({ topic, weight: 1 }))) }
    const { run, agents } = await startExamples(files)
    const { result } = await run('learning-spawner.yml')
    expect(result).toBe('success')
    const found = Object.values(await agents()).map(({ specialization }) => specialization)
    expect(found.toSorted()).toEqual(topics.toSorted())
  })

  it('collects in each of several runs its own, and loses none', async () => {
    const { run, agents, repository } = await startExamples({
      ...learnings,
      ...config({ max_active_agents: 5 }),
    })
    const results = await Promise.all([run('learning-spawner.yml'), run('learning-spawner.yml')])
    const collected = results.map(
      ({ jobs }) => JSON.parse(jobs['collect']?.outputs['agents'] ?? '') as string[],
    )
    expect(results.map(({ result }) => result)).toEqual(['success', 'success'])
    expect(collected.flat().toSorted()).toEqual(Object.keys(await agents()).toSorted())
    expect(collected.flat()).toHaveLength(5)
    await expectSound(repository)
  })
})
