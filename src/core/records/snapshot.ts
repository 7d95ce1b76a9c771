import { configDefaults, metadataDefaults } from '../../generated/defaults.js'
import type { Agent, Config, HallOfFame, Metadata } from '../../generated/types.js'
import { decode, type Decoded } from './codec.js'
import { CorruptRegistryError } from '../errors.js'
import type { Finding } from './findings.js'
import {
  agentIdOf,
  agentPath,
  configPath,
  hallOfFamePath,
  metadataPath,
  type FileChanges,
  type Files,
} from './files.js'
import type { JsonValue } from '../json/value.js'

/** Config with every key that has a default. */
export type FullConfig = Config & Required<Pick<Config, keyof typeof configDefaults>>
/** Metadata with every key that has a default. */
export type FullMetadata = Metadata & {
  last_spawn: string | null
  last_evaluation: string | null
  system_lead: string | null
}

/**
 * The registry at one moment. Records are decoded when they are asked for, once: an operation on one sound record does
 * not suffer from a corrupt neighbour, while one that asks for all of them fails with `CorruptRegistryError`.
 */
export class Snapshot {
  readonly files: Files
  /** Path of the registry in the repository, for messages. */
  readonly root: string
  readonly #decoded: Map<string, Decoded>
  #agents: readonly Agent[] | undefined

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

  /** What is wrong with one file. Empty where it is sound or absent. */
  problems(path: string): readonly Finding[] {
    const decoded = this.#decode(path)
    return decoded === undefined || decoded.ok ? [] : decoded.findings
  }

  /** @throws CorruptRegistryError */
  get config(): FullConfig {
    return { ...configDefaults, ...this.storedConfig } as FullConfig
  }

  /** Config as it is written, without defaults. @throws CorruptRegistryError */
  get storedConfig(): Config {
    return (this.#record(configPath) as Config | undefined) ?? {}
  }

  /** @throws CorruptRegistryError */
  get metadata(): FullMetadata {
    const nothingYet = { last_spawn: null, last_evaluation: null, system_lead: null }
    return { ...metadataDefaults, ...nothingYet, ...this.storedMetadata }
  }

  /** Metadata as it is written, without defaults; undefined where there is no file. @throws CorruptRegistryError */
  get storedMetadata(): Metadata | undefined {
    return this.#record(metadataPath) as Metadata | undefined
  }

  /** @throws CorruptRegistryError */
  get hallOfFame(): HallOfFame {
    return (this.#record(hallOfFamePath) as HallOfFame | undefined) ?? []
  }

  /** Ids by file name, sorted, of sound and corrupt records alike. */
  agentIds(): string[] {
    const ids = this.#agentPaths().map(agentIdOf)
    return ids.filter((id) => id !== null)
  }

  /** @throws CorruptRegistryError where this very record is corrupt */
  agent(id: string): Agent | null {
    return (this.#record(agentPath(id)) as Agent | undefined) ?? null
  }

  /**
   * All agents, by id.
   * @throws CorruptRegistryError where any record is corrupt: none is skipped, none undercounted
   */
  agents(): readonly Agent[] {
    if (this.#agents !== undefined) return this.#agents
    const paths = this.#agentPaths()
    const findings = paths.flatMap((path) => this.problems(path))
    if (findings.length > 0) throw new CorruptRegistryError(findings)
    this.#agents = paths.map((path) => this.#record(path) as Agent)
    return this.#agents
  }

  /** The registry after a change. Records that stay are not decoded again. */
  with(changes: FileChanges): Snapshot {
    const files = new Map(this.files)
    const decoded = new Map(this.#decoded)
    for (const [path, text] of changes) {
      decoded.delete(path)
      if (text === null) files.delete(path)
      else files.set(path, text)
    }
    return new Snapshot(files, this.root, decoded)
  }

  /** The registry as it was read again. Records whose text is the same are not decoded again. */
  moved(files: Files): Snapshot {
    const kept = [...this.#decoded].filter(([path]) => this.files.get(path) === files.get(path))
    return new Snapshot(files, this.root, new Map(kept))
  }

  /** By id: by path, `a-b.json` would come before `a.json`. */
  #agentPaths(): string[] {
    const entries = Array.from(this.files.keys(), (path) => ({ path, id: agentIdOf(path) }))
    const agents = entries.filter((entry): entry is { path: string; id: string } => entry.id !== null)
    agents.sort((a, b) => (a.id < b.id ? -1 : 1))
    return agents.map(({ path }) => path)
  }

  #decode(path: string): Decoded | undefined {
    const content = this.files.get(path)
    if (content === undefined) return undefined
    const known = this.#decoded.get(path)
    if (known !== undefined) return known
    const decoded = decode(path, this.fileName(path), content)
    this.#decoded.set(path, decoded)
    return decoded
  }

  /** The schema of the path vouches for the type that the caller gives it. */
  #record(path: string): JsonValue | undefined {
    const decoded = this.#decode(path)
    if (decoded === undefined) return undefined
    if (!decoded.ok) throw new CorruptRegistryError(decoded.findings)
    return decoded.value
  }
}
