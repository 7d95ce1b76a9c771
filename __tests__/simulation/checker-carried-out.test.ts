import { describe, expect, it } from '@jest/globals'
import { findViolations } from './checker.js'
import {
  makeRequest,
  failedOutcome,
  makeNoteRequest,
  makeSpawnRequest,
  unknownOutcome,
} from './sample-histories.js'
import { SampleIntentHistory, landedByOutcome } from './sample-intents.js'

const bad: readonly [string, string, (history: SampleIntentHistory) => void][] = [
  [
    'a chain that was not built on the head',
    'c3 was pushed over the head c1, on which it was not built',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 20])
      const b = history.publish('i2', 'B', makeSpawnRequest('b'), 13)
      const c = history.publish('i3', 'C', makeNoteRequest('two', 'c'), 14)
      history.carriedOut('c2', 'c0', 'B', b, 1, 19)
      history.carriedOut('c3', 'c2', 'B', c, 1, 19)
      history.land('c3', 30, 'B', [b, c])
    },
  ],
  [
    'an inner commit of a push that is not what its request is decided to be',
    'c1 is not what its request is decided to be on c0: its files differ',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      const b = history.publish('i2', 'B', makeSpawnRequest('b'), 13)
      history.carriedOut('c1', 'c0', 'B', a, 1, 19)
      history.commit(
        'c1',
        'c0',
        'B',
        makeNoteRequest('one', 'a'),
        { files: history.filesOf('c0'), writers: ['A'] },
        { intent: 'i1', combined: 1 },
      )
      history.carriedOut('c2', 'c1', 'B', b, 1, 19)
      history.land('c2', 20, 'B', [a, b])
      history.call('A', makeNoteRequest('one', 'a'), [10, 40], unknownOutcome)
      history.call('B', makeSpawnRequest('b'), [10, 40], unknownOutcome)
    },
  ],
  [
    'a request that is carried out by its writer and by another',
    'one call of A is carried out twice, in c1 and on it in c2',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      history.commit('c1', 'c0', 'A', makeNoteRequest('zero', 'a'))
      history.head('c1', 15)
      history.carriedOut('c2', 'c1', 'B', a, 0, 19)
      history.land('c2', 20, 'B', [a])
      history.call('A', makeNoteRequest('one', 'a'), [10, 40], unknownOutcome)
    },
  ],
  [
    'a change that was said to be refused, and that another landed later',
    'C was told refused, and its c1 is part of the branch',
    (history) => {
      const wanted = makeSpawnRequest('c')
      const c = history.publish('i3', 'C', wanted, 12)
      const refusal = { code: 'capacity-reached', message: '3 of 3 agents are active' } as const
      history.call('C', wanted, [10, 20], { outcome: 'refused', commit: 'c0', refusal })
      history.carriedOut('c1', 'c0', 'B', c, 0, 29)
      history.land('c1', 30, 'B', [c])
    },
  ],
  [
    'a change that was said to have failed, and that another landed later',
    'C was told failed, and its c1 is part of the branch',
    (history) => {
      const c = history.publish('i3', 'C', makeNoteRequest('one', 'c'), 12)
      history.call('C', makeNoteRequest('one', 'c'), [10, 20], failedOutcome('contention'))
      history.carriedOut('c1', 'c0', 'B', c, 0, 29)
      history.land('c1', 30, 'B', [c])
    },
  ],
  [
    'an outcome that names the commit of another',
    'A was told that c1 carries out its request, and it does not',
    (history) => {
      const b = history.publish('i2', 'B', makeNoteRequest('one', 'b'), 13)
      const result = history.carriedOut('c1', 'c0', 'B', b, 0, 19)
      history.land('c1', 20, 'B', [b])
      history.call('A', makeNoteRequest('one', 'a'), [10, 40], landedByOutcome('other', 'c1', result, 0))
    },
  ],
  [
    'two of one push in the order of their ids, though one asked before the other',
    'c2 comes after c1, and should have come before',
    (history) => {
      const a = history.publish(
        'i1',
        'A',
        makeNoteRequest('one', 'a', { time: Date.UTC(2026, 5, 1, 12, 0, 1) }),
        12,
      )
      const b = history.publish('i2', 'B', makeSpawnRequest('b'), 13)
      history.carriedOut('c1', 'c0', 'B', a, 1, 19)
      history.carriedOut('c2', 'c1', 'B', b, 1, 19)
      history.land('c2', 20, 'B', [a, b])
    },
  ],
  [
    'one of a push that frees a place, and comes after one that takes it',
    'c2 comes after c1, and should have come before',
    (history) => {
      const a = history.publish('i1', 'A', makeSpawnRequest('a'), 12)
      const b = history.publish('i2', 'B', makeRequest({ operation: 'eliminate', id: 'bob' }, 'b'), 13)
      history.carriedOut('c1', 'c0', 'B', a, 1, 19)
      history.carriedOut('c2', 'c1', 'B', b, 1, 19)
      history.land('c2', 20, 'B', [a, b])
    },
  ],
  [
    'a change of its own that a combiner brought without ending its intent',
    'c1 landed, and an intent of A stayed',
    (history) => {
      history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.head('c1', 20)
    },
  ],
  [
    'a change among others that names no intent',
    'c1 landed in a push with others, and names no intent',
    (history) => {
      const b = history.publish('i2', 'B', makeSpawnRequest('b'), 13)
      history.commit('c1', 'c0', 'B', makeNoteRequest('one', 'a'))
      history.carriedOut('c2', 'c1', 'B', b, 1, 19)
      history.land('c2', 20, 'B', [b])
    },
  ],
  [
    'a commit that tells another number of those that it landed with',
    'c1 says that 5 others landed with it, and 0 did',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      history.carriedOut('c1', 'c0', 'A', a, 5, 19)
      history.land('c1', 20, 'A', [a])
    },
  ],
]

describe('finds in what writers carry out for each other', () => {
  it.each(bad)('%s', (_what, sentence, make) => {
    const history = new SampleIntentHistory()
    make(history)
    expect(findViolations(history)).toContain(sentence)
  })
})
