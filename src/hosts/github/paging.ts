import type { Connection, IssueNode, PullRequestNode } from './queries.js'

export const withoutNulls = <Node>(nodes: readonly (Node | null)[] | null | undefined): Node[] =>
  (nodes ?? []).filter((node) => node !== null)

/** Reads a connection of issues, oldest update first, to its end. */
export class IssuePages {
  readonly issues = new Map<number, IssueNode>()
  cursor: string | null = null
  done = false

  take({ nodes, pageInfo }: Connection<IssueNode>): void {
    for (const issue of withoutNulls(nodes)) this.issues.set(issue.number, issue)
    this.cursor = pageInfo.endCursor
    this.done = !pageInfo.hasNextPage
  }
}

/**
 * Reads a connection of pull requests, newest update first, back to a time. One that is updated while others are read
 * moves to the front, past the place where the reading is: so what took more than one page is begun again from the front,
 * back to what was the newest before.
 */
export class PullRequestPages {
  readonly pullRequests = new Map<number, PullRequestNode>()
  cursor: string | null = null
  done = false
  #until: number
  #newest = Number.NEGATIVE_INFINITY

  /** @param until milliseconds since 1970 */
  constructor(until: number) {
    this.#until = until
  }

  take({ nodes, pageInfo }: Connection<PullRequestNode>): void {
    const all = withoutNulls(nodes)
    const wanted = all.filter(({ updatedAt }) => Date.parse(updatedAt) >= this.#until)
    for (const pullRequest of wanted) this.pullRequests.set(pullRequest.number, pullRequest)
    const isFirst = this.cursor === null
    if (isFirst && all[0] !== undefined) this.#newest = Date.parse(all[0].updatedAt)
    if (pageInfo.hasNextPage && wanted.length === all.length) {
      this.cursor = pageInfo.endCursor
      return
    }
    this.done = isFirst
    this.cursor = null
    this.#until = this.#newest
  }
}
