import type { Files } from '../../src/core/records/files.js'
import type { Outcome } from '../../src/commit/outcome.js'
import type { CommitPolicy } from '../../src/commit/policy.js'
import type { Request } from '../../src/commit/request.js'

/** One call of the loop by one writer. All times are virtual milliseconds; no two events share one. */
export interface Invocation {
  /** Each writer makes one call. */
  readonly writer: string
  readonly request: Request
  readonly dryRun: boolean
  readonly policy: Pick<CommitPolicy, 'maxAttempts' | 'timeout'>
  readonly called: number
  /** Null for a writer that was killed. */
  readonly answer: { readonly at: number; readonly outcome: Outcome } | null
}

/** A head that the branch had from a moment on. */
export interface Head {
  readonly commit: string | null
  readonly since: number
  /** What somebody outside of the protocol did to make it the head; null for a push by a writer. */
  readonly foreign: string | null
}

export interface HistoricCommit {
  /** First parent first. */
  readonly parents: readonly string[]
  readonly message: string
  readonly files: Files
  /** Those whose change it is: who published the intent that it names, else who built it; nobody for one by somebody else. */
  readonly writers: readonly string[]
}

/** A text that was published, or kept to be. */
export interface KeptBlob {
  readonly text: string
  /** The writers that kept it; nobody for one that somebody planted. */
  readonly writers: readonly string[]
}

/** What the ref of an intent became at the server. */
export interface RefChange {
  readonly at: number
  readonly name: string
  readonly blob: string | null
  /** The writer whose request arrived; null for somebody outside of the protocol. */
  readonly by: string | null
}

export interface Build {
  readonly commit: string
  readonly writer: string
  readonly at: number
  /** By the writer's clock, milliseconds since 1970. */
  readonly date: number
}

/** What happened beside the branch. */
export interface IntentRefs {
  /** By their ids. */
  readonly blobs: ReadonlyMap<string, KeptBlob>
  /** Oldest first. */
  readonly refs: readonly RefChange[]
  readonly builds: readonly Build[]
  /** Of writers that combine, and of no others. */
  readonly keys: ReadonlyMap<string, readonly string[]>
}

/** What went wrong for a writer, or was done to it. */
export interface Fault {
  readonly at: number
  readonly writer: string
  readonly kind: string
}

/** All that one run leaves. */
export interface History {
  readonly invocations: readonly Invocation[]
  /** Oldest first; the first is that of the beginning. */
  readonly heads: readonly [Head, ...Head[]]
  /** In the order in which they were built. */
  readonly commits: ReadonlyMap<string, HistoricCommit>
  readonly faults: readonly Fault[]
  /** Absent where nobody watched it. */
  readonly intentRefs?: IntentRefs
}

/** How people are told of a commit: equal in each run of a seed, as its hash is not. */
export function commitName(commits: ReadonlyMap<string, unknown>, commit: string | null): string {
  return commit === null ? 'nothing' : `c${[...commits.keys()].indexOf(commit)}`
}
