import { writeFile } from 'node:fs/promises'
import type { GitSettings } from '../command/process.js'
import { packRevisions, startIndexing } from '../command/packs.js'
import type { ObjectReader } from '../command/objects.js'
import { StoreError } from '../../errors.js'
import { checkInterruption } from '../../interruption.js'
import {
  intentHistoryCommits,
  maxIncrementBytes,
  maxJointFetchBytes,
  maxWholeFetchBytes,
  noBlobs,
  noBlobsOrRecordTrees,
} from '../fetch-limits.js'
import { packBlobs } from '../git-objects.js'
import { says } from '../messages.js'
import { readShallowFile, shallowFile, type RemoteRepository } from '../remote-repository.js'
import type {
  FetchRequest,
  GitTransport,
  ListedRefs,
  PushReport,
  RefUpdate,
  RegistryRefs,
} from '../transport.js'
import { ConnectionLost, FallBackToGit, NoSuchObject, ServerFailed, Unavailable } from './errors.js'
import { HttpClient, type HttpRemote } from './http-client.js'
import { pushCapabilities, sendPack } from './receive-pack.js'
import { fetchPack, listRegistryRefs, type PackRequest, type ShallowInfo } from './upload-pack.js'

/** Blobs of intents that come with the head, in its request. */
const maxCompanions = 512
/** Blobs of intents that are asked for in one request. */
const maxRequestedBlobs = 4096
/** Bytes of a pack of intents. */
const maxIntentPackBytes = 2 * 1024 * 1024
/** Requests of one call for intents, so that blobs of any size, left there by anybody, take a bounded time. */
const maxIntentRequests = 64

/** Readings in a row that may break off before git's command is asked for one. */
const maxBrokenReadings = 1

/** Characters of a server's words that a message repeats. */
const maxServerWords = 500

type Fetch = Omit<PackRequest, 'shallow' | 'isThin'> & { readonly byteLimit: number }

/**
 * Speaks git's protocol to a remote over HTTP(S) without git's command: one request for the refs, one for a pack, one for
 * a push, where the command makes two and three. git makes and reads the packs.
 */
export class WireTransport implements GitTransport {
  readonly #client: HttpClient
  readonly #redact: (text: string) => string
  readonly #repository: RemoteRepository
  readonly #intentNamespace: string | null
  #isAtomic: boolean | null = null
  #isTreeFilterRefused = false
  /** Readings in a row whose connection broke. */
  #brokenReadings = 0

  /** @param intentNamespace prefix of the intents' refs; null where intents are not asked for */
  constructor(remote: HttpRemote, repository: RemoteRepository, intentNamespace: string | null) {
    this.#client = new HttpClient(remote)
    this.#redact = remote.redact
    this.#repository = repository
    this.#intentNamespace = intentNamespace
  }

  async listRefs(): Promise<ListedRefs> {
    const { branch } = this.#repository.options
    const refs = await this.#reading(() => listRegistryRefs(this.#client, branch, this.#intentNamespace))
    return { ...refs, isFetched: false }
  }

