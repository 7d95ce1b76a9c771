import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../../src/core/records/snapshot.js'
import { collectWork, type SourceRepository } from '../../../src/hosts/github/collect.js'
import { evidenceFrom } from '../../../src/registry/evidence.js'
import type {
  EmulatorOptions,
  GitHubEmulator,
  IssueData,
  PullRequestData,
} from '../../support/github/types.js'
import { limitsOf, registryFiles, snapshotOf, startHub, sourceOf, type TestLimits } from './github-fixture.js'

const since = '2026-01-01T00:00:00Z'
const day = (number: number): string => new Date(Date.parse(since) + number * 86_400_000).toISOString()

const files = registryFiles({ ada: {}, grace: { specialization: 'tester', github_login: 'grace-bot[bot]' } })
const snapshot = snapshotOf(files)

/** Collects the work of a repository, and makes evidence of it. */
const collect = (
  source: SourceRepository,
  registry: Snapshot,
  from: string | undefined,
  limits: TestLimits,
) => evidenceFrom((beginAt, within) => collectWork(source, beginAt, within))(registry, from, limits)

const issue = (number: number, more: Partial<IssueData> = {}): IssueData => ({
  number,
  createdAt: day(1),
  author: 'someone',
  ...more,
})
const pullRequest = (number: number, more: Partial<PullRequestData> = {}): PullRequestData => ({
  number,
  createdAt: day(1),
  author: 'someone',
  ...more,
})

async function collected(options: Omit<EmulatorOptions, 'repository'>, token?: string) {
  const { hub } = await startHub(files, options)
  const limits = limitsOf()
  return { hub, limits, ...(await collect(sourceOf(hub, token), snapshot, since, limits)) }
}

const failure = async (
  hub: GitHubEmulator,
  limits = limitsOf(),
  token?: string,
): Promise<{ code: string; message: string }> => {
  try {
    await collect(sourceOf(hub, token), snapshot, since, limits)
  } catch (error) {
    return error as { code: string; message: string }
  }
  throw new Error('the collection did not fail')
}

