import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from '../errors.js'
import type { DirectTransport } from './wire/wire-transport.js'
import { NoSuchObject } from './wire/errors.js'
import { fetchOrigin, isUnknownBranch } from './command/fetch.js'
import { resolveRevision } from './history.js'
import type { RefsSnapshot } from '../store.js'
import type { RemoteIntents } from './remote-intents.js'
import { porcelain, type PorcelainOutput } from './command/transfer.js'
import type { Remote } from './remote.js'

const headRef = 'refs/agent-registry/head'
/** A first fetch that grows beyond this is begun again without blobs; one with intents, without them. */
const wholeLimit = 32 * 1024 * 1024
/** Together with intents less is too much: anybody may have left them there, of any size. */
const jointLimit = 8 * 1024 * 1024
/** A later fetch beyond this is no progress of the branch, but another history. */
const incrementLimit = 256 * 1024 * 1024
/** Blobs of intents that come with the head, in its request. */
const companionLimit = 512
/** Commits of history at the first sight of intents: they were decided on heads before this one. */
const intentHistory = 256

/** The head of the branch, and the intents beside it, brought here as they are now. */
export class RemoteHead {
  readonly #remote: Remote
  readonly #intents: RemoteIntents | null
  /** As it was read last; undefined before the first time. */
  #head: string | null | undefined

  constructor(remote: Remote, intents: RemoteIntents | null) {
    this.#remote = remote
    this.#intents = intents
  }

  get refspec(): string {
    return `+refs/heads/${this.#remote.options.branch}:${headRef}`
  }

