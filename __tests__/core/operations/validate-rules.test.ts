import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../../src/core/records/snapshot.js'
import { agent, findings, python, registry, snapshotOf } from '../support.js'

const hero = agent('h', { status: 'hall_of_fame' })
const sound = registry({
  config: { max_active_agents: 2, unique_human_names: true },
  metadata: { system_lead: 'h' },
  hallOfFame: [hero],
  agents: [
    agent('a', { human_name: 'Ada' }),
    agent('b', { human_name: 'Bob' }),
    agent('e', { human_name: 'Ada', status: 'eliminated' }),
    hero,
  ],
})

describe('a finding across records', () => {
  const changed = (files: Record<string, unknown>): Snapshot =>
    sound.with(new Map(Object.entries(files).map(([path, content]) => [path, python(content)])))

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a limit lowered by hand',
      { 'config.json': { note: 'x', max_active_agents: 1 } },
      ['error over-capacity config.json:3:24 2 agents are active and at most 1 may be'],
    ],
    [
      'a name of two agents',
      { 'agents/b.json': agent('b', { human_name: ' ADA' }) },
      ['error duplicate-name agents/b.json:6:17 the human name " ADA" belongs to a too'],
    ],
    [
      'a name of three agents',
      { 'agents/b.json': agent('b', { human_name: 'ADA' }), 'agents/h.json': { ...hero, human_name: 'ada' } },
      [
        'error duplicate-name agents/b.json:6:17 the human name "ADA" belongs to a too',
        'error duplicate-name agents/h.json:6:17 the human name "ada" belongs to a too',
      ],
    ],
    [
      'ids that differ in case',
      { 'agents/A.json': agent('A', { status: 'inactive' }) },
      ['error duplicate-id agents/a.json:2:9 the ids "A" and "a" differ only in case'],
    ],
    [
      'an entry of nobody',
      { 'hall_of_fame.json': [hero, agent('x')] },
      ['error dangling-entry hall_of_fame.json:9:11 "x" is not an agent with the status hall_of_fame'],
    ],
    [
      'an entry of one who is no hero',
      { 'hall_of_fame.json': [agent('a'), hero] },
      ['error dangling-entry hall_of_fame.json:3:11 "a" is not an agent with the status hall_of_fame'],
    ],
    [
      'an entry twice',
      { 'hall_of_fame.json': [hero, hero] },
      ['error duplicate-entry hall_of_fame.json:9:11 "h" is in the hall of fame twice'],
    ],
    [
      'a hero without an entry',
      { 'agents/b.json': agent('b', { status: 'hall_of_fame' }) },
      [
        'error missing-entry agents/b.json:4:13 "b" has the status hall_of_fame and no entry in hall_of_fame.json',
      ],
    ],
    [
      'a lead who is no hero',
      { 'metadata.json': { system_lead: 'a' } },
      ['error dangling-lead metadata.json:2:18 the system lead "a" is not in the hall of fame'],
    ],
  ])('says where: %s', (_, files, expected) => {
    expect(findings(changed(files))).toEqual(expected)
  })

  it('points at the file where a default is broken', () => {
    const many = snapshotOf(
      Object.fromEntries(
        Array.from({ length: 51 }, (_, index) => [`agents/a${index}.json`, agent(`a${index}`)]),
      ),
    )
    expect(findings(many)).toEqual([
      'error over-capacity config.json:1:1 51 agents are active and at most 50 may be',
    ])
  })

  it('is kept back where records that it rests on cannot be read, and others are not', () => {
    const partly = changed({ 'config.json': { max_active_agents: 1 }, 'metadata.json': { system_lead: 'a' } })
    expect(findings(partly.with(new Map([['agents/b.json', '{']])))).toEqual([
      'error malformed-json agents/b.json:1:2 the file ends before the closing }',
      'error dangling-lead metadata.json:2:18 the system lead "a" is not in the hall of fame',
    ])
  })
})
