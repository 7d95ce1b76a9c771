import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isEqual, isObject, type JsonValue } from '../../../src/core/json/value.js'

describe('isEqual', () => {
  it.each<[JsonValue, JsonValue]>([
    [null, null],
    [0, -0],
    ['é', '\u00e9'],
    [
      { a: 1, b: [2, { c: null }] },
      { b: [2, { c: null }], a: 1 },
    ],
  ])('%j equals %j', (a, b) => {
    expect(isEqual(a, b)).toBe(true)
    expect(isEqual(b, a)).toBe(true)
  })

  it.each<[JsonValue, JsonValue]>([
    [null, false],
    [0, ''],
    [1, '1'],
    [[], {}],
    [{}, null],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: null }, {}],
    [{ a: null }, { b: null }],
    [{ constructor: null }, { a: null }],
  ])('%j differs from %j', (a, b) => {
    expect(isEqual(a, b)).toBe(false)
    expect(isEqual(b, a)).toBe(false)
  })

  it('does not take an inherited property for a key', () => {
    const inherited = Object.create({ a: 1 }) as Record<string, JsonValue>
    inherited['b'] = 1
    expect(isEqual({ a: 1 }, inherited)).toBe(false)
  })

  it('agrees with a comparison of sorted text', () => {
    const small = fc.jsonValue({ maxDepth: 2, depthSize: 'small' }).map((value) => value as JsonValue)
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(isEqual(a, b)).toBe(canonical(a) === canonical(b))
        expect(isEqual(a, JSON.parse(JSON.stringify(a)) as JsonValue)).toBe(true)
      }),
    )
  })
})

function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_, part: JsonValue) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

describe('isObject', () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null)]])('accepts %j', (value) => {
    expect(isObject(value)).toBe(true)
  })

  it.each([[null], [undefined], [[]], ['{}'], [1], [true]])('refuses %j', (value) => {
    expect(isObject(value)).toBe(false)
  })
})
