import type { Schemas } from '../../generated/types.js'
import { CorruptRegistryError } from '../errors.js'
import { isObject, type JsonValue } from '../json/value.js'
import { IdGroups, type Replacement } from './id-groups.js'
import type { RecordKind } from './kind.js'
import { LayeredMap } from './layered-map.js'
import type { RecordFile } from './record-file.js'

/** A change of records of a kind: id to new file; undefined removes the record. */
export type TableChanges = ReadonlyMap<string, RecordFile | undefined>

/** The corrupt records, and the number of sound records with each status. */
interface Summary {
  readonly corrupt: LayeredMap<RecordFile>
  readonly statuses: ReadonlyMap<string, number>
}

/** Number of changes after which a table releases the tables before it: they would fill the memory. */
const maxGenerations = 100

/** The table that a table was made from, and how. */
interface Origin {
  readonly table: RecordTable
  readonly replacements: readonly Replacement[]
}

/**
 * All records of one kind. Immutable; `with` makes a changed table. Indexes are made at their first use, and then updated in
 * time proportional to each change.
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

  /** Counts the records with a status. @throws CorruptRegistryError where any record is corrupt */
  countWithStatus(status: string): number {
    return this.#getCheckedSummary().statuses.get(status) ?? 0
  }

  /** The index of one of the lookups of the kind. @throws CorruptRegistryError where any record is corrupt */
  lookup(name: string): IdGroups {
    this.#getCheckedSummary()
    return this.#getLookup(name)
  }

  /** The index of ids by their lower-case form, of sound and corrupt records alike. */
  foldedIds(): IdGroups {
    this.#foldedIds ??=
      this.#origin?.table.foldedIds().with(this.#origin.replacements) ??
      IdGroups.from(this.files().values(), ({ id }) => id.toLowerCase())
    return this.#foldedIds
  }

  with(changes: TableChanges): RecordTable {
    if (changes.size === 0) return this
    const table = new RecordTable(this.kind, this.#files.with(changes))
    const replacements = Array.from(changes, ([id, next]) => ({ id, old: this.get(id), next }))
    if (replacements.every(({ old, next }) => old !== undefined && next !== undefined)) table.#ids = this.#ids
    // If most records change, a new index costs less than an update, and only if it is used.
    if (2 * changes.size > this.size) return table
    if (this.#generation < maxGenerations) {
      // A rejected change drops its table. The index must be made in the original table, where the next change finds it.
      table.#origin = { table: this, replacements }
      table.#generation = this.#generation + 1
    }
    if (this.#summary !== undefined) table.#summary = this.#updateSummary(this.#summary, replacements)
    table.#foldedIds = this.#foldedIds?.with(replacements)
    table.#lookups = new Map(Array.from(this.#lookups, ([name, groups]) => [name, groups.with(replacements)]))
    return table
  }

  #getLookup(name: string): IdGroups {
    const known = this.#lookups.get(name)
    if (known !== undefined) return known
    const lookup = this.kind.lookups[name]
    if (lookup === undefined) throw new Error(`the kind ${this.kind.name} has no lookup ${name}`)
    const groups =
      this.#origin === undefined
        ? // The schema of the kind was checked: it describes this type.
          IdGroups.from(this.files().values(), ({ decoded }) =>
            decoded.ok ? lookup.getKey(decoded.value as Schemas[RecordKind['name']]) : null,
          )
        : this.#origin.table.#getLookup(name).with(this.#origin.replacements)
    this.#lookups = new Map([...this.#lookups, [name, groups]])
    return groups
  }

  #getCheckedSummary(): Summary {
    const summary = this.#readSummary()
    checkNoneCorrupt([...summary.corrupt.entries().values()])
    return summary
  }

  #readSummary(): Summary {
    this.#summary ??=
      this.#origin === undefined
        ? this.#updateSummary(
            { corrupt: new LayeredMap(), statuses: new Map() },
            Array.from(this.files(), ([id, next]) => ({ id, old: undefined, next })),
          )
        : this.#updateSummary(this.#origin.table.#readSummary(), this.#origin.replacements)
    return this.#summary
  }

  #updateSummary({ corrupt, statuses }: Summary, replacements: readonly Replacement[]): Summary {
    const corruptFiles = new Map<string, RecordFile | undefined>()
    const counts = new Map(statuses)
    const count = (file: RecordFile | undefined, step: number): void => {
      const status = file === undefined ? null : this.#readStatus(file)
      if (status !== null) counts.set(status, (counts.get(status) ?? 0) + step)
    }
    for (const { id, old, next } of replacements) {
      count(old, -1)
      count(next, 1)
      if (next?.decoded.ok === false) corruptFiles.set(id, next)
      else if (corrupt.get(id) !== undefined) corruptFiles.set(id, undefined)
    }
    return { corrupt: corrupt.with(corruptFiles), statuses: counts }
  }

  #readStatus({ decoded }: RecordFile): string | null {
    const field = this.kind.lifecycle?.field
    if (field === undefined || !decoded.ok || !isObject(decoded.value)) return null
    const status = decoded.value[field]
    return typeof status === 'string' ? status : null
  }
}

function checkNoneCorrupt(corrupt: readonly RecordFile[]): void {
  if (corrupt.length === 0) return
  const sorted = [...corrupt].sort((one, other) => (one.id < other.id ? -1 : 1))
  throw new CorruptRegistryError(sorted.flatMap(({ decoded }) => (decoded.ok ? [] : decoded.findings)))
}
