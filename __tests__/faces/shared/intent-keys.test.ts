import { describe, expect, it } from '@jest/globals'
import { parseIntentKeys } from '../../../src/faces/shared/intent-keys.js'

const given = (label: string, text: string | null) => (text === null ? null : { label, text })
const [present, previous] = ['sixteen letters!', 'the one before it']

describe('the keys of intents', () => {
  it.each([
    [null, null, []],
    [present, null, [present]],
    [present, previous, [present, previous]],
  ])('%j, and before it %j', (now, before, keys) => {
    expect(parseIntentKeys(given('a', now), given('b', before))).toEqual(keys)
  })

  it.each([
    ['fifteen letters', null, 'a: must have at least 16 characters'],
    [present, 'short', 'b: must have at least 16 characters'],
    [null, previous, 'b: is the key before another; give that one beside it'],
  ])('%j, and before it %j, are refused without being told', (now, before, message) => {
    expect(() => parseIntentKeys(given('a', now), given('b', before))).toThrow(
      expect.objectContaining({ code: 'bad-input', message }),
    )
  })
})
