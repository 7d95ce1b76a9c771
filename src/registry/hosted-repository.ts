const defaultServer = 'https://github.com'

/** A repository on a GitHub server, and where the server's API is. */
export interface HostedRepository {
  /** `owner/name` */
  readonly repository: string
  readonly apiUrl: string
}

/** Host and path of a remote over HTTP(S) or SSH, also in git's short form `git@host:path`. */
function placeOf(remote: string): { host: string; path: string } | null {
  if (URL.canParse(remote)) {
    const { protocol, hostname, pathname } = new URL(remote)
    return /^(https?|ssh):$/.test(protocol) ? { host: hostname, path: pathname.slice(1) } : null
  }
  const [, host, path] = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^\s]+)$/.exec(remote) ?? []
  return host === undefined || path === undefined ? null : { host, path }
}

/**
 * The repository that a remote means on a GitHub server; null where it is on none.
 * @param server address of the server on the web; default: github.com
 * @param api address of its API; default: as GitHub places it
 */
export function hostedRepository(
  remote: string,
  server = defaultServer,
  api?: string,
): HostedRepository | null {
  const place = placeOf(remote)
  if (place === null || !URL.canParse(server) || new URL(server).hostname !== place.host) return null
  const [, repository] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(place.path) ?? []
  if (repository === undefined) return null
  return { repository, apiUrl: api ?? apiOf(new URL(server)) }
}

/** github.com, and enterprises in its cloud under a name of their own, have a host for the API; a server has a path. */
const apiOf = ({ protocol, hostname, origin }: URL): string =>
  hostname === 'github.com' || hostname.endsWith('.ghe.com')
    ? `${protocol}//api.${hostname}`
    : `${origin}/api/v3`
