import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { StoreError } from '../../errors.js'
import { gitFailure, interruption, startGit, type GitSettings } from './process.js'

export interface GitObject {
  readonly id: string
  readonly type: string
  /** Null where the object is larger than the reader was asked to take. */
  readonly content: Buffer | null
}

interface Waiting {
  readonly name: string
  readonly limit: number
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

/** Objects asked for before the first answer is awaited: enough to keep git busy, too few to fill a pipe both ways. */
const window = 256

/** Reads any number of objects through one `git cat-file --batch`. */
export class ObjectReader {
  readonly #settings: GitSettings
  #child: ChildProcessWithoutNullStreams | null = null
  #stderr = ''
  #waiting: Waiting[] = []
  #chunks: Buffer[] = []
  /** Object whose content is being received; `left` counts its line end. */
  #current: {
    header: Omit<GitObject, 'content'>
    size: number
    left: number
    parts: Buffer[] | null
  } | null = null

  constructor(settings: GitSettings) {
    this.#settings = settings
  }

  /** Null where there is no such object here. */
  async read(name: string, limit = Number.POSITIVE_INFINITY): Promise<GitObject | null> {
    const [object] = await this.#ask([name], () => limit)
    return object ?? null
  }

  /** In the order of the names. */
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
    // A line break would be a second question, whose answer nobody awaits.
    const [forged] = names.filter((name) => /[\n\r\0]/.test(name))
    if (forged !== undefined) return Promise.resolve(names.map(() => null))
    const child = this.#start()
    const answers = names.map(
      (name, index) =>
        new Promise<GitObject | null>((resolve, reject) => {
          this.#waiting.push({ name, limit: limitOf(index), resolve, reject })
        }),
    )
    child.stdin.write(names.map((name) => `${name}\n`).join(''))
    return Promise.all(answers)
  }

  close(): Promise<void> {
    const child = this.#child
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('close', () => {
        resolve()
      })
      child.stdin.end()
    })
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#child !== null) return this.#child
    const child = startGit(this.#settings, ['cat-file', '--batch'])
    child.stdout.on('data', (chunk: Buffer) => {
      this.#receive(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString('utf8')))
    child.once('error', () => {
      this.#fail(new StoreError('git-missing', 'git was not found; install git and put it on the PATH'))
    })
    child.once('close', (status) => {
      this.#child = null
      this.#current = null
      this.#chunks = []
      const { signal, redact } = this.#settings
      const output = { status, stdout: '', stderr: redact(this.#stderr) }
      this.#fail(signal.aborted ? interruption(signal) : gitFailure('objects cannot be read', output))
    })
    this.#child = child
    return child
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error)
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
      this.#waiting.shift()?.resolve({ ...current.header, content })
    }
    return chunk.subarray(part.length)
  }
}
