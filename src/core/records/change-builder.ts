import type { Change } from '../decision.js'
import { CorruptRegistryError } from '../errors.js'
import type { JsonValue } from '../json/value.js'
import { duplicateKey, encode } from './codec.js'
import { pathOf, type RecordOf } from './files.js'
import type { KindName } from './kinds/index.js'
import type { FullMetadata, Snapshot } from './snapshot.js'

/** Collects the records that a change writes. Each is encoded into the text that its file has. */
export class ChangeBuilder {
  readonly #snapshot: Snapshot
  readonly #files = new Map<string, string>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  /**
   * Writes a record. Its file name is its `id`, for a kind with a folder.
   * @throws InputError where the record could not be read again
   * @throws CorruptRegistryError where an object of the existing file has a key twice
   */
  put<Name extends KindName>(kind: Name, record: RecordOf<Name>): this {
    const path = pathOf(kind, 'id' in record && typeof record.id === 'string' ? record.id : '')
    const existing = this.#files.get(path) ?? this.#snapshot.text(path)
    // An edit changes the first of two equal keys, and JSON.parse keeps the last: the change would have no effect.
    const file = this.#snapshot.fileName(path)
    const duplicate = existing === undefined ? null : duplicateKey(file, existing)
    if (duplicate !== null) throw new CorruptRegistryError([duplicate])
    this.#files.set(path, encode(file, existing, record as JsonValue))
    return this
  }

  /** Writes into an existing file only the fields that change. A new file has every field. */
  putMetadata(changes: Partial<FullMetadata>): this {
    const stored = this.#snapshot.storedMetadata ?? this.#snapshot.metadata
    return this.put('metadata', { ...stored, ...changes })
  }

  /** @param summary one line for people */
  change<Result>(result: Result, summary: string): Change<Result> {
    return { kind: 'change', files: this.#files, result, summary }
  }
}
