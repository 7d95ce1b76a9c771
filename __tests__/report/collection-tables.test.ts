import { describe, expect, it } from '@jest/globals'
import type { Collection, Credit } from '../../src/generated/types.js'
import {
  buildCreditsTable,
  buildUnmatchedEvidenceTable,
  buildMetricsTable,
} from '../../src/report/collection-tables.js'
import { describeOutcome as describeOutcome } from '../../src/report/describe-outcome.js'
import { formatMarkdown } from '../../src/report/formats/markdown.js'

const credits: Credit[] = [
  { number: 1, counts: ['issues_assigned', 'issues_resolved'], by: 'label' },
  { number: 2, counts: ['issues_assigned'], by: 'login' },
  { number: 3, counts: ['issues_assigned'], by: 'label' },
  { number: 4, counts: ['prs_opened'], by: 'trailer' },
  { number: 5, counts: ['reviews_given'], by: 'marker' },
]
const counts = { issues_assigned: 3, issues_resolved: 1, prs_opened: 1, prs_merged: 0, reviews_given: 1 }
const collection: Collection = {
  since: '2026-01-01T00:00:00Z',
  until: '2026-01-08T00:00:00Z',
  requests: 3,
  ambiguous: [
    { by: 'login', value: 'bot', agents: ['ada', 'grace'], numbers: [7, 9] },
    { by: 'specialization', value: 'writer', agents: [], numbers: [8] },
  ],
  unknown: [{ by: 'marker', value: 'ghost', numbers: [6] }],
  omitted: 7,
}

describe('evidence in tables', () => {
  it('gives the numbers behind the counts of each agent, by what they rest on', () => {
    const agents = [
      { id: 'ada', credits },
      { id: 'idle', credits: [] },
    ]
    expect(buildCreditsTable(agents, (id) => id).rows).toEqual([
      ['ada', '#1, #3 by label; #2 by login', '#4 by commit trailer', '#5 by marker'],
    ])
  })

  it('gives what was credited to nobody, and why', () => {
    expect(buildUnmatchedEvidenceTable(collection).rows).toEqual([
      ['login bot', 'fits ada, grace', '#7, #9'],
      ['specialization writer', 'no active agent fits', '#8'],
      ['marker ghost', 'no agent has this id', '#6'],
      ['… and 7 more', '', ''],
    ])
  })

  it('gives the counts', () => {
    expect(buildMetricsTable({ ada: counts }, (id) => id).rows).toEqual([['ada', '3', '1', '1', '0', '1']])
  })
})

describe('the report of a collection', () => {
  const outcome = {
    operation: 'collect',
    outcome: 'answered',
    request_id: 'r',
    commit: null,
    attempts: 1,
    combined: 0,
    landed_by: null,
    result: { metrics: { ada: { ...counts, credits }, idle: counts }, collection },
    refusal: null,
    error: null,
  } as const

  it('says in a sentence what was found', () => {
    expect(describeOutcome(outcome).headline).toBe(
      'Collected metrics of 2 agents since 2026-01-01T00:00:00Z: 5 issues and pull requests credited, in 3 requests.',
    )
  })

  it('lets no markup of a login or an id through', () => {
    const hostile = {
      ...collection,
      unknown: [{ by: 'label' as const, value: '<img src=x>@octo', numbers: [1] }],
    }
    const report = describeOutcome({ ...outcome, result: { metrics: {}, collection: hostile } })
    const text = formatMarkdown('collect', report, { commit: null, linkBase: {} })
    expect(text).toContain('&lt;img src=x&gt;')
    expect(text).not.toMatch(/<img|@octo/)
  })
})
