import { join, resolve } from 'node:path'
import { InputError } from '../core/errors.js'
import { StoreError } from './errors.js'
import { checkedOutBranch, findCheckout, type Checkout } from './git/checkout.js'
import {
  localEnvironment,
  redactor,
  transferEnvironment,
  type Credentials,
} from './git/command/environment.js'
import { LocalStore } from './git/local-store.js'
import { createLocalSettings, type GitSettings } from './git/command/process.js'
import { checkBranch, checkRoot, parseRemoteUrl, type RemoteUrl } from './git/remote-url.js'
import type { CreateWire } from './git/remote-store.js'
import { isSameRepository } from './git/same-repository.js'
import type { Store } from './store.js'
import type { Transport } from './transport.js'

export interface StoreLocation {
  /** Folder whose repository gives the default remote and lends its objects. */
  readonly directory?: string | undefined
  readonly trustDirectory?: boolean | undefined
  /** Folder of a job, in which anybody may have left files: a checkout there lends its objects and is moved forward. */
  readonly workspace?: string | undefined
  readonly remote?: string | undefined
  readonly branch?: string | undefined
  readonly root?: string | undefined
  readonly token?: string | undefined
  /** User name that goes with the token at a remote, by its URL; null where any will do. Default: any. */
  readonly tokenUser?: ((url: string) => string | null) | undefined
  /** KiB. */
  readonly repositorySize?: number | undefined
  readonly transport?: Transport | undefined
  /** Let writers do each other's work where they meet at a remote; default true. */
  readonly combine?: boolean | undefined
  readonly createBranch: boolean
  /** The signal of the call that is under way: one opened store may serve several calls, one after another. */
  readonly signal: () => AbortSignal
  readonly onInfo: (text: string) => void
  readonly onProgress: (text: string) => void
}

/** A branch that is open, and where it is. */
export interface OpenedStore {
  readonly store: Store
  readonly root: string
  /** Without secrets; null for a local branch. */
  readonly url: string | null
  /** Moves the user's checkout forward to a pushed commit; gives the reason where it stays. */
  readonly fastForwardCheckout: (commit: string) => Promise<string | null>
}

/** Opens the store that a location means. @throws InputError, StoreError */
export type OpenStore = (location: StoreLocation) => Promise<OpenedStore>

export const defaultRoot = '.github/agent-system'

/**
 * A repository of more KiB is fetched without the blobs and trees that are not needed. That costs one request more, which
 * from about 4 MiB on takes less time than the bytes, at 50 ms a request and without any limit of the network.
 */
const largeRepositoryKiB = 8 * 1024

/**
 * Opens the store that a location means: a remote branch, or the local one where there is no remote.
 * @throws InputError for a remote, branch or root that cannot be
 */
export async function openStore(location: StoreLocation): Promise<OpenedStore> {
  const root = checkRoot(location.root ?? defaultRoot)
  const branch = location.branch === undefined ? undefined : checkBranch(location.branch)
  const given = location.remote === undefined ? null : absolute(parseRemoteUrl(location.remote), '.')
  let unusable = ''
  const checkout =
    location.directory === undefined
      ? null
      : await findCheckout(location.directory, location.signal(), {
          isTrusted: location.trustDirectory,
          onUnusable: (words) => (unusable = ` (${words})`),
        })
  const remote = given ?? (checkout === null ? null : originOf(checkout))
  if (remote !== null) return await openRemote(location, remote, branch, root, checkout)
  if (checkout !== null) return await openLocal(location, checkout, branch, root)
  throw new InputError(
    `there is no git repository here that git would use${unusable}; go into one, or give its address as \`remote\``,
  )
}

const absolute = (remote: RemoteUrl, directory: string): RemoteUrl =>
  remote.kind === 'path' && !/^file:/i.test(remote.url)
    ? { ...remote, url: resolve(directory, remote.url) }
    : remote

/** git reads a relative path from the top of the repository, wherever one stands in it. */
const addressOf = ({ top, gitDirectory }: Checkout, url: string): RemoteUrl =>
  absolute(parseRemoteUrl(url), top ?? gitDirectory)

function originOf(checkout: Checkout): RemoteUrl | null {
  const url = checkout.remotes.get('origin')
  return url === undefined ? null : addressOf(checkout, url)
}

/** User name beside a token where neither the host nor the URL wants a certain one: most servers look at the token alone. */
const anyUser = 'git'

function credentialsFor(
  { url, kind, credentials }: RemoteUrl,
  { token, tokenUser }: Pick<StoreLocation, 'token' | 'tokenUser'>,
): Credentials | null {
  if (kind !== 'http') return null
  if (token === undefined || token === '') return credentials === null ? null : { url, userinfo: credentials }
  const userInUrl = credentials?.split(':')[0] ?? ''
  const user = tokenUser?.(url) ?? (userInUrl === '' ? anyUser : userInUrl)
  return { url, userinfo: `${user}:${token}` }
}

