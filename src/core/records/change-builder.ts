import type { Agent, Config, HallOfFame } from '../../generated/types.js'
import { duplicateKey, encode } from './codec.js'
import type { Change } from '../decision.js'
import { CorruptRegistryError } from '../errors.js'
import { agentPath, configPath, hallOfFamePath, metadataPath } from './files.js'
import type { JsonValue } from '../json/value.js'
import type { FullMetadata, Snapshot } from './snapshot.js'

/** The records that a change writes, each encoded into the text that is there. */
export class Draft {
  readonly #snapshot: Snapshot
  readonly #files = new Map<string, string>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  agent(agent: Agent): this {
    return this.#write(agentPath(agent.id), agent)
  }

  config(config: Config): this {
    return this.#write(configPath, config)
  }

  /** Writes only what changed into an existing file; a new one has every key. */
  metadata(changes: Partial<FullMetadata>): this {
    const written = this.#snapshot.storedMetadata ?? this.#snapshot.metadata
    return this.#write(metadataPath, { ...written, ...changes })
  }

  hallOfFame(agents: HallOfFame): this {
    return this.#write(hallOfFamePath, agents)
  }

  /** @param summary one line for people */
  change<Result>(result: Result, summary: string): Change<Result> {
    return { kind: 'change', files: this.#files, result, summary }
  }

  #write(path: string, value: unknown): this {
    const existing = this.#files.get(path) ?? this.#snapshot.text(path)
    // JSON.parse keeps the last of two equal keys and an edit would change the first.
    const file = this.#snapshot.fileName(path)
    const twice = existing === undefined ? null : duplicateKey(file, existing)
    if (twice !== null) throw new CorruptRegistryError([twice])
    this.#files.set(path, encode(file, existing, value as JsonValue))
    return this
  }
}
