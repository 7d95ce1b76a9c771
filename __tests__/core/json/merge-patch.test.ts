import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mergePatch } from '../../../src/core/json/merge-patch.js'
import { isObject, type JsonValue } from '../../../src/core/json/value.js'

function parse(text: string): JsonValue {
  return JSON.parse(text) as JsonValue
}

describe('mergePatch', () => {
  // RFC 7396, appendix A.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('%s patched with %s is %s', (target, patch, result) => {
    expect(JSON.stringify(mergePatch(parse(target), parse(patch)))).toBe(result)
  })

  it('keeps the place of a changed key and appends new ones', () => {
    const merged = mergePatch(
      { status: 'active', name: 'Ada', score: 1 },
      { tier: 'gold', status: 'retired' },
    )
    expect(JSON.stringify(merged)).toBe('{"status":"retired","name":"Ada","score":1,"tier":"gold"}')
  })

  it.each([
    ['{"__proto__":{"polluted":true}}'],
    ['{"constructor":{"prototype":{"polluted":true}}}'],
    ['{"a":{"__proto__":{"polluted":true}}}'],
  ])('keeps %s a matter of keys, not of prototypes', (patch) => {
    const merged = mergePatch({}, parse(patch))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(JSON.stringify(merged)).toBe(patch)
  })

  it('does not merge into an inherited property', () => {
    expect(mergePatch({}, { toString: { a: 1 } })).toStrictEqual({ toString: { a: 1 } })
  })

  const json = fc.jsonValue({ maxDepth: 3 }).map((value) => value as JsonValue)
  const keys = fc.constantFrom('a', 'b', 'c')
  const tree = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      json,
      fc.dictionary(keys, tie('value'), { noNullPrototype: true }),
    ),
  })).value

  it('changes neither argument', () => {
    fc.assert(
      fc.property(tree, tree, (target, patch) => {
        const before = JSON.stringify([target, patch])
        mergePatch(deepFreeze(target), deepFreeze(patch))
        expect(JSON.stringify([target, patch])).toBe(before)
      }),
    )
  })

  it('makes no difference when applied a second time', () => {
    fc.assert(
      fc.property(tree, tree, (target, patch) => {
        const once = mergePatch(target, patch)
        expect(mergePatch(once, patch)).toStrictEqual(once)
      }),
    )
  })
})

function deepFreeze<T extends JsonValue>(value: T): T {
  if (Array.isArray(value)) value.forEach(deepFreeze)
  if (isObject(value)) Object.values(value).forEach(deepFreeze)
  Object.freeze(value)
  return value
}
