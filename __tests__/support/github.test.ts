import { describe, expect, it } from '@jest/globals'
import { Octokit } from '@octokit/rest'
import { sendApiRequest, sendGraphqlQuery } from './github/api-request.js'
import { startGitHub } from './github/emulator.js'
import type { ApiFault, EmulatorOptions, GitHubEmulator } from './github/types.js'
import { cloneCheckout, createRemote, git } from './repository.js'

const tokens: EmulatorOptions['tokens'] = {
  writer: {
    login: 'ada',
    permissions: { contents: 'write', issues: 'write', pull_requests: 'read', checks: 'write' },
  },
  reader: { login: 'bob', permissions: { contents: 'read' } },
  stranger: { login: 'eve', permissions: {} },
}
const createdAt = '2026-01-01T00:00:00Z'

const start = async (options: Partial<EmulatorOptions> = {}): Promise<GitHubEmulator> =>
  startGitHub({ repository: await createRemote({ 'file.txt': 'old' }), ...options })

describe('a push', () => {
  it('is seen by REST, GraphQL and git alike', async () => {
    const repository = await createRemote({ 'file.txt': 'old' })
    const github = await startGitHub({ repository })
    const checkout = await cloneCheckout(github.remote())
    await git(checkout, 'commit', '--allow-empty', '--message=Mine')
    await git(checkout, 'push', 'origin', 'HEAD:main')
    const head = await git(checkout, 'rev-parse', 'HEAD')
    expect(await git(repository, 'rev-parse', 'main')).toBe(head)
    const answer = await sendGraphqlQuery(
      github,
      '{ repository(owner: "octo", name: "repo") { object(expression: "main") { oid } } }',
    )
    expect(answer).toEqual({ data: { repository: { object: { oid: head } } } })
    const { body } = await sendApiRequest(github, 'GET /repos/octo/repo/compare/main~1...main')
    expect(body).toMatchObject({ ahead_by: 1, commits: [{ sha: head }] })
    expect(github.gitRequests).toBeGreaterThan(2)
    expect(github.count()).toBe(2)
  })
})

describe('an Enterprise Server', () => {
  it('has both kinds of API at paths of its own, and links to them', async () => {
    const github = await start()
    const octokit = new Octokit({ baseUrl: github.enterpriseApiUrl })
    const { data } = await octokit.rest.repos.get({ owner: 'octo', repo: 'repo' })
    expect(data).toMatchObject({
      url: `${github.url}/api/v3/repos/octo/repo`,
      clone_url: `${github.url}/octo/repo.git`,
    })
    const text = '{ repository(owner: "octo", name: "repo") { nameWithOwner } }'
    expect(await octokit.graphql(text)).toEqual({ repository: { nameWithOwner: 'octo/repo' } })
    expect(github.requests.map(({ path }) => path)).toEqual(['/api/v3/repos/octo/repo', '/api/graphql'])
  })
})

describe('a token', () => {
  it.each([
    ['writer', 'push', 'done'],
    ['writer', 'fetch', 'done'],
    ['reader', 'push', '403'],
    ['reader', 'fetch', 'done'],
    ['stranger', 'fetch', 'not found'],
    ['unknown', 'fetch', 'Authentication failed'],
    [undefined, 'fetch', 'could not read Username'],
  ])('%s that is to %s over git: %s', async (token, command, outcome) => {
    const github = await start({ tokens })
    const checkout = await cloneCheckout(await createRemote({ 'mine.txt': 'mine' }))
    const parameters = command === 'push' ? ['main:topic'] : ['main']
    const said = await git(checkout, command, github.remote(token), ...parameters).then(
      () => 'done',
      (error: unknown) => String(error),
    )
    expect(said).toContain(outcome)
  })

  it.each([
    ['writer', 'GET /repos/octo/repo/issues', 200],
    ['writer', 'GET /repos/octo/repo/pulls/1/files', 200],
    ['writer', 'PATCH /repos/octo/repo/issues/2', 200],
    ['reader', 'GET /repos/octo/repo', 200],
    ['reader', 'GET /repos/octo/repo/issues', 403],
    ['reader', 'GET /repos/octo/repo/pulls/1', 403],
    ['reader', 'POST /repos/octo/repo/check-runs', 403],
    ['stranger', 'GET /repos/octo/repo', 404],
    ['unknown', 'GET /repos/octo/repo', 401],
    [undefined, 'GET /repos/octo/repo', 404],
    ['unknown', 'POST /graphql', 401],
    [undefined, 'POST /graphql', 401],
    ['reader', 'DELETE /installation/token', 403],
  ])('%s that asks %s gets %d', async (token, target, status) => {
    const github = await start({
      tokens,
      pullRequests: [{ number: 1, createdAt }],
      issues: [{ number: 2, createdAt }],
    })
    const body = target.startsWith('GET') ? {} : { body: {} }
    expect(
      (await sendApiRequest(github, target, { ...(token === undefined ? {} : { token }), ...body })).status,
    ).toBe(status)
    expect(github.requests).toMatchObject([{ status, token: token ?? null }])
  })

  it.each([
    ['issues(first: 1) { totalCount }', 'FORBIDDEN'],
    ['pullRequest(number: 1) { id }', 'FORBIDDEN'],
    ['issue(number: 9) { id }', 'FORBIDDEN'],
  ])('that may not read it gets null for %s, and an error', async (selection, type) => {
    const text = `{ repository(owner: "octo", name: "repo") { ${selection} } }`
    expect(await sendGraphqlQuery(await start({ tokens }), text, { token: 'reader' })).toMatchObject({
      errors: [
        { type, message: 'Resource not accessible by integration', path: ['repository', expect.any(String)] },
      ],
    })
  })

  it('that does not see the repository is told that there is none', async () => {
    const text = '{ repository(owner: "octo", name: "repo") { id } }'
    expect(await sendGraphqlQuery(await start({ tokens }), text, { token: 'stranger' })).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND' }],
    })
  })

  it('is of no use once it is revoked', async () => {
    const github = await start({ tokens })
    github.state.revokedTokens.push('reader')
    expect(await sendApiRequest(github, 'GET /repos/octo/repo', { token: 'reader' })).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    })
  })
})

