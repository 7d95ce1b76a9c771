import { describe, expect, it } from '@jest/globals'
import { editJson, printJson } from '../../../src/core/json/edit.js'
import { ExactNumber } from '../../../src/core/json/exact-number.js'
import { mergePatch } from '../../../src/core/json/merge-patch.js'
import type { JsonValue } from '../../../src/core/json/value.js'
import { lineDiff } from './line-diff.js'

/** A record as Python writes it: two spaces, ASCII only, no final newline. */
const RECORD = String.raw`{
  "id": "agent-17",
  "name": "\ud83e\uddf9 Grace",
  "spawned_at": "2025-11-12T01:26:19.844461Z",
  "traits": {
    "creativity": 72,
    "caution": 42
  },
  "metrics": {
    "issues_resolved": 1,
    "code_quality_score": 1.0,
    "threshold": 0.40,
    "budget": 1e3
  },
  "contributions": [],
  "x_unknown": "caf\u00E9 \/ na\u00efve"
}`

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue
}

/** The lines that a merge patch changes. */
function patchDiff(text: string, patch: JsonValue): string[] {
  const value = mergePatch(parse(text), patch)
  const edited = editJson(text, value)
  expect(parse(edited)).toStrictEqual(value)
  return lineDiff(text, edited)
}

describe('editJson on a record', () => {
  it.each<[string, JsonValue, string[]]>([
    ['one field', { traits: { caution: 43 } }, ['-     "caution": 42', '+     "caution": 43']],
    [
      'fields far apart',
      { id: 'agent-18', metrics: { issues_resolved: 2, budget: 1001 } },
      [
        '-   "id": "agent-17",',
        '+   "id": "agent-18",',
        '-     "issues_resolved": 1,',
        '+     "issues_resolved": 2,',
        '-     "budget": 1e3',
        '+     "budget": 1001',
      ],
    ],
    [
      'a new field',
      { status: 'active' },
      [
        String.raw`-   "x_unknown": "caf\u00E9 \/ na\u00efve"`,
        String.raw`+   "x_unknown": "caf\u00E9 \/ na\u00efve",`,
        '+   "status": "active"',
      ],
    ],
    [
      'new fields in the order of the new value',
      { traits: { zeal: 1, agility: 2 } },
      ['-     "caution": 42', '+     "caution": 42,', '+     "zeal": 1,', '+     "agility": 2'],
    ],
    [
      'a new object',
      { traits: { speed: { min: 1, steps: [1, {}], none: [] } } },
      [
        '-     "caution": 42',
        '+     "caution": 42,',
        '+     "speed": {',
        '+       "min": 1,',
        '+       "steps": [',
        '+         1,',
        '+         {}',
        '+       ],',
        '+       "none": []',
        '+     }',
      ],
    ],
    ['the first field removed', { id: null }, ['-   "id": "agent-17",']],
    [
      'fields in the middle removed',
      { name: null, spawned_at: null },
      [String.raw`-   "name": "\ud83e\uddf9 Grace",`, '-   "spawned_at": "2025-11-12T01:26:19.844461Z",'],
    ],
    [
      'the last field removed',
      { traits: { caution: null } },
      ['-     "creativity": 72,', '-     "caution": 42', '+     "creativity": 72'],
    ],
    [
      'the last field replaced by another',
      { traits: { caution: null, speed: 77 } },
      ['-     "caution": 42', '+     "speed": 77'],
    ],
    [
      'an empty array filled',
      { contributions: [{ type: 'pr', number: 7 }] },
      [
        '-   "contributions": [],',
        '+   "contributions": [',
        '+     {',
        '+       "type": "pr",',
        '+       "number": 7',
        '+     }',
        '+   ],',
      ],
    ],
    [
      'an object replaced by a string',
      { traits: 'none' },
      [
        '-   "traits": {',
        '-     "creativity": 72,',
        '-     "caution": 42',
        '-   },',
        '+   "traits": "none",',
      ],
    ],
    [
      'a string replaced by an object',
      { id: { old: 'agent-17' } },
      ['-   "id": "agent-17",', '+   "id": {', '+     "old": "agent-17"', '+   },'],
    ],
  ])('%s: changes exactly these lines', (_, patch, diff) => {
    expect(patchDiff(RECORD, patch)).toStrictEqual(diff)
  })

  it.each<[string, JsonValue]>([
    ['nothing', {}],
    ['numbers to the same numbers', { metrics: { code_quality_score: 1, threshold: 0.4, budget: 1000 } }],
    ['a string to the same string', { x_unknown: 'café / naïve' }],
  ])('changing %s returns the text byte for byte', (_, patch) => {
    expect(editJson(RECORD, mergePatch(parse(RECORD), patch))).toBe(RECORD)
  })

  it('does not count the order of keys as a change', () => {
    const reversed = Object.fromEntries(Object.entries(parse(RECORD) as object).reverse()) as JsonValue
    expect(editJson(RECORD, reversed)).toBe(RECORD)
  })

  it('keeps a number that has more digits than JavaScript can hold', () => {
    const text = '{"run": 12345678901234567891, "n": 1}'
    const value = { run: new ExactNumber('12345678901234567891'), n: 2 }
    expect(editJson(text, value)).toBe('{"run": 12345678901234567891, "n": 2}')
  })
})

