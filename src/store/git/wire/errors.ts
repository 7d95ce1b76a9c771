/**
 * Something that the wire client leaves to git's command: another way of authentication, a redirect, an old server, an
 * error. git does it again from the start, and has the words for what is wrong. Never for a push that may have arrived.
 */
export class FallBackToGit extends Error {
  override readonly name: string = 'FallBackToGit'
  /** Only this request is left to git's command, and not all that follow. */
  readonly isForOneRequest: boolean

  constructor(message: string, { isForOneRequest = false } = {}) {
    super(message)
    this.isForOneRequest = isForOneRequest
  }
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
