import type { Schemas } from '../../generated/types.js'
import { CorruptRegistryError } from '../errors.js'
import { isObject, type JsonValue } from '../json/value.js'
import { IdGroups, type Replacement } from './id-groups.js'
import type { RecordKind } from './kind.js'
import { LayeredMap } from './layered-map.js'
import type { RecordFile } from './record-file.js'

/** What a change does to the records of a kind: id to new file; undefined removes the record. */
export type TableChanges = ReadonlyMap<string, RecordFile | undefined>

/** The corrupt records, and how many sound records are in each state of the life cycle. */
interface Summary {
  readonly corrupt: LayeredMap<RecordFile>
  readonly states: ReadonlyMap<string, number>
}

/** Changes after which a table lets go of the tables before it, so that they do not fill the memory. */
const longestLine = 100

/** The table that a table was made from, and how. */
interface Origin {
  readonly table: RecordTable
  readonly replacements: readonly Replacement[]
}

/**
 * All records of one kind. A table never changes; `with` makes a changed one. Answers about all records come from indexes,
 * which are made when they are first needed and then kept up to date in time proportional to each change.
 */
export class RecordTable {
  readonly kind: RecordKind
  readonly #files: LayeredMap<RecordFile>
  #ids: readonly string[] | undefined
  #values: readonly JsonValue[] | undefined
  #summary: Summary | undefined
  #foldedIds: IdGroups | undefined
  #lookups: ReadonlyMap<string, IdGroups> = new Map()
  #origin: Origin | undefined
  /** Number of tables in the line of origins. */
  #generation = 0

  constructor(kind: RecordKind, files = new LayeredMap<RecordFile>()) {
    this.kind = kind
    this.#files = files
  }

  get size(): number {
    return this.#files.size
  }

  get(id: string): RecordFile | undefined {
    return this.#files.get(id)
  }

  /** The files of sound and corrupt records alike, by id, in no particular order. */
  files(): ReadonlyMap<string, RecordFile> {
    return this.#files.entries()
  }

  /** The ids of sound and corrupt records alike, sorted. */
  ids(): readonly string[] {
    // Sorted by id: by path, `a-b.json` would come before `a.json`.
    this.#ids ??= [...this.files().keys()].sort()
    return this.#ids
  }

  /**
   * The records, sorted by id.
   * @throws CorruptRegistryError where any record is corrupt: none is skipped, none undercounted
   */
  values(): readonly JsonValue[] {
    if (this.#values === undefined) {
      const files = this.ids().flatMap((id) => this.get(id) ?? [])
      checkNoneCorrupt(files.filter(({ decoded }) => !decoded.ok))
      this.#values = files.map(({ value }) => value)
    }
    return this.#values
  }

  /** How many records are in a state of their life cycle. @throws CorruptRegistryError where any record is corrupt */
  countInState(state: string): number {
    return this.#checkedSummary().states.get(state) ?? 0
  }

  /** The index of one of the lookups of the kind. @throws CorruptRegistryError where any record is corrupt */
  lookup(name: string): IdGroups {
    this.#checkedSummary()
    return this.#lookupIndex(name)
  }

  /** The index that finds ids, of sound and corrupt records alike, by their lower-case form. */
  foldedIds(): IdGroups {
    this.#foldedIds ??=
      this.#origin?.table.foldedIds().with(this.#origin.replacements) ??
      IdGroups.of(this.files().values(), ({ id }) => id.toLowerCase())
    return this.#foldedIds
  }

  with(changes: TableChanges): RecordTable {
    if (changes.size === 0) return this
    const table = new RecordTable(this.kind, this.#files.with(changes))
    const replacements = Array.from(changes, ([id, next]) => ({ id, old: this.get(id), next }))
    if (replacements.every(({ old, next }) => old !== undefined && next !== undefined)) table.#ids = this.#ids
    // Where most records change, it costs less to make an index again, and only if it is needed.
    if (2 * changes.size > this.size) return table
    if (this.#generation < longestLine) {
      // Often only the changed table is asked, and then dropped: the index must be made where the next change finds it.
      table.#origin = { table: this, replacements }
      table.#generation = this.#generation + 1
    }
    if (this.#summary !== undefined) table.#summary = this.#changedSummary(this.#summary, replacements)
    table.#foldedIds = this.#foldedIds?.with(replacements)
    table.#lookups = new Map(Array.from(this.#lookups, ([name, groups]) => [name, groups.with(replacements)]))
    return table
  }

  #lookupIndex(name: string): IdGroups {
    const known = this.#lookups.get(name)
    if (known !== undefined) return known
    const lookup = this.kind.lookups[name]
    if (lookup === undefined) throw new Error(`the kind ${this.kind.name} has no lookup ${name}`)
    const groups =
      this.#origin === undefined
        ? // The schema of the kind was checked: it describes this type.
          IdGroups.of(this.files().values(), ({ decoded }) =>
            decoded.ok ? lookup.keyOf(decoded.value as Schemas[RecordKind['name']]) : null,
          )
        : this.#origin.table.#lookupIndex(name).with(this.#origin.replacements)
    this.#lookups = new Map([...this.#lookups, [name, groups]])
    return groups
  }

  #checkedSummary(): Summary {
    const summary = this.#readSummary()
    checkNoneCorrupt([...summary.corrupt.entries().values()])
    return summary
  }

  #readSummary(): Summary {
    this.#summary ??=
      this.#origin === undefined
        ? this.#changedSummary(
            { corrupt: new LayeredMap(), states: new Map() },
            Array.from(this.files(), ([id, next]) => ({ id, old: undefined, next })),
          )
        : this.#changedSummary(this.#origin.table.#readSummary(), this.#origin.replacements)
    return this.#summary
  }

  #changedSummary({ corrupt, states }: Summary, replacements: readonly Replacement[]): Summary {
    const corruptFiles = new Map<string, RecordFile | undefined>()
    const counts = new Map(states)
    const count = (file: RecordFile | undefined, step: number): void => {
      const state = file === undefined ? null : this.#stateOf(file)
      if (state !== null) counts.set(state, (counts.get(state) ?? 0) + step)
    }
    for (const { id, old, next } of replacements) {
      count(old, -1)
      count(next, 1)
      if (next?.decoded.ok === false) corruptFiles.set(id, next)
      else if (corrupt.get(id) !== undefined) corruptFiles.set(id, undefined)
    }
    return { corrupt: corrupt.with(corruptFiles), states: counts }
  }

  #stateOf({ decoded }: RecordFile): string | null {
    const field = this.kind.lifecycle?.field
    if (field === undefined || !decoded.ok || !isObject(decoded.value)) return null
    const state = decoded.value[field]
    return typeof state === 'string' ? state : null
  }
}

function checkNoneCorrupt(corrupt: readonly RecordFile[]): void {
  if (corrupt.length === 0) return
  const sorted = [...corrupt].sort((one, other) => (one.id < other.id ? -1 : 1))
  throw new CorruptRegistryError(sorted.flatMap(({ decoded }) => (decoded.ok ? [] : decoded.findings)))
}
