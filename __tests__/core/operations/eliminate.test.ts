import { describe, expect, it } from '@jest/globals'
import { after, agent, change, diffs, longAgo, now, refusal, registry, verdict } from '../support.js'

const hero = agent('h', { status: 'hall_of_fame', specialization: 'tech-lead' })
const state = registry({
  config: { protected_specializations: ['tech-lead'], unique_human_names: true },
  hallOfFame: [hero],
  agents: [
    agent('a', { human_name: 'Ada', contributions: [] }),
    agent('i', { status: 'inactive' }),
    agent('e', { status: 'eliminated', specialization: 'tech-lead', eliminated_at: longAgo }),
    agent('t', { specialization: 'tech-lead', human_name: 'Tim' }),
    hero,
  ],
})

describe('eliminate', () => {
  it('keeps the file, with the time and the reason', () => {
    const decision = change<'eliminate'>(state, { operation: 'eliminate', id: 'a', reason: 'too "slow"' })
    expect(diffs(state, decision)).toEqual({
      'agents/a.json': [
        '-   "status": "active",',
        '+   "status": "eliminated",',
        '-   "contributions": []',
        '+   "contributions": [],',
        `+   "eliminated_at": "${now}",`,
        String.raw`+   "elimination_reason": "too \"slow\""`,
      ],
    })
    expect(decision.result.agent).toEqual(state.with(decision.files).agent('a'))
    expect(decision.summary).toBe('eliminate Ada (a)')
  })

  it('gives a reason where there is none', () => {
    const { result } = change<'eliminate'>(state, { operation: 'eliminate', id: 'i' })
    expect(result.agent).toMatchObject({ status: 'eliminated', elimination_reason: 'no reason given' })
  })

  it('frees the active place and the name', () => {
    const full = after(state, { operation: 'configure', patch: { max_active_agents: 2 } })
    const successor = { operation: 'spawn', agent: { specialization: 'x', human_name: 'Ada' } } as const
    expect(verdict(full, successor)).toBe('capacity-reached')
    expect(verdict(after(full, { operation: 'eliminate', id: 'i' }), successor)).toBe('capacity-reached')
    expect(verdict(after(full, { operation: 'eliminate', id: 'a' }), successor)).toBe('change')
  })

  it.each([
    ['unknown-agent', 'x', true],
    ['already-eliminated', 'e', undefined],
    ['already-eliminated', 'e', true],
    ['already-promoted', 'h', undefined],
    ['already-promoted', 'h', true],
    ['protected', 't', undefined],
    ['protected', 't', false],
    ['change', 't', true],
    ['change', 'a', undefined],
    ['change', 'i', undefined],
  ])('%s: %s (force: %s)', (outcome, id, force) => {
    expect(verdict(state, { operation: 'eliminate', id, ...(force === undefined ? {} : { force }) })).toBe(
      outcome,
    )
  })

  it.each([
    ['e', `e was eliminated at ${longAgo}`],
    ['h', 'h is in the hall of fame'],
    ['t', 'Tim (t) has the protected specialization "tech-lead"; use force to override'],
  ])('says why not: %s', (id, message) => {
    expect(refusal(state, { operation: 'eliminate', id }).message).toBe(message)
  })

  it('says so where the time of an old elimination is unknown', () => {
    const old = registry({ agents: [agent('a', { status: 'eliminated', eliminated_at: null })] })
    expect(refusal(old, { operation: 'eliminate', id: 'a' }).message).toBe(
      'a was eliminated at an unknown time',
    )
  })
})
