/** Why a store could not do what it was asked. */
export type StoreErrorCode =
  /** The remote does not answer, or breaks off. */
  | 'network'
  /** The credentials are missing, wrong, or may not do this. */
  | 'denied'
  /** The branch accepts no direct pushes from this actor. */
  | 'protected-branch'
  | 'unknown-remote'
  | 'unknown-branch'
  | 'unknown-revision'
  /** The branch was rewound or replaced while the operation ran. */
  | 'rewound'
  /** The server refused the push for a reason of its own. */
  | 'rejected'
  /** The checked-out branch is the store, and a file concerned has local changes. */
  | 'local-changes'
  | 'git-missing'
  | 'git-failed'
  | 'disk-full'
  | 'interrupted'
  /** The host's limit of requests is used up for longer than the operation may take. */
  | 'rate-limited'

/** The store, or the host that it is on, failed for good: nothing was written. The message says what to do next. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  /** Whether the same request may succeed a moment later. */
  readonly retryable: boolean

  constructor(code: StoreErrorCode, message: string, retryable = false) {
    super(message)
    this.code = code
    this.retryable = retryable
  }
}
