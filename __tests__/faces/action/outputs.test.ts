import { describe, expect, it } from '@jest/globals'
import {
  outputBudget,
  outputNames,
  buildOutputs,
  fitBudget,
  type Outputs,
} from '../../../src/faces/action/outputs.js'
import type { ParsedCommand } from '../../../src/faces/shared/parse.js'
import type { OperationName, Results } from '../../../src/core/operations/index.js'
import { agent, commit, evaluation, outcomeOf } from '../../report/outcomes.js'

const parsed: ParsedCommand = { command: { operation: 'capacity' } }
const capacity = (available: number) => ({
  active: 3,
  max: 3 + available,
  available,
  has_capacity: available > 0,
})

/** The steps of the `apply` below. */
const steps = [
  { operation: 'spawn', agent: { specialization: 'x' } },
  { operation: 'promote', id: 'a' },
  { operation: 'capacity' },
]

const outputs = <Name extends OperationName>(
  operation: Name,
  result: Results[Name],
  beside: Partial<ParsedCommand> = {},
) => {
  const all = buildOutputs(outcomeOf(operation, result), { ...parsed, ...beside }, 'words')
  const common = ['outcome', 'message', 'commit', 'attempts', 'combined', 'request-id', 'changed', 'result']
  return Object.fromEntries(Object.entries(all).filter(([name]) => !common.includes(name)))
}

describe('outputsOf', () => {
  it('has for every outcome what became of it', () => {
    const outcome = outcomeOf('promote', null, {
      outcome: 'refused',
      attempts: 2,
      combined: 31,
      refusal: { code: 'not-active', message: 'm' },
    })
    expect(buildOutputs(outcome, parsed, 'words')).toEqual({
      outcome: 'refused',
      'refusal-code': 'not-active',
      message: 'words',
      commit,
      attempts: '2',
      combined: '31',
      'request-id': 'request-1',
      changed: 'false',
    })
  })

  it('says whether the registry changed', () => {
    const of = (outcome: 'committed' | 'unchanged') =>
      buildOutputs(outcomeOf('init', { created: [] }, { outcome }), parsed, '').changed
    expect([of('committed'), of('unchanged')]).toEqual(['true', 'false'])
  })

  it('gives the result as JSON', () => {
    const result = { agent: agent('ada', { human_name: 'ü\n' }) }
    expect(JSON.parse(buildOutputs(outcomeOf('get', result), parsed, '').result ?? '')).toEqual(result)
  })

  it.each<[OperationName, Results[OperationName], object]>([
    ['get', { agent: agent('a') }, { 'agent-id': 'a', 'agent-ids': '["a"]', count: '1' }],
    [
      'promote',
      { agent: agent('a') },
      { 'agent-id': 'a', 'agent-ids': '["a"]', count: '1', 'promoted-ids': '["a"]' },
    ],
    [
      'eliminate',
      { agent: agent('a') },
      { 'agent-id': 'a', 'agent-ids': '["a"]', count: '1', 'eliminated-ids': '["a"]' },
    ],
    ['list', { agents: [], count: 0 }, { 'agent-ids': '[]', count: '0' }],
    ['list', { agents: [agent('a'), agent('b')], count: 2 }, { 'agent-ids': '["a","b"]', count: '2' }],
    [
      'spawn',
      { agents: [agent('a')], active: 1, max: 1, available: 0 },
      {
        'agent-id': 'a',
        'agent-ids': '["a"]',
        count: '1',
        active: '1',
        max: '1',
        available: '0',
        'has-capacity': 'false',
      },
    ],
    [
      'evaluate',
      evaluation,
      {
        'agent-ids': '["kept","out","star"]',
        count: '3',
        'promoted-ids': '["star"]',
        'eliminated-ids': '["out"]',
      },
    ],
    [
      'apply',
      { results: [{ agents: [agent('a'), agent('b')] }, { agent: agent('a') }, { active: 1 }] },
      { 'agent-ids': '["a","b"]', count: '2' },
    ],
    [
      'validate',
      { valid: false, errors: 2, warnings: 1, findings: [] },
      { valid: 'false', errors: '2', warnings: '1' },
    ],
    ['init', { created: ['config.json'] }, {}],
  ])('of %s', (operation, result, expected) => {
    const command = { operation, operations: steps } as ParsedCommand['command']
    expect(outputs(operation, result, { command })).toEqual(expected)
  })

  it.each([
    [2, undefined, '[0,1]'],
    [0, undefined, '[]'],
    [5, 3, '[0,1,2]'],
    [2, 9, '[0,1]'],
    [5, -1, '[]'],
  ])('%d free places, at most %s, are the slots %s', (available, slots, expected) => {
    const beside = slots === undefined ? {} : { slots }
    expect(outputs('capacity', capacity(available), beside)).toMatchObject({
      slots: expected,
      available: String(available),
    })
  })

  it('gives no more slots than a matrix may have jobs', () => {
    const slots = JSON.parse(String(outputs('capacity', capacity(1000))['slots'])) as number[]
    expect(slots).toHaveLength(256)
  })
})

describe('withinBudget', () => {
  it('keeps what fits', () => {
    const all: Outputs = { outcome: 'answered', result: 'x'.repeat(outputBudget / 2 - 8) }
    expect(fitBudget(all)).toEqual({ fitting: all, omitted: [] })
  })

  it('leaves out what does not, and says so, whatever else fits', () => {
    const all: Outputs = { outcome: 'answered', result: 'x'.repeat(outputBudget / 2 - 7) }
    expect(fitBudget(all)).toEqual({ fitting: { outcome: 'answered' }, omitted: ['result'] })
  })

  it('has the outputs that can grow last', () => {
    expect(outputNames.slice(-4)).toEqual(['eliminated-ids', 'promoted-ids', 'agent-ids', 'result'])
  })
})
