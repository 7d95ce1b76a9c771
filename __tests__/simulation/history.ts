import type { Files } from '../../src/core/files.js'
import type { Outcome } from '../../src/transact/outcome.js'
import type { Policy } from '../../src/transact/policy.js'
import type { Request } from '../../src/transact/request.js'

/** One call of the loop by one writer. All times are virtual milliseconds; no two events share one. */
export interface Invocation {
  /** Each writer makes one call. */
  readonly writer: string
  readonly request: Request
  readonly dryRun: boolean
  readonly policy: Pick<Policy, 'maxAttempts' | 'timeout'>
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
  /** The writers that built it; nobody for a commit by somebody else. */
  readonly writers: readonly string[]
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
}

/** How people are told of a commit: equal in each run of a seed, as its hash is not. */
export function commitName(commits: ReadonlyMap<string, unknown>, commit: string | null): string {
  return commit === null ? 'nothing' : `c${[...commits.keys()].indexOf(commit)}`
}
