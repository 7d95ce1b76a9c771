import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ExactNumber } from '../../src/core/json/exact-number.js'
import { parseJson } from '../../src/core/json/parse.js'
import { stringifyJson } from '../../src/core/json/stringify.js'
import type { JsonObject } from '../../src/core/json/value.js'
import type { CommandOf, OperationName } from '../../src/core/operations/index.js'
import type { Command } from '../../src/generated/types.js'
import { schemaProblems } from '../../src/core/records/schema.js'
import { agent, after, answer, change, fault, findings, registry, snapshotOf, verdict } from './support.js'

const record = (fields: string, id = 'ada'): string =>
  `{"id": "${id}", "specialization": "x", "status": "active", "spawned_at": "2025-01-01T00:00:00Z", ${fields}}`

const big = '9007199254740993'
const long = '0.1234567890123456789'
const state = snapshotOf({
  'agents/ada.json': record(`"n": ${big}, "deep": {"list": [${long}, 1]}`),
  'agents/bob.json': agent('bob', { metrics: { overall_score: 0.9 } }),
})

/** A command as a face reads it. */
function commandOf<Name extends OperationName>(json: string): CommandOf<Name> {
  const parsed = parseJson(json)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value as unknown as CommandOf<Name>
}

describe('digits beyond a double', () => {
  it('are written as they were given', () => {
    const command = commandOf<'spawn'>(
      `{"operation":"spawn","agent":{"id":"eve","specialization":"x","n":${big},"at":[1e-400,-${long}]}}`,
    )
    const { files, result } = change<'spawn'>(state, command)
    expect(files.get('agents/eve.json')).toContain(`"n": ${big},\n  "at": [\n    1e-400,\n    -${long}\n  ]`)
    expect(stringifyJson(result.agents[0])).toContain(`"n":${big},"at":[1e-400,-${long}]`)
  })

  it.each([
    ['changed', '9007199254740992', '9007199254740992'],
    ['changed', '9007199254740994', '9007199254740994'],
    ['changed', '9007199254740993.5', '9007199254740993.5'],
    ['unchanged', '9007199254740993', big],
    ['unchanged', '9007199254740993.00', big],
    ['unchanged', '9.007199254740993e15', big],
  ])('tell whether a patch has something to do: %s by %s', (what, number, written) => {
    const update = commandOf<'update'>(`{"operation":"update","id":"ada","patch":{"n":${number}}}`)
    expect(verdict(state, update)).toBe(what === 'changed' ? 'change' : 'unchanged')
    expect(after(state, update).text('agents/ada.json')).toBe(
      state.text('agents/ada.json')?.replace(`"n": ${big}`, `"n": ${written}`),
    )
  })

  it('stay through an operation on another field, and come back in its result', () => {
    const { files, result } = change<'update'>(state, {
      operation: 'update',
      id: 'ada',
      patch: { note: 'x' },
    })
    expect(files.get('agents/ada.json')).toBe(
      state.text('agents/ada.json')?.replace(']}}', ']}, "note": "x"}'),
    )
    expect(stringifyJson(result)).toContain(`"n":${big},"deep":{"list":[${long},1]},"note":"x"`)
  })

  it('go into the hall of fame', () => {
    const { files } = change<'promote'>(state, { operation: 'promote', id: 'ada', force: true })
    for (const path of ['agents/ada.json', 'hall_of_fame.json']) {
      expect(files.get(path)).toMatch(new RegExp(`"n": ${big},`))
      expect(files.get(path)).toMatch(new RegExp(`\\[\\s*${long},\\s*1\\s*\\]`))
    }
  })

  it('are read as they stand', () => {
    expect(stringifyJson(answer<'get'>(state, { operation: 'get', id: 'ada' }))).toContain(`"n":${big}`)
    expect(stringifyJson(answer<'list'>(state, { operation: 'list' }))).toContain(`"list":[${long},1]`)
  })

  it('disturb no operation on the registry', () => {
    expect(findings(state)).toEqual([])
    const commands: Command[] = [
      { operation: 'capacity' },
      { operation: 'spawn', agent: { specialization: 'x' } },
      { operation: 'evaluate', metrics: {} },
      { operation: 'eliminate', id: 'ada' },
      { operation: 'deactivate', id: 'ada' },
    ]
    for (const command of commands) expect(['change', 'answer']).toContain(verdict(state, command))
  })
})

