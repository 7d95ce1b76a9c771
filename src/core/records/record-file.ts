import { CorruptRegistryError } from '../errors.js'
import { isObject, type JsonValue } from '../json/value.js'
import { decode, type Decoded } from './codec.js'
import type { RecordAddress, Unreadable } from './files.js'

/** The file of a record. Decoded at the first use, once for all snapshots that share the file. */
export class RecordFile {
  readonly id: string
  readonly content: string | Unreadable
  readonly #address: RecordAddress
  readonly #name: string
  #decoded: Decoded | undefined
  #entryIndexes: ReadonlyMap<string, readonly number[]> | undefined

  /** @param name the path as messages give it */
  constructor(address: RecordAddress, name: string, content: string | Unreadable) {
    this.id = address.id
    this.content = content
    this.#address = address
    this.#name = name
  }

  get decoded(): Decoded {
    this.#decoded ??= decode(this.#address, this.#name, this.content)
    return this.#decoded
  }

  /** @throws CorruptRegistryError where the file is not a sound record */
  get value(): JsonValue {
    if (!this.decoded.ok) throw new CorruptRegistryError(this.decoded.findings)
    return this.decoded.value
  }

  /**
   * The indexes of the entries of a list, by id.
   * @throws CorruptRegistryError where the file is not a sound record
   */
  get entryIndexes(): ReadonlyMap<string, readonly number[]> {
    this.#entryIndexes ??= indexById(this.value)
    return this.#entryIndexes
  }
}

function indexById(list: JsonValue): Map<string, number[]> {
  const indexes = new Map<string, number[]>()
  for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
    const id = isObject(entry) ? entry['id'] : undefined
    if (typeof id !== 'string') continue
    const known = indexes.get(id)
    if (known === undefined) indexes.set(id, [index])
    else known.push(index)
  }
  return indexes
}