async function openRemote(
  location: StoreLocation,
  remote: RemoteUrl,
  branch: string | undefined,
  root: string,
  checkout: Checkout | null,
): Promise<OpenedStore> {
  // Loaded here: reading a local branch needs none of it.
  const { RemoteStore } = await import(/* webpackMode: "eager" */ './git/remote-store.js')
  const { readDefaultBranch } = await import(/* webpackMode: "eager" */ './git/command/default-branch.js')
  const { fastForwardCheckout } = await import(/* webpackMode: "eager" */ './git/fast-forward.js')
  const credentials = credentialsFor(remote, location)
  const settings: Omit<GitSettings, 'gitDirectory'> = {
    environment: localEnvironment(),
    transferEnvironment: transferEnvironment({ kind: remote.kind, credentials }),
    signal: location.signal,
    redact: redactor(credentials),
  }
  const { url } = remote
  const name = branch ?? (await readDefaultBranch(url, settings))
  const match = await findMatch(location, remote, checkout)
  const store = new RemoteStore({
    url,
    branch: name,
    root,
    createBranch: location.createBranch,
    combine: location.combine ?? true,
    isPartial: (location.repositorySize ?? 0) > largeRepositoryKiB,
    lentObjects: match === null ? undefined : join(match.checkout.commonDirectory, 'objects'),
    createWire: location.transport === 'git' ? null : await wireFor(url, credentials, settings, location),
    settings,
    onInfo: location.onInfo,
    onProgress: location.onProgress,
  })
  const forward = (commit: string): Promise<string | null> => {
    if (match === null) return Promise.resolve(null)
    const pushed = { branch: name, commit, url, root, source: store.directory }
    return fastForwardCheckout(match.checkout, match.name, pushed, settings)
  }
  return { store, root, url, fastForwardCheckout: forward }
}

/** A checkout of a remote, and the name that it has for the remote. */
interface Match {
  readonly checkout: Checkout
  readonly name: string
}

/** Finds a checkout of a remote: the one that the user stands in, or one in the workspace of a job. */
async function findMatch(
  { workspace, signal, onInfo }: StoreLocation,
  remote: RemoteUrl,
  own: Checkout | null,
): Promise<Match | null> {
  const { findWorkspaceCheckouts } = await import(/* webpackMode: "eager" */ './git/workspace-checkouts.js')
  const others = workspace === undefined ? [] : await findWorkspaceCheckouts(workspace, signal(), onInfo)
  for (const checkout of own === null ? others : [own, ...others]) {
    for (const [name, url] of checkout.remotes)
      if (isRemoteOf(checkout, url, remote)) return { checkout, name }
  }
  return null
}

function isRemoteOf(checkout: Checkout, url: string, remote: RemoteUrl): boolean {
  try {
    return isSameRepository(addressOf(checkout, url), remote)
  } catch {
    // An address that would be refused as a remote is not the one that was opened.
    return false
  }
}

/** How to make the wire client; null where settings lead git to servers in another way, or the address is not HTTP(S). */
async function wireFor(
  url: string,
  credentials: Credentials | null,
  settings: Omit<GitSettings, 'gitDirectory'>,
  { signal, onInfo }: StoreLocation,
): Promise<CreateWire | null> {
  if (!/^https?:/i.test(url)) return null
  const { whyHttpCannotBeUsed } = await import(/* webpackMode: "eager" */ './git/wire/http-support.js')
  const reason = await whyHttpCannotBeUsed(url, { ...settings, gitDirectory: null })
  if (reason !== null) {
    onInfo(`the remote is left to git's command: ${reason}`)
    return null
  }
  const { WireTransport } = await import(/* webpackMode: "eager" */ './git/wire/wire-transport.js')
  const remote = {
    url: url.replace(/\/+$/, ''),
    userinfo: credentials?.userinfo ?? null,
    signal,
    redact: settings.redact,
  }
  return (repository, intentNamespace) => new WireTransport(remote, repository, intentNamespace)
}

async function openLocal(
  location: StoreLocation,
  checkout: Checkout,
  branch: string | undefined,
  root: string,
): Promise<OpenedStore> {
  const settings = { ...createLocalSettings(), signal: location.signal }
  const name = branch ?? (await checkedOutBranch(checkout.gitDirectory, location.signal()))
  if (name === null)
    throw new StoreError('unknown-branch', 'no branch is checked out here; name one with `branch`')
  const store = await LocalStore.open(checkout, name, root, location.createBranch, settings)
  return { store, root, url: null, fastForwardCheckout: () => Promise.resolve(store.leftBehind) }
}
