import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser'
import { editJson, printJson } from '../../../src/core/json/edit.js'
import { readNumber } from '../../../src/core/json/exact-number.js'
import { parseJson } from '../../../src/core/json/parse.js'
import { stringifyJson } from '../../../src/core/json/stringify.js'
import { isEqual, isObject, type JsonValue } from '../../../src/core/json/value.js'
import { runs } from '../../support/property-runs.js'

/** Few different keys and leaves, so that two values have much in common. */
const similarJson = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, false, 0, -7, 0.4, 1e30, '', 'a', 'é🧹\\"\n'),
    fc
      .constantFrom('9007199254740993', '9007199254740993.0', '1e-400', '-0.1234567890123456789')
      .map(readNumber),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'é', '1', ''), tie('value'), { noNullPrototype: true }),
  ),
})).value

const anyJson = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.stringify(value))
  .filter((text) => !text.includes('__proto__'))
  .map((text) => parse(text))

const json = fc.oneof({ arbitrary: similarJson, weight: 3 }, { arbitrary: anyJson, weight: 1 })

/** How a file may be written. Odd spelling is legal, but is not how an editor would write the value. */
const styles = fc.record({
  indent: fc.constantFrom(undefined, '', ' ', '  ', '    ', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  finalLineEnd: fc.boolean(),
  odd: fc.boolean(),
})
type Style = typeof styles extends fc.Arbitrary<infer T> ? T : never

function write(value: JsonValue, style: Style): string {
  return writeValue(value, style, style.lineEnd) + (style.finalLineEnd ? style.lineEnd : '')
}

function writeValue(value: JsonValue, style: Style, newLine: string): string {
  const inner = newLine + (style.indent ?? '')
  const enclose = (open: string, items: string[], close: string): string => {
    if (items.length === 0) return open + close
    if (style.indent === undefined) return open + items.join(', ') + close
    return open + inner + items.join(`,${inner}`) + newLine + close
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => writeValue(item, style, inner))
    return enclose('[', items, ']')
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, item]) => `${writeScalar(key, style)}: ${writeValue(item, style, inner)}`,
    )
    return enclose('{', members, '}')
  }
  return writeScalar(value, style)
}

function writeScalar(value: JsonValue, { odd }: Style): string {
  const plain = stringifyJson(value)
  if (!odd) return plain
  if (typeof value === 'number') return /^-?\d+$/.test(plain) ? `${plain}.0E+00` : plain
  return plain.replace(/^"([a-z])/, (_, letter: string) => `"\\u00${letter.charCodeAt(0).toString(16)}`)
}

function parse(text: string): JsonValue {
  const parsed = parseJson(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

/** Calls back with every path of keys at which both values have the same value. */
function forEachKept(a: JsonValue, b: JsonValue, path: JSONPath, visit: (path: JSONPath) => void): void {
  if (isEqual(a, b)) visit(path)
  else if (isObject(a) && isObject(b)) {
    for (const [key, item] of Object.entries(a)) {
      if (b[key] !== undefined) forEachKept(item, b[key], [...path, key], visit)
    }
  }
}

/** The source of a member, from its key to the end of its value. */
function sourceAt(text: string, root: Node, path: JSONPath): string {
  const value = findNodeAtLocation(root, path)
  const whole = value?.parent?.type === 'property' ? value.parent : value
  return whole === undefined ? 'absent' : text.slice(whole.offset, whole.offset + whole.length)
}

function treeOf(text: string): Node {
  const root = parseTree(text)
  if (root === undefined) throw new Error('not JSON')
  return root
}

describe('editJson, for any two values and any way of writing the first', () => {
  it('makes a text that parses to the new value', () => {
    fc.assert(
      fc.property(json, json, styles, (old, value, style) => {
        expect(isEqual(parse(editJson(write(old, style), value)), value)).toBe(true)
      }),
      runs(300),
    )
  })

  it('returns to the old value when edited back', () => {
    fc.assert(
      fc.property(json, json, styles, (old, value, style) => {
        const text = write(old, style)
        expect(isEqual(parse(editJson(editJson(text, value), old)), old)).toBe(true)
      }),
      runs(300),
    )
  })

  it('returns the text itself when the value is the same', () => {
    fc.assert(
      fc.property(json, styles, (value, style) => {
        const text = write(value, style)
        expect(editJson(text, parse(stringifyJson(value)))).toBe(text)
      }),
      runs(300),
    )
  })

  it('keeps the source of every member that keeps its value', () => {
    fc.assert(
      fc.property(json, json, styles, (old, value, style) => {
        const text = write(old, style)
        const edited = editJson(text, value)
        const [before, after] = [treeOf(text), treeOf(edited)]
        forEachKept(old, value, [], (path) => {
          expect(sourceAt(edited, after, path)).toBe(sourceAt(text, before, path))
        })
      }),
      runs(300),
    )
  })

  it('keeps the order of the members, and puts new ones behind them in the order of the new value', () => {
    const objects = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), json, { noNullPrototype: true })
    fc.assert(
      fc.property(objects, objects, styles, (old, value, style) => {
        const kept = Object.keys(old).filter((key) => Object.hasOwn(value, key))
        const added = Object.keys(value).filter((key) => !Object.hasOwn(old, key))
        expect(Object.keys(parse(editJson(write(old, style), value)) as object)).toStrictEqual([
          ...kept,
          ...added,
        ])
      }),
      runs(300),
    )
  })

  it('keeps the line ends, and a final one or none', () => {
    fc.assert(
      fc.property(json, json, styles, (old, value, style) => {
        const text = write(old, style)
        const edited = editJson(text, value)
        const foreign = (edited.match(/\r\n|\r|\n/g) ?? []).filter((lineEnd) => lineEnd !== style.lineEnd)
        expect(/[\r\n]/.test(text) ? foreign : []).toStrictEqual([])
        expect(edited.endsWith(style.lineEnd)).toBe(style.finalLineEnd)
      }),
      runs(300),
    )
  })

  it('writes in a plain style what printing the new value afresh would', () => {
    const appended = fc.tuple(fc.array(json, { minLength: 1 }), fc.array(json))
    fc.assert(
      fc.property(appended, ([old, more]) => {
        expect(editJson(printJson(old), [...old, ...more])).toBe(printJson([...old, ...more]))
      }),
      runs(300),
    )
  })

  it('stays ASCII where the file escapes everything else', () => {
    fc.assert(
      fc.property(json, json, (old, value) => {
        const text = escapeNonAscii(stringifyJson({ emoji: '🧹', old }))
        const edited = editJson(text, { emoji: '🧹', new: value })
        expect(edited).toMatch(/^[ -~]*$/)
        expect(isEqual(parse(edited), { emoji: '🧹', new: value })).toBe(true)
      }),
      runs(300),
    )
  })
})

function escapeNonAscii(text: string): string {
  return text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
