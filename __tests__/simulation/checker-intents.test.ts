import { describe, expect, it } from '@jest/globals'
import { findViolations } from './checker.js'
import { makeNoteRequest, promoteRequest, makeSpawnRequest, unknownOutcome } from './sample-histories.js'
import {
  SampleIntentHistory,
  landedByOutcome,
  withRefusedIntent,
  type IntentOddity,
} from './sample-intents.js'

/** B carries out what A waits for, and then its own; C is refused. */
function combined(odd: IntentOddity = {}, keys: readonly string[] | null = []): SampleIntentHistory {
  const history = new SampleIntentHistory()
  const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12, odd)
  const key = keys?.[0]
  const b = history.publish('i2', 'B', makeSpawnRequest('b'), 13, key === undefined ? {} : { key })
  if (keys === null) history.keys.delete('B')
  else history.keys.set('B', keys)
  const first = history.carriedOut('c1', 'c0', 'B', a, 1, 19)
  const second = history.carriedOut('c2', 'c1', 'B', b, 1, 19)
  history.land('c2', 20, 'B', [a, b])
  history.call('A', makeNoteRequest('one', 'a'), [10, 30], landedByOutcome('other', 'c1', first, 1))
  history.call('B', makeSpawnRequest('b'), [11, 31], landedByOutcome('self', 'c2', second, 1))
  return history
}

describe('allows', () => {
  it('a push that brings the changes of two, each by its intent', () => {
    expect(findViolations(combined())).toEqual([])
  })

  it.each<[string, (history: SampleIntentHistory) => void]>([
    [
      'has withdrawn what it asked for',
      (history) => {
        history.ref(promoteRequest, null, 45, 'C')
      },
    ],
    [
      'has put a withdrawal in its place',
      (history) => {
        history.tombstone('C', promoteRequest, 45)
      },
    ],
  ])('the refusal of one that %s', (_what, end) => {
    expect(findViolations(withRefusedIntent(new SampleIntentHistory(), end))).toEqual([])
  })

  it('an intent to stay that was carried out when the server fell', () => {
    const history = new SampleIntentHistory()
    const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
    const result = history.carriedOut('c1', 'c0', 'A', a, 0, 19)
    history.land('c1', 20, 'A', [])
    history.call('A', makeNoteRequest('one', 'a'), [10, 30], landedByOutcome('self', 'c1', result, 0))
    expect(findViolations(history)).toEqual([
      'c1 landed, and an intent of A stayed',
      'A was told committed, and its intent is there',
    ])
    history.faults.push({ at: 20, writer: 'the server', kind: 'fell between refs' })
    expect(findViolations(history)).toEqual([])
    history.ref(makeNoteRequest('one', 'a'), null, 60, 'B')
    expect(findViolations(history)).toEqual([])
  })

  it('one not to know what became of it, where it could not withdraw, and another to land it later', () => {
    const history = new SampleIntentHistory()
    const a = history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
    history.call('A', makeNoteRequest('one', 'a'), [10, 30], unknownOutcome)
    history.faults.push({ at: 25, writer: 'A', kind: 'move refused-unseen' })
    const b = history.publish('i2', 'B', makeSpawnRequest('b'), 40)
    history.carriedOut('c1', 'c0', 'B', a, 1, 49)
    const second = history.carriedOut('c2', 'c1', 'B', b, 1, 49)
    history.land('c2', 50, 'B', [a, b])
    history.call('B', makeSpawnRequest('b'), [35, 60], landedByOutcome('self', 'c2', second, 1))
    expect(findViolations(history)).toEqual([])
  })
})

const foreign = (reason: string): string => `c1 carries out an intent that B had to leave alone: ${reason}`

const unfit: readonly [string, string, IntentOddity][] = [
  ['of another branch', foreign('it is of another registry'), { forged: { branch: 'other' } }],
  ['of another root', foreign('it is of another registry'), { forged: { root: 'other' } }],
  ['of a fork', foreign('it is of another registry'), { forged: { repository: 'other' } }],
  ['of a later protocol', foreign('its version is unknown'), { forged: { protocol: 3 } }],
  ['of other decisions', foreign('its version is unknown'), { forged: { decisions: 2 } }],
  ['that had expired', foreign('it had expired'), { forged: { deadline: 19 } }],
  ['with a base out of sight', foreign('its base is not in the history'), { forged: { base: 'f00' } }],
  ['that is signed, by one who has no key', foreign('its signature is not one of its keys'), { key: 'k' }],
  [
    'for another command than it says',
    foreign('it is of another command'),
    { forged: { request: { ...makeNoteRequest('one', 'a'), id: 'a', digest: 'other' } } },
  ],
  [
    'for another request than it says',
    foreign('it is of another request'),
    {
      forged: {
        request: {
          id: 'x',
          digest: makeNoteRequest('one', 'a').digest,
          command: makeNoteRequest('one', 'a').command,
        },
      },
    },
  ],
  ['that nobody published', 'c1 carries out an intent that no writer published', { by: null }],
]

describe('finds that an intent was carried out', () => {
  it.each(unfit)('%s', (_what, sentence, odd) => {
    expect(findViolations(combined(odd))).toContain(sentence)
  })

  it('whose signature is of no key that the combiner has', () => {
    expect(findViolations(combined({ key: 'old' }, ['new', 'old']))).toEqual([])
    expect(findViolations(combined({ key: 'old' }, ['new']))).toEqual([
      foreign('its signature is not one of its keys'),
    ])
  })

  it('that is unsigned, by one who has a key', () => {
    expect(findViolations(combined({}, ['new']))).toEqual([foreign('its signature is not one of its keys')])
  })

  it('by one who is not to combine', () => {
    expect(findViolations(combined({}, null))).toContain(foreign('B combines with nobody'))
  })

  it('that stood under the name of another', () => {
    const history = new SampleIntentHistory()
    history.publish('i1', 'A', makeNoteRequest('one', 'a'), 12)
    history.refs[0] = { at: 12, name: 'f'.repeat(32), blob: 'i1', by: 'A' }
    const a = { blob: 'i1', writer: 'A', request: makeNoteRequest('one', 'a') }
    history.carriedOut('c1', 'c0', 'B', a, 0, 19)
    history.land('c1', 20, 'B', [])
    expect(findViolations(history)).toContain(foreign('it never stood under its name'))
  })
})
