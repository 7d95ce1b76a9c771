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

/** Compares values as JSON: by the decimal value of numbers, and without the order of keys. */
export function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a instanceof ExactNumber) return b instanceof ExactNumber && a.decimal === b.decimal
  if (Array.isArray(a)) return Array.isArray(b) && areArraysEqual(a, b)
  if (isObject(a)) return isObject(b) && areObjectsEqual(a, b)
  return a === b
}

/** Whether a value is, or contains, a number that no double represents. */
export function holdsExactNumber(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return value instanceof ExactNumber || Object.values(value).some(holdsExactNumber)
}

/** Replaces each number that no double represents by the nearest double. */
export function roundNumbers(value: JsonValue): JsonValue {
  if (value instanceof ExactNumber) return value.valueOf()
  if (Array.isArray(value)) return value.map(roundNumbers)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundNumbers(inner)]))
}

function areArraysEqual(a: JsonValue[], b: JsonValue[]): boolean {
  return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
}

function areObjectsEqual(a: JsonObject, b: JsonObject): boolean {
  const entries = Object.entries(a)
  return (
    entries.length === Object.keys(b).length &&
    // A key such as "constructor" must not be answered by the prototype.
    entries.every(([key, value]) => Object.hasOwn(b, key) && isEqual(value, b[key]))
  )
}
