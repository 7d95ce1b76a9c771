import { connection, type Key, type PageArguments, refuseOthers, typedError } from './connection.js'
import { gitObject } from './graphql-objects.js'
import {
  type Access,
  account,
  closedAt,
  headOf,
  type Hosted,
  madeUpOid,
  optionalTimestamp,
  timestamp,
  updatedAt,
} from './hosted.js'
import { requirePermission } from './graphql-permission.js'
import type { Actor, IssueData, PullRequestData } from './types.js'

/** What a resolver needs to know of its request. */
export interface Viewing {
  readonly hosted: Hosted
  readonly access: Access
}

export const issueId = (number: number): string => `I_${number}`
export const pullRequestId = (number: number): string => `PR_${number}`

export const repositoryReference = (nameWithOwner: string): object => {
  const [owner = '', name = ''] = nameWithOwner.split('/')
  return {
    __typename: 'Repository',
    id: `R_${nameWithOwner}`,
    name,
    nameWithOwner,
    owner: { __typename: 'User', login: owner },
  }
}

function actor(author: Actor): object {
  const { login, bot } = account(author)
  return { __typename: bot ? 'Bot' : 'User', id: `U_${login}`, login }
}

const authorOf = (item: { author?: Actor | null }): object | null =>
  item.author == null ? null : actor(item.author)

type PageResolver = (page: PageArguments) => object

const labelConnection =
  (names: readonly string[] = []): PageResolver =>
  (page) =>
    connection(
      'labels',
      names.map((name) => ({ __typename: 'Label', id: `LA_${name}`, name })),
      page,
    )

function commonFields(viewing: Viewing, item: IssueData | PullRequestData): object {
  const { owner, name } = viewing.hosted
  return {
    number: item.number,
    title: item.title ?? `Title of ${item.number}`,
    body: item.body ?? '',
    author: authorOf(item),
    labels: labelConnection(item.labels),
    createdAt: timestamp(item.createdAt),
    updatedAt: timestamp(updatedAt(item)),
    closedAt: optionalTimestamp(closedAt(item)),
    closed: closedAt(item) !== null,
    repository: repositoryReference(`${owner}/${name}`),
  }
}

export function issue(viewing: Viewing, item: IssueData): object {
  const closed = closedAt(item) !== null
  const reason = item.stateReason === undefined ? (closed ? 'COMPLETED' : null) : item.stateReason
  const assignees = item.assignees ?? []
  return {
    __typename: 'Issue',
    id: issueId(item.number),
    ...commonFields(viewing, item),
    state: closed ? 'CLOSED' : 'OPEN',
    // Whoever does not ask for duplicates gets what was there before them.
    stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) =>
      reason === 'DUPLICATE' && enableDuplicate !== true ? 'NOT_PLANNED' : reason,
    // A `UserConnection` has no place for bots.
    assignees: (page: PageArguments) =>
      connection('assignees', assignees.filter((one) => !account(one).bot).map(actor), page),
    assignedActors: (page: PageArguments) => connection('assignedActors', assignees.map(actor), page),
    closedByPullRequestsReferences: (page: PageArguments & { includeClosedPrs?: boolean }) => {
      requirePermission(viewing.access, 'pull_requests')
      const closing = viewing.hosted.state.pullRequests.filter(
        (one) =>
          one.closes?.includes(item.number) === true &&
          (page.includeClosedPrs === true || closedAt(one) === null),
      )
      return connection('closedByPullRequestsReferences', closing, page, {
        show: (one) => pullRequest(viewing, one),
      })
    },
  }
}

export function pullRequest(viewing: Viewing, item: PullRequestData): object {
  const { hosted } = viewing
  const head = headOf(item)
  const merged = item.mergedAt != null
  return {
    __typename: 'PullRequest',
    id: pullRequestId(item.number),
    ...commonFields(viewing, item),
    state: merged ? 'MERGED' : closedAt(item) === null ? 'OPEN' : 'CLOSED',
    mergedAt: optionalTimestamp(item.mergedAt),
    merged,
    isDraft: false,
    headRefOid: head,
    headRefName: item.head?.ref ?? `branch-${item.number}`,
    headRepository: item.head?.repository == null ? null : repositoryReference(item.head.repository),
    baseRefName: item.base?.ref ?? hosted.defaultBranch,
    mergeCommit: () => mergeCommit(hosted, item),
    commits: (page: PageArguments) => connection('commits', commits(item), page),
    closingIssuesReferences: (page: PageArguments) => closingIssues(viewing, item, page),
    reviews: ({ author, states, ...page }: PageArguments & { author?: string; states?: string[] }) => {
      refuseOthers({ author })
      return connection('reviews', reviews(item, states ?? null), page)
    },
  }
}

async function mergeCommit({ objects }: Hosted, item: PullRequestData): Promise<object | null> {
  const { mergeCommitSha, mergeCommitMessage } = item
  if (mergeCommitMessage !== undefined) return madeUpCommit(`merge of ${item.number}`, mergeCommitMessage)
  const commit = mergeCommitSha === undefined ? null : await objects.resolve(mergeCommitSha)
  return commit === null ? null : gitObject(objects, commit)
}

function madeUpCommit(seed: string, message: string): object {
  const oid = madeUpOid(seed)
  return { __typename: 'Commit', id: `C_${oid}`, oid, message }
}

function commits({ number, commitMessages = [] }: PullRequestData): object[] {
  return commitMessages.map((message, index) => ({
    id: `PURC_${number}_${index}`,
    commit: madeUpCommit(`${number} ${index}`, message),
  }))
}

function reviews({ number, reviews: all = [] }: PullRequestData, states: readonly string[] | null): object[] {
  const shown = all.map((one, index) => ({
    __typename: 'PullRequestReview',
    id: `PRR_${number}_${index}`,
    author: authorOf(one),
    body: one.body ?? '',
    state: one.state ?? 'COMMENTED',
    submittedAt: timestamp(one.submittedAt),
  }))
  return shown.filter(({ state }) => states?.includes(state) ?? true)
}

function closingIssues(viewing: Viewing, item: PullRequestData, page: PageArguments): object {
  requirePermission(viewing.access, 'issues')
  const here = viewing.hosted.state.issues
    .filter(({ number }) => item.closes?.includes(number) === true)
    .map((one) => issue(viewing, one))
  const elsewhere = (item.closesElsewhere ?? []).map(({ repository, number, isHidden = false }) =>
    isHidden
      ? typedError('FORBIDDEN', 'Resource not accessible by integration')
      : {
          __typename: 'Issue',
          id: `I_${repository}_${number}`,
          number,
          repository: repositoryReference(repository),
        },
  )
  return connection('closingIssuesReferences', [...here, ...elsewhere], page)
}

export const updatedKey = (item: IssueData | PullRequestData): Key => [
  Date.parse(updatedAt(item)),
  item.number,
]
export const createdKey = (item: IssueData | PullRequestData): Key => [
  Date.parse(item.createdAt),
  item.number,
]
