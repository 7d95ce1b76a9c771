import { describe, expect, it } from '@jest/globals'
import { check } from './checker.js'
import { note, promote, spawn, unknown } from './sample-histories.js'
import { HandMadeIntents, landedBy, refused, type Oddity } from './sample-intents.js'

/** B carries out what A waits for, and then its own; C is refused. */
function combined(odd: Oddity = {}, keys: readonly string[] | null = []): HandMadeIntents {
  const history = new HandMadeIntents()
  const a = history.publish('i1', 'A', note('one', 'a'), 12, odd)
  const key = keys?.[0]
  const b = history.publish('i2', 'B', spawn('b'), 13, key === undefined ? {} : { key })
  if (keys === null) history.keys.delete('B')
  else history.keys.set('B', keys)
  const first = history.carriedOut('c1', 'c0', 'B', a, 1, 19)
  const second = history.carriedOut('c2', 'c1', 'B', b, 1, 19)
  history.land('c2', 20, 'B', [a, b])
  history.call('A', note('one', 'a'), [10, 30], landedBy('other', 'c1', first, 1))
  history.call('B', spawn('b'), [11, 31], landedBy('self', 'c2', second, 1))
  return history
}

describe('allows', () => {
  it('a push that brings the changes of two, each by its intent', () => {
    expect(check(combined())).toEqual([])
  })

  it.each<[string, (history: HandMadeIntents) => void]>([
    [
      'has withdrawn what it asked for',
      (history) => {
        history.ref(promote, null, 45, 'C')
      },
    ],
    [
      'has put a withdrawal in its place',
      (history) => {
        history.tombstone('C', promote, 45)
      },
    ],
  ])('the refusal of one that %s', (_what, end) => {
    expect(check(refused(new HandMadeIntents(), end))).toEqual([])
  })

  it('an intent to stay that was carried out when the server fell', () => {
    const history = new HandMadeIntents()
    const a = history.publish('i1', 'A', note('one', 'a'), 12)
    const result = history.carriedOut('c1', 'c0', 'A', a, 0, 19)
    history.land('c1', 20, 'A', [])
    history.call('A', note('one', 'a'), [10, 30], landedBy('self', 'c1', result, 0))
    expect(check(history)).toEqual([
      'c1 landed, and an intent of A stayed',
      'A was told committed, and its intent is there',
    ])
    history.faults.push({ at: 20, writer: 'the server', kind: 'fell between refs' })
    expect(check(history)).toEqual([])
    history.ref(note('one', 'a'), null, 60, 'B')
    expect(check(history)).toEqual([])
  })

  it('one not to know what became of it, where it could not withdraw, and another to land it later', () => {
    const history = new HandMadeIntents()
    const a = history.publish('i1', 'A', note('one', 'a'), 12)
    history.call('A', note('one', 'a'), [10, 30], unknown)
    history.faults.push({ at: 25, writer: 'A', kind: 'move refused-unseen' })
    const b = history.publish('i2', 'B', spawn('b'), 40)
    history.carriedOut('c1', 'c0', 'B', a, 1, 49)
    const second = history.carriedOut('c2', 'c1', 'B', b, 1, 49)
    history.land('c2', 50, 'B', [a, b])
    history.call('B', spawn('b'), [35, 60], landedBy('self', 'c2', second, 1))
    expect(check(history)).toEqual([])
  })
})

const foreign = (reason: string): string => `c1 carries out an intent that B had to leave alone: ${reason}`

const unfit: readonly [string, string, Oddity][] = [
  ['of another branch', foreign('it is of another registry'), { forged: { branch: 'other' } }],
  ['of another root', foreign('it is of another registry'), { forged: { root: 'other' } }],
  ['of a fork', foreign('it is of another registry'), { forged: { repository: 'other' } }],
  ['of a later protocol', foreign('its version is unknown'), { forged: { protocol: 2 } }],
  ['of other decisions', foreign('its version is unknown'), { forged: { decisions: 2 } }],
  ['that had expired', foreign('it had expired'), { forged: { deadline: 19 } }],
  ['with a base out of sight', foreign('its base is not in the history'), { forged: { base: 'f00' } }],
  ['that is signed, by one who has no key', foreign('its signature is not one of its keys'), { key: 'k' }],
  [
    'for another command than it says',
    foreign('it is of another command'),
    { forged: { request: { ...note('one', 'a'), id: 'a', digest: 'other' } } },
  ],
  [
    'for another request than it says',
    foreign('it is of another request'),
    { forged: { request: { id: 'x', digest: note('one', 'a').digest, command: note('one', 'a').command } } },
  ],
  ['that nobody published', 'c1 carries out an intent that no writer published', { by: null }],
]

describe('finds that an intent was carried out', () => {
  it.each(unfit)('%s', (_what, sentence, odd) => {
    expect(check(combined(odd))).toContain(sentence)
  })

  it('whose signature is of no key that the combiner has', () => {
    expect(check(combined({ key: 'old' }, ['new', 'old']))).toEqual([])
    expect(check(combined({ key: 'old' }, ['new']))).toEqual([
      foreign('its signature is not one of its keys'),
    ])
  })

  it('that is unsigned, by one who has a key', () => {
    expect(check(combined({}, ['new']))).toEqual([foreign('its signature is not one of its keys')])
  })

  it('by one who is not to combine', () => {
    expect(check(combined({}, null))).toContain(foreign('B combines with nobody'))
  })

  it('that stood under the name of another', () => {
    const history = new HandMadeIntents()
    history.publish('i1', 'A', note('one', 'a'), 12)
    history.refs[0] = { at: 12, name: 'f'.repeat(32), blob: 'i1', by: 'A' }
    const a = { blob: 'i1', writer: 'A', request: note('one', 'a') }
    history.carriedOut('c1', 'c0', 'B', a, 0, 19)
    history.land('c1', 20, 'B', [])
    expect(check(history)).toContain(foreign('it never stood under its name'))
  })
})
