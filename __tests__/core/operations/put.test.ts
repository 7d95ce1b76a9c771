import { describe, expect, it } from '@jest/globals'
import type { Agent, Put } from '../../../src/generated/types.js'
import {
  after,
  agent,
  change,
  diffs,
  fault,
  longAgo,
  python,
  refusal,
  registry,
  snapshotOf,
  verdict,
} from '../support.js'

const put = (record: Agent): Put => ({ operation: 'put', agent: record })
const hero = agent('h', { status: 'hall_of_fame' })
const state = registry({
  config: { max_active_agents: 2, unique_human_names: true },
  hallOfFame: [hero],
  agents: [agent('a', { human_name: 'Ada', note: 'x' }), agent('b'), hero],
})

describe('put', () => {
  it('adds a record as it is, and nothing else', () => {
    const record = agent('new', { status: 'inactive', zeta: { deep: [1.5] } })
    const decision = change<'put'>(state, put(record))
    expect([...decision.files]).toEqual([['agents/new.json', `${python(record)}\n`]])
    expect(decision.result).toEqual({ agent: record })
    expect(decision.summary).toBe('put new')
  })

  it('takes null for a field without a value, as dumps of other languages have it', () => {
    const record = agent('new', { status: 'inactive', traits: null, metrics: null, contributions: null })
    expect(change<'put'>(state, put(record)).result).toEqual({ agent: record })
  })

  it('replaces a record whole, and touches only the lines that differ', () => {
    const decision = change(state, put(agent('a', { human_name: 'Ada', specialization: 'writer' })))
    expect(diffs(state, decision)).toEqual({
      'agents/a.json': [
        '-   "specialization": "reviewer",',
        '+   "specialization": "writer",',
        '-   "human_name": "Ada",',
        '-   "note": "x"',
        '+   "human_name": "Ada"',
      ],
    })
  })

  it('has nothing to do where the record is the same, whatever the order of its keys', () => {
    const shuffled = { note: 'x', human_name: 'Ada', ...agent('a') }
    expect(verdict(state, put(shuffled))).toBe('unchanged')
  })

  it.each<[string, string, Agent]>([
    ['agent-exists', 'an id that differs in case', agent('A', { status: 'inactive' })],
    ['capacity-reached', 'one more active agent', agent('c')],
    ['name-taken', 'a taken name', agent('c', { status: 'inactive', human_name: 'ADA' })],
    ['rule-broken', 'a hero without an entry', agent('c', { status: 'hall_of_fame' })],
    ['rule-broken', 'an entry without its hero', agent('h', { status: 'inactive' })],
    ['change', 'another name', agent('a', { human_name: 'Eve' })],
    ['change', 'the same name in other letters', agent('a', { human_name: 'ADA' })],
    ['change', 'one fewer active agent', agent('a', { status: 'eliminated' })],
  ])('%s: %s', (outcome, _, record) => {
    expect(verdict(state, put(record))).toBe(outcome)
  })

  it('says which id differs in case', () => {
    expect(refusal(state, put(agent('A'))).message).toBe(
      'the agent "a" exists, and its id differs only in case from "A"',
    )
  })

  it('lets ids that have differed in case before be changed, one by one', () => {
    const twins = snapshotOf({ 'agents/a.json': agent('a'), 'agents/A.json': agent('A') })
    expect(verdict(twins, put(agent('A', { note: 'x' })))).toBe('change')
    expect(verdict(twins, put(agent('a', { note: 'x' })))).toBe('change')
  })

  it('may be the first record on an empty branch', () => {
    expect([...after(snapshotOf({}), put(agent('a'))).files.keys()]).toEqual(['agents/a.json'])
  })

  it.each<[string, Agent, RegExp]>([
    ['an id that leaves the folder', agent('../../evil'), /^the id "..\/..\/evil" is not allowed/],
    ['an id that looks like an option', agent('-rf'), /^the id "-rf" is not allowed/],
    [
      'another status',
      { ...agent('a'), status: 'gone' as 'active' },
      /agents\/a\.json: status must be one of/,
    ],
    ['no time', { ...agent('a'), spawned_at: longAgo.slice(0, 10) }, /agents\/a\.json: spawned_at must be/],
  ])('is bad input with %s', (_, record, message) => {
    expect(fault(state, put(record))).toEqual({ code: 'bad-input', message: expect.stringMatching(message) })
  })
})
