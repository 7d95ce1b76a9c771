import { addressOf, isSameContent, type ContentChanges, type Files, type Unreadable } from './files.js'
import type { RecordKind } from './kind.js'
import { printJson } from '../json/edit.js'
import { parseJson } from '../json/parse.js'
import { isEqual, isObject, type JsonValue } from '../json/value.js'
import type { Snapshot } from './snapshot.js'

type Content = ReturnType<Files['get']>
type Parts = ReadonlyMap<string, JsonValue>

/** Names each entry of a list by its id and by the number of earlier entries with this id. */
export function entryNames(entries: readonly { readonly id?: unknown }[]): string[] {
  const counts = new Map<unknown, number>()
  return entries.map(({ id }) => {
    const earlier = counts.get(id) ?? 0
    counts.set(id, earlier + 1)
    return `${earlier} ${String(id)}`
  })
}

/** The parts by which a sound record is merged: its fields or its entries. Null where the record is not sound. */
function partsOf(snapshot: Snapshot, path: string, mergeBy: RecordKind['mergeBy']): Parts | null {
  const parsed = parseJson(snapshot.text(path) ?? '')
  if (!parsed.ok || snapshot.problems(path).length > 0) return null
  if (mergeBy === 'fields') return new Map(isObject(parsed.value) ? Object.entries(parsed.value) : [])
  const entries = [parsed.value].flat().filter(isObject)
  const names = entryNames(entries)
  return new Map(entries.map((entry, index) => [names[index] ?? '', entry]))
}

/** Takes from `after` each part that differs between `before` and `after`, and all other parts from `current`. */
function mergedParts(current: Parts, before: Parts, after: Parts): Parts {
  const merged = new Map(current)
  for (const name of before.keys()) if (!after.has(name)) merged.delete(name)
  for (const [name, value] of after) if (!isEqual(before.get(name), value)) merged.set(name, value)
  return merged
}

function mergedContent(
  current: Snapshot,
  before: Snapshot,
  after: Snapshot,
  path: string,
  { mergeBy }: RecordKind,
): Content {
  const [now, old, next] = [current, before, after].map(({ files }) => files.get(path))
  if (isSameContent(now, old) || isSameContent(now, next)) return next
  const [ours, theirs] = [current, after].map((side) => partsOf(side, path, mergeBy))
  const base = old === undefined ? new Map<string, JsonValue>() : partsOf(before, path, mergeBy)
  if (!ours || !theirs || base === null) return next
  const merged = mergedParts(ours, base, theirs)
  return printJson(mergeBy === 'entries' ? [...merged.values()] : Object.fromEntries(merged))
}

/**
 * What merging the change from `before` to `after` does to the records of `current`: path to new content; null removes
 * the file. Records that have changed on both sides are merged by fields or by entries, as their kind says.
 * A record that is sound in `after` is sound in the result. Nobody has written the text of a merged record, so positions
 * in it mean nothing.
 */
export function mergeChanges(current: Snapshot, before: Snapshot, after: Snapshot): ContentChanges {
  const changes = new Map<string, string | Unreadable | null>()
  for (const path of new Set([...before.files.keys(), ...after.files.keys()])) {
    const address = addressOf(path)
    if (address === null) continue
    const content = mergedContent(current, before, after, path, address.kind)
    if (!isSameContent(content, current.files.get(path))) changes.set(path, content ?? null)
  }
  return changes
}
