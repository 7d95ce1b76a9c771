import { hallOfFamePath, isRecord, type Files } from './files.js'
import { printJson } from '../json/edit.js'
import { parseJson } from '../json/parse.js'
import { equal, isObject, type JsonValue } from '../json/value.js'
import type { Snapshot } from './snapshot.js'

type Content = ReturnType<Files['get']>
type Parts = ReadonlyMap<string, JsonValue>

/** Of contents that are never interpreted only the kind is known. */
function same(a: Content, b: Content): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.unreadable === b.unreadable
  return a === b
}

/** Names each entry of a hall of fame by its id and by how many of the same id stand before it. */
export function entryNames(entries: readonly { readonly id?: unknown }[]): string[] {
  const counts = new Map<unknown, number>()
  return entries.map(({ id }) => {
    const earlier = counts.get(id) ?? 0
    counts.set(id, earlier + 1)
    return `${earlier} ${String(id)}`
  })
}

/** What a sound record is merged by: the entries of a hall of fame, the fields of any other. Null where it is not sound. */
function partsOf(snapshot: Snapshot, path: string): Parts | null {
  const parsed = parseJson(snapshot.text(path) ?? '')
  if (!parsed.ok || snapshot.problems(path).length > 0) return null
  if (isObject(parsed.value)) return new Map(Object.entries(parsed.value))
  const entries = [parsed.value].flat().filter(isObject)
  const names = entryNames(entries)
  return new Map(entries.map((entry, index) => [names[index] ?? '', entry]))
}

/** A part that differs from `before` to `after` is as it is after; all others are as they are now. */
function mergedParts(current: Parts, before: Parts, after: Parts): Parts {
  const merged = new Map(current)
  for (const name of before.keys()) if (!after.has(name)) merged.delete(name)
  for (const [name, value] of after) if (!equal(before.get(name), value)) merged.set(name, value)
  return merged
}

function mergedContent(current: Snapshot, before: Snapshot, after: Snapshot, path: string): Content {
  const [now, old, next] = [current, before, after].map(({ files }) => files.get(path))
  if (same(now, old) || same(now, next)) return next
  const [ours, theirs] = [current, after].map((side) => partsOf(side, path))
  const base = old === undefined ? new Map<string, JsonValue>() : partsOf(before, path)
  if (!ours || !theirs || base === null) return next
  const merged = mergedParts(ours, base, theirs)
  return printJson(path === hallOfFamePath ? [...merged.values()] : Object.fromEntries(merged))
}

/**
 * What merging the change from `before` to `after` does to the records of `current`: path to new content; undefined
 * removes the file. Records that have changed on both sides are merged field by field, the hall of fame entry by entry.
 * A record that is sound in `after` is sound here. The text of a merged record is nobody's: positions in it mean nothing.
 */
export function mergeChanges(
  current: Snapshot,
  before: Snapshot,
  after: Snapshot,
): ReadonlyMap<string, Content> {
  const paths = new Set([...before.files.keys(), ...after.files.keys()])
  const contents = [...paths]
    .filter(isRecord)
    .map((path) => [path, mergedContent(current, before, after, path)] as const)
  return new Map(contents.filter(([path, content]) => !same(content, current.files.get(path))))
}
