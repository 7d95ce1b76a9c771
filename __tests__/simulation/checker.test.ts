import { describe, expect, it } from '@jest/globals'
import { findViolations } from './checker.js'
import {
  capacityRequest,
  failedOutcome,
  SampleHistory,
  makeNoteRequest,
  promoteRequest,
  makeSpawnRequest,
  inStepOf,
  outcomeOn,
  unknownOutcome,
} from './sample-histories.js'

function good(): SampleHistory {
  const history = new SampleHistory()
  const first = history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
  history.call('B', capacityRequest, [11, 31], outcomeOn(history, 'c0', capacityRequest))
  history.call('C', promoteRequest, [12, 60], outcomeOn(history, 'c1', promoteRequest))
  history.call(
    'D',
    makeNoteRequest('one', 'd'),
    [32, 50],
    outcomeOn(history, 'c1', makeNoteRequest('one', 'd')),
  )
  history.change('c2', 'c1', 'E', makeSpawnRequest('e'), [40, 70])
  history.call('F', makeNoteRequest('one', 'a'), [80, 90], { commit: 'c1', result: first, attempts: 0 })
  history.call('G', makeNoteRequest('never', 'g'), [80, 90], null)
  history.faults.push({ at: 85, writer: 'G', kind: 'killed' })
  history.call('H', makeNoteRequest('perhaps', 'h'), [80, 90], unknownOutcome)
  history.faults.push({ at: 85, writer: 'H', kind: 'late' })
  history.commit('c3', 'c2', 'H', makeNoteRequest('perhaps', 'h'))
  history.head('c3', 200)
  history.foreign('c4', ['c3'])
  history.head('c4', 210, 'commit')
  history.head('c2', 220, 'rewind')
  return history
}

it('allows a history that is as it should be', () => {
  expect(findViolations(good())).toEqual([])
})

describe('allows', () => {
  it('a change to be taken away by name, and nobody else to do so', () => {
    const history = new SampleHistory()
    history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
    history.head('c0', 40, 'rewind')
    expect(findViolations(history)).toEqual([])
    history.heads[2] = { commit: 'c0', since: 40, foreign: null }
    expect(findViolations(history)).not.toEqual([])
  })

  it('an old answer where a replica lagged, but no old refusal', () => {
    const history = new SampleHistory()
    history.change('c1', 'c0', 'A', makeSpawnRequest('a'), [10, 30])
    history.faults.push({ at: 45, writer: 'B', kind: 'lagging' }, { at: 45, writer: 'C', kind: 'lagging' })
    history.call('B', capacityRequest, [40, 60], outcomeOn(history, 'c0', capacityRequest))
    expect(findViolations(history)).toEqual([])
    history.call('C', promoteRequest, [40, 60], outcomeOn(history, 'c0', promoteRequest))
    expect(findViolations(history)).toHaveLength(1)
  })

  it('a late push to land on a head that was put back', () => {
    const history = new SampleHistory()
    history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
    history.commit('c2', 'c0', 'B', makeSpawnRequest('b'))
    history.faults.push({ at: 20, writer: 'B', kind: 'late' })
    history.call('B', makeSpawnRequest('b'), [15, 40], { ...failedOutcome('contention'), attempts: 50 })
    history.head('c0', 50, 'rewind')
    history.head('c2', 60)
    expect(findViolations(history)).toEqual([])
  })

  it('two steps with one id to be carried out each in its own commit', () => {
    const history = new SampleHistory()
    history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a', inStepOf('7.1')), [10, 30])
    history.foreign('c2', ['c1'], 'Undo\n', [...new SampleHistory().filesOf('c0')] as [string, string][])
    history.head('c2', 40, 'revert')
    history.change('c3', 'c2', 'B', makeNoteRequest('one', 'a', inStepOf('7.1')), [50, 70])
    expect(findViolations(history)).toEqual([])
  })
})
