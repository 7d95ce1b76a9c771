import { describe, expect, it } from '@jest/globals'
import { fetchFailure } from '../../../../src/store/git/command/failures.js'
import { toPushReport } from '../../../../src/store/git/command/push.js'
import type { TransferOutput } from '../../../../src/store/git/command/transfer.js'
import { serverWordsIn, withoutProgress } from '../../../../src/store/git/messages.js'
import { finalRefusal, toPushResult, whyNotAtomic } from '../../../../src/store/git/push-result.js'
import type { PushResult } from '../../../../src/store/store.js'

const url = 'https://git.example/octo/repo'

const output = (stderr: string, stdout = '', status = 1): TransferOutput => ({
  status,
  stdout,
  stderr,
  exceeded: false,
})

const resultOf = (said: TransferOutput): PushResult => toPushResult(toPushReport(said, url), 'main', url)

const shownBy = (result: PushResult): string | undefined =>
  result.kind === 'rejected' ? result.shows : undefined

describe('the words of a fetch that failed', () => {
  it.each([
    ["fatal: unable to access 'https://x/': The requested URL returned error: 403", 'denied'],
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'denied'],
    ["fatal: Authentication failed for 'https://git.example/octo/repo/'", 'denied'],
    [
      'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      'denied',
    ],
    [
      "remote: Repository not found.\nfatal: repository 'https://github.com/octo/repo/' not found",
      'unknown-remote',
    ],
    ['ERROR: Repository not found.\nfatal: Could not read from remote repository.', 'unknown-remote'],
    ["fatal: '/srv/x' does not appear to be a git repository", 'unknown-remote'],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 301", 'unknown-remote'],
    ['fatal: mismatched algorithms: client sha1; server sha256', 'unknown-remote'],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", 'network'],
    ['ssh: Could not resolve hostname x: Name or service not known', 'network'],
    ["fatal: unable to access 'https://x/': Failed to connect to x port 443: Connection refused", 'network'],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 429", 'rate-limited'],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 503", 'network'],
    [
      "fatal: unable to access 'https://x/': Operation too slow. Less than 1 bytes/sec transferred",
      'network',
    ],
    ['error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly\nfatal: early EOF', 'network'],
    [
      'fatal: write error: No space left on device\nfatal: fetch-pack: invalid index-pack output',
      'disk-full',
    ],
    ['fatal: unable to write file: Disk quota exceeded', 'disk-full'],
    ["fatal: sha1 file 'tmp_pack_x' write error. Out of diskspace", 'disk-full'],
    [
      "fatal: detected dubious ownership in repository at '/srv/x'\nTo add an exception, call:\n\n\tgit config --global --add safe.directory /srv/x",
      'git-failed',
    ],
  ])('%j: %s', (stderr, code) => {
    const failure = fetchFailure(url, output(stderr))
    expect(failure.code).toBe(code)
    // Only the way to the server can be better a moment later.
    expect(failure.retry).toBe(code === 'network' || code === 'rate-limited' ? 'patiently' : 'never')
  })

  it('say how another user’s repository may be used', () => {
    const stderr =
      "fatal: detected dubious ownership in repository at '/srv/x'\nTo add an exception, call:\n\n\tgit config --global --add safe.directory /srv/x"
    expect(fetchFailure(url, output(stderr)).message).toContain(
      'git config --global --add safe.directory /srv/x',
    )
  })
})

