export interface Account {
  /** Of a bot without the suffix `[bot]`. */
  readonly login: string
  readonly bot: boolean
}

export interface Review {
  readonly author: Account | null
  readonly body: string
  readonly submittedAt: string
}

/** What issues and pull requests, numbered together, have in common. */
export interface Item {
  readonly number: number
  readonly body: string
  readonly labels: readonly string[]
  readonly closedAt: string | null
}

export interface Issue extends Item {
  readonly assignees: readonly Account[]
  /** Something happened to it in the time of the evidence; else it is here for whom it names, and counts nothing. */
  readonly isUpdated: boolean
  /** Closed as done: neither not planned nor a duplicate. */
  readonly completed: boolean
}

export interface PullRequest extends Item {
  readonly author: Account | null
  readonly mergedAt: string | null
  readonly commitMessages: readonly string[]
  /** Issues of this repository that it closes. */
  readonly closes: readonly number[]
  readonly reviews: readonly Review[]
}

export interface Work {
  readonly issues: readonly Issue[]
  readonly pullRequests: readonly PullRequest[]
}

/** The work that a host found in a time. */
export interface CollectedWork {
  readonly work: Work
  /** ISO 8601, by the clock of the host, which dates all of the work. */
  readonly since: string
  /** ISO 8601, by the same clock. */
  readonly until: string
  /** Requests that it took. */
  readonly requests: number
}
