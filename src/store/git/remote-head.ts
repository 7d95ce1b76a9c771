import { deletedBranchError, StoreError } from '../errors.js'
import type { RefsSnapshot } from '../store.js'
import { fetchFailure } from './command/failures.js'
import { runGitTransfer } from './command/transfer.js'
import type { RemoteRepository } from './remote-repository.js'
import type { GitTransport, RegistryRefs } from './transport.js'

/** Follows the head of the branch, and the intents beside it; judges a branch that is missing. */
export class RemoteHead {
  readonly #transport: GitTransport
  readonly #repository: RemoteRepository
  /** The head that was fetched last: null where there was no branch, undefined before the first fetch. */
  #head: string | null | undefined
  /** A commit that was built here and became the head: its objects need not be fetched. */
  #own: string | null = null

  constructor(transport: GitTransport, repository: RemoteRepository) {
    this.#transport = transport
    this.#repository = repository
  }

  /** The refs alone, where the transport can list them without their objects. */
  async listRefs(): Promise<RefsSnapshot> {
    const { isFetched, ...listed } = await this.#transport.listRefs(this.#head)
    const { head, intents } = isFetched ? await this.#accept(listed) : listed
    return { commit: head, intents }
  }

  /**
   * Fetches the newest head; null where there is no branch yet and one may be made.
   * @param refs the refs, where they were just listed
   */
  async fetch(refs?: RefsSnapshot): Promise<RegistryRefs> {
    if (refs !== undefined)
      return await this.#fetchListed({
        head: refs.commit,
        intents: refs.intents ?? new Map<string, string>(),
      })
    const { isFetched, ...listed } = await this.#transport.listRefs(this.#head)
    return isFetched ? await this.#accept(listed) : await this.#fetchListed(listed)
  }

  /** Takes a commit that was built here for one whose objects are here, now that it became the head. */
  acceptOwn(commit: string): void {
    this.#own = commit
  }

  async #fetchListed(refs: RegistryRefs): Promise<RegistryRefs> {
    const { head } = refs
    const isHere = head === null || head === this.#head || head === this.#own
    return await this.#accept(isHere ? refs : await this.#transport.fetch({ base: this.#head, refs }))
  }

  async #accept(fetched: RegistryRefs): Promise<RegistryRefs> {
    const refs = fetched.head === null ? await this.#judgeMissingBranch(fetched) : fetched
    this.#head = refs.head
    return refs
  }

  /** An empty repository gets its first branch. In any other, a missing branch is more likely a misspelt one. */
  async #judgeMissingBranch(fetched: RegistryRefs): Promise<RegistryRefs> {
    const { branch, createBranch, url } = this.#repository.options
    if (typeof this.#head === 'string') throw deletedBranchError(branch)
    if (createBranch || this.#head === null) return fetched
    const { settings } = await this.#repository.open()
    const output = await runGitTransfer(settings, ['ls-remote', '--heads', 'origin'])
    if (output.status !== 0) throw fetchFailure(url, output)
    if (output.stdout.trim() === '') return fetched
    // Another of several first writers was faster, between the two requests.
    if (output.stdout.split('\n').some((line) => line.endsWith(`\trefs/heads/${branch}`)))
      return await this.fetch()
    throw new StoreError(
      'unknown-branch',
      `the remote has no branch ${branch}; check \`branch\`, or create it with \`agent-registry init --orphan\``,
    )
  }
}
