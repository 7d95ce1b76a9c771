/**
 * Something that the wire client leaves to git's command: another way of authentication, a redirect, an old server, an
 * error. git does it again from the start, and has the words for what is wrong. Never for a push that may have arrived.
 */
export class FallBackToGit extends Error {
  override readonly name: string = 'FallBackToGit'
}

/** The server answered a request with an error in its own words. */
export class ServerFailed extends FallBackToGit {
  override readonly name: string = 'ServerFailed'
}

/** The server does not have, or does not give, an object that was asked for by its id. */
export class NoSuchObject extends ServerFailed {
  override readonly name = 'NoSuchObject'
}

/** The connection to the server broke, and what was sent may have arrived. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** The server, or the way to it, is out of order. Nothing was done, and the same request may succeed later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  /** The server takes no more requests now. */
  readonly isRateLimit: boolean
  /** The server asks for a pause of so many milliseconds. */
  readonly retryAfterMs: number

  constructor(message: string, { isRateLimit = false, retryAfterMs = 0 } = {}) {
    super(message)
    this.isRateLimit = isRateLimit
    this.retryAfterMs = retryAfterMs
  }
}
