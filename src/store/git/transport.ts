import type { PushResult } from '../store.js'

/**
 * A change of one ref under lease. git's server (2.39) deletes without a lease where it does not have the object that
 * `from` names ("allowing deletion of corrupt ref"): whoever deletes must name what the server showed.
 */
export interface RefUpdate {
  readonly ref: string
  /** What the ref must be; null for a ref that must not exist. */
  readonly from: string | null
  /** Null deletes the ref. */
  readonly to: string | null
}

/** What became of one ref in a push. */
export type RefResult =
  | { readonly kind: 'moved' }
  /** It was already as it shall be, so nothing was asked of the server. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The server did not report on it. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What the server made of a push. */
export interface PushReport {
  /** By ref. */
  readonly results: ReadonlyMap<string, RefResult>
  /** What the server, or a hook of it, said meanwhile: one line, without secrets. */
  readonly words: string
  /** What became of the push as a whole, where it ended before the server reported on its refs; null otherwise. */
  readonly failure: Exclude<PushResult, { kind: 'accepted' }> | null
  /** The server was found not to move several refs in one step, and nothing was sent. */
  readonly isAtomicUnsupported: boolean
}

/** What a server lists of a registry. */
export interface RegistryRefs {
  /** Null where there is no such branch. */
  readonly head: string | null
  /** Intents beside the branch: name to id of the blob. At most `maxIntentRefs`. */
  readonly intents: ReadonlyMap<string, string>
}

export interface ListedRefs extends RegistryRefs {
  /** The objects that the refs name came along: git's command cannot list a few refs without them. */
  readonly isFetched: boolean
}

export interface FetchRequest {
  /** The head that was fetched last: null where there was no branch, undefined before the first fetch. */
  readonly base: string | null | undefined
  /** The refs as they were just listed, with a head. A transport that cannot list refs alone fetches newer ones. */
  readonly refs: RegistryRefs
}

/** A way to a remote repository. What it fetches goes into the private repository of the store. */
export interface GitTransport {
  /** Asks for the newest refs, in the cheapest way. */
  listRefs(base: FetchRequest['base']): Promise<ListedRefs>
  /** Fetches the head, and history since `base`; at the first fetch, the newest commits alone. */
  fetch(request: FetchRequest): Promise<RegistryRefs>
  /** Fetches objects that an earlier fetch left out, by their ids. A tree comes with the blobs that it names. */
  fetchObjects(ids: readonly string[]): Promise<void>
  /** Fetches trees that an earlier fetch left out, by their ids, without the blobs that they name. */
  fetchTrees(ids: readonly string[]): Promise<void>
  /** Fetches blobs of intents, as far as the server has them and they are not too large. */
  fetchIntents(blobs: readonly string[]): Promise<void>
  /** Moves refs under lease, all or none where the server can do that. */
  push(updates: readonly RefUpdate[]): Promise<PushReport>
  /** Why several refs cannot be moved in one step; null where nothing is known against it. The server is asked once. */
  whyNotAtomic(): Promise<string | null>
}
