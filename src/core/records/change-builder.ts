import type { Change } from '../decision.js'
import { CorruptRegistryError } from '../errors.js'
import type { JsonValue } from '../json/value.js'
import { checkDuplicateKeys, encode } from './codec.js'
import { formatRecordPath, type RecordOf } from './files.js'
import type { KindName } from './kinds/index.js'
import type { FullMetadata, Snapshot } from './snapshot.js'

/** Collects the records that a change writes. Encodes each into the existing text of its file. */
export class ChangeBuilder {
  readonly #snapshot: Snapshot
  readonly #files = new Map<string, string>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  /**
   * Writes a record. In the folder of a kind, the file name is the `id` of the record.
   * @throws InputError where the record could not be read again
   * @throws CorruptRegistryError where an object in the existing file has a key twice
   */
  put<Name extends KindName>(kind: Name, record: RecordOf<Name>): this {
    const path = formatRecordPath(kind, 'id' in record && typeof record.id === 'string' ? record.id : '')
    const existing = this.#files.get(path) ?? this.#snapshot.text(path)
    // An edit changes the first of two equal keys. JSON.parse keeps the last, so the change would have no effect.
    const file = this.#snapshot.fileName(path)
    const duplicate = existing === undefined ? null : checkDuplicateKeys(file, existing)
    if (duplicate !== null) throw new CorruptRegistryError([duplicate])
    this.#files.set(path, encode(file, existing, record as JsonValue))
    return this
  }

  /** Writes changed fields into an existing file, and all fields into a new file. */
  putMetadata(changes: Partial<FullMetadata>): this {
    const stored = this.#snapshot.storedMetadata ?? this.#snapshot.metadata
    return this.put('metadata', { ...stored, ...changes })
  }

  /** @param summary one line for people */
  build<Result>(result: Result, summary: string): Change<Result> {
    return { kind: 'change', files: this.#files, result, summary }
  }
}
