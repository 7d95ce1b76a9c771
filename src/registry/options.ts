import type { Snapshot } from '../core/records/snapshot.js'
import type { Evidence } from '../generated/types.js'
import type { OpenStore } from '../store/open.js'
import type { Transport } from '../store/transport.js'
import type { Person } from '../store/store.js'
import type { Limits, Log } from '../commit/policy.js'

export interface RegistryOptions {
  /** Folder whose git repository gives the default remote and lends its objects. Default: none. */
  readonly directory?: string
  /** Use the repository in that folder also where it belongs to another user, as in a container. Default: as git is told. */
  readonly trustDirectory?: boolean
  /**
   * Folder of a job, in which anybody may have left files. A checkout of `remote` in it lends its objects, each of which is
   * hashed, and is moved forward after a change; nothing that it says of itself has an effect. Default: none.
   */
  readonly workspace?: string
  /** URL or path of a git repository. Default: `origin` of `directory`'s repository, else its local branch. */
  readonly remote?: string
  /** Default: the remote's default branch; for a local store the branch that is checked out. */
  readonly branch?: string
  /** Folder of the registry in the repository. Default: `.github/agent-system`. */
  readonly root?: string
  /** Sent to the remote over HTTP(S) only, never in an argument or a log. */
  readonly token?: string
  /**
   * Gives the user name that goes with the token at a remote, by its URL; null where any will do. Default: the one that the
   * host of the remote wants.
   */
  readonly tokenUser?: (url: string) => string | null
  /** Size of the repository in KiB where it is known; a large one is fetched without its blobs. */
  readonly repositorySize?: number
  /** How a remote over HTTP(S) is spoken to. Default: `auto`, directly where that will do, else by git's command. */
  readonly transport?: Transport
  /** `init` may create the branch, without history. */
  readonly orphan?: boolean
  /** Who asks, for the record: a login or a name. Default: the committer. */
  readonly actor?: string
  /** Author of the commits. */
  readonly author?: Person
  /** Workflow run and attempt, `<run id>.<attempt>`; tells a re-run from a collision. */
  readonly run?: string
  /** Times an operation is decided before it gives up. Default: 50. */
  readonly maxAttempts?: number
  /** Total time for one operation, seconds. Default: 300. */
  readonly timeoutSeconds?: number
  /** Move a clean checkout of the same branch forward after a change. Default: true. */
  readonly updateWorkspace?: boolean
  readonly log?: Log
  /**
   * Whether writers that meet carry out each other's requests, so that one push lands many. Default: `auto`, unless
   * somebody could be made to do by that what others may not do themselves.
   */
  readonly combine?: 'auto' | boolean
  /** Secrets that the writers of this registry share, newest first: the first signs, and only what one of them signed is carried out. */
  readonly intentKeys?: readonly string[]
  /** Asked under `auto` without keys, at most once an operation. Default: branches on github.com count as protected. */
  readonly privilege?: Privilege
  /** Ends every operation early: as failed, or as unknown where a push is unanswered. */
  readonly signal?: AbortSignal
  /**
   * Opens the store of the registry in place of git: a host has one of its own, or the caller. It gets `remote`, `branch`,
   * `root` and `token` as they are given here. It throws `StoreError`, and a session may call it again after a fault.
   */
  readonly openStore?: OpenStore
}

/**
 * Tells what this writer may do that others may not who can leave requests here, such as `main is protected`; null where
 * that is nothing. What fails counts as something.
 */
export type Privilege = (
  target: { readonly url: string; readonly branch: string },
  limits: Limits,
) => Promise<string | null>

export interface CallOptions {
  /** The same id gives the same, first outcome. Default: a new one. */
  readonly requestId?: string
  /** The id was computed from a workflow's step rather than chosen: equal ids of one attempt are an accident. */
  readonly derived?: boolean
  /** Decide and report, and write nothing. */
  readonly dryRun?: boolean
  /** For reads: a revision instead of the newest state. */
  readonly at?: string
  /** For `collect`, and `evaluate` without metrics: where the evidence comes from. Called once, unless the request is refused without it. */
  readonly collect?: Collector
  /** Ends this call early, also while it waits for its turn in a session. */
  readonly signal?: AbortSignal
  /** Total time of this call, seconds, without its wait for a turn. Default: that of the registry. */
  readonly timeoutSeconds?: number
  /** Times this call is decided before it gives up. Default: that of the registry. */
  readonly maxAttempts?: number
}

/** The options of a registry, with the limits of one call in place of its own. */
export function withCallOptions(
  options: RegistryOptions,
  { timeoutSeconds = options.timeoutSeconds, maxAttempts = options.maxAttempts }: CallOptions,
): RegistryOptions {
  return {
    ...options,
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(maxAttempts === undefined ? {} : { maxAttempts }),
  }
}

/**
 * Asks a host what the agents of a registry did.
 * @param since ISO 8601; default: what the registry's metadata and config say
 * @throws StoreError
 */
export type Collector = (snapshot: Snapshot, since: string | undefined, limits: Limits) => Promise<Evidence>
