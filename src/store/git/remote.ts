import { createHash } from 'node:crypto'
import { StoreError } from '../errors.js'
import { Broken } from './wire/http-client.js'
import type { DirectTransport } from './wire/wire-transport.js'
import { NotCovered } from './wire/errors.js'
import { packFor, packOfBlobs } from './wire/packs.js'
import type { RefUpdate } from './wire/receive-pack.js'
import type { PushResult } from '../store.js'
import { fetchFailure } from './command/messages.js'
import type { FetchOptions } from './command/fetch.js'
import type { ObjectReader } from './command/objects.js'
import type { PorcelainOutput } from './command/transfer.js'
import { createPrivateRepository, type Lender, type PrivateRepository } from './private-repository.js'
import { checkInterruption, gitFailure, runGit, type GitSettings } from './command/process.js'
import { obstacleIn, pushAnswer, pushOrigin, reported } from './command/push.js'
import { RegistryRepository } from './repository.js'

export interface RemoteOptions {
  readonly url: string
  readonly branch: string
  readonly root: string
  /** A missing branch is created, without history, by the first change. */
  readonly createBranch: boolean
  /** Writers may do each other's work: intents beside the branch are read, and can be written. */
  readonly combine: boolean
  /** Fetch trees without blobs, then the registry's blobs alone: two requests more, and bytes that do not grow. */
  readonly large: boolean
  readonly lender?: Lender | undefined
  /** Speaks to the remote in git's place, where it can; null where git shall do it. */
  readonly direct: DirectTransport | null
  readonly settings: Omit<GitSettings, 'gitDirectory'>
  /** Hears what is left to git, and why. */
  readonly onInfo: (text: string) => void
  readonly onProgress: (text: string) => void
}

/** A private repository that holds what was read and built. */
export interface Opened {
  readonly settings: GitSettings
  readonly repository: RegistryRepository
  /** Blobs of intents that were brought here, or asked for in vain. */
  readonly asked: Set<string>
}

/** The way to a remote repository, and the private repositories that hold what came by it. */
export class Remote {
  readonly options: RemoteOptions
  /** Why several refs do not move in one step here; null where they do, undefined as long as nobody knows. */
  obstacle: string | null | undefined
  #large: boolean
  readonly #held: PrivateRepository[] = []
  /** Blobs by id, that are to be pushed. */
  readonly #kept = new Map<string, Buffer>()
  #direct: DirectTransport | null
  #main: Opened | null = null

  constructor(options: RemoteOptions) {
    this.options = options
    this.#direct = options.direct
    this.#large = options.large || typeof options.lender?.filter === 'string'
  }

  get large(): boolean {
    return this.#large
  }

  /** Git directory of the main repository; null before the first reading. */
  get directory(): string | null {
    return this.#main?.settings.gitDirectory ?? null
  }

  async open(): Promise<Opened> {
    this.#main ??= await this.openAnother(this.options.lender)
    return this.#main
  }

  async openAnother(lender?: Lender): Promise<Opened> {
    const held = await createPrivateRepository(this.options.url, lender)
    this.#held.push(held)
    const settings = { ...this.options.settings, gitDirectory: held.directory }
    return { settings, repository: new RegistryRepository(settings, this.options.root), asked: new Set() }
  }

  /** Gives up what was begun: the repository turned out to be too large to be fetched with its blobs. */
  beginAnewAsLarge(): void {
    this.#large = true
    this.#main = null
  }

