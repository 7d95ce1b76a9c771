import { describe, expect, it } from '@jest/globals'
import type { CommandOf, OperationName } from '../../src/core/operations/index.js'
import { normalizeName, getTakenName } from '../../src/core/records/kinds/agent.js'
import { findNewViolation, listNeededKinds, rules } from '../../src/core/rules.js'
import { StateChange } from '../../src/core/rule.js'
import type { KindName } from '../../src/core/records/kinds/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Agent, Config, Metadata } from '../../src/generated/types.js'
import {
  agent,
  answer,
  longAgo,
  now,
  python,
  refusal,
  registry,
  root,
  snapshotOf,
  verdict,
} from './support.js'

const hero = (id: string, fields: Partial<Agent> = {}): Agent =>
  agent(id, { status: 'hall_of_fame', ...fields })
const scored = (score: number) => ({ metrics: { overall_score: score } })

/** Every rule across records is broken here, as hands and merges may leave it. */
const broken = registry({
  config: { max_active_agents: 2, unique_human_names: true },
  metadata: { system_lead: 'nobody' },
  hallOfFame: [hero('h'), hero('h'), agent('ghost'), agent('d')],
  agents: [
    agent('a', { human_name: 'Ada', ...scored(0.9) }),
    agent('b', { human_name: 'ADA', ...scored(0.5) }),
    agent('c', { human_name: 'Bob' }),
    agent('d', { ...scored(0.1) }),
    agent('D', { status: 'inactive' }),
    hero('h'),
    hero('lost'),
  ],
})

describe('a registry that is broken already', () => {
  it('is broken in every way', () => {
    const codes = answer<'validate'>(broken, { operation: 'validate' }).findings.map(({ code }) => code)
    expect(new Set(codes)).toEqual(
      new Set([
        'over-capacity',
        'duplicate-name',
        'duplicate-id',
        'dangling-entry',
        'duplicate-entry',
        'missing-entry',
        'dangling-lead',
      ]),
    )
  })

  it.each<[string, CommandOf<OperationName>]>([
    ['a field of one who shares a name', { operation: 'update', id: 'a', patch: { note: 'x' } }],
    [
      'the name of one who shares it, in other letters',
      { operation: 'update', id: 'a', patch: { human_name: 'ada' } },
    ],
    ['the name of one who shares it', { operation: 'update', id: 'a', patch: { human_name: 'Eve' } }],
    ['a field of one whose id differs in case', { operation: 'update', id: 'D', patch: { note: 'x' } }],
    ['one active agent fewer', { operation: 'deactivate', id: 'c' }],
    ['one agent fewer', { operation: 'eliminate', id: 'b' }],
    ['one who has an entry already, promoted', { operation: 'promote', id: 'd', force: true }],
    ['one more hero', { operation: 'promote', id: 'a' }],
    ['a field of a hero without an entry', { operation: 'update', id: 'lost', patch: { note: 'x' } }],
    ['a field of a hero with two', { operation: 'update', id: 'h', patch: { note: 'x' } }],
    ['an evaluation', { operation: 'evaluate' }],
    ['a policy', { operation: 'configure', patch: { spawn_mode: 'new' } }],
    ['a limit not high enough', { operation: 'configure', patch: { max_active_agents: 3 } }],
    ['no unique names', { operation: 'configure', patch: { unique_human_names: null } }],
    [
      'a new agent that is not active',
      { operation: 'put', agent: agent('n', { status: 'inactive', human_name: 'New' }) },
    ],
    ['a record replaced', { operation: 'put', agent: agent('a', { human_name: 'Ada' }) }],
  ])('lets through a change that makes nothing worse: %s', (_, command) => {
    expect(verdict(broken, command)).toBe('change')
  })

  it.each<[string, string, CommandOf<OperationName>]>([
    ['capacity-reached', 'one more active agent', { operation: 'put', agent: agent('n') }],
    ['capacity-reached', 'one active again', { operation: 'reactivate', id: 'D' }],
    ['capacity-reached', 'a lower limit', { operation: 'configure', patch: { max_active_agents: 1 } }],
    ['name-taken', 'a third of the name', { operation: 'update', id: 'c', patch: { human_name: 'Ada' } }],
    [
      'name-taken',
      'one more of another name',
      { operation: 'update', id: 'a', patch: { human_name: 'bob' } },
    ],
    ['agent-exists', 'a third of the id', { operation: 'spawn', agent: { specialization: 'x', id: 'd' } }],
    ['rule-broken', 'another hero without an entry', { operation: 'put', agent: hero('n') }],
    [
      'rule-broken',
      'another entry without a hero',
      { operation: 'put', agent: agent('h', { status: 'inactive' }) },
    ],
  ])('refuses with %s what makes it worse: %s', (code, _, command) => {
    expect(verdict(broken, command)).toBe(code)
  })
})

