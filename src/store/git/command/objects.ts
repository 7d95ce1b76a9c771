import { StoreError } from '../../errors.js'
import { interruption } from '../../interruption.js'
import { algorithmOf, objectId } from '../git-objects.js'
import { gitFailure, startGit, type GitProcess, type GitSettings } from './process.js'

export interface GitObject {
  readonly id: string
  readonly type: string
  /** Null where the object is larger than the reader was asked to take. */
  readonly content: Buffer | null
}

/** Where objects are read from. */
export interface ObjectSource {
  /** Reads one object; null where there is none of that name. @param limit largest size, bytes */
  read(name: string, limit?: number): Promise<GitObject | null>
  /** Reads objects; gives them in the order of the names. @param limitOf largest size, bytes, by index */
  readAll(names: readonly string[], limitOf: (index: number) => number): Promise<(GitObject | null)[]>
}

interface Waiting {
  readonly name: string
  readonly limit: number
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (reason: unknown) => void
}

/** Objects asked for before the first answer is awaited. Enough to keep git busy, too few to fill the pipes in both directions. */
const window = 256

/**
 * Reads any number of objects through one `git cat-file --batch`. git gives what it finds under an id; we hash each, for
 * a file of a repository could have been put in the place of another.
 */
export class ObjectReader implements ObjectSource {
  readonly #settings: GitSettings
  /** The process, and the signal of the call that started it. */
  #running: { readonly process: GitProcess; readonly signal: AbortSignal } | null = null
  #waiting: Waiting[] = []
  #chunks: Buffer[] = []
  /** The object whose content is being received. `left` bytes are still to come, its line end among them. */
  #current: {
    header: Omit<GitObject, 'content'>
    size: number
    left: number
    parts: Buffer[] | null
  } | null = null

  constructor(settings: GitSettings) {
    this.#settings = settings
  }

  async read(name: string, limit = Number.POSITIVE_INFINITY): Promise<GitObject | null> {
    const [object] = await this.#ask([name], () => limit)
    return object ?? null
  }

  async readAll(names: readonly string[], limitOf: (index: number) => number): Promise<(GitObject | null)[]> {
    const objects: (GitObject | null)[] = []
    for (let start = 0; start < names.length; start += window) {
      objects.push(
        ...(await this.#ask(names.slice(start, start + window), (index) => limitOf(start + index))),
      )
    }
    return objects
  }

  #ask(names: readonly string[], limitOf: (index: number) => number): Promise<(GitObject | null)[]> {
    // A line break would begin a second question, whose answer nobody awaits.
    const [forged] = names.filter((name) => /[\n\r\0]/.test(name))
    if (forged !== undefined) return Promise.resolve(names.map(() => null))
    const { stdin } = this.#start()
    const answers = names.map(
      (name, index) =>
        new Promise<GitObject | null>((resolve, reject) => {
          this.#waiting.push({ name, limit: limitOf(index), resolve, reject })
        }),
    )
    stdin.write(names.map((name) => `${name}\n`).join(''))
    return Promise.all(answers)
  }

  async close(): Promise<void> {
    const reading = this.#running?.process
    if (reading === undefined) return
    reading.stdin.end()
    await reading.ended.catch(() => undefined)
  }

  /** Ends the process, however long it would take to answer. */
  abandon(): void {
    this.#running?.process.stop()
  }

  /** Starts the process at the first question, and again where an aborted call has ended it. */
  #start(): GitProcess {
    const before = this.#running
    if (before?.signal.aborted === false) return before.process
    // It is ending: what it was asked was asked by the call that was aborted.
    if (before !== null) this.#end(before.process, interruption(before.signal))
    const process = startGit(this.#settings, ['cat-file', '--batch'])
    this.#running = { process, signal: this.#settings.signal() }
    process.stdout.on('data', (chunk: Buffer) => {
      if (this.#running?.process === process) this.#receive(chunk)
    })
    process.ended.then(
      (output) => {
        this.#end(process, gitFailure('objects cannot be read', output))
      },
      (error: unknown) => {
        this.#end(process, error)
      },
    )
    return process
  }

  #end(process: GitProcess, reason: unknown): void {
    if (this.#running?.process !== process) return
    this.#running = null
    this.#current = null
    this.#chunks = []
    for (const { reject } of this.#waiting.splice(0)) reject(reason)
  }

  #receive(chunk: Buffer): void {
    let rest = chunk
    while (rest.length > 0) {
      rest = this.#current === null ? this.#receiveHeader(rest) : this.#receiveContent(rest)
    }
  }

  #receiveHeader(chunk: Buffer): Buffer {
    const end = chunk.indexOf(0x0a)
    this.#chunks.push(end < 0 ? chunk : chunk.subarray(0, end))
    if (end < 0) return chunk.subarray(chunk.length)
    const line = Buffer.concat(this.#chunks.splice(0)).toString('utf8')
    const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line)
    if (match === null) {
      this.#waiting.shift()?.resolve(null)
    } else {
      const [id, type, size] = [match[1] ?? '', match[2] ?? '', Number(match[3])]
      const wanted = size <= (this.#waiting[0]?.limit ?? 0)
      this.#current = { header: { id, type }, size, left: size + 1, parts: wanted ? [] : null }
    }
    return chunk.subarray(end + 1)
  }

  #receiveContent(chunk: Buffer): Buffer {
    const current = this.#current
    if (current === null) return chunk
    const part = chunk.subarray(0, current.left)
    current.parts?.push(part)
    current.left -= part.length
    if (current.left === 0) {
      const content = current.parts === null ? null : Buffer.concat(current.parts).subarray(0, current.size)
      this.#current = null
      const waiting = this.#waiting.shift()
      if (content === null || isNamed(current.header, content))
        waiting?.resolve({ ...current.header, content })
      else waiting?.reject(damagedError(current.header.id))
    }
    return chunk.subarray(part.length)
  }
}

const isNamed = ({ id, type }: Omit<GitObject, 'content'>, content: Buffer): boolean =>
  objectId(type, content, algorithmOf(id)) === id

const damagedError = (id: string): StoreError =>
  new StoreError(
    'git-failed',
    `the object ${id} has another content than its id stands for; run \`git fsck\``,
  )
