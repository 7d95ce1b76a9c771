import { describe, expect, it } from '@jest/globals'
import { formatField, schemaProblems, type SchemaName } from '../../../src/core/records/schema.js'
import { agent } from '../support.js'

const messages = (name: SchemaName, value: unknown): string[] =>
  schemaProblems(name, value, name === 'hall-of-fame' ? 'agent' : null).map(({ message }) => message)

const timestamp = 'must be an ISO 8601 timestamp such as "2026-01-31T12:00:00Z"'

describe('findSchemaProblems', () => {
  it.each<[SchemaName, unknown]>([
    ['agent', agent('a')],
    [
      'agent',
      { ...agent('a'), human_name: null, unknown: { kept: true }, traits: { speed: 0, courage: 'high' } },
    ],
    ['agent', { ...agent('a'), spawned_at: '2025-11-14T02:17:29.209138+00:00', promoted_at: null }],
    ['hall-of-fame', []],
    ['hall-of-fame', [agent('a'), agent('b')]],
    ['config', {}],
    ['config', { max_active_agents: 0, _comment: 'kept' }],
    ['metadata', {}],
    ['metadata', { last_spawn: null, last_evaluation: '2025-11-13T22:47:41.700770Z' }],
    ['metrics', {}],
    ['command', { operation: 'capacity' }],
  ])('finds nothing wrong with %s %j', (name, value) => {
    expect(messages(name, value)).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['no object', 5, 'the value must be object'],
    ['null', null, 'the value must be object'],
    ['an array', [], 'the value must be object'],
    ['a bad id', { ...agent('-rf') }, 'id is not an allowed identifier'],
    ['an empty text', { ...agent('a'), specialization: '' }, 'specialization must not be empty'],
    ['no timestamp', { ...agent('a'), spawned_at: 'yesterday' }, `spawned_at ${timestamp}`],
    [
      'month 13',
      { ...agent('a'), spawned_at: '2025-13-01T00:00:00Z' },
      'spawned_at must be a time that exists, which 2025-13-01T00:00:00Z does not',
    ],
    [
      'a day that does not exist',
      { ...agent('a'), spawned_at: '2026-02-30T12:00:00Z' },
      'spawned_at must be a time that exists, which 2026-02-30T12:00:00Z does not',
    ],
    [
      'an hour that does not exist',
      { ...agent('a'), eliminated_at: '2026-02-28T24:00:00+01:00' },
      'eliminated_at must be a time that exists, which 2026-02-28T24:00:00+01:00 does not',
    ],
    ['no timestamp or null', { ...agent('a'), promoted_at: 'null' }, `promoted_at ${timestamp}`],
    ['a number for a name', { ...agent('a'), human_name: 7 }, 'human_name must be string or null'],
    ['too much', { ...agent('a'), traits: { creativity: 101 } }, 'traits.creativity must be at most 100'],
    ['too little', { ...agent('a'), traits: { caution: -1 } }, 'traits.caution must be at least 0'],
    ['a text for a number', { ...agent('a'), traits: { speed: '5' } }, 'traits.speed must be number'],
    [
      'half a pull request',
      { ...agent('a'), metrics: { prs_merged: 0.5 } },
      'metrics.prs_merged must be integer',
    ],
    ['no number at all', { ...agent('a'), traits: { speed: NaN } }, 'traits.speed must be number'],
    ['an object for an array', { ...agent('a'), contributions: {} }, 'contributions must be array or null'],
    [
      'another status',
      { ...agent('a'), status: 'retired' },
      'status must be one of "active", "inactive", "eliminated", "hall_of_fame"',
    ],
  ])('names the field of an agent: %s', (_, value, message) => {
    expect(messages('agent', value)).toEqual([message])
  })

  it('lists every field that is missing, and where the problems are', () => {
    expect(schemaProblems('agent', { traits: { speed: 101 } })).toEqual([
      { path: [], message: 'the value lacks the field "id"' },
      { path: [], message: 'the value lacks the field "specialization"' },
      { path: [], message: 'the value lacks the field "status"' },
      { path: [], message: 'the value lacks the field "spawned_at"' },
      { path: ['traits', 'speed'], message: 'traits.speed must be at most 100' },
    ])
  })

  it('names the entry of the hall of fame', () => {
    const broken = { ...agent('b'), traits: { speed: 101 } }
    expect(schemaProblems('hall-of-fame', [agent('a'), 5, broken])).toEqual([
      { path: [1], message: '[1] must be object' },
      { path: [2, 'traits', 'speed'], message: '[2].traits.speed must be at most 100' },
    ])
  })

  it.each<[string, unknown, string[]]>([
    ['no object', 'spawn', ['the value must be object']],
    [
      'no operation',
      {},
      ['the value lacks the field "operation"', 'the value is not an operation that is allowed here'],
    ],
    ['another operation', { operation: 'dance' }, ['the value is not an operation that is allowed here']],
    [
      'an operation of the prototype',
      { operation: 'toString' },
      ['the value is not an operation that is allowed here'],
    ],
    ['another field', { operation: 'capacity', of: 1 }, ['the value has the unknown field "of"']],
    ['a bad id', { operation: 'get', id: '../../evil' }, ['id is not an allowed identifier']],
    ['no patch', { operation: 'update', id: 'a' }, ['the value lacks the field "patch"']],
    ['a patch that is no object', { operation: 'update', id: 'a', patch: [] }, ['patch must be object']],
    ['none to add', { operation: 'spawn', agents: [] }, ['agents must not be empty']],
    ['a count of none', { operation: 'spawn', count: 0 }, ['count must be at least 1']],
    ['half an agent', { operation: 'spawn', count: 1.5 }, ['count must be integer']],
    [
      'a new agent that is not active',
      { operation: 'spawn', agent: { specialization: 'x', status: 'eliminated' } },
      ['agent.status must be "active"'],
    ],
    [
      'an entry of an array',
      { operation: 'spawn', agents: [{ specialization: 'x' }, {}] },
      ['agents[1] lacks the field "specialization"'],
    ],
    [
      'a step that does not exist in a batch',
      { operation: 'apply', operations: [{ operation: 'capacity' }, { operation: 'init' }] },
      ['operations[1] is not an operation that is allowed here'],
    ],
    ['an empty batch', { operation: 'apply', operations: [] }, ['operations must not be empty']],
    [
      'a giant batch',
      { operation: 'apply', operations: Array.from({ length: 1001 }, () => ({ operation: 'capacity' })) },
      ['operations must have at most 1000 entries'],
    ],
    [
      'evidence about no agent',
      { operation: 'evaluate', metrics: { '../x': evidence() } },
      ['metrics has the key "../x", which is not an allowed identifier'],
    ],
    [
      'evidence that is no number',
      { operation: 'evaluate', metrics: { 'agent-1': { ...evidence(), prs_opened: -1 } } },
      ['metrics["agent-1"].prs_opened must be at least 0'],
    ],
  ])('says what is wrong with a command: %s', (_, command, expected) => {
    expect(messages('command', command)).toEqual(expected)
  })

  it('cuts keys short and makes them harmless before it quotes them', () => {
    const hostile = { operation: 'capacity', [`\u001b[2J\u202e${'x'.repeat(1000)}`]: 1 }
    expect(messages('command', hostile)).toEqual([
      `the value has the unknown field "\\u001b[2J\\u{202e}${'x'.repeat(35)}…"`,
    ])
  })

  it('treats the key __proto__ as any other', () => {
    const command: unknown = JSON.parse('{"operation":"capacity","__proto__":{"operation":"init"}}')
    expect(messages('command', command)).toEqual(['the value has the unknown field "__proto__"'])
  })

  it('reports at most 20 problems of hostile input, and looks no further', () => {
    const untouchable = new Proxy(agent('a'), {
      get: () => {
        throw new Error('looked at')
      },
    })
    const entries: unknown[] = [...Array.from({ length: 100 }, () => 1), untouchable]
    expect(messages('hall-of-fame', entries)).toHaveLength(20)
    expect(messages('config', { protected_specializations: entries.slice(0, 100) })).toHaveLength(20)
  })
})

function evidence() {
  return { issues_assigned: 0, issues_resolved: 0, prs_opened: 0, prs_merged: 0, reviews_given: 0 }
}

describe('formatField', () => {
  it.each<[(string | number)[], string]>([
    [[], ''],
    [['traits', 'creativity'], 'traits.creativity'],
    [[2, 'id'], '[2].id'],
    [['operations', 0, 'agent', 'traits'], 'operations[0].agent.traits'],
    [['metrics', 'agent-1', 'prs_merged'], 'metrics["agent-1"].prs_merged'],
    [['metrics', '..'], 'metrics[".."]'],
  ])('writes %j as %j', (path, name) => {
    expect(formatField(path)).toBe(name)
  })
})
