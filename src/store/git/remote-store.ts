import { StoreError } from '../errors.js'
import type {
  IntentUpdate,
  Intents,
  LoggedCommit,
  RefsSnapshot,
  NewCommit,
  PushResult,
  Relation,
  State,
  Store,
} from '../store.js'
import { fetchFailure } from './command/messages.js'
import { fetchBlobs, fetchOrigin, isUnknownRevision } from './command/fetch.js'
import { olderLimit, resolveRevision } from './history.js'
import { RemoteIntents } from './remote-intents.js'
import type { PorcelainOutput } from './command/transfer.js'
import { pushOrigin } from './command/push.js'
import { RemoteHead } from './remote-head.js'
import { Remote, type RemoteOptions } from './remote.js'

const atRef = 'refs/agent-registry/at'

/** A branch of a remote repository, by git's own protocol; objects live in a private repository that goes with the store. */
export class RemoteStore implements Store {
  readonly branch: string
  readonly #remote: Remote
  readonly #intents: RemoteIntents | null
  readonly #head: RemoteHead

  constructor(options: RemoteOptions) {
    this.branch = options.branch
    this.#remote = new Remote(options)
    this.#intents = options.combine ? new RemoteIntents(this.#remote, () => this.#head.look()) : null
    this.#head = new RemoteHead(this.#remote, this.#intents)
  }

  get intents(): Intents | null {
    return this.#intents
  }

  /** Git directory that holds what was read and built; null before the first reading. */
  get directory(): string | null {
    return this.#remote.directory
  }

  async read(look?: RefsSnapshot): Promise<State> {
    const commit = await this.#head.fetch(look)
    const state = commit === null ? { commit, files: new Map() } : await this.#stateOf(commit)
    return this.#intents === null ? state : { ...state, intents: this.#intents.shown }
  }

  /** @param revision a branch, a tag or a full commit id */
  async readAt(revision: string): Promise<State> {
    const { settings, repository } = await this.#remote.open()
    const options = this.#remote.fetchOptions()
    const output = await fetchOrigin(settings, '--depth=1', [`+${revision}:${atRef}`], options)
    if (output.status === 0) return await this.#stateOf(await resolveRevision(repository.reader, atRef))
    if (!isUnknownRevision(output)) throw fetchFailure(this.#remote.options.url, output)
    const message = `the remote has no revision ${JSON.stringify(revision)}; give a branch, a tag or a full commit id`
    throw new StoreError('unknown-revision', message)
  }

  async commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    const { repository } = await this.#remote.open()
    return await repository.commit(parent.commit, chain)
  }

  push(commit: string, expected: string | null, moves: readonly IntentUpdate[] = []): Promise<PushResult> {
    const update = { ref: `refs/heads/${this.branch}`, from: expected, to: commit }
    return this.#remote.push([update, ...(this.#intents?.updates(moves) ?? [])])
  }

  async isHead(expected: string | null): Promise<boolean> {
    if (expected === null) return (await this.#head.fetch()) === null
    const { settings } = await this.#remote.open()
    const update = { ref: `refs/heads/${this.branch}`, from: expected, to: expected }
    // One request: the server lists its refs, and nothing is sent when the lease holds.
    const output = await pushOrigin(settings, [update], ['--dry-run'])
    if (output.status === 0) return true
    if (/^!/m.test(output.stdout)) return false
    throw fetchFailure(this.#remote.options.url, output)
  }

  async relation(base: string | null, commit: string | null): Promise<Relation> {
    const { repository } = await this.#remote.open()
    return await repository.relation(base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    const { repository } = await this.#remote.open()
    yield* repository.log(head, until)
  }

  /** Commits alone, into a repository of their own: a server that thinks we had their trees would send too little later. */
  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    const { settings, repository } = await this.#remote.openAnother()
    const fetchTo = (bound: string): Promise<PorcelainOutput> =>
      fetchOrigin(settings, bound, [this.#head.refspec], {
        ...this.#remote.fetchOptions(),
        filter: 'tree:0',
      })
    const output = await fetchTo(`--shallow-since=${Math.floor(since / 1000)}`)
    // Where the head itself is older, no commit fits.
    const isNone = /no commits selected|processing shallow info/.test(output.stderr)
    this.#remote.checkFetched(isNone ? await fetchTo(`--depth=${olderLimit}`) : output)
    try {
      yield* repository.logSince(head, since, async () => {
        this.#remote.checkFetched(await fetchTo(`--deepen=${olderLimit}`))
      })
    } finally {
      await repository.close()
    }
  }

  close(): Promise<void> {
    return this.#remote.close()
  }

  async #stateOf(commit: string): Promise<State> {
    const { settings, repository } = await this.#remote.open()
    return await repository.state(commit, async (missing) => {
      const limit = { have: null, depth: null, filter: 'blob:none', byteLimit: Number.POSITIVE_INFINITY }
      const fetched = await this.#remote.directly((direct) =>
        direct.fetch(settings, { wants: missing, ...limit }),
      )
      if (fetched !== null) return
      this.#remote.checkFetched(await fetchBlobs(settings, missing, this.#remote.options.onProgress))
    })
  }
}
