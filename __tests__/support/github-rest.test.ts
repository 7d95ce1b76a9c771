import { describe, expect, it } from '@jest/globals'
import { Octokit } from '@octokit/rest'
import { sendApiRequest } from './github/api-request.js'
import { startGitHub } from './github/emulator.js'
import type { CheckRunData, EmulatorOptions, GitHubEmulator } from './github/types.js'
import { commitFiles, createRemote, git, type FileChanges } from './repository.js'

const start = async (options: Partial<EmulatorOptions> = {}): Promise<GitHubEmulator> =>
  startGitHub({ repository: await createRemote({ 'file.txt': 'old\n' }), ...options })

const place = { owner: 'octo', repo: 'repo' }
const createdAt = '2026-01-01T00:00:00Z'

/** A pull request whose head changes files of a base that has moved on since. */
async function startWithPullRequest(
  base: FileChanges,
  changes: FileChanges,
): Promise<{ github: GitHubEmulator; repository: string; ancestor: string; head: string }> {
  const repository = await createRemote(base)
  const ancestor = await git(repository, 'rev-parse', 'main')
  await git(repository, 'branch', 'topic', 'main')
  const head = await commitFiles(repository, 'topic', changes, 'Change')
  await commitFiles(repository, 'main', { 'later.txt': 'later' }, 'Move on')
  const pullRequests = [{ number: 1, createdAt, head: { sha: head, ref: 'topic', repository: 'fork/repo' } }]
  const github = await startGitHub({ repository, pullRequests })
  return { github, repository, ancestor, head }
}

describe('a pull request', () => {
  const text = 'a line\n'.repeat(20)

  it('has the files that its head changed since it left the base', async () => {
    const { github, ancestor, head } = await startWithPullRequest(
      { 'old.txt': text, 'gone.txt': 'gone', 'same.txt': 'same', 'edit.txt': 'a\n' },
      {
        'old.txt': null,
        'new.txt': text,
        'gone.txt': null,
        'edit.txt': 'b\nc\n',
        'added.bin': new Uint8Array([0]),
      },
    )
    const octokit = new Octokit({ baseUrl: github.apiUrl })
    const { data: files } = await octokit.rest.pulls.listFiles({ ...place, pull_number: 1 })
    const shown = files.map(({ filename, status, additions, deletions }) => [
      filename,
      status,
      additions,
      deletions,
    ])
    expect(shown).toEqual([
      ['added.bin', 'added', 0, 0],
      ['edit.txt', 'modified', 2, 1],
      ['gone.txt', 'removed', 0, 1],
      ['new.txt', 'renamed', 0, 0],
    ])
    expect(files[3]).toMatchObject({ previous_filename: 'old.txt' })
    const sha = files[1]?.sha ?? ''
    const { data: blob } = await octokit.rest.git.getBlob({ ...place, file_sha: sha })
    expect(Buffer.from(blob.content, 'base64').toString()).toBe('b\nc\n')
    const { data: pull } = await octokit.rest.pulls.get({ ...place, pull_number: 1 })
    expect(pull).toMatchObject({ changed_files: 4, commits: 1, head: { sha: head, repo: { fork: true } } })
    const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...place,
      basehead: `main...${head}`,
    })
    expect(comparison).toMatchObject({
      ...{ status: 'diverged', ahead_by: 1, behind_by: 1, merge_base_commit: { sha: ancestor } },
      commits: [{ sha: head, commit: { message: 'Change' } }],
    })
  })

  it('lists its files in pages that link to each other, 3000 at most', async () => {
    const many = Array.from({ length: 3001 }, (_, index) => [`many/${index}`, ''] as const)
    const { github } = await startWithPullRequest({}, Object.fromEntries(many))
    const octokit = new Octokit({ baseUrl: github.enterpriseApiUrl })
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
      ...place,
      pull_number: 1,
      per_page: 100,
    })
    expect(new Set(files.map(({ filename }) => filename)).size).toBe(3000)
    expect(github.count({ path: /^\/api\/v3\/repos\/octo\/repo\/pulls\/1\/files$/ })).toBe(30)
  })

  it('has no repository for a head whose fork is deleted', async () => {
    const head = { sha: 'a'.repeat(40), ref: 'topic', repository: null }
    const github = await start({ pullRequests: [{ number: 1, createdAt, head }] })
    const { body } = await sendApiRequest(github, 'GET /repos/octo/repo/pulls/1')
    expect(body).toMatchObject({ head: { sha: head.sha, repo: null } })
  })
})

