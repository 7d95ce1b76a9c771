import { InputError } from '../../core/errors.js'

/** A remote that git may be given, without the secrets that its URL carried. */
export interface RemoteUrl {
  /** What git and messages get. */
  readonly url: string
  readonly kind: 'http' | 'ssh' | 'path'
  /** `user:password`, from the URL. */
  readonly credentials: string | null
}

/**
 * Reads a remote as users write it: a URL, `user@host:path`, or a path.
 * @throws InputError for anything that git would take for an option, or for a command to run
 */
export function parseRemoteUrl(text: string): RemoteUrl {
  const remote = text.trim()
  if (remote === '') throw new InputError('the remote is empty; give a URL or a path')
  // `--upload-pack=…` in the place of a URL makes git run a command.
  if (remote.startsWith('-'))
    throw new InputError(`the remote ${JSON.stringify(remote)} must not begin with "-"`)
  // A line break would end git's configuration line and begin another.
  if (/\p{Cc}/u.test(remote)) throw new InputError('the remote must not contain control characters')
  // `ext::sh -c …` and its like hand the rest to a program.
  if (/^[A-Za-z0-9+.-]*::/.test(remote)) {
    throw new InputError(
      'remotes of the form "helper::address" are not allowed: they run programs; give a URL or a path',
    )
  }
  if (/^https?:\/\//i.test(remote)) return httpRemote(remote)
  if (/^(ssh|git\+ssh):\/\//i.test(remote)) return sshRemote(remote)
  if (/^file:\/\//i.test(remote)) return { url: remote, kind: 'path', credentials: null }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(remote)) {
    throw new InputError(
      `remotes of this kind are not supported: ${remote.split(':')[0] ?? ''}; use https, ssh or a path`,
    )
  }
  // `host:path` is SSH unless a slash comes first; `C:\…` is a path.
  const isScp = /^[^/\\]{2,}:/.test(remote)
  return isScp ? sshRemote(remote) : { url: remote, kind: 'path', credentials: null }
}

function httpRemote(remote: string): RemoteUrl {
  if (!URL.canParse(remote)) throw new InputError('the remote is no valid URL')
  const url = new URL(remote)
  const credentials =
    url.username === '' && url.password === '' ? null : `${decoded(url.username)}:${decoded(url.password)}`
  url.username = ''
  url.password = ''
  return { url: url.href, kind: 'http', credentials }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new InputError('the user name or password in the remote is not encoded as a URL demands')
  }
}

function sshRemote(remote: string): RemoteUrl {
  const address = remote.replace(/^[a-z+]+:\/\//i, '')
  // ssh takes a host that begins with a hyphen for an option.
  if (/^([^/:]*@)?\[?(-|%2d)/i.test(address))
    throw new InputError('the host of the remote must not begin with "-"')
  if (address !== remote && /^[^/:]*:[^/]*@/.test(address))
    throw new InputError('ssh takes no password from a URL; leave it out and use a key')
  return { url: remote, kind: 'ssh', credentials: null }
}

/** Removes what the path of an address may have or not: slashes at its ends and beside each other, and `.git`. */
const trimPath = (path: string): string =>
  path
    .replace(/\.git\/?$/i, '')
    .split('/')
    .filter((part) => part !== '')
    .join('/')

/** Host with port, and path, of a remote over HTTP(S) or SSH; null for a path of this machine. */
function splitAddress(remote: string): { host: string; path: string } | null {
  if (/^(https?|ssh|git\+ssh):\/\//i.test(remote) && URL.canParse(remote)) {
    const { protocol, hostname, port, pathname } = new URL(remote)
    const isDefaultPort = port === '' || (port === '22' && protocol.endsWith('ssh:'))
    return { host: isDefaultPort ? hostname : `${hostname}:${port}`, path: pathname }
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(remote)) return null
  const [, host, path] = /^(?:[^/\\@]*@)?(\[[^\]]+\]|[^/\\:@]{2,}):(.*)$/s.exec(remote) ?? []
  return host === undefined || path === undefined ? null : { host, path }
}

/**
 * Names a repository by its host and its whole path, alike for all ways to it: two repositories with one name on different
 * hosts, or in different groups, must not be taken for each other. Hosts compare names without regard to letter case;
 * this machine does not.
 */
export function repositoryName(remote: string): string {
  const address = splitAddress(remote)
  if (address !== null) return `${address.host}/${trimPath(address.path)}`.toLowerCase()
  return `/${trimPath(remote.replace(/^file:\/\//i, '').replaceAll('\\', '/'))}`
}

/**
 * Checks a branch name as `git check-ref-format` does, before git sees it.
 * @throws InputError
 */
export function checkBranch(name: string): string {
  const branch = name.replace(/^refs\/heads\//, '')
  // Nobody who names a tag or a pull request means a branch `refs/heads/refs/tags/…`.
  if (/^refs\/(tags|pull|remotes|notes|merge-requests|changes|agent-registry)\//.test(branch)) {
    throw new InputError(
      `${JSON.stringify(name)} is not a branch; give the name of one, such as main. To read a tag or a pull request, give it as \`at\``,
    )
  }
  const bad =
    branch === '' ||
    branch.startsWith('-') ||
    branch.startsWith('/') ||
    branch.endsWith('/') ||
    branch.endsWith('.') ||
    branch.endsWith('.lock') ||
    /\.\.|\/\/|@\{|\/\.|^\.|\.lock\//.test(branch) ||
    /[\p{Cc} ~^:?*[\\]/u.test(branch) ||
    branch === '@' ||
    branch === 'HEAD'
  if (bad) throw new InputError(`${JSON.stringify(name)} is no name for a branch`)
  return branch
}

/**
 * Checks a revision before git sees it: a branch, a tag, a commit's id, or what git makes of those (`main~2`).
 * @throws InputError for what git would take for an option, a refspec, a range, a file, or for leaving out
 */
export function checkRevision(revision: string): string {
  if (revision !== '' && !/^[-+^]|[\p{Cc} :*?[\\]|\.\./u.test(revision)) return revision
  throw new InputError(`${JSON.stringify(revision)} is no revision; give a branch, a tag or a commit id`)
}

/**
 * Checks the registry's folder: below the top of the repository, with forward slashes.
 * @throws InputError
 */
export function checkRoot(root: string): string {
  const path = root.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')
  const parts = path.split('/')
  const bad =
    path === '' ||
    parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')
  if (bad || /[\p{Cc}":]/u.test(path) || path.startsWith('-')) {
    throw new InputError(
      `the root ${JSON.stringify(root)} must be a folder below the top of the repository, such as .github/agent-system`,
    )
  }
  return path
}
