import { describe, expect, it } from '@jest/globals'
import { today } from '../commit/memory-fixture.js'
import { findViolations } from './checker.js'
import {
  makeRequest,
  SampleHistory,
  makeNoteRequest,
  makeSpawnRequest,
  inStepOf,
  unknownOutcome,
} from './sample-histories.js'

const bad: readonly [string, string, (history: SampleHistory) => void][] = [
  [
    'a push that took the place of a head on which it was not built',
    'c2 was pushed over the head c1, on which it was not built',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.change('c2', 'c0', 'B', makeNoteRequest('two', 'b'), [11, 50])
    },
  ],
  [
    'a change that was acknowledged, and lost by a push',
    'c1, of which A was told, was lost when c2 was pushed',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.change('c2', 'c0', 'B', makeNoteRequest('two', 'b'), [11, 50])
    },
  ],
  [
    'a merge by a writer',
    'c2 was pushed over the head c1, on which it was not built',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.commit('c2', 'c1', 'B', makeSpawnRequest('b'), { parents: ['c1', 'c0'] })
      history.head('c2', 40)
      history.call('B', makeSpawnRequest('b'), [11, 50], unknownOutcome)
    },
  ],
  [
    'files that were decided on a state before the parent',
    'c2 is not what its request is decided to be on c1: its files differ',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.commit('c2', 'c0', 'B', makeSpawnRequest('b'), { parents: ['c1'] })
      history.head('c2', 40)
      history.call('B', makeSpawnRequest('b'), [11, 50], unknownOutcome)
    },
  ],
  [
    'a result that was decided on a state before the parent',
    'c3 is not what its request is decided to be on c1: its result differs',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      const request = makeRequest({ operation: 'update', id: 'ada', patch: { mood: 'fine' } }, 'b')
      history.commit('decided on c0', 'c0', 'B', request)
      history.commit('c3', 'c1', 'B', request, { message: history.messageOf('decided on c0') })
      history.head('c3', 40)
      history.call('B', request, [11, 50], unknownOutcome)
    },
  ],
  [
    'a commit of a request that was refused on its parent',
    'c2 is not what its request is decided to be on c1: the model says refusal',
    (history) => {
      history.change('c1', 'c0', 'A', makeSpawnRequest('a'), [10, 30])
      history.commit('c2', 'c0', 'B', makeSpawnRequest('b'), { parents: ['c1'] })
      history.head('c2', 40)
      history.call('B', makeSpawnRequest('b'), [11, 50], unknownOutcome)
    },
  ],
  [
    'a commit that breaks a rule across records',
    'c3 breaks a rule across records: 4 agents are active and at most 3 may be',
    (history) => {
      history.change('c1', 'c0', 'A', makeSpawnRequest('a'), [10, 30])
      history.commit('alone', 'c0', 'B', makeSpawnRequest('b'))
      const files = new Map([...history.filesOf('c1'), ...history.filesOf('alone')])
      history.commit('c3', 'c0', 'B', makeSpawnRequest('b'), { parents: ['c1'], files })
      history.head('c3', 40)
      history.call('B', makeSpawnRequest('b'), [11, 50], unknownOutcome)
    },
  ],
  [
    'a commit with the clock of another attempt',
    'c1 is not what its request is decided to be on c0: its files differ',
    (history) => {
      history.commit('c1', 'c0', 'A', makeSpawnRequest('a', { time: today + 1 }))
      history.head('c1', 20)
      history.call('A', makeSpawnRequest('a'), [10, 30], unknownOutcome)
    },
  ],
  [
    'a commit of no request',
    'c1 carries out a request that nobody had called',
    (history) => {
      history.foreign('c1', ['c0'])
      history.head('c1', 20)
    },
  ],
  [
    'a commit of a request before it was called',
    'c1 carries out a request that nobody had called',
    (history) => {
      history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.head('c1', 5)
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], unknownOutcome)
    },
  ],
  [
    'a call that is carried out under its id and under one minted anew',
    'one call of A is carried out twice, in c1 and on it in c2',
    (history) => {
      history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a', inStepOf('7.1')))
      history.head('c1', 20)
      const result = history.commit('c2', 'c1', 'A', makeNoteRequest('two', 'a.anew', inStepOf('7.1')))
      history.head('c2', 30)
      history.call('A', makeNoteRequest('one', 'a', inStepOf('7.1')), [10, 40], {
        commit: 'c2',
        result,
        request_id: 'a.anew',
      })
    },
  ],
  [
    'a request that is carried out twice',
    'request a is carried out twice, in c1 and on it in c2',
    (history) => {
      history.change('c1', 'c0', 'A', makeSpawnRequest('a'), [10, 30])
      const other = makeRequest({ operation: 'eliminate', id: 'bob' }, 'a')
      history.change('c2', 'c1', 'B', other, [40, 60])
    },
  ],
]

describe('finds among commits', () => {
  it.each(bad)('%s', (_what, sentence, make) => {
    const history = new SampleHistory()
    make(history)
    expect(findViolations(history)).toContain(sentence)
  })
})