  async fetch({ base, refs }: FetchRequest): Promise<RegistryRefs> {
    const { head, intents } = refs
    if (head === null) return refs
    const isFirst = base === undefined
    const hasIntents = intents.size > 0
    // Intents were decided on heads before this one, and what the checkout says of its history is not believed.
    if (isFirst && !hasIntents && (await this.#repository.borrowHead(head))) return refs
    // A depth at a later fetch would cut the history that tells what happened since.
    const depth = isFirst ? (hasIntents ? intentHistoryCommits : 1) : null
    await this.#fetchHead(head, intents, { have: base ?? null, depth })
    return refs
  }

  async #fetchHead(
    head: string,
    intents: RegistryRefs['intents'],
    { have, depth }: Pick<Fetch, 'have' | 'depth'>,
  ): Promise<void> {
    const { isPartial, isLarge } = this.#repository
    const leavesOut = have === null ? isPartial : isLarge
    const filter = leavesOut ? this.#filterFor(have) : null
    const whole = isLarge ? Number.POSITIVE_INFINITY : maxWholeFetchBytes
    const fetch = { wants: [head], have, depth, filter, byteLimit: have === null ? whole : maxIncrementBytes }
    if (await this.#fetchWithIntents(fetch, intents)) return
    if (await this.#fetch(fetch)) return
    if (have !== null) throw this.#repository.anotherHistoryError()
    this.#repository.beginAnewAsPartial()
    await this.#fetchHead(head, intents, { have, depth })
  }

  /** A first fetch can do without the trees of records; a later one brings those that changed, which cost no request then. */
  #filterFor(have: string | null): string {
    const { root } = this.#repository.options
    return have !== null || this.#isTreeFilterRefused ? noBlobs : noBlobsOrRecordTrees(root)
  }

  /** Fetches the head with the intents that are new, in one request; false where that is too much, or one is gone. */
  async #fetchWithIntents(fetch: Fetch, intents: RegistryRefs['intents']): Promise<boolean> {
    const companions = this.#repository.takeUnrequestedIntents(intents.values(), maxCompanions)
    if (companions.length === 0) return false
    return await falseWhereGone(
      this.#fetch({ ...fetch, wants: [...fetch.wants, ...companions], byteLimit: maxJointFetchBytes }),
    )
  }

  async fetchObjects(ids: readonly string[]): Promise<void> {
    await this.#fetchById(ids, null)
  }

  async fetchTrees(ids: readonly string[]): Promise<void> {
    await this.#fetchById(ids, noBlobs)
  }

  async #fetchById(wants: readonly string[], filter: string | null): Promise<void> {
    // No `have`: a server that hears of our commits takes it that we have all that they hold.
    await this.#fetch({ wants, have: null, depth: null, filter, byteLimit: Number.POSITIVE_INFINITY })
  }

