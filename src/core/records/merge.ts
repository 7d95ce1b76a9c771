import { parseRecordPath, isSameContent, type ContentChanges, type Files, type Unreadable } from './files.js'
import type { RecordKind } from './kind.js'
import { printJson } from '../json/edit.js'
import { parseJson } from '../json/parse.js'
import { isEqual, isObject, type JsonValue } from '../json/value.js'
import type { Snapshot } from './snapshot.js'

type FileContent = ReturnType<Files['get']>
type Parts = ReadonlyMap<string, JsonValue>

/** Names each entry of a list by its id and by the number of earlier entries with this id. */
export function nameEntries(entries: readonly { readonly id?: unknown }[]): string[] {
  const counts = new Map<unknown, number>()
  return entries.map(({ id }) => {
    const earlier = counts.get(id) ?? 0
    counts.set(id, earlier + 1)
    return `${earlier} ${String(id)}`
  })
}

/** Splits a sound record into fields or entries. Null where the record is not sound. */
function splitParts(snapshot: Snapshot, path: string, mergeBy: RecordKind['mergeBy']): Parts | null {
  const parsed = parseJson(snapshot.text(path) ?? '')
  if (!parsed.ok || snapshot.problems(path).length > 0) return null
  if (mergeBy === 'fields') return new Map(isObject(parsed.value) ? Object.entries(parsed.value) : [])
  const entries = [parsed.value].flat().filter(isObject)
  const names = nameEntries(entries)
  return new Map(entries.map((entry, index) => [names[index] ?? '', entry]))
}

/** Takes from `after` each part that differs between `before` and `after`, and all other parts from `current`. */
function mergeParts(current: Parts, before: Parts, after: Parts): Parts {
  const merged = new Map(current)
  for (const name of before.keys()) if (!after.has(name)) merged.delete(name)
  for (const [name, value] of after) if (!isEqual(before.get(name), value)) merged.set(name, value)
  return merged
}

function mergeContent(
  current: Snapshot,
  before: Snapshot,
  after: Snapshot,
  path: string,
  { mergeBy }: RecordKind,
): FileContent {
  const [now, old, next] = [current, before, after].map(({ files }) => files.get(path))
  if (isSameContent(now, old) || isSameContent(now, next)) return next
  const [ours, theirs] = [current, after].map((side) => splitParts(side, path, mergeBy))
  const base = old === undefined ? new Map<string, JsonValue>() : splitParts(before, path, mergeBy)
  if (!ours || !theirs || base === null) return next
  const merged = mergeParts(ours, base, theirs)
  return printJson(mergeBy === 'entries' ? [...merged.values()] : Object.fromEntries(merged))
}

/**
 * Merges the change from `before` to `after` into the records of `current`. Gives the changes of `current`. Records that
 * changed on both sides are merged by fields or by entries, as their kind says. A record that is sound in `after` is sound in
 * the result. Positions in the text of a merged record have no meaning: nobody has written this text.
 */
export function mergeChanges(current: Snapshot, before: Snapshot, after: Snapshot): ContentChanges {
  const changes = new Map<string, string | Unreadable | null>()
  for (const path of new Set([...before.files.keys(), ...after.files.keys()])) {
    const address = parseRecordPath(path)
    if (address === null) continue
    const content = mergeContent(current, before, after, path, address.kind)
    if (!isSameContent(content, current.files.get(path))) changes.set(path, content ?? null)
  }
  return changes
}