describe('digits beyond a double where a number counts', () => {
  const digits = snapshotOf({
    'config.json': `{"promotion_threshold": 0.65000000000000000001, "max_active_agents": 3.00000000000000000001}`,
    'agents/ada.json': record(
      `"traits": {"creativity": 50.00000000000000000001}, "metrics": {"overall_score": 0.69999999999999999999}`,
    ),
    'agents/bob.json': agent('bob'),
  })

  it('stay in a record that has them, which counts as the nearest double', () => {
    expect(findings(digits)).toEqual([])
    expect(answer<'capacity'>(digits, { operation: 'capacity' })).toMatchObject({ active: 2, available: 1 })
    const { files } = change<'promote'>(digits, { operation: 'promote', id: 'ada' })
    expect(files.get('hall_of_fame.json')).toContain('"creativity": 50.00000000000000000001')
    expect(files.get('hall_of_fame.json')).toContain('"overall_score": 0.69999999999999999999')
  })

  it('score as the nearest double does', () => {
    const number = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => {
      const text = value.toFixed(30)
      return [text, Number(text)] as const
    })
    fc.assert(
      fc.property(number, number, number, (creativity, quality, threshold) => {
        const verdicts = [0, 1].map((index) => {
          const fields = `"traits": {"creativity": ${creativity[index]}}, "metrics": {"code_quality_score": ${quality[index]}}`
          const files = {
            'config.json': `{"promotion_threshold": ${threshold[index]}}`,
            'agents/ada.json': record(fields),
          }
          const { agents } = change<'evaluate'>(snapshotOf(files), { operation: 'evaluate' }).result
          return JSON.stringify(agents)
        })
        expect(verdicts[0]).toBe(verdicts[1])
      }),
    )
  })

  it.each([
    [
      'evaluate',
      `"metrics":{"ada":{"issues_assigned":${big},"issues_resolved":0,"prs_opened":0,"prs_merged":0,"reviews_given":0}}`,
      `metrics.ada.issues_assigned has too many digits: write 9007199254740992, not ${big}`,
    ],
    [
      'evaluate',
      `"min_interval_hours":${long}`,
      `min_interval_hours has too many digits: write 0.12345678901234568, not ${long}`,
    ],
    [
      'put',
      `"agent":${record('"traits":{"speed":1e-400}')}`,
      'agent.traits.speed has too many digits: write 0, not 1e-400',
    ],
  ])('are refused by name in a command: %s %s', (operation, fields, message) => {
    const command = commandOf(`{"operation":"${operation}",${fields}}`)
    expect(schemaProblems('command', command).map((problem) => problem.message)).toEqual([message])
  })

  it.each([
    ['an object', '{"traits":9007199254740993}', 'traits must be object or null'],
    ['a text', '{"human_name":9007199254740993}', 'human_name must be string or null'],
  ])('do not pass for %s', (_, patch, message) => {
    const command = commandOf<'update'>(`{"operation":"update","id":"ada","patch":${patch}}`)
    expect(fault(state, command).message).toBe(`.github/agent-system/agents/ada.json: ${message}`)
  })

  it('do not pass for a patch', () => {
    const command = commandOf(`{"operation":"update","id":"ada","patch":${big}}`)
    expect(schemaProblems('command', command)).toEqual([{ path: ['patch'], message: 'patch must be object' }])
  })
})

describe('a number that cannot be kept', () => {
  it.each([
    ['1e400', 'the number is too large'],
    [`0.${'3'.repeat(1000)}`, 'the number has more than 1000 characters'],
  ])('is named with its place: %#', (number, message) => {
    const broken = snapshotOf({
      'agents/ada.json': record('"a": 1'),
      'agents/bob.json': `{"id": "bob",\n  "n": ${number}}`,
    })
    expect(findings(broken)).toEqual([`error malformed-json agents/bob.json:2:8 ${message}`])
    expect(verdict(broken, { operation: 'update', id: 'ada', patch: { a: 2 } })).toBe('change')
  })
})

describe('records with any numbers', () => {
  it('keep all of them through any change of another field', () => {
    const number = fc.oneof(
      fc.bigInt().map(String),
      fc.tuple(fc.bigInt(), fc.nat()).map(([whole, part]) => `${whole}.${part}e-${part % 300}`),
    )
    fc.assert(
      fc.property(
        fc.array(number, { maxLength: 5 }),
        fc.constantFrom('update', 'promote', 'evaluate'),
        (list, how) => {
          const before = snapshotOf({ 'agents/ada.json': record(`"list": [${list.join(', ')}]`) })
          const commands: Record<string, Command> = {
            update: { operation: 'update', id: 'ada', patch: { note: 'x' } },
            promote: { operation: 'promote', id: 'ada', force: true },
            evaluate: { operation: 'evaluate', metrics: {} },
          }
          const next = after(before, commands[how] ?? { operation: 'capacity' })
          expect(next.text('agents/ada.json')).toContain(`"list": [${list.join(', ')}]`)
          const entries = (next.hallOfFame as unknown as JsonObject[]).map((entry) =>
            stringifyJson(entry['list']),
          )
          const written = registry({ agents: [] }).with(
            new Map([['agents/ada.json', record(`"list": [${list.join(', ')}]`)]]),
          )
          for (const entry of entries) expect(entry).toBe(stringifyJson(written.agent('ada')?.['list']))
        },
      ),
    )
  })

  it('give back an ExactNumber to those who read them by the library', () => {
    const { agent: ada } = answer<'get'>(state, { operation: 'get', id: 'ada' })
    expect(ada['n']).toBeInstanceOf(ExactNumber)
    expect(String(ada['n'])).toBe(big)
  })
})
