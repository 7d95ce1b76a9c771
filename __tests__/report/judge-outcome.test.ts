import { describe, expect, it } from '@jest/globals'
import type { ErrorCode, OutcomeKind } from '../../src/commit/outcome.js'
import {
  getExitStatus,
  hasFindings,
  isBad,
  isUnsuccessful,
  type FindingThreshold,
} from '../../src/report/judge-outcome.js'
import { listOperationsWith, readFacet } from '../../src/report/read-report.js'
import { agent, outcomeOf } from './outcomes.js'

const checked = (errors: number, warnings: number) =>
  outcomeOf('validate', { valid: errors === 0, errors, warnings, findings: [] })

describe('an outcome', () => {
  it.each<[OutcomeKind, boolean, number]>([
    ['committed', false, 0],
    ['unchanged', false, 0],
    ['answered', false, 0],
    ['refused', true, 1],
    ['failed', true, 4],
    ['unknown', true, 6],
  ])('that is %s is bad: %s, exit status %d', (outcome, bad, status) => {
    const judged = outcomeOf('init', null, { outcome })
    expect([isUnsuccessful(judged), isBad(judged), getExitStatus(judged)]).toEqual([bad, bad, status])
  })

  it.each<[ErrorCode, number]>([
    ['bad-input', 2],
    ['corrupt-registry', 3],
    ['denied', 4],
    ['internal', 4],
    ['contention', 5],
  ])('that failed with %s has the exit status %d', (code, status) => {
    const failed = outcomeOf('get', null, { outcome: 'failed', error: { code, message: 'm' } })
    expect(getExitStatus(failed)).toBe(status)
  })

  it.each<[number, number, number]>([
    [0, 0, 0],
    [0, 2, 0],
    [1, 0, 1],
  ])('with %d errors and %d warnings has the exit status %d', (errors, warnings, status) => {
    const outcome = checked(errors, warnings)
    expect([isUnsuccessful(outcome), isBad(outcome), getExitStatus(outcome)]).toEqual([
      false,
      status === 1,
      status,
    ])
  })

  it.each<[number, number, FindingThreshold, boolean]>([
    [0, 1, 'error', false],
    [1, 0, 'error', true],
    [0, 1, 'warning', true],
    [1, 0, 'warning', true],
    [0, 0, 'warning', false],
    [1, 1, 'never', false],
  ])('with %d errors and %d warnings counts from %s: %s', (errors, warnings, threshold, counts) => {
    expect(hasFindings(checked(errors, warnings), threshold)).toBe(counts)
  })

  it('of an operation that checks nothing has no findings', () => {
    expect(hasFindings(outcomeOf('list', { agents: [], count: 0 }), 'warning')).toBe(false)
  })
})

describe('a facet', () => {
  it('is read from the result of an operation that offers it', () => {
    expect(readFacet(outcomeOf('promote', { agent: agent('ada') }), 'promoted')).toEqual(['ada'])
  })

  it('is undefined without a result, and where the operation does not offer it', () => {
    expect(readFacet(outcomeOf('promote', null), 'promoted')).toBeUndefined()
    expect(readFacet(outcomeOf('eliminate', { agent: agent('ada') }), 'promoted')).toBeUndefined()
  })

  it('of apply is that of its steps', () => {
    const outcome = outcomeOf('apply', { results: [{ agent: agent('a') }, { created: [] }] })
    const command = {
      operation: 'apply' as const,
      operations: [{ operation: 'get' as const, id: 'a' }, { operation: 'metadata' as const }],
    }
    expect(readFacet(outcome, 'agents', command)).toEqual(['a'])
  })

  it('is offered by these operations', () => {
    expect(listOperationsWith('capacity')).toEqual(['spawn', 'capacity'])
    expect(listOperationsWith('metrics')).toEqual(['collect'])
    expect(listOperationsWith('findings')).toEqual(['validate'])
  })
})
