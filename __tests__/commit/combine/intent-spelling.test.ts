import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { JsonValue } from '../../../src/core/json/value.js'
import { encodeIntent, readIntent } from '../../../src/commit/combine/intent.js'
import {
  content,
  foreign,
  id,
  place,
  read,
  replaced,
  unsigned,
  withCommand,
  withFields,
  withRequest,
} from './intent-fixtures.js'

describe('a text that is spelt otherwise', () => {
  it.each<[string, string]>([
    ['white space', replaced('{', '{ ')],
    ['a carriage return', replaced('\n', '\r\n')],
    ['an escape', replaced('a note', '\\u0061 note')],
    ['half a character as it is', replaced('a note', '\ud800')],
    ['a number in another way', replaced(/"deadline":(\d+)/, '"deadline":$1.0')],
    ['a key twice', replaced('{', '{"nonce":"other",')],
    ['a version twice', replaced('{', '{"protocol":3,')],
    ['a deadline twice', replaced('{', '{"deadline":1,')],
    ['a registry twice', replaced('{', '{"root":"other",')],
    ['an id twice', replaced('"id":', '"id":"request-2","id":')],
    ['an operation twice', replaced('"operation":', '"operation":"init","operation":')],
    ['a key of a patch twice', replaced('"note":', '"note":1,"note":')],
  ])('is no intent, though it would parse to one: %s', (_what, text) => {
    expect(read(text)).toEqual(foreign('invalid'))
  })
})

describe('a prototype', () => {
  it.each<[string, string]>([
    ['the envelope', replaced('{', '{"__proto__":{"polluted":1},')],
    ['the request', replaced('"id":', '"__proto__":{"polluted":1},"id":')],
    ['the command', replaced('"operation":', '"__proto__":{"polluted":1},"operation":')],
    ['a patch', replaced('"note":', '"__proto__":{"polluted":1},"note":')],
    ['an escaped key', replaced('"note":', '"\\u005f_proto__":{"polluted":1},"note":')],
    ['a withdrawal', `{"__proto__":{},"protocol":2,"withdrawn":"${id}","deadline":1}\n\n`],
  ])('is not changed by %s, which is refused unread', (_what, text) => {
    expect(read(text)).toEqual(foreign('unreadable', null))
    expect({}).not.toHaveProperty('polluted')
  })

  it('supplies no field', () => {
    const { request, ...others } = content()
    const inherited = unsigned(`{"__proto__":${JSON.stringify(others)},"request":${JSON.stringify(request)}}`)
    expect(read(inherited)).toEqual(foreign('unreadable', null))
  })

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'toJSON'])(
    'lends its keys to nobody: %s',
    (field) => {
      expect(read(withFields({ [field]: {} }))).toEqual(foreign('invalid'))
      expect(read(withRequest({ [field]: {} }))).toEqual(foreign('invalid'))
      expect(read(withCommand({ operation: 'init', [field]: {} }))).toEqual(foreign('invalid'))
      expect(read(withCommand({ operation: 'update', id: 'ada', patch: { [field]: {} } }))).toHaveProperty(
        'kind',
        'intent',
      )
    },
  )
})

describe('any text', () => {
  it('is read without a fault', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.json().map(unsigned), fc.json())
    fc.assert(
      fc.property(texts, fc.string(), (text, other) => {
        expect(readIntent(text, other, place, []).kind).toBe('foreign')
      }),
    )
  })

  /** Paths to every field of an envelope and its request. */
  const paths = [
    ...Object.keys(content()).map((field) => [field]),
    ...Object.keys(content().request).map((field) => ['request', field]),
  ]
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(0, 1, -0, null, id, 'main', '7.1', 'c'.repeat(40)),
  )

  it('is an intent only where it is what publishes that intent', () => {
    let intents = 0
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, ([first = '', second], value) => {
        const changed = content()
        if (second === undefined) changed[first] = value as JsonValue
        else changed.request[second] = value as JsonValue
        const text = unsigned(JSON.stringify(changed))
        const reading = read(text)
        if (reading.kind !== 'intent') return
        intents += 1
        const { nonce } = changed as { nonce?: string }
        expect(encodeIntent(reading.intent, place, nonce ?? '', [])).toBe(text)
      }),
      { numRuns: 2000, seed: 7 },
    )
    expect(intents).toBeGreaterThan(20)
  })
})
