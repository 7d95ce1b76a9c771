import type { RecordKind } from '../../core/records/kind.js'
import { deletedBranchError, StoreError } from '../errors.js'
import type { LoggedCommit, NewCommit, PushResult, ReadOptions, Relation, State, Store } from '../store.js'
import { workTreeOf, type Checkout } from './checkout.js'
import { zeroId } from './git-objects.js'
import { firstParentsSince, firstParentsUntil, readCommit, relationOf, resolveRevision } from './history.js'
import { says } from './messages.js'
import { createPrivateRepository, type PrivateRepository } from './private-repository.js'
import { gitFailure, runGit, uninterrupted, type GitSettings } from './command/process.js'
import { RegistryObjects } from './registry-objects.js'
import { WorkTree } from './work-tree.js'

/**
 * A branch of the repository that the user stands in, where there is no remote. New objects go straight into it; the
 * refs that building a commit needs stay in a private repository.
 */
export class LocalStore implements Store {
  readonly branch: string
  /** Whoever writes to this branch is on this machine, and waits for milliseconds. */
  readonly intents = null
  /** Why index and files did not move with the branch at the last push, where they could not. */
  leftBehind: string | null = null
  readonly #checkout: Checkout
  readonly #settings: GitSettings
  readonly #root: string
  readonly #objects: RegistryObjects
  readonly #private: PrivateRepository
  /** The branch was there when it was read last. */
  #hasTip = false

  private constructor(
    branch: string,
    root: string,
    checkout: Checkout,
    settings: GitSettings,
    held: PrivateRepository,
  ) {
    this.branch = branch
    this.#checkout = checkout
    this.#settings = settings
    this.#private = held
    const objects = { GIT_OBJECT_DIRECTORY: `${checkout.commonDirectory}/objects` }
    const writing = {
      ...settings,
      gitDirectory: held.directory,
      environment: { ...settings.environment, ...objects },
    }
    this.#root = root
    this.#objects = new RegistryObjects(settings, root, { writing })
  }

  static async open(
    checkout: Checkout,
    branch: string,
    root: string,
    createBranch: boolean,
    settings: Omit<GitSettings, 'gitDirectory'>,
  ): Promise<LocalStore> {
    if (checkout.objectFormat !== 'sha1') {
      const message = `${checkout.commonDirectory} has ${checkout.objectFormat} object ids, which are not supported`
      throw new StoreError('git-failed', `${message}; use a repository with SHA-1 ids`)
    }
    const inside = { ...settings, gitDirectory: checkout.commonDirectory }
    if (!createBranch) await checkBranchExists(inside, branch)
    const held = await createPrivateRepository(null)
    return new LocalStore(branch, root, checkout, inside, held)
  }

  async read({ kinds }: ReadOptions = {}): Promise<State> {
    const tip = await this.#tip()
    if (tip === null && this.#hasTip) throw deletedBranchError(this.branch)
    this.#hasTip = tip !== null
    return tip === null ? { commit: null, files: new Map(), kinds } : await this.#readState(tip, kinds)
  }

  /** @param revision anything that git takes for a commit */
  async readAt(revision: string, kinds?: readonly RecordKind[]): Promise<State> {
    return await this.#readState(await resolveRevision(this.#objects.reader, revision), kinds)
  }

  commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    return this.#objects.writeCommits(parent.commit, chain)
  }

  async push(commit: string, expected: string | null): Promise<PushResult> {
    this.leftBehind = null
    const tip = await this.#tip()
    if (tip === commit) return { kind: 'accepted' }
    const workTree = await workTreeOf(this.#checkout, this.branch, this.#settings.signal())
    // The reflog of a work tree's HEAD is written only from its own git directory.
    const settings = {
      ...this.#settings,
      gitDirectory: workTree?.gitDirectory ?? this.#checkout.commonDirectory,
    }
    const swap = (): Promise<PushResult> => this.#swap(settings, commit, expected)
    if (workTree === null) return await swap()
    return await new WorkTree(workTree, this.#root, settings).moveWith(expected, commit, {
      isUnmoved: () => this.isHead(expected),
      swap,
      onLeftBehind: (reason) => {
        this.leftBehind = `the files in ${workTree.top} did not follow the branch: ${reason}`
      },
    })
  }

  async isHead(expected: string | null): Promise<boolean> {
    return (await this.#tip()) === expected
  }

  relation(base: string | null, commit: string | null): Promise<Relation> {
    return relationOf(this.#objects.reader, base, commit)
  }

  log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    return firstParentsUntil(this.#objects.reader, head, until)
  }

  logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    return firstParentsSince(this.#objects.reader, head, since)
  }

  async close(): Promise<void> {
    await this.#objects.close()
    await this.#private.remove()
  }

  async #tip(): Promise<string | null> {
    const commit = await readCommit(this.#objects.reader, `refs/heads/${this.branch}`)
    return commit?.id ?? null
  }

  /** Not interrupted: a ref that moved without anybody to say so would be taken for a failure. */
  async #swap(settings: GitSettings, commit: string, expected: string | null): Promise<PushResult> {
    const ref = `refs/heads/${this.branch}`
    const reason = `agent-registry: ${commit.slice(0, 7)}`
    const args = ['update-ref', '-m', reason, ref, commit, expected ?? zeroId]
    const output = await runGit(uninterrupted(settings), args)
    if (output.status === 0) return { kind: 'accepted' }
    const failure = gitFailure(`${ref} cannot be moved`, output)
    const isRetryable = says('ref-moved-or-locked', output.stderr)
    return { kind: 'rejected', reason: failure.message, final: isRetryable ? null : failure }
  }

  #readState(commit: string, kinds: readonly RecordKind[] | undefined): Promise<State> {
    return this.#objects.readState(commit, kinds, (missing) => {
      const message = `${missing.length} objects of the registry are missing from this repository; run \`git fetch\``
      return Promise.reject(new StoreError('git-failed', message))
    })
  }
}

/** In a repository with other branches, a missing one is more likely misspelt; an empty one gets its first. */
async function checkBranchExists(settings: GitSettings, branch: string): Promise<void> {
  const { stdout } = await runGit(settings, ['for-each-ref', '--format=%(refname)', 'refs/heads'])
  const refs = stdout.split('\n').filter((ref) => ref !== '')
  if (refs.length === 0 || refs.includes(`refs/heads/${branch}`)) return
  throw new StoreError(
    'unknown-branch',
    `there is no branch ${branch} here; check \`branch\`, or create it with \`agent-registry init --orphan\``,
  )
}
