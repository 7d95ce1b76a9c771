import { describe, expect, it } from '@jest/globals'
import { generateId } from '../../../src/core/records/identifier.js'
import type { NewAgent, Spawn } from '../../../src/generated/types.js'
import { after, agent, change, context, fault, now, refusal, registry, verdict } from '../support.js'

const spawn = (fields: Partial<Spawn>): Spawn => ({ operation: 'spawn', ...fields })
const one = (fields: Partial<NewAgent> = {}): Spawn =>
  spawn({ agent: { specialization: 'reviewer', ...fields } })
const id = (index: number, requestId = 'request-1'): string =>
  generateId(context({ request_id: requestId }), index)

describe('refusals of spawn, in their order', () => {
  const full = registry({
    config: { max_active_agents: 2, unique_human_names: true },
    metadata: { last_spawn: now },
    agents: [agent('a', { human_name: 'Ada' }), agent('b', { human_name: 'Bob' })],
  })
  const roomy = after(full, { operation: 'configure', patch: { max_active_agents: 9 } })
  const everythingWrong = spawn({
    agents: [{ specialization: 'x', id: 'A', human_name: 'ada' }, { specialization: 'x' }],
    name_pool: ['Bob'],
    enforce_interval: true,
  })
  const newId = {
    ...everythingWrong,
    agents: [{ specialization: 'x', human_name: 'ada' }, { specialization: 'x' }],
  }
  const hour = 3_600_000
  const inHours = (hours: number): { time: string } => ({
    time: new Date(Date.parse(now) + hours * hour).toISOString(),
  })

  it.each([
    ['too-soon', full, everythingWrong, 2.999],
    ['agent-exists', full, everythingWrong, 3],
    ['capacity-reached', full, newId, 3],
    ['names-exhausted', roomy, newId, 3],
    ['name-taken', roomy, { ...newId, name_pool: ['Cy'] }, 3],
    ['change', roomy, { ...newId, name_pool: ['Cy'], agents: [{ specialization: 'x' }] }, 3],
  ])('%s', (code, state, command, hours) => {
    expect(verdict(state, command, inHours(hours))).toBe(code)
  })

  it.each([
    ['too-soon', full, everythingWrong, `the last spawn was at ${now}, and spawn_interval_hours is 3`],
    ['agent-exists', roomy, one({ id: 'A' }), 'the agent "a" already exists'],
    ['capacity-reached', full, one(), '2 of 2 agents are active: no room for 1 more'],
    [
      'names-exhausted',
      roomy,
      spawn({ agent: { specialization: 'x' }, count: 3, name_pool: ['Cy', 'ada'] }),
      'the name pool lacks 2 free names; add names to it',
    ],
  ])('%s says why', (code, state, command, message) => {
    expect(refusal(state, command)).toEqual({ kind: 'refusal', code, message })
  })

  it('agent-exists names the agent as it is written', () => {
    const state = registry({ agents: [agent('Ada')] })
    expect(refusal(state, one({ id: 'ADA' })).message).toBe('the agent "Ada" already exists')
  })

  it('cannot be repeated under one request id: the agents that it made are never overwritten', () => {
    const command = spawn({ agent: { specialization: 'x' }, count: 2 })
    const state = after(registry({}), command)
    expect(verdict(state, command)).toBe('agent-exists')
    expect(verdict(state, command, { request_id: 'request-2' })).toBe('change')
  })
})

describe('the limit of active agents', () => {
  const state = registry({
    config: { max_active_agents: 3 },
    agents: [
      agent('a'),
      agent('i', { status: 'inactive' }),
      agent('e', { status: 'eliminated' }),
      agent('h', { status: 'hall_of_fame' }),
    ],
  })

  it.each([
    ['as many as fit', 2, undefined, 2],
    ['as many as fit of more, where fewer will do', 5, true, 2],
    ['all, where they fit', 1, true, 1],
  ])('lets in %s', (_, count, fewer, expected) => {
    const command = { ...one(), count, ...(fewer === undefined ? {} : { allow_fewer: fewer }) }
    expect(change<'spawn'>(state, command).result).toMatchObject({
      active: 1 + expected,
      available: 2 - expected,
    })
  })

  it('lets in none of too many', () => {
    expect(verdict(state, { ...one(), count: 3 })).toBe('capacity-reached')
  })

  it('lets in none where there is no room at all, even where fewer will do', () => {
    const full = after(state, { ...one(), count: 2 })
    expect(verdict(full, { ...one(), allow_fewer: true }, { request_id: 'r' })).toBe('capacity-reached')
  })

  it('may have been passed before: then there is no room either', () => {
    const over = registry({ config: { max_active_agents: 1 }, agents: [agent('a'), agent('b')] })
    expect(refusal(over, one()).message).toBe('2 of 1 agents are active: no room for 1 more')
  })
})

