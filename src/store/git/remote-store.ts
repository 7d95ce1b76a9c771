import type { RecordKind } from '../../core/records/kind.js'
import { StoreError } from '../errors.js'
import { intentNamespace } from '../intent-refs.js'
import type {
  IntentUpdate,
  Intents,
  LoggedCommit,
  NewCommit,
  PushResult,
  ReadOptions,
  Relation,
  State,
  Store,
} from '../store.js'
import { CommandTransport } from './command/command-transport.js'
import { fetchFailure } from './command/failures.js'
import { fetchOrigin } from './command/fetch.js'
import { pushOrigin } from './command/push.js'
import type { TransferOutput } from './command/transfer.js'
import { FallbackTransport } from './fallback-transport.js'
import { noBlobs } from './fetch-limits.js'
import { firstParentsSince, firstParentsUntil, olderLimit, relationOf, resolveRevision } from './history.js'
import { printedRefs, says } from './messages.js'
import { RemoteHead } from './remote-head.js'
import { RemoteIntents } from './remote-intents.js'
import { RemotePushes } from './remote-pushes.js'
import { RemoteRepository, type RemoteOptions } from './remote-repository.js'
import type { GitTransport } from './transport.js'

const atRef = 'refs/agent-registry/at'

/** Makes the wire client for a private repository. */
export type CreateWire = (repository: RemoteRepository, intentNamespace: string | null) => GitTransport

export interface RemoteStoreOptions extends RemoteOptions {
  /** Writers may do each other's work: intents beside the branch are read, and can be written. */
  readonly combine: boolean
  /** Null where all is left to git's command. */
  readonly createWire: CreateWire | null
}

/** A branch of a remote repository, by git's own protocol; objects live in a private repository that goes with the store. */
export class RemoteStore implements Store {
  readonly branch: string
  readonly #repository: RemoteRepository
  readonly #command: CommandTransport
  readonly #transport: GitTransport
  readonly #pushes: RemotePushes
  readonly #head: RemoteHead
  readonly #intents: RemoteIntents | null

  constructor(options: RemoteStoreOptions) {
    const { branch, root, combine, createWire, onInfo } = options
    this.branch = branch
    const repository = new RemoteRepository(options)
    const namespace = combine ? intentNamespace(branch, root) : null
    const command = new CommandTransport(repository, namespace)
    const transport =
      createWire === null
        ? command
        : new FallbackTransport(createWire(repository, namespace), command, onInfo)
    const pushes = new RemotePushes(transport, repository)
    const head = new RemoteHead(transport, repository)
    this.#repository = repository
    this.#command = command
    this.#transport = transport
    this.#pushes = pushes
    this.#head = head
    this.#intents = combine ? new RemoteIntents(transport, repository, pushes, () => head.listRefs()) : null
  }

  get intents(): Intents | null {
    return this.#intents
  }

  /** Git directory that holds what was read and built; null before the first reading. */
  get directory(): string | null {
    return this.#repository.directory
  }

  async read({ refs, kinds }: ReadOptions = {}): Promise<State> {
    const { head, intents } = await this.#head.fetch(refs)
    const state =
      head === null ? { commit: null, files: new Map(), kinds } : await this.#readState(head, kinds)
    return this.#intents === null ? state : { ...state, intents }
  }

  /** @param revision a branch, a tag or a full commit id */
  async readAt(revision: string, kinds?: readonly RecordKind[]): Promise<State> {
    const { settings, objects } = await this.#repository.open()
    const { isPartial, lacksTrees, options } = this.#repository
    const output = await fetchOrigin(settings, '--depth=1', [`+${revision}:${atRef}`], {
      filter: isPartial ? noBlobs : undefined,
      withoutHaves: lacksTrees,
      onProgress: options.onProgress,
    })
    if (output.status === 0) return await this.#readState(await resolveRevision(objects.reader, atRef), kinds)
    if (!says('unknown-revision', output.stderr)) throw fetchFailure(options.url, output)
    const message = `the remote has no revision ${JSON.stringify(revision)}; give a branch, a tag or a full commit id`
    throw new StoreError('unknown-revision', message)
  }

  async commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    const { objects } = await this.#repository.open()
    if (parent.commit !== null && this.#repository.lacksTrees) {
      // The trees of kinds that were not read may have been left out.
      const missing = await objects.listMissingFolders(parent.commit, chain)
      if (missing.length > 0) await this.#transport.fetchTrees(missing)
    }
    return await objects.writeCommits(parent.commit, chain)
  }

  async push(
    commit: string,
    expected: string | null,
    updates: readonly IntentUpdate[] = [],
  ): Promise<PushResult> {
    const update = { ref: `refs/heads/${this.branch}`, from: expected, to: commit }
    const result = await this.#pushes.push([update, ...(this.#intents?.toRefUpdates(updates) ?? [])])
    if (result.kind === 'accepted' && commit !== expected) this.#head.acceptOwn(commit)
    return result
  }

  async isHead(expected: string | null): Promise<boolean> {
    if (expected === null) return (await this.#head.fetch()).head === null
    const { settings } = await this.#repository.open()
    const update = { ref: `refs/heads/${this.branch}`, from: expected, to: expected }
    // One request: the server lists its refs, and nothing is sent when the lease holds.
    const output = await pushOrigin(settings, [update], ['--dry-run'])
    if (output.status === 0) return true
    if (printedRefs(output.stdout).some(({ flag }) => flag === 'rejected')) return false
    throw fetchFailure(this.#repository.options.url, output)
  }

  async relation(base: string | null, commit: string | null): Promise<Relation> {
    const { objects } = await this.#repository.open()
    return await relationOf(objects.reader, base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    const { objects } = await this.#repository.open()
    yield* firstParentsUntil(objects.reader, head, until)
  }

  /** Commits alone, into a repository of their own: a server that thinks we had their trees would send too little later. */
  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    const { settings, objects } = await this.#repository.openAnother()
    const { url, onProgress } = this.#repository.options
    const fetchTo = (bound: string): Promise<TransferOutput> =>
      fetchOrigin(settings, bound, [this.#command.headRefspec], { filter: 'tree:0', onProgress })
    const check = (output: TransferOutput): void => {
      if (output.status !== 0) throw fetchFailure(url, output)
    }
    const output = await fetchTo(`--shallow-since=${Math.floor(since / 1000)}`)
    // Where the head itself is older, no commit fits.
    const isNone = says('no-commits-selected', output.stderr)
    check(isNone ? await fetchTo(`--depth=${olderLimit}`) : output)
    try {
      yield* firstParentsSince(objects.reader, head, since, async () => {
        check(await fetchTo(`--deepen=${olderLimit}`))
      })
    } finally {
      await objects.close()
    }
  }

  close(): Promise<void> {
    return this.#repository.close()
  }

  async #readState(commit: string, kinds: readonly RecordKind[] | undefined): Promise<State> {
    const { objects } = await this.#repository.open()
    return await objects.readState(commit, kinds, (ids) => this.#transport.fetchObjects(ids))
  }
}
