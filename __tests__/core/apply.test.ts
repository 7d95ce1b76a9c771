import { describe, expect, it } from '@jest/globals'
import { generateId } from '../../src/core/records/identifier.js'
import type { Apply, Step } from '../../src/generated/types.js'
import {
  after,
  agent,
  change,
  context,
  diffs,
  fault,
  now,
  refusal,
  registry,
  snapshotOf,
  verdict,
} from './support.js'

const apply = (...operations: Step[]): Apply => ({ operation: 'apply', operations })
const spawn = (fields: Record<string, unknown> = {}): Step => ({
  operation: 'spawn',
  agent: { specialization: 'x', ...fields },
})
const state = registry({
  config: { max_active_agents: 2, unique_human_names: true, protected_specializations: ['lead'] },
  metadata: { last_spawn: null },
  agents: [agent('a', { human_name: 'Ada' }), agent('lead', { specialization: 'lead' })],
})

describe('apply', () => {
  it('carries out the operations in order, each on what the ones before it did', () => {
    const decision = change<'apply'>(
      state,
      apply(
        { operation: 'eliminate', id: 'a' },
        spawn({ id: 'b', human_name: 'Ada' }),
        { operation: 'update', id: 'b', patch: { note: 'x' } },
        { operation: 'get', id: 'b' },
        { operation: 'capacity' },
      ),
    )
    expect([...decision.files.keys()]).toEqual(['agents/a.json', 'metadata.json', 'agents/b.json'])
    expect(decision.result.results).toEqual([
      { agent: expect.objectContaining({ id: 'a', status: 'eliminated' }) },
      expect.objectContaining({ active: 2, available: 0 }),
      { agent: expect.objectContaining({ id: 'b', note: 'x' }) },
      { agent: expect.objectContaining({ id: 'b', note: 'x' }) },
      { active: 2, max: 2, available: 0, has_capacity: false },
    ])
    expect(decision.summary).toBe('apply 5 operations')
  })

  it('changes a record twice in one edit of its file', () => {
    const twice = apply(
      { operation: 'update', id: 'a', patch: { human_name: 'Eve' } },
      { operation: 'update', id: 'a', patch: { human_name: 'Ada' } },
      { operation: 'update', id: 'a', patch: { specialization: 'writer' } },
    )
    expect(diffs(state, change(state, twice))).toEqual({
      'agents/a.json': ['-   "specialization": "reviewer",', '+   "specialization": "writer",'],
    })
  })

  it('has nothing to do where all was undone, or nothing was asked', () => {
    const undone = apply(
      { operation: 'deactivate', id: 'a' },
      { operation: 'reactivate', id: 'a' },
      { operation: 'capacity' },
    )
    expect(verdict(state, undone)).toBe('unchanged')
    expect(verdict(state, apply({ operation: 'list' }))).toBe('unchanged')
  })

  it('gives every operation ids of its own', () => {
    const roomy = registry({})
    const { result } = change<'apply'>(roomy, apply(spawn(), spawn()))
    const ids = [0, 1].map((step) => generateId(context({ request_id: `request-1/${step}` }), 0))
    const agents = ids.map((id) => expect.objectContaining({ id }) as unknown)
    expect(result.results).toEqual(
      agents.map((record) => expect.objectContaining({ agents: [record] }) as unknown),
    )
    const [first, second] = ids.map((id) => after(roomy, apply(spawn(), spawn())).agent(id)?.traits)
    expect(first).not.toEqual(second)
  })

  it('creates a registry, too', () => {
    const created = after(snapshotOf({}), apply(spawn({ id: 'a' }), spawn({ id: 'b' })))
    expect([...created.files.keys()].sort()).toEqual([
      'agents/a.json',
      'agents/b.json',
      'config.json',
      'hall_of_fame.json',
      'metadata.json',
    ])
  })

  it.each<[string, string, Step, string]>([
    [
      'agent-exists',
      'an id that an earlier one used',
      spawn({ id: 'NEW' }),
      'the agent "new" already exists',
    ],
    [
      'capacity-reached',
      'no room after an earlier one',
      spawn(),
      '2 of 2 agents are active: no room for 1 more',
    ],
    [
      'protected',
      'a refusal of its own',
      { operation: 'eliminate', id: 'lead' },
      'lead has the protected specialization "lead"; use force to override',
    ],
    [
      'unknown-agent',
      'a question about nobody',
      { operation: 'get', id: 'x' },
      'no agent has the id "x"; see `list` for all ids',
    ],
    [
      'already-eliminated',
      'what an earlier one did already',
      { operation: 'eliminate', id: 'a' },
      `Ada (a) was eliminated at ${now}`,
    ],
  ])('refuses the whole with %s: %s', (code, _, step, message) => {
    const batch = apply({ operation: 'eliminate', id: 'a' }, spawn({ id: 'new' }), step, {
      operation: 'capacity',
    })
    expect(refusal(state, batch)).toEqual({
      kind: 'refusal',
      code,
      message: `operation 3 of 4 (${step.operation}): ${message}`,
    })
  })

  it('refuses by the first refusal', () => {
    const batch = apply({ operation: 'get', id: 'x' }, { operation: 'eliminate', id: 'lead' })
    expect(verdict(state, batch)).toBe('unknown-agent')
  })

  it('holds the rules across records against the whole: an order that breaks them in between may mend them', () => {
    const swap = apply(
      { operation: 'put', agent: agent('b', { human_name: 'ada' }) },
      { operation: 'update', id: 'a', patch: { human_name: 'Eve' } },
      { operation: 'deactivate', id: 'lead' },
    )
    expect(verdict(state, swap)).toBe('change')
    expect(verdict(state, apply(...swap.operations.slice(0, 2)))).toBe('capacity-reached')
    expect(
      verdict(state, apply(...swap.operations.slice(0, 1), { operation: 'deactivate', id: 'lead' })),
    ).toBe('name-taken')
  })

  it.each<[string, Step, RegExp]>([
    [
      'a bad id',
      { operation: 'get', id: '../x' },
      /^operation 2 of 3 \(get\): the id "..\/x" is not allowed/,
    ],
    [
      'a forbidden patch',
      { operation: 'update', id: 'a', patch: { id: 'b' } },
      /^operation 2 of 3 \(update\): a patch must not change id/,
    ],
    [
      'a record made invalid',
      { operation: 'update', id: 'a', patch: { traits: 5 } },
      /^operation 2 of 3 \(update\): .*agents\/a\.json: traits must be object or null$/,
    ],
    [
      'a policy made invalid',
      { operation: 'configure', patch: { max_active_agents: -1 } },
      /^operation 2 of 3 \(configure\): .*config\.json: max_active_agents must be at least 0$/,
    ],
    [
      'a new record that is invalid',
      spawn({ id: 'n', traits: 'high' }),
      /^operation 2 of 3 \(spawn\): .*agents\/n\.json: traits must be object or null$/,
    ],
  ])(
    'names the operation whose input is bad, not a later one that meets its result: %s',
    (_, step, message) => {
      const last: Step[] = [{ operation: 'evaluate' }]
      expect(fault(state, apply({ operation: 'eliminate', id: 'a' }, step, ...last))).toEqual({
        code: 'bad-input',
        message: expect.stringMatching(message),
      })
    },
  )

  it('leaves the state that it was given as it was', () => {
    const texts = [...state.files]
    change(state, apply({ operation: 'eliminate', id: 'a' }, spawn({ id: 'b' })))
    expect([...state.files]).toEqual(texts)
    expect(state.agent('a')?.status).toBe('active')
  })
})
