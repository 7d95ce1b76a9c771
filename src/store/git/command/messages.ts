import { StoreError } from '../../errors.js'
import { gitFailure, type GitOutput } from './process.js'

/** Lines of a server that say nothing about a refusal. */
const chatter =
  /^(Resolving deltas|To create a merge request|View merge request|Create a pull request|hook declined to update)/

/** What the server itself said: the lines that git marks as the remote's. */
export function remoteWords(stderr: string): string {
  const lines = [...stderr.matchAll(/^remote: ?(.*)$/gm)].map((match) =>
    (match[1] ?? '').replace(/^(error: )?(GitLab: )?/, '').trim(),
  )
  return lines
    .filter((line) => line !== '' && !chatter.test(line))
    .join(' ')
    .slice(0, 500)
}

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`)

const denied = (url: string, words: string): StoreError =>
  new StoreError(
    'denied',
    `${url} refused the credentials for this${inBrackets(words)}; in a workflow grant \`permissions: contents: write\` to ` +
      'the job and pass its token, elsewhere check the token (AGENT_REGISTRY_TOKEN), the credential helper or the SSH key',
  )

const isDenied = (stderr: string): boolean =>
  /returned error: 40[13]|Authentication failed|could not read (Username|Password)|Permission (to .* )?denied|HTTP 40[13]\b|access denied|not allowed to push/i.test(
    stderr,
  )

const isUnknownRemote = (stderr: string): boolean =>
  /not found|returned error: 404|does not appear to be a git repository|does not exist|Repository .* not exist/i.test(
    stderr,
  )

/** Failures that are the same at every try: [what git says, what to do]. */
const lastingFailures: readonly [RegExp, string][] = [
  [
    /returned error: 30\d/,
    'it redirects to another address, where a token is not sent; give that address as `remote`',
  ],
  [
    /mismatched algorithms|hash algorithm/,
    'its objects have SHA-256 ids, which are not supported; use a repository with SHA-1 ids',
  ],
]

function lastingFailure(url: string, stderr: string): StoreError | null {
  const [, advice] = lastingFailures.find(([words]) => words.test(stderr)) ?? []
  return advice === undefined ? null : new StoreError('unknown-remote', `${url} cannot be used: ${advice}`)
}

/** The failure that ended a fetch. */
export function fetchFailure(url: string, output: GitOutput): StoreError {
  const { stderr } = output
  if (isDenied(stderr)) return denied(url, remoteWords(stderr))
  const lasting = lastingFailure(url, stderr)
  if (lasting !== null) return lasting
  if (isUnknownRemote(stderr))
    return new StoreError(
      'unknown-remote',
      `there is no repository at ${url}, or it is not visible to these credentials; check the remote and the token`,
    )
  const failure = gitFailure(`${url} cannot be read`, output)
  // Another user's repository at a path: git says how to allow it.
  if (failure.code === 'disk-full' || stderr.includes('dubious ownership')) return failure
  return new StoreError('network', failure.message, true)
}

const protectedBranch = (branch: string, words: string): StoreError =>
  new StoreError(
    'protected-branch',
    `the branch ${branch} is protected (${words}); give the token's actor a bypass, or set \`branch\` to one of its own, such as agent-registry`,
  )

/** A refusal that no retry will change, in the server's words; null where the words do not settle it. */
export function finalRefusal(branch: string, url: string, reason: string, stderr: string): StoreError | null {
  const words = remoteWords(stderr)
  const both = `${reason} ${words}`
  if (/protected branch|GH006|GH013|rule violations|push code to protected/i.test(both)) {
    return protectedBranch(branch, words === '' ? reason : words)
  }
  if (isDenied(both)) return denied(url, words === '' ? reason : words)
  const said = words === '' ? '' : `: ${words}`
  if (/hook declined/i.test(reason)) {
    return new StoreError('rejected', `a hook of the server refused the push to ${branch} (${reason})${said}`)
  }
  if (/shallow update not allowed|hidden ref|denied|prohibited|read-only|unpacker error/i.test(reason)) {
    return new StoreError('rejected', `the server refused the push to ${branch}: ${reason}${said}`)
  }
  return null
}

/**
 * Failures of the way to the server, before anything was asked of it. The same words after `RPC failed` may be about a
 * second try of the HTTP library, when the first had arrived.
 */
const isUnreachable = (stderr: string): boolean =>
  /^(fatal: unable to access |ssh: (connect to host|Could not resolve))/m.test(stderr) &&
  !stderr.includes('RPC failed')

/** What a push without a verdict on its ref amounts to: refused for good, not sent, answered with a fault, or unknown. */
export function pushFailure(
  url: string,
  output: GitOutput,
): { kind: 'final'; error: StoreError } | { kind: 'rejected' | 'unknown'; reason: string } {
  const { stderr } = output
  if (isDenied(stderr)) return { kind: 'final', error: denied(url, remoteWords(stderr)) }
  const lasting = lastingFailure(url, stderr)
  if (lasting !== null) return { kind: 'final', error: lasting }
  const disk = gitFailure('push', output)
  if (disk.code === 'disk-full') return { kind: 'final', error: disk }
  const reason = disk.message.replace(/^push: /, '')
  if (isUnreachable(stderr)) return { kind: 'rejected', reason }
  // A server that answers with an error of its own has ended the request; a gateway's error says nothing about it.
  if (/RPC failed; HTTP (4\d\d|500|501|507)/.test(stderr)) return { kind: 'rejected', reason }
  return { kind: 'unknown', reason }
}