describe('a fault', () => {
  const target = 'GET /repos/octo/repo'

  it.each<[ApiFault, number, Record<string, string>, unknown]>([
    [
      { status: 502, headers: { 'retry-after': '3' }, body: { message: 'Bad' } },
      502,
      { 'retry-after': '3' },
      { message: 'Bad' },
    ],
    [
      'secondary-rate-limit',
      403,
      { 'retry-after': '1' },
      { message: expect.stringContaining('You have exceeded a secondary rate limit') },
    ],
    [
      { rateLimited: { resetInSeconds: 60 } },
      403,
      { 'x-ratelimit-remaining': '0' },
      { message: expect.stringContaining('API rate limit exceeded') },
    ],
  ])('%j is answered for the emulator, once', async (fault, status, headers, body) => {
    const github = await start()
    github.inject({ fault })
    const reply = await sendApiRequest(github, target)
    expect(reply).toMatchObject({ status, body })
    expect(Object.fromEntries(reply.headers)).toMatchObject(headers)
    expect((await sendApiRequest(github, target)).status).toBe(200)
  })

  it('of the rate limit ends at a time of the server', async () => {
    const github = await start()
    github.clockOffset = 3_600_000
    github.inject({ fault: { rateLimited: { resetInSeconds: 60 } } })
    const { headers } = await sendApiRequest(github, target)
    const date = Date.parse(headers.get('date') ?? '') / 1000
    expect(date).toBeGreaterThan(Date.now() / 1000 + 3500)
    expect(Number(headers.get('x-ratelimit-reset')) - date).toBeGreaterThanOrEqual(60)
  })

  it('of the rate limit is 200 in GraphQL, and other errors can be given so', async () => {
    const github = await start()
    github.inject({ fault: { rateLimited: { resetInSeconds: 60 } } })
    github.inject({ operation: 'Second', fault: { graphqlErrors: [{ message: 'Something went wrong' }] } })
    const text = '{ repository(owner: "octo", name: "repo") { id } }'
    expect(await sendGraphqlQuery(github, `query First ${text}`)).toMatchObject({
      errors: [{ type: 'RATE_LIMIT' }],
    })
    expect(await sendGraphqlQuery(github, `query Second ${text}`)).toEqual({
      data: null,
      errors: [{ message: 'Something went wrong' }],
    })
    expect(github.requests).toMatchObject([{ query: 'First' }, { query: 'Second' }])
    expect(github.count({ operation: 'Second' })).toBe(1)
  })

  it.each([
    ['cut', 0],
    ['cut-after', 1],
  ] as const)('%s breaks the connection, %d issue made', async (fault, count) => {
    const github = await start()
    github.inject({ method: 'POST', path: /issues$/, times: 2, fault })
    for (const expected of [count, 2 * count]) {
      await expect(
        sendApiRequest(github, 'POST /repos/octo/repo/issues', { body: { title: 'New' } }),
      ).rejects.toThrow('fetch failed')
      expect(github.state.issues).toHaveLength(expected)
    }
    expect(
      (await sendApiRequest(github, 'POST /repos/octo/repo/issues', { body: { title: 'New' } })).status,
    ).toBe(201)
    expect(github.requests.map(({ status }) => status)).toEqual([null, null, 201])
  })

  it('hang lets a client wait until it or the emulator gives up', async () => {
    const github = await start()
    github.inject({ fault: 'hang' })
    const outcome = sendApiRequest(github, target).then(
      () => 'answered',
      () => 'cut off',
    )
    while (github.count() === 0) await new Promise((next) => setImmediate(next))
    await github.close()
    expect(await outcome).toBe('cut off')
  })

  it('between runs before the request is served, and another fault may follow', async () => {
    const github = await start()
    const between = (): Promise<void> => {
      github.state.issues.push({ number: 1, createdAt })
      return Promise.resolve()
    }
    github.inject({ path: /issues/, fault: { between } })
    expect((await sendApiRequest(github, 'GET /repos/octo/repo/issues')).body).toHaveLength(1)
  })

  it('between that throws cuts the client off and is told at the end', async () => {
    const github = await start()
    github.inject({ fault: { between: () => Promise.reject(new Error('Broken')) } })
    await expect(sendApiRequest(github, target)).rejects.toThrow('fetch failed')
    await expect(github.close()).rejects.toThrow('Broken')
  })
})

describe('the rate limit', () => {
  it('is told with each answer', async () => {
    const github = await start()
    await sendApiRequest(github, 'GET /repos/octo/repo')
    const { headers, body } = await sendApiRequest(github, 'GET /rate_limit')
    expect(headers.get('x-ratelimit-remaining')).toBe('4998')
    expect(body).toMatchObject({ rate: { limit: 5000, used: 2, remaining: 4998 } })
    expect(headers.get('content-type')).toContain('application/json')
  })
})
