import { existsSync, realpathSync } from 'node:fs'
import type { RemoteUrl } from './remote-url.js'

/** Other names of hosts, by which SSH reaches them where a firewall is in the way. */
const hostAliases: Readonly<Record<string, string>> = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
  'altssh.bitbucket.org': 'bitbucket.org',
}

interface ServerAddress {
  readonly host: string
  readonly port: string
  readonly path: string
}

/** Takes an address apart: `https://user@host:port/path`, or git's short form `user@host:path`. */
function splitAddress(url: string): ServerAddress {
  const [, authority = '', path = ''] =
    /^[a-z+]+:\/\/([^/]*)\/*(.*)$/i.exec(url) ?? /^((?:[^@/]*@)?[^:/]+):\/*(.*)$/.exec(url) ?? []
  const [, host = '', port = ''] = /^(?:.*@)?(\[.*\]|[^:]*)(?::(\d+))?$/.exec(authority.toLowerCase()) ?? []
  const name = path
    .replace(/[/\\]+$/, '')
    .replace(/\.git$/i, '')
    .toLowerCase()
  return { host: hostAliases[host] ?? host, port, path: name }
}

function comparablePath(url: string): string {
  const path = url.replace(/^file:\/\//i, '').replace(/\/+$/, '')
  const there = [path, `${path}.git`].find((spelling) => existsSync(spelling))
  return (there === undefined ? path : realpathSync(there)).replace(/\/?\.git$/, '')
}

/** Whether two remotes are ways to one repository, in any spelling that hosts take for the same. */
export function isSameRepository(one: RemoteUrl, other: RemoteUrl): boolean {
  if (one.kind === 'path' || other.kind === 'path')
    return one.kind === other.kind && comparablePath(one.url) === comparablePath(other.url)
  const [a, b] = [splitAddress(one.url), splitAddress(other.url)]
  // The ports of HTTP and of SSH say nothing about each other.
  const isSamePort = one.kind !== other.kind || a.port === b.port
  return a.host === b.host && a.path === b.path && isSamePort
}
