import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { componentNames, roundScore, scoreAgent, type Components } from '../../src/core/scoring.js'
import type { AgentEvidence, Config } from '../../src/generated/types.js'
import { agent, registry } from './support.js'

const config = (changes: Config = {}) => ({ ...registry({}).config, ...changes })

const evidence = (counts: Partial<AgentEvidence> = {}): AgentEvidence => ({
  issues_assigned: 0,
  issues_resolved: 0,
  prs_opened: 0,
  prs_merged: 0,
  reviews_given: 0,
  ...counts,
})

const componentsOf = (counts: Partial<AgentEvidence>): Components =>
  scoreAgent(agent('a'), evidence(counts), config()).components

describe('components of measured agents', () => {
  it.each([
    ['no pull request', 0, 0, 0.5, 0],
    ['none merged', 3, 0, 0, 0],
    ['one of two', 2, 1, 0.6, 0.5],
    ['five of seven', 7, 5, 0.857143, 0.714286],
    ['five of six, a full score', 6, 5, 1, 0.833333],
    ['six of seven, no more than full', 7, 6, 1, 0.857143],
    ['all', 4, 4, 1, 1],
    ['more than were opened', 1, 3, 1, 1],
    ['merged, but none opened', 0, 2, 0.5, 0],
  ])('pull requests: %s', (_, opened, merged, quality, success) => {
    const components = componentsOf({ prs_opened: opened, prs_merged: merged })
    expect([components.code_quality, components.pr_success]).toEqual([quality, success])
  })

  it.each([
    ['nothing', 0, 0, 0],
    ['none of those assigned', 3, 0, 0],
    ['one of three', 3, 1, 0.333333],
    ['all', 3, 3, 1],
    ['more than were assigned', 1, 5, 1],
    ['one, none assigned', 0, 1, 0.2],
    ['four, none assigned', 0, 4, 0.8],
    ['five, none assigned', 0, 5, 1],
    ['six, none assigned', 0, 6, 1],
  ])('issues: %s', (_, assigned, resolved, expected) => {
    const components = componentsOf({ issues_assigned: assigned, issues_resolved: resolved })
    expect(components.issue_resolution).toBe(expected)
  })

  it.each([
    [0, 0],
    [1, 0.2],
    [4, 0.8],
    [5, 1],
    [6, 1],
  ])('%d reviews score %d', (reviews, expected) => {
    expect(componentsOf({ reviews_given: reviews }).peer_review).toBe(expected)
  })

  it.each([
    ['is the one given', { creativity_score: 0.9 }, { creativity: 20 }, 0.9],
    ['may be given as none at all', { creativity_score: 0 }, { creativity: 20 }, 0],
    ['is the trait without one', {}, { creativity: 67 }, 0.67],
    ['is the trait where null is given', { creativity_score: null }, { creativity: 67 }, 0.67],
    ['may be a trait of 0', {}, { creativity: 0 }, 0],
    ['is middling without a trait', {}, { speed: 3 }, 0.5],
  ])('creativity %s', (_, counts, traits, expected) => {
    const scored = scoreAgent(
      agent('a', { traits, metrics: { creativity_score: 0.1 } }),
      evidence(counts),
      config(),
    )
    expect(scored.components.creativity).toBe(expected)
  })

  it('is middling where there are no traits at all', () => {
    expect(componentsOf({}).creativity).toBe(0.5)
  })
})

describe('components of agents without fresh evidence', () => {
  it.each([
    ['no metrics', {}, [0.5, 0, 0, 0, 0.5]],
    ['resolved issues', { issues_resolved: 2 }, [0.5, 0.4, 0, 0, 0.5]],
    ['a merged pull request', { prs_merged: 1 }, [1, 0, 1, 0, 0.5]],
    ['a code quality of its own', { prs_merged: 1, code_quality_score: 0.6 }, [0.6, 0, 1, 0, 0.5]],
    ['a code quality of 0', { code_quality_score: 0 }, [0, 0, 0, 0, 0.5]],
    ['reviews', { reviews_given: 3 }, [0.5, 0, 0, 0.6, 0.5]],
    ['creativity', { creativity_score: 0.48833333333333334 }, [0.5, 0, 0, 0, 0.488333]],
  ])('are those of the record: %s', (_, metrics, expected) => {
    const { components } = scoreAgent(agent('a', { metrics }), undefined, config())
    expect(componentNames.map((name) => components[name])).toEqual(expected)
  })

  it('take creativity from the traits where the record has no score of it', () => {
    const { components } = scoreAgent(agent('a', { traits: { creativity: 88 } }), undefined, config())
    expect(components.creativity).toBe(0.88)
  })
})

