import { describe, expect, it } from '@jest/globals'
import { refusalCodes, type RefusalCode } from '../../src/core/decision.js'
import type { CommandOf, OperationName, Results } from '../../src/core/operations/index.js'
import { describeOutcome as report } from '../../src/report/describe-outcome.js'
import { getCellText } from '../../src/report/types.js'
import { agent, commit, evaluation, links, outcomeOf } from './outcomes.js'

const ada = agent('ada', { human_name: 'Ada', metrics: { overall_score: 0.5 } })
const spawned = { agents: [ada], active: 3, max: 5, available: 2 }
const reviewer = { specialization: 'reviewer' }

describe('the headline', () => {
  it.each<[OperationName, Results[OperationName], string]>([
    ['init', { created: [] }, 'The registry was there already.'],
    ['init', { created: ['config.json', 'metadata.json'] }, 'Created config.json, metadata.json.'],
    ['spawn', spawned, 'Spawned Ada (ada); 3 of 5 agents are active.'],
    ['spawn', { ...spawned, agents: [ada, ada] }, 'Spawned 2 agents; 3 of 5 agents are active.'],
    ['put', { agent: ada }, 'Wrote Ada (ada).'],
    ['update', { agent: agent('bob') }, 'Updated bob.'],
    ['deactivate', { agent: ada }, 'Deactivated Ada (ada).'],
    ['reactivate', { agent: ada }, 'Reactivated Ada (ada).'],
    ['evaluate', evaluation, 'Evaluated 3 agents: 1 promoted, 1 eliminated, 1 kept.'],
    ['promote', { agent: ada }, 'Promoted Ada (ada) to the hall of fame.'],
    ['eliminate', { agent: { ...ada, elimination_reason: 'idle' } }, 'Eliminated Ada (ada): idle.'],
    [
      'capacity',
      { active: 4, max: 5, available: 1, has_capacity: true },
      '4 of 5 agents are active; 1 place free.',
    ],
    ['list', { agents: [], count: 0 }, '0 agents.'],
    ['get', { agent: { ...ada, status: 'hall_of_fame' } }, 'Ada (ada) is hall of fame.'],
    ['hall-of-fame', { agents: [ada], count: 1 }, '1 agent in the hall of fame.'],
    ['apply', { results: [{}, {}] }, 'Applied 2 operations in one change.'],
    ['validate', { valid: true, errors: 0, warnings: 0, findings: [] }, 'The registry is valid.'],
    [
      'validate',
      { valid: true, errors: 0, warnings: 2, findings: [] },
      'The registry is valid, with 2 warnings.',
    ],
    [
      'validate',
      { valid: false, errors: 1, warnings: 1, findings: [] },
      'The registry has 1 error and 1 warning.',
    ],
    ['sweep', { cleared_count: 0, cleared: [], waiting: 0, left: 0 }, 'There was nothing to clear.'],
    [
      'sweep',
      { cleared_count: 0, cleared: [], waiting: 2, left: 0 },
      'There was nothing to clear; 2 may be waited for.',
    ],
    ['sweep', { cleared_count: 1, cleared: [], waiting: 0, left: 0 }, 'Cleared 1 intent.'],
    [
      'sweep',
      { cleared_count: 300, cleared: [], waiting: 1, left: 3 },
      'Cleared 300 intents; 1 may be waited for; 3 could not be cleared.',
    ],
  ])('of %s %j', (operation, result, headline) => {
    expect(report(outcomeOf(operation, result)).headline).toBe(headline)
  })

  it('says how many of those asked for there was room for', () => {
    const command: CommandOf<'spawn'> = { operation: 'spawn', agent: reviewer, count: 4, allow_fewer: true }
    expect(report(outcomeOf('spawn', spawned), { command }).headline).toBe(
      'Spawned Ada (ada), of 4 asked for; 3 of 5 agents are active.',
    )
  })

  it.each<[number, 'self' | 'other' | null, string[]]>([
    [0, 'self', []],
    [0, null, []],
    [1, 'self', ['Landed in one push with 1 other.']],
    [31, 'self', ['Landed in one push with 31 others.']],
    [31, null, ['Landed in one push with 31 others.']],
    [31, 'other', ['Landed in one push with 31 others, by another writer.']],
    [1, 'other', ['Landed in one push with 1 other, by another writer.']],
    [0, 'other', ['Landed by another writer.']],
  ])('with %d others, pushed by %s, is followed by %j', (combined, by, sentences) => {
    const outcome = { outcome: 'committed', combined, landed_by: by } as const
    expect(report(outcomeOf('promote', { agent: ada }, outcome)).details).toEqual(sentences)
    expect(report(outcomeOf('evaluate', evaluation, outcome)).details).toEqual([
      'System lead: star.',
      ...sentences,
    ])
  })

  it('tells a rehearsal from a change', () => {
    expect(report(outcomeOf('promote', { agent: ada }), { dryRun: true })).toMatchObject({
      tone: 'plain',
      headline: 'Dry run, nothing was written: Promoted Ada (ada) to the hall of fame.',
    })
    expect(
      report(outcomeOf('promote', { agent: ada }, { outcome: 'committed' }), { dryRun: true }),
    ).toMatchObject({
      tone: 'good',
      headline: 'Promoted Ada (ada) to the hall of fame.',
    })
  })

  it('says where nothing had to change, and where the first outcome is forgotten', () => {
    expect(report(outcomeOf('deactivate', { agent: ada }, { outcome: 'unchanged' })).headline).toBe(
      'Nothing had to change: the registry is as asked.',
    )
    expect(report(outcomeOf('promote', null, { outcome: 'committed' })).headline).toBe('Done.')
  })

  it.each([
    ['failed', 'network', 'Failed (network): no route.'],
    ['unknown', 'unknown-outcome', 'Outcome unknown: no route.'],
  ] as const)('of an outcome that is %s', (outcome, code, headline) => {
    const described = report(outcomeOf('promote', null, { outcome, error: { code, message: 'no route' } }))
    expect(described).toMatchObject({ tone: 'bad', headline })
  })

  it.each(Object.keys(refusalCodes) as RefusalCode[])('of the refusal %s comes with what to do', (code) => {
    const refusal = { code, message: 'because' }
    const described = report(outcomeOf('spawn', null, { outcome: 'refused', refusal }))
    expect(described).toMatchObject({ tone: 'bad', headline: `Refused (${code}): because.` })
    expect(described.details).toEqual([expect.stringMatching(/^[A-Z].{20,}\.$/)])
  })
})

