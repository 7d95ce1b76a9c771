import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findDuplicateKey, parseJson, locateValue } from '../../../src/core/json/parse.js'

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

function problemOf(text: string): string {
  const parsed = parseJson(text)
  if (parsed.ok) return 'ok'
  const { code, message, line, column } = parsed.problem
  return `${line}:${column} ${code}: ${message}`
}

describe('parseJson', () => {
  it.each([
    ['{"id": "agent-1", "score": 0.40}', { id: 'agent-1', score: 0.4 }],
    ['  [1, 1.0, 1e3]\r\n', [1, 1, 1000]],
    ['"\\ud83e\\uddf9"', '🧹'],
    ['null', null],
    ['{"a": 1, "a": 2}', { a: 2 }],
    ['"\u2028"', '\u2028'],
  ])('reads %j', (text, value) => {
    expect(parseJson(text)).toStrictEqual({ ok: true, value })
  })

  it.each([
    ['', '1:1 malformed-json: empty file'],
    [' \r\n\r\n', '3:1 malformed-json: empty file'],
    ['\ufeff{}', '1:1 malformed-json: the file begins with a byte-order mark: save it without one'],
    ['{"a": 1 "b": 2}', '1:9 malformed-json: expected a comma or }'],
    ['[1 2]', '1:4 malformed-json: expected a comma or ]'],
    ['{"a": [1}]', '1:9 malformed-json: expected a comma or ]'],
    ['{\n  "a": 1,\n}', '2:9 malformed-json: a trailing comma'],
    ['[1, 2,\r\n]', '1:6 malformed-json: a trailing comma'],
    ['[1,,2]', '1:4 malformed-json: expected a value'],
    ['{"a":}', '1:6 malformed-json: expected a value'],
    ['{"a" 1}', '1:6 malformed-json: expected a colon after the key'],
    ['{1: 2}', '1:2 malformed-json: expected a key in double quotes'],
    ["{'a': 1}", '1:2 malformed-json: strings need double quotes'],
    ['// who\n{}', '1:1 malformed-json: comments are not JSON'],
    ['{"a": 1} /* why', '1:10 malformed-json: comments are not JSON'],
    ['{"a": "b}', '1:7 malformed-json: unterminated string'],
    ['{"a": "two\nlines"}', '1:7 malformed-json: unterminated string'],
    ['["\\x41"]', '1:2 malformed-json: a string has an unknown escape: write a backslash as \\\\'],
    ['["\\u12g4"]', '1:2 malformed-json: a string has \\u without four hexadecimal digits'],
    ['["\t"]', '1:2 malformed-json: a string has a control character: write it as an escape, such as \\t'],
    ['{"a": [1, -1e999]}', '1:11 malformed-json: the number is too large'],
    ['1e999', '1:1 malformed-json: the number is too large'],
    ['[1.]', '1:2 malformed-json: incomplete number'],
    ['[01]', '1:3 malformed-json: expected a comma or ]'],
    ['[NaN]', '1:2 malformed-json: unexpected "NaN"'],
    ['{"a": True}', '1:7 malformed-json: unexpected "True"'],
    ['\u00a0{}', '1:1 malformed-json: unexpected "\\u{a0}"'],
    ['[\u202eevil]', '1:2 malformed-json: unexpected "\\u{202e}evil"'],
    ['[\ufeff]', '1:2 malformed-json: unexpected "\\u{feff}"'],
    ['{} {}', '1:4 malformed-json: text after the end of the JSON value'],
    ['{"a": 1', '1:8 malformed-json: the file ends before the closing }'],
    ['[[1]', '1:5 malformed-json: the file ends before the closing ]'],
    ['{"a":', '1:6 malformed-json: expected a value, but the file ends here'],
    ['{"a"', '1:5 malformed-json: expected a colon after the key, but the file ends here'],
    ['{"a": 1,\n', '2:1 malformed-json: expected a key in double quotes, but the file ends here'],
    ['{\n<<<<<<< HEAD\n"a": 1\n=======\n', '2:1 malformed-json: an unresolved merge conflict'],
  ])('%j is refused: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })

  it('does not mind duplicate keys on the way to the problem', () => {
    expect(problemOf('{"a": 1, "a": 2,}')).toBe('1:16 malformed-json: a trailing comma')
  })

  it('names the first problem of many', () => {
    expect(problemOf("[\n  1,\n  2 3,\n  'x',\n]")).toBe('3:5 malformed-json: expected a comma or ]')
  })

  it.each([
    ['LF', '[\n\n1,\n x]'],
    ['CRLF', '[\r\n\r\n1,\r\n x]'],
    ['CR', '[\r\r1,\r x]'],
    ['mixed', '[\r\n\r1,\n x]'],
  ])('counts lines that end with %s', (_, text) => {
    expect(problemOf(text)).toBe('4:2 malformed-json: unexpected "x"')
  })

  it('counts columns in UTF-16 units', () => {
    expect(problemOf('["🧹" x]')).toBe('1:7 malformed-json: unexpected "x"')
  })

  it('does not repeat a long piece of the text', () => {
    expect(problemOf('a'.repeat(1000))).toBe(`1:1 malformed-json: unexpected "${'a'.repeat(40)}…"`)
  })

  it('agrees with JSON.parse on what is JSON, and always says where it is not', () => {
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '0',
      '-',
      '.',
      'e',
      '+',
      'true',
      'nul',
      '\\',
      '\\u00',
    ]
    const others = [' ', '\t', '\n', '\r', '\ufeff', '\u00a0', '/', '//', '/*', '*/', '\u0001']
    const piece = fc.constantFrom(...tokens, ...others)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        const parsed = parseJson(text)
        expect(parsed.ok).toBe(isJson(text))
        expect(parsed.ok || parsed.problem.message).not.toBe('not JSON')
      }),
      { numRuns: 5000 },
    )
  })

  it('finds the place where a valid text was cut off', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, seed) => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('__proto__'))
        const cut = text.slice(0, seed % text.length)
        const parsed = parseJson(cut)
        expect(parsed).toMatchObject({ ok: false, problem: { code: 'malformed-json', line: 1 } })
      }),
    )
  })
})

