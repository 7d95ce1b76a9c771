import { describe, expect, it } from '@jest/globals'
import {
  complaintOf,
  failureWords,
  printedRefs,
  receivedBytes,
  refusedPath,
  says,
  serverWords,
  withoutProgress,
  type Wording,
} from '../../../src/store/git/messages.js'

/** Words as git and servers say them: those that have a meaning, and some that come close and have not. */
const table: Record<Wording, { means: string[]; not: string[] }> = {
  'disk-full': {
    means: [
      'fatal: write error: No space left on device',
      'fatal: unable to write file: Disk quota exceeded',
      "fatal: sha1 file 'tmp_pack_x' write error. Out of diskspace",
    ],
    not: ['fatal: write error: Broken pipe'],
  },
  'owned-by-another-user': {
    means: [
      "fatal: detected dubious ownership in repository at '/srv/x'",
      "fatal: unsafe repository ('/srv/x' is owned by someone else)",
    ],
    not: ["fatal: '/srv/x' does not appear to be a git repository"],
  },
  'own-repository-gone': {
    means: ["fatal: not a git repository: '/somewhere/agent-registry-x'"],
    not: ["fatal: '/srv/x' does not appear to be a git repository"],
  },
  'no-repository': {
    means: ['fatal: not a git repository (or any of the parent directories): .git'],
    not: [
      "fatal: detected dubious ownership in repository at '/srv/x'",
      "fatal: cannot use bare repository '/srv/x' (safe.bareRepository is 'explicit')",
    ],
  },
  'local-changes': {
    means: [
      'error: Your local changes to the following files would be overwritten by merge:',
      'error: The following untracked working tree files would be overwritten by merge:',
    ],
    not: ['fatal: Not possible to fast-forward, aborting.'],
  },
  'ref-moved-or-locked': {
    means: [
      "fatal: update_ref failed for ref 'refs/heads/main': cannot lock ref 'refs/heads/main': is at 1 but expected 2",
      "fatal: cannot lock ref 'refs/heads/main': reference already exists",
      "fatal: cannot lock ref 'refs/heads/main': unable to resolve reference 'refs/heads/main'",
      "fatal: Unable to create '/x/refs/heads/main.lock': File exists.",
    ],
    not: ['fatal: refs/heads/main: not a valid SHA1', 'fatal: Permission denied'],
  },
  'access-denied': {
    means: [
      "fatal: unable to access 'https://x/': The requested URL returned error: 403",
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      "fatal: could not read Password for 'https://x': terminal prompts disabled",
      "fatal: Authentication failed for 'https://git.example/octo/repo/'",
      'git@github.com: Permission denied (publickey).',
      'remote: Permission to octo/repo.git denied to bot[bot].',
      'error: RPC failed; HTTP 401 curl 22',
      'GitLab: You are not allowed to push code to this project.',
      'FATAL: W any plain ro DENIED by fallthru',
      'FATAL: + refs/heads/main plain ro DENIED by fallthru',
      'ERROR: The key you are authenticating with has been marked as read only.',
      "ERROR: The 'octo' organization has enabled or enforced SAML SSO.",
      'Received disconnect from 192.0.2.1 port 22:2: Too many authentication failures',
    ],
    not: ["fatal: unable to access 'https://x/': The requested URL returned error: 500", 'HTTP 4030'],
  },
  'unknown-remote': {
    means: [
      "fatal: repository 'https://github.com/octo/repo/' not found",
      "fatal: unable to access 'https://x/': The requested URL returned error: 404",
      "fatal: '/srv/x' does not appear to be a git repository",
      "fatal: repository '/srv/x' does not exist",
    ],
    not: ["fatal: unable to access 'https://x/': Could not resolve host: x"],
  },
  'host-key': {
    means: ['Host key verification failed.', '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @'],
    not: ['git@github.com: Permission denied (publickey).'],
  },
  certificate: {
    means: [
      'server certificate verification failed. CAfile: none CRLfile: none',
      'SSL certificate problem: unable to get local issuer certificate',
      "SSL: no alternative certificate subject name matches target host name 'x'",
    ],
    not: ['GnuTLS recv error (-54): Error in the pull function.'],
  },
  'rate-limited': {
    means: [
      "fatal: unable to access 'https://x/': The requested URL returned error: 429",
      'error: RPC failed; HTTP 429 curl 22 The requested URL returned error: 429',
    ],
    not: ["fatal: unable to access 'https://x/': The requested URL returned error: 503"],
  },
  'too-large': {
    means: ['error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413'],
    not: ['error: RPC failed; HTTP 403 curl 22'],
  },
  outage: {
    means: [
      ...[408, 425, 500, 502, 503, 504, 520, 522, 599].map((status) => `returned error: ${status}`),
      'error: RPC failed; HTTP 500 curl 22',
      'Could not resolve host: git.example',
      'ssh: Could not resolve hostname x: Temporary failure in name resolution',
      'Failed to connect to 127.0.0.1 port 1: Connection refused',
      'error: RPC failed; curl 52 Empty reply from server',
      'error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: PROTOCOL_ERROR',
      'error: RPC failed; curl 56 GnuTLS recv error (-54): Error in the pull function.',
      'Recv failure: Connection reset by peer',
      'Operation too slow. Less than 1 bytes/sec transferred the last 30 seconds',
      'kex_exchange_identification: Connection closed by remote host',
      'Connection to git.example closed by remote host.',
      'ssh: connect to host x port 22: Network is unreachable',
    ],
    not: [
      ...[301, 400, 401, 403, 404, 413, 429, 501, 505, 507].map((status) => `returned error: ${status}`),
      'Host key verification failed.',
      'fatal: early EOF',
    ],
  },
  redirect: {
    means: ["fatal: unable to access 'https://x/': The requested URL returned error: 301"],
    not: ["fatal: unable to access 'https://x/': The requested URL returned error: 403"],
  },
  'other-object-format': {
    means: [
      'fatal: mismatched algorithms: client sha1; server sha256',
      "fatal: the receiving end does not support this repository's hash algorithm",
    ],
    not: ['fatal: the receiving end does not support --atomic push'],
  },
  unreachable: {
    means: [
      "fatal: unable to access 'https://x/': Could not resolve host: x",
      'ssh: connect to host x port 22: Connection refused',
      'ssh: Could not resolve hostname x: Name or service not known',
      'fatal: Could not read from remote repository.',
      'fatal: the remote end hung up upon initial contact',
      "fatal: repository 'https://x/y/' not found",
    ],
    not: ['fatal: the remote end hung up unexpectedly', 'remote: fatal: unable to access it'],
  },
  'request-failed': {
    means: ['error: RPC failed; curl 52 Empty reply from server'],
    not: ["fatal: unable to access 'https://x/': Connection refused"],
  },
  'server-ended-request': {
    means: [
      'error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413',
      'error: RPC failed; HTTP 500 curl 22',
      'error: RPC failed; HTTP 501 curl 22',
      'error: RPC failed; HTTP 507 curl 22',
    ],
    not: [
      'error: RPC failed; HTTP 502 curl 22',
      'error: RPC failed; HTTP 503 curl 22',
      'error: RPC failed; HTTP 504 curl 22',
    ],
  },
  'unknown-branch': {
    means: ["fatal: couldn't find remote ref refs/heads/main"],
    not: ["fatal: couldn't read the remote"],
  },
  'unknown-revision': {
    means: [
      "fatal: couldn't find remote ref nowhere",
      'error: no such remote ref 0123456789012345678901234567890123456789',
      'fatal: remote error: upload-pack: not our ref 0123456789012345678901234567890123456789',
      'error: Server does not allow request for unadvertised object 0123456',
      "fatal: invalid refspec '+main~2:refs/x'",
    ],
    not: ['fatal: early EOF'],
  },
  'object-not-there': {
    means: ['upload-pack: not our ref 0123456789012345678901234567890123456789'],
    not: ['upload-pack: out of memory'],
  },
  'no-commits-selected': {
    means: ['fatal: no commits selected for shallow requests', 'fatal: error processing shallow info: 4'],
    not: ['fatal: early EOF'],
  },
  'delta-base-missing': {
    means: ['fatal: pack has 1 unresolved delta', 'fatal: pack has 3 unresolved deltas'],
    not: ['Resolving deltas: 100% (3/3), done.', 'fatal: pack is corrupted (SHA1 mismatch)'],
  },
  'head-moved': {
    means: [
      'stale info',
      'fetch first',
      'incorrect old value provided',
      "failed to update ref\nerror: cannot lock ref 'refs/heads/main': is at 1a2b but expected 3c4d",
    ],
    not: [
      "cannot lock ref 'refs/agent-registry/x/intents/1': is at 1a2b but expected 3c4d",
      "cannot lock ref 'refs/heads/main': Unable to create 'x.lock': File exists",
      'failed to update ref',
    ],
  },
  'secret-found': {
    means: [
      'remote:     - Push cannot contain secrets',
      'remote: PUSH BLOCKED: Secrets detected in code changes',
      'VS403654: The push was rejected because it contains one or more secrets.',
    ],
    not: [
      'remote: error: GH013: Repository rule violations found for refs/heads/main.',
      'remote: - Commits must have verified signatures.',
    ],
  },
  'protected-branch': {
    means: [
      'remote: error: GH006: Protected branch update failed for refs/heads/main.',
      'push declined due to repository rule violations',
      'remote: error: GH013: Repository rule violations found for refs/heads/main.',
      'GitLab: You are not allowed to push code to protected branches on this project.',
    ],
    not: ['pre-receive hook declined'],
  },
  'hook-declined': {
    means: ['pre-receive hook declined', 'hook declined'],
    not: ['failed to update ref'],
  },
  'push-forbidden': {
    means: [
      'shallow update not allowed',
      'deny updating a hidden ref',
      'permission denied',
      'deletion prohibited',
      'the repository is read-only',
      'unpacker error',
    ],
    not: ['fetch first', 'stale info', 'incorrect old value provided'],
  },
  'rejected-with-another': {
    means: ['atomic push failed', 'atomic push failure', 'atomic transaction failed'],
    not: ['stale info', 'an atomic push failed'],
  },
  'report-lost': {
    means: ['remote failed to report status', 'the remote end hung up unexpectedly'],
    not: ['failed to update ref'],
  },
  'atomic-unsupported': {
    means: ['fatal: the receiving end does not support --atomic push'],
    not: ['fatal: the receiving end does not support --signed push'],
  },
}

