export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values are the same JSON; the order of keys does not count. */
export function equal(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b)
  if (isObject(a)) return isObject(b) && equalObjects(a, b)
  return a === b
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