describe('what is collected', () => {
  it('is credited to agents, with the numbers that it rests on', async () => {
    const { metrics, collection } = await collected({
      issues: [
        issue(1, { labels: ['agent:ada'], closedAt: day(2) }),
        issue(2, { body: 'To do.\n\n<!-- agent: ada -->' }),
        issue(3, { labels: ['agent:ghost'] }),
        issue(4, { closedAt: day(2) }),
      ],
      pullRequests: [
        pullRequest(5, { commitMessages: ['Work\n\nAgent: ada'], mergedAt: day(3), closes: [4] }),
        pullRequest(6, {
          author: { login: 'grace-bot', bot: true },
          reviews: [{ author: null, submittedAt: day(2), body: '<!-- agent: ada -->' }],
        }),
        pullRequest(7, { body: '<!-- COPILOT_AGENT:reviewer -->', author: null }),
        pullRequest(8, { body: '<!-- COPILOT_AGENT:writer -->' }),
      ],
    })
    expect(metrics).toMatchObject({
      ada: {
        issues_assigned: 3,
        issues_resolved: 2,
        prs_opened: 2,
        prs_merged: 1,
        reviews_given: 1,
        credits: [
          { number: 1, counts: ['issues_assigned', 'issues_resolved'], by: 'label' },
          { number: 2, counts: ['issues_assigned'], by: 'marker' },
          { number: 4, counts: ['issues_assigned', 'issues_resolved'], by: 'link' },
          { number: 5, counts: ['prs_opened', 'prs_merged'], by: 'trailer' },
          { number: 6, counts: ['reviews_given'], by: 'marker' },
          { number: 7, counts: ['prs_opened'], by: 'specialization' },
        ],
      },
      grace: { prs_opened: 1, credits: [{ number: 6, counts: ['prs_opened'], by: 'login' }] },
    })
    expect(collection).toMatchObject({
      since: '2026-01-01T00:00:00.000Z',
      unknown: [{ by: 'label', value: 'ghost', numbers: [3] }],
      ambiguous: [{ by: 'specialization', value: 'writer', agents: [], numbers: [8] }],
      requests: 1,
    })
  })

  it('is what happened since the begin, and nothing before', async () => {
    const old = '2025-12-01T00:00:00Z'
    const { metrics } = await collected({
      issues: [issue(1, { labels: ['agent:ada'], createdAt: old, closedAt: old })],
      pullRequests: [
        pullRequest(2, { labels: ['agent:ada'], createdAt: old, mergedAt: old }),
        pullRequest(3, { labels: ['agent:ada'], createdAt: old, mergedAt: day(1) }),
      ],
    })
    expect(metrics['ada']).toMatchObject({ issues_assigned: 0, prs_opened: 1, prs_merged: 1 })
  })

  it('is every page, in ten requests and one for each hundred items', async () => {
    const issues = Array.from({ length: 230 }, (_, index) =>
      issue(index + 1, { labels: ['agent:ada'], updatedAt: day(1 + index / 1000) }),
    )
    const reviews = Array.from({ length: 130 }, () => ({ author: 'x', submittedAt: day(2), body: 'fine' }))
    const pullRequests = Array.from({ length: 120 }, (_, index) =>
      pullRequest(1000 + index, { labels: ['agent:ada'], updatedAt: day(1 + index / 1000) }),
    )
    pullRequests.push(
      // What counts is on the last page of each.
      pullRequest(2000, {
        commitMessages: [...Array.from({ length: 105 }, () => 'Work'), 'Work\n\nAgent: grace'],
        labels: [...Array.from({ length: 101 }, (_, index) => `label ${index}`), 'agent:ada'],
        reviews: [...reviews, { author: 'x', submittedAt: day(2), body: '<!-- agent: grace -->' }],
        closes: Array.from({ length: 102 }, (_, index) => index + 1),
      }),
      pullRequest(2001, {
        reviews: [...reviews, { author: 'x', submittedAt: day(2), body: '<!-- agent: grace -->' }],
      }),
    )
    const { hub, metrics, collection } = await collected({ issues, pullRequests })
    expect(metrics).toMatchObject({
      ada: { issues_assigned: 230, prs_opened: 121 },
      grace: { prs_opened: 1, reviews_given: 1 },
    })
    expect(collection.requests).toBe(hub.count())
    const items = issues.length + pullRequests.length + 2 * 131 + 106 + 102 + 102
    expect(hub.count()).toBeLessThanOrEqual(10 + Math.floor(items / 100))
  })

  it('knows issues that a pull request closes, though nothing else happened to them', async () => {
    const { metrics } = await collected({
      issues: [issue(1, { createdAt: '2025-01-01T00:00:00Z', labels: ['agent:ada'] })],
      pullRequests: [
        pullRequest(2, { closes: [1], closesElsewhere: [{ repository: 'octo/other', number: 1 }] }),
      ],
    })
    // The issue tells whose pull request it is; itself it was not touched, and counts nothing.
    expect(metrics['ada']).toMatchObject({ prs_opened: 1, issues_assigned: 0 })
  })

  it.each([
    ['issue', 150],
    ['pull request', 1001],
  ])('misses no %s that is updated while others are read', async (_, moved) => {
    const { hub } = await startHub(files, {
      issues: Array.from({ length: 150 }, (_value, index) =>
        issue(index + 1, { labels: ['agent:ada'], updatedAt: day(1 + index / 1000) }),
      ),
      pullRequests: Array.from({ length: 150 }, (_value, index) =>
        pullRequest(1001 + index, { labels: ['agent:ada'], updatedAt: day(1 + index / 1000) }),
      ),
    })
    let asked = 0
    const between = (): Promise<void> => {
      asked += 1
      const { issues, pullRequests } = hub.state
      const one = [...issues, ...pullRequests].find(({ number }) => number === moved)
      if (asked === 2 && one !== undefined) one.updatedAt = day(300)
      return Promise.resolve()
    }
    hub.inject({ operation: 'Work', times: 2, fault: { between } })
    const { metrics } = await collect(sourceOf(hub), snapshot, since, limitsOf())
    expect(asked).toBe(2)
    expect(metrics['ada']).toMatchObject({ issues_assigned: 150, prs_opened: 150 })
  })
})