describe('depth', () => {
  const tooDeep = '1:65 too-deep: nested more than 64 levels deep'

  it('allows 64 levels and no more', () => {
    expect(problemOf(nested(64))).toBe('ok')
    expect(problemOf(nested(65))).toBe(tooDeep)
    expect(problemOf('{"a":'.repeat(64) + '1' + '}'.repeat(64))).toBe('ok')
    expect(problemOf('{"a":'.repeat(65) + '1' + '}'.repeat(65))).toMatch(/^1:321 too-deep/)
  })

  it.each([
    ['closed', nested(200_000)],
    ['open', '['.repeat(200_000)],
    ['a trailing comma at the bottom', nested(200_000).replace('[]', '[1,]')],
  ])('refuses 200,000 nested arrays: %s', (_, text) => {
    expect(problemOf(text)).toBe(tooDeep)
    expect(findDuplicateKey(text)).toMatchObject({ code: 'too-deep', line: 1, column: 65 })
    expect(locateValue(text, [0, 0])).toStrictEqual({ line: 1, column: 65 })
  })

  // Each is malformed in a way that a scan for brackets could misjudge, while jsonc-parser would recurse on.
  it.each([
    ['a line break in a string', `["\n${'['.repeat(200_000)}`],
    ['a quote in a comment', `/*"*/${'['.repeat(200_000)}`],
    ['brackets that do not match', '[},'.repeat(200_000)],
    ['a bad key', '{1,"a":'.repeat(200_000)],
  ])('is not led into deep recursion by %s', (_, text) => {
    expect(problemOf(text)).toMatch(/^1:\d+ malformed-json/)
    expect(findDuplicateKey(text)).toMatchObject({ code: 'malformed-json' })
    expect(locateValue(text, [0])).toMatchObject({ line: 1 })
  })

  it('is not led into deep recursion by a value that JSON.parse drops', () => {
    const text = `{"a": ${nested(200_000)}, "a": 1}`
    expect(parseJson(text)).toStrictEqual({ ok: true, value: { a: 1 } })
    expect(findDuplicateKey(text)).toMatchObject({ code: 'too-deep' })
    expect(locateValue(text, ['a'])).toStrictEqual({ line: 1, column: 70 })
  })
})

