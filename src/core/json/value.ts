import { ExactNumber } from './exact-number.js'

export type JsonValue = null | boolean | number | ExactNumber | string | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  )
}

/** Whether two values are the same JSON; the order of keys does not count, and of numbers the decimal value does. */
export function equal(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a instanceof ExactNumber) return b instanceof ExactNumber && a.decimal === b.decimal
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b)
  if (isObject(a)) return isObject(b) && equalObjects(a, b)
  return a === b
}

/** Whether a value is, or has in it, a number that no double stands for. */
export function holdsExactNumber(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return value instanceof ExactNumber || Object.values(value).some(holdsExactNumber)
}

/** The value with the nearest double in the place of each number that no double stands for. */
export function roundNumbers(value: JsonValue): JsonValue {
  if (value instanceof ExactNumber) return value.valueOf()
  if (Array.isArray(value)) return value.map(roundNumbers)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundNumbers(inner)]))
}

function equalArrays(a: JsonValue[], b: JsonValue[]): boolean {
  return a.length === b.length && a.every((item, index) => equal(item, b[index]))
}

function equalObjects(a: JsonObject, b: JsonObject): boolean {
  const entries = Object.entries(a)
  return (
    entries.length === Object.keys(b).length &&
    // A key such as "constructor" must not be answered by the prototype.
    entries.every(([key, value]) => Object.hasOwn(b, key) && equal(value, b[key]))
  )
}
