import { defaultServer } from '../tokens.js'

/** Where a repository on a GitHub server is. */
export interface RepositoryAddress {
  /** `owner/name` */
  readonly repository: string
  /** Address of the server on the web. */
  readonly serverUrl: string
  /** Address of the repository on the web, without credentials. */
  readonly webUrl: string
  /** `https://api.github.com`, or `https://<host>/api/v3` of an Enterprise Server. */
  readonly apiUrl: string
}

/**
 * Whether a text is `owner/name`. A part of dots only would lead an address to another place of the API: `../user` to
 * the account of the token.
 */
export const isRepositoryName = (text: string): boolean =>
  /^[\w.-]+\/[\w.-]+$/.test(text) && text.split('/').every((part) => /[^.]/.test(part))

/** Host and path of a remote over HTTP(S) or SSH, also in git's short form `git@host:path`. */
function splitRemote(remote: string): { host: string; path: string } | null {
  if (URL.canParse(remote)) {
    const { protocol, hostname, pathname } = new URL(remote)
    return /^(https?|ssh):$/.test(protocol) ? { host: hostname, path: pathname.slice(1) } : null
  }
  const [, host, path] = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^\s]+)$/.exec(remote) ?? []
  return host === undefined || path === undefined ? null : { host, path }
}

/**
 * The repository that a remote means on a GitHub server; null where it is on another server, or on none.
 * @param server address of the server on the web; default: github.com
 * @param apiUrl address of its API; default: where GitHub places it
 */
export function parseRepositoryAddress(
  remote: string,
  server = defaultServer,
  apiUrl?: string,
): RepositoryAddress | null {
  const parts = splitRemote(remote)
  if (parts === null || !URL.canParse(server) || new URL(server).hostname !== parts.host) return null
  const [, repository] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(parts.path) ?? []
  if (repository === undefined || !isRepositoryName(repository)) return null
  const serverUrl = server.replace(/\/+$/, '')
  return {
    repository,
    serverUrl,
    webUrl: `${serverUrl}/${repository}`,
    apiUrl: apiUrl ?? defaultApiUrl(server),
  }
}

/** The API of github.com, and of enterprises in its cloud, has a host of its own; on a server it has a path. */
export function defaultApiUrl(server: string): string {
  const { protocol, hostname, origin } = new URL(server)
  return hostname === 'github.com' || hostname.endsWith('.ghe.com')
    ? `${protocol}//api.${hostname}`
    : `${origin}/api/v3`
}
