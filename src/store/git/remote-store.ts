import type { FileChanges } from '../../core/files.js'
import { StoreError } from '../errors.js'
import { Broken } from '../http/client.js'
import type { DirectTransport } from '../http/direct.js'
import { NotCovered } from '../http/not-covered.js'
import type { LoggedCommit, NewCommit, PushAnswer, Relation, State, Store } from '../store.js'
import { fetchFailure } from './failure.js'
import { fetchBlobs, fetchOrigin, isUnknownBranch, isUnknownRevision } from './fetch.js'
import { olderLimit, resolveRevision } from './history.js'
import { porcelain, type PorcelainOptions, type PorcelainOutput } from './porcelain.js'
import { createPrivateRepository, type Lender, type PrivateRepository } from './private-repository.js'
import { checkInterruption, type GitSettings } from './process.js'
import { pushAnswer, pushOrigin, reported } from './push.js'
import { RegistryRepository } from './repository.js'

export interface RemoteOptions {
  readonly url: string
  readonly branch: string
  readonly root: string
  /** A missing branch is created, without history, by the first change. */
  readonly createBranch: boolean
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

const headRef = 'refs/agent-registry/head'
const atRef = 'refs/agent-registry/at'
/** A first fetch that grows beyond this is begun again without blobs. */
const wholeLimit = 32 * 1024 * 1024
/** A later fetch beyond this is no progress of the branch, but another history. */
const incrementLimit = 256 * 1024 * 1024

interface Opened {
  readonly settings: GitSettings
  readonly repository: RegistryRepository
}

/** A branch of a remote repository, by git's own protocol; objects live in a private repository that goes with the store. */
export class RemoteStore implements Store {
  readonly branch: string
  readonly #options: RemoteOptions
  readonly #held: PrivateRepository[] = []
  #large: boolean
  #direct: DirectTransport | null
  #main: Opened | null = null
  /** The branch's head as it was read last; undefined before the first time. */
  #head: string | null | undefined

  constructor(options: RemoteOptions) {
    this.branch = options.branch
    this.#options = options
    this.#direct = options.direct
    this.#large = options.large || typeof options.lender?.filter === 'string'
  }

  /** Git directory that holds what was read and built; null before the first reading. */
  get directory(): string | null {
    return this.#main?.settings.gitDirectory ?? null
  }

  async read(): Promise<State> {
    const commit = await this.#fetchHead()
    return commit === null ? { commit, files: new Map() } : await this.#stateOf(commit)
  }