  async close(): Promise<void> {
    await this.#main?.repository.close()
    for (const held of this.#held.splice(0)) await held.remove()
  }

  fetchOptions(): FetchOptions {
    return { filter: this.#large ? 'blob:none' : undefined, onProgress: this.options.onProgress }
  }

  /** @throws StoreError where a fetch failed */
  checkFetched(output: PorcelainOutput): void {
    if (output.status !== 0) throw fetchFailure(this.options.url, output)
  }

  /** Does without git's command what can be done so; null where git has to do it. */
  async directly<Value>(
    action: (direct: DirectTransport) => Promise<Value>,
  ): Promise<{ readonly value: Value } | null> {
    if (this.#direct === null) return null
    try {
      return { value: await action(this.#direct) }
    } catch (error) {
      if (!(error instanceof NotCovered)) throw error
      this.#direct = null
      this.options.onInfo(`the rest is left to git's command: ${error.message}`)
      return null
    }
  }

  /** Keeps a blob for a later push; gives its id. */
  keep(content: Buffer): string {
    const id = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
    this.#kept.set(id, content)
    return id
  }

  kept(blob: string): Buffer | undefined {
    return this.#kept.get(blob)
  }

  /** Moves refs under lease, all or none. */
  async push(updates: readonly RefUpdate[]): Promise<PushResult> {
    const { settings } = await this.open()
    checkInterruption(settings.signal)
    try {
      const report = await this.directly(async (direct) => direct.push(updates, await this.#packFor(updates)))
      const output = report === null ? await this.#pushByGit(updates) : reported(report.value, updates)
      const answer = pushAnswer(output, this.options.branch, this.options.url)
      this.obstacle = obstacleIn(output) ?? this.obstacle
      return answer
    } catch (error) {
      // It may have been sent.
      if (settings.signal.aborted) return { kind: 'unknown', reason: 'interrupted' }
      if (error instanceof Broken) return { kind: 'unknown', reason: error.message }
      throw error
    }
  }

  /** What the server needs for refs to move; without a byte where it is only told to delete, and waits for no pack. */
  async #packFor(updates: readonly RefUpdate[]): Promise<Buffer> {
    if (updates.every(({ to }) => to === null)) return Buffer.alloc(0)
    const fresh = updates.flatMap(({ from, to }) => (to === null || to === from ? [] : [to]))
    const kept = fresh.flatMap((id) => this.#kept.get(id) ?? [])
    if (kept.length === fresh.length) return packOfBlobs(kept)
    const { settings, repository } = await this.open()
    const [commit, ...others] = fresh
    const isAlone = commit !== undefined && others.length === 0
    // A checkout that lends its objects may have some that the server lacks.
    const built = isAlone && this.options.lender === undefined ? await repository.packOf(commit) : null
    if (built !== null) return built
    await this.#storeKept(updates)
    return await packFor(settings, await revisionsOf(updates, repository.reader))
  }

  async #pushByGit(updates: readonly RefUpdate[]): Promise<PorcelainOutput> {
    const { settings } = await this.open()
    await this.#storeKept(updates)
    return await pushOrigin(settings, updates)
  }

  /** Puts what was kept, and is to be sent, where git finds it. */
  async #storeKept(updates: readonly RefUpdate[]): Promise<void> {
    const { settings } = await this.open()
    for (const { to } of updates) {
      const content = to === null ? undefined : this.#kept.get(to)
      if (content === undefined) continue
      const output = await runGit(settings, ['hash-object', '-w', '--stdin'], content.toString('utf8'))
      if (output.status !== 0) throw gitFailure('a blob cannot be kept', output)
    }
  }

  anotherHistory(): StoreError {
    return new StoreError(
      'rewound',
      `${this.options.branch} has another history than a moment ago; nothing was written. Look at who force-pushed, then run the operation again`,
    )
  }
}

/** What the server needs for refs to move: of a branch, it has what it had. */
async function revisionsOf(updates: readonly RefUpdate[], reader: ObjectReader): Promise<string[]> {
  const revisions: string[] = []
  for (const { ref, from, to } of updates) {
    if (to === null) continue
    const isBase = from !== null && ref.startsWith('refs/heads/')
    if (!isBase) revisions.push(to)
    // A head that was never read here; the server will say whether it is the head.
    else if ((await reader.read(from)) === null) revisions.push(`${to}^!`)
    else revisions.push(to, `^${from}`)
  }
  return revisions
}
