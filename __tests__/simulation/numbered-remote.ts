import { createHash } from 'node:crypto'
import { MemoryRemote } from '../../src/store/memory.js'

const hash = (text: string): string => createHash('sha1').update(text).digest('hex')

/**
 * A remote whose ids depend on the order in which things are made, not on what is in them: intents carry a nonce, and
 * commits name intents, so that equal seeds would otherwise give other ids, and with them other combiners.
 */
export class NumberedRemote extends MemoryRemote {
  readonly #ids = new Map<string, string>()

  override add(commit: Parameters<MemoryRemote['add']>[0]): string {
    const { parents, message, time, files } = commit
    const id = this.#idOf(JSON.stringify([parents, message, time, [...files]]))
    this.commits.set(id, commit)
    return id
  }

  /** Gives the id of a blob. */
  keep(text: string): string {
    const id = this.#idOf(text)
    this.blobs.set(id, text)
    return id
  }

  #idOf(content: string): string {
    const key = hash(content)
    const known = this.#ids.get(key) ?? hash(`${this.#ids.size}`)
    this.#ids.set(key, known)
    return known
  }
}
