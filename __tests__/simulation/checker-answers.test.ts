import { describe, expect, it } from '@jest/globals'
import type { Request } from '../../src/commit/request.js'
import { findViolations } from './checker.js'
import {
  makeRequest,
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

const bad: readonly [string, string, (history: SampleHistory) => void][] = [
  [
    'an outcome without a commit of the request',
    'A was told that c0 carries out its request, and it does not',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { commit: 'c0' })
    },
  ],
  [
    'the outcome of another command',
    'B was told the outcome of another command, c1',
    (history) => {
      const result = history.change('c1', 'c0', 'A', makeNoteRequest('one', 'same'), [10, 30])
      history.call('B', makeNoteRequest('two', 'same'), [40, 60], { commit: 'c1', result })
    },
  ],
  [
    'an acknowledged change that never was part of the branch',
    'A was told of c1, which was not part of the branch by then',
    (history) => {
      const result = history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { commit: 'c1', result })
    },
  ],
  [
    'a change that was acknowledged before it landed',
    'A was told of c1, which was not part of the branch by then',
    (history) => {
      const result = history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { commit: 'c1', result })
      history.head('c1', 40)
    },
  ],
  [
    'a change beside the branch that was taken for one of it',
    'A was told of c1, which was not part of the branch by then',
    (history) => {
      const result = history.commit('c1', 'c0', 'somebody', makeNoteRequest('one', 'a'), { writers: [] })
      history.foreign('c2', ['c0', 'c1'])
      history.head('c2', 5, 'merge a request')
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { commit: 'c1', result })
    },
  ],
  [
    'another result than the first one, told to a repetition',
    'B was told another result than that of c1',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.call('B', makeNoteRequest('one', 'a'), [40, 60], { commit: 'c1', result: null })
    },
  ],
  [
    'a new request that is taken for an old one',
    'B was told that c1 carries out its request, which was new',
    (history) => {
      const result = history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      const request: Request = { ...makeNoteRequest('one', 'a'), origin: 'minted' }
      history.call('B', request, [40, 60], { commit: 'c1', result })
    },
  ],
  [
    'a step that takes the change of another step of its run for its own',
    'B took c1, the change of another step of its run, for its own',
    (history) => {
      const result = history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a', inStepOf('7.1')), [10, 30])
      history.call('B', makeNoteRequest('one', 'a', inStepOf('7.1')), [11, 60], { commit: 'c1', result })
    },
  ],
  [
    'a dry run that wrote',
    'A was to write nothing, and made c1',
    (history) => {
      const result = history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.head('c1', 20)
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { commit: 'c1', result }, { dryRun: true })
    },
  ],
  [
    'a change that was called failed, and had landed',
    'A was told failed, and its c1 is part of the branch',
    (history) => {
      history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.head('c1', 20)
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], failedOutcome('denied'))
    },
  ],
  [
    'a change that was called failed, and landed later',
    'A was told failed, and its c1 is part of the branch',
    (history) => {
      history.commit('c1', 'c0', 'A', makeNoteRequest('one', 'a'))
      history.head('c1', 40)
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], failedOutcome('contention'))
    },
  ],
  [
    'a refusal of a request that landed',
    'B was told refused, and its c2 is part of the branch',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.commit('c2', 'c1', 'B', makeSpawnRequest('b'))
      history.head('c2', 40)
      history.call('B', makeSpawnRequest('b'), [11, 60], { ...outcomeOn(history, 'c1', promoteRequest) })
    },
  ],
  [
    'a refusal that was true only before the call',
    'B was told refused of c0, which was not the head during its call',
    (history) => {
      history.change('c1', 'c0', 'A', makeNoteRequest('one', 'a'), [10, 30])
      history.call('B', promoteRequest, [40, 60], outcomeOn(history, 'c0', promoteRequest))
    },
  ],
  [
    'a refusal that is not true of the head that it names',
    'B was told refused of c1, where that is not true',
    (history) => {
      history.change('c1', 'c0', 'A', makeRequest({ operation: 'eliminate', id: 'bob' }, 'a'), [10, 30])
      const refusal = { code: 'capacity-reached', message: '3 of 3 agents are active' } as const
      history.call('B', makeSpawnRequest('b'), [40, 60], { outcome: 'refused', commit: 'c1', refusal })
    },
  ],
  [
    'a claim that there was nothing to do, where there was',
    'A was told unchanged of c0, where that is not true',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { outcome: 'unchanged', commit: 'c0' })
    },
  ],
  [
    'an answer that was true only before the call',
    'B was told answered of c0, which was not the head during its call',
    (history) => {
      history.change('c1', 'c0', 'A', makeSpawnRequest('a'), [10, 30])
      history.call('B', capacityRequest, [40, 60], outcomeOn(history, 'c0', capacityRequest))
    },
  ],
  [
    'an answer that is not true of the head that it names',
    'B was told answered of c1, where that is not true',
    (history) => {
      history.change('c1', 'c0', 'A', makeSpawnRequest('a'), [10, 30])
      history.call('B', capacityRequest, [40, 60], {
        ...outcomeOn(history, 'c0', capacityRequest),
        commit: 'c1',
      })
    },
  ],
  [
    'an id that is said to be taken, and is not',
    'A was told that its id belongs to c0, and it does not',
    (history) => {
      const refusal = { code: 'request-id-reused', message: 'give every request an id of its own' } as const
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], { outcome: 'refused', commit: 'c0', refusal })
    },
  ],
  [
    'a step that is refused for what another step of its run did under its id',
    'B was refused what another step of its run did under the same id in c1',
    (history) => {
      history.change('c1', 'c0', 'A', makeSpawnRequest('a', inStepOf('7.1')), [10, 30])
      history.call(
        'B',
        makeSpawnRequest('a', inStepOf('7.1')),
        [40, 60],
        outcomeOn(history, 'c1', makeSpawnRequest('a', inStepOf('7.1'))),
      )
    },
  ],
  [
    'a change that comes before one that was acknowledged earlier',
    'A was answered before B called, and its change comes after',
    (history) => {
      const [a, b] = [makeNoteRequest('one', 'a'), makeSpawnRequest('b')]
      history.call('B', b, [40, 60], { commit: 'c1', result: history.commit('c1', 'c0', 'B', b) })
      history.call('A', a, [10, 30], { commit: 'c2', result: history.commit('c2', 'c1', 'A', a) })
      history.head('c2', 50)
    },
  ],
  [
    'a failure without a cause',
    'A was told failed (denied) without a cause: nothing was written',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], failedOutcome('denied'))
    },
  ],
  [
    'a writer that gave up early',
    'A was told failed (contention) without a cause: nothing was written',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], {
        ...failedOutcome('contention'),
        attempts: 49,
      })
    },
  ],
  [
    'a failure for a fault that could have passed',
    'A was told failed (network) without a cause: nothing was written',
    (history) => {
      history.faults.push({ at: 20, writer: 'A', kind: 'torn' })
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], failedOutcome('network'))
    },
  ],
  [
    'a failure that no fault accounts for',
    'A was told failed (internal) without a cause: nothing was written',
    (history) => {
      history.faults.push({ at: 20, writer: 'A', kind: 'torn' })
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], failedOutcome('internal'))
    },
  ],
  [
    'an outcome said to be unknown, where every push was answered',
    'A was told unknown (unknown-outcome) without a cause: the answer was lost',
    (history) => {
      history.call('A', makeNoteRequest('one', 'a'), [10, 30], unknownOutcome)
    },
  ],
]

describe('finds among answers', () => {
  it.each(bad)('%s', (_what, sentence, make) => {
    const history = new SampleHistory()
    make(history)
    expect(findViolations(history)).toContain(sentence)
  })
})