  /** @param revision a branch, a tag or a full commit id */
  async readAt(revision: string): Promise<State> {
    const { settings, repository } = await this.#open()
    const output = await fetchOrigin(settings, '--depth=1', [`+${revision}:${atRef}`], this.#fetchOptions())
    if (output.status === 0) return await this.#stateOf(await resolveRevision(repository.reader, atRef))
    if (!isUnknownRevision(output)) throw fetchFailure(this.#options.url, output)
    const message = `the remote has no revision ${JSON.stringify(revision)}; give a branch, a tag or a full commit id`
    throw new StoreError('unknown-revision', message)
  }

  async commit(parent: State, changes: FileChanges, commit: NewCommit): Promise<string> {
    const { repository } = await this.#open()
    return await repository.commit(parent.commit, changes, commit)
  }

  async push(commit: string, expected: string | null): Promise<PushAnswer> {
    const { settings } = await this.#open()
    checkInterruption(settings.signal)
    try {
      const report = await this.#directly((direct) => direct.push(settings, this.branch, commit, expected))
      const output =
        report === null
          ? await pushOrigin(settings, this.branch, commit, expected)
          : reported(report.value, commit)
      return pushAnswer(output, this.branch, this.#options.url)
    } catch (error) {
      // It may have been sent.
      if (settings.signal.aborted) return { kind: 'unanswered', reason: 'interrupted' }
      if (error instanceof Broken) return { kind: 'unanswered', reason: error.message }
      throw error
    }
  }

  async stands(expected: string | null): Promise<boolean> {
    if (expected === null) return (await this.#fetchHead()) === null
    const { settings } = await this.#open()
    // One request: the server lists its refs, and nothing is sent when the lease holds.
    const output = await pushOrigin(settings, this.branch, expected, expected, ['--dry-run'])
    if (output.status === 0) return true
    if (/^!/m.test(output.stdout)) return false
    throw fetchFailure(this.#options.url, output)
  }

  async relation(base: string | null, commit: string | null): Promise<Relation> {
    const { repository } = await this.#open()
    return await repository.relation(base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    const { repository } = await this.#open()
    yield* repository.log(head, until)
  }

  /** Commits alone, into a repository of their own: a server that thinks we had their trees would send too little later. */
  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    const { settings, repository } = await this.#openAnother()
    const fetchTo = (bound: string): Promise<PorcelainOutput> =>
      fetchOrigin(settings, bound, [this.#headRefspec()], { ...this.#fetchOptions(), filter: 'tree:0' })
    const output = await fetchTo(`--shallow-since=${Math.floor(since / 1000)}`)
    // Where the head itself is older, no commit fits.
    const isNone = /no commits selected|processing shallow info/.test(output.stderr)
    this.#succeeded(isNone ? await fetchTo(`--depth=${olderLimit}`) : output)
    try {
      yield* repository.logSince(head, since, async () => {
        this.#succeeded(await fetchTo(`--deepen=${olderLimit}`))
      })
    } finally {
      await repository.close()
    }
  }

  async close(): Promise<void> {
    await this.#main?.repository.close()
    for (const held of this.#held.splice(0)) await held.remove()
  }

  async #open(): Promise<Opened> {
    this.#main ??= await this.#openAnother(this.#options.lender)
    return this.#main
  }

  async #openAnother(lender?: Lender): Promise<Opened> {
    const held = await createPrivateRepository(this.#options.url, lender)
    this.#held.push(held)
    const settings = { ...this.#options.settings, gitDirectory: held.directory }
    return { settings, repository: new RegistryRepository(settings, this.#options.root) }
  }

  #fetchOptions(): PorcelainOptions & { filter: string | undefined } {
    return { filter: this.#large ? 'blob:none' : undefined, onProgress: this.#options.onProgress }
  }

  #headRefspec(): string {
    return `+refs/heads/${this.branch}:${headRef}`
  }

  #succeeded(output: PorcelainOutput): void {
    if (output.status !== 0) throw fetchFailure(this.#options.url, output)
  }

  /** Does without git's command what can be done so; null where git has to do it. */
  async #directly<Value>(
    action: (direct: DirectTransport) => Promise<Value>,
  ): Promise<{ readonly value: Value } | null> {
    if (this.#direct === null) return null
    try {
      return { value: await action(this.#direct) }
    } catch (error) {
      if (!(error instanceof NotCovered)) throw error
      this.#direct = null
      this.#options.onInfo(`the rest is left to git's command: ${error.message}`)
      return null
    }
  }

  /** Brings the branch's head here; null where there is no branch yet and one may be made. */
  async #fetchHead(): Promise<string | null> {
    const head = await this.#directly((direct) => this.#fetchHeadBy(direct))
    if (head === null) return await this.#fetchHeadByGit()
    this.#head = head.value
    return head.value
  }

  async #fetchHeadBy(direct: DirectTransport): Promise<string | null> {
    const head = await direct.head(this.branch)
    if (head === null) return await this.#withoutBranch()
    if (head === this.#head) return head
    const { settings, repository } = await this.#open()
    if (this.#options.lender !== undefined && this.#head === undefined) {
      // What a checkout has of an earlier state, git knows best how to tell the server.
      return (await repository.reader.read(head)) === null ? await this.#fetchHeadByGit() : head
    }
    const have = this.#head ?? null
    const isWithin = await direct.fetch(settings, {
      wants: [head],
      have,
      // Later without a depth, which would cut the history that tells what happened since.
      depth: this.#head === undefined ? 1 : null,
      filter: this.#large ? 'blob:none' : null,
      byteLimit: have !== null ? incrementLimit : this.#large ? Number.POSITIVE_INFINITY : wholeLimit,
    })
    if (isWithin) return head
    if (have !== null) throw this.#anotherHistory()
    this.#large = true
    this.#main = null
    return await this.#fetchHeadBy(direct)
  }

  async #fetchHeadByGit(): Promise<string | null> {
    const output = this.#head === undefined ? await this.#fetchFirst() : await this.#fetchOnward()
    if (isUnknownBranch(output)) {
      this.#head = await this.#withoutBranch()
    } else {
      this.#succeeded(output)
      const { repository } = await this.#open()
      this.#head = await resolveRevision(repository.reader, headRef)
    }
    return this.#head
  }

  async #fetchFirst(): Promise<PorcelainOutput> {
    const { settings } = await this.#open()
    const limit = this.#large ? {} : { byteLimit: wholeLimit }
    const options = { ...this.#fetchOptions(), ...limit }
    const output = await fetchOrigin(settings, '--depth=1', [this.#headRefspec()], options)
    if (!output.exceeded) return output
    this.#large = true
    this.#main = null
    return await this.#fetchFirst()
  }

  /** Without a depth, which would cut the history that tells what happened since: all of it, where there was none. */
  async #fetchOnward(): Promise<PorcelainOutput> {
    const { settings } = await this.#open()
    const options = { ...this.#fetchOptions(), byteLimit: incrementLimit }
    const output = await fetchOrigin(settings, null, [this.#headRefspec()], options)
    if (!output.exceeded) return output
    throw this.#anotherHistory()
  }

  #anotherHistory(): StoreError {
    return new StoreError(
      'rewound',
      `${this.branch} has another history than a moment ago; nothing was written. Look at who force-pushed, then run the operation again`,
    )
  }

  /** An empty repository gets its first branch; in any other, a missing branch is more likely a misspelt one. */
  async #withoutBranch(): Promise<string | null> {
    if (typeof this.#head === 'string')
      throw new StoreError(
        'rewound',
        `the branch ${this.branch} was deleted while the operation ran; nothing was written`,
      )
    if (this.#options.createBranch || this.#head === null) return null
    const { settings } = await this.#open()
    const output = await porcelain(settings, ['ls-remote', '--heads', 'origin'])
    this.#succeeded(output)
    if (output.stdout.trim() === '') return null
    // Of several first writers another was faster, between the two looks.
    if (output.stdout.split('\n').some((line) => line.endsWith(`\trefs/heads/${this.branch}`)))
      return await this.#fetchHead()
    throw new StoreError(
      'unknown-branch',
      `the remote has no branch ${this.branch}; check \`branch\`, or create it with \`agent-registry init --orphan\``,
    )
  }

  async #stateOf(commit: string): Promise<State> {
    const { settings, repository } = await this.#open()
    return await repository.state(commit, async (missing) => {
      const limit = { have: null, depth: null, filter: 'blob:none', byteLimit: Number.POSITIVE_INFINITY }
      const fetched = await this.#directly((direct) => direct.fetch(settings, { wants: missing, ...limit }))
      if (fetched !== null) return
      this.#succeeded(await fetchBlobs(settings, missing, this.#options.onProgress))
    })
  }
}
