import { describe, expect, it } from '@jest/globals'
import type { Promote } from '../../../src/generated/types.js'
import {
  after,
  agent,
  change,
  diffs,
  longAgo,
  now,
  refusal,
  registry,
  snapshotOf,
  verdict,
} from '../support.js'

const promote = (id: string, force?: boolean): Promote => ({
  operation: 'promote',
  id,
  ...(force === undefined ? {} : { force }),
})
const hero = (id: string, score: number) =>
  agent(id, { status: 'hall_of_fame', metrics: { overall_score: score }, promoted_at: longAgo })
const heroes = [hero('h', 0.7), hero('z', 0.8)]
const state = registry({
  metadata: { system_lead: 'z', note: 'x' },
  hallOfFame: heroes,
  agents: [
    agent('best', { human_name: 'Ada', metrics: { overall_score: 0.9 } }),
    agent('just', { metrics: { overall_score: 0.65 } }),
    agent('equal', { metrics: { overall_score: 0.8 } }),
    agent('below', { metrics: { overall_score: 0.649999 } }),
    agent('unscored'),
    agent('idle', { status: 'inactive', metrics: { overall_score: 0.9 } }),
    agent('gone', { status: 'eliminated', metrics: { overall_score: 0.9 } }),
    ...heroes,
  ],
})

describe('promote', () => {
  it('writes the record, its entry after all others, and the new lead: nothing else', () => {
    const decision = change<'promote'>(state, promote('best'))
    expect(diffs(state, decision)).toEqual({
      'agents/best.json': [
        '-   "status": "active",',
        '+   "status": "hall_of_fame",',
        '-   }',
        '+   },',
        `+   "promoted_at": "${now}"`,
      ],
      'hall_of_fame.json': [
        '+   },',
        '+   {',
        '+     "id": "best",',
        '+     "specialization": "reviewer",',
        '+     "status": "hall_of_fame",',
        `+     "spawned_at": "${longAgo}",`,
        '+     "human_name": "Ada",',
        '+     "metrics": {',
        '+       "overall_score": 0.9',
        '+     },',
        `+     "promoted_at": "${now}"`,
      ],
      'metadata.json': ['-   "system_lead": "z",', '+   "system_lead": "best",'],
    })
    expect(decision.result.agent).toEqual(state.with(decision.files).agent('best'))
    expect(decision.summary).toBe('promote Ada (best) to the hall of fame')
  })

  it('frees the active place', () => {
    const full = after(state, { operation: 'configure', patch: { max_active_agents: 5 } })
    const spawn = { operation: 'spawn', agent: { specialization: 'x' } } as const
    expect(verdict(full, spawn)).toBe('capacity-reached')
    expect(verdict(after(full, promote('best')), spawn)).toBe('change')
  })

  it.each([
    ['a better one leads', 'best', 'best'],
    ['an equal one does not', 'equal', 'z'],
    ['a lesser one does not', 'just', 'z'],
  ])('chooses the lead by score, then by the time of promotion: %s', (_, id, lead) => {
    const promoted = after(state, promote(id))
    expect(promoted.metadata.system_lead).toBe(lead)
    expect(promoted.hallOfFame.map((entry) => entry.id)).toEqual(['h', 'z', id])
  })

  it('leaves metadata.json alone where the lead stays', () => {
    expect([...change(state, promote('just')).files.keys()]).toEqual([
      'agents/just.json',
      'hall_of_fame.json',
    ])
  })

  it.each([
    ['unknown-agent', 'nobody', undefined],
    ['already-promoted', 'h', undefined],
    ['already-promoted', 'h', true],
    ['not-active', 'idle', true],
    ['not-active', 'gone', true],
    ['below-threshold', 'below', undefined],
    ['below-threshold', 'below', false],
    ['below-threshold', 'unscored', undefined],
    ['change', 'just', undefined],
    ['change', 'below', true],
    ['change', 'unscored', true],
  ])('%s: %s (force: %s)', (outcome, id, force) => {
    expect(verdict(state, promote(id, force))).toBe(outcome)
  })

  it('says how much is missing', () => {
    expect(refusal(state, promote('below')).message).toBe(
      'below scores 0.649999, and the promotion threshold is 0.65',
    )
  })

  it('is not stopped by the protection of a specialization', () => {
    const shielded = after(state, {
      operation: 'configure',
      patch: { protected_specializations: ['reviewer'] },
    })
    expect(verdict(shielded, promote('best'))).toBe('change')
  })

  it('creates the hall of fame and metadata.json where they are missing', () => {
    const bare = snapshotOf({ 'agents/a.json': agent('a') })
    const promoted = after(bare, promote('a', true))
    expect(promoted.hallOfFame).toEqual([promoted.agent('a')])
    expect(promoted.storedMetadata).toEqual({
      version: '2.0.0',
      last_spawn: null,
      last_evaluation: null,
      system_lead: 'a',
    })
  })

  it('replaces an entry that was left behind by hand', () => {
    const stale = registry({
      hallOfFame: [agent('a', { note: 'stale' }), hero('h', 0.7)],
      agents: [agent('a'), hero('h', 0.7)],
    })
    const promoted = after(stale, promote('a', true))
    expect(promoted.hallOfFame.map(({ id, note }) => [id, note])).toEqual([
      ['h', undefined],
      ['a', undefined],
    ])
  })
})
