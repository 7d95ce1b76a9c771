import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isIntentName, maxIntentRefs } from '../../intent-refs.js'
import { intentHistoryCommits, maxIncrementBytes, maxWholeFetchBytes, noBlobs } from '../fetch-limits.js'
import { resolveRevision } from '../history.js'
import { says } from '../messages.js'
import type { RemoteRepository } from '../remote-repository.js'
import type {
  FetchRequest,
  GitTransport,
  ListedRefs,
  PushReport,
  RefUpdate,
  RegistryRefs,
} from '../transport.js'
import { fetchFailure } from './failures.js'
import { fetchOrigin, type FetchOptions } from './fetch.js'
import { pushOrigin, toPushReport } from './push.js'
import type { TransferOutput } from './transfer.js'

/** Where the head of the branch is kept in the private repository. */
export const headRef = 'refs/agent-registry/head'
/** Where the refs of intents are kept in the private repository. */
const privateNamespace = 'refs/agent-registry/intents/'
/** Files that are open at once. */
const maxOpenFiles = 256

const noIntents: RegistryRefs['intents'] = new Map()

/** Speaks to a remote by git's command: SSH, paths, and whatever the wire client does not cover. */
export class CommandTransport implements GitTransport {
  readonly #repository: RemoteRepository
  readonly #intentNamespace: string | null
  /** The intents hold more bytes than are to be fetched: git's command cannot be told to take some of them. */
  #areIntentsTooLarge = false

  /** @param intentNamespace prefix of the intents' refs; null where intents are not asked for */
  constructor(repository: RemoteRepository, intentNamespace: string | null) {
    this.#repository = repository
    this.#intentNamespace = intentNamespace
  }

  /** git's command downloads the whole list to list some refs (`ls-remote`); a fetch of them does not. */
  async listRefs(base: FetchRequest['base']): Promise<ListedRefs> {
    return { ...(await this.fetch({ base })), isFetched: true }
  }

  async fetch({ base }: Pick<FetchRequest, 'base'>): Promise<RegistryRefs> {
    const isFirst = base === undefined
    const output = isFirst ? await this.#fetchFirst() : await this.#fetchOnward()
    if (says('unknown-branch', output.stderr)) {
      // A second read means that we wait for the branch's first commit. Without the intents we would see them one poll late.
      return { head: null, intents: base === null ? await this.#fetchIntentsAlone() : noIntents }
    }
    this.#check(output)
    const { objects } = await this.#repository.open()
    const intents = await this.#fetchedIntents()
    if (isFirst && intents.size > 0 && (await this.#repository.isShallow())) {
      const deepen = `--deepen=${intentHistoryCommits - 1}`
      this.#check(await this.#fetchRefs(deepen, maxIncrementBytes))
    }
    return { head: await resolveRevision(objects.reader, headRef), intents }
  }

  async #fetchFirst(): Promise<TransferOutput> {
    const limit = this.#repository.isLarge ? Number.POSITIVE_INFINITY : maxWholeFetchBytes
    const output = await this.#fetchRefs('--depth=1', limit)
    if (!output.exceeded) return output
    this.#repository.beginAnewAsPartial()
    return await this.#fetchFirst()
  }

  /** Without a depth, which would cut the history that tells what happened since. Fetches all of it, where there was none. */
  async #fetchOnward(): Promise<TransferOutput> {
    const output = await this.#fetchRefs(null, maxIncrementBytes)
    if (!output.exceeded) return output
    throw this.#repository.anotherHistoryError()
  }

  /**
   * Fetches the head, and all intents as long as they are within the limit. How many intents there are is bounded by the
   * time of the operation alone.
   */
  async #fetchRefs(bound: string | null, byteLimit: number): Promise<TransferOutput> {
    const { settings } = await this.#repository.open()
    const options = this.#options()
    const intentRefspec = this.#intentRefspec()
    if (intentRefspec !== null) {
      const together = { ...options, prune: true, byteLimit: maxWholeFetchBytes }
      const output = await fetchOrigin(settings, bound, [this.headRefspec, intentRefspec], together)
      if (!output.exceeded) return output
    }
    const output = await fetchOrigin(settings, bound, [this.headRefspec], { ...options, byteLimit })
    if (intentRefspec !== null && !output.exceeded) this.#areIntentsTooLarge = true
    return output
  }

  async #fetchIntentsAlone(): Promise<RegistryRefs['intents']> {
    const intentRefspec = this.#intentRefspec()
    if (intentRefspec === null) return noIntents
    const { settings } = await this.#repository.open()
    const options = { ...this.#options(), prune: true, byteLimit: maxWholeFetchBytes }
    const output = await fetchOrigin(settings, null, [intentRefspec], options)
    if (output.exceeded) {
      this.#areIntentsTooLarge = true
      return noIntents
    }
    this.#check(output)
    return await this.#fetchedIntents()
  }

  /** Reads the refs of intents that came, without a process, and without the ids of those that the server deleted. */
  async #fetchedIntents(): Promise<RegistryRefs['intents']> {
    if (this.#intentRefspec() === null) return noIntents
    const { settings } = await this.#repository.open()
    const folder = join(settings.gitDirectory ?? '.', privateNamespace)
    const names = (await readdir(folder).catch(() => [])).filter(isIntentName).sort().slice(0, maxIntentRefs)
    const intents = new Map<string, string>()
    for (let start = 0; start < names.length; start += maxOpenFiles) {
      const some = names.slice(start, start + maxOpenFiles)
      const ids = await Promise.all(some.map((name) => readFile(join(folder, name), 'latin1')))
      some.forEach((name, index) => intents.set(name, (ids[index] ?? '').trim()))
    }
    return intents
  }

  async fetchObjects(ids: readonly string[]): Promise<void> {
    const { settings } = await this.#repository.open()
    // One request for all: git alone would ask for each.
    const options = { filter: noBlobs, withoutHaves: true, onProgress: this.#repository.options.onProgress }
    this.#check(await fetchOrigin(settings, null, ids, options))
  }

  fetchTrees(ids: readonly string[]): Promise<void> {
    return this.fetchObjects(ids)
  }

  /** The blobs of intents came with their refs. */
  fetchIntents(): Promise<void> {
    return Promise.resolve()
  }

  async push(updates: readonly RefUpdate[]): Promise<PushReport> {
    const { settings } = await this.#repository.open()
    await this.#repository.writePendingBlobs(updates)
    return toPushReport(await pushOrigin(settings, updates), this.#repository.options.url)
  }

  whyNotAtomic(): Promise<string | null> {
    // Otherwise git's command says so itself, when it is to push several refs.
    return Promise.resolve(
      this.#areIntentsTooLarge
        ? 'the refs of intents hold more than 32 MiB; delete those that are not of agent-registry'
        : null,
    )
  }

  get headRefspec(): string {
    return `+refs/heads/${this.#repository.options.branch}:${headRef}`
  }

  #intentRefspec(): string | null {
    if (this.#intentNamespace === null || this.#areIntentsTooLarge) return null
    return `+${this.#intentNamespace}*:${privateNamespace}*`
  }

  #options(): FetchOptions {
    const { isPartial, lacksTrees, options } = this.#repository
    return {
      filter: isPartial ? noBlobs : undefined,
      withoutHaves: lacksTrees,
      onProgress: options.onProgress,
    }
  }

  #check(output: TransferOutput): void {
    if (output.status !== 0) throw fetchFailure(this.#repository.options.url, output)
  }
}