const rows = Object.entries(table) as [Wording, (typeof table)[Wording]][]

describe('the table of wordings', () => {
  it.each(rows.flatMap(([meaning, { means }]) => means.map((words) => [meaning, words] as const)))(
    '%s: %s',
    (meaning, words) => {
      expect(says(meaning, words)).toBe(true)
    },
  )

  it.each(rows.flatMap(([meaning, { not }]) => not.map((words) => [meaning, words] as const)))(
    'not %s: %s',
    (meaning, words) => {
      expect(says(meaning, words)).toBe(false)
    },
  )
})

describe('what is read from words', () => {
  it('a complaint, without the advice that follows', () => {
    expect(complaintOf('hint: wait\nfatal: not now\nhint: try later')).toBe('not now')
    expect(complaintOf('one line\nthe last line\n')).toBe('the last line')
  })

  it('the cause of a failure, without the advice that git gives whatever the cause was', () => {
    const stderr = [
      "Warning: Permanently added 'x' (ED25519) to the list of known hosts.",
      'git@x: Permission denied (publickey).\r',
      'fatal: Could not read from remote repository.',
      '',
      'Please make sure you have the correct access rights',
      'and the repository exists.',
    ].join('\n')
    expect(failureWords(stderr)).toBe('git@x: Permission denied (publickey).')
    expect(failureWords('fatal: Could not read from remote repository.\n')).toBe(
      'fatal: Could not read from remote repository.',
    )
    expect(failureWords(`${'x'.repeat(9000)}\nthe cause`)).toMatch(/^…x+ the cause$/)
    expect(failureWords('x'.repeat(9000)).length).toBeLessThan(700)
  })

  it('the path that is in the way', () => {
    expect(refusedPath("error: Entry 'a b.json' not uptodate. Cannot merge.")).toBe('a b.json')
    expect(refusedPath('fatal: index file corrupt')).toBeUndefined()
  })

  it('what a server says of this push alone', () => {
    const lines = ['error: GH006: no', '', 'Resolving deltas: 100%', 'View merge request for main:', ' why ']
    expect(serverWords(lines)).toBe('GH006: no why')
  })

  it('what became of each ref', () => {
    const stdout = [
      'To https://git.example/x',
      ' \t1:refs/heads/a\t1..2',
      '*\t1:refs/heads/b\t[new branch]',
      '-\t:refs/heads/c\t[deleted]',
      '=\t1:refs/heads/d\t[up to date]',
      '!\t1:refs/heads/e\t[remote rejected] (hook declined (1))',
      '!\t1:refs/heads/f\t[remote failure] (remote failed to report status)',
      'Done',
    ].join('\n')
    expect(printedRefs(stdout).map(({ ref, flag, reason }) => `${ref} ${flag} ${reason}`)).toEqual([
      'refs/heads/a moved ',
      'refs/heads/b moved ',
      'refs/heads/c moved ',
      'refs/heads/d unchanged ',
      'refs/heads/e rejected hook declined (1)',
      'refs/heads/f rejected remote failed to report status',
    ])
  })

  it('how far a fetch has come', () => {
    expect(receivedBytes('Receiving objects:  10% (9/90), 33.10 MiB | 9.00 MiB/s\r')).toBe(33.1 * 1024 ** 2)
    expect(receivedBytes('remote: Counting objects: 100% (9/9), done.')).toBe(0)
  })

  it('a failure behind progress', () => {
    const stderr = 'remote: Enumerating objects: 5, done.\nReceiving objects:  10% (1/9)\rfatal: early EOF\n'
    expect(withoutProgress(stderr)).toBe('fatal: early EOF\n')
  })

  it('a failure in lines that end as SSH ends them', () => {
    expect(withoutProgress('Host key verification failed.\r\nfatal: x\n')).toBe(
      'Host key verification failed.\nfatal: x\n',
    )
  })
})
