import { describe, expect, it } from '@jest/globals'
import type { ParameterName } from '../../../src/faces/shared/operations.js'
import { parseCommand } from '../../../src/faces/shared/parse.js'
import type { OperationName } from '../../../src/core/operations/index.js'

type Texts = Partial<Record<ParameterName, string>>

const parse = (operation: OperationName, texts: Texts) =>
  parseCommand(
    operation,
    new Map(
      Object.entries(texts).map(([name, text]) => [name as ParameterName, { text, label: `--${name}` }]),
    ),
  )

const reviewer = '{"specialization":"reviewer"}'
const ada = '{"id":"ada","specialization":"x","status":"active","spawned_at":"2026-01-31T12:00:00Z"'

describe('parseCommand', () => {
  it.each<[OperationName, Texts, object]>([
    ['init', {}, {}],
    ['spawn', { agent: reviewer }, { agent: { specialization: 'reviewer' } }],
    ['spawn', { agent: `[${reviewer}]` }, { agents: [{ specialization: 'reviewer' }] }],
    ['spawn', { agent: reviewer, count: '3' }, { agent: { specialization: 'reviewer' }, count: 3 }],
    ['update', { id: 'ada', patch: '{"name":null}' }, { id: 'ada', patch: { name: null } }],
    ['evaluate', { 'min-interval-hours': '1.5' }, { min_interval_hours: 1.5 }],
    ['evaluate', { 'min-interval-hours': '2e1' }, { min_interval_hours: 20 }],
    ['eliminate', { id: 'ada', reason: 'idle', force: 'true' }, { id: 'ada', reason: 'idle', force: true }],
    [
      'apply',
      { changes: '[{"operation":"promote","id":"ada"}]' },
      { operations: [{ operation: 'promote', id: 'ada' }] },
    ],
    ['list', { status: 'hall_of_fame' }, { status: 'hall_of_fame' }],
  ])('%s %j', (operation, texts, command) => {
    expect(parse(operation, texts)).toEqual({ command: { operation, ...command } })
  })

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('reads %s as YAML does', (text, value) => {
    expect(parse('promote', { id: 'ada', force: text }).command).toMatchObject({ force: value })
  })

  it.each([
    ['Ada,Grace', ['Ada', 'Grace']],
    [' Ada Lovelace ,, Grace\n', ['Ada Lovelace', 'Grace']],
    ['Ada\r\nGrace\n', ['Ada', 'Grace']],
    ['["Ada, Countess","Grace"]', ['Ada, Countess', 'Grace']],
  ])('reads the list %j', (text, names) => {
    expect(parse('spawn', { agent: reviewer, 'name-pool': text }).command).toMatchObject({ name_pool: names })
  })

  it('keeps beside the command what the operation does not see', () => {
    expect(parse('list', { format: 'ids', at: 'HEAD~1' })).toEqual({
      command: { operation: 'list' },
      format: 'ids',
      at: 'HEAD~1',
    })
    expect(parse('capacity', { slots: '4' })).toEqual({ command: { operation: 'capacity' }, slots: 4 })
    expect(parse('init', { orphan: 'true' })).toEqual({ command: { operation: 'init' }, orphan: true })
  })

  it.each<[OperationName, Texts, string]>([
    [
      'put',
      { agent: `${ada},"traits":{"creativity":101}}` },
      '--agent: traits.creativity must be at most 100',
    ],
    ['put', { agent: `[${ada}}]` }, '--agent: must be object'],
    ['spawn', { agent: '{"specialization":7}' }, '--agent: specialization must be string'],
    [
      'spawn',
      { agent: '{"specialization":"x","traits":{"creativity":101}}' },
      '--agent: traits.creativity must be at most 100',
    ],
    [
      'spawn',
      { agent: `[${reviewer},{"specialization":"x","personality":7}]` },
      '--agent: [1].personality must be string or null',
    ],
    ['spawn', { agent: '{}' }, '--agent: lacks the field "specialization"'],
    ['spawn', { agent: `[${reviewer},{}]` }, '--agent: [1] lacks the field "specialization"'],
    ['spawn', { agent: '{"specialization":"x",\n  }' }, '--agent: line 1, column 22: a trailing comma'],
    ['spawn', { agent: '{"a":1,\n "a":2}' }, '--agent: line 2, column 2: the key "a" is already on line 1'],
    ['spawn', { agent: '{"__proto__":{}}' }, '--agent: line 1, column 2: the key "__proto__" is not allowed'],
    ['spawn', { agent: reviewer, count: '0' }, '--count: must be at least 1'],
    ['spawn', { agent: reviewer, count: '1.5' }, '--count: must be a whole number such as 3, not "1.5"'],
    ['spawn', { agent: reviewer, count: '0x10' }, '--count: must be a whole number such as 3, not "0x10"'],
    ['spawn', { agent: reviewer, count: ' 3' }, '--count: must be a whole number such as 3, not " 3"'],
    ['spawn', { agent: reviewer, 'name-pool': ' , ' }, '--name-pool: must not be empty'],
    ['spawn', { agent: reviewer, 'name-pool': '[1]' }, '--name-pool: [0] must be string'],
    [
      'evaluate',
      { 'min-interval-hours': 'Infinity' },
      '--min-interval-hours: must be a number such as 1.5, not "Infinity"',
    ],
    [
      'evaluate',
      { 'min-interval-hours': '0.1234567890123456789' },
      '--min-interval-hours: must be a number with fewer digits, such as 0.12345678901234568, not "0.1234567890123456789"',
    ],
    [
      'evaluate',
      { 'min-interval-hours': '1e-400' },
      '--min-interval-hours: must be a number with fewer digits, such as 0, not "1e-400"',
    ],
    ['evaluate', { 'min-interval-hours': '-1' }, '--min-interval-hours: must be at least 0'],
    [
      'evaluate',
      { metrics: '{"ada":{"issues_assigned":-1}}' },
      '--metrics: ada lacks the field "issues_resolved"',
    ],
    ['promote', { id: '../x' }, '--id: is not an allowed identifier'],
    ['promote', { id: 'ada', force: 'yes' }, '--force: must be true or false, not "yes"'],
    ['promote', { id: 'ada', force: '\u001b[31m' }, '--force: must be true or false, not "\\u001b[31m"'],
    [
      'list',
      { status: 'asleep' },
      '--status: must be one of active, inactive, eliminated, hall_of_fame, not "asleep"',
    ],
    ['list', { format: 'xml' }, '--format: must be one of table, json, ids, count, not "xml"'],
    ['apply', { changes: '{}' }, '--changes: must be array'],
    [
      'apply',
      { changes: '[{"operation":"validate"}]' },
      '--changes: [0] is not an operation that is allowed here',
    ],
    ['validate', { path: '.', at: 'HEAD' }, '--path: a folder has no revisions; give it without --at'],
  ])('%s %j: %s', (operation, texts, message) => {
    let thrown: unknown
    try {
      parse(operation, texts)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code: 'bad-input' })
    expect((thrown as Error).message.split('; --')[0]).toBe(message.split('; --')[0])
  })

  it('shows the first problems and counts the rest', () => {
    expect(() => parse('evaluate', { metrics: '{"ada":{}}' })).toThrow(
      /^--metrics: ada lacks [^;]*; --metrics: ada lacks [^;]*; --metrics: ada lacks [^;]* \(and 2 more\)$/,
    )
  })
})