describe('the words of a push', () => {
  const verdict = (words: string): string =>
    `To https://git.example/octo/repo\n!\t0123456:refs/heads/main\t${words}\nDone\n`

  it.each([
    ['[rejected] (stale info)'],
    ['[rejected] (fetch first)'],
    ['[rejected] (non-fast-forward)'],
    ['[remote rejected] (failed to update ref)'],
    ['[remote rejected] (incorrect old value provided)'],
    ["[remote rejected] (cannot lock ref 'refs/heads/main': is at 1234567 but expected 0123456)"],
    ["[remote rejected] (unable to resolve reference 'refs/heads/main')"],
    ['[remote rejected] (reference already exists)'],
    ['[remote rejected] (atomic push failure)'],
  ])('%s may be a lost race: the branch is read again', (words) => {
    const showsMove = /stale info|fetch first|incorrect old|is at/.test(words)
    const result = resultOf(output('', verdict(words)))
    expect(result).toMatchObject({ kind: 'rejected', final: null })
    expect(shownBy(result)).toBe(showsMove ? 'head-moved' : undefined)
  })

  it.each([
    ['[remote rejected] (pre-receive hook declined)', 'rejected'],
    ['[remote rejected] (protected branch hook declined)', 'protected-branch'],
    ['[remote rejected] (push declined due to repository rule violations)', 'protected-branch'],
    ['[remote rejected] (shallow update not allowed)', 'rejected'],
    ['[remote rejected] (deny updating a hidden ref)', 'rejected'],
    ['[remote rejected] (unpacker error)', 'rejected'],
    ['[remote rejected] (permission denied)', 'denied'],
  ])('%s is final', (words, code) => {
    const answer = resultOf(output('', verdict(words)))
    expect(answer).toMatchObject({ kind: 'rejected', final: { code } })
  })

  it.each([['[remote failure] (remote failed to report status)']])('%s tells nothing', (words) => {
    expect(resultOf(output('', verdict(words)))).toMatchObject({ kind: 'unknown' })
  })

  it.each([
    [
      'error: RPC failed; curl 52 Empty reply from server\nfatal: the remote end hung up unexpectedly',
      'unknown',
    ],
    ['error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502', 'unknown'],
    ['error: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504', 'unknown'],
    // A broken connection is tried again by the HTTP library, and its last words are about that.
    ['error: RPC failed; curl 7 Failed to connect to x port 443: Connection refused', 'unknown'],
    [
      'send-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly',
      'unknown',
    ],
    ['Connection to git.example closed by remote host.', 'unknown'],
    ['', 'unknown'],
    ['error: RPC failed; HTTP 500 curl 22 The requested URL returned error: 500', 'rejected'],
    ['error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413', 'rejected'],
  ])('%j without a verdict: %s', (stderr, kind) => {
    expect(resultOf(output(stderr)).kind).toBe(kind)
  })

  const ended = (status: number): PushResult =>
    resultOf(
      output(
        `error: RPC failed; HTTP ${status} curl 22 error: ${status}\nfatal: the remote end hung up unexpectedly`,
      ),
    )

  it.each([408, 500])('status %d: the server is out of order, and did nothing', (status) => {
    expect(ended(status)).toMatchObject({ kind: 'rejected', final: null, shows: 'outage' })
  })

  it.each([
    [413, /limits the size of a request \(client_max_body_size, LimitRequestBody\)/],
    [400, /takes no such push: error: RPC failed; HTTP 400/],
    [507, /HTTP 507/],
  ])('status %d: the same would be refused again', (status, message) => {
    const expected = { code: 'rejected', message: expect.stringMatching(message) as unknown }
    expect(ended(status)).toMatchObject({ kind: 'rejected', final: expected })
    expect(shownBy(ended(status))).toBeUndefined()
  })

  /** As SSH ends its lines, and with what git says besides. */
  const bySsh = (words: string): string =>
    `${words}\r\nfatal: Could not read from remote repository.\n\n` +
    'Please make sure you have the correct access rights\nand the repository exists.\n'

  it.each([
    [bySsh('git@x: Permission denied (publickey).'), 'denied', 'never', 'Permission denied (publickey)'],
    [bySsh('FATAL: W any plain ro DENIED by fallthru'), 'denied', 'never', 'W any plain ro DENIED'],
    [
      bySsh('ERROR: The key you are authenticating with has been marked as read only.'),
      'denied',
      'never',
      'marked as read only',
    ],
    [bySsh('ERROR: Repository not found.'), 'unknown-remote', 'never', 'no repository'],
    [bySsh('Host key verification failed.'), 'network', 'never', 'Host key verification failed.; put'],
    [
      bySsh('ssh: connect to host x port 22: Connection refused'),
      'network',
      'patiently',
      'port 22: Connection refused',
    ],
    [
      bySsh('kex_exchange_identification: Connection closed by remote host'),
      'network',
      'patiently',
      'Connection closed by remote host',
    ],
    [bySsh('no such cipher'), 'network', 'briefly', 'no such cipher'],
    [
      "fatal: unable to access 'https://x/': Failed to connect to x port 443: Connection refused",
      'network',
      'patiently',
      'Connection refused',
    ],
    [
      "fatal: unable to access 'https://x/': The requested URL returned error: 503",
      'network',
      'patiently',
      'error: 503',
    ],
    ['error: RPC failed; HTTP 429 curl 22 error: 429', 'rate-limited', 'patiently', 'HTTP 429'],
    ["fatal: repository 'https://x/y/' not found", 'unknown-remote', 'never', 'no repository'],
  ])('%j: nothing was sent (%s, retried %s)', (stderr, code, retry, words) => {
    const said = output(withoutProgress(stderr))
    const expected = { code, retry, message: expect.stringContaining(words) as unknown }
    expect(() => resultOf(said)).toThrow(expect.objectContaining(expected))
    expect(fetchFailure(url, said)).toMatchObject({ code, retry })
  })

  it.each([
    ["fatal: unable to access 'https://x/': The requested URL returned error: 403", 'denied'],
    [
      'remote: Permission to octo/repo.git denied to bot[bot].\nfatal: unable to access: error: 403',
      'denied',
    ],
    ['ERROR: Permission to octo/repo.git denied to deploy key', 'denied'],
    ["fatal: the receiving end does not support this repository's hash algorithm", 'unknown-remote'],
    ['fatal: write error: No space left on device', 'disk-full'],
  ])('%j ends the operation', (stderr, code) => {
    expect(() => resultOf(output(stderr))).toThrow(expect.objectContaining({ code }))
  })

  it('are the server’s, without what it says to everybody', () => {
    const stderr = [
      'remote: Resolving deltas: 100% (1/1), done.',
      'remote: error: GH006: Protected branch update failed for refs/heads/main.',
      'remote: ',
      'remote: GitLab: ask an owner',
      'remote: To create a merge request for main, visit:',
      'error: failed to push some refs',
    ].join('\n')
    expect(serverWordsIn(stderr)).toBe(
      'GH006: Protected branch update failed for refs/heads/main. ask an owner',
    )
    expect(serverWordsIn(`remote: ${'x'.repeat(10_000)}`)).toHaveLength(500)
  })

  it('of a hook are quoted even where they speak of rights', () => {
    const refusal = finalRefusal(
      'main',
      url,
      'pre-receive hook declined',
      'access denied: ask ada@example.com',
    )
    expect(refusal?.message).toContain('(access denied: ask ada@example.com)')
  })
})

