import type { Account, Issue, PullRequest, Work } from './attribution.js'
import type { Client } from './client.js'
import { present } from './pages.js'
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

/** All of a connection of one issue or pull request: what came with it, and the pages after that. */
async function all<Node>(
  client: Client,
  id: string,
  name: keyof typeof moreQueries,
  first: Connection<Node> | null,
): Promise<Node[]> {
  const nodes = present(first?.nodes)
  let page = first
  while (page?.pageInfo.hasNextPage === true) {
    const { node } = await client.graphql<{ node: Readonly<Record<string, Connection<Node>>> | null }>(
      moreQueries[name],
      { id, after: page.pageInfo.endCursor },
    )
    page = node?.[name] ?? null
    nodes.push(...present(page?.nodes))
  }
  return nodes
}

const accountOf = (author: AccountNode | null): Account | null =>
  author === null ? null : { login: author.login, bot: author.__typename === 'Bot' }

async function issueOf(client: Client, node: IssueNode): Promise<Issue> {
  const { id, number, body, createdAt, closedAt, stateReason, labels, assignees } = node
  return {
    number,
    body,
    createdAt,
    closedAt,
    // Issues closed before there were reasons have none.
    completed: closedAt !== null && stateReason !== 'NOT_PLANNED' && stateReason !== 'DUPLICATE',
    labels: (await all<LabelNode>(client, id, 'labels', labels)).map(({ name }) => name),
    assignees: present(assignees.nodes).map(({ login }) => ({ login, bot: false })),
  }
}

interface Linked {
  readonly pullRequest: PullRequest
  readonly closes: readonly ClosedIssueNode[]
}

async function pullRequestOf(client: Client, node: PullRequestNode, repository: string): Promise<Linked> {
  const { id, number, body, createdAt, closedAt, mergedAt, author, mergeCommit } = node
  const linked = await all<ClosedIssueNode>(
    client,
    id,
    'closingIssuesReferences',
    node.closingIssuesReferences,
  )
  // Another repository's issue of the same number is another issue.
  const closes = linked.filter(({ repository: { nameWithOwner } }) => nameWithOwner === repository)
  const commits = await all<CommitNode>(client, id, 'commits', node.commits)
  const reviews = await all<ReviewNode>(client, id, 'reviews', node.reviews)
  const pullRequest = {
    number,
    body,
    createdAt,
    closedAt,
    mergedAt,
    author: accountOf(author),
    labels: (await all<LabelNode>(client, id, 'labels', node.labels)).map(({ name }) => name),
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

async function issuesById(client: Client, ids: readonly string[]): Promise<IssueNode[]> {
  const found: IssueNode[] = []
  for (let start = 0; start < ids.length; start += nodesAtOnce) {
    const { nodes } = await client.graphql<{ nodes: (IssueNode | null)[] }>(issuesQuery, {
      ids: ids.slice(start, start + nodesAtOnce),
    })
    found.push(...present(nodes))
  }
  return found
}

/**
 * Completes what the first pages told: all labels, commits, reviews and links of each item, and issues that a pull request
 * closes though nothing else happened to them.
 * @param repository `owner/name`, as the host spells it
 */
export async function completed(
  client: Client,
  repository: string,
  issues: ReadonlyMap<number, IssueNode>,
  pullRequests: ReadonlyMap<number, PullRequestNode>,
): Promise<Work> {
  const linked: Linked[] = []
  for (const node of pullRequests.values()) linked.push(await pullRequestOf(client, node, repository))
  const missing = linked.flatMap(({ closes }) => closes).filter(({ number }) => !issues.has(number))
  const others = await issuesById(client, [...new Set(missing.map(({ id }) => id))])
  const work: Issue[] = []
  for (const node of [...issues.values(), ...others]) work.push(await issueOf(client, node))
  return { issues: work, pullRequests: linked.map(({ pullRequest }) => pullRequest) }
}
