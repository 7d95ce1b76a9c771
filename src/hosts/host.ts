import type { CollectedWork } from '../core/evidence/work.js'
import type { Proposal } from '../core/proposal.js'
import type { Finding } from '../core/records/findings.js'
import type { Limits } from '../commit/policy.js'
import type { Links } from '../store/links.js'

/** What a host knows of a repository, beyond what git can be asked. */
export interface RepositoryFacts {
  readonly defaultBranch: string
  readonly sizeKiB: number
}

/** A pull request, or a group of them in a merge queue, as far as an event names it. */
export interface PullRequestRef {
  /** Branch that it would be merged into. */
  readonly base: string
  /** Commit at its head. The repository that a pull request comes from may be gone: the base's repository keeps the commit. */
  readonly head: string
}

/** A check that a host shows beside a commit. */
export interface Check {
  readonly name: string
  /** Commit that the check is shown at. */
  readonly head: string
  readonly passed: boolean
  readonly title: string
  /** Markdown. */
  readonly summary: string
  readonly findings: readonly Finding[]
}

/**
 * What the host of one repository knows or does, and git alone does not. A member that is null is something that this
 * host cannot do. Methods that ask the host throw `StoreError`.
 */
export interface Host {
  /** For messages, such as `GitHub`; null where there is nothing but git. */
  readonly name: string | null
  /** The repository as the host names it, such as `owner/name`; null where there is nothing but git. */
  readonly repository: string | null
  /** Whether the host's API is asked with a token. */
  readonly hasToken: boolean
  /** User name that git sends beside a token; null where any name will do. */
  readonly tokenUser: string | null
  /** Null where the repository has no pages on the web that are known. */
  readonly links: Links | null
  /**
   * Why the owner of this token may change a branch that others may not, such as `main is protected`; null where
   * everybody who may push to the repository may push to the branch.
   */
  whyPrivileged(branch: string, limits: Limits): Promise<string | null>
  /** Null where the host does not tell: git can ask the remote for all that is needed, in more requests. */
  readFacts(): Promise<RepositoryFacts | null>
  /**
   * Collects the issues, pull requests and reviews of this repository to which something happened.
   * @param beginAt gives the begin, milliseconds since 1970, for a clock of the host that is ahead of this machine's by so
   * many milliseconds
   */
  readonly collectWork:
    ((beginAt: (aheadMs: number) => number, limits: Limits) => Promise<CollectedWork>) | null
  /**
   * Reads what a pull request changes of a registry, as data: nothing of it is checked out.
   * @param root folder of the registry in the repository
   */
  readonly readProposal:
    ((pullRequest: PullRequestRef, root: string, limits: Limits) => Promise<Proposal>) | null
  /**
   * Shows a check at a commit, with findings at their lines.
   * @returns false where the token may not make checks
   */
  readonly publishCheck: ((check: Check, limits: Limits) => Promise<boolean>) | null
}
