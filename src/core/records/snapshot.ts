import { configDefaults, metadataDefaults } from '../../generated/defaults.js'
import type { Agent, Config, HallOfFame, Metadata } from '../../generated/types.js'
import type { Finding } from './findings.js'
import {
  parseRecordPath,
  isSameContent,
  getKind,
  formatRecordPath,
  type ContentChanges,
  type Files,
  type KindOf,
  type RecordOf,
  type Unreadable,
} from './files.js'
import { recordKinds, type KindName } from './kinds/index.js'
import { LayeredMap } from './layered-map.js'
import { RecordFile } from './record-file.js'
import { RecordTable } from './table.js'

/** Config with every field that has a default. */
export type FullConfig = Config & Required<Pick<Config, keyof typeof configDefaults>>
/** Metadata with every field that has a default. */
export type FullMetadata = Metadata & {
  last_spawn: string | null
  last_evaluation: string | null
  system_lead: string | null
}

export interface SnapshotOptions {
  /** Root of the registry, for messages. Default: the top of the repository. */
  readonly root?: string
  /** The kinds whose records were loaded. Default: all kinds. */
  readonly kinds?: readonly KindName[]
}

const allKinds = recordKinds.map(({ name }) => name)

/**
 * All records of a registry at one commit. Immutable. A record is decoded at its first use. So a corrupt record does not
 * disturb an operation on another one. An operation on all records fails with `CorruptRegistryError`.
 *
 * To use a kind that was not loaded is a programming error: its records would seem to be missing.
 */
export class Snapshot {
  readonly root: string
  readonly kinds: readonly KindName[]
  #tables: ReadonlyMap<KindName, RecordTable>
  /** Files that are not records, by path. */
  #strayFiles = new LayeredMap<string | Unreadable>()
  #files: Files | undefined

  constructor(files: Files, { root = '', kinds = allKinds }: SnapshotOptions = {}) {
    this.root = root
    this.kinds = kinds
    this.#tables = new Map(kinds.map((kind) => [kind, new RecordTable(getKind(kind))]))
    this.#applyChanges([...files].filter(([path]) => this.#isLoaded(path)))
  }