describe('the spawn interval', () => {
  const state = registry({
    config: { spawn_interval_hours: 1 },
    metadata: { last_spawn: '2026-02-01T11:00:00.000001+00:00' },
  })
  const enforced = { ...one(), enforce_interval: true }

  it.each([
    ['is over to the millisecond', now, 'change'],
    ['is not over a millisecond before', '2026-02-01T11:59:59.999Z', 'too-soon'],
    ['is not over for a clock that is behind', '2026-02-01T09:00:00.000Z', 'too-soon'],
  ])('%s', (_, time, outcome) => {
    expect(verdict(state, enforced, { time })).toBe(outcome)
  })

  it('holds for those who ask for it only', () => {
    expect(verdict(state, one(), { time: '2026-02-01T11:00:01.000Z' })).toBe('change')
  })

  it('of no hours holds for nobody, not even for a clock that is behind', () => {
    const without = registry({ config: { spawn_interval_hours: 0 }, metadata: { last_spawn: now } })
    expect(verdict(without, enforced, { time: '2026-02-01T09:00:00.000Z' })).toBe('change')
  })

  it('does not hold before the first spawn', () => {
    expect(verdict(registry({}), enforced)).toBe('change')
  })
})

describe('input that no state could accept', () => {
  it.each<[string, Partial<Spawn>, RegExp]>([
    ['no agent', {}, /^spawn takes either one agent or an array/],
    [
      'an agent and an array',
      { agent: { specialization: 'x' }, agents: [{ specialization: 'x' }] },
      /^spawn takes either/,
    ],
    [
      'one id for several',
      { agent: { specialization: 'x', id: 'a' }, count: 2 },
      /^remove the id from the description/,
    ],
    [
      'too many',
      { agents: Array.from({ length: 501 }, () => ({ specialization: 'x' })), count: 2 },
      /at most 1000 agents, not 1002$/,
    ],
    [
      'an id that leaves the folder',
      { agent: { specialization: 'x', id: '../../evil' } },
      /^the id "..\/..\/evil" is not allowed: /,
    ],
    ['a reserved id', { agent: { specialization: 'x', id: 'nul.x' } }, /reserved on Windows/],
    [
      'one id twice',
      {
        agents: [
          { specialization: 'x', id: 'a' },
          { specialization: 'x', id: 'a' },
        ],
      },
      /have the id "a"$/,
    ],
    [
      'ids that differ in case',
      {
        agents: [
          { specialization: 'x', id: 'a' },
          { specialization: 'x', id: 'A' },
        ],
      },
      /have the id "A"$/,
    ],
    [
      'an id that is generated, too',
      { agents: [{ specialization: 'x', id: id(1) }, { specialization: 'x' }] },
      /^two of the agents to add/,
    ],
    [
      'traits that are a text',
      { agent: { specialization: 'x', id: 'a', traits: 'high' } },
      /agents\/a\.json: traits must be object or null$/,
    ],
    [
      'metrics that are an array',
      { agent: { specialization: 'x', id: 'a', metrics: [1] } },
      /agents\/a\.json: metrics must be object or null$/,
    ],
    [
      'a trait above 100',
      { agent: { specialization: 'x', id: 'a', traits: { speed: 101 } } },
      /traits\.speed must be at most 100$/,
    ],
    [
      'no time of creation',
      { agent: { specialization: 'x', id: 'a', spawned_at: 'now' } },
      /spawned_at must be an ISO 8601/,
    ],
  ])('%s', (_, fields, message) => {
    expect(fault(registry({}), spawn(fields))).toEqual({
      code: 'bad-input',
      message: expect.stringMatching(message),
    })
  })
})
