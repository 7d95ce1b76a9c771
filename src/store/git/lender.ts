import { ObjectReader, type GitObject, type ObjectSource } from './command/objects.js'
import type { GitSettings } from './command/process.js'

/** A lender that takes longer for one question is not asked again, milliseconds. */
const patienceMs = 10_000
/** Largest object that is borrowed, bytes. */
const maxBytes = 64 * 1024 * 1024

const isId = (name: string): boolean => /^[0-9a-f]{40}$/.test(name)

/**
 * A checkout on this machine that may have objects which need not be fetched. Whoever wrote files into its folder may
 * have forged them, so it is asked for objects by their ids alone, each is hashed, and no other command of git sees it:
 * neither its configuration nor its refs nor what it says of its history.
 */
export class Lender implements ObjectSource {
  readonly #reader: ObjectReader
  readonly #onDamage: (reason: string) => void
  #isDamaged = false

  /**
   * @param settings of a repository of ours: its configuration is the one that git reads
   * @param objects folder of the checkout's objects
   * @param onDamage hears, once, why the checkout does not help
   */
  constructor(settings: GitSettings, objects: string, onDamage: (reason: string) => void) {
    // A forged header would have git ask for any amount of memory.
    const environment = { ...settings.environment, GIT_OBJECT_DIRECTORY: objects, GIT_ALLOC_LIMIT: '128m' }
    this.#reader = new ObjectReader({ ...settings, environment })
    this.#onDamage = onDamage
  }

  async read(name: string): Promise<GitObject | null> {
    const [object] = await this.readAll([name], () => maxBytes)
    return object ?? null
  }

  /** Gives null for what the checkout lacks, and for everything once it has shown to be damaged. */
  async readAll(names: readonly string[], limitOf: (index: number) => number): Promise<(GitObject | null)[]> {
    const nothing = names.map(() => null)
    if (this.#isDamaged || !names.every(isId)) return nothing
    const timer = setTimeout(() => {
      this.#reader.abandon()
    }, patienceMs)
    try {
      return await this.#reader.readAll(names, (index) => Math.min(limitOf(index), maxBytes))
    } catch (error) {
      this.#isDamaged = true
      this.#onDamage(error instanceof Error ? error.message : String(error))
      return nothing
    } finally {
      clearTimeout(timer)
    }
  }

  close(): Promise<void> {
    return this.#reader.close()
  }
}

/** Reads objects of a repository of ours, and those that it lacks from a checkout. */
export class BorrowingReader implements ObjectSource {
  readonly #own: ObjectSource
  readonly #lender: ObjectSource

  constructor(own: ObjectSource, lender: ObjectSource) {
    this.#own = own
    this.#lender = lender
  }

  async read(name: string, limit = Number.POSITIVE_INFINITY): Promise<GitObject | null> {
    const [object] = await this.readAll([name], () => limit)
    return object ?? null
  }

  async readAll(names: readonly string[], limitOf: (index: number) => number): Promise<(GitObject | null)[]> {
    const found = await this.#own.readAll(names, limitOf)
    const lacking = names.flatMap((name, index) =>
      found[index] === null && isId(name) ? [{ name, index }] : [],
    )
    if (lacking.length === 0) return found
    const lent = await this.#lender.readAll(
      lacking.map(({ name }) => name),
      (at) => limitOf(lacking[at]?.index ?? 0),
    )
    lacking.forEach(({ index }, at) => {
      found[index] = lent[at] ?? null
    })
    return found
  }
}