  /** All files by path. Made at the first use, in time proportional to the registry. */
  get files(): Files {
    this.#files ??= new Map([
      ...[...this.#tables].flatMap(([kind, table]) =>
        Array.from(table.files(), ([id, { content }]) => [formatRecordPath(kind, id), content] as const),
      ),
      ...this.#strayFiles.entries(),
    ])
    return this.#files
  }

  /** The path of a file for messages. */
  fileName(path: string): string {
    return this.root === '' ? path : `${this.root}/${path}`
  }

  has(path: string): boolean {
    return this.#getContent(path) !== undefined
  }

  /** The text of a file; undefined where the file is missing or unreadable. */
  text(path: string): string | undefined {
    const content = this.#getContent(path)
    return typeof content === 'string' ? content : undefined
  }

  /** Findings of the record in a file. Empty where the record is sound or missing. */
  problems(path: string): readonly Finding[] {
    const decoded = this.#getFile(path)?.decoded
    return decoded === undefined || decoded.ok ? [] : decoded.findings
  }

  /**
   * The record of a kind with an id; null where there is none.
   * @param id empty for a kind that has one file
   * @throws CorruptRegistryError where this very record is corrupt
   */
  record<Name extends KindName>(kind: Name, id = ''): RecordOf<Name> | null {
    const file = this.#getTable(kind).get(id)
    // The schema of the kind was checked: it describes this type.
    return file === undefined ? null : (file.value as RecordOf<Name>)
  }

  /**
   * All records of a kind, sorted by id.
   * @throws CorruptRegistryError where any record is corrupt: none is skipped, none undercounted
   */
  records<Name extends KindName>(kind: Name): readonly RecordOf<Name>[] {
    return this.#getTable(kind).values() as readonly RecordOf<Name>[]
  }

  /** Ids of a kind by file name, sorted, of sound and corrupt records alike. */
  ids(kind: KindName): readonly string[] {
    return this.#getTable(kind).ids()
  }

  /** Counts the records of a kind, sound and corrupt alike. */
  count(kind: KindName): number {
    return this.#getTable(kind).size
  }

  /** Counts the records with a status. @throws CorruptRegistryError where any record of the kind is corrupt */
  countWithStatus<Name extends KindName>(
    kind: Name,
    status: keyof NonNullable<KindOf<Name>['lifecycle']>['transitions'] & string,
  ): number {
    return this.#getTable(kind).countWithStatus(status)
  }

  /**
   * Ids of the records that a lookup finds by a key, sorted.
   * @throws CorruptRegistryError where any record of the kind is corrupt
   */
  idsWith<Name extends KindName>(
    kind: Name,
    lookup: keyof KindOf<Name>['lookups'] & string,
    key: string,
  ): readonly string[] {
    return this.#getTable(kind).lookup(lookup).get(key)
  }

  /**
   * Keys by which a lookup finds several records, with their ids, in the order of the first id.
   * @throws CorruptRegistryError where any record of the kind is corrupt
   */
  sharedKeys<Name extends KindName>(
    kind: Name,
    lookup: keyof KindOf<Name>['lookups'] & string,
  ): (readonly [key: string, ids: readonly string[]])[] {
    return this.#getTable(kind).lookup(lookup).shared()
  }

  /** Ids of a kind that equal an id except for case, sorted, of sound and corrupt records alike. */
  idsIgnoringCase(kind: KindName, id: string): readonly string[] {
    return this.#getTable(kind).foldedIds().get(id.toLowerCase())
  }

  /** Ids of a kind that differ only in case: their lower-case form with the ids, in the order of the first id. */
  idsDifferingInCase(kind: KindName): (readonly [key: string, ids: readonly string[]])[] {
    return this.#getTable(kind).foldedIds().shared()
  }

  /**
   * Indexes of the entries with an id, in the list that is the only record of a kind.
   * @throws CorruptRegistryError where the record is corrupt
   */
  entryIndexes(kind: KindName, id: string): readonly number[] {
    return this.#getTable(kind).get('')?.entryIndexes.get(id) ?? []
  }

  /** Config with every field that has a default. @throws CorruptRegistryError */
  get config(): FullConfig {
    return { ...configDefaults, ...this.storedConfig } as FullConfig
  }

  /** Config as written, without defaults. @throws CorruptRegistryError */
  get storedConfig(): Config {
    return this.record('config') ?? {}
  }

  /** Metadata with every field that has a default. @throws CorruptRegistryError */
  get metadata(): FullMetadata {
    const nothingYet = { last_spawn: null, last_evaluation: null, system_lead: null }
    return { ...metadataDefaults, ...nothingYet, ...this.storedMetadata }
  }

  /** Metadata as written, without defaults; undefined without a file. @throws CorruptRegistryError */
  get storedMetadata(): Metadata | undefined {
    return this.record('metadata') ?? undefined
  }

  /** @throws CorruptRegistryError */
  get hallOfFame(): HallOfFame {
    return this.record('hall-of-fame') ?? []
  }

  agentIds(): readonly string[] {
    return this.ids('agent')
  }

  /** @throws CorruptRegistryError where this very record is corrupt */
  agent(id: string): Agent | null {
    return this.record('agent', id)
  }

  /** All agents, sorted by id. @throws CorruptRegistryError where any record is corrupt */
  agents(): readonly Agent[] {
    return this.records('agent')
  }

  /**
   * Gives the snapshot after a change, in time proportional to the change. Other records are not decoded again, and indexes
   * are updated.
   */
  with(changes: ContentChanges): Snapshot {
    const copy = this.#copy(this.kinds)
    copy.#applyChanges(changes)
    return copy
  }

  /**
   * Gives the snapshot of files that were read again. Records with the same text are not decoded again.
   * @param kinds the kinds that were loaded this time
   */
  withFiles(files: Files, kinds: readonly KindName[] = this.kinds): Snapshot {
    const copy = this.#copy(kinds)
    const removed = [...copy.files.keys()].filter((path) => !files.has(path))
    const changed = [...files].filter(
      ([path, content]) => copy.#isLoaded(path) && !isSameContent(copy.#getContent(path), content),
    )
    copy.#applyChanges([...removed.map((path) => [path, null] as const), ...changed])
    return copy
  }

  #copy(kinds: readonly KindName[]): Snapshot {
    const copy = new Snapshot(new Map(), { root: this.root, kinds })
    copy.#tables = new Map([...copy.#tables].map(([kind, empty]) => [kind, this.#tables.get(kind) ?? empty]))
    copy.#strayFiles = this.#strayFiles
    return copy
  }

  /** Only for a snapshot that nobody else uses yet. */
  #applyChanges(changes: Iterable<readonly [path: string, content: string | Unreadable | null]>): void {
    const strayFiles = new Map<string, string | Unreadable | undefined>()
    const byKind = new Map<KindName, Map<string, RecordFile | undefined>>()
    for (const [path, content] of changes) {
      const address = parseRecordPath(path)
      if (address === null) {
        strayFiles.set(path, content ?? undefined)
        continue
      }
      const { kind, id } = address
      const file = content === null ? undefined : new RecordFile(address, this.fileName(path), content)
      const ofKind = byKind.get(kind.name) ?? new Map<string, RecordFile | undefined>()
      byKind.set(kind.name, ofKind.set(id, file))
    }
    const changed = Array.from(byKind, ([kind, files]) => [kind, this.#getTable(kind).with(files)] as const)
    this.#tables = new Map([...this.#tables, ...changed])
    this.#strayFiles = this.#strayFiles.with(strayFiles)
    this.#files = undefined
  }

  #getTable(kind: KindName): RecordTable {
    const table = this.#tables.get(kind)
    if (table !== undefined) return table
    throw new Error(
      `records of the kind "${kind}" were not loaded: the operation must declare that it reads them`,
    )
  }

  #isLoaded(path: string): boolean {
    const address = parseRecordPath(path)
    return address === null || this.#tables.has(address.kind.name)
  }

  #getFile(path: string): RecordFile | undefined {
    const address = parseRecordPath(path)
    return address === null ? undefined : this.#getTable(address.kind.name).get(address.id)
  }

  #getContent(path: string): string | Unreadable | undefined {
    return parseRecordPath(path) === null ? this.#strayFiles.get(path) : this.#getFile(path)?.content
  }
}
