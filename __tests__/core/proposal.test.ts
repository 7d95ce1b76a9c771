import { describe, expect, it } from '@jest/globals'
import type { Agent } from '../../src/generated/types.js'
import { ada, base, check, config, edited, hero, result, type Edits } from './proposing.js'
import { after, agent, now, registry, root } from './support.js'

describe('a pull request without fault', () => {
  it.each<[string, Edits]>([
    ['nothing', {}],
    ['files of others', { 'README.md': 'x', 'metadata/version.txt': '2', 'notes.json': '{' }],
    ['a field', { 'agents/a.json': { ...ada, personality: 'calm' } }],
    ['one agent more', { 'agents/n.json': agent('n') }],
    ['a promotion', { 'agents/a.json': hero('a'), 'hall_of_fame.json': [hero('h'), hero('a')] }],
    ['a limit that just suffices', { 'config.json': { ...config, max_active_agents: 2 } }],
    [
      'times within the difference of two clocks',
      { 'metadata.json': { system_lead: 'h', last_spawn: '2026-02-01T12:04:59Z', last_evaluation: now } },
    ],
    ['a file that was no record removed', { 'agents/.a.json.lock': null }],
  ])('changes %s', (_, edits) => {
    const start = edited(base, { 'agents/.a.json.lock': '' })
    expect(result(edits, start, start)).toEqual({ valid: true, errors: 0, warnings: 0, findings: [] })
  })
})

describe('a file as the pull request leaves it', () => {
  it.each<[string, string, unknown, string]>([
    [
      'half a file',
      'agents/a.json',
      '{\n  "id',
      'error malformed-json agents/a.json:2:3 unterminated string',
    ],
    [
      'a wrong type',
      'config.json',
      '{\n  "max_active_agents": "50"\n}',
      'error schema config.json:2:24 max_active_agents must be integer',
    ],
    [
      'the id of another',
      'agents/n.json',
      agent('a'),
      'error id-mismatch agents/n.json:2:9 the id "a" differs from the file name "n"',
    ],
    [
      'a key twice',
      'config.json',
      '{\n  "a": 1,\n  "a": 2\n}',
      'error duplicate-key config.json:3:3 the key "a" is already on line 2',
    ],
    [
      'a last evaluation in the future',
      'metadata.json',
      { system_lead: 'h', last_evaluation: '9999-01-01T00:00:00Z' },
      'error future-time metadata.json:3:22 last_evaluation is 9999-01-01T00:00:00Z, which is in the future',
    ],
    [
      'a last spawn in the future',
      'metadata.json',
      { last_spawn: '2026-02-01T12:05:01Z', system_lead: 'h' },
      'error future-time metadata.json:2:17 last_spawn is 2026-02-01T12:05:01Z, which is in the future',
    ],
    [
      'a new agent that was spawned in the future',
      'agents/n.json',
      agent('n', { spawned_at: '2027-01-01T00:00:00+05:00' }),
      'error future-time agents/n.json:5:17 spawned_at is 2027-01-01T00:00:00+05:00, which is in the future',
    ],
    [
      'a link',
      'agents/a.json',
      { unreadable: 'symlink' },
      'error unreadable agents/a.json:1:1 the record is unreadable (symlink)',
    ],
    [
      'a lock file',
      'agents/.a.json.lock',
      '',
      'warning unexpected-file agents/.a.json.lock:1:1 this file is not the record of an agent',
    ],
  ])('is found fault with: %s', (_, path, content, finding) => {
    expect(check({ [path]: content })).toEqual([finding])
  })

  it.each(['config.json', 'metadata.json', 'hall_of_fame.json'])('%s must not be removed', (path) => {
    const start = edited(base, { 'metadata.json': {}, 'hall_of_fame.json': [] })
    const state = edited(start, { 'agents/h.json': null })
    expect(check({ [path]: null }, state, state)).toContain(
      `error record-removed ${path}:1:1 ${path} is removed`,
    )
  })

  it('is not, where it was at fault before and the pull request does not touch it', () => {
    const start = edited(base, { 'agents/b.json': '{', 'agents/.x.json.lock': '' })
    expect(check({ 'README.md': 'x' }, start, start)).toEqual([])
  })

  it('has its findings in the order of file, line and column, errors and warnings counted', () => {
    const edits = {
      'config.json': '{"max_active_agents": -1,\n"promotion_threshold": 2}',
      'agents/z.txt': '',
      'agents/a.json': { ...ada, status: 'gone' },
    }
    const { findings, ...counts } = result(edits, base, base)
    expect(counts).toEqual({ valid: false, errors: 3, warnings: 1 })
    expect(findings.map(({ file, line }) => `${file.replace(`${root}/`, '')}:${line}`)).toEqual([
      'agents/a.json:4',
      'agents/z.txt:1',
      'config.json:1',
      'config.json:2',
    ])
  })
})

