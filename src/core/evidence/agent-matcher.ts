import type { Ambiguity, Basis } from '../../generated/types.js'
import type { AgentIndex } from './attribution.js'
import { findLabelAgents, findMarkers, findTrailerAgents } from './markers.js'
import type { Account, Issue, Item, PullRequest, Review, Work } from './work.js'

/** Ids of agents, and what names each. */
export type Matches = ReadonlyMap<string, Basis>

type IndexedAgent = AgentIndex['agents'][number]

const isActive = ({ status }: IndexedAgent): boolean => status === 'active'

const indexByNumber = <Numbered extends Item>(items: readonly Numbered[]): ReadonlyMap<number, Numbered> =>
  new Map(items.map((item) => [item.number, item]))

function groupByKey<Key, Value>(
  entries: readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const [key, value] of entries) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

const asLinks = (all: readonly Matches[]): Matches =>
  new Map(all.flatMap((named) => [...named.keys()].map((id) => [id, 'link'])))

/** Evidence that credits nobody, one entry for each basis and value. */
class UnmatchedEvidence {
  readonly #entries = new Map<string, { by: Basis; value: string; agents: string[]; numbers: Set<number> }>()

  add(by: Basis, value: string, number: number, agents: readonly IndexedAgent[] = []): void {
    const key = `${by} ${value}`
    const entry = this.#entries.get(key)
    if (entry !== undefined) entry.numbers.add(number)
    else {
      const ids = agents.map(({ id }) => id).sort()
      this.#entries.set(key, { by, value, agents: ids, numbers: new Set([number]) })
    }
  }

  sorted(): Ambiguity[] {
    return [...this.#entries]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, entry]) => ({ ...entry, numbers: [...entry.numbers].sort((one, other) => one - other) }))
  }
}

/** Tells whom the evidence of a work names, and collects what names nobody on the way. */
export class AgentMatcher {
  readonly issues: ReadonlyMap<number, Issue>
  readonly pullRequests: ReadonlyMap<number, PullRequest>
  readonly ambiguous = new UnmatchedEvidence()
  readonly unknown = new UnmatchedEvidence()
  readonly #strict: boolean
  readonly #ids: ReadonlySet<string>
  /** Active agents by specialization in lower case. */
  readonly #specialists: ReadonlyMap<string, readonly IndexedAgent[]>
  /** Agents by login in lower case. */
  readonly #owners: ReadonlyMap<string, readonly IndexedAgent[]>
  /** Pull requests by the numbers of the issues that they close. */
  readonly #closing: ReadonlyMap<number, readonly PullRequest[]>
  /** A body is read once, however many items are linked to it. */
  readonly #inText = new Map<Item, Matches>()

  constructor(work: Work, { agents, strict }: AgentIndex) {
    this.issues = indexByNumber(work.issues)
    this.pullRequests = indexByNumber(work.pullRequests)
    this.#strict = strict
    this.#ids = new Set(agents.map(({ id }) => id))
    this.#specialists = groupByKey(
      agents.filter(isActive).map((agent) => [agent.specialization.toLowerCase(), agent]),
    )
    this.#owners = groupByKey(
      agents.flatMap((agent) => {
        const login = agent.github_login?.toLowerCase() ?? ''
        return login === '' ? [] : [[login, agent] as const]
      }),
    )
    this.#closing = groupByKey(
      [...this.pullRequests.values()].flatMap((pullRequest) =>
        pullRequest.closes.map((number) => [number, pullRequest] as const),
      ),
    )
  }

  matchIssue(issue: Issue): Matches {
    const closing = this.#closing.get(issue.number) ?? []
    const merged = closing.filter(({ mergedAt }) => mergedAt !== null)
    return this.#first(
      () => this.#byText(issue),
      // Anybody may open a pull request that says it closes a finished issue; merged it has been looked at.
      () => asLinks((issue.completed ? merged : closing).map((one) => this.#byText(one))),
      () => this.#byLogin(issue.number, issue.assignees),
      () => asLinks(merged.map(({ number, author }) => this.#byLogin(number, [author]))),
    )
  }

  matchPullRequest(pullRequest: PullRequest): Matches {
    const closed = pullRequest.closes.flatMap((number) => this.issues.get(number) ?? [])
    return this.#first(
      () => this.#byText(pullRequest),
      () => asLinks(closed.map((issue) => this.#byText(issue))),
      () => this.#byLogin(pullRequest.number, [pullRequest.author]),
    )
  }

  /** @param number of the pull request */
  matchReviews(number: number, reviews: readonly Review[]): Matches {
    const named = reviews.flatMap(({ author, body }) => [
      ...this.#first(
        () => this.#byId(number, [['marker', findMarkers(body).agents]]),
        () => this.#byLogin(number, [author]),
      ),
    ])
    // Of several reviews by one agent, one with a marker decides what the credit rests on.
    return new Map([...named, ...named.filter(([, by]) => by === 'marker')])
  }

  #first(...levels: readonly (() => Matches)[]): Matches {
    for (const level of this.#strict ? levels.slice(0, 1) : levels) {
      const named = level()
      if (named.size > 0) return named
    }
    return new Map()
  }

  #byText(item: Issue | PullRequest): Matches {
    const known = this.#inText.get(item)
    if (known !== undefined) return known
    const { agents, specializations } = findMarkers(item.body)
    const trailers = 'commitMessages' in item ? item.commitMessages.flatMap(findTrailerAgents) : []
    const named = this.#first(
      () =>
        this.#byId(item.number, [
          ['marker', agents],
          ['label', findLabelAgents(item.labels)],
          ['trailer', trailers],
        ]),
      () => this.#bySpecialization(item.number, specializations),
    )
    this.#inText.set(item, named)
    return named
  }

  /** @param evidence ids by what names them, the most explicit first */
  #byId(number: number, evidence: readonly (readonly [Basis, readonly string[]])[]): Matches {
    const named = new Map<string, Basis>()
    for (const [by, ids] of evidence) {
      for (const id of ids) {
        if (!this.#ids.has(id)) this.unknown.add(by, id, number)
        else if (!named.has(id)) named.set(id, by)
      }
    }
    return named
  }

  #bySpecialization(number: number, specializations: readonly string[]): Matches {
    const named = new Map<string, Basis>()
    for (const specialization of specializations) {
      const specialists = this.#specialists.get(specialization.toLowerCase()) ?? []
      const [first, ...others] = specialists
      if (first !== undefined && others.length === 0) named.set(first.id, 'specialization')
      else this.ambiguous.add('specialization', specialization, number, specialists)
    }
    return named
  }

  #byLogin(number: number, accounts: readonly (Account | null)[]): Matches {
    const named = new Map<string, Basis>()
    for (const account of accounts) {
      if (account === null) continue
      const names = account.bot ? [account.login, `${account.login}[bot]`] : [account.login]
      const owners = names.flatMap((name) => this.#owners.get(name.toLowerCase()) ?? [])
      const active = owners.filter(isActive)
      const [first, ...others] = active.length > 0 ? active : owners
      // Most accounts are people's, and an account of past agents tells nothing of the present.
      if (first === undefined || (others.length > 0 && active.length === 0)) continue
      if (others.length === 0) named.set(first.id, 'login')
      else this.ambiguous.add('login', names.at(-1) ?? '', number, active)
    }
    return named
  }
}
