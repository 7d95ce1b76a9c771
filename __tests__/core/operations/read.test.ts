import { describe, expect, it } from '@jest/globals'
import type { List } from '../../../src/generated/types.js'
import { agent, answer, refusal, registry, snapshotOf } from '../support.js'

const hero = agent('h', { status: 'hall_of_fame', specialization: 'writer' })
const state = registry({
  config: { max_active_agents: 3, later: true },
  metadata: { system_lead: 'h' },
  hallOfFame: [hero],
  agents: [
    agent('b', { specialization: 'writer' }),
    agent('a', { unknown: { field: 1 } }),
    agent('i', { status: 'inactive' }),
    agent('e', { status: 'eliminated', specialization: 'writer' }),
    hero,
  ],
})

describe('capacity', () => {
  it.each([
    ['some room', 3, { active: 2, max: 3, available: 1, has_capacity: true }],
    ['no room', 2, { active: 2, max: 2, available: 0, has_capacity: false }],
    [
      'less than none, as a limit lowered by hand leaves it',
      1,
      { active: 2, max: 1, available: 0, has_capacity: false },
    ],
  ])('counts active agents only: %s', (_, limit, expected) => {
    const limited = state.with(new Map([['config.json', `{"max_active_agents": ${limit}}`]]))
    expect(answer<'capacity'>(limited, { operation: 'capacity' })).toEqual(expected)
  })

  it('of an empty branch is that of the defaults', () => {
    expect(answer<'capacity'>(snapshotOf({}), { operation: 'capacity' })).toEqual({
      active: 0,
      max: 50,
      available: 50,
      has_capacity: true,
    })
  })
})

describe('list', () => {
  it.each<[Partial<List>, string[]]>([
    [{}, ['a', 'b', 'e', 'h', 'i']],
    [{ status: 'active' }, ['a', 'b']],
    [{ specialization: 'writer' }, ['b', 'e', 'h']],
    [{ status: 'active', specialization: 'writer' }, ['b']],
    [{ specialization: 'Writer' }, []],
  ])('%j gives, by id, %j', (filter, ids) => {
    const { agents, count } = answer<'list'>(state, { operation: 'list', ...filter })
    expect(agents.map(({ id }) => id)).toEqual(ids)
    expect(count).toBe(ids.length)
  })
})

describe('get', () => {
  it('gives the record as it is written', () => {
    expect(answer<'get'>(state, { operation: 'get', id: 'a' }).agent).toEqual(
      agent('a', { unknown: { field: 1 } }),
    )
  })

  it('refuses what is not there', () => {
    expect(refusal(state, { operation: 'get', id: 'x' }).code).toBe('unknown-agent')
    expect(refusal(state, { operation: 'get', id: 'constructor' }).code).toBe('unknown-agent')
  })
})

describe('config, metadata and hall-of-fame', () => {
  it('give the records with their defaults', () => {
    expect(answer<'config'>(state, { operation: 'config' }).config).toMatchObject({
      max_active_agents: 3,
      spawn_interval_hours: 3,
      later: true,
    })
    expect(answer<'metadata'>(state, { operation: 'metadata' }).metadata).toEqual({
      version: '2.0.0',
      last_spawn: null,
      last_evaluation: null,
      system_lead: 'h',
    })
    expect(answer<'hall-of-fame'>(state, { operation: 'hall-of-fame' })).toEqual({ agents: [hero], count: 1 })
  })

  it('give defaults of an empty branch', () => {
    const empty = snapshotOf({})
    expect(answer<'config'>(empty, { operation: 'config' }).config.unique_human_names).toBe(false)
    expect(answer<'metadata'>(empty, { operation: 'metadata' }).metadata.system_lead).toBeNull()
    expect(answer<'hall-of-fame'>(empty, { operation: 'hall-of-fame' })).toEqual({ agents: [], count: 0 })
  })
})
