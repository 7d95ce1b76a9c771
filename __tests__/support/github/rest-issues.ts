import { type Answer, refusal } from './answer.js'
import { closedAt, optionalTimestamp, timestamp, updatedAt } from './hosted.js'
import { account, numericId } from './rest-accounts.js'
import { pageUrl, paged, type RestCall, repositoryUrl } from './rest-call.js'
import type { CommentData, IssueData, PullRequestData } from './types.js'

type Item = IssueData | PullRequestData

const isIssue = ({ hosted }: RestCall, item: Item): item is IssueData =>
  hosted.state.issues.some((one) => one === item)

/** In REST, a pull request is an issue, too. */
const allItems = ({ hosted }: RestCall): Item[] => [...hosted.state.issues, ...hosted.state.pullRequests]

const wanted = (call: RestCall): Item | undefined =>
  allItems(call).find(({ number }) => `${number}` === call.parameters['issue_number'])

export function listIssues(call: RestCall): Answer {
  const { query } = call
  const state = query.get('state') ?? 'open'
  const labels = query.get('labels')?.split(',') ?? []
  const since = Date.parse(query.get('since') ?? '1970-01-01')
  const time = (item: Item): number =>
    Date.parse(query.get('sort') === 'updated' ? updatedAt(item) : item.createdAt)
  const direction = query.get('direction') === 'asc' ? 1 : -1
  const shown = allItems(call)
    .filter((item) => state === 'all' || (closedAt(item) === null ? 'open' : 'closed') === state)
    .filter((item) => labels.every((label) => item.labels?.includes(label)))
    .filter((item) => Date.parse(updatedAt(item)) >= since)
    .sort((one, other) => (time(one) - time(other) || one.number - other.number) * direction)
  return paged(call, shown, (item) => issueJson(call, item))
}

interface IssueChanges {
  readonly title?: string | number | null
  readonly body?: string | null
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null
  readonly labels?: readonly (string | { readonly name?: string })[]
  readonly assignees?: readonly string[]
}

export function createIssue(call: RestCall): Answer {
  const { hosted, access } = call
  const number = Math.max(0, ...allItems(call).map((item) => item.number)) + 1
  const author = access.login.endsWith('[bot]') ? { login: access.login, bot: true as const } : access.login
  const issue: IssueData = { number, author, createdAt: timestamp(hosted.now()) }
  hosted.state.issues.push(issue)
  change(call, issue, call.body as IssueChanges)
  return { status: 201, body: issueJson(call, issue) }
}

export function updateIssue(call: RestCall): Answer {
  const item = wanted(call)
  if (item === undefined) return refusal(404, 'Not Found')
  change(call, item, call.body as IssueChanges)
  return { status: 200, body: issueJson(call, item) }
}

function change(call: RestCall, item: Item, changes: IssueChanges = {}): void {
  const { title, body, state, state_reason, labels, assignees } = changes
  const now = timestamp(call.hosted.now())
  item.updatedAt = now
  if (title != null) item.title = `${title}`
  if (body !== undefined) item.body = body ?? ''
  if (labels !== undefined)
    item.labels = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
  if (state !== undefined) item.closedAt = state === 'closed' ? (closedAt(item) ?? now) : null
  if (!isIssue(call, item)) return
  if (assignees !== undefined) item.assignees = [...assignees]
  if (state === 'closed') item.stateReason = reasons[state_reason ?? 'completed']
  if (state === 'open') item.stateReason = 'REOPENED'
}

const reasons = {
  completed: 'COMPLETED',
  not_planned: 'NOT_PLANNED',
  duplicate: 'DUPLICATE',
  reopened: 'REOPENED',
} as const

export function createComment(call: RestCall): Answer {
  const { hosted, access } = call
  const item = wanted(call)
  if (item === undefined) return refusal(404, 'Not Found')
  const now = timestamp(hosted.now())
  item.updatedAt = now
  const comment: CommentData = {
    ...{ id: hosted.state.comments.length + 1, number: item.number, author: access.login, createdAt: now },
    body: (call.body as { body: string }).body,
  }
  hosted.state.comments.push(comment)
  const url = `${repositoryUrl(call)}/issues/comments/${comment.id}`
  const body = {
    ...{ id: comment.id, node_id: `IC_${comment.id}`, url, body: comment.body, author_association: 'NONE' },
    html_url: `${pageUrl(call)}/issues/${item.number}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(call)}/issues/${item.number}`,
    ...{ user: account(call.base, comment.author), created_at: now, updated_at: now },
  }
  return { status: 201, body }
}

export function labelsJson(call: RestCall, names: readonly string[] = []): object[] {
  return names.map((name) => ({
    ...{ id: numericId(`label ${name}`), node_id: `LA_${name}`, name, color: 'ededed', default: false },
    ...{ description: null, url: `${repositoryUrl(call)}/labels/${encodeURIComponent(name)}` },
  }))
}

function issueJson(call: RestCall, item: Item): object {
  const url = `${repositoryUrl(call)}/issues/${item.number}`
  const closed = closedAt(item)
  const issue = isIssue(call, item)
  const page = `${pageUrl(call)}/${issue ? 'issues' : 'pull'}/${item.number}`
  const assignees = (issue ? item.assignees : undefined) ?? []
  return {
    ...{ number: item.number, id: numericId(`issue ${item.number}`), node_id: `I_${item.number}` },
    ...{ title: item.title ?? `Title of ${item.number}`, body: item.body ?? null, locked: false },
    ...{ state: closed === null ? 'open' : 'closed', state_reason: issue ? stateReason(item) : null },
    ...{
      user: account(call.base, item.author),
      author_association: 'NONE',
      labels: labelsJson(call, item.labels),
    },
    assignee: assignees[0] === undefined ? null : account(call.base, assignees[0]),
    assignees: assignees.map((one) => account(call.base, one)),
    comments: call.hosted.state.comments.filter(({ number }) => number === item.number).length,
    ...{
      milestone: null,
      url,
      repository_url: repositoryUrl(call),
      html_url: page,
      events_url: `${url}/events`,
    },
    ...{
      labels_url: `${url}/labels{/name}`,
      comments_url: `${url}/comments`,
      closed_at: optionalTimestamp(closed),
    },
    ...{ created_at: timestamp(item.createdAt), updated_at: timestamp(updatedAt(item)) },
    ...(issue ? {} : { pull_request: pullRequestLinks(call, item) }),
  }
}

const stateReason = (issue: IssueData): string | null =>
  (issue.stateReason === undefined && closedAt(issue) !== null
    ? 'COMPLETED'
    : issue.stateReason
  )?.toLowerCase() ?? null

/** By these, a pull request is known among issues. */
function pullRequestLinks(call: RestCall, { number, mergedAt }: PullRequestData): object {
  const page = `${pageUrl(call)}/pull/${number}`
  return {
    ...{ url: `${repositoryUrl(call)}/pulls/${number}`, html_url: page },
    ...{ diff_url: `${page}.diff`, patch_url: `${page}.patch`, merged_at: optionalTimestamp(mergedAt) },
  }
}
