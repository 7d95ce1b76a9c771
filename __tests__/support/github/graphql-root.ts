import {
  type Arrangement,
  connection,
  type PageArguments,
  refuseOthers,
  typedError,
  UnsupportedError,
} from './connection.js'
import {
  createdKey,
  issue,
  issueId,
  pullRequest,
  pullRequestId,
  repositoryReference,
  updatedKey,
  type Viewing,
} from './graphql-items.js'
import { gitObject } from './graphql-objects.js'
import { requirePermission } from './graphql-permission.js'
import { closedAt, isFormerName, timestamp, updatedAt } from './hosted.js'
import type { RateLimit } from './rate-limit.js'
import type { QueryCost } from './query-limits.js'
import type { IssueData, PullRequestData } from './types.js'

interface ListArguments extends PageArguments {
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null
  readonly states?: readonly string[] | null
}

interface IssueArguments extends ListArguments {
  readonly labels?: readonly string[] | null
  readonly filterBy?: {
    readonly since?: string | null
    readonly states?: readonly string[] | null
    readonly labels?: readonly string[] | null
  } | null
}

/** The fields of the schema's `Query` that the emulator has. */
export function queryRoot(viewing: Viewing, cost: QueryCost, rateLimit: RateLimit): object {
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => repository(viewing, owner, name),
    node: ({ id }: { id: string }) => node(viewing, id),
    nodes: ({ ids }: { ids: string[] }) => {
      if (ids.length > 100)
        throw typedError(
          'ARGUMENT_LIMIT',
          `You may not provide more than 100 node ids; you provided ${ids.length}.`,
        )
      return ids.map((id) => lookUp(() => node(viewing, id)))
    },
    rateLimit: {
      cost: cost.points,
      nodeCount: cost.nodes,
      limit: rateLimit.limit,
      remaining: rateLimit.remaining,
      used: rateLimit.used,
      resetAt: timestamp(rateLimit.reset * 1000),
    },
  }
}

/** An error that graphql takes as the element's own, so that the other elements are still given. */
function lookUp(find: () => object): object {
  try {
    return find()
  } catch (error) {
    return error as Error
  }
}

function node({ hosted, access }: Viewing, id: string): object {
  const { issues, pullRequests } = hosted.state
  const wantedIssue = issues.find(({ number }) => issueId(number) === id)
  const wantedPullRequest = pullRequests.find(({ number }) => pullRequestId(number) === id)
  if (wantedIssue !== undefined && access.seesRepository) {
    requirePermission(access, 'issues')
    return issue({ hosted, access }, wantedIssue)
  }
  if (wantedPullRequest !== undefined && access.seesRepository) {
    requirePermission(access, 'pull_requests')
    return pullRequest({ hosted, access }, wantedPullRequest)
  }
  throw typedError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
}

function repository(viewing: Viewing, owner: string, name: string): object {
  const { hosted, access } = viewing
  const asked = `${owner}/${name}`
  const isKnown = asked.toLowerCase() === `${hosted.owner}/${hosted.name}`.toLowerCase()
  // By default `followRenames` is true.
  if (!(isKnown || isFormerName(hosted, asked)) || !access.seesRepository)
    throw typedError('NOT_FOUND', `Could not resolve to a Repository with the name '${asked}'.`)
  const { objects, state } = hosted
  return {
    ...repositoryReference(`${hosted.owner}/${hosted.name}`),
    issues: (parameters: IssueArguments) => {
      requirePermission(access, 'issues')
      return listIssues(viewing, parameters)
    },
    issue: ({ number }: { number: number }) => {
      requirePermission(access, 'issues')
      return issue(viewing, existing('Issue', number, state.issues))
    },
    pullRequests: (parameters: ListArguments) => {
      requirePermission(access, 'pull_requests')
      return listPullRequests(viewing, parameters)
    },
    pullRequest: ({ number }: { number: number }) => {
      requirePermission(access, 'pull_requests')
      return pullRequest(viewing, existing('PullRequest', number, state.pullRequests))
    },
    object: async ({ oid, expression }: { oid?: string; expression?: string }) => {
      requirePermission(access, 'contents')
      const asked = oid ?? expression ?? 'HEAD'
      const found = await objects.resolve(asked)
      return found === null ? null : gitObject(objects, found, asked.split(':')[1] ?? '')
    },
  }
}

function existing<Item extends { number: number }>(
  kind: string,
  wanted: number,
  items: readonly Item[],
): Item {
  const item = items.find(({ number }) => number === wanted)
  if (item === undefined)
    throw typedError(
      'NOT_FOUND',
      `Could not resolve to ${kind === 'Issue' ? 'an' : 'a'} ${kind} with the number of ${wanted}.`,
    )
  return item
}

const hasLabel = (item: IssueData, wanted: readonly string[] | null | undefined): boolean =>
  wanted == null || wanted.some((label) => item.labels?.includes(label) === true)

function listIssues(viewing: Viewing, parameters: IssueArguments): object {
  const { filterBy, states, labels, orderBy, ...page } = parameters
  const { since, states: filterStates, labels: filterLabels, ...otherFilters } = filterBy ?? {}
  refuseOthers(otherFilters)
  const start = since == null ? -Infinity : Date.parse(since)
  const shown = viewing.hosted.state.issues.filter((item) => {
    const state = closedAt(item) === null ? 'OPEN' : 'CLOSED'
    return (
      Date.parse(updatedAt(item)) >= start &&
      (states ?? filterStates ?? [state]).includes(state) &&
      hasLabel(item, labels) &&
      hasLabel(item, filterLabels)
    )
  })
  return connection('issues', shown, page, { ...arranged(orderBy), show: (item) => issue(viewing, item) })
}

function listPullRequests(viewing: Viewing, parameters: ListArguments): object {
  const { states, orderBy, first, after, last, before, ...otherFilters } = parameters
  refuseOthers(otherFilters)
  const shown = viewing.hosted.state.pullRequests.filter((item) => {
    const state = item.mergedAt != null ? 'MERGED' : closedAt(item) === null ? 'OPEN' : 'CLOSED'
    return (states ?? [state]).includes(state)
  })
  const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null }
  return connection('pullRequests', shown, page, {
    ...arranged(orderBy),
    show: (item) => pullRequest(viewing, item),
  })
}

function arranged(orderBy: ListArguments['orderBy']): Arrangement<IssueData | PullRequestData> {
  const { field, direction } = orderBy ?? { field: 'CREATED_AT', direction: 'ASC' }
  if (field === 'COMMENTS') throw new UnsupportedError('The emulator has no order by comments')
  return { keyOf: field === 'UPDATED_AT' ? updatedKey : createdKey, descending: direction === 'DESC' }
}
