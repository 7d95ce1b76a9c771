import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from '../errors.js'
import { gitFailure, runGit, type GitSettings } from './command/process.js'
import { objectId } from './git-objects.js'
import { Lender } from './lender.js'
import { createPrivateRepository, type PrivateRepository } from './private-repository.js'
import { RegistryObjects } from './registry-objects.js'
import type { RefUpdate } from './transport.js'

export interface RemoteOptions {
  readonly url: string
  readonly branch: string
  readonly root: string
  /** A missing branch is created, without history, by the first change. */
  readonly createBranch: boolean
  /** Fetch without the blobs and trees that are not needed: more requests, but bytes that do not grow. */
  readonly isPartial: boolean
  /** Folder of the objects of a checkout that may have some of the remote's. */
  readonly lentObjects?: string | undefined
  readonly settings: Omit<GitSettings, 'gitDirectory'>
  readonly onProgress: (text: string) => void
  /** Hears what a reader of the log should know. */
  readonly onInfo: (text: string) => void
}

/** A private repository that holds what was read and built. */
export interface OpenedRepository {
  readonly settings: GitSettings
  readonly objects: RegistryObjects
}

/** The private repositories that hold what came from one remote, and what is to be pushed to it. */
export class RemoteRepository {
  readonly options: RemoteOptions
  #isLarge: boolean
  #lacksTrees = false
  readonly #created: PrivateRepository[] = []
  /** Blobs that are to be pushed, by id. */
  readonly #pendingBlobs = new Map<string, Buffer>()
  /** Blobs of intents that were asked of the server, in vain or not. */
  readonly #requestedIntents = new Set<string>()
  #main: OpenedRepository | null = null

  constructor(options: RemoteOptions) {
    this.options = options
    this.#isLarge = options.isPartial
  }

  /** The repository is too large for any fetch of all that there is. */
  get isLarge(): boolean {
    return this.#isLarge
  }

  /** The first fetch leaves out blobs, and perhaps trees: a checkout may lend them. */
  get isPartial(): boolean {
    return this.#isLarge || this.options.lentObjects !== undefined
  }

  /** Some trees of fetched commits were left out: a server must not take us to have all that those commits hold. */
  get lacksTrees(): boolean {
    return this.#lacksTrees
  }

  leaveOutTrees(): void {
    this.#lacksTrees = true
  }

  /** Git directory of the main repository; null before the first reading. */
  get directory(): string | null {
    return this.#main?.settings.gitDirectory ?? null
  }

  async open(): Promise<OpenedRepository> {
    this.#main ??= await this.#create(this.options.lentObjects)
    return this.#main
  }

  openAnother(): Promise<OpenedRepository> {
    return this.#create(undefined)
  }

  async #create(lentObjects: string | undefined): Promise<OpenedRepository> {
    const { url, settings: given, root, onInfo } = this.options
    const created = await createPrivateRepository(url)
    this.#created.push(created)
    const settings = { ...given, gitDirectory: created.directory }
    const onDamage = (reason: string): void => {
      onInfo(`the checkout does not help, so all is fetched: ${reason}`)
    }
    const lender = lentObjects === undefined ? null : new Lender(settings, lentObjects, onDamage)
    return { settings, objects: new RegistryObjects(settings, root, { lender }) }
  }

  /** Takes the head from the checkout, where it has that: nothing needs to be fetched then. */
  async borrowHead(head: string): Promise<boolean> {
    const { settings, objects } = await this.open()
    const commit = await objects.borrowCommit(head)
    if (commit === null) return false
    this.leaveOutTrees()
    if (commit.parents.length > 0) await writeFile(shallowFile(settings), `${head}\n`)
    return true
  }

  /** Gives up what was begun: the repository turned out to be too large to be fetched as a whole. */
  beginAnewAsPartial(): void {
    this.#isLarge = true
    this.#main = null
    this.#requestedIntents.clear()
  }

  /** Whether history was cut somewhere. */
  async isShallow(): Promise<boolean> {
    const { settings } = await this.open()
    return (await readShallowFile(settings)) !== ''
  }

  async close(): Promise<void> {
    await this.#main?.objects.close()
    for (const created of this.#created.splice(0)) await created.remove()
  }

  /** Of these blobs, at most `limit` that were not asked for before; they count as asked for from now on. */
  takeUnrequestedIntents(blobs: Iterable<string>, limit: number): string[] {
    const taken = [...new Set(blobs)].filter((blob) => !this.#requestedIntents.has(blob)).slice(0, limit)
    for (const blob of taken) this.#requestedIntents.add(blob)
    return taken
  }

  /** Remembers a blob for a later push; gives its id. */
  addPendingBlob(content: Buffer): string {
    const id = objectId('blob', content)
    this.#pendingBlobs.set(id, content)
    return id
  }

  pendingBlob(id: string): Buffer | undefined {
    return this.#pendingBlobs.get(id)
  }

  /** Writes the pending blobs that a push needs to where git finds them. */
  async writePendingBlobs(updates: readonly RefUpdate[]): Promise<void> {
    const { settings } = await this.open()
    for (const { to } of updates) {
      const content = to === null ? undefined : this.#pendingBlobs.get(to)
      if (content === undefined) continue
      const output = await runGit(settings, ['hash-object', '-w', '--stdin'], content)
      if (output.status !== 0) throw gitFailure('a blob cannot be written', output)
    }
  }

  /** The error of a fetch that brought far more than what a branch grows by. */
  anotherHistoryError(): StoreError {
    return new StoreError(
      'rewound',
      `${this.options.branch} has another history than a moment ago; nothing was written. Look at who force-pushed, then run the operation again`,
    )
  }
}

export const shallowFile = ({ gitDirectory }: GitSettings): string => join(gitDirectory ?? '.', 'shallow')

/** Commits whose parents were left out, one a line; empty where history is whole. */
export const readShallowFile = (settings: GitSettings): Promise<string> =>
  readFile(shallowFile(settings), 'utf8').catch(() => '')