describe('the overall score', () => {
  const full = evidence({
    issues_assigned: 4,
    issues_resolved: 1,
    prs_opened: 2,
    prs_merged: 1,
    reviews_given: 2,
    creativity_score: 0.8,
  })
  const overall = (weights: Config['metrics_weight']): number =>
    scoreAgent(agent('a'), full, config(weights === undefined ? {} : { metrics_weight: weights })).overall

  // Components: code quality 0.6, issues 0.25, pull requests 0.5, reviews 0.4, creativity 0.8.
  it.each<[string, Config['metrics_weight'], number]>([
    ['the default weights', undefined, 0.3 * 0.6 + 0.2 * 0.25 + 0.2 * 0.5 + 0.15 * 0.4 + 0.15 * 0.8],
    ['one component only', { issue_resolution: 0.7 }, 0.25],
    ['two equal ones', { code_quality: 3, creativity: 3 }, 0.7],
    ['two unequal ones', { code_quality: 3, creativity: 1 }, 0.65],
    ['a weight of 0', { code_quality: 1, creativity: 0 }, 0.6],
    ['the largest numbers there are', { code_quality: 1.7e308, creativity: 1.7e308 }, 0.7],
    ['the smallest numbers there are', { code_quality: 5e-324, creativity: 5e-324 }, 0.7],
    ['weights of nothing', {}, 0],
    ['weights of unknown things', { speed: 1 }, 0],
  ])('is the mean by weight: %s', (_, weights, expected) => {
    expect(overall(weights)).toBeCloseTo(expected, 9)
  })

  it('reaches a threshold that floating point alone would miss', () => {
    const tenths = agent('a', { metrics: { code_quality_score: 0.1, creativity_score: 0.7 } })
    const weights = { code_quality: 0.1, creativity: 0.2 }
    expect((0.1 * 0.1 + 0.2 * 0.7) / (0.1 + 0.2)).toBeLessThan(0.5)
    expect(scoreAgent(tenths, undefined, config({ metrics_weight: weights })).overall).toBe(0.5)
  })

  const counts = fc.record({
    issues_assigned: fc.nat(20),
    issues_resolved: fc.nat(20),
    prs_opened: fc.nat(20),
    prs_merged: fc.nat(20),
    reviews_given: fc.nat(20),
    creativity_score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  const weight = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })
  const weights = fc.record(
    {
      code_quality: weight,
      issue_resolution: weight,
      pr_success: weight,
      peer_review: weight,
      creativity: weight,
    },
    { requiredKeys: [] },
  )

  it('stays between the least and the greatest component, whatever is weighed and counted', () => {
    fc.assert(
      fc.property(fc.option(counts, { nil: undefined }), weights, (given, metrics_weight) => {
        const { components, overall } = scoreAgent(agent('a'), given, config({ metrics_weight }))
        const weighed = componentNames.filter((name) => (metrics_weight[name] ?? 0) > 0)
        const scores = weighed.length === 0 ? [0] : weighed.map((name) => components[name])
        expect(overall).toBeGreaterThanOrEqual(Math.min(...scores))
        expect(overall).toBeLessThanOrEqual(Math.max(...scores))
        for (const name of componentNames) expect(components[name]).toBe(roundScore(components[name]))
      }),
    )
  })

  it('never falls when more work is done', () => {
    const done = fc.constantFrom('issues_resolved' as const, 'prs_merged' as const, 'reviews_given' as const)
    fc.assert(
      fc.property(counts, done, (given, kind) => {
        const more = { ...given, [kind]: given[kind] + 1 }
        const [less, greater] = [given, more].map((some) => scoreAgent(agent('a'), some, config()).overall)
        expect(greater).toBeGreaterThanOrEqual(less ?? 0)
      }),
    )
  })
})

describe('the evidence', () => {
  it('is what was given, for measured agents', () => {
    const given = evidence({ issues_assigned: 4, prs_opened: 3, creativity_score: 0.2 })
    expect({ ...scoreAgent(agent('a'), given, config()).evidence, creativity_score: 0.2 }).toEqual(given)
  })

  it('is what the record remembers, for others', () => {
    const metrics = { issues_resolved: 2, prs_merged: 1, reviews_given: 3 }
    expect(scoreAgent(agent('a', { metrics }), undefined, config()).evidence).toEqual({
      issues_assigned: 0,
      issues_resolved: 2,
      prs_opened: 1,
      prs_merged: 1,
      reviews_given: 3,
    })
  })
})
