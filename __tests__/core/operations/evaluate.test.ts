import { describe, expect, it } from '@jest/globals'
import type { Agent, Evaluate, Evidence, Metrics } from '../../../src/generated/types.js'
import { decide } from '../../../src/core/decide.js'
import {
  after,
  agent,
  change,
  context,
  diffs,
  longAgo,
  now,
  registry,
  snapshotOf,
  verdict,
} from '../support.js'

const evaluate = (fields: Partial<Evaluate> = {}): Evaluate => ({ operation: 'evaluate', ...fields })
const work = { issues_assigned: 4, issues_resolved: 3, prs_opened: 5, prs_merged: 4, reviews_given: 2 }
const idle = { issues_assigned: 4, issues_resolved: 0, prs_opened: 5, prs_merged: 0, reviews_given: 0 }
/** 0.3 · 0.96 + 0.2 · 0.75 + 0.2 · 0.8 + 0.15 · 0.4 + 0.15 · 0.5 */
const workScore = 0.733

/** As a Python program wrote it, number spellings of its own, no final newline; it scores 0.5. */
const steady = `{
  "id": "steady",
  "specialization": "reviewer",
  "status": "active",
  "spawned_at": "${longAgo}",
  "metrics": {
    "issues_resolved": 5,
    "prs_merged": 0,
    "reviews_given": 0,
    "code_quality_score": 0.50,
    "overall_score": 0.500000,
    "creativity_score": 1.0
  }
}`
const hero = agent('hero', { status: 'hall_of_fame', metrics: { overall_score: 0.7 }, promoted_at: longAgo })
const state = registry({
  config: { protected_specializations: ['lead'] },
  metadata: { last_evaluation: longAgo, note: 'x' },
  hallOfFame: [hero],
  agents: [
    agent('good', { traits: { speed: 5 }, metrics: { overall_score: 0.5, praise: 'x' } }),
    agent('idle'),
    agent('inactive', { status: 'inactive' }),
    agent('gone', { status: 'eliminated' }),
    agent('lead', { specialization: 'lead' }),
    agent('young', { spawned_at: '2026-02-01T02:00:00' }),
    hero,
  ],
}).with(new Map([['agents/steady.json', steady]]))
const metrics: Metrics = { good: work, idle }
const decision = change<'evaluate'>(state, evaluate({ metrics }))
const changes = diffs(state, decision)

describe('the result of an evaluation', () => {
  it('names each active agent, its scores, and the rule that decided', () => {
    const rows = decision.result.agents.map((row) => [
      row.id,
      row.old_score,
      row.new_score,
      row.verdict,
      row.rule,
    ])
    expect(rows).toEqual([
      ['good', 0.5, workScore, 'promoted', 'promotion-threshold'],
      ['idle', null, 0.075, 'eliminated', 'elimination-threshold'],
      ['lead', null, 0.225, 'kept', 'protected'],
      ['steady', 0.5, 0.5, 'kept', 'between-thresholds'],
      ['young', null, 0.4, 'kept', 'grace-period'],
    ])
  })

  it('explains a score by its components and their evidence', () => {
    expect(decision.result.agents[0]).toMatchObject({
      components: {
        code_quality: 0.96,
        issue_resolution: 0.75,
        pr_success: 0.8,
        peer_review: 0.4,
        creativity: 0.5,
      },
      evidence: work,
      measured: true,
    })
    expect(decision.result.agents[3]).toMatchObject({ measured: false })
  })

  it('sums up', () => {
    expect(decision.result).toMatchObject({
      promoted: ['good'],
      eliminated: ['idle'],
      system_lead: 'good',
      ignored: [],
    })
    expect(decision.summary).toBe('evaluate 5 agents: 1 promoted, 1 eliminated')
  })

  it('names evidence that was not used, and why', () => {
    const unused = { inactive: work, hero: work, nobody: work, constructor: work }
    expect(change<'evaluate'>(state, evaluate({ metrics: unused })).result.ignored).toEqual([
      { id: 'inactive', reason: 'not-active' },
      { id: 'hero', reason: 'not-active' },
      { id: 'nobody', reason: 'unknown-agent' },
      { id: 'constructor', reason: 'unknown-agent' },
    ])
  })

  it('takes no evidence from the prototype', () => {
    const odd = registry({ agents: [agent('constructor'), agent('toString')] })
    const { result } = change<'evaluate'>(odd, evaluate({ metrics: {} }))
    expect(result.agents.map(({ measured }) => measured)).toEqual([false, false])
  })
})

