/** Every attempt lost its race, or time ran out between attempts: nothing was written. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError'
  readonly code = 'contention'
}

/** A push was sent and its fate cannot be learnt: it may have landed. Repeat the call with the same request id. */
export class UnknownOutcomeError extends Error {
  override readonly name = 'UnknownOutcomeError'
  readonly code = 'unknown-outcome'
}