describe('layout', () => {
  const old = { a: 1, list: [1], inner: { b: true } }
  const patch = { a: 2, inner: { c: { d: [] } }, e: [0] }
  const value = mergePatch(old, patch)

  it.each([
    ['tab', '\t'],
    ['one space', ' '],
    ['two spaces', '  '],
    ['three spaces', '   '],
    ['four spaces', '    '],
  ])('writes what JSON.stringify would with an indentation of one %s', (_, indent) => {
    expect(editJson(JSON.stringify(old, null, indent), value)).toBe(JSON.stringify(value, null, indent))
  })

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('keeps %s line ends, with or without a final one', (_, lineEnd) => {
    const print = (json: JsonValue): string => JSON.stringify(json, null, 2).replaceAll('\n', lineEnd)
    expect(editJson(print(old), value)).toBe(print(value))
    expect(editJson(print(old) + lineEnd, value)).toBe(print(value) + lineEnd)
  })

  it('keeps a compact file compact', () => {
    expect(editJson(JSON.stringify(old), value)).toBe(JSON.stringify(value))
  })

  it.each([
    ['["a","b"]', '["a","b",["c","d"],{"e":1}]'],
    ['{"list":[1]}', '{"list":[1,2,3]}'],
    ['{"list": [1]}', '{"list": [1, 2, 3]}'],
    ['{"list": [ 1, 2 ]}', '{"list": [ 1, 2, 3 ]}'],
    ['{ "a" : 1 }', '{ "a" : 1, "b" : {"c" : []} }'],
    ['{"a": 1, "b": [1, 2]}', '{"c": {"d": 1, "e": 2}}'],
    ['[1, 2, 3]', '[0, 1, 2, 3]'],
    ['[1, 2, 3]', '[1, 9, 8, 3]'],
    ['[1, 2, 3]', '[2, 3]'],
    ['[1, 2, 3]', '[1, 3]'],
    ['[1, 2, 3]', '[1]'],
    ['[1, 2, 3]', '[3]'],
    ['[1,2]', '[]'],
    ['[1.0, 2.0, 3.0]', '[0, 1.0, 2.0, 3.0]'],
    ['[1.0, 2.0, 3.0]', '[1.0, 3.0]'],
    ['[1.0, 2.0, 3.0]', '[1.0, {}, 9, 3.0]'],
    ['{"a": [1, 2], "b": [1,2]}', '{"a": [1, 2], "b": [1,2,3]}'],
    ['{"a":1, "b":[1]}', '{"a":1, "b":[1, 2]}'],
  ])('edits %s on its line to %s', (text, edited) => {
    expect(editJson(text, parse(edited))).toBe(edited)
  })

  it.each([
    [
      'an array on one line in a file of many',
      '{\n  "tags": ["a", "b"]\n}',
      '{\n  "tags": ["a", "c", {"d": 1}]\n}',
    ],
    ['an object on one line', '{\n  "range": { "min": 1 }\n}', '{\n  "range": { "min": 1, "max": 2 }\n}'],
    ['an object on one line, wholly replaced', '{\n  "range": {"min": 1}\n}', '{\n  "range": {"max": 2}\n}'],
    [
      'brackets that share a line',
      '[{\n  "a": 1\n}, {\n  "a": 2\n}]',
      '[{\n  "a": 1\n}, {\n  "a": 2\n}, {\n  "a": 3\n}]',
    ],
    ['a lone element that shares a line', '[{\n  "a": 1\n}]', '[{\n  "a": 1\n}, {\n  "a": 2\n}]'],
    ['several numbers to a line', '[\n  1, 2,\n  3, 4\n]', '[\n  1, 2,\n  3, 4, 5\n]'],
    ['lines without indentation', '{\n"a": {\n"b": 1\n}\n}', '{\n"a": {\n"b": 1,\n"c": [\n1\n]\n}\n}'],
    ['indentation that goes back', '  {\n"a": 1\n}', '  {\n"a": 1,\n"b": [\n  1\n]\n}'],
    ['an empty object', '{}\n', '{\n  "a": 1\n}\n'],
    ['an empty array over two lines', '[\n]\n', '[\n  1\n]\n'],
    [
      'a first member that shares a line',
      '{"a": 1,\n  "b": 2}',
      '{"a": 1,\n  "b": 2,\n  "c": [\n    1\n  ]}',
    ],
    ['blank lines', '{\n  "a": 1,\n\n  "b": 2\n}', '{\n  "a": 1,\n\n  "b": 2,\n  "c": 3\n}'],
    ['a scalar', ' 1\n', ' {\n  "a": 1\n}\n'],
  ])('follows %s', (_, text, edited) => {
    expect(editJson(text, parse(edited))).toBe(edited)
  })
})