const rowsOf = (described: ReturnType<typeof report>): string[][][] =>
  described.tables.map(({ rows }) => rows.map((row) => row.map(getCellText)))

describe('the tables', () => {
  it('explain each verdict: scores, rule, components with the counts behind them', () => {
    const [verdicts, components, ignored] = rowsOf(report(outcomeOf('evaluate', evaluation)))
    expect(verdicts).toEqual([
      ['star', 'new → 0.714', 'promoted', 'reached the promotion threshold'],
      ['out', '0.400 → 0.200 ▼', 'eliminated', 'below the elimination threshold'],
      ['kept', '0.500 → 0.500 =', 'kept', 'between the thresholds'],
    ])
    expect(components).toEqual([
      ['star', '0.96 (4/5)', '0.75 (3/4)', '0.80 (4/5)', '0.60 (3)', '0.17'],
      ['out', '0.96 (4/5)', '0.75 (3/4)', '0.80 (4/5)', '0.60 (3)', '0.17'],
      ['kept', '0.96 (record)', '0.75 (3/4)', '0.80 (4/4)', '0.60 (3)', '0.17'],
    ])
    expect(ignored).toEqual([
      ['ghost', 'no agent has this id'],
      ['old', 'the agent is not active'],
    ])
    expect(report(outcomeOf('evaluate', evaluation)).details).toEqual(['System lead: star.'])
  })

  it('show what an update changed', () => {
    const command: CommandOf<'update'> = {
      operation: 'update',
      id: 'ada',
      patch: { human_name: 'Ada', traits: { speed: 3 }, gone: null, constructor: null },
    }
    const updated = { ...ada, traits: { speed: 3 } }
    const tables = rowsOf(report(outcomeOf('update', { agent: updated }), { command }))
    expect(tables).toEqual([
      [['ada', 'Ada', 'reviewer', 'active', '0.500', '2026-01-31']],
      [
        ['human_name', 'Ada'],
        ['traits', '{"speed":3}'],
        ['gone', '(removed)'],
        ['constructor', '(removed)'],
      ],
    ])
  })

  it('show each operation of an apply with its own sentence', () => {
    const command: CommandOf<'apply'> = {
      operation: 'apply',
      operations: [
        { operation: 'spawn', agent: reviewer },
        { operation: 'promote', id: 'ada' },
      ],
    }
    expect(rowsOf(report(outcomeOf('apply', { results: [spawned, { agent: ada }] }), { command }))).toEqual([
      [
        ['1', 'spawn', 'Spawned Ada (ada); 3 of 5 agents are active.'],
        ['2', 'promote', 'Promoted Ada (ada) to the hall of fame.'],
      ],
    ])
  })

  it('show every field of a record, inner ones by their path', () => {
    const record = agent('ada', { traits: { speed: 3 }, contributions: [{ a: 1 }], extra: {}, name: null })
    expect(rowsOf(report(outcomeOf('get', { agent: record })))).toEqual([
      [
        ['id', 'ada'],
        ['specialization', 'reviewer'],
        ['status', 'active'],
        ['spawned_at', '2026-01-31T12:00:00Z'],
        ['traits.speed', '3'],
        ['contributions', '[{"a":1}]'],
        ['extra', '{}'],
        ['name', 'null'],
      ],
    ])
  })

  it('name what a sweep cleared, and why', () => {
    const cleared = [
      { name: 'a', why: 'carried-out' },
      { name: 'b', why: 'expired' },
      { name: 'c', why: 'withdrawn' },
      { name: 'd', why: 'unreadable' },
    ] as const
    expect(rowsOf(report(outcomeOf('sweep', { cleared_count: 9, cleared, waiting: 0, left: 0 })))).toEqual([
      [
        ['a', 'its request was carried out'],
        ['b', 'its writer has given up long ago'],
        ['c', 'it was withdrawn'],
        ['d', 'no writer of a registry wrote it'],
        ['… and 5 more', ''],
      ],
    ])
    const nothing = { cleared_count: 0, cleared: [], waiting: 0, left: 0 }
    expect(report(outcomeOf('sweep', nothing)).tables).toEqual([])
  })

  it('link agents and commit as the host of the repository does', () => {
    const place = { links, root: 'a b/c' }
    const described = report(
      outcomeOf('promote', { agent: ada }, { outcome: 'committed', attempts: 3 }),
      place,
    )
    expect(described.tables[0]?.rows[0]?.[0]).toEqual({
      text: 'ada',
      href: `https://forge.example/o/r/-/blob/${commit}/a b/c/agents/ada.json`,
    })
    expect(described.facts).toEqual([
      ['Commit', { text: '0123456', href: `https://forge.example/o/r/-/commit/${commit}` }],
      ['Attempts', '3'],
      ['Request', 'request-1'],
    ])
    expect(report(outcomeOf('promote', { agent: ada })).tables[0]?.rows[0]?.[0]).toBe('ada')
  })
})

it('has the findings of a validation and of a corrupt registry', () => {
  const finding = {
    code: 'schema',
    severity: 'error',
    file: 'agents/a.json',
    line: 1,
    column: 2,
    message: 'wrong',
    help: 'Correct it.',
  } as const
  const result = { valid: false, errors: 1, warnings: 0, findings: [finding] }
  expect(report(outcomeOf('validate', result))).toMatchObject({ tone: 'bad', findings: [finding] })
  const error = { code: 'corrupt-registry', message: 'x', findings: [finding] } as const
  expect(report(outcomeOf('list', null, { outcome: 'failed', error })).findings).toEqual([finding])
})
