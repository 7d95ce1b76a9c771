import { describe, expect, it } from '@jest/globals'
import {
  decode,
  checkDuplicateKeys,
  encode,
  orderBySchema,
  type Decoded,
} from '../../../src/core/records/codec.js'
import { InputError } from '../../../src/core/errors.js'
import { parseRecordPath, type Unreadable } from '../../../src/core/records/files.js'
import type { JsonObject, JsonValue } from '../../../src/core/json/value.js'
import { lineDiff } from '../json/line-diff.js'
import { agent, python, root } from '../support.js'

function read(path: string, content: string | Unreadable): Decoded {
  const address = parseRecordPath(path)
  if (address === null) throw new Error(`${path} is not the path of a record`)
  return decode(address, `${root}/${path}`, content)
}

/** What a file has wrong, each as `code line:column message`. */
function problems(path: string, content: string | Unreadable): string[] {
  const decoded = read(path, content)
  if (decoded.ok) return []
  return decoded.findings.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)
}

const record = (fields: JsonObject = {}): string => python(agent('a', fields))

describe('decode', () => {
  it.each([
    ['config.json', '{}'],
    ['config.json', '{"metrics_weight": {"creativity": 1e-300}}'],
    ['metadata.json', '{"note": "kept"}'],
    ['hall_of_fame.json', '[]\n'],
    ['agents/a.json', record()],
    ['agents/constructor.json', python(agent('constructor'))],
  ])('reads %s', (path, text) => {
    expect(read(path, text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
  })

  it.each(['symlink', 'submodule', 'folder', 'not-utf8', 'too-large'] as const)(
    'never interprets a %s',
    (kind) => {
      expect(read('agents/a.json', { unreadable: kind })).toEqual({
        ok: false,
        findings: [
          {
            code: 'unreadable',
            severity: 'error',
            file: `${root}/agents/a.json`,
            line: 1,
            column: 1,
            message: `the record is unreadable (${kind})`,
            help: expect.stringMatching(/^[A-Z].*\.$/),
          },
        ],
      })
    },
  )

  it.each([
    ['an empty file', '', 'malformed-json 1:1 empty file'],
    ['a trailing comma', '{\n  "id": "a",\n}', 'malformed-json 2:12 a trailing comma'],
    ['a merge conflict', '<<<<<<< ours\n{}', 'malformed-json 1:1 an unresolved merge conflict'],
    [
      'a byte-order mark',
      `\ufeff${record()}`,
      'malformed-json 1:1 the file begins with a byte-order mark: save it without one',
    ],
    ['a comment', '{} // done', 'malformed-json 1:4 comments are not JSON'],
    ['half a file', '{\n  "id": "a"', 'malformed-json 2:12 the file ends before the closing }'],
    ['the prototype', '{"__proto__": {}}', 'forbidden-key 1:2 the key "__proto__" is not allowed'],
    [
      'deep nesting',
      `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'too-deep 1:69 nested more than 64 levels deep',
    ],
  ])('places what is not JSON: %s', (_, text, problem) => {
    expect(problems('agents/a.json', text)).toEqual([problem])
  })

  it('places every field that breaks the schema', () => {
    const text = record({ status: 'gone', traits: { creativity: 50, speed: 101 } })
    expect(problems('agents/a.json', text)).toEqual([
      'schema 4:13 status must be one of "active", "inactive", "eliminated", "hall_of_fame"',
      'schema 8:14 traits.speed must be at most 100',
    ])
  })

  it('places a missing field at the object that lacks it', () => {
    const entries = python([agent('a'), { id: 'b', specialization: 'x', status: 'active' }])
    expect(problems('hall_of_fame.json', entries)).toEqual(['schema 8:3 [1] lacks the field "spawned_at"'])
  })

  it.each([
    [
      'of another agent',
      'agents/b.json',
      record(),
      'id-mismatch 2:9 the id "a" differs from the file name "b"',
    ],
    ['in capitals', 'agents/A.json', record(), 'id-mismatch 2:9 the id "a" differs from the file name "A"'],
    [
      'that Windows reserves',
      'agents/con.json',
      python(agent('con')),
      'id-mismatch 1:1 the file name is not an id: this name is reserved on Windows, where the file could not be checked out',
    ],
    [
      'that git reserves',
      'agents/a.lock.json',
      python(agent('a.lock')),
      'id-mismatch 1:1 the file name is not an id: an id must not end with ".lock"',
    ],
  ])('refuses a file name %s', (_, path, text, problem) => {
    expect(problems(path, text)).toEqual([problem])
  })

  it.each(['{}', '{"code_quality": 0}', '{"speed": 1}', '{"code_quality": 0, "creativity": 0.0}'])(
    'refuses weights that weigh nothing: %s',
    (weights) => {
      expect(problems('config.json', `{\n  "metrics_weight": ${weights}\n}`)).toEqual([
        'no-weight 2:21 metrics_weight gives no component a weight, so every agent would score 0',
      ])
    },
  )
})

describe('checkDuplicateKeys', () => {
  it('finds a key that stands twice, which reading alone would not', () => {
    const text = '{\n  "id": "a",\n  "status": "active",\n  "id": "a"\n}'
    expect(checkDuplicateKeys('agents/a.json', text)).toMatchObject({
      code: 'duplicate-key',
      severity: 'error',
      file: 'agents/a.json',
      line: 4,
      column: 3,
      message: 'the key "id" is already on line 2',
    })
  })

  it('finds nothing in equal keys of different objects', () => {
    expect(checkDuplicateKeys('x', '{"a": {"b": 1}, "b": [{"b": 1}]}')).toBeNull()
  })
})

describe('encode', () => {
  const text =
    '{\n  "id": "a",\n  "name": "\\ud83c\\udfaf Ada",\n  "score": 1.0,\n  "share": 0.40,\n  "traits": {\n    "speed": 58\n  }\n}'

  it('writes a new file with two spaces and a final newline', () => {
    expect(encode('agents/a.json', undefined, { id: 'a', tags: ['x'] })).toBe(
      '{\n  "id": "a",\n  "tags": [\n    "x"\n  ]\n}\n',
    )
  })

  it.each<[string, JsonValue, string[]]>([
    ['nothing', {}, []],
    ['one value', { traits: { speed: 59 } }, ['-     "speed": 58', '+     "speed": 59']],
    [
      'text outside ASCII',
      { name: 'Zoë' },
      ['-   "name": "\\ud83c\\udfaf Ada",', '+   "name": "Zo\\u00eb",'],
    ],
    ['one more key', { note: 'x' }, ['-   }', '+   },', '+   "note": "x"']],
  ])('touches of an existing file only what differs: %s', (_, changes, diff) => {
    const value = { ...(JSON.parse(text) as JsonObject), ...(changes as JsonObject) }
    expect(lineDiff(text, encode('agents/a.json', text, value))).toEqual(diff)
  })

  it.each([
    ['a new file', undefined],
    ['an existing file', '{}'],
  ])('refuses a number that JSON cannot express in %s', (_, existing) => {
    const value = JSON.parse('{"far": 1e999}') as JsonValue
    expect(() => encode('agents/a.json', existing, value)).toThrow(InputError)
    expect(() => encode('agents/a.json', existing, value)).toThrow(
      /^agents\/a\.json: JSON has no number Infinity$/,
    )
  })
})

describe('orderBySchema', () => {
  it('puts known fields first, in the order of the schema, and others as they came', () => {
    const shuffled = { zeta: 1, status: 'active', alpha: 2, id: 'a', metrics: {}, specialization: 'x' }
    expect(Object.keys(orderBySchema(shuffled))).toEqual([
      'id',
      'specialization',
      'status',
      'metrics',
      'zeta',
      'alpha',
    ])
  })

  it('keeps a hostile key a key', () => {
    const hostile = JSON.parse('{"__proto__": {"status": "active"}, "id": "a"}') as JsonObject
    expect(JSON.stringify(orderBySchema(hostile))).toBe('{"id":"a","__proto__":{"status":"active"}}')
  })
})