describe('editJson on an array of records', () => {
  const records: JsonValue[] = Array.from({ length: 500 }, (_, index) => ({ id: `agent-${index}`, tags: [] }))
  const text = printJson(records)
  const added: JsonValue = { id: 'agent-new', tags: ['x'] }
  const lines = ['+   {', '+     "id": "agent-new",', '+     "tags": [', '+       "x"', '+     ]']

  function diffTo(value: JsonValue[]): string[] {
    const edited = editJson(text, value)
    expect(edited).toBe(printJson(value))
    return lineDiff(text, edited)
  }

  it('appends a record with only its lines, and the comma before it', () => {
    expect(diffTo([...records, added])).toStrictEqual(['+   },', ...lines])
  })

  it.each([0, 1, 250, 499])('inserts a record at %d with only its lines', (index) => {
    const diff = diffTo(records.toSpliced(index, 0, added))
    // Which of two equal brackets is the new one is for the diff to say, so their order is left open.
    expect(diff.toSorted()).toStrictEqual([...lines, '+   },'].toSorted())
  })

  it.each([0, 1, 250, 498])('removes a record at %d with only its lines', (index) => {
    const diff = diffTo(records.toSpliced(index, 1))
    expect(diff.toSorted()).toStrictEqual(
      ['-   {', `-     "id": "agent-${index}",`, '-     "tags": []', '-   },'].toSorted(),
    )
  })

  it('removes the last record, and the comma before it', () => {
    expect(diffTo(records.slice(0, -1))).toStrictEqual([
      '-   },',
      '-   {',
      '-     "id": "agent-499",',
      '-     "tags": []',
    ])
  })

  it('removes all but one', () => {
    expect(editJson(text, [records[77] ?? null])).toBe(printJson([records[77] ?? null]))
  })

  it('changes one field of one record', () => {
    expect(diffTo(records.with(250, { id: 'agent-250', tags: ['x'] }))).toStrictEqual([
      '-     "tags": []',
      '+     "tags": [',
      '+       "x"',
      '+     ]',
    ])
  })

  it('changes some records and appends others', () => {
    const diff = diffTo([...records.with(490, { id: 'agent-490b', tags: [] }), added])
    expect(diff).toStrictEqual(['-     "id": "agent-490",', '+     "id": "agent-490b",', '+   },', ...lines])
  })

  it('appends equal elements at the end', () => {
    expect(editJson('[\n  1.0\n]', [1, 1])).toBe('[\n  1.0,\n  1\n]')
  })
})

