import { describe, expect, it } from '@jest/globals'
import { base, check, config, edited, hero, type Edits } from './proposing.js'
import { agent } from './support.js'

describe('a rule across records', () => {
  it.each<[string, Edits, string[]]>([
    [
      'ids that differ in case',
      { 'agents/A.json': agent('A', { status: 'inactive' }) },
      ['error duplicate-id agents/a.json:2:9 the ids "A" and "a" differ only in case'],
    ],
    [
      'more active agents than may be',
      { 'agents/m.json': agent('m'), 'agents/n.json': agent('n') },
      ['error over-capacity config.json:2:24 4 agents are active and at most 3 may be'],
    ],
    [
      'a limit lowered too far',
      { 'config.json': { note: 'x', ...config, max_active_agents: 1 } },
      ['error over-capacity config.json:3:24 2 agents are active and at most 1 may be'],
    ],
    [
      'a name taken',
      { 'agents/n.json': agent('n', { human_name: 'ADA' }) },
      ['error duplicate-name agents/n.json:6:17 the human name "ADA" belongs to a too'],
    ],
    [
      'a name taken from one who comes later',
      { 'agents/aa.json': agent('aa', { human_name: 'bob' }) },
      ['error duplicate-name agents/b.json:6:17 the human name "Bob" belongs to aa too'],
    ],
    [
      'an entry of nobody',
      { 'hall_of_fame.json': [hero('h'), hero('x')] },
      ['error dangling-entry hall_of_fame.json:9:11 "x" is not an agent with the status hall_of_fame'],
    ],
    [
      'an entry twice',
      { 'hall_of_fame.json': [hero('h'), hero('h')] },
      ['error duplicate-entry hall_of_fame.json:9:11 "h" is in the hall of fame twice'],
    ],
    [
      'a hero removed',
      { 'agents/h.json': null },
      [
        'warning agent-removed agents/h.json:1:1 the file of an agent is removed',
        'error dangling-entry hall_of_fame.json:3:11 "h" is not an agent with the status hall_of_fame',
      ],
    ],
    [
      'a hero without an entry',
      { 'agents/a.json': hero('a') },
      [
        'error missing-entry agents/a.json:4:13 "a" has the status hall_of_fame and no entry in hall_of_fame.json',
      ],
    ],
    [
      'a lead who is no hero',
      { 'metadata.json': '{"system_lead":\n"a"}' },
      ['error dangling-lead metadata.json:2:1 the system lead "a" is not in the hall of fame'],
    ],
    [
      'the policy removed',
      {
        'config.json': null,
        ...Object.fromEntries(Array.from({ length: 49 }, (_, n) => [`agents/n${n}.json`, agent(`n${n}`)])),
      },
      [
        'error record-removed config.json:1:1 config.json is removed',
        'error over-capacity config.json:1:1 51 agents are active and at most 50 may be',
      ],
    ],
  ])('is broken by %s', (_, edits, expected) => {
    expect(check(edits)).toEqual(expected)
  })

  const broken = edited(base, {
    'config.json': { max_active_agents: 1, unique_human_names: true },
    'metadata.json': { system_lead: 'ghost' },
    'agents/b.json': agent('b', { human_name: 'Ada' }),
    'agents/A.json': agent('A', { status: 'eliminated' }),
    'agents/j.json': hero('j'),
    'hall_of_fame.json': [hero('h'), hero('h'), hero('x')],
  })

  it.each<[string, Edits]>([
    ['a file of others', { 'README.md': 'x' }],
    [
      'a field of each kind of record',
      {
        'agents/b.json': agent('b', { human_name: 'ADA', personality: 'calm' }),
        'agents/j.json': { ...hero('j'), personality: 'calm' },
        'agents/A.json': agent('A', { status: 'eliminated', personality: 'calm' }),
        'config.json': { max_active_agents: 1, unique_human_names: true, note: 'x' },
        'metadata.json': { note: 'x', system_lead: 'ghost' },
        'hall_of_fame.json': [{ ...hero('h'), personality: 'calm' }, hero('h'), hero('x')],
      },
    ],
    [
      'the number of active agents, to one fewer',
      { 'agents/b.json': agent('b', { status: 'inactive', human_name: 'Ada' }) },
    ],
    ['an entry, to none', { 'hall_of_fame.json': [hero('h'), hero('h')] }],
  ])('that was broken before is not reported to who changes %s', (_, edits) => {
    expect(check(edits, broken, broken)).toEqual([])
  })

  it.each<[string, Edits, string[]]>([
    [
      'one more of a name, and not of those who shared it before',
      { 'agents/n.json': agent('n', { human_name: 'Ada', status: 'inactive' }) },
      ['error duplicate-name agents/n.json:6:17 the human name "Ada" belongs to a too'],
    ],
    [
      'one more active agent',
      { 'agents/n.json': agent('n') },
      ['error over-capacity config.json:2:24 3 agents are active and at most 1 may be'],
    ],
    [
      'an entry three times',
      { 'hall_of_fame.json': [hero('h'), hero('h'), hero('h'), hero('x')] },
      ['error duplicate-entry hall_of_fame.json:15:11 "h" is in the hall of fame twice'],
    ],
    [
      'another lead who is no hero',
      { 'metadata.json': { system_lead: 'x2' } },
      ['error dangling-lead metadata.json:2:18 the system lead "x2" is not in the hall of fame'],
    ],
  ])('that was broken before is reported when it is worse: %s', (_, edits, expected) => {
    expect(check(edits, broken, broken)).toEqual(expected)
  })
})
