/*
 * Every wording of git and of servers that decides anything. git runs with LC_ALL=C, but words differ by version, by
 * server and by the way to it: a new wording is one more alternative here, and one more line in the test of this table.
 */

/** What words mean, and by which words it is known. */
const wordings = {
  // Failures of this machine.
  'disk-full': /No space left on device|Disk quota exceeded|Out of diskspace/i,
  'owned-by-another-user': /dubious ownership|unsafe repository/,
  /** The private repository was removed, as by a system that clears its temporary folder. */
  'own-repository-gone': /not a git repository: '/,
  'no-repository': /not a git repository/,
  'local-changes': /would be overwritten|Your local changes|untracked working tree files/,
  /** A head that moved, or a lock in the way: the next try may succeed. Differs by version and by how refs are stored. */
  'ref-moved-or-locked':
    /but expected|reference already exists|unable to resolve|Unable to create|cannot lock ref/,

  // Failures of the way to a server.
  'access-denied':
    /returned error: 40[13]|Authentication failed|Too many authentication failures|could not read (Username|Password)|Permission (to \S+ )?denied|HTTP 40[13]\b|access denied|DENIED by|marked as read only|enforced SAML SSO|not allowed to push/i,
  'unknown-remote':
    /not found|returned error: 404|does not appear to be a git repository|does not exist|Repository [^\n]{0,200} not exist/i,
  'host-key': /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
  certificate: /SSL certificate problem|certificate verification failed|certificate subject name/i,
  /** The server turned the request away before it did anything. */
  'rate-limited': /returned error: 429|HTTP 429\b/,
  'too-large': /returned error: 413|HTTP 413\b/,
  /** The server, or the way to it, is out of order. Status 501, 505 and 507 are no such thing: they will be the same again. */
  outage:
    /(returned error:|HTTP) (408|425|5(?!0[157])\d\d)\b|resolve host|name resolution|Connection (refused|reset|timed out|closed)|Failed to connect|Couldn't connect|unreachable|No route to host|Operation (too slow|timed out)|Empty reply|unexpected disconnect|Broken pipe|RPC failed; curl|(Recv|Send) failure|recv error|SSL_ERROR_SYSCALL|transfer closed|not closed cleanly|Connection to \S+ closed|(kex|ssh)_exchange_identification/i,
  redirect: /returned error: 30\d/,
  'other-object-format': /mismatched algorithms|hash algorithm/,
  /** Before anything was asked of the server. */
  unreachable:
    /^(fatal: unable to access |ssh: (connect to host|Could not resolve)|fatal: Could not read from remote repository\.$|fatal: the remote end hung up upon initial contact|fatal: repository '[^\n]*' not found)/im,
  /** The HTTP library may have sent a second time what had arrived the first time. */
  'request-failed': /RPC failed/,
  /** The server itself ended the request. A gateway's error (502, 503, 504) says nothing about the server. */
  'server-ended-request': /RPC failed; HTTP (4\d\d|500|501|507)/,

  // Answers to a fetch.
  'unknown-branch': /couldn't find remote ref/,
  'unknown-revision':
    /couldn't find remote ref|no such remote ref|not our ref|unadvertised object|invalid refspec/,
  'object-not-there': /not our ref/,
  'no-commits-selected': /no commits selected|processing shallow info/,
  /** A delta against an object that the server takes us to have. */
  'delta-base-missing': /unresolved delta/,

  // Answers to a push.
  /** The host scanned what was pushed, and found what looks like a password or a key. It scans every branch. */
  'secret-found': /cannot contain secrets|secrets detected|contains (one or more )?secrets/i,
  /** The branch is not at the commit that was expected: the server compared them. */
  'head-moved':
    /^stale info$|^fetch first$|^incorrect old value provided$|cannot lock ref 'refs\/heads\/[^']+': is at [0-9a-f]+ but expected/m,
  'protected-branch': /protected branch|GH006|GH013|rule violations|push code to protected/i,
  'hook-declined': /hook declined/i,
  'push-forbidden': /shallow update not allowed|hidden ref|denied|prohibited|read-only|unpacker error/i,
  /** In an atomic push git reports every ref as rejected when one is: this one failed only because another did. */
  'rejected-with-another': /^atomic (push|transaction) fail/i,
  'report-lost': /remote failed to report status|remote end hung up/i,
  'atomic-unsupported': /does not support --atomic/,
} as const

