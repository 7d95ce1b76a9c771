import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { ExactNumber } from '../../src/core/json/exact-number.js'
import { digestOf } from '../../src/commit/request.js'

describe('a request', () => {
  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      {},
      [],
      '{}',
      null,
      'null',
      1,
      '1',
      { a: 1, b: 2 },
      { b: 2, a: 1 },
      ['a', 1],
      [['a', 1]],
      { a: 1 },
    ),
  )
  /** As it comes from a caller: without `-0`. */
  const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    )
  }
  const command = (patch: unknown) =>
    ({ operation: 'update', id: 'ada', patch: { value: patch } }) as Parameters<typeof digestOf>[0]

  it('has a digest that does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const other = shuffled(command(value)) as Parameters<typeof digestOf>[0]
        expect(digestOf(other)).toBe(digestOf(command(value)))
      }),
    )
  })

  it('has a digest that differs where the command does', () => {
    fc.assert(
      fc.property(json.map(parsed), json.map(parsed), (a, b) => {
        expect(digestOf(command(a)) === digestOf(command(b))).toBe(isDeepStrictEqual(a, b))
      }),
    )
    expect(digestOf(command([1, 2]))).not.toBe(digestOf(command([2, 1])))
    expect(digestOf(command('1'))).not.toBe(digestOf(command(1)))
  })

  it('has a digest that tells digits beyond a double apart, whatever their spelling', () => {
    const [big, same, other, double, text] = [
      new ExactNumber('9007199254740993'),
      new ExactNumber('9.0071992547409930e15'),
      new ExactNumber('9007199254740993.1'),
      9007199254740992,
      '9007199254740993',
    ].map((number) => digestOf(command([number])))
    expect(same).toBe(big)
    expect(new Set([big, other, double, text]).size).toBe(4)
  })

  it('takes no bigint, which JSON has not, and says what to give', () => {
    expect(() => digestOf(command([9007199254740993n]))).toThrow(
      "JSON has no bigint: give new ExactNumber('9007199254740993') instead of 9007199254740993n",
    )
  })
})
