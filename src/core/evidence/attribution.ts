import type { WorkCounts } from '../scoring.js'
import { parseTimestamp } from '../timestamp.js'
import type { Agent, Ambiguity, Credit, UnknownAgent } from '../../generated/types.js'
import { AgentMatcher, type Matches } from './agent-matcher.js'
import type { Account, Issue, Item, Work } from './work.js'

export interface AgentIndex {
  readonly agents: readonly Pick<Agent, 'id' | 'specialization' | 'status' | 'github_login'>[]
  /** Only evidence that names an agent by its id counts. */
  readonly strict: boolean
}

const isSameAccount = (one: Account | null, other: Account | null): boolean =>
  one !== null && one.login.toLowerCase() === other?.login.toLowerCase()

const countNames = [
  'issues_assigned',
  'issues_resolved',
  'prs_opened',
  'prs_merged',
  'reviews_given',
] as const satisfies readonly (keyof WorkCounts)[]
type CountName = (typeof countNames)[number]

/** What an agent did, and the issues and pull requests that it counts, by number. */
type CreditedEvidence = Record<CountName, number> & { credits: Credit[] }

export interface Attribution {
  /** By id of the agent. */
  readonly metrics: Record<string, CreditedEvidence>
  /** Evidence that fits several agents, or none. */
  readonly ambiguous: Ambiguity[]
  /** Ids that no agent has. */
  readonly unknown: UnknownAgent[]
}

function issueCounts({ closedAt, completed }: Issue): readonly CountName[] {
  if (closedAt === null) return ['issues_assigned']
  return completed ? ['issues_assigned', 'issues_resolved'] : []
}

function countCredits(credits: readonly Credit[]): CreditedEvidence {
  const counts = countNames.map((name) => [
    name,
    credits.filter((credit) => credit.counts.includes(name)).length,
  ])
  const sorted = credits.toSorted((one, other) => one.number - other.number)
  return { ...(Object.fromEntries(counts) as Record<CountName, number>), credits: sorted }
}

/**
 * Counts what agents did. Every active agent has metrics, zeros where nothing is found: an idle agent must not keep an
 * old score. An agent of another status has metrics only where it is credited.
 *
 * For an issue or a pull request, those agents are credited whom the first of these names:
 * 1. an id in a marker of the body, in a label, or in a trailer of a commit;
 * 2. a specialization in a marker of the body, in any letter case, that exactly one active agent has;
 * 3. the same of the issues that a pull request closes, or of the pull requests that close an issue;
 * 4. the login of the author or of the assignees, in any letter case;
 * 5. the login of the authors of the merged pull requests that close an issue.
 *
 * A review is credited by a marker in its text, or else by the login of the reviewer, but never to an agent that is
 * credited with the pull request, nor for the answers of its author.
 * @param work numbers are distinct among issues and pull requests together; their order is of no account
 * @param since begin of the evidence, milliseconds since 1970; what was closed earlier counts nothing
 */
export function attribute(work: Work, index: AgentIndex, since: number): Attribution {
  const matcher = new AgentMatcher(work, index)
  const credits = new Map(index.agents.map(({ id }) => [id, [] as Credit[]]))
  const credit = (matches: Matches, number: number, counts: readonly CountName[]): void => {
    for (const [id, by] of matches) credits.get(id)?.push({ number, counts: [...counts], by })
  }
  const recent = (time: string): boolean => parseTimestamp(time) >= since
  const counting = ({ closedAt }: Item): boolean => closedAt === null || recent(closedAt)

  for (const issue of matcher.issues.values()) {
    const counts = issue.isUpdated && counting(issue) ? issueCounts(issue) : []
    if (counts.length > 0) credit(matcher.matchIssue(issue), issue.number, counts)
  }
  for (const pullRequest of matcher.pullRequests.values()) {
    const { number, mergedAt } = pullRequest
    const reviews = pullRequest.reviews.filter(
      // Who answers in a review of the own work writes a review too, as GitHub has it.
      ({ submittedAt, author }) => recent(submittedAt) && !isSameAccount(author, pullRequest.author),
    )
    if (!counting(pullRequest) && reviews.length === 0) continue
    const workers = matcher.matchPullRequest(pullRequest)
    const merged = mergedAt !== null && recent(mergedAt)
    if (counting(pullRequest)) credit(workers, number, merged ? ['prs_opened', 'prs_merged'] : ['prs_opened'])
    const reviewers = [...matcher.matchReviews(number, reviews)].filter(([id]) => !workers.has(id))
    credit(new Map(reviewers), number, ['reviews_given'])
  }

  const metrics = index.agents.flatMap(({ id, status }) => {
    const own = credits.get(id) ?? []
    return status === 'active' || own.length > 0 ? [[id, countCredits(own)] as const] : []
  })
  return {
    metrics: Object.fromEntries(metrics),
    ambiguous: matcher.ambiguous.sorted(),
    unknown: matcher.unknown.sorted().map(({ by, value, numbers }) => ({ by, value, numbers })),
  }
}