export type Wording = keyof typeof wordings

/** Whether words of git or of a server have a meaning. */
export const says = (meaning: Wording, words: string): boolean => wordings[meaning].test(words)

/** What git complains of, without the advice that may follow. */
export const complaintOf = (stderr: string): string =>
  /^(?:fatal|error): (.+)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1) ?? ''

/** What git says whatever the cause was: advice, and that there was a failure. */
const advice =
  /^(Please make sure you have the correct access rights|and the repository exists\.|hint: |fatal: Could not read from remote repository\.|error: failed to push some refs|Everything up-to-date|@+$|Warning: Permanently added )/
/** Characters of git's words that a message repeats. */
const maxFailureWords = 600

/** What git said of a failure, in one line: the cause, without the advice. Of many lines, the last ones. */
export function failureWords(stderr: string): string {
  const lines = stderr.split('\n').flatMap((line) => line.trim() || [])
  const causes = lines.filter((line) => !advice.test(line))
  const words = (causes.length === 0 ? lines : causes).join(' ')
  return words.length <= maxFailureWords ? words : `…${words.slice(-maxFailureWords)}`
}

/** The path that git quotes where it refuses to move index and files; undefined where it names none. */
export const refusedPath = (stderr: string): string | undefined => /^error: .*?'(.+)'/m.exec(stderr)?.[1]

/**
 * Lines of a server that say nothing about a refusal. GitHub's address that lets a secret through is among them: whoever
 * follows it publishes the secret.
 */
const chatter =
  /^(Resolving deltas|To create a merge request|View merge request|Create a pull request|hook declined to update|—+$|\(\?\)|https:\/\/docs\.|https:\/\/\S+\/(unblock-secret|settings)\/|Visit the repository settings page|Resolve the following violations)/

/** What a server said, in one line, without what it says to everybody. At most 500 characters. */
export function serverWords(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^(error: )?(GitLab: )?/, '').trim())
    .filter((line) => line !== '' && !chatter.test(line))
    .join(' ')
    .slice(0, 500)
}

/** What a server said: the lines that git marks as the remote's. */
export const serverWordsIn = (stderr: string): string =>
  serverWords([...stderr.matchAll(/^remote: ?(.*)$/gm)].map(([, line = '']) => line))

/** What became of one ref, as `git push --porcelain` prints it. */
export interface PrintedRef {
  readonly ref: string
  readonly flag: 'moved' | 'unchanged' | 'rejected'
  /** Why a rejected ref was rejected; empty for any other. */
  readonly reason: string
}

/** Reads the lines of `git push --porcelain`: flag, refspec and summary, with a tab between them. */
export function printedRefs(stdout: string): PrintedRef[] {
  return [...stdout.matchAll(/^([ +*=!-])\t[^\t\n:]*:([^\s:]*)\t(.*)$/gm)].map(
    ([, mark, ref = '', summary = '']) => {
      const flag = mark === '!' ? 'rejected' : mark === '=' ? 'unchanged' : 'moved'
      const reason = /^\[(?:remote )?(?:rejected|failure)\]\s*\(?(.*?)\)?$/.exec(summary)?.[1]
      return { ref, flag, reason: flag === 'rejected' ? (reason ?? 'rejected') : '' }
    },
  )
}

/** Bytes that a fetch has received, by a line of git's progress; 0 for any other line, and once all is there. */
export function receivedBytes(line: string): number {
  const [, count, unit] =
    /^Receiving objects: [^,]*, ([\d.]+) (bytes|KiB|MiB|GiB)(?! \| [^,]*, done)/.exec(line) ?? []
  const bytes = { bytes: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }[unit ?? ''] ?? 0
  return Number(count ?? 0) * bytes
}

const progressLine =
  /^(remote: )?(Enumerating|Counting|Compressing|Receiving|Resolving|Total|Writing|Delta)\b/

/**
 * Removes progress, which overwrites itself with carriage returns: it says nothing about a failure. SSH ends its lines
 * with a carriage return too.
 */
export const withoutProgress = (stderr: string): string =>
  stderr
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\r').at(-1) ?? '')
    .filter((line) => !progressLine.test(line))
    .join('\n')
