import { describe, expect, it } from '@jest/globals'
import picocolors from 'picocolors'
import { describeOutcome as report } from '../../../src/report/describe-outcome.js'
import { formatFinding } from '../../../src/report/format-finding.js'
import { drawProgressBar } from '../../../src/report/progress-bar.js'
import { formatResult, type FormatContext } from '../../../src/report/format-result.js'
import { formatFacts, formatResultLines } from '../../../src/report/formats/text.js'
import { agent, outcomeOf } from '../outcomes.js'

const style = { colors: picocolors.createColors(false), width: 80 }
const context: FormatContext = { command: { operation: 'list' }, width: 80 }
const hostile = agent('ada', { human_name: 'Ada \u001b[31m\nred', specialization: '\u202ex' })
const finding = {
  code: 'schema',
  severity: 'error',
  file: 'agents/\u001b[31m.json',
  line: 3,
  column: 4,
  message: 'status must be\nstring',
  help: 'Correct it.',
} as const

describe('resultLines', () => {
  it('is headline, gauge and tables, without a control character of the records', () => {
    const outcome = outcomeOf('spawn', { agents: [hostile], active: 1, max: 4, available: 3 })
    expect(formatResultLines(report(outcome), style)).toEqual([
      'Spawned Ada \ufffd[31m red (ada); 1 of 4 agents are active.',
      `${'█'.repeat(10)}${'░'.repeat(30)}`,
      '',
      'Id   Name           Specialization  Status  Score  Spawned',
      'ada  Ada \ufffd[31m red  \ufffdx              active         2026-01-31',
    ])
  })

  it.each([
    ['good', 'committed', picocolors.createColors(true).green],
    ['plain', 'answered', picocolors.createColors(true).bold],
  ] as const)('colours what is %s', (_, outcome, paint) => {
    const described = report(outcomeOf('promote', { agent: agent('ada') }, { outcome }))
    const [first] = formatResultLines(described, { ...style, colors: picocolors.createColors(true) })
    expect(first).toBe(paint('Promoted ada to the hall of fame.'))
  })

  it('shows as many rows as asked for', () => {
    const agents = Array.from({ length: 20 }, (_, index) => agent(`a${index}`))
    const lines = formatResultLines(report(outcomeOf('list', { agents, count: 20 })), {
      ...style,
      rowLimit: 5,
    })
    expect(lines.filter((line) => /^a\d/.test(line))).toHaveLength(5)
    expect(lines.at(-1)).toBe('… and 15 more rows')
  })

  it('shows a bounded number of findings and counts the rest', () => {
    const findings = Array.from({ length: 1005 }, () => finding)
    const lines = formatResultLines(
      report(outcomeOf('validate', { valid: false, errors: 1005, warnings: 0, findings })),
      style,
    )
    expect(lines).toHaveLength(1 + 2000 + 1)
    expect(lines.at(-1)).toBe('… and 5 more findings')
  })
})

it('writes findings as compilers do, one line and its help each', () => {
  expect(formatFinding(finding)).toEqual([
    'agents/\ufffd[31m.json:3:4: error: status must be string [schema]',
    '  Correct it.',
  ])
})

it('writes how an outcome came about on one line', () => {
  const outcome = outcomeOf('promote', { agent: hostile }, { outcome: 'committed', attempts: 2 })
  expect(formatFacts(report(outcome))).toBe('commit 0123456, attempts 2, request request-1')
  expect(formatFacts(report(outcomeOf('get', { agent: hostile })))).toBe('commit 0123456')
})

describe('formatResult', () => {
  const result = { agents: [agent('ada'), agent('bob')], count: 2 }
  it.each([
    ['ids', 'ada\nbob'],
    ['count', '2'],
    ['json', JSON.stringify(result)],
    [
      'table',
      'Id   Name  Specialization  Status  Score  Spawned\n' +
        'ada        reviewer        active         2026-01-31\n' +
        'bob        reviewer        active         2026-01-31',
    ],
  ] as const)('as %s', (format, expected) => {
    expect(formatResult(outcomeOf('list', result), format, context)).toBe(expected)
  })

  it.each(['ids', 'table'] as const)('of no agents as %s is empty', (format) => {
    expect(formatResult(outcomeOf('list', { agents: [], count: 0 }), format, context)).toBe('')
  })
})

it.each([
  [0, 10, '░░░░░'],
  [1, 100, '█░░░░'],
  [5, 10, '███░░'],
  [99, 100, '████░'],
  [10, 10, '█████'],
  [12, 10, '█████'],
  [0, 0, '█████'],
])('%d of %d fill the gauge as %s', (active, max, bar) => {
  expect(drawProgressBar({ active, max }, 5)).toBe(bar)
})