describe('pull requests of one second, more than a page', () => {
  const many = Array.from({ length: 101 }, (_, index) =>
    pullRequest(index + 1, { labels: ['agent:ada'], updatedAt: day(2) }),
  )

  it('are read in four requests', async () => {
    const { hub, metrics } = await collected({ pullRequests: many })
    expect(metrics['ada']).toMatchObject({ prs_opened: 101 })
    expect(hub.count()).toBe(4)
  })

  it('are read to their end in smaller pages too', async () => {
    const { hub } = await startHub(files, { pullRequests: many })
    hub.inject({ operation: 'Work', times: 2, fault: { status: 502 } })
    const { metrics } = await collect(sourceOf(hub), snapshot, since, limitsOf())
    expect(metrics['ada']).toMatchObject({ prs_opened: 101 })
    // A hundred, 33, then 11, 22, 44 and the rest, and once more.
    expect(hub.count()).toBeLessThanOrEqual(8)
  })
})

describe('evidence that names nobody', () => {
  it('is told within bounds, however much there is', async () => {
    const body = (start: number): string =>
      Array.from({ length: 2000 }, (_, index) => `<!-- agent: ghost-${start + index} -->`).join('\n')
    const issues = Array.from({ length: 30 }, (_, index) => issue(index + 1, { body: body(index * 2000) }))
    const { metrics, collection } = await collected({ issues })
    expect(metrics['ada']).toMatchObject({ issues_assigned: 0 })
    expect(collection.unknown).toHaveLength(50)
    expect(collection.omitted).toBe(30 * 10 - 50)
    expect(JSON.stringify(collection).length).toBeLessThan(10_000)
  })

  it('is told with a few of its numbers', async () => {
    const issues = Array.from({ length: 90 }, (_, index) => issue(index + 1, { labels: ['agent:ghost'] }))
    const { collection } = await collected({ issues })
    expect(collection.unknown).toMatchObject([
      { value: 'ghost', numbers: Array.from({ length: 20 }, (_, index) => index + 1) },
    ])
  })
})

describe('the begin of the evidence', () => {
  const hour = 3_600_000
  const begins = async (config: object, lastEvaluation: string | null): Promise<number> => {
    const { hub } = await startHub(files)
    const metadata = JSON.stringify({ version: '2.0.0', last_evaluation: lastEvaluation })
    const registry = snapshotOf({ ...registryFiles({}, config), 'metadata.json': metadata })
    const { collection } = await collect(sourceOf(hub), registry, undefined, limitsOf())
    return Math.round((Date.now() - Date.parse(collection.since)) / hour)
  }
  const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString()

  it.each<[string, object, string | null, number]>([
    ['a week where nothing was evaluated', {}, null, 168],
    ['a week where the last evaluation is nearer', {}, ago(24), 168],
    ['the last evaluation where that is further back', {}, ago(200), 200],
    ['the window of the config', { metrics_window_hours: 10 }, ago(3), 10],
    ['the last evaluation where there is no window', { metrics_window_hours: 0 }, ago(24), 24],
  ])('is %s', async (_, config, last, hours) => {
    expect(await begins(config, last)).toBe(hours)
  })

  it.each([
    [-600_000, 'ahead of'],
    [600_000, 'behind'],
  ])('is by the clock of the host, %d ms off', async (offset, how) => {
    const { hub } = await startHub(files)
    hub.clockOffset = offset
    const last = ago(1)
    const registry = snapshotOf({
      ...registryFiles({ ada: {} }, { metrics_window_hours: 0 }),
      'metadata.json': JSON.stringify({ last_evaluation: last }),
    })
    hub.state.issues.push(
      issue(1, {
        labels: ['agent:ada'],
        createdAt: new Date(Date.parse(last) + offset + 1000).toISOString(),
      }),
    )
    const limits = limitsOf()
    const { metrics, collection } = await collect(sourceOf(hub), registry, undefined, limits)
    expect(metrics['ada']).toMatchObject({ issues_assigned: 1 })
    // The header that tells it has whole seconds.
    expect(limits.told.join('\n')).toMatch(
      new RegExp(`The clock of this machine is (599|60[01]) seconds ${how} GitHub's`),
    )
    expect(Math.abs(Date.parse(collection.until) - Date.now() - offset)).toBeLessThan(60_000)
  })

  it('must be a time', async () => {
    const { hub } = await startHub(files)
    await expect(collect(sourceOf(hub), snapshot, 'yesterday', limitsOf())).rejects.toThrow(
      'since: "yesterday" is no time',
    )
    expect(hub.count()).toBe(0)
  })
})

