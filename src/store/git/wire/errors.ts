/**
 * Something that the direct client leaves to git itself: another way of authentication, a redirect, an old server, an error.
 * Git does it again from the start, and has the words for what is wrong. Never for a push whose fate is open.
 */
export class NotCovered extends Error {
  override readonly name: string = 'NotCovered'
}

/** The server has not, or does not give, an object that was asked for by its id. */
export class NoSuchObject extends NotCovered {
  override readonly name = 'NoSuchObject'
}
