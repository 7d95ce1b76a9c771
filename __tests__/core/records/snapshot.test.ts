import { describe, expect, it } from '@jest/globals'
import type { CommandOf, OperationName } from '../../../src/core/operations/index.js'
import { Snapshot } from '../../../src/core/records/snapshot.js'
import { agent, fault, python, registry, root, snapshotOf, verdict } from '../support.js'

const corrupt = '{"id": "bad",}'
const state = registry({
  config: { unique_human_names: true },
  hallOfFame: [agent('h', { status: 'hall_of_fame' })],
  agents: [
    agent('a', { human_name: 'Ada', metrics: { overall_score: 0.9 } }),
    agent('h', { status: 'hall_of_fame' }),
    agent('i', { status: 'inactive' }),
  ],
}).with(new Map([['agents/bad.json', corrupt]]))

describe('a registry with a corrupt record', () => {
  it.each<[string, CommandOf<OperationName>, string]>([
    ['get', { operation: 'get', id: 'a' }, 'answer'],
    ['update', { operation: 'update', id: 'a', patch: { note: 'x' } }, 'change'],
    [
      'put of the same name and status',
      { operation: 'put', agent: agent('a', { human_name: 'ADA' }) },
      'change',
    ],
    [
      'put of an inactive agent without a name',
      { operation: 'put', agent: agent('n', { status: 'inactive' }) },
      'change',
    ],
    ['deactivate', { operation: 'deactivate', id: 'a' }, 'change'],
    ['eliminate', { operation: 'eliminate', id: 'a' }, 'change'],
    ['promote', { operation: 'promote', id: 'a' }, 'change'],
    ['config', { operation: 'config' }, 'answer'],
    ['configure', { operation: 'configure', patch: { max_active_agents: 60 } }, 'change'],
    ['metadata', { operation: 'metadata' }, 'answer'],
    ['hall-of-fame', { operation: 'hall-of-fame' }, 'answer'],
    ['init', { operation: 'init' }, 'unchanged'],
    ['validate', { operation: 'validate' }, 'answer'],
  ])('still lets through what needs sound records only: %s', (_, command, outcome) => {
    expect(verdict(state, command)).toBe(outcome)
  })

  it.each<[string, CommandOf<OperationName>]>([
    ['capacity', { operation: 'capacity' }],
    ['list', { operation: 'list' }],
    ['spawn', { operation: 'spawn', agent: { specialization: 'x' } }],
    ['reactivate', { operation: 'reactivate', id: 'i' }],
    ['evaluate', { operation: 'evaluate' }],
    ['put of another active agent', { operation: 'put', agent: agent('n') }],
    ['a name that must be unique', { operation: 'update', id: 'a', patch: { human_name: 'Eve' } }],
    ['a lower limit', { operation: 'configure', patch: { max_active_agents: 3 } }],
    ['the corrupt record itself', { operation: 'get', id: 'bad' }],
    ['a change of the corrupt record', { operation: 'eliminate', id: 'bad' }],
  ])('stops what would need it: %s', (_, command) => {
    expect(fault(state, command)).toEqual({
      code: 'corrupt-registry',
      message: `${root}/agents/bad.json:1:13: a trailing comma. Correct the file by hand, or restore an earlier version of it.`,
    })
  })

  it('counts all corrupt records in the message of the first', () => {
    const worse = state.with(new Map([['agents/worse.json', '']]))
    expect(fault(worse, { operation: 'list' }).message).toMatch(
      /^.*bad\.json:1:13: .*\(and 1 more; run `validate` for all\)$/,
    )
  })
})

describe.each(['config.json', 'metadata.json', 'hall_of_fame.json'])('a corrupt %s', (path) => {
  const broken = state.with(
    new Map([
      [path, '[null'],
      ['agents/bad.json', null],
    ]),
  )

  it('leaves alone what does not need it', () => {
    expect(verdict(broken, { operation: 'update', id: 'a', patch: { note: 'x' } })).toBe('change')
    expect(verdict(broken, { operation: 'list' })).toBe('answer')
  })

  it('is named by what does', () => {
    const { code, message } = fault(broken, { operation: 'evaluate' })
    expect([code, message.startsWith(`${root}/${path}:1:6: `)]).toEqual(['corrupt-registry', true])
  })
})

describe('a record with a key that stands twice', () => {
  const text =
    '{"id": "a", "specialization": "x", "status": "active", "spawned_at": "2026-01-01T00:00:00Z",\n "id": "a"}'
  const twice = snapshotOf({ 'agents/a.json': text })

  it('can be read, as every program reads it', () => {
    expect(verdict(twice, { operation: 'get', id: 'a' })).toBe('answer')
  })

  it.each<CommandOf<OperationName>>([
    { operation: 'update', id: 'a', patch: { note: 'x' } },
    { operation: 'eliminate', id: 'a' },
    { operation: 'evaluate' },
  ])('cannot be changed, since nobody knows which of the two counts: %j', (command) => {
    expect(fault(twice, command)).toEqual({
      code: 'corrupt-registry',
      message: expect.stringMatching(/agents\/a\.json:2:2: the key "id" is already on line 1\. /),
    })
  })
})