describe('the repository', () => {
  it('has a default branch and a size', async () => {
    const { body } = await sendApiRequest(await start({ defaultBranch: 'trunk' }), 'GET /repos/octo/repo')
    expect(body).toMatchObject({ default_branch: 'trunk', full_name: 'octo/repo', private: false })
    expect((body as { size: number }).size).toBeGreaterThan(0)
  })

  it.each([
    ['GET /repos/octo/other', 404],
    ['GET /repos/octo/repo/git/blobs/abc', 422],
    [`GET /repos/octo/repo/git/blobs/${'0'.repeat(40)}`, 404],
    ['GET /repos/octo/repo/compare/main...nowhere', 404],
    ['GET /repos/octo/repo/pulls/9', 404],
    ['GET /repos/octo/repo/check-runs/9', 404],
    ['GET /repos/octo/repo/check-runs/9/annotations', 404],
  ])('refuses %s with %d', async (target, status) => {
    expect(await sendApiRequest(await start(), target)).toMatchObject({
      status,
      body: { status: `${status}` },
    })
  })
})

describe('issues', () => {
  it('can be opened, commented on and closed, and are then told by GraphQL too', async () => {
    const github = await start({ pullRequests: [{ number: 6, createdAt }] })
    const opened = await sendApiRequest(github, 'POST /repos/octo/repo/issues', {
      body: { title: 'New', labels: ['bug'] },
    })
    expect(opened).toMatchObject({
      status: 201,
      body: { number: 7, state: 'open', user: { login: 'octocat' } },
    })
    const comment = await sendApiRequest(github, 'POST /repos/octo/repo/issues/7/comments', {
      body: { body: 'Done' },
    })
    expect(comment).toMatchObject({ status: 201, body: { body: 'Done' } })
    const closed = await sendApiRequest(github, 'PATCH /repos/octo/repo/issues/7', {
      body: { state: 'closed', state_reason: 'not_planned' },
    })
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'not_planned', comments: 1 })
    const query =
      '{ repository(owner: "octo", name: "repo") { issue(number: 7) { title state stateReason } } }'
    expect((await sendApiRequest(github, 'POST /graphql', { body: { query } })).body).toEqual({
      data: { repository: { issue: { title: 'New', state: 'CLOSED', stateReason: 'NOT_PLANNED' } } },
    })
  })

  it.each([
    ['', [2, 1]],
    ['?state=all', [4, 3, 2, 1]],
    ['?state=closed&direction=asc', [3, 4]],
    ['?labels=bug', [1]],
    ['?state=all&since=2026-01-03T00:00:00Z', [4]],
    ['?state=all&sort=updated', [4, 3, 2, 1]],
    ['?state=all&per_page=2&page=2', [2, 1]],
  ])('are listed with pull requests among them: %s', async (search, numbers) => {
    const github = await start({
      issues: [
        { number: 1, createdAt, labels: ['bug'] },
        { number: 3, createdAt, closedAt: '2026-01-02T00:00:00Z' },
      ],
      pullRequests: [
        { number: 2, createdAt },
        { number: 4, createdAt, mergedAt: '2026-01-04T00:00:00Z' },
      ],
    })
    const { body } = await sendApiRequest(github, `GET /repos/octo/repo/issues${search}`)
    const items = body as { number: number; pull_request?: object }[]
    expect(items.map(({ number }) => number)).toEqual(numbers)
    expect(items.every((item) => 'pull_request' in item === (item.number % 2 === 0))).toBe(true)
  })
})

describe('honesty', () => {
  const run: CheckRunData = {
    ...{ id: 1, name: 'Check', headSha: 'a'.repeat(40), status: 'completed', conclusion: 'success' },
    ...{ startedAt: null, completedAt: null, externalId: null, detailsUrl: null },
    ...{ title: null, summary: null, text: null, annotations: [] },
  }

  it.each<[string, string, (github: GitHubEmulator) => void, RegExp]>([
    [
      'an unknown conclusion',
      'check-runs/1',
      ({ state }) => state.checkRuns.push({ ...run, conclusion: 'good' }),
      /conclusion/,
    ],
    [
      'a broken number',
      'issues',
      ({ state }) => state.issues.push({ number: 1.5, createdAt }),
      /body\/0\/number must be integer/,
    ],
  ])('makes 500 of an answer that does not fit the description: %s', async (_, path, spoil, message) => {
    const github = await start()
    spoil(github)
    expect((await sendApiRequest(github, `GET /repos/octo/repo/${path}`)).status).toBe(500)
    await expect(github.close()).rejects.toThrow(message)
    await expect(github.close()).resolves.toBeUndefined()
  })

  it('betrays a call of what the emulator lacks', async () => {
    const github = await start()
    expect((await sendApiRequest(github, 'GET /repos/octo/repo/forks')).status).toBe(404)
    await expect(github.close()).rejects.toThrow('no GET /repos/octo/repo/forks')
  })
})