describe('the record of an agent', () => {
  const statuses = ['active', 'inactive', 'eliminated', 'hall_of_fame'] as const
  const legal = [
    'active → inactive',
    'active → eliminated',
    'active → hall_of_fame',
    'inactive → active',
    'inactive → eliminated',
    'inactive → hall_of_fame',
  ]

  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    'goes from the status %s to %s only as an operation does',
    (from, to) => {
      const hall = [from, to].includes('hall_of_fame') ? [hero('x')] : []
      const start = registry({
        hallOfFame: from === 'hall_of_fame' ? hall : [],
        agents: [agent('x', { status: from })],
      })
      const edits = {
        'agents/x.json': agent('x', { status: to }),
        'hall_of_fame.json': to === 'hall_of_fame' ? hall : [],
      }
      const finding = `error illegal-status agents/x.json:4:13 the status changed from ${from} to ${to}, which no operation does`
      const allowed = from === to || legal.includes(`${from} → ${to}`)
      expect(check(edits, start, start)).toEqual(allowed ? [] : [finding])
    },
  )

  it('says what the status may become', () => {
    const helpFor = (path: string, record: Agent) => result({ [path]: record }, base, base).findings[0]?.help
    expect(helpFor('agents/e.json', agent('e'))).toBe('Restore it: eliminated is final.')
    expect(helpFor('agents/h.json', agent('h'))).toBe('Restore it: hall_of_fame is final.')
  })

  it('keeps the time of its creation', () => {
    expect(check({ 'agents/a.json': `\n${JSON.stringify({ ...ada, spawned_at: now })}` })).toEqual([
      'error immutable-field agents/a.json:2:70 spawned_at changed from "2025-11-14T02:17:29.209138Z" to "2026-02-01T12:00:00.000Z"',
    ])
  })

  it('stays', () => {
    const { findings, valid } = result({ 'agents/a.json': null }, base, base)
    expect(valid).toBe(true)
    expect(findings).toEqual([
      {
        code: 'agent-removed',
        severity: 'warning',
        file: `${root}/agents/a.json`,
        line: 1,
        column: 1,
        message: 'the file of an agent is removed',
        help: 'Eliminate the agent instead: it frees its place and its name, and the file stays.',
      },
    ])
  })

  it('that gets another name is one removed and one added', () => {
    expect(check({ 'agents/a.json': null, 'agents/n.json': agent('n', { human_name: 'Ada' }) })).toEqual([
      'warning agent-removed agents/a.json:1:1 the file of an agent is removed',
    ])
  })

  it.each<[string, unknown]>([
    ['half a file', '{"id":'],
    ['a link', { unreadable: 'symlink' }],
    [
      'a key twice',
      '{"id":"e","specialization":"x","status":"active","status":"eliminated","spawned_at":"2020-01-01T00:00:00Z"}',
    ],
    ['the id of another', agent('a')],
  ])('may be repaired, or removed, where it was %s', (_, content) => {
    const start = edited(base, { 'agents/e.json': content })
    expect(check({ 'agents/e.json': agent('e', { status: 'inactive' }) }, start, start)).toEqual([])
    expect(check({ 'agents/e.json': null }, start, start)).toEqual([])
  })

  it('is judged by what the pull request does to it, not by what others did since', () => {
    const eliminated = after(base, { operation: 'eliminate', id: 'a', force: true })
    expect(check({ 'agents/a.json': { ...ada, personality: 'calm' } }, eliminated)).toEqual([])
    const put = edited(base, { 'agents/a.json': { ...ada, spawned_at: now } })
    expect(check({ 'agents/a.json': { ...ada, personality: 'calm' } }, put)).toEqual([])
  })

  it('has no history where a file of another kind stands in its place', () => {
    expect(check({ 'agents/a.json': { unreadable: 'folder' } })).toEqual([
      'error unreadable agents/a.json:1:1 the record is unreadable (folder)',
    ])
  })
})

describe('a time in the future that the base branch has', () => {
  const start = edited(base, { 'metadata.json': { system_lead: 'h', last_spawn: '9999-01-01T00:00:00Z' } })

  it('is no fault of a pull request that leaves it', () => {
    const edits = { 'metadata.json': { system_lead: 'h', last_spawn: '9999-01-01T00:00:00Z', note: 'x' } }
    expect(check(edits, start, start)).toEqual([])
  })

  it('is one of a pull request that sets another', () => {
    const edits = { 'metadata.json': { system_lead: 'h', last_spawn: '9998-01-01T00:00:00Z' } }
    expect(check(edits, start, start)).toHaveLength(1)
  })
})
