import { describe, expect, it } from '@jest/globals'
import { after, agent, change, diffs, fault, now, refusal, registry, verdict } from '../support.js'

const hero = agent('h', { status: 'hall_of_fame' })
const state = registry({
  config: { max_active_agents: 2 },
  hallOfFame: [hero],
  agents: [
    agent('a', { human_name: 'Ada', note: 'x' }),
    agent('i', { status: 'inactive', deactivated_at: now, deactivation_reason: 'holiday', note: 'x' }),
    agent('e', { status: 'eliminated' }),
    hero,
  ],
})

describe('deactivate', () => {
  it('frees an active place, and says when and why', () => {
    const decision = change<'deactivate'>(state, { operation: 'deactivate', id: 'a', reason: 'holiday' })
    expect(diffs(state, decision)).toEqual({
      'agents/a.json': [
        '-   "status": "active",',
        '+   "status": "inactive",',
        '-   "note": "x"',
        '+   "note": "x",',
        `+   "deactivated_at": "${now}",`,
        '+   "deactivation_reason": "holiday"',
      ],
    })
    expect(decision.result.agent).toMatchObject({ id: 'a', status: 'inactive', note: 'x' })
    expect(decision.summary).toBe('deactivate Ada (a)')
  })

  it('needs no reason', () => {
    const { result } = change<'deactivate'>(state, { operation: 'deactivate', id: 'a' })
    expect(result.agent).not.toHaveProperty('deactivation_reason')
  })

  it.each([
    ['unchanged', 'i', 'an inactive agent'],
    ['not-active', 'e', 'an eliminated agent'],
    ['not-active', 'h', 'a hero'],
    ['unknown-agent', 'x', 'nobody'],
  ])('%s: %s (%s)', (outcome, id) => {
    expect(verdict(state, { operation: 'deactivate', id })).toBe(outcome)
  })

  it('says which status is in the way', () => {
    expect(refusal(state, { operation: 'deactivate', id: 'e' }).message).toBe('e has the status eliminated')
  })
})

describe('reactivate', () => {
  it('retakes an active place, and forgets when and why it was left', () => {
    const decision = change<'reactivate'>(state, { operation: 'reactivate', id: 'i' })
    expect(diffs(state, decision)).toEqual({
      'agents/i.json': [
        '-   "status": "inactive",',
        '+   "status": "active",',
        `-   "deactivated_at": "${now}",`,
        '-   "deactivation_reason": "holiday",',
      ],
    })
    expect(decision.result.agent).toEqual(agent('i', { note: 'x' }))
    expect(decision.summary).toBe('reactivate i')
  })

  it.each([
    ['unchanged', 'a', 'an active agent'],
    ['not-inactive', 'e', 'an eliminated agent'],
    ['not-inactive', 'h', 'a hero'],
    ['unknown-agent', 'x', 'nobody'],
  ])('%s: %s (%s)', (outcome, id) => {
    expect(verdict(state, { operation: 'reactivate', id })).toBe(outcome)
  })

  it('needs a free place', () => {
    const full = after(state, { operation: 'spawn', agent: { specialization: 'x' } })
    expect(refusal(full, { operation: 'reactivate', id: 'i' })).toMatchObject({
      code: 'capacity-reached',
      message: '2 of 2 agents are active: no room for one more',
    })
  })

  it('undoes a deactivation to the letter', () => {
    const left = after(state, { operation: 'deactivate', id: 'a', reason: 'holiday' })
    const back = after(left, { operation: 'reactivate', id: 'a' })
    expect(back.text('agents/a.json')).toBe(state.text('agents/a.json'))
  })
})

describe('an agent whose record looks like a refusal', () => {
  const odd = registry({ agents: [agent('odd', { kind: 'refusal', code: 'protected', message: 'no' })] })

  it.each([
    ['get', 'answer'],
    ['deactivate', 'change'],
    ['eliminate', 'change'],
    ['promote', 'below-threshold'],
  ] as const)('is an agent all the same to %s', (operation, outcome) => {
    expect(verdict(odd, { operation, id: 'odd' })).toBe(outcome)
  })
})

describe.each(['get', 'deactivate', 'reactivate', 'promote', 'eliminate'] as const)('%s', (operation) => {
  it('takes no id that could be no file name', () => {
    expect(fault(state, { operation, id: '../config' }).code).toBe('bad-input')
  })
})
