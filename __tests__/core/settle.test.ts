import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { scoreAgent, judgeScore } from '../../src/core/scoring.js'
import type { Config } from '../../src/generated/types.js'
import { agent, registry } from './support.js'

// Eliminated below 0.3, promoted from 0.65, raised to 0.4 in the first 48 hours.
const policy: Config = { protected_specializations: ['tech-lead'] }
const config = (changes: Config = {}) => registry({ config: { ...policy, ...changes } }).config
const old = 1000

describe('judgeScore', () => {
  it.each([
    ['protected, however weak', 'tech-lead', 0, old, 'kept', 'protected', 0],
    ['protected, however strong', 'tech-lead', 1, old, 'kept', 'protected', 1],
    ['protected, and not raised when young', 'tech-lead', 0.1, 1, 'kept', 'protected', 0.1],
    [
      'protected in other letters is not protected',
      'Tech-Lead',
      0,
      old,
      'eliminated',
      'elimination-threshold',
      0,
    ],
    ['young and weak', 'x', 0.1, 47.999, 'kept', 'grace-period', 0.4],
    ['young and a little below the minimum', 'x', 0.399999, 0, 'kept', 'grace-period', 0.4],
    ['young and at the minimum', 'x', 0.4, 1, 'kept', 'between-thresholds', 0.4],
    ['young and strong', 'x', 0.65, 1, 'promoted', 'promotion-threshold', 0.65],
    ['weak as the grace period ends', 'x', 0.1, 48, 'eliminated', 'elimination-threshold', 0.1],
    ['from the future, and so young', 'x', 0.1, -5, 'kept', 'grace-period', 0.4],
    ['at the promotion threshold', 'x', 0.65, old, 'promoted', 'promotion-threshold', 0.65],
    ['just below it', 'x', 0.649999, old, 'kept', 'between-thresholds', 0.649999],
    ['at the elimination threshold', 'x', 0.3, old, 'kept', 'between-thresholds', 0.3],
    ['just below it, too', 'x', 0.299999, old, 'eliminated', 'elimination-threshold', 0.299999],
    ['perfect', 'x', 1, old, 'promoted', 'promotion-threshold', 1],
    ['worthless', 'x', 0, old, 'eliminated', 'elimination-threshold', 0],
  ] as const)('%s', (_, specialization, overall, age, verdict, rule, newScore) => {
    expect(judgeScore(agent('a', { specialization }), overall, age, config())).toEqual({
      verdict,
      rule,
      score: newScore,
    })
  })

  it.each<[string, Config, number, number, string]>([
    ['no grace period', { new_agent_grace_period_hours: 0 }, 0.1, 0, 'elimination-threshold'],
    ['nobody is promoted but the perfect', { promotion_threshold: 1 }, 0.999999, old, 'between-thresholds'],
    ['everybody is promoted', { promotion_threshold: 0 }, 0, old, 'promotion-threshold'],
    ['nobody is eliminated', { elimination_threshold: 0 }, 0, old, 'between-thresholds'],
    ['both thresholds are one', { elimination_threshold: 0.65 }, 0.65, old, 'promotion-threshold'],
    ['promotion stands before elimination', { elimination_threshold: 0.9 }, 0.7, old, 'promotion-threshold'],
    ['a raise is no merit', { new_agent_minimum_score: 0.8 }, 0.7, 1, 'grace-period'],
    ['a raise is no fault', { new_agent_minimum_score: 0.2 }, 0.1, 1, 'grace-period'],
  ])('follows the policy: %s', (_, changes, overall, age, rule) => {
    expect(judgeScore(agent('a'), overall, age, config(changes)).rule).toBe(rule)
  })

  it('settles by the score without the noise of floating point', () => {
    const noisy = agent('a', { metrics: { code_quality_score: 0.15 * 3 + 0.2 } })
    const { overall } = scoreAgent(noisy, undefined, config({ metrics_weight: { code_quality: 1 } }))
    expect(0.15 * 3 + 0.2).toBeLessThan(0.65)
    expect(judgeScore(noisy, overall, old, config()).verdict).toBe('promoted')
  })

  it('takes every score to exactly one verdict, and changes the score in the grace period only', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(unit, unit, unit, unit, fc.double({ min: 0, max: 100, noNaN: true }), (...numbers) => {
        const [overall, promotion, elimination, minimum, age] = numbers
        const settled = judgeScore(
          agent('a'),
          overall,
          age,
          config({
            promotion_threshold: promotion,
            elimination_threshold: elimination,
            new_agent_minimum_score: minimum,
          }),
        )
        const raised = age < 48 && overall < minimum
        const unraised = overall >= promotion ? 'promoted' : overall < elimination ? 'eliminated' : 'kept'
        expect(settled.verdict).toBe(raised ? 'kept' : unraised)
        expect(settled.score).toBe(raised ? minimum : overall)
      }),
    )
  })
})
