import { describe, expect, it } from '@jest/globals'
import { findViolations } from './checker.js'
import {
  failedOutcome,
  makeNoteRequest,
  promoteRequest,
  outcomeOn,
  unknownOutcome,
} from './sample-histories.js'
import { SampleIntentHistory, landedByOutcome, withRefusedIntent } from './sample-intents.js'

const bad: readonly [string, string, (history: SampleIntentHistory) => void][] = [
  [
    'an intent of another that ended, and had not been carried out',
    'B deleted an intent of A that was not carried out',
    (history) => {
      history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      history.ref(makeNoteRequest('one', 'a'), null, 20, 'B')
    },
  ],
  [
    'what somebody planted, ended by a writer',
    'B deleted an intent of nobody that was not carried out',
    (history) => {
      history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12, { by: null })
      history.ref(makeNoteRequest('one', 'a'), null, 20, 'B')
    },
  ],
  [
    'an intent of another that was written over',
    'B put something in the place of an intent of A',
    (history) => {
      history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      history.tombstone('B', makeNoteRequest('one', 'a'), 20)
    },
  ],
  [
    'a refusal while the intent is there',
    'C was told refused, and its intent is there',
    (history) => {
      withRefusedIntent(history, () => undefined)
    },
  ],
  [
    'a refusal before the intent has ended',
    'C was told refused, and its intent is there',
    (history) => {
      withRefusedIntent(history, (made) => {
        made.ref(promoteRequest, null, 55, 'C')
      })
    },
  ],
  [
    'a failure whose intent arrives later',
    'C was told failed, and its intent is there',
    (history) => {
      history.call('C', makeNoteRequest('one', 'c'), [10, 20], failedOutcome('contention'))
      history.publish('i1', 'C', makeNoteRequest('one', 'c'), 30)
    },
  ],
  [
    'a success whose intent stays for no reason',
    'A was told committed, and its intent is there',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      const result = history.carriedOut('c1', 'c0', 'A', a, 0, 19)
      history.land('c1', 20, 'A', [])
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], landedByOutcome('self', 'c1', result, 0))
    },
  ],
  [
    'one that was told to have landed what another did',
    'A was told that c1 was landed by self',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      const result = history.carriedOut('c1', 'c0', 'B', a, 0, 19)
      history.land('c1', 20, 'B', [a])
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], landedByOutcome('self', 'c1', result, 0))
    },
  ],
  [
    'one that was told that another landed what it did itself',
    'A was told that c1 was landed by other',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      const result = history.carriedOut('c1', 'c0', 'A', a, 0, 19)
      history.land('c1', 20, 'A', [a])
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], landedByOutcome('other', 'c1', result, 0))
    },
  ],
  [
    'one that was told of others that did not land with it',
    'A was told that 4 others landed with c1, and 0 did',
    (history) => {
      const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      const result = history.carriedOut('c1', 'c0', 'A', a, 0, 19)
      history.land('c1', 20, 'A', [a])
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], landedByOutcome('self', 'c1', result, 4))
    },
  ],
  [
    'one that failed, and was told that something landed',
    'A was told that something of it landed, and failed',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], {
        ...failedOutcome('contention'),
        landed_by: 'self',
      })
    },
  ],
  [
    'one that never got an answer, and was not killed',
    'A never got an answer',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], null)
    },
  ],
  [
    'one that got its answer long after its time was over',
    'A got its answer 200000 ms after its time was over',
    (history) => {
      history.call('A', promoteRequest, [10, 500_010], outcomeOn(history, 'c0', promoteRequest))
    },
  ],
  [
    'an outcome said to be unknown, of one that waited while nothing went wrong',
    'A was told unknown (unknown-outcome) without a cause: the answer was lost',
    (history) => {
      history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], unknownOutcome)
    },
  ],
  [
    'one that failed for what the server refuses another',
    'A was told failed (rejected) without a cause: nothing was written',
    (history) => {
      history.faults.push({ at: 0, writer: 'B', kind: 'poison' })
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], failedOutcome('rejected'))
    },
  ],
]

describe('finds beside the branch, and in what is told of it', () => {
  it.each(bad)('%s', (_what, sentence, make) => {
    const history = new SampleIntentHistory()
    make(history)
    expect(findViolations(history)).toContain(sentence)
  })
})