describe('Snapshot', () => {
  it('fills in defaults, and keeps what it does not know', () => {
    const snapshot = registry({ config: { max_active_agents: 7, _comment: 'x' }, metadata: { note: 'y' } })
    expect(snapshot.config).toMatchObject({ max_active_agents: 7, promotion_threshold: 0.65, _comment: 'x' })
    expect(snapshot.storedConfig).toEqual({ max_active_agents: 7, _comment: 'x' })
    expect(snapshot.metadata).toEqual({
      version: '2.0.0',
      last_spawn: null,
      last_evaluation: null,
      system_lead: null,
      note: 'y',
    })
  })

  it('does not merge weights with the defaults: a component left out does not count', () => {
    expect(registry({ config: { metrics_weight: { creativity: 1 } } }).config.metrics_weight).toEqual({
      creativity: 1,
    })
  })

  it('lists ids by file name, sorted, hidden and other files left out', () => {
    const snapshot = snapshotOf({
      'agents/b.json': agent('b'),
      'agents/B.json': agent('B'),
      'agents/a.json': 'corrupt',
      'agents/.c.json.lock': '',
      'agents/.d.json': agent('d'),
      'agents/e.txt': '',
      'agents/f/g.json': agent('g'),
      'f.json': agent('f'),
    })
    expect(snapshot.agentIds()).toEqual(['B', 'a', 'b'])
  })

  it('knows no agent outside its folder', () => {
    expect(registry({}).agent('../config')).toBeNull()
  })

  it('decodes a record when it is asked for, and once', () => {
    const snapshot = registry({ agents: [agent('a'), agent('b')] })
    expect(snapshot.agent('a')).toBe(snapshot.agent('a'))
    expect(snapshot.agents()).toBe(snapshot.agents())
    expect(snapshot.agents()[0]).toBe(snapshot.agent('a'))
  })

  it('keeps after a change the records that stay', () => {
    const before = registry({ agents: [agent('a'), agent('b'), agent('c')] })
    const [a] = before.agents()
    const after = before.with(
      new Map([
        ['agents/b.json', python(agent('b', { status: 'inactive' }))],
        ['agents/c.json', null],
      ]),
    )
    expect(after.agent('a')).toBe(a)
    expect(after.agents().map(({ id, status }) => [id, status])).toEqual([
      ['a', 'active'],
      ['b', 'inactive'],
    ])
    expect(before.agents().map(({ status }) => status)).toEqual(['active', 'active', 'active'])
    expect(after.fileName('config.json')).toBe(`${root}/config.json`)
  })

  it('keeps on a new state of the branch the records whose text is the same', () => {
    const before = registry({ agents: [agent('a'), agent('b')] })
    const [a] = before.agents()
    const files = new Map(before.files).set('agents/b.json', python(agent('b', { status: 'eliminated' })))
    const moved = before.withFiles(files)
    expect(moved.agent('a')).toBe(a)
    expect(moved.agent('b')?.status).toBe('eliminated')
    expect(moved.fileName('x')).toBe(`${root}/x`)
  })

  it('reads a record that was replaced by a link as unreadable, however sound it was', () => {
    const before = registry({ agents: [agent('a')] })
    before.agents()
    const moved = before.withFiles(new Map([['agents/a.json', { unreadable: 'symlink' }]]))
    expect(moved.problems('agents/a.json').map(({ code }) => code)).toEqual(['unreadable'])
  })

  it('names files by themselves where the registry is at the top', () => {
    expect(new Snapshot(new Map()).fileName('config.json')).toBe('config.json')
  })
})

describe('a kind that was not loaded', () => {
  const all = registry({ agents: [agent('a')], metadata: { system_lead: 'a' } })
  const some = new Snapshot(all.files, { root, kinds: ['agent', 'config'] })

  it('has no files, and is an error to ask for', () => {
    expect([...some.files.keys()].sort()).toEqual(['agents/a.json', 'config.json'])
    expect(some.agent('a')?.id).toBe('a')
    expect(() => some.metadata).toThrow('records of the kind "metadata" were not loaded')
    expect(() => some.text('hall_of_fame.json')).toThrow('"hall-of-fame"')
    expect(() => some.with(new Map([['metadata.json', '{}']]))).toThrow('"metadata"')
  })

  it('may be loaded the next time', () => {
    const more = some.withFiles(all.files, ['agent', 'config', 'metadata'])
    expect(more.metadata.system_lead).toBe('a')
    expect(more.agent('a')).toBe(some.agent('a'))
    expect(() => more.hallOfFame).toThrow('"hall-of-fame"')
  })
})
