import { describe, expect, it } from '@jest/globals'
import { generateId } from '../../../src/core/records/identifier.js'
import type { NewAgent, Spawn } from '../../../src/generated/types.js'
import {
  after,
  agent,
  answer,
  change,
  context,
  diffs,
  longAgo,
  now,
  python,
  registry,
  snapshotOf,
} from '../support.js'

const spawn = (fields: Partial<Spawn>): Spawn => ({ operation: 'spawn', ...fields })
const one = (fields: Partial<NewAgent> = {}): Spawn =>
  spawn({ agent: { specialization: 'reviewer', ...fields } })
const id = (index: number, requestId = 'request-1'): string =>
  generateId(context({ request_id: requestId }), index)
const spawnedBy = (command: Spawn, state = registry({})) => change<'spawn'>(state, command).result.agents

describe('a spawned agent', () => {
  it('has defaults for all that the description lacks', () => {
    const { files, result, summary } = change<'spawn'>(registry({}), one())
    expect(result).toEqual({ agents: [expect.any(Object)], active: 1, max: 50, available: 49 })
    expect(result.agents).toEqual([
      {
        id: id(0),
        name: id(0),
        specialization: 'reviewer',
        status: 'active',
        spawned_at: now,
        personality: '',
        communication_style: '',
        traits: { creativity: 53, caution: 61, speed: 25 },
        metrics: {
          issues_resolved: 0,
          prs_merged: 0,
          reviews_given: 0,
          code_quality_score: 0.5,
          overall_score: 0,
        },
        contributions: [],
      },
    ])
    expect(files.get(`agents/${id(0)}.json`)).toBe(`${python(result.agents[0])}\n`)
    expect(summary).toBe(`spawn ${id(0)}, 1 of 50 active`)
  })

  it('keeps all that the description has, in the order of the schema, unknown fields last', () => {
    const description = {
      mission: { deep: [1] },
      github_login: 'ada-bot',
      human_name: 'Ada',
      specialization: 'reviewer',
      id: 'ada',
      traits: { speed: 3, courage: 9 },
      metrics: { prs_merged: 4 },
      spawned_at: longAgo,
    }
    const [record] = spawnedBy(spawn({ agent: description }))
    expect(record).toMatchObject({ ...description, name: 'Ada', traits: { caution: 61 } })
    expect(record?.metrics).toMatchObject({ prs_merged: 4, issues_resolved: 0 })
    expect(Object.keys(record ?? {})).toEqual([
      'id',
      'name',
      'human_name',
      'specialization',
      'status',
      'spawned_at',
      'personality',
      'communication_style',
      'traits',
      'metrics',
      'contributions',
      'github_login',
      'mission',
    ])
  })

  it.each([
    ['its own name', { name: '🎯 Ada', human_name: 'Ada' }, '🎯 Ada'],
    ['its human name', { human_name: 'Ada' }, 'Ada'],
    ['its id', { human_name: null }, 'ada'],
  ])('is displayed by %s', (_, fields, name) => {
    expect(spawnedBy(one({ id: 'ada', ...fields }))[0]?.name).toBe(name)
  })

  it('has an id that depends on the request and its place only, never on the time', () => {
    const later = change<'spawn'>(registry({}), one(), {
      time: '2030-01-01T00:00:00Z',
      seed: 's',
      actor: 'b',
    })
    expect(later.result.agents[0]?.id).toBe(id(0))
    const other = change<'spawn'>(registry({}), one(), { request_id: 'request-2' })
    expect(other.result.agents[0]?.id).toBe(id(0, 'request-2'))
  })
})

describe('several agents', () => {
  it('come from one description by a count, each with traits of its own', () => {
    const agents = spawnedBy(spawn({ agent: { specialization: 'x' }, count: 3 }))
    expect(agents.map((record) => record.id)).toEqual([id(0), id(1), id(2)])
    expect(new Set(agents.map(({ traits }) => JSON.stringify(traits))).size).toBe(3)
  })

  it('come from an array of descriptions', () => {
    const agents = spawnedBy(spawn({ agents: [{ specialization: 'x', id: 'a' }, { specialization: 'y' }] }))
    expect(agents.map((record) => [record.id, record.specialization])).toEqual([
      ['a', 'x'],
      [id(1), 'y'],
    ])
  })

  it('are summed up in one line', () => {
    const state = registry({
      config: { max_active_agents: 10 },
      agents: [agent('a'), agent('b', { status: 'inactive' })],
    })
    const { summary, result } = change<'spawn'>(state, spawn({ agent: { specialization: 'x' }, count: 2 }))
    expect(summary).toBe('spawn 2 agents, 3 of 10 active')
    expect([result.active, result.max, result.available]).toEqual([3, 10, 7])
  })
})

describe('what a spawn writes', () => {
  it('is the new record, and one line of metadata.json', () => {
    const state = registry({ metadata: { last_spawn: longAgo, note: 'x' }, agents: [agent('a')] })
    const { [`agents/${id(0)}.json`]: record, ...others } = diffs(state, change(state, one()))
    expect(record).toBeDefined()
    expect(others).toEqual({
      'metadata.json': [`-   "last_spawn": "${longAgo}",`, `+   "last_spawn": "${now}",`],
    })
  })

  it('creates the registry on an empty branch', () => {
    const state = after(snapshotOf({}), one())
    expect([...state.files.keys()].sort()).toEqual([
      `agents/${id(0)}.json`,
      'config.json',
      'hall_of_fame.json',
      'metadata.json',
    ])
    expect(state.config.unique_human_names).toBe(true)
    expect(state.metadata).toMatchObject({ version: '2.0.0', last_spawn: now })
    expect(answer<'validate'>(state, { operation: 'validate' }).findings).toEqual([])
  })

  it('adds no config to a registry that has done without one', () => {
    const state = snapshotOf({ 'agents/a.json': agent('a') })
    expect([...change(state, one()).files.keys()]).toEqual(['metadata.json', `agents/${id(0)}.json`])
  })
})
