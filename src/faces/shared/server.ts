/**
 * Whether a remote is an HTTP(S) address on the host of a server, so that a token for the one may be sent to the other.
 * The port may differ, the protocol may not: what was meant for HTTPS must not travel in the clear.
 */
export function isOnServer(remote: string, server: string): boolean {
  if (!URL.canParse(remote) || !URL.canParse(server)) return false
  const [a, b] = [new URL(remote), new URL(server)]
  return a.hostname === b.hostname && a.protocol === b.protocol
}