describe('what an evaluation writes', () => {
  it('is nothing of agents that are not active, nor of those whose score is the same', () => {
    expect(Object.keys(changes)).toEqual([
      'metadata.json',
      'hall_of_fame.json',
      'agents/good.json',
      'agents/idle.json',
      'agents/lead.json',
      'agents/young.json',
    ])
  })

  it('is the time and the lead', () => {
    expect(changes['metadata.json']).toEqual([
      `-   "last_evaluation": "${longAgo}",`,
      '-   "note": "x"',
      `+   "last_evaluation": "${now}",`,
      '+   "note": "x",',
      '+   "system_lead": "good"',
    ])
  })

  it('is the evidence and the score of a measured agent, unknown metrics kept', () => {
    expect(state.with(decision.files).agent('good')).toEqual({
      ...agent('good'),
      status: 'hall_of_fame',
      traits: { speed: 5 },
      metrics: {
        overall_score: workScore,
        praise: 'x',
        issues_resolved: 3,
        prs_merged: 4,
        reviews_given: 2,
        code_quality_score: 0.96,
        creativity_score: 0.5,
      },
      promoted_at: now,
    })
  })

  it('is the score alone of an agent without evidence', () => {
    expect(changes['agents/lead.json']?.filter((line) => line.startsWith('+'))).toEqual([
      `+   "spawned_at": "${longAgo}",`,
      '+   "metrics": {',
      '+     "overall_score": 0.225',
      '+   }',
    ])
    const rescored = snapshotOf({
      'agents/steady.json': steady.replace('0.500000', '0.1').replace('1.0', '0.9999999999'),
    })
    expect(diffs(rescored, change(rescored, evaluate()))['agents/steady.json']).toEqual([
      '-     "overall_score": 0.1,',
      '+     "overall_score": 0.5,',
    ])
  })

  it('is the reason of an elimination', () => {
    expect(state.with(decision.files).agent('idle')).toMatchObject({
      status: 'eliminated',
      eliminated_at: now,
      elimination_reason: 'overall score 0.075 is below the elimination threshold 0.3',
    })
  })

  it('is the entry of a promoted agent, after those that are there', () => {
    const next = state.with(decision.files)
    expect(next.hallOfFame).toEqual([hero, next.agent('good')])
    expect(changes['hall_of_fame.json']?.filter((line) => line.startsWith('-'))).toEqual([])
  })

  it('leaves the hall of fame alone where nobody is promoted', () => {
    expect([...change(state, evaluate()).files.keys()]).not.toContain('hall_of_fame.json')
  })

  it('is nothing but the time, once all scores are known', () => {
    const calm = after(state, evaluate({ metrics: { young: work } }))
    const later = { time: '2026-02-01T12:00:01.000Z' }
    expect([...change(calm, evaluate(), later).files.keys()]).toEqual(['metadata.json'])
  })
})

describe('the system lead', () => {
  it.each<[string, Agent[], string | null]>([
    ['is the best of the hall of fame', [agent('x', { metrics: { overall_score: 0.6 } }), hero], 'hero'],
    ['is the first of equals', [hero, agent('x', { metrics: { overall_score: 0.7 } })], 'hero'],
    ['may be one without a score', [agent('x')], 'x'],
    ['is nobody where there is none', [], null],
  ])('%s', (_, hallOfFame, lead) => {
    const promoted = hallOfFame.map((record): Agent => ({ ...record, status: 'hall_of_fame' }))
    const stale = registry({ metadata: { system_lead: 'stale' }, hallOfFame: promoted, agents: promoted })
    expect(change<'evaluate'>(stale, evaluate()).result.system_lead).toBe(lead)
    expect(after(stale, evaluate()).metadata.system_lead).toBe(lead)
  })
})

