import type { Account, Issue, PullRequest, Work } from '../../core/evidence/work.js'
import type { Client } from './client.js'
import type { QueryError } from './failure.js'
import { nextCursor, withoutNulls } from './paging.js'
import { splitOnOverload } from './split-on-overload.js'
import {
  issuesQuery,
  moreQueries,
  type AccountNode,
  type ClosedIssueNode,
  type CommitNode,
  type Connection,
  type IssueNode,
  type LabelNode,
  type PullRequestNode,
  type ReviewNode,
} from './queries.js'

const nodesAtOnce = 100

/**
 * Whether an error is about an issue that a pull request closes and that the token may not see. Such an issue is in another
 * repository, for the first page of issues shows that those of this one may be seen; and there it counts nothing.
 */
export const isIssueElsewhere = ({ type, path }: QueryError): boolean =>
  type === 'FORBIDDEN' && path.at(-3) === 'closingIssuesReferences' && path.at(-2) === 'nodes'

/** All of a connection of one issue or pull request: what came with it, and the pages after that. */
async function loadConnection<Node>(
  client: Client,
  id: string,
  name: keyof typeof moreQueries,
  first: Connection<Node> | null,
): Promise<Node[]> {
  const nodes = withoutNulls(first?.nodes)
  let after = first === null ? null : nextCursor(first.pageInfo, null)
  while (after !== null) {
    const { node } = await client.graphql<{ node: Readonly<Record<string, Connection<Node>>> | null }>(
      moreQueries[name],
      { id, after },
      { mayBeMissing: isIssueElsewhere },
    )
    const page = node?.[name] ?? null
    nodes.push(...withoutNulls(page?.nodes))
    after = page === null ? null : nextCursor(page.pageInfo, after)
  }
  return nodes
}

const accountOf = (author: AccountNode | null): Account | null =>
  author === null ? null : { login: author.login, bot: author.__typename === 'Bot' }

/** @param isUpdated it is one of the issues that were asked for; else it is here for whom it names */
async function loadIssue(client: Client, node: IssueNode, isUpdated: boolean): Promise<Issue> {
  const { id, number, body, closedAt, stateReason, labels, assignees } = node
  return {
    number,
    body,
    closedAt,
    isUpdated,
    // Issues closed before there were reasons have none.
    completed: closedAt !== null && stateReason !== 'NOT_PLANNED' && stateReason !== 'DUPLICATE',
    labels: (await loadConnection<LabelNode>(client, id, 'labels', labels)).map(({ name }) => name),
    assignees: withoutNulls(assignees.nodes).map(({ login }) => ({ login, bot: false })),
  }
}

interface Linked {
  readonly pullRequest: PullRequest
  readonly closes: readonly ClosedIssueNode[]
}

async function loadPullRequest(
  client: Client,
  node: PullRequestNode,
  pages: Pages,
  begin: number,
): Promise<Linked> {
  const { id, number, body, closedAt, mergedAt, author, mergeCommit } = node
  // Of one that was over before, only reviews still count: its further pages are not worth their requests.
  const isOver = closedAt !== null && Date.parse(closedAt) < begin
  const wanted = <Node>(name: keyof typeof moreQueries, first: Connection<Node> | null): Promise<Node[]> =>
    isOver ? Promise.resolve(withoutNulls(first?.nodes)) : loadConnection<Node>(client, id, name, first)
  const linked = await wanted<ClosedIssueNode>('closingIssuesReferences', node.closingIssuesReferences)
  // Another repository's issue of the same number is another issue.
  const closes = linked.filter(({ repository }) => repository.nameWithOwner === pages.repository)
  const commits = await wanted<CommitNode>('commits', node.commits)
  const reviews = await loadConnection<ReviewNode>(client, id, 'reviews', node.reviews)
  const pullRequest = {
    number,
    body,
    closedAt,
    mergedAt,
    author: accountOf(author),
    labels: (await wanted<LabelNode>('labels', node.labels)).map(({ name }) => name),
    commitMessages: [
      ...commits.map(({ commit }) => commit.message),
      ...(mergeCommit === null ? [] : [mergeCommit.message]),
    ],
    closes: closes.map((issue) => issue.number),
    reviews: reviews.flatMap((review) =>
      review.submittedAt === null
        ? []
        : [{ author: accountOf(review.author), body: review.body, submittedAt: review.submittedAt }],
    ),
  }
  return { pullRequest, closes }
}

async function loadIssues(client: Client, ids: readonly string[]): Promise<IssueNode[]> {
  const found: IssueNode[] = []
  for (let start = 0; start < ids.length; start += nodesAtOnce) {
    const nodes = await splitOnOverload(ids.slice(start, start + nodesAtOnce), async (some) => {
      const isHeavy = some.length > 1
      const answer = await client.graphql<{ nodes: (IssueNode | null)[] }>(
        issuesQuery,
        { ids: some },
        { isHeavy },
      )
      return answer.nodes
    })
    found.push(...withoutNulls(nodes))
  }
  return found
}

/** What was updated since the begin, as its first pages tell it, by number. */
export interface Pages {
  /** `owner/name`, as the host spells it. */
  readonly repository: string
  readonly issues: ReadonlyMap<number, IssueNode>
  readonly pullRequests: ReadonlyMap<number, PullRequestNode>
}

/**
 * Completes what the first pages told: all labels, commits, reviews and links of each item, and issues that a pull request
 * closes though nothing else happened to them.
 * @param begin of the evidence, milliseconds since 1970
 */
export async function loadAllPages(client: Client, pages: Pages, begin: number): Promise<Work> {
  const linked: Linked[] = []
  for (const node of pages.pullRequests.values())
    linked.push(await loadPullRequest(client, node, pages, begin))
  const missing = linked.flatMap(({ closes }) => closes).filter(({ number }) => !pages.issues.has(number))
  const others = await loadIssues(client, [...new Set(missing.map(({ id }) => id))])
  const issues: Issue[] = []
  for (const node of pages.issues.values()) issues.push(await loadIssue(client, node, true))
  for (const node of others) issues.push(await loadIssue(client, node, false))
  return { issues, pullRequests: linked.map(({ pullRequest }) => pullRequest) }
}
