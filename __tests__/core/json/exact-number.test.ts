import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { editJson, printJson } from '../../../src/core/json/edit.js'
import { ExactNumber, mayHoldExactNumbers, readNumber } from '../../../src/core/json/exact-number.js'
import { mergePatch } from '../../../src/core/json/merge-patch.js'
import { parseJson } from '../../../src/core/json/parse.js'
import { stringifyJson } from '../../../src/core/json/stringify.js'
import { isEqual, isObject, roundNumbers, type JsonValue } from '../../../src/core/json/value.js'

function read(text: string): JsonValue {
  const parsed = parseJson(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

/** Compares decimal values digit by digit, by other means than the code: as fractions of big integers. */
function isSameDecimal(one: string, other: string): boolean {
  const fraction = (text: string): [bigint, bigint] => {
    const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
    const [whole = '', decimals = ''] = mantissa.split('.')
    const scale = Number(exponent) - decimals.length
    const digits = BigInt(whole + decimals)
    return scale < 0 ? [digits, 10n ** BigInt(-scale)] : [digits * 10n ** BigInt(scale), 1n]
  }
  const [[a, b], [c, d]] = [fraction(one), fraction(other)]
  return a * d === c * b
}

const digits = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom('0', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
    minLength: 1,
    maxLength,
  })

/** Numbers in any spelling that JSON allows, many near the ends of what a double holds. */
const spelled = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.oneof(
      fc.constantFrom('0', '1', '9007199254740993', '9007199254740992', '9007199254740991'),
      digits(25).map((text) => text.replace(/^0+(?=\d)/, '')),
    ),
    fraction: fc.oneof(
      fc.constant(''),
      digits(25).map((text) => `.${text}`),
    ),
    exponent: fc.oneof(
      fc.constant(''),
      fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-', 'E-0'), fc.nat(340)).map((parts) => parts.join('')),
    ),
  })
  .map(({ sign, whole, fraction, exponent }) => sign + whole + fraction + exponent)
  .filter((text) => Number.isFinite(Number(text)))

/** Numbers that a double stands for, as other programs print them. */
const doubles = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .chain((value) => fc.constantFrom(String(value), value.toExponential(), JSON.stringify(value)))

describe('a number that no double stands for', () => {
  it.each([
    ['9007199254740993'],
    ['-9007199254740993'],
    ['1234567890123456789'],
    ['0.1234567890123456789'],
    ['0.10000000000000001'],
    ['9007199254740992.5'],
    ['1e-400'],
    ['-1e-400'],
    ['4.9e-324'],
    ['1.00000000000000000000001'],
    ['9007199254740993.0'],
    ['90071992547409930e-1'],
    ['123e-1000000000000000000000'],
  ])('%s keeps its digits', (text) => {
    const value = read(`{"n": ${text}}`)
    expect(isObject(value) && value['n']).toBeInstanceOf(ExactNumber)
    expect(stringifyJson(value)).toBe(`{"n":${text}}`)
    expect(printJson(value)).toBe(`{\n  "n": ${text}\n}\n`)
    expect(roundNumbers(value)).toStrictEqual({ n: Number(text) })
  })

  it.each([
    ['9007199254740992', '9007199254740992'],
    ['-0', '0'],
    ['0e-400', '0'],
    ['1.0', '1'],
    ['1.50', '1.5'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['5e-324', '5e-324'],
    ['1E+3', '1000'],
    ['100000000000000000000000', '1e+23'],
    ['1e0000000000000000000001', '10'],
    ['0.000000000000000000000000000000', '0'],
  ])('%s is none: a double stands for it', (text, printed) => {
    expect(read(text)).not.toBeInstanceOf(ExactNumber)
    expect(stringifyJson(read(text))).toBe(printed)
  })

  it.each([
    ['1e400', 'the number is too large'],
    ['-1e400', 'the number is too large'],
    ['9'.repeat(400), 'the number is too large'],
    [`0.${'0'.repeat(999)}1`, 'the number has more than 1000 characters'],
    [`1e-${'9'.repeat(1_000_000)}`, 'the number has more than 1000 characters'],
  ])('is refused by name where it cannot be kept: %#', (text, message) => {
    expect(parseJson(`[1,\n ${text}]`)).toStrictEqual({
      ok: false,
      problem: { code: 'malformed-json', message, line: 2, column: 2 },
    })
    expect(() => new ExactNumber(text)).toThrow(RangeError)
  })

  it.each(['', '01', '+1', '1.', '.5', '0x10', 'NaN', '1_000', ' 1', '1e', '--1'])(
    'is not made of what JSON does not take for a number: %j',
    (text) => {
      expect(() => new ExactNumber(text)).toThrow(RangeError)
    },
  )

  it('is not looked for in strings', () => {
    for (const text of [
      '"9007199254740993"',
      `"${'1.'.repeat(2_000_000)}"`,
      `"${'9'.repeat(2_000_000)}e-999"`,
    ])
      expect(read(text)).toBe(JSON.parse(text))
  })

  it('counts in arithmetic as the nearest double', () => {
    const number = new ExactNumber('9007199254740993') as unknown as number
    expect([number - 1, number < 9007199254740994, number.toFixed(1), Math.max(number, 1)]).toStrictEqual([
      9007199254740991,
      true,
      '9007199254740992.0',
      9007199254740992,
    ])
    expect(String(number)).toBe('9007199254740993')
  })

  it('is a scalar, for everything that walks through values', () => {
    const number = new ExactNumber('1e-400')
    expect(isObject(number)).toBe(false)
    expect(Object.keys(number)).toStrictEqual([])
    expect(mergePatch({ a: { b: 1 } }, { a: number })).toStrictEqual({ a: number })
  })

  it('does not let a value that JSON.parse drops overflow the stack', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(parseJson(`{"a": ${deep}, "a": 1e-400}`)).toMatchObject({
      ok: false,
      problem: { code: 'too-deep' },
    })
  })

  it('is found by its key where JSON.parse would find it', () => {
    expect(stringifyJson(read('{"a": 1e-400, "b": [true, null, "x"], "1": {}, "a": 2e-400}'))).toBe(
      '{"1":{},"a":2e-400,"b":[true,null,"x"]}',
    )
  })
})

