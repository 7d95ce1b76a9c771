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
  /** The host takes no more requests now: its limit is used up. */
  | 'rate-limited'

/**
 * Whether the same request may succeed later. `patiently` is for an outage of the server or of the way to it, which can
 * last for minutes; `briefly` for a failure that nobody knows.
 */
export type Retry = 'never' | 'briefly' | 'patiently'

/** The store, or the host that it is on, failed for good: nothing was written. The message says what to do next. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly retry: Retry
  /** The server asks for a pause of so many milliseconds before the next request. */
  readonly retryAfterMs: number

  constructor(code: StoreErrorCode, message: string, retry: Retry = 'never', retryAfterMs = 0) {
    super(message)
    this.code = code
    this.retry = retry
    this.retryAfterMs = retryAfterMs
  }
}

/** The error of a reading that no longer finds the branch that an earlier one of the same store found. */
export const deletedBranchError = (branch: string): StoreError =>
  new StoreError('rewound', `the branch ${branch} was deleted while the operation ran; nothing was written`)