  /** As many blobs at once as go. A blob that is too large by itself, or that the server no longer has, is left out. */
  async fetchIntents(blobs: readonly string[]): Promise<void> {
    const fetch = { have: null, depth: null, filter: null, byteLimit: maxIntentPackBytes }
    const batches: (readonly string[])[] = [blobs]
    for (let requests = 0; requests < maxIntentRequests; requests += 1) {
      const wants = batches.pop()
      if (wants === undefined) return
      if (wants.length <= maxRequestedBlobs && (await falseWhereGone(this.#fetch({ ...fetch, wants }))))
        continue
      if (wants.length === 1) continue
      const half = Math.ceil(Math.min(wants.length, 2 * maxRequestedBlobs) / 2)
      batches.push(wants.slice(half), wants.slice(0, half))
    }
  }

  /** Fetches; again in another way where the server, or what it takes us to have, does not allow the first. */
  async #fetch(fetch: Fetch): Promise<boolean> {
    try {
      const isComplete = await this.#fetchOnce(fetch, true)
      if (isComplete && fetch.filter?.includes('tree:') === true) this.#repository.leaveOutTrees()
      return isComplete
    } catch (error) {
      if (
        error instanceof ServerFailed &&
        !(error instanceof NoSuchObject) &&
        fetch.filter?.includes('tree:') === true
      ) {
        this.#isTreeFilterRefused = true
        return await this.#fetch({ ...fetch, filter: noBlobs })
      }
      // The server made a delta against a tree that was left out before.
      const isDeltaOfMissing = error instanceof StoreError && says('delta-base-missing', error.message)
      if (this.#repository.lacksTrees && isDeltaOfMissing) return await this.#fetchOnce(fetch, false)
      throw error
    }
  }

  /** @returns whether the pack was within its limit */
  async #fetchOnce({ byteLimit, ...fetch }: Fetch, isThin: boolean): Promise<boolean> {
    const { settings } = await this.#repository.open()
    const shallow = (await readShallowFile(settings)).split('\n').filter((line) => line !== '')
    const indexing = startIndexing(settings, fetch.filter !== null || this.#repository.isPartial)
    let received = 0
    const receive = async (bytes: Buffer): Promise<void> => {
      received += bytes.length
      if (received > byteLimit) throw new TooManyBytes()
      await indexing.receive(bytes)
    }
    try {
      const request = { ...fetch, shallow, isThin }
      const info = await this.#reading(() => fetchPack(this.#client, request, receive))
      await indexing.finish()
      await writeShallowFile(settings, shallow, info)
      return true
    } catch (error) {
      indexing.abandon()
      if (error instanceof TooManyBytes) return false
      throw error
    }
  }

  async push(updates: readonly RefUpdate[]): Promise<PushReport> {
    const pack = await this.#packFor(updates)
    try {
      const report = await sendPack(this.#client, updates, pack, this.#redact)
      return { ...report, failure: null, isAtomicUnsupported: false }
    } catch (error) {
      if (error instanceof Unavailable) throw this.#outageError('written', error)
      if (!(error instanceof ConnectionLost)) throw error
      const failure = { kind: 'unknown', reason: this.#redact(error.message) } as const
      return { results: new Map(), words: '', failure, isAtomicUnsupported: false }
    }
  }

  async whyNotAtomic(): Promise<string | null> {
    this.#isAtomic ??= (await this.#reading(() => pushCapabilities(this.#client))).includes('atomic')
    return this.#isAtomic ? null : 'the server does not move several refs in one step'
  }

  /** What the server needs for the refs to move. Empty where it is only told to delete: it waits for no pack then. */
  async #packFor(updates: readonly RefUpdate[]): Promise<Buffer> {
    if (updates.every(({ to }) => to === null)) return Buffer.alloc(0)
    const fresh = updates.flatMap(({ from, to }) => (to === null || to === from ? [] : [to]))
    const blobs = fresh.flatMap((id) => this.#repository.pendingBlob(id) ?? [])
    if (blobs.length === fresh.length) return packBlobs(blobs)
    const { settings, objects } = await this.#repository.open()
    const [commit, ...others] = fresh
    const isAlone = commit !== undefined && others.length === 0
    const built = isAlone ? await objects.packOf(commit) : null
    if (built !== null) return built
    await this.#repository.writePendingBlobs(updates)
    return await packRevisions(settings, await revisionsOf(updates, objects.own))
  }

  /** A reading whose connection broke is begun again: at first in the same way, then by git's command. */
  async #reading<Value>(action: () => Promise<Value>): Promise<Value> {
    try {
      const value = await action()
      this.#brokenReadings = 0
      return value
    } catch (error) {
      const { signal } = this.#repository.options.settings
      checkInterruption(signal())
      if (error instanceof Unavailable) throw this.#outageError('read', error)
      if (error instanceof NoSuchObject) throw error
      if (error instanceof ServerFailed)
        throw new ServerFailed(this.#redact(error.message).slice(0, maxServerWords))
      if (error instanceof FallBackToGit) throw new FallBackToGit(this.#redact(error.message))
      if (!(error instanceof ConnectionLost)) throw error
      this.#brokenReadings += 1
      if (this.#brokenReadings > maxBrokenReadings) throw new FallBackToGit(this.#redact(error.message))
      throw this.#outageError('read', new Unavailable(error.message))
    }
  }

  /** @param what could not be done */
  #outageError(what: 'read' | 'written', { message, isRateLimit, retryAfterMs }: Unavailable): StoreError {
    const words = this.#redact(`${this.#repository.options.url} cannot be ${what}: ${message}`)
    return new StoreError(isRateLimit ? 'rate-limited' : 'network', words, 'patiently', retryAfterMs)
  }
}

class TooManyBytes extends Error {}

async function falseWhereGone(fetching: Promise<boolean>): Promise<boolean> {
  try {
    return await fetching
  } catch (error) {
    if (error instanceof NoSuchObject) return false
    throw error
  }
}

/** Where history ends is in a file of the repository, which git keeps by itself when it fetches. */
async function writeShallowFile(
  settings: GitSettings,
  before: readonly string[],
  { shallow, unshallow }: ShallowInfo,
): Promise<void> {
  if (shallow.length + unshallow.length === 0) return
  const now = new Set([...before, ...shallow].filter((id) => !unshallow.includes(id)))
  await writeFile(shallowFile(settings), [...now].map((id) => `${id}\n`).join(''))
}

/** The revisions whose objects the server needs for refs to move: of a branch, it has what it had. */
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
