/**
 * The tokens that a process was given, by whom they are for. No other file decides which server may see which token.
 */
export interface Tokens {
  /** Given by the user for this registry's remote, wherever that is. */
  readonly registry?: string | undefined
  /** Given for the GitHub server that this process works with: by the runner, for GitHub's own tools, or made by an App. */
  readonly server?: string | undefined
}

/** `git`: to read and push the registry's branch. `api`: to ask the API of the GitHub server. */
export type TokenPurpose = 'git' | 'api'

export interface Destination {
  /** Address of the registry's repository; null for a local branch. */
  readonly registry: string | null
  /** Address on the web of the GitHub server that this process works with. Default: github.com. */
  readonly server?: string | undefined
}

export const defaultServer = 'https://github.com'

type Environment = Readonly<Record<string, string | undefined>>

const firstGiven = (...tokens: readonly (string | undefined)[]): string | undefined =>
  tokens.find((token) => token !== undefined && token !== '')

/** The tokens of a command line. GITHUB_TOKEN and GH_TOKEN are set for GitHub, so no other server gets them. */
export const readTokens = ({ AGENT_REGISTRY_TOKEN, GITHUB_TOKEN, GH_TOKEN }: Environment): Tokens => ({
  registry: firstGiven(AGENT_REGISTRY_TOKEN),
  server: firstGiven(GITHUB_TOKEN, GH_TOKEN),
})

/**
 * Tells whom the token of a workflow's step is for. The job's own token is for the server that the workflow runs on, and
 * so is any that begins with `ghs_`, as GitHub gives them to jobs and Apps; those of Forgejo and Gitea have no such mark.
 * To another server such a token is worth nothing, except to a thief.
 * @param jobToken the job's own; default: it is not known
 */
export function classifyToken(token: string | undefined, jobToken?: string): Tokens {
  const isForServer = token !== undefined && (token === jobToken || token.startsWith('ghs_'))
  return isForServer ? { server: token } : { registry: token }
}

/**
 * Whether a remote is an HTTP(S) address on the host of a server, so that a token for the one may be sent to the other.
 * The port may differ. The protocol may not: a token that was given for HTTPS must not travel in the clear.
 */
export function isOnServer(remote: string, server: string): boolean {
  if (!URL.canParse(remote) || !URL.canParse(server)) return false
  const [a, b] = [new URL(remote), new URL(server)]
  return a.hostname === b.hostname && a.protocol === b.protocol
}

/** The token that may be sent for a purpose; undefined where none may. A token for the registry comes first. */
export function tokenFor(
  purpose: TokenPurpose,
  { registry, server = defaultServer }: Destination,
  tokens: Tokens,
): string | undefined {
  const isAtHome = registry !== null && isOnServer(registry, server)
  const [own, shared] = [firstGiven(tokens.registry), firstGiven(tokens.server)]
  return purpose === 'git'
    ? (own ?? (isAtHome ? shared : undefined))
    : ((isAtHome ? own : undefined) ?? shared)
}

/** Whether there is a token, and none that may be sent for this purpose. */
export const isWithheld = (purpose: TokenPurpose, destination: Destination, tokens: Tokens): boolean =>
  firstGiven(tokens.registry, tokens.server) !== undefined &&
  tokenFor(purpose, destination, tokens) === undefined
