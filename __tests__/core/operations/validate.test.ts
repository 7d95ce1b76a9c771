import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../../src/core/records/snapshot.js'
import { agent, answer, findings, python, registry, root, snapshotOf } from '../support.js'

const validate = (snapshot: Snapshot) => answer<'validate'>(snapshot, { operation: 'validate' })

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

describe('a sound registry', () => {
  it.each<[string, Snapshot]>([
    ['of every kind of record', sound],
    ['without any file', snapshotOf({})],
    [
      'with files of others beside it',
      snapshotOf({ 'README.md': '', 'metadata/version.txt': '2', 'notes.json': '{' }),
    ],
    [
      'with old records that lack names',
      registry({ agents: [agent('a', { human_name: 'null' }), agent('b')] }),
    ],
    [
      'with shared names, where these are allowed',
      registry({ agents: ['a', 'b'].map((id) => agent(id, { human_name: 'Ada' })) }),
    ],
  ])('has no findings: %s', (_, snapshot) => {
    expect(validate(snapshot)).toEqual({ valid: true, errors: 0, warnings: 0, findings: [] })
  })
})

describe('a finding about one file', () => {
  const broken = (path: string, content: unknown): Snapshot =>
    snapshotOf({ 'metadata.json': {}, [path]: content })

  it.each<[string, string, unknown, string]>([
    [
      'half a file',
      'agents/a.json',
      '{\n  "id": "a",\n  "sta',
      'error malformed-json agents/a.json:3:3 unterminated string',
    ],
    [
      'a forbidden key',
      'config.json',
      '{\n  "__proto__": 1\n}',
      'error forbidden-key config.json:2:3 the key "__proto__" is not allowed',
    ],
    [
      'a key twice',
      'config.json',
      '{\n  "a": 1,\n  "a": 2\n}',
      'error duplicate-key config.json:3:3 the key "a" is already on line 2',
    ],
    [
      'a wrong type',
      'config.json',
      '{\n  "max_active_agents": "50"\n}',
      'error schema config.json:2:24 max_active_agents must be integer',
    ],
    [
      'no weight',
      'config.json',
      { metrics_weight: {} },
      'error no-weight config.json:2:21 metrics_weight gives no component a weight, so every agent would score 0',
    ],
    [
      'a time that is none',
      'metadata.json',
      { last_spawn: 'null' },
      'error schema metadata.json:2:17 last_spawn must be an ISO 8601 timestamp such as "2026-01-31T12:00:00Z"',
    ],
    [
      'a last spawn in the future',
      'metadata.json',
      { last_spawn: '9999-01-01T00:00:00Z' },
      'warning future-time metadata.json:2:17 last_spawn is 9999-01-01T00:00:00Z, which is in the future',
    ],
    [
      'an agent that was spawned in the future',
      'agents/a.json',
      agent('a', { spawned_at: '2026-02-01T08:00:00-05:00' }),
      'warning future-time agents/a.json:5:17 spawned_at is 2026-02-01T08:00:00-05:00, which is in the future',
    ],
    [
      'a hall that is an object',
      'hall_of_fame.json',
      {},
      'error schema hall_of_fame.json:1:1 the value must be array',
    ],
    [
      'the id of another',
      'agents/b.json',
      agent('a'),
      'error id-mismatch agents/b.json:2:9 the id "a" differs from the file name "b"',
    ],
    [
      'a link',
      'agents/a.json',
      { unreadable: 'symlink' },
      'error unreadable agents/a.json:1:1 the record is unreadable (symlink)',
    ],
    [
      'a submodule',
      'agents/a.json',
      { unreadable: 'submodule' },
      'error unreadable agents/a.json:1:1 the record is unreadable (submodule)',
    ],
    [
      'a lock file',
      'agents/.a.json.lock',
      '',
      'warning unexpected-file agents/.a.json.lock:1:1 this file is not the record of an agent',
    ],
    [
      'a lock file of git',
      'agents/a.json.lock',
      '',
      'warning unexpected-file agents/a.json.lock:1:1 this file is not the record of an agent',
    ],
    [
      'a record that is not read',
      'agents/notes.txt',
      { unreadable: 'not-a-record' },
      'warning unexpected-file agents/notes.txt:1:1 this file is not the record of an agent',
    ],
    [
      'a folder of agents',
      'agents/old/a.json',
      agent('a'),
      'warning unexpected-file agents/old/a.json:1:1 this file is not the record of an agent',
    ],
  ])('says where: %s', (_, path, content, finding) => {
    expect(findings(broken(path, content))).toEqual([finding])
  })

  it('counts errors and warnings, and only errors make a registry invalid', () => {
    expect(validate(broken('agents/.a.json.lock', ''))).toMatchObject({ valid: true, errors: 0, warnings: 1 })
    expect(validate(broken('agents/a.json', ''))).toMatchObject({ valid: false, errors: 1, warnings: 0 })
  })

  it('finds more than one in a file', () => {
    const text = '{\n  "max_active_agents": -1,\n  "promotion_threshold": 2\n}'
    expect(findings(broken('config.json', text))).toEqual([
      'error schema config.json:2:24 max_active_agents must be at least 0',
      'error schema config.json:3:26 promotion_threshold must be at most 1',
    ])
  })
})

describe('all findings', () => {
  it('stand in the order of file, line and column, each with the next step', () => {
    const messy = sound.with(
      new Map([
        ['agents/.z.json.lock', ''],
        ['agents/b.json', python({ ...agent('b'), traits: { speed: 101 }, status: 'gone' })],
        ['config.json', '{"max_active_agents": -1}'],
      ]),
    )
    const { findings: all } = validate(messy)
    const places = all.map(({ file, line, column }) => `${file.replace(`${root}/`, '')}:${line}:${column}`)
    expect(places).toEqual([
      'agents/.z.json.lock:1:1',
      'agents/b.json:4:13',
      'agents/b.json:7:14',
      'config.json:1:23',
    ])
    for (const { help } of all) expect(help).toMatch(/^[A-Z].*\.$/)
  })
})