describe('the interval between evaluations', () => {
  const evaluated = after(state, evaluate({ metrics }))

  it.each([
    ['right after', 1, now, 'too-soon'],
    ['a millisecond before it is over', 1, '2026-02-01T12:59:59.999Z', 'too-soon'],
    ['when it is over', 1, '2026-02-01T13:00:00.000Z', 'change'],
    ['for a clock that is behind', 1, '2026-01-31T12:00:00.000Z', 'too-soon'],
    ['for a fraction of an hour', 0.5, '2026-02-01T12:29:59.999Z', 'too-soon'],
    ['of no hours', 0, '2026-02-01T12:00:00.001Z', 'change'],
    ['of no hours, for a clock that is behind', 0, '2026-01-31T12:00:00.000Z', 'change'],
  ])('%s', (_, hours, time, outcome) => {
    expect(verdict(evaluated, evaluate({ min_interval_hours: hours }), { time })).toBe(outcome)
  })

  it('is not asked for by default', () => {
    expect(verdict(evaluated, evaluate(), { time: '2026-02-01T12:00:01.000Z' })).toBe('change')
  })

  it('does not hold before the first evaluation', () => {
    expect(verdict(registry({ agents: [agent('a')] }), evaluate({ min_interval_hours: 1000 }))).toBe('change')
  })

  it('lets two evaluations at once settle once: the second refuses, and raises and eliminates nobody', () => {
    const nightly = evaluate({ min_interval_hours: 20 })
    const first = after(state, nightly)
    expect(verdict(first, nightly, { request_id: 'request-2' })).toBe('too-soon')
  })
})

describe('an evaluation for which evidence was collected', () => {
  const since = '2026-01-01T00:00:00Z'
  const collection = { since, until: now, requests: 2, ambiguous: [], unknown: [], omitted: 0 }
  const evidence: Evidence = { metrics, collection }
  const decideOn = (command: Evaluate, given: Evidence | null) =>
    decide<'evaluate'>(state, command, context(), given)

  it('settles what the same metrics in the command settle, and tells how they were collected', () => {
    expect(decideOn(evaluate({ since }), evidence)).toEqual({
      ...decision,
      result: { ...decision.result, collection },
    })
  })

  it('leaves evidence alone where metrics were given', () => {
    expect(decideOn(evaluate({ metrics }), { ...evidence, metrics: {} })).toEqual(decision)
  })

  it('is refused as it is without', () => {
    const nightly = evaluate({ min_interval_hours: 1e6 })
    expect(decideOn(nightly, evidence)).toEqual(decideOn(nightly, null))
    expect(decideOn(nightly, null)).toMatchObject({ kind: 'refusal', code: 'too-soon' })
  })
})

describe('an evaluation of nobody', () => {
  it('still writes when it was', () => {
    const empty = snapshotOf({})
    const { files, result, summary } = change<'evaluate'>(empty, evaluate())
    expect([...files.keys()]).toEqual(['metadata.json'])
    expect(result).toEqual({
      agents: [],
      promoted: [],
      eliminated: [],
      system_lead: null,
      collection: null,
      ignored: [],
    })
    expect(summary).toBe('evaluate 0 agents: 0 promoted, 0 eliminated')
  })

  it('scores an agent whose traits and metrics are null as one that has none', () => {
    const scoreOf = (fields: object): unknown => {
      const one = registry({ config: {}, agents: [agent('a', fields)] })
      return change<'evaluate'>(one, evaluate({ metrics: { a: work } })).result.agents
    }
    expect(scoreOf({ traits: null, metrics: null })).toEqual(scoreOf({}))
  })
})
