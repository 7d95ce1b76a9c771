import { refuse, type Refusal } from '../core/decision.js'
import type { OperationName, Results } from '../core/operations/index.js'
import type { LoggedCommit, State, Store } from '../store/store.js'
import { shortId } from './push-and-verify.js'
import type { Clock } from './clock.js'
import { withRetry } from './retry.js'
import { formatTrailerText, parseTrailers, type Trailers } from './trailers.js'
import type { Request } from './request.js'

/** What a chain of commits says about a request. */
export type EarlierRequest<Name extends OperationName> =
  /** It was carried out: this is its first outcome. */
  | {
      readonly kind: 'done'
      readonly commit: string
      readonly result: Results[Name] | null
      readonly combined: number
    }
  /** The id belongs to another command. */
  | { readonly kind: 'reused'; readonly commit: string; readonly operation: string }
  /** The same derived id, of the same attempt, by another process: a collision, not a repetition. */
  | { readonly kind: 'collision' }

/** Refuses a request whose id a commit gives to another command. */
export const refuseReusedId = (
  requestId: string,
  { operation, commit }: { readonly operation: string; readonly commit: string },
): Refusal =>
  refuse(
    'request-id-reused',
    `the request id ${requestId} belongs to another command (${operation}, commit ${shortId(commit)}); ` +
      'give every request an id of its own',
  )

interface Found extends Trailers {
  readonly commit: string
}

/** Whether this process built a commit, or published the intent that it carries out. */
const isOwn = (own: ReadonlySet<string>, { commit, intent }: Found): boolean =>
  own.has(commit) || (intent !== null && own.has(intent))

/** The newest commit of a first-parent chain that carries a request id, or `own` before all; null where there is none. */
async function findRequest(
  chain: AsyncIterable<LoggedCommit>,
  requestId: string,
  own: ReadonlySet<string>,
): Promise<Found | null> {
  const spelled = formatTrailerText(requestId)
  let newest: Found | null = null
  for await (const { commit, message } of chain) {
    // Most messages do not contain the id at all, and need no parsing.
    if (!message.includes(requestId) && !message.includes(spelled)) continue
    const trailers = parseTrailers(message)
    if (trailers?.request !== requestId) continue
    const found = { commit, ...trailers }
    newest ??= found
    // Another process's commit of the same id, on top of one's own, must not hide it.
    if (isOwn(own, found)) return found
    if (own.size === 0) return newest
  }
  return newest
}

/**
 * Looks for a request in a first-parent chain.
 * @param own commits that this process built for the request, and intents that it published
 */
async function findEarlierRequest<Name extends OperationName>(
  chain: AsyncIterable<LoggedCommit>,
  request: Request<Name>,
  own: ReadonlySet<string>,
): Promise<EarlierRequest<Name> | null> {
  const found = await findRequest(chain, request.context.request_id, own)
  if (found === null) return null
  const { commit, operation, combined } = found
  const done = { kind: 'done', commit, combined, result: found.result as Results[Name] | null } as const
  if (isOwn(own, found)) return done
  if (request.origin === 'derived' && found.run === request.run) return { kind: 'collision' }
  if (found.digest !== request.digest) return { kind: 'reused', commit, operation }
  return done
}

/** Looks for what became of a request in the branch itself. */
export class RequestHistory {
  readonly #store: Store
  readonly #clock: Clock
  readonly #own: ReadonlySet<string>

  /** @param own commits that this process built for the request, and intents that it published */
  constructor(store: Store, clock: Clock, own: ReadonlySet<string>) {
    this.#store = store
    this.#clock = clock
    this.#own = own
  }

  /** In the history of a state as far back as `since`, milliseconds since 1970. */
  async findSince<Name extends OperationName>(
    request: Request<Name>,
    { commit }: State,
    findBetween: number,
  ): Promise<EarlierRequest<Name> | null> {
    if (commit === null) return null
    return await withRetry(this.#clock, () =>
      findEarlierRequest(this.#store.logSince(commit, findBetween), request, this.#own),
    )
  }

  /** From a state back to a commit of its history. */
  async since<Name extends OperationName>(
    request: Request<Name>,
    { commit }: State,
    until: string | null,
  ): Promise<EarlierRequest<Name> | null> {
    if (commit === null) return null
    return await withRetry(this.#clock, () =>
      findEarlierRequest(this.#store.log(commit, until), request, this.#own),
    )
  }
}

/** How far the bases of intents are looked for, in commits. */
const historyLimit = 1024

/** The requests of a first-parent chain down to several bases. */
export interface RecentRequests {
  /** By base: how many commits came after it. A base that is out of sight is not in it. */
  readonly after: ReadonlyMap<string, number>
  /** Newest first; null for a commit that carries none. */
  readonly requests: readonly (string | null)[]
}

/** Reads a first-parent chain, newest first, as far as the last base that is in sight. */
export async function requestsSince(
  chain: AsyncIterable<LoggedCommit>,
  bases: ReadonlySet<string>,
): Promise<RecentRequests> {
  const after = new Map<string, number>()
  const requests: (string | null)[] = []
  if (bases.size === 0) return { after, requests }
  for await (const { commit, message } of chain) {
    if (bases.has(commit)) after.set(commit, requests.length)
    if (after.size === bases.size || requests.length >= historyLimit) break
    requests.push(parseTrailers(message)?.request ?? null)
  }
  return { after, requests }
}
