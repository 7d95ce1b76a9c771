import { LayeredMap } from './layered-map.js'
import type { RecordFile } from './record-file.js'

/** The change of one record. */
export interface Replacement {
  readonly id: string
  readonly old: RecordFile | undefined
  readonly next: RecordFile | undefined
}

/** Gets the key that finds a record; null for a record that no key finds. */
export type GetKey = (file: RecordFile) => string | null

/** An index that finds the ids of records by a key. Immutable. */
export class IdGroups {
  readonly #getKey: GetKey
  readonly #groups: LayeredMap<readonly string[]>
  /** Only groups of several ids. */
  readonly #shared: LayeredMap<readonly string[]>

  private constructor(
    getKey: GetKey,
    groups: LayeredMap<readonly string[]>,
    shared: LayeredMap<readonly string[]>,
  ) {
    this.#getKey = getKey
    this.#groups = groups
    this.#shared = shared
  }

  static from(files: Iterable<RecordFile>, getKey: GetKey): IdGroups {
    const groups = new Map<string, string[]>()
    for (const file of files) {
      const key = getKey(file)
      if (key !== null) addTo(groups, key, file.id)
    }
    const shared = [...groups].filter(([, ids]) => ids.length > 1)
    for (const [, ids] of shared) ids.sort()
    return new IdGroups(getKey, new LayeredMap(groups), new LayeredMap(new Map(shared)))
  }

  /** Gets the ids that have a key, sorted. */
  get(key: string): readonly string[] {
    return this.#groups.get(key) ?? []
  }

  /** The keys that several ids have, each with these ids, in the order of the first id. */
  shared(): [key: string, ids: readonly string[]][] {
    return sortByFirstId([...this.#shared.entries()])
  }

  /** Gives the index after a change, in time proportional to the change and its groups. */
  with(replacements: readonly Replacement[]): IdGroups {
    const removed = new Map<string, string[]>()
    const added = new Map<string, string[]>()
    for (const { id, old, next } of replacements) {
      const [oldKey, newKey] = [old, next].map((file) => (file === undefined ? null : this.#getKey(file)))
      if (oldKey === newKey) continue
      if (typeof oldKey === 'string') addTo(removed, oldKey, id)
      if (typeof newKey === 'string') addTo(added, newKey, id)
    }
    const groups = new Map<string, readonly string[] | undefined>()
    const shared = new Map<string, readonly string[] | undefined>()
    for (const key of new Set([...removed.keys(), ...added.keys()])) {
      const gone = new Set(removed.get(key))
      const ids = [...this.get(key).filter((id) => !gone.has(id)), ...(added.get(key) ?? [])].sort()
      groups.set(key, ids.length > 0 ? ids : undefined)
      if (ids.length > 1) shared.set(key, ids)
      else if (this.#shared.get(key) !== undefined) shared.set(key, undefined)
    }
    return new IdGroups(this.#getKey, this.#groups.with(groups), this.#shared.with(shared))
  }
}

function addTo(groups: Map<string, string[]>, key: string, id: string): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [id])
  else group.push(id)
}

/** Sorts groups of ids by the first id of each. */
export function sortByFirstId<Group extends readonly [string, readonly string[]]>(groups: Group[]): Group[] {
  return groups.sort(([, [one = '']], [, [other = '']]) => (one < other ? -1 : one > other ? 1 : 0))
}