describe('numbers in any spelling', () => {
  it('come back with the same decimal value', () => {
    fc.assert(
      fc.property(fc.oneof(spelled, doubles), (text) => {
        expect(isSameDecimal(stringifyJson(read(`[${text}]`)).slice(1, -1), text)).toBe(true)
        expect(isSameDecimal(printJson(read(text)).trim(), text)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('are equal exactly where their decimal values are', () => {
    fc.assert(
      fc.property(spelled, spelled, fc.nat(3), (one, other, zeros) => {
        expect(isEqual(read(one), read(other))).toBe(isSameDecimal(one, other))
        const [mantissa = '', exponent] = one.split(/(?=e)/i)
        const padded = `${mantissa}${mantissa.includes('.') ? '' : '.0'}${'0'.repeat(zeros)}${exponent ?? ''}`
        expect(isEqual(read(one), read(padded))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('are doubles wherever a double prints as them', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // JavaScript writes -0 as 0.
        expect(readNumber(String(value))).toBe(value + 0)
        expect(mayHoldExactNumbers(JSON.stringify([value, String(value)]))).toBe(false)
      }),
    )
  })
})

describe('an edit beside such a number', () => {
  const text = '{"n": 9007199254740993, "list": [0.1234567890123456789, 1], "m": 1}'

  it('leaves its digits', () => {
    expect(editJson(text, { ...(read(text) as object), m: 2 })).toBe(text.replace('"m": 1', '"m": 2'))
  })

  it.each([
    ['9007199254740992', '{"n": 9007199254740992, "list": [0.1234567890123456789, 1], "m": 1}'],
    ['9007199254740993.0', text],
    ['90071992547409930e-1', text],
    ['9007199254740994', '{"n": 9007199254740994, "list": [0.1234567890123456789, 1], "m": 1}'],
  ])('replaces it where the new value is another one: %s', (number, edited) => {
    expect(editJson(text, { ...(read(text) as object), n: readNumber(number) })).toBe(edited)
  })

  it('takes it for changed where only digits beyond a double differ', () => {
    const list = read('[0.1234567890123456780, 1]')
    expect(editJson(text, { ...(read(text) as object), list })).toBe(
      text.replace('0.1234567890123456789', '0.1234567890123456780'),
    )
  })
})
