import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../src/core/records/snapshot.js'
import { ada, base, check, config, edited, hero, type Edits } from './proposing.js'
import { after, agent, python, registry } from './support.js'

/** `base` after an evaluation that promoted a: every active agent, the hall and the lead are written anew. */
const evaluated = after(base, {
  operation: 'evaluate',
  metrics: {
    a: {
      issues_assigned: 9,
      issues_resolved: 9,
      prs_opened: 9,
      prs_merged: 9,
      reviews_given: 99,
      creativity_score: 1,
    },
  },
})

it('is behind a registry that has moved', () => {
  expect(evaluated.hallOfFame.map(({ id }) => id)).toEqual(['h', 'a'])
  expect(evaluated.metadata.system_lead).toBe('a')
  expect(evaluated.agent('b')?.metrics?.overall_score).toBeGreaterThan(0)
})

describe('a pull request that is behind', () => {
  it.each<[string, Edits]>([
    [
      'a field of an agent evaluated since',
      { 'agents/b.json': agent('b', { human_name: 'Bob', personality: 'calm' }) },
    ],
    ['a field of an agent promoted since', { 'agents/a.json': { ...ada, personality: 'calm' } }],
    ['one agent more', { 'agents/n.json': agent('n') }],
    [
      'a promotion beside another',
      {
        'agents/b.json': hero('b'),
        'hall_of_fame.json': [hero('h'), hero('b')],
        'metadata.json': { system_lead: 'b' },
      },
    ],
    ['a field of the metadata', { 'metadata.json': { system_lead: 'h', note: 'x' } }],
    [
      'the elimination of an agent evaluated since',
      { 'agents/b.json': agent('b', { status: 'eliminated' }) },
    ],
    ['what is on the base branch by now', Object.fromEntries([...evaluated.files])],
  ])('does no harm with %s', (_, edits) => {
    expect(check(edits, evaluated)).toEqual([])
  })

  const grown = after(base, {
    operation: 'spawn',
    agent: { specialization: 'x', id: 'm', human_name: 'Mia' },
  })

  it.each<[string, Snapshot, Edits, string[]]>([
    [
      'an agent for whom there was room',
      grown,
      { 'agents/n.json': agent('n') },
      ['error over-capacity config.json:2:24 4 agents are active and at most 3 may be'],
    ],
    [
      'a name that was free',
      grown,
      { 'agents/n.json': agent('n', { status: 'inactive', human_name: ' mia' }) },
      ['error duplicate-name agents/n.json:6:17 the human name " mia" belongs to m too'],
    ],
    [
      'a limit that sufficed',
      grown,
      { 'config.json': `\n${python({ ...config, max_active_agents: 2 })}` },
      ['error over-capacity config.json:3:24 3 agents are active and at most 2 may be'],
    ],
    [
      'an id that was free',
      grown,
      { 'agents/M.json': agent('M', { status: 'inactive' }) },
      ['error duplicate-id agents/m.json:2:9 the ids "M" and "m" differ only in case'],
    ],
    [
      'the elimination of one promoted since',
      evaluated,
      { 'agents/a.json': { ...ada, status: 'eliminated' } },
      ['error dangling-entry hall_of_fame.json:9:11 "a" is not an agent with the status hall_of_fame'],
    ],
    [
      'the removal of one promoted since',
      evaluated,
      { 'agents/a.json': null },
      [
        'warning agent-removed agents/a.json:1:1 the file of an agent is removed',
        'error dangling-entry hall_of_fame.json:9:11 "a" is not an agent with the status hall_of_fame',
      ],
    ],
  ])('breaks a rule by now with %s', (_, current, edits, expected) => {
    expect(check(edits, current)).toEqual(expected)
  })
})

describe('the place of what a merge breaks', () => {
  it('is on the base branch, in a file that the pull request does not change', () => {
    const start = edited(base, { 'hall_of_fame.json': [hero('h'), hero('k')], 'agents/k.json': hero('k') })
    const current = edited(start, { 'metadata.json': { note: 'new', system_lead: 'k' } })
    expect(check({ 'hall_of_fame.json': [hero('h')], 'agents/k.json': null }, current, start)).toEqual([
      'warning agent-removed agents/k.json:1:1 the file of an agent is removed',
      'error dangling-lead metadata.json:3:18 the system lead "k" is not in the hall of fame',
    ])
  })

  it('is that of the same entry in the hall of fame of the pull request, where another stands before it since', () => {
    const start = edited(base, { 'hall_of_fame.json': [], 'agents/h.json': null, 'metadata.json': {} })
    const edits = { 'hall_of_fame.json': [hero('x')] }
    expect(check(edits, base, start)).toEqual([
      'error dangling-entry hall_of_fame.json:3:11 "x" is not an agent with the status hall_of_fame',
    ])
  })

  it('is the beginning of the hall of fame, where the entry is not in that of the pull request', () => {
    const edits = {
      'hall_of_fame.json': `\n${python([hero('h'), hero('b')])}`,
      'agents/b.json': hero('b'),
      'agents/a.json': null,
    }
    expect(check(edits, evaluated)).toEqual([
      'warning agent-removed agents/a.json:1:1 the file of an agent is removed',
      'error dangling-entry hall_of_fame.json:2:1 "a" is not an agent with the status hall_of_fame',
    ])
  })

  it('is the beginning of a record, where the field is not in that of the pull request', () => {
    const start = edited(base, { 'metadata.json': {} })
    const edits = {
      'metadata.json': '\n\n{"note": "x"}',
      'hall_of_fame.json': [],
      'agents/h.json': null,
    }
    expect(check(edits, base, start)).toEqual([
      'warning agent-removed agents/h.json:1:1 the file of an agent is removed',
      'error dangling-lead metadata.json:3:1 the system lead "h" is not in the hall of fame',
    ])
  })
})

