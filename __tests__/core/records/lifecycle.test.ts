import { describe, expect, it } from '@jest/globals'
import { agent } from '../../../src/core/records/kinds/agent.js'
import { config } from '../../../src/core/records/kinds/config.js'
import { mayBecome, listReachableStatuses, listTransitions } from '../../../src/core/records/lifecycle.js'

describe('the life cycle of an agent', () => {
  it.each([
    ['active', 'inactive', true],
    ['active', 'eliminated', true],
    ['active', 'hall_of_fame', true],
    ['active', 'active', false],
    ['inactive', 'active', true],
    ['inactive', 'eliminated', true],
    ['inactive', 'hall_of_fame', false],
    ['eliminated', 'active', false],
    ['hall_of_fame', 'eliminated', false],
  ] as const)('one operation: %s to %s is %s', (from, to, expected) => {
    expect(mayBecome(agent, from, to)).toBe(expected)
  })

  it.each([
    ['active', ['inactive', 'eliminated', 'hall_of_fame']],
    ['inactive', ['active', 'eliminated', 'hall_of_fame']],
    ['eliminated', []],
    ['hall_of_fame', []],
  ] as const)('several operations: %s may become %j', (from, expected) => {
    expect(listReachableStatuses(agent, from)).toEqual(expected)
  })
})

it('lets a record without states become nothing', () => {
  expect(listTransitions(config, 'active' as never)).toEqual([])
})

it('lets a state that is not in the table become nothing', () => {
  expect(listTransitions(agent, 'constructor' as never)).toEqual([])
})
