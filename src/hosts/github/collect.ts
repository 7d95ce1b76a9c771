import { InputError } from '../../core/errors.js'
import type { Snapshot } from '../../core/records/snapshot.js'
import { parseTimestamp } from '../../core/timestamp.js'
import type { Ambiguity, Collection, Evidence, UnknownAgent } from '../../generated/types.js'
import { StoreError } from '../../store/errors.js'
import type { Limits } from '../../commit/policy.js'
import { attribute } from './attribution.js'
import { Client, type Access } from './client.js'
import { isIssueElsewhere, loadAllPages, type Pages } from './load-all-pages.js'
import { isOverload } from './failure.js'
import { IssuePages, PullRequestPages } from './paging.js'
import { workQuery, type WorkAnswer } from './queries.js'

/** Where the agents work. */
export interface SourceRepository extends Access {
  /** `owner/name` */
  readonly repository: string
}

/** Most of a page that GitHub gives, and the least that is asked for before it is taken to be down. */
const pageSizes = { most: 100, least: 10 }

const hour = 3_600_000

/**
 * Begin of the evidence, milliseconds since 1970: as asked for; else the last evaluation, or the window of the config
 * where that goes further back.
 * @param ahead milliseconds that the host's clock, by which all evidence is dated, is ahead of this machine's
 * @throws InputError for what is no time
 */
function windowStart({ config, metadata }: Snapshot, since: string | undefined, ahead: number): number {
  if (since !== undefined) {
    const begin = parseTimestamp(since)
    if (Number.isNaN(begin))
      throw new InputError(`since: "${since}" is no time such as "2026-01-31T12:00:00Z"`)
    return begin
  }
  const window = Date.now() + ahead - config.metrics_window_hours * hour
  const last = metadata.last_evaluation === null ? window : parseTimestamp(metadata.last_evaluation)
  // Who evaluated last may have had this clock, or a better one.
  return Math.min(window, last, last + ahead)
}

/** Entries that are told of evidence credited to nobody, and numbers of each: the result ends up in a commit for good. */
const unmatchedLimits = { entries: 50, numbers: 20 } as const

/** Anybody may write markers that name nobody, any number of them: a few tell enough, and the rest is counted. */
function limitUnmatched(
  ambiguous: readonly Ambiguity[],
  unknown: readonly UnknownAgent[],
): Pick<Collection, 'ambiguous' | 'unknown' | 'omitted'> {
  const first = <Entry extends UnknownAgent>(entries: readonly Entry[]): Entry[] =>
    entries
      .slice(0, unmatchedLimits.entries)
      .map((entry) => ({ ...entry, numbers: entry.numbers.slice(0, unmatchedLimits.numbers) }))
  const told = { ambiguous: first(ambiguous), unknown: first(unknown) }
  const left = ambiguous.length + unknown.length - told.ambiguous.length - told.unknown.length
  return { ...told, omitted: left }
}

class EvidenceReader {
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
 * Collects the metrics of a registry's agents from the issues, pull requests and reviews of a repository: each page of
 * them, credited to agents, with the numbers that the counts rest on.
 * @param since ISO 8601; default: see `beginOf`
 * @throws StoreError where GitHub fails for good: half of the evidence would be worse than none
 */
export async function collect(
  source: SourceRepository,
  snapshot: Snapshot,
  since: string | undefined,
  limits: Limits,
): Promise<Evidence> {
  const client = new Client(source, limits)
  const reading = new EvidenceReader(client, source.repository, limits)
  const guessed = windowStart(snapshot, since, 0)
  let pages = await reading.since(guessed)
  const begin = windowStart(snapshot, since, client.ahead)
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
  const index = { agents: snapshot.agents(), strict: snapshot.config.strict_pr_attribution }
  const { metrics, ambiguous, unknown } = attribute(work, index, begin)
  const collection = {
    since: new Date(begin).toISOString(),
    until: new Date(client.now()).toISOString(),
    requests: client.requests,
    ...limitUnmatched(ambiguous, unknown),
  }
  return { metrics, collection }
}
