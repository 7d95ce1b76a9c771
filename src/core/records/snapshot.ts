import { configDefaults, metadataDefaults } from '../../generated/defaults.js'
import type { Agent, Config, HallOfFame, Metadata } from '../../generated/types.js'
import { decode, type Decoded } from './codec.js'
import { CorruptRegistryError } from '../errors.js'
import type { Finding } from './findings.js'
import { addressOf, pathOf, type ContentChanges, type Files, type RecordOf } from './files.js'
import type { KindName } from './kinds/index.js'

/** Config with every field that has a default. */
export type FullConfig = Config & Required<Pick<Config, keyof typeof configDefaults>>
/** Metadata with every field that has a default. */
export type FullMetadata = Metadata & {
  last_spawn: string | null
  last_evaluation: string | null
  system_lead: string | null
}

/**
 * The registry at one moment. Records are decoded when they are asked for, once. So an operation on one sound record does
 * not suffer from a corrupt neighbour, and one that asks for all records fails with `CorruptRegistryError`.
 */
export class Snapshot {
  readonly files: Files
  /** Path of the registry in the repository, for messages. */
  readonly root: string
  readonly #decoded: Map<string, Decoded>
  readonly #records = new Map<KindName, readonly unknown[]>()

  constructor(files: Files, root = '', decoded = new Map<string, Decoded>()) {
    this.files = files
    this.root = root
    this.#decoded = decoded
  }

  /** The path of a file as messages give it. */
  fileName(path: string): string {
    return this.root === '' ? path : `${this.root}/${path}`
  }

  /** The text of a file; undefined where there is none, or none that can be read. */
  text(path: string): string | undefined {
    const content = this.files.get(path)
    return typeof content === 'string' ? content : undefined
  }

  /** What is wrong with the record in a file. Empty where the record is sound or absent. */
  problems(path: string): readonly Finding[] {
    const decoded = this.#decode(path)
    return decoded === undefined || decoded.ok ? [] : decoded.findings
  }

  /**
   * The record of a kind with an id; null where there is none.
   * @param id empty for a kind that has one file
   * @throws CorruptRegistryError where this very record is corrupt
   */
  record<Name extends KindName>(kind: Name, id = ''): RecordOf<Name> | null {
    const decoded = this.#decode(pathOf(kind, id))
    if (decoded === undefined) return null
    if (!decoded.ok) throw new CorruptRegistryError(decoded.findings)
    // The schema of the kind was checked: it describes this type.
    return decoded.value as RecordOf<Name>
  }

  /** Ids of a kind by file name, sorted, of sound and corrupt records alike. */
  ids(kind: KindName): string[] {
    const addresses = Array.from(this.files.keys(), addressOf)
    // Sorted by id: by path, `a-b.json` would come before `a.json`.
    return addresses.flatMap((address) => (address?.kind.name === kind ? [address.id] : [])).sort()
  }

  /**
   * All records of a kind, by id.
   * @throws CorruptRegistryError where any record is corrupt: none is skipped, none undercounted
   */
  records<Name extends KindName>(kind: Name): readonly RecordOf<Name>[] {
    const known = this.#records.get(kind)
    if (known !== undefined) return known as readonly RecordOf<Name>[]
    const ids = this.ids(kind)
    const findings = ids.flatMap((id) => this.problems(pathOf(kind, id)))
    if (findings.length > 0) throw new CorruptRegistryError(findings)
    const records = ids
      .map((id) => this.record(kind, id))
      .filter((record): record is RecordOf<Name> => record !== null)
    this.#records.set(kind, records)
    return records
  }

  /** Config with every field that has a default. @throws CorruptRegistryError */
  get config(): FullConfig {
    return { ...configDefaults, ...this.storedConfig } as FullConfig
  }

  /** Config as it is written, without defaults. @throws CorruptRegistryError */
  get storedConfig(): Config {
    return this.record('config') ?? {}
  }

  /** Metadata with every field that has a default. @throws CorruptRegistryError */
  get metadata(): FullMetadata {
    const nothingYet = { last_spawn: null, last_evaluation: null, system_lead: null }
    return { ...metadataDefaults, ...nothingYet, ...this.storedMetadata }
  }

  /** Metadata as it is written, without defaults; undefined where there is no file. @throws CorruptRegistryError */
  get storedMetadata(): Metadata | undefined {
    return this.record('metadata') ?? undefined
  }

  /** @throws CorruptRegistryError */
  get hallOfFame(): HallOfFame {
    return this.record('hall-of-fame') ?? []
  }

  agentIds(): string[] {
    return this.ids('agent')
  }

  /** @throws CorruptRegistryError where this very record is corrupt */
  agent(id: string): Agent | null {
    return this.record('agent', id)
  }

  /** All agents, by id. @throws CorruptRegistryError where any record is corrupt */
  agents(): readonly Agent[] {
    return this.records('agent')
  }

  /** The registry after a change. Records that stay are not decoded again. */
  with(changes: ContentChanges): Snapshot {
    const files = new Map(this.files)
    const decoded = new Map(this.#decoded)
    for (const [path, content] of changes) {
      decoded.delete(path)
      if (content === null) files.delete(path)
      else files.set(path, content)
    }
    return new Snapshot(files, this.root, decoded)
  }

  /** The registry as it was read again. Records with the same text are not decoded again. */
  moved(files: Files): Snapshot {
    const kept = [...this.#decoded].filter(([path]) => this.files.get(path) === files.get(path))
    return new Snapshot(files, this.root, new Map(kept))
  }

  #decode(path: string): Decoded | undefined {
    const content = this.files.get(path)
    const address = addressOf(path)
    if (content === undefined || address === null) return undefined
    const known = this.#decoded.get(path)
    if (known !== undefined) return known
    const decoded = decode(address, this.fileName(path), content)
    this.#decoded.set(path, decoded)
    return decoded
  }
}