describe('findNewViolation', () => {
  const state = registry({
    metadata: { system_lead: 'h' },
    hallOfFame: [hero('h')],
    agents: [agent('a'), hero('h')],
  })
  const twice = state.with(new Map([['hall_of_fame.json', python([hero('h'), hero('h')])]]))

  it.each<[string, string, typeof state, Record<string, unknown>]>([
    [
      'duplicate-id',
      'a file whose name differs in case',
      state,
      { 'agents/A.json': agent('A', { status: 'inactive' }) },
    ],
    [
      'duplicate-id',
      'a third of an id, where there were two',
      registry({ agents: [agent('ab'), agent('AB')] }),
      { 'agents/aB.json': agent('aB', { status: 'inactive' }) },
    ],
    ['dangling-entry', 'an entry of nobody', state, { 'hall_of_fame.json': [hero('h'), hero('x')] }],
    ['dangling-entry', 'the file of a hero gone', state, { 'agents/h.json': null }],
    ['duplicate-entry', 'an entry twice', state, { 'hall_of_fame.json': [hero('h'), hero('h')] }],
    [
      'duplicate-entry',
      'an entry three times, where it stood twice',
      twice,
      { 'hall_of_fame.json': [hero('h'), hero('h'), hero('h')] },
    ],
    ['missing-entry', 'an entry gone', state, { 'hall_of_fame.json': [] }],
    ['dangling-lead', 'another lead', state, { 'metadata.json': { system_lead: 'a' } }],
  ])('finds %s, though no operation of today could cause it: %s', (code, _, before, files) => {
    const changes = new Map(
      Object.entries(files).map(([path, value]) => [path, value === null ? null : python(value)]),
    )
    expect(findNewViolation(before, before.with(changes), changes.keys())?.violation.code).toBe(code)
  })

  it('finds nothing in a change of nothing', () => {
    expect(findNewViolation(broken, broken, broken.files.keys())).toBeNull()
  })

  it('is reported in the order of the rules', () => {
    const everything = { operation: 'put', agent: agent('A', { human_name: 'ada' }) } as const
    const full = registry({
      config: { max_active_agents: 1, unique_human_names: true },
      agents: [agent('b', { human_name: 'Ada' })],
    })
    expect(verdict(full, everything)).toBe('capacity-reached')
    expect(refusal(full, everything).message).toBe(
      'after the change, 2 agents are active and at most 1 may be (.github/agent-system/config.json). ' +
        'Raise max_active_agents, or deactivate or eliminate agents.',
    )
  })
})

describe('the kinds of record that a rule reads', () => {
  it.each(rules.map((rule, index) => [rule.reads.join(' and '), index, rule] as const))(
    'are those that it declares: %s (%i)',
    (_, __, rule) => {
      const before = new Snapshot(broken.files, { root, kinds: rule.reads })
      const paths = [...before.files.keys()]
      const after = before.withFiles(
        registry({ hallOfFame: [hero('x')], metadata: { system_lead: 'y' } }).files,
      )
      const keys = rule.findAffectedKeys(new StateChange(before, after, paths))
      expect(rule.findViolations(before)).not.toEqual([])
      expect(() => rule.findViolations(after, keys === 'all' ? undefined : keys)).not.toThrow()
      for (const kind of rule.brokenBy) expect(rule.reads).toContain(kind)
    },
  )

  it.each<[KindName[], KindName[]]>([
    [['agent'], ['agent', 'config', 'hall-of-fame']],
    [['config'], ['agent', 'config']],
    [['metadata'], ['hall-of-fame', 'metadata']],
    [[], []],
  ])('are needed where %j change: %j', (changed, needed) => {
    expect(listNeededKinds(changed)).toEqual(needed)
  })
})

describe('normalizeName', () => {
  it.each([
    ['Ada', 'ada'],
    ['ADA', 'ada'],
    ['  Ada\t', 'ada'],
    ['Ada  Lovelace', 'ada lovelace'],
    ['Ada\u00a0Lovelace', 'ada lovelace'],
    ['Zoe\u0308', 'zo\u00eb'],
  ])('%j is to people %j', (name, comparable) => {
    expect(normalizeName(name)).toBe(comparable)
  })
})

describe('getTakenName', () => {
  it.each<[string, Partial<Agent>, string | null]>([
    ['a name', { human_name: 'Ada' }, 'ada'],
    ['of an inactive agent', { human_name: 'Ada', status: 'inactive' }, 'ada'],
    ['of a hero', { human_name: 'Ada', status: 'hall_of_fame' }, 'ada'],
    ['none of an eliminated agent', { human_name: 'Ada', status: 'eliminated' }, null],
    ['no name', {}, null],
    ['null', { human_name: null }, null],
    ['the text "null" of old records', { human_name: 'null' }, null],
    ['an empty name', { human_name: ' ' }, null],
  ])('is %s', (_, fields, name) => {
    expect(getTakenName(agent('a', fields))).toBe(name)
  })
})

describe('clocks and limits of another age', () => {
  it.each<[string, Config, Metadata, string]>([
    [
      'a spawn in the future',
      { spawn_interval_hours: 1 },
      { last_spawn: '2026-02-01T13:00:00Z' },
      'too-soon',
    ],
    ['a spawn long ago', { spawn_interval_hours: 1 }, { last_spawn: longAgo }, 'change'],
    ['a spawn just now, and no interval', { spawn_interval_hours: 0 }, { last_spawn: now }, 'change'],
  ])('%s', (_, config, metadata, outcome) => {
    const state = snapshotOf({ 'config.json': config, 'metadata.json': metadata })
    const command = { operation: 'spawn', agent: { specialization: 'x' }, enforce_interval: true } as const
    expect(verdict(state, command)).toBe(outcome)
  })
})
