import { describe, expect, it } from '@jest/globals'
import { check } from './checker.js'
import {
  capacity,
  failed,
  HandMade,
  note,
  promote,
  spawn,
  step,
  toldOn,
  unknown,
} from './sample-histories.js'

function good(): HandMade {
  const history = new HandMade()
  const first = history.change('c1', 'c0', 'A', note('one', 'a'), [10, 30])
  history.call('B', capacity, [11, 31], toldOn(history, 'c0', capacity))
  history.call('C', promote, [12, 60], toldOn(history, 'c1', promote))
  history.call('D', note('one', 'd'), [32, 50], toldOn(history, 'c1', note('one', 'd')))
  history.change('c2', 'c1', 'E', spawn('e'), [40, 70])
  history.call('F', note('one', 'a'), [80, 90], { commit: 'c1', result: first, attempts: 0 })
  history.call('G', note('never', 'g'), [80, 90], null)
  history.faults.push({ at: 85, writer: 'G', kind: 'killed' })
  history.call('H', note('perhaps', 'h'), [80, 90], unknown)
  history.faults.push({ at: 85, writer: 'H', kind: 'late' })
  history.commit('c3', 'c2', 'H', note('perhaps', 'h'))
  history.head('c3', 200)
  history.foreign('c4', ['c3'])
  history.head('c4', 210, 'commit')
  history.head('c2', 220, 'rewind')
  return history
}

it('allows a history that is as it should be', () => {
  expect(check(good())).toEqual([])
})

describe('allows', () => {
  it('a change to be taken away by name, and nobody else to do so', () => {
    const history = new HandMade()
    history.change('c1', 'c0', 'A', note('one', 'a'), [10, 30])
    history.head('c0', 40, 'rewind')
    expect(check(history)).toEqual([])
    history.heads[2] = { commit: 'c0', since: 40, foreign: null }
    expect(check(history)).not.toEqual([])
  })

  it('an old answer where a replica lagged, but no old refusal', () => {
    const history = new HandMade()
    history.change('c1', 'c0', 'A', spawn('a'), [10, 30])
    history.faults.push({ at: 45, writer: 'B', kind: 'lagging' }, { at: 45, writer: 'C', kind: 'lagging' })
    history.call('B', capacity, [40, 60], toldOn(history, 'c0', capacity))
    expect(check(history)).toEqual([])
    history.call('C', promote, [40, 60], toldOn(history, 'c0', promote))
    expect(check(history)).toHaveLength(1)
  })

  it('a late push to land on a head that was put back', () => {
    const history = new HandMade()
    history.change('c1', 'c0', 'A', note('one', 'a'), [10, 30])
    history.commit('c2', 'c0', 'B', spawn('b'))
    history.faults.push({ at: 20, writer: 'B', kind: 'late' })
    history.call('B', spawn('b'), [15, 40], { ...failed('contention'), attempts: 50 })
    history.head('c0', 50, 'rewind')
    history.head('c2', 60)
    expect(check(history)).toEqual([])
  })

  it('two steps with one id to be carried out each in its own commit', () => {
    const history = new HandMade()
    history.change('c1', 'c0', 'A', note('one', 'a', step('7.1')), [10, 30])
    history.foreign('c2', ['c1'], 'Undo\n', [...new HandMade().filesOf('c0')] as [string, string][])
    history.head('c2', 40, 'revert')
    history.change('c3', 'c2', 'B', note('one', 'a', step('7.1')), [50, 70])
    expect(check(history)).toEqual([])
  })
})