  /** The refs alone, where they are listed without git's command; it brings what they name along with them. */
  async look(): Promise<RefsSnapshot> {
    const listed = await this.#remote.directly((direct) => this.#refs(direct))
    const commit = listed === null ? await this.#fetchByGit() : listed.value
    return { commit, intents: this.#intents?.shown ?? new Map() }
  }

  /**
   * Null where there is no branch yet and one may be made.
   * @param look the refs as they were just listed
   */
  async fetch(look?: RefsSnapshot): Promise<string | null> {
    if (look !== undefined && look.commit === this.#head) return look.commit
    const head = await this.#remote.directly((direct) => this.#fetchBy(direct, look))
    if (head === null) return await this.#fetchByGit()
    this.#head = head.value
    return head.value
  }

  async #refs(direct: DirectTransport): Promise<string | null> {
    const { head, intents } = await direct.refs(this.#remote.options.branch, this.#intents?.namespace ?? null)
    if (this.#intents !== null) this.#intents.shown = intents
    return head
  }

  async #fetchBy(direct: DirectTransport, look?: RefsSnapshot): Promise<string | null> {
    const { lender } = this.#remote.options
    const head = look === undefined ? await this.#refs(direct) : look.commit
    if (head === null) return await this.#withoutBranch()
    if (head === this.#head) return head
    const { settings, repository } = await this.#remote.open()
    const isFirst = this.#head === undefined
    const isLent = lender !== undefined && isFirst
    // What a checkout has of an earlier state, git knows best how to tell the server.
    if (isLent && (await repository.reader.read(head)) === null) return await this.#fetchByGit()
    if (isLent && (!this.#areThereIntents || !(await this.#isShallow()))) return head
    const have = isLent ? head : (this.#head ?? null)
    // Later without a depth, which would cut the history that tells what happened since.
    const depth = isFirst ? (this.#areThereIntents ? intentHistory : 1) : null
    const filter = this.#remote.large ? 'blob:none' : null
    const byteLimit =
      have !== null ? incrementLimit : this.#remote.large ? Number.POSITIVE_INFINITY : wholeLimit
    if (await this.#fetchWithIntents(direct, { wants: [head], have, depth, filter, byteLimit: jointLimit }))
      return head
    if (await direct.fetch(settings, { wants: [head], have, depth, filter, byteLimit })) return head
    if (have !== null) throw this.#remote.anotherHistory()
    this.#remote.beginAnewAsLarge()
    return await this.#fetchBy(direct)
  }

  get #areThereIntents(): boolean {
    return this.#intents !== null && this.#intents.shown.size > 0
  }

  /** Brings the head and what is new of intents, in one request; false where that is too much, or something is gone. */
  async #fetchWithIntents(
    direct: DirectTransport,
    request: Parameters<DirectTransport['fetch']>[1],
  ): Promise<boolean> {
    const { settings, asked } = await this.#remote.open()
    const blobs = new Set([...(this.#intents?.shown.values() ?? [])].filter((blob) => !asked.has(blob)))
    const companions = [...blobs].slice(0, companionLimit)
    if (companions.length === 0) return false
    for (const blob of companions) asked.add(blob)
    try {
      return await direct.fetch(settings, { ...request, wants: [...request.wants, ...companions] })
    } catch (error) {
      if (error instanceof NoSuchObject) return false
      throw error
    }
  }

  async #fetchByGit(): Promise<string | null> {
    const isFirst = this.#head === undefined
    const wasMissing = this.#head === null
    const output = isFirst ? await this.#fetchFirst() : await this.#fetchOnward()
    if (isUnknownBranch(output)) {
      this.#head = await this.#withoutBranch()
      // Whoever looks again waits for the first commit; to see no intent before it, is to see one look later.
      if (wasMissing) await this.#fetchIntentsAlone()
      return this.#head
    }
    this.#remote.checkFetched(output)
    const { settings, repository } = await this.#remote.open()
    await this.#intents?.showFetched(settings)
    if (isFirst && this.#areThereIntents && (await this.#isShallow())) await this.#deepen()
    this.#head = await resolveRevision(repository.reader, headRef)
    return this.#head
  }

  async #fetchFirst(): Promise<PorcelainOutput> {
    const limit = this.#remote.large ? Number.POSITIVE_INFINITY : wholeLimit
    const output = await this.#fetchRefs('--depth=1', limit)
    if (!output.exceeded) return output
    this.#remote.beginAnewAsLarge()
    return await this.#fetchFirst()
  }

  /** Without a depth, which would cut the history that tells what happened since: all of it, where there was none. */
  async #fetchOnward(): Promise<PorcelainOutput> {
    const output = await this.#fetchRefs(null, incrementLimit)
    if (!output.exceeded) return output
    throw this.#remote.anotherHistory()
  }

  /** One more request, of who sees intents at the first look. */
  async #deepen(): Promise<void> {
    this.#remote.checkFetched(await this.#fetchRefs(`--deepen=${intentHistory - 1}`, incrementLimit))
  }

  /**
   * Fetches the head, and all intents as long as they are within the limit: git's command cannot be told to take some.
   * How many there are is bounded by the time of the operation alone.
   */
  async #fetchRefs(bound: string | null, byteLimit: number): Promise<PorcelainOutput> {
    const { settings } = await this.#remote.open()
    const options = this.#remote.fetchOptions()
    const intents = this.#intents
    const withIntents = intents?.isFetched === true ? [this.refspec, intents.refspec] : null
    if (withIntents !== null) {
      const output = await fetchOrigin(settings, bound, withIntents, {
        ...options,
        prune: true,
        byteLimit: wholeLimit,
      })
      if (!output.exceeded) return output
    }
    const output = await fetchOrigin(settings, bound, [this.refspec], { ...options, byteLimit })
    if (intents !== null && withIntents !== null && !output.exceeded) intents.leaveOut()
    return output
  }

  async #fetchIntentsAlone(): Promise<void> {
    const intents = this.#intents
    if (intents?.isFetched !== true) return
    const { settings } = await this.#remote.open()
    const options = { ...this.#remote.fetchOptions(), prune: true, byteLimit: wholeLimit }
    const output = await fetchOrigin(settings, null, [intents.refspec], options)
    if (output.exceeded) {
      intents.leaveOut()
      return
    }
    this.#remote.checkFetched(output)
    await intents.showFetched(settings)
  }

  async #isShallow(): Promise<boolean> {
    const { settings } = await this.#remote.open()
    const text = await readFile(join(settings.gitDirectory ?? '.', 'shallow'), 'utf8').catch(() => '')
    return text !== ''
  }

  /** An empty repository gets its first branch; in any other, a missing branch is more likely a misspelt one. */
  async #withoutBranch(): Promise<string | null> {
    const { branch, createBranch } = this.#remote.options
    if (typeof this.#head === 'string')
      throw new StoreError(
        'rewound',
        `the branch ${branch} was deleted while the operation ran; nothing was written`,
      )
    if (createBranch || this.#head === null) return null
    const { settings } = await this.#remote.open()
    const output = await porcelain(settings, ['ls-remote', '--heads', 'origin'])
    this.#remote.checkFetched(output)
    if (output.stdout.trim() === '') return null
    // Of several first writers another was faster, between the two looks.
    if (output.stdout.split('\n').some((line) => line.endsWith(`\trefs/heads/${branch}`)))
      return await this.fetch()
    throw new StoreError(
      'unknown-branch',
      `the remote has no branch ${branch}; check \`branch\`, or create it with \`agent-registry init --orphan\``,
    )
  }
}
