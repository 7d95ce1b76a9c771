const page = 'pageInfo { hasNextPage endCursor }'
const account = 'author { __typename login }'

const labels = (after = ''): string => `labels(first: 100${after}) { ${page} nodes { name } }`
const commits = (after = ''): string => `commits(first: 100${after}) { ${page} nodes { commit { message } } }`
const closes = (after = ''): string =>
  `closingIssuesReferences(first: 100${after}) { ${page} nodes { id number repository { nameWithOwner } } }`
// A pending review is nobody's but its author's.
const reviews = (after = ''): string =>
  `reviews(first: 100${after}, states: [APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED]) {
    ${page} nodes { ${account} body submittedAt } }`

// An issue has at most ten assignees.
const issue = `id number body closedAt stateReason ${labels()} assignees(first: 20) { nodes { login } }`
const pullRequest = `id number body updatedAt closedAt mergedAt ${account} mergeCommit { message }
  ${labels()} ${commits()} ${closes()} ${reviews()}`

/**
 * One page of issues and one of pull requests. Issues come oldest first, so that one that is updated meanwhile moves to
 * where it will still be read; pull requests know no `since`, so they come newest first.
 */
export const workQuery = `query Work($owner: String!, $name: String!, $since: DateTime!, $first: Int!, $withIssues: Boolean!,
  $issuesAfter: String, $withPullRequests: Boolean!, $pullRequestsAfter: String) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    issues(first: $first, after: $issuesAfter, filterBy: { since: $since },
      orderBy: { field: UPDATED_AT, direction: ASC }) @include(if: $withIssues) { ${page} nodes { ${issue} } }
    pullRequests(first: $first, after: $pullRequestsAfter,
      orderBy: { field: UPDATED_AT, direction: DESC }) @include(if: $withPullRequests) { ${page} nodes { ${pullRequest} } }
  }
}`

/** Issues by node id, a hundred at most. */
export const issuesQuery = `query Issues($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { ${issue} } } }`

const more = (name: string, type: string, connection: (after: string) => string): string =>
  `query ${name}($id: ID!, $after: String!) { node(id: $id) { ... on ${type} { ${connection(', after: $after')} } } }`

/** The next hundred of what one issue or pull request has more than a hundred of. */
export const moreQueries = {
  labels: more('MoreLabels', 'Labelable', labels),
  commits: more('MoreCommits', 'PullRequest', commits),
  closingIssuesReferences: more('MoreClosedIssues', 'PullRequest', closes),
  reviews: more('MoreReviews', 'PullRequest', reviews),
} as const

export interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

export interface Connection<Node> {
  readonly pageInfo: PageInfo
  /** Null stands for one that may not be seen. */
  readonly nodes: readonly (Node | null)[] | null
}

export interface AccountNode {
  readonly __typename: string
  readonly login: string
}

export interface LabelNode {
  readonly name: string
}
export interface CommitNode {
  readonly commit: { readonly message: string }
}
export interface ClosedIssueNode {
  readonly id: string
  readonly number: number
  readonly repository: { readonly nameWithOwner: string }
}
export interface ReviewNode {
  /** Null where the account is gone. */
  readonly author: AccountNode | null
  readonly body: string
  readonly submittedAt: string | null
}

export interface IssueNode {
  readonly id: string
  readonly number: number
  readonly body: string
  readonly closedAt: string | null
  readonly stateReason: string | null
  readonly labels: Connection<LabelNode> | null
  readonly assignees: Pick<Connection<{ readonly login: string }>, 'nodes'>
}

export interface PullRequestNode {
  readonly id: string
  readonly number: number
  readonly body: string
  readonly updatedAt: string
  readonly closedAt: string | null
  readonly mergedAt: string | null
  readonly author: AccountNode | null
  readonly mergeCommit: { readonly message: string } | null
  readonly labels: Connection<LabelNode> | null
  readonly commits: Connection<CommitNode>
  readonly closingIssuesReferences: Connection<ClosedIssueNode> | null
  readonly reviews: Connection<ReviewNode> | null
}

export interface WorkAnswer {
  readonly repository: {
    readonly nameWithOwner: string
    readonly issues?: Connection<IssueNode>
    readonly pullRequests?: Connection<PullRequestNode>
  } | null
}
