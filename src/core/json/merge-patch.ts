import { isObject, type JsonValue } from './value.js'

/**
 * Applies a JSON merge patch (RFC 7396): merges objects; `null` removes a key; any other value replaces. Changes neither
 * argument; the result may share parts with both.
 */
export function mergePatch(target: JsonValue, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch
  const merged = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key) ?? null, value))
  }
  // An assignment to the key "__proto__" would set the prototype.
  return Object.fromEntries(merged)
}