describe('the words of a push of several refs', () => {
  const intent = `refs/agent-registry/0123456789abcdef/intents/${'a'.repeat(32)}`
  const several = (branch: string, deletion: string): string =>
    `To ${url}\n${branch.slice(0, 1)}\t0123456:refs/heads/main\t${branch.slice(1)}\n` +
    `${deletion.slice(0, 1)}\t:${intent}\t${deletion.slice(1)}\nDone\n`

  it.each([
    ['![rejected] (atomic push failed)', '![rejected] (stale info)', '', 'stale info'],
    ['![rejected] (fetch first)', '![rejected] (atomic push failed)', '', 'fetch first'],
    [
      '![remote rejected] (atomic transaction failed)',
      '![remote rejected] (atomic transaction failed)',
      "remote: error: cannot lock ref 'refs/heads/main': is at 1 but expected 2\n",
      "cannot lock ref 'refs/heads/main': is at 1 but expected 2",
    ],
    [
      '![remote rejected] (atomic transaction failed)',
      '![remote rejected] (atomic transaction failed)',
      '',
      'atomic transaction failed',
    ],
    [
      '![remote rejected] (atomic push failure)',
      '![remote rejected] (hook declined)',
      'remote: not this one\n',
      'hook declined: not this one',
    ],
  ])('%s and %s, with %j: %s', (branch, deletion, stderr, reason) => {
    const said = output(stderr, several(branch, deletion))
    expect(resultOf(said)).toMatchObject({ kind: 'rejected', reason })
    expect(whyNotAtomic(toPushReport(said, url))).toBeNull()
  })

  it('name the ref that was refused for good', () => {
    const said = output(
      '',
      several('![remote rejected] (atomic push failure)', '![remote rejected] (deny updating a hidden ref)'),
    )
    expect(resultOf(said)).toHaveProperty('final.message', expect.stringContaining(intent))
  })

  it('leave open what was done where some moved', () => {
    const said = output('', several(' 1..2', '![remote rejected] (failed to update ref)'))
    expect(resultOf(said).kind).toBe('unknown')
    expect(whyNotAtomic(toPushReport(said, url))).not.toBeNull()
  })

  it('leave open what was done where the report broke off', () => {
    const said = output('', several('![remote failure] (remote failed to report status)', '![rejected] (x)'))
    expect(resultOf(said).kind).toBe('unknown')
  })

  it('are no failure of the way where the server cannot move them together', () => {
    const said = output('fatal: the receiving end does not support --atomic push\n', '', 128)
    expect(resultOf(said)).toMatchObject({ kind: 'rejected', final: null })
    expect(whyNotAtomic(toPushReport(said, url))).not.toBeNull()
  })

  it.each([
    ['=[up to date]', '-[deleted]', 'accepted'],
    ['=[up to date]', '=[up to date]', 'rejected'],
    [' 1..2', '=[up to date]', 'unknown'],
  ])('%s and %s: %s', (branch, deletion, kind) => {
    expect(resultOf(output('', several(branch, deletion), 0)).kind).toBe(kind)
  })
})
