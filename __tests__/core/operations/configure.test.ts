import { describe, expect, it } from '@jest/globals'
import type { Configure } from '../../../src/generated/types.js'
import {
  after,
  agent,
  change,
  diffs,
  fault,
  python,
  refusal,
  registry,
  snapshotOf,
  verdict,
} from '../support.js'

const configure = (patch: Record<string, unknown>): Configure => ({ operation: 'configure', patch })
const text = `{
  "max_active_agents": 50,
  "metrics_weight": {
    "code_quality": 0.3,
    "creativity": 0.15
  },
  "_comment": "kept \\u2013 always",
  "new_agent_minimum_score": 0.40
}`
const state = snapshotOf({
  'config.json': text,
  'agents/a.json': agent('a', { human_name: 'Ada' }),
  'agents/b.json': agent('b', { human_name: 'ada' }),
})

describe('configure', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'one value',
      { max_active_agents: 10 },
      ['-   "max_active_agents": 50,', '+   "max_active_agents": 10,'],
    ],
    [
      'one weight',
      { metrics_weight: { creativity: 0.2 } },
      ['-     "creativity": 0.15', '+     "creativity": 0.2'],
    ],
    [
      'a key more',
      { spawn_mode: 'new' },
      [
        '-   "new_agent_minimum_score": 0.40',
        '+   "new_agent_minimum_score": 0.40,',
        '+   "spawn_mode": "new"',
      ],
    ],
    ['a key less', { max_active_agents: null }, ['-   "max_active_agents": 50,']],
  ])('writes only what the patch names: %s', (_, patch, diff) => {
    expect(diffs(state, change(state, configure(patch)))).toEqual({ 'config.json': diff })
  })

  it('changes one of the default weights without dropping the others', () => {
    const empty = snapshotOf({ 'config.json': '{}' })
    const { result } = change<'configure'>(empty, configure({ metrics_weight: { creativity: 0.5 } }))
    const { metrics_weight: weights } = empty.config
    expect(result.config.metrics_weight).toEqual({ ...weights, creativity: 0.5 })
  })

  it('gives back the policy after the change, defaults filled in', () => {
    const { result, summary } = change<'configure'>(
      state,
      configure({ max_active_agents: null, later: { key: 1 } }),
    )
    expect(result.config).toMatchObject({
      max_active_agents: 50,
      promotion_threshold: 0.65,
      later: { key: 1 },
    })
    expect(summary).toBe('configure max_active_agents, later')
  })

  it('creates config.json with what the patch names', () => {
    const bare = snapshotOf({ 'agents/a.json': agent('a') })
    expect(change(bare, configure({ spawn_mode: 'new' })).files.get('config.json')).toBe(
      '{\n  "spawn_mode": "new"\n}\n',
    )
  })

  it.each([
    ['an empty patch', {}],
    ['the same values', { max_active_agents: 50, new_agent_minimum_score: 0.4 }],
    ['the removal of nothing', { spawn_mode: null }],
  ])('has nothing to do with %s', (_, patch) => {
    expect(verdict(state, configure(patch))).toBe('unchanged')
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a limit below zero', { max_active_agents: -1 }, 'max_active_agents must be at least 0'],
    ['half an agent', { max_active_agents: 1.5 }, 'max_active_agents must be integer'],
    ['a text', { max_active_agents: '50' }, 'max_active_agents must be integer'],
    ['a threshold above one', { promotion_threshold: 65 }, 'promotion_threshold must be at most 1'],
    ['another mode', { spawn_mode: 'magic' }, 'spawn_mode must be one of "new", "existing", "mixed"'],
    ['a text for a list', { protected_specializations: 'x' }, 'protected_specializations must be array'],
    [
      'a weight below zero',
      { metrics_weight: { creativity: -0.1 } },
      'metrics_weight.creativity must be at least 0',
    ],
    ['weights that are a number', { metrics_weight: 1 }, 'metrics_weight must be object'],
    [
      'weights of nothing',
      { metrics_weight: { code_quality: 0, creativity: null } },
      'metrics_weight gives no component a weight, so every agent would score 0',
    ],
  ])('is bad input with nonsense: %s', (_, patch, problem) => {
    expect(fault(state, configure(patch))).toEqual({
      code: 'bad-input',
      message: `.github/agent-system/config.json: ${problem}`,
    })
  })

  it.each([
    ['the present count is allowed', 2, 'change'],
    ['less is refused', 1, 'capacity-reached'],
    ['none is refused', 0, 'capacity-reached'],
  ])('holds the limit against the active agents: %s', (_, limit, outcome) => {
    expect(verdict(state, configure({ max_active_agents: limit }))).toBe(outcome)
  })

  it('says what a lower limit would break', () => {
    expect(refusal(state, configure({ max_active_agents: 1 })).message).toBe(
      'after the change, 2 agents are active and at most 1 may be (.github/agent-system/config.json). ' +
        'Raise max_active_agents, or deactivate or eliminate agents.',
    )
  })

  it('asks for unique names only where they are', () => {
    expect(verdict(state, configure({ unique_human_names: true }))).toBe('name-taken')
    const renamed = after(state, { operation: 'update', id: 'b', patch: { human_name: 'Bob' } })
    expect(verdict(renamed, configure({ unique_human_names: true }))).toBe('change')
  })

  it('lets a limit that is broken already be raised, and nothing make it worse', () => {
    const over = registry({
      config: { max_active_agents: 1 },
      agents: ['a', 'b', 'c'].map((id) => agent(id)),
    })
    expect(verdict(over, configure({ max_active_agents: 2 }))).toBe('change')
    expect(verdict(over, configure({ max_active_agents: 0 }))).toBe('capacity-reached')
    expect(verdict(over, configure({ spawn_mode: 'new' }))).toBe('change')
  })

  it('cannot repair what it cannot read', () => {
    const broken = state.with(new Map([['config.json', python({ max_active_agents: 'many' })]]))
    expect(fault(broken, configure({ max_active_agents: 5 })).code).toBe('corrupt-registry')
  })
})
