import type { OperationName, Results } from '../core/operations.js'
import type { LoggedCommit } from '../store/store.js'
import { parseTrailers, type Trailers } from './message.js'
import type { Request } from './request.js'

/** What a chain of commits says about a request. */
export type Earlier<Name extends OperationName> =
  /** It was carried out: this is its first outcome. */
  | { readonly kind: 'done'; readonly commit: string; readonly result: Results[Name] | null }
  /** The id belongs to another command. */
  | { readonly kind: 'reused'; readonly commit: string; readonly operation: string }
  /** The same derived id, of the same attempt, by another process: a collision, not a repetition. */
  | { readonly kind: 'collision' }

interface Found extends Trailers {
  readonly commit: string
}

/** The newest commit of a first-parent chain that carries a request id, or `own` before all; null where there is none. */
async function find(
  chain: AsyncIterable<LoggedCommit>,
  requestId: string,
  own: ReadonlySet<string>,
): Promise<Found | null> {
  let newest: Found | null = null
  for await (const { commit, message } of chain) {
    // Most messages do not contain the id at all, and need no parsing.
    if (!message.includes(requestId)) continue
    const trailers = parseTrailers(message)
    if (trailers?.request !== requestId) continue
    newest ??= { commit, ...trailers }
    // Another process's commit of the same id, on top of one's own, must not hide it.
    if (own.has(commit)) return { commit, ...trailers }
    if (own.size === 0) return newest
  }
  return newest
}

/**
 * Looks for a request in a first-parent chain.
 * @param own commits that this process built for the request
 */
export async function earlierOutcome<Name extends OperationName>(
  chain: AsyncIterable<LoggedCommit>,
  request: Request<Name>,
  own: ReadonlySet<string>,
): Promise<Earlier<Name> | null> {
  const found = await find(chain, request.context.request_id, own)
  if (found === null) return null
  const { commit, operation, result } = found
  if (own.has(commit)) return { kind: 'done', commit, result: result as Results[Name] | null }
  if (request.origin === 'derived' && found.run === request.run) return { kind: 'collision' }
  if (found.digest !== request.digest) return { kind: 'reused', commit, operation }
  return { kind: 'done', commit, result: result as Results[Name] | null }
}
