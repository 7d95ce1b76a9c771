import { describe, expect, it } from '@jest/globals'
import type { Update } from '../../../src/generated/types.js'
import { agent, change, diffs, fault, refusal, registry, snapshotOf, verdict } from '../support.js'

/** As a Python program wrote it, with number spellings of its own and no final newline. */
const text = String.raw`{
  "id": "agent-1763086649",
  "name": "\ud83c\udfaf Ada",
  "human_name": "Ada",
  "specialization": "investigate-champion",
  "status": "active",
  "spawned_at": "2025-11-14T02:17:29.209138Z",
  "traits": {
    "creativity": 67,
    "caution": 89
  },
  "metrics": {
    "code_quality_score": 1.0,
    "overall_score": 0.40
  },
  "contributions": [],
  "mission": null
}`
const id = 'agent-1763086649'
const state = snapshotOf({
  'config.json': { unique_human_names: true },
  [`agents/${id}.json`]: text,
  'agents/bob.json': agent('bob', { human_name: 'Bob' }),
})
const update = (patch: Record<string, unknown>, of = id): Update => ({ operation: 'update', id: of, patch })

describe('update', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['one value', { traits: { caution: 90 } }, ['-     "caution": 89', '+     "caution": 90']],
    [
      'a name outside ASCII',
      { name: 'Zoë' },
      [String.raw`-   "name": "\ud83c\udfaf Ada",`, String.raw`+   "name": "Zo\u00eb",`],
    ],
    [
      'a field less',
      { mission: null, human_name: null },
      [
        '-   "human_name": "Ada",',
        '-   "contributions": [],',
        '-   "mission": null',
        '+   "contributions": []',
      ],
    ],
    [
      'an unknown field more',
      { motto: ['x'] },
      ['-   "mission": null', '+   "mission": null,', '+   "motto": [', '+     "x"', '+   ]'],
    ],
    [
      'an array whole',
      { contributions: [{ pr: 1 }] },
      [
        '-   "contributions": [],',
        '+   "contributions": [',
        '+     {',
        '+       "pr": 1',
        '+     }',
        '+   ],',
      ],
    ],
  ])('touches only the lines of what it changes: %s', (_, patch, diff) => {
    expect(diffs(state, change(state, update(patch)))).toEqual({ [`agents/${id}.json`]: diff })
  })

  it('gives back the whole record', () => {
    const decision = change<'update'>(state, update({ traits: { speed: 1 }, mission: null }))
    const before = JSON.parse(text) as Record<string, unknown>
    delete before['mission']
    expect(decision.result.agent).toEqual({ ...before, traits: { creativity: 67, caution: 89, speed: 1 } })
    expect(decision.summary).toBe(`update Ada (${id})`)
  })

  it.each([
    ['an empty patch', {}],
    ['the same values', { traits: { caution: 89 }, metrics: { overall_score: 0.4 } }],
    ['the removal of nothing', { speed: null }],
  ])('has nothing to do with %s', (_, patch) => {
    expect(verdict(state, update(patch))).toBe('unchanged')
  })

  it.each([
    ['unknown-agent', 'agent-1', { note: 'x' }, 'no agent has the id "agent-1"; see `list` for all ids'],
    ['unknown-agent', 'BOB', { note: 'x' }, 'no agent has the id "BOB"; did you mean "bob"?'],
    [
      'name-taken',
      id,
      { human_name: ' bob' },
      'after the change, the human name "Bob" belongs to agent-1763086649 too (.github/agent-system/agents/bob.json). ' +
        'Give one of the two another name with `update`.',
    ],
  ])('refuses with %s: %s', (code, of, patch, message) => {
    expect(refusal(state, update(patch, of))).toEqual({ kind: 'refusal', code, message })
  })

  it.each([
    ['the id', { id: 'other' }, 'a patch must not change id: an id never changes'],
    ['the id, even to the same', { id }, 'a patch must not change id: an id never changes'],
    ['the id, by removal', { id: null }, 'a patch must not change id: an id never changes'],
    [
      'the status',
      { status: 'hall_of_fame' },
      'a patch must not change status: use promote, eliminate, deactivate or reactivate',
    ],
    [
      'the time of creation',
      { spawned_at: null },
      'a patch must not change spawned_at: the time of creation never changes',
    ],
  ])('is bad input where it touches %s', (_, patch, message) => {
    expect(fault(state, update(patch))).toEqual({ code: 'bad-input', message })
  })

  it('knows bad input before it looks for the agent', () => {
    expect(fault(state, update({ status: 'active' }, 'nobody')).code).toBe('bad-input')
    expect(fault(state, update({}, '../evil')).code).toBe('bad-input')
  })

  it.each([
    ['a required field less', { specialization: null }, 'the value lacks the field "specialization"'],
    ['a trait too high', { traits: { caution: 101 } }, 'traits.caution must be at most 100'],
    ['a text for an object', { metrics: 'none' }, 'metrics must be object or null'],
    ['no object left', { traits: [] }, 'traits must be object or null'],
    [
      'a time that is none',
      { promoted_at: 'soon' },
      'promoted_at must be an ISO 8601 timestamp such as "2026-01-31T12:00:00Z"',
    ],
  ])('is bad input where it would leave an invalid record: %s', (_, patch, problem) => {
    expect(fault(state, update(patch))).toEqual({
      code: 'bad-input',
      message: `.github/agent-system/agents/${id}.json: ${problem}`,
    })
  })

  it('leaves the entry in the hall of fame as it was when promoted', () => {
    const hero = agent('h', { status: 'hall_of_fame' })
    const promoted = registry({ hallOfFame: [hero], agents: [hero] })
    expect([...change(promoted, update({ note: 'x' }, 'h')).files.keys()]).toEqual(['agents/h.json'])
  })

  it.each(['active', 'inactive', 'eliminated', 'hall_of_fame'] as const)(
    'works on an agent that is %s',
    (status) => {
      const record = agent('x', { status })
      const one = registry({ hallOfFame: status === 'hall_of_fame' ? [record] : [], agents: [record] })
      expect(verdict(one, update({ note: 'x' }, 'x'))).toBe('change')
    },
  )
})
