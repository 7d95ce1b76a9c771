import type { CollectedWork } from '../../core/evidence/work.js'
import { StoreError } from '../../store/errors.js'
import type { Limits } from '../../commit/policy.js'
import { Client, type Access } from './client.js'
import { isIssueElsewhere, loadAllPages, type Pages } from './load-all-pages.js'
import { isOverload } from './failure.js'
import { IssuePages, PullRequestPages } from './paging.js'
import { workQuery, type WorkAnswer } from './queries.js'

/** A repository whose work is evidence. */
export interface SourceRepository extends Access {
  /** `owner/name` */
  readonly repository: string
}

/** Most of a page that GitHub gives, and the least that is asked for before it is taken to be down. */
const pageSizes = { most: 100, least: 10 }

class WorkReader {
  readonly #client: Client
  readonly #repository: { owner: string; name: string }
  readonly #limits: Limits
  #first = pageSizes.most

  constructor(client: Client, repository: string, limits: Limits) {
    const [owner = '', name = ''] = repository.split('/')
    this.#client = client
    this.#repository = { owner, name }
    this.#limits = limits
  }

  /** Reads what was updated since a time, in as few requests as the pages allow. */
  async since(begin: number): Promise<Pages> {
    const issues = new IssuePages()
    const pullRequests = new PullRequestPages(begin)
    for (;;) {
      const page = await this.#page({
        ...this.#repository,
        since: new Date(begin).toISOString(),
        withIssues: !issues.done,
        issuesAfter: issues.cursor,
        withPullRequests: !pullRequests.done,
        pullRequestsAfter: pullRequests.cursor,
      })
      if (page.issues !== undefined) issues.take(page.issues)
      if (page.pullRequests !== undefined) pullRequests.take(page.pullRequests)
      if (issues.done && pullRequests.done)
        return {
          repository: page.nameWithOwner,
          issues: issues.issues,
          pullRequests: pullRequests.pullRequests,
        }
      const [seen, also] = [issues.issues.size, pullRequests.pullRequests.size]
      this.#limits.log.progress(`collecting evidence: ${seen} issues and ${also} pull requests so far`)
    }
  }

  async #page(variables: Readonly<Record<string, unknown>>): Promise<NonNullable<WorkAnswer['repository']>> {
    for (;;) {
      try {
        const { repository } = await this.#client.graphql<WorkAnswer>(
          workQuery,
          { ...variables, first: this.#first },
          { isHeavy: this.#first > pageSizes.least, mayBeMissing: isIssueElsewhere },
        )
        if (repository !== null) {
          this.#first = Math.min(pageSizes.most, this.#first * 2)
          return repository
        }
        const { owner, name } = this.#repository
        throw new StoreError(
          'unknown-remote',
          `GitHub does not show the repository ${owner}/${name} to this token`,
        )
      } catch (error) {
        const isFinal = !isOverload(error) || this.#limits.signal.aborted
        if (isFinal || this.#first <= pageSizes.least) throw error
        this.#first = Math.max(pageSizes.least, Math.floor(this.#first / 3))
      }
    }
  }
}

/**
 * Collects the issues, pull requests and reviews of a repository to which something happened, each with all that its pages
 * say.
 * @param beginAt gives the begin, milliseconds since 1970, for a clock of GitHub that is ahead of this machine's by so many
 * milliseconds
 * @throws StoreError where GitHub fails for good: half of the evidence would be worse than none
 */
export async function collectWork(
  source: SourceRepository,
  beginAt: (aheadMs: number) => number,
  limits: Limits,
): Promise<CollectedWork> {
  const client = new Client(source, limits)
  const reading = new WorkReader(client, source.repository, limits)
  const guessed = beginAt(0)
  let pages = await reading.since(guessed)
  const begin = beginAt(client.ahead)
  if (client.ahead !== 0) {
    const seconds = Math.round(Math.abs(client.ahead) / 1000)
    const how = client.ahead > 0 ? 'behind' : 'ahead of'
    limits.log.notice(
      `The clock of this machine is ${seconds} seconds ${how} GitHub's; evidence is dated by GitHub's.`,
    )
  }
  if (begin < guessed) pages = await reading.since(begin)

  if (pages.repository.toLowerCase() !== source.repository.toLowerCase()) {
    limits.log.notice(
      `${source.repository} is ${pages.repository} now: it was renamed or transferred. Use its name of today: somebody ` +
        'else may take the old one.',
    )
  }
  const work = await loadAllPages(client, pages, begin)
  return {
    work,
    since: new Date(begin).toISOString(),
    until: new Date(client.now()).toISOString(),
    requests: client.requests,
  }
}