/** What became of a record shows in the rules that the merge breaks. */
describe('a record that has changed on both sides', () => {
  const active = (max: number, note?: string) => ({
    max_active_agents: max,
    ...(note === undefined ? {} : { note }),
  })
  const two = [agent('a'), agent('b')]
  const withConfig = (content: unknown): Snapshot =>
    edited(registry({ agents: two }), { 'config.json': content })
  const tooMany = (max: number, place: string): string[] => [
    `error over-capacity config.json:${place} 3 agents are active and at most ${max} may be`,
  ]

  const removed = ['error record-removed config.json:1:1 config.json is removed']

  it.each<[string, unknown, unknown, unknown, string[]]>([
    ['a field changed here', active(5), active(2), active(5, 'x'), tooMany(2, '2:24')],
    ['a field changed there', active(5), active(5, 'x'), active(2), tooMany(2, '2:24')],
    ['a field changed on both sides', active(5), active(2), active(9), tooMany(2, '2:24')],
    ['a field raised here', active(2), active(5), active(2, 'x'), []],
    ['a field removed here', active(2), {}, active(2, 'x'), []],
    ['a field removed there', active(2), active(2, 'x'), {}, []],
    ['a field added on both sides', null, active(2), active(5), tooMany(2, '2:24')],
    ['a field added here beside one added there', null, { note: 'x' }, active(2), tooMany(2, '1:1')],
    ['a file removed here', active(2), null, active(2, 'x'), removed],
    ['a file removed there', active(5), active(2), null, tooMany(2, '2:24')],
    ['a file removed on both sides', active(2), null, null, removed],
    ['a file unreadable before', '{', active(2), active(5), tooMany(2, '2:24')],
    ['a file unreadable there', active(5), active(2), '{', tooMany(2, '2:24')],
    ['a file at fault there', active(5), active(2), { unique_human_names: 'x' }, tooMany(2, '2:24')],
    ['a file equal by now', active(5), active(2), active(2), tooMany(2, '2:24')],
    ['a file that only others have changed', active(5), active(5), active(2), tooMany(2, '2:24')],
  ])('is merged field by field: %s', (_, before, here, there, expected) => {
    const found = check(
      { 'config.json': here, 'agents/c.json': agent('c') },
      withConfig(there),
      withConfig(before),
    )
    expect(found).toEqual(expected)
  })

  const hall = (ids: string): unknown => Array.from(ids, (id) => hero(id))
  const heroes = Array.from('hkxy', hero)
  const withHall = (content: unknown): Snapshot =>
    edited(registry({ agents: heroes }), { 'hall_of_fame.json': content })
  const missing = (id: string): string =>
    `error missing-entry agents/${id}.json:4:13 "${id}" has the status hall_of_fame and no entry in hall_of_fame.json`

  it.each<[string, unknown, unknown, unknown, string[]]>([
    ['entries added on both sides', hall('hk'), hall('hkx'), hall('hky'), []],
    ['the same entry added on both sides', hall('hk'), hall('hkx'), hall('hkxy'), []],
    ['an entry removed here', hall('hk'), hall('h'), hall('hkxy'), [missing('k')]],
    ['an entry removed there', hall('hk'), hall('hkx'), hall('hy'), []],
    ['an entry removed on both sides', hall('hk'), hall('h'), hall('hxy'), []],
    ['no file before', null, hall('h'), hall('kxy'), []],
    ['one of two the same removed here', hall('hhk'), hall('hk'), hall('hhkxy'), []],
    [
      'a third of the same added here',
      hall('hhk'),
      hall('hhhk'),
      hall('hhkxy'),
      ['error duplicate-entry hall_of_fame.json:15:11 "h" is in the hall of fame twice'],
    ],
    ['no file there', hall('hkxy'), hall('hkx'), null, []],
  ])('is merged entry by entry: %s', (_, before, here, there, expected) => {
    expect(check({ 'hall_of_fame.json': here }, withHall(there), withHall(before))).toEqual(expected)
  })
})