describe('characters outside ASCII', () => {
  it.each([
    ['an escaped emoji', String.raw`{"a":"\ud83e\uddf9"}`],
    ['an escaped letter', String.raw`{"a":"\u00E9"}`],
    ['an escape in a key', String.raw`{"\u00e9":1}`],
  ])('are escaped in a file that has %s', (_, text) => {
    const edited = editJson(text, mergePatch(parse(text), { clé: ['🧹\u007f\u2028', 'tab\t"/'] }))
    expect(edited).toBe(text.slice(0, -1) + String.raw`,"cl\u00e9":["\ud83e\uddf9\u007f\u2028","tab\t\"/"]}`)
  })

  it.each([
    ['has some unescaped', String.raw`{"a":"\u00e9","b":"é"}`],
    ['has none', '{"a":"e"}'],
    ['has escapes of ASCII only', String.raw`{"a":"\u0041\u001f"}`],
    ['has an escaped backslash before a u', String.raw`{"a":"C:\\u00e9"}`],
  ])('are written as they are in a file that %s', (_, text) => {
    const edited = editJson(text, mergePatch(parse(text), { clé: '🧹' }))
    expect(edited).toBe(`${text.slice(0, -1)},"clé":"🧹"}`)
  })

  it('keeps half a surrogate pair as an escape, which UTF-8 could not hold', () => {
    expect(editJson('{"a":1}', { a: '\ud83e' })).toBe(String.raw`{"a":"\ud83e"}`)
  })
})

describe('what editJson refuses', () => {
  it.each([
    ['malformed text', '{"a": 1,}', 'Cannot edit JSON: a trailing comma (line 1, column 8)'],
    [
      'a duplicate key',
      '{"a": 1,\n "a": 1}',
      'Cannot edit JSON: the key "a" is already on line 1 (line 2, column 2)',
    ],
    ['a byte-order mark', '\ufeff{}', 'Cannot edit JSON: the file begins with a byte-order mark'],
    ['too deep a text', '['.repeat(100_000), 'Cannot edit JSON: nested more than 64 levels deep'],
  ])('%s', (_, text, message) => {
    expect(() => editJson(text, { a: 1 })).toThrow(message)
  })

  it.each<[string, JsonValue]>([
    ['a number that is not finite', { a: Number.POSITIVE_INFINITY }],
    ['a key that could not be read back', parse('{"__proto__": {"a": 1}}')],
    ['a value nested too deeply to be read back', parse('['.repeat(70) + ']'.repeat(70))],
    ['a hole in a value', { a: undefined } as unknown as JsonValue],
  ])('%s', (_, value) => {
    expect(() => editJson('{"b": 1}', value)).toThrow(Error)
  })

  it('refuses even if nothing would change', () => {
    expect(() => editJson('{"a": 1, "a": 1}', { a: 1 })).toThrow('already on line 1')
  })
})

describe('printJson', () => {
  it('indents by two spaces and ends with a line end', () => {
    expect(printJson({ a: [1, {}], é: '🧹' })).toBe('{\n  "a": [\n    1,\n    {}\n  ],\n  "é": "🧹"\n}\n')
  })

  it('refuses a number that JSON cannot express', () => {
    expect(() => printJson([Number.NaN])).toThrow('JSON has no number NaN')
  })
})