describe('forbidden key', () => {
  it.each([
    ['{"__proto__": null}', '1:2'],
    ['[\n {"a": {"\\u005f_pro\\u0074o__": {}}}]', '2:9'],
    ['{"a": 1, "__proto__": {"b": 1}, "__proto__": 2}', '1:10'],
  ])('%j is refused at %s', (text, position) => {
    expect(problemOf(text)).toBe(`${position} forbidden-key: the key "__proto__" is not allowed`)
  })

  it.each([
    ['{"proto": 1}'],
    ['{"constructor": 1}'],
    ['["__proto__"]'],
    ['{"a": "__proto__"}'],
    ['{"\\\\u005f_proto__": 1}'],
  ])('%s is allowed', (text) => {
    expect(problemOf(text)).toBe('ok')
  })
})

describe('findDuplicateKey', () => {
  it.each([
    ['{"a": 1, "b": 2,\n "a": 3}', 'the key "a" is already on line 1', 2, 2],
    ['{"a": 1, "\\u0061": 2}', 'the key "a" is already on line 1', 1, 10],
    ['[{"a": {\n"x": 1, "y": {"x": 1},\n"x": 2}}]', 'the key "x" is already on line 2', 3, 1],
    ['{"a": 1, "a": 1, "a": 1}', 'the key "a" is already on line 1', 1, 10],
    ['{"": 1, "": 2}', 'the key "" is already on line 1', 1, 9],
  ])('%j: %s', (text, message, line, column) => {
    expect(findDuplicateKey(text)).toStrictEqual({ code: 'duplicate-key', message, line, column })
  })

  it.each([['{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}'], ['{"a": 1, "A": 2}'], ['[1, 1]'], ['1']])(
    'finds none in %s',
    (text) => {
      expect(findDuplicateKey(text)).toBeNull()
    },
  )

  it('answers with what stopped it when a text cannot be read to the end', () => {
    expect(findDuplicateKey('{"a": 1, x "a": 2}')).toMatchObject({ code: 'malformed-json', column: 10 })
  })

  it('finds a duplicate exactly where JSON.parse drops a key', () => {
    const members = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer()))
    fc.assert(
      fc.property(members, (pairs) => {
        const text = `{${pairs.map(([key, value]) => `"${key}":${value}`).join(',')}}`
        const kept = Object.keys(JSON.parse(text) as object).length
        expect(findDuplicateKey(text) === null).toBe(kept === pairs.length)
      }),
    )
  })
})

describe('locateValue', () => {
  const text =
    '{\r\n  "name": "🧹 Ada",\r\n  "traits": { "speed": 77 },\r\n  "runs": [\r\n    1, {"at": null}\r\n  ]\r\n}'

  it.each<[(string | number)[], number, number]>([
    [[], 1, 1],
    [['name'], 2, 11],
    [['traits'], 3, 13],
    [['traits', 'speed'], 3, 24],
    [['runs', 0], 5, 5],
    [['runs', 1, 'at'], 5, 15],
  ])('%j is at %d:%d', (path, line, column) => {
    expect(locateValue(text, path)).toStrictEqual({ line, column })
  })

  it.each<[(string | number)[], number, number]>([
    [['absent'], 1, 1],
    [['absent', 'deeper'], 1, 1],
    [['traits', 'caution'], 3, 13],
    [['runs', 2], 4, 11],
    [['runs', -1], 4, 11],
    [['runs', 'length'], 4, 11],
    [['name', 'length'], 2, 11],
    [['runs', 1, 'at', 'zone'], 5, 15],
  ])('%j does not exist: its nearest ancestor is at %d:%d', (path, line, column) => {
    expect(locateValue(text, path)).toStrictEqual({ line, column })
  })

  it('skips what stands before the value', () => {
    expect(locateValue('\n\n  {"a": 1}', [])).toStrictEqual({ line: 3, column: 3 })
  })

  it('is the position of the problem in a text that cannot be read', () => {
    expect(locateValue('{\n  "a": 1\n  "b": 2\n}', ['b'])).toStrictEqual({ line: 3, column: 3 })
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
