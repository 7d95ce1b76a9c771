import { createHash } from 'node:crypto'
import type { ObjectReader } from './objects.js'
import type { Actor, EmulatorState, IssueData, Permission, PullRequestData } from './types.js'

/** The one repository, as GraphQL, REST and git all show it. */
export interface Hosted {
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly objects: ObjectReader
  readonly state: EmulatorState
  /** Milliseconds since the epoch, by the server's clock. */
  readonly now: () => number
}

/** What the sender of one request may do. */
export interface Access {
  readonly login: string
  /** Whether the repository exists for the sender. */
  readonly seesRepository: boolean
  readonly may: (permission: Permission, level?: 'read' | 'write') => boolean
}

/** Whether a name was the repository's before it was renamed or transferred. */
export const isFormerName = ({ state }: Hosted, name: string): boolean =>
  state.formerNames.some((former) => former.toLowerCase() === name.toLowerCase())

/** As GitHub writes times: `2026-01-31T12:00:00Z`. */
export function timestamp(time: string | number): string {
  return new Date(time).toISOString().replace(/\.\d+/, '')
}

export const optionalTimestamp = (time: string | null | undefined): string | null =>
  time == null ? null : timestamp(time)

/** GraphQL leaves out of a bot's login the `[bot]` that REST has in it. */
export function account(actor: Actor): { login: string; bot: boolean } {
  const login = typeof actor === 'string' ? actor : actor.login
  return { login: login.replace(/\[bot\]$/, ''), bot: typeof actor !== 'string' || login.endsWith('[bot]') }
}

/** GitHub closes what it merges. */
export const closedAt = (item: IssueData | PullRequestData): string | null =>
  item.closedAt ?? ('mergedAt' in item ? (item.mergedAt ?? null) : null)

export const updatedAt = (item: IssueData | PullRequestData): string =>
  item.updatedAt ?? closedAt(item) ?? item.createdAt

/** A commit id for what is in no repository. */
export const madeUpOid = (text: string): string => createHash('sha1').update(text).digest('hex')

export const headOf = (pullRequest: PullRequestData): string =>
  pullRequest.head?.sha ?? madeUpOid(`head of ${pullRequest.number}`)