describe('a host that fails', () => {
  const some = { issues: [issue(1, { labels: ['agent:ada'] })] }

  it.each<[string, Parameters<GitHubEmulator['inject']>[0]]>([
    ['an error of its own', { fault: { status: 502 } }],
    ['a broken connection', { fault: 'cut' }],
    ['a secondary limit', { fault: 'secondary-rate-limit' }],
    ['a used-up limit', { fault: { rateLimited: { resetInSeconds: 1 } } }],
  ])('is asked again after %s', async (_, fault) => {
    const { hub } = await startHub(files, some)
    hub.inject(fault)
    const { metrics } = await collect(sourceOf(hub), snapshot, since, limitsOf(100_000))
    expect(metrics['ada']).toMatchObject({ issues_assigned: 1 })
    expect(hub.count()).toBe(2)
  })

  it('is asked by the API of an Enterprise Server just so', async () => {
    const { hub } = await startHub(files, some)
    hub.inject({ fault: { rateLimited: { resetInSeconds: 1 } } })
    const source = { ...sourceOf(hub), apiUrl: hub.enterpriseApiUrl }
    const { metrics } = await collect(source, snapshot, since, limitsOf())
    expect(metrics['ada']).toMatchObject({ issues_assigned: 1 })
    expect(hub.requests.map(({ path }) => path)).toEqual(['/api/graphql', '/api/graphql'])
  })

  it('fails the collection where its limit lasts longer than the time', async () => {
    const { hub } = await startHub(files, some)
    hub.inject({ fault: { rateLimited: { resetInSeconds: 100 } } })
    const { code, message } = await failure(hub, limitsOf(20_000))
    expect(code).toBe('rate-limited')
    expect(message).toMatch(/asks to wait 10[0-2] seconds/)
  })

  it('takes no notice of how far the clocks are apart when it waits', async () => {
    const { hub } = await startHub(files, some)
    hub.clockOffset = -3_600_000
    hub.inject({ fault: { rateLimited: { resetInSeconds: 1 } } })
    const limits = limitsOf()
    await collect(sourceOf(hub), snapshot, since, limits)
    expect(limits.told[0]).toMatch(/^GitHub's limit of requests is used up; waiting [23] seconds$/)
  })

  it('is left where the operation is interrupted, at once', async () => {
    const { hub } = await startHub(files, some)
    hub.inject({ fault: { rateLimited: { resetInSeconds: 1000 } } })
    const limits = limitsOf(2_000_000)
    const failed = failure(hub, limits)
    while (limits.told.length === 0) await new Promise((done) => setTimeout(done, 10))
    limits.abort()
    expect(await failed).toMatchObject({ code: 'interrupted' })
  })

  it.each<[string, Parameters<GitHubEmulator['inject']>[0]['fault']]>([
    ['takes too long', { status: 502 }],
    [
      'takes too much',
      { graphqlErrors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits exceeded.' }] },
    ],
  ])('is asked for less where a page %s', async (_, fault) => {
    const many = Array.from({ length: 60 }, (_value, index) => issue(index + 1, { labels: ['agent:ada'] }))
    const { hub } = await startHub(files, { issues: many })
    hub.inject({ times: 2, fault })
    const { metrics } = await collect(sourceOf(hub), snapshot, since, limitsOf())
    expect(metrics['ada']).toMatchObject({ issues_assigned: 60 })
    // A hundred, 33, 11, and then twice as many each time.
    expect(hub.count()).toBe(5)
  })

  it('gives issues in parts where all at once are too much', async () => {
    const closes = Array.from({ length: 40 }, (_value, index) => index + 1)
    const old = closes.map((number) => issue(number, { createdAt: '2025-01-01T00:00:00Z' }))
    const { hub } = await startHub(files, {
      issues: old.map((each) => (each.number === 40 ? { ...each, labels: ['agent:ada'] } : each)),
      pullRequests: [pullRequest(50, { closes })],
    })
    hub.inject({ operation: 'Issues', fault: { status: 502 } })
    const { metrics } = await collect(sourceOf(hub), snapshot, since, limitsOf())
    expect(metrics['ada']).toMatchObject({ prs_opened: 1 })
    expect(hub.count({ operation: 'Issues' })).toBe(3)
  })
})

describe('an answer in part', () => {
  it('is whole where an issue of another repository may not be seen', async () => {
    const { metrics } = await collected({
      issues: [issue(1, { labels: ['agent:ada'] })],
      pullRequests: [
        pullRequest(2, {
          closes: [1],
          closesElsewhere: [{ repository: 'octo/private', number: 1, isHidden: true }],
        }),
      ],
    })
    expect(metrics['ada']).toMatchObject({ prs_opened: 1, issues_assigned: 1 })
  })

  it('fails the collection, and names the place', async () => {
    const { hub } = await startHub(files, { pullRequests: [pullRequest(7, { author: 'someone' })] })
    const error = {
      type: 'FORBIDDEN',
      path: ['repository', 'pullRequests', 'nodes', 0, 'author'],
      message: 'Resource not accessible by integration',
    }
    hub.inject({ fault: { altered: (body) => ({ ...(body as object), errors: [error] }) } })
    const { code, message } = await failure(hub)
    expect(code).toBe('denied')
    expect(message).toContain('at repository.pullRequests.nodes.0.author of number 7')
  })
})

describe('a repository that was renamed or transferred', () => {
  it('is followed, and told', async () => {
    const { hub } = await startHub(files, { issues: [issue(1, { labels: ['agent:ada'] })] })
    hub.state.formerNames.push('octo/old')
    const limits = limitsOf()
    const source = { ...sourceOf(hub), repository: 'octo/old' }
    const { metrics } = await collect(source, snapshot, since, limits)
    expect(metrics['ada']).toMatchObject({ issues_assigned: 1 })
    expect(limits.told).toEqual([
      expect.stringMatching(/^octo\/old is octo\/repo now: it was renamed or transferred/),
    ])
  })
})

describe('a token', () => {
  const tokens = {
    all: {
      login: 'x',
      permissions: { contents: 'read', issues: 'read', pull_requests: 'read', metadata: 'read' },
    },
    few: { login: 'x', permissions: { contents: 'read', issues: 'read', metadata: 'read' } },
  } as const

  it('that may read issues and pull requests is enough', async () => {
    const { hub } = await collected({ tokens }, 'all')
    expect(hub.requests.map(({ token }) => token)).toEqual(['all'])
  })

  it.each([
    ['few', 'denied', 'Resource not accessible by integration'],
    ['wrong', 'denied', 'GitHub does not accept the token (401)'],
  ])('%s fails the collection', async (token, code, words) => {
    const { hub } = await startHub(files, { tokens })
    const error = await failure(hub, limitsOf(), token)
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
    expect(error.message).not.toContain(`"${token}"`)
  })
})
