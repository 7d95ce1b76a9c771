import { ExactNumber } from './exact-number.js'
import { isObject, type JsonValue } from './value.js'

/** How the author of a file writes JSON. */
export interface Layout {
  /** One level of indentation. */
  indent: string
  lineEnd: string
  /** What stands between a key and its value. */
  colon: string
  /** What stands between two elements on one line. */
  comma: string
  /** Whether characters outside ASCII are written as `\u` escapes, as Python does. */
  asciiOnly: boolean
}

/** The white space that begins the line of an element, or undefined where everything is on one line. */
export type Indentation = string | undefined

/**
 * Prints a value, the first line without indentation: the caller has written that.
 * Throws an Error for a number that JSON cannot express.
 */
export function print(value: JsonValue, layout: Layout, indent: Indentation): string {
  const inner = indent === undefined ? undefined : indent + layout.indent
  if (Array.isArray(value)) {
    const items = value.map((item) => print(item, layout, inner))
    return enclose('[', items, ']', layout, indent)
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, item]) => printMember(key, item, layout, inner))
    return enclose('{', members, '}', layout, indent)
  }
  return printScalar(value, layout)
}

/** Prints a key with its value, as `print` does. */
export function printMember(key: string, value: JsonValue, layout: Layout, indent: Indentation): string {
  return printScalar(key, layout) + layout.colon + print(value, layout, indent)
}

function enclose(open: string, items: string[], close: string, layout: Layout, indent: Indentation): string {
  if (items.length === 0) return open + close
  if (indent === undefined) return open + items.join(layout.comma) + close
  const newLine = layout.lineEnd + indent
  return open + items.map((item) => newLine + layout.indent + item).join(',') + newLine + close
}

function printScalar(value: null | boolean | number | ExactNumber | string, { asciiOnly }: Layout): string {
  if (value instanceof ExactNumber) return value.text
  // JSON.stringify would write null for the Infinity that JSON.parse makes of 1e999.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`JSON has no number ${value}`)
  const json = JSON.stringify(value)
  return asciiOnly ? json.replaceAll(/[\u007f-\uffff]/g, escapeUnit) : json
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
