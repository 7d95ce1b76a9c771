import { StoreError } from '../../store/errors.js'
import type { Connection, IssueNode, PageInfo, PullRequestNode } from './queries.js'

export const withoutNulls = <Node>(nodes: readonly (Node | null)[] | null | undefined): Node[] =>
  (nodes ?? []).filter((node) => node !== null)

/**
 * Where the next page begins; null after the last page.
 * @param previous cursor that this page was asked for with
 * @throws StoreError for a cursor that does not move on: the reading would never end
 */
export function nextCursor({ hasNextPage, endCursor }: PageInfo, previous: string | null): string | null {
  if (!hasNextPage) return null
  if (endCursor === null || endCursor === previous)
    throw new StoreError('rejected', 'GitHub says that there is another page, and not where it begins')
  return endCursor
}

/** Reads a connection of issues, oldest update first, to its end. */
export class IssuePages {
  readonly issues = new Map<number, IssueNode>()
  cursor: string | null = null
  done = false

  take({ nodes, pageInfo }: Connection<IssueNode>): void {
    for (const issue of withoutNulls(nodes)) this.issues.set(issue.number, issue)
    this.cursor = nextCursor(pageInfo, this.cursor)
    this.done = this.cursor === null
  }
}

/**
 * Reads a connection of pull requests, newest update first, back to a time. A pull request that is updated meanwhile moves
 * to the front, past the place where the reading is. So a pass of several pages is followed by another from the front, back
 * to the newest of the pass before. The last pass is one of a single page, or one that brings nothing new: a whole page of
 * pull requests may have one time.
 */
export class PullRequestPages {
  readonly pullRequests = new Map<number, PullRequestNode>()
  cursor: string | null = null
  done = false
  #until: number
  #newest = Number.NEGATIVE_INFINITY
  /** Whether this pass brought a pull request that no page had before, or one that was updated since. */
  #hasNews = false

  /** @param until milliseconds since 1970 */
  constructor(until: number) {
    this.#until = until
  }

  take({ nodes, pageInfo }: Connection<PullRequestNode>): void {
    const all = withoutNulls(nodes)
    const wanted = all.filter(({ updatedAt }) => Date.parse(updatedAt) >= this.#until)
    const isFirst = this.cursor === null
    if (isFirst) this.#hasNews = false
    if (isFirst && all[0] !== undefined) this.#newest = Date.parse(all[0].updatedAt)
    for (const pullRequest of wanted) {
      if (this.pullRequests.get(pullRequest.number)?.updatedAt !== pullRequest.updatedAt) this.#hasNews = true
      this.pullRequests.set(pullRequest.number, pullRequest)
    }
    this.cursor = wanted.length === all.length ? nextCursor(pageInfo, this.cursor) : null
    if (this.cursor !== null) return
    this.done = isFirst || !this.#hasNews
    this.#until = this.#newest
  }
}
