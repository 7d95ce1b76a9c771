import { describe, expect, it } from '@jest/globals'
import { sendGraphqlQuery } from './github/api-request.js'
import { startGitHub } from './github/emulator.js'
import type { EmulatorOptions, GitHubEmulator, IssueData } from './github/types.js'
import { createRemote } from './repository.js'

const day = (number: number): string => `2026-01-${`${number}`.padStart(2, '0')}T00:00:00Z`
const issues = (count: number): IssueData[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, createdAt: day(index + 1) }))

const start = async (options: Partial<EmulatorOptions> = {}): Promise<GitHubEmulator> =>
  startGitHub({ repository: await createRemote(), ...options })

const inRepository = (selection: string): string =>
  `{ repository(owner: "octo", name: "repo") { ${selection} } }`

interface IssuePage {
  readonly data: {
    readonly repository: {
      readonly issues: {
        readonly totalCount: number
        readonly nodes: readonly { readonly number: number }[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    }
  }
}

/** Numbers of all issues, page by page; `between` runs after the first. */
async function pageThrough(
  github: GitHubEmulator,
  parameters: string,
  between = (): void => undefined,
): Promise<number[][]> {
  const pages: number[][] = []
  let after: string | null = null
  for (;;) {
    const text = `query Page($after: String) ${inRepository(
      `issues(after: $after, ${parameters}) { totalCount nodes { number } pageInfo { hasNextPage endCursor } }`,
    )}`
    const { data } = (await sendGraphqlQuery(github, text, { variables: { after } })) as IssuePage
    const { nodes, pageInfo } = data.repository.issues
    pages.push(nodes.map(({ number }) => number))
    if (!pageInfo.hasNextPage) return pages
    if (pages.length === 1) between()
    after = pageInfo.endCursor
  }
}

describe('paging', () => {
  it.each([
    ['first: 2', [[1, 2], [3, 4], [5]]],
    ['first: 5', [[1, 2, 3, 4, 5]]],
    [
      'first: 3, orderBy: { field: CREATED_AT, direction: DESC }',
      [
        [5, 4, 3],
        [2, 1],
      ],
    ],
    [`first: 9, filterBy: { since: "${day(4)}" }`, [[4, 5]]],
    ['first: 9, states: [CLOSED]', [[2]]],
    ['first: 9, labels: ["bug"]', [[3]]],
  ])('gives of issues(%s) the pages %j', async (parameters, pages) => {
    const data = issues(5).map((issue) => ({
      ...issue,
      ...(issue.number === 2 ? { closedAt: day(2) } : {}),
      ...(issue.number === 3 ? { labels: ['bug'] } : {}),
    }))
    expect(await pageThrough(await start({ issues: data }), parameters)).toEqual(pages)
  })

  it.each([
    [
      'ASC',
      2,
      [
        [1, 2],
        [3, 4],
        [5, 2],
      ],
      'seen again',
    ],
    [
      'DESC',
      2,
      [
        [5, 4],
        [3, 1],
      ],
      'missed',
    ],
    ['ASC', 4, [[1, 2], [3, 5], [4]], 'seen later'],
  ])(
    'by update time, %s: of issue %d, updated after page 1, makes %j (%s)',
    async (direction, moved, pages) => {
      const github = await start({ issues: issues(5) })
      const parameters = `first: 2, orderBy: { field: UPDATED_AT, direction: ${direction} }`
      const update = (): void => {
        for (const issue of github.state.issues) if (issue.number === moved) issue.updatedAt = day(20)
      }
      expect(await pageThrough(github, parameters, update)).toEqual(pages)
    },
  )
})

describe('a query that asks for too much or too little', () => {
  it.each([
    ['issues { totalCount }', 'MISSING_PAGINATION_BOUNDARIES', /provide a `first` or `last`/],
    ['issues(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION', /Requesting 101 records on the `issues`/],
    ['issues(first: 1, after: "x") { totalCount }', 'INVALID_CURSOR_ARGUMENTS', /valid cursor/],
    ['issue(number: 7) { id }', 'NOT_FOUND', /an Issue with the number of 7/],
  ])('is refused: %s', async (selection, type, message) => {
    const answer = await sendGraphqlQuery(await start(), inRepository(selection))
    expect(answer).toMatchObject({ errors: [{ type, message: expect.stringMatching(message) }] })
  })

  it.each([
    [
      70,
      'refused',
      {
        errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: expect.stringContaining('710,100') }],
      },
    ],
    [10, 'measured', { data: { rateLimit: { nodeCount: 110_100, cost: 101 } } }],
  ])('is counted by nested pages: with %d in the innermost, %s', async (size, _, answer) => {
    const text = `query($size: Int!) { rateLimit { nodeCount cost } repository(owner: "octo", name: "repo") {
      pullRequests(first: 100) { nodes { ...Issues } } } }
      fragment Issues on PullRequest { closingIssuesReferences(first: 100) { nodes { ... on Issue {
        labels(first: $size) { totalCount } } } } }`
    expect(await sendGraphqlQuery(await start(), text, { variables: { size } })).toMatchObject(answer)
  })

  it('may have a hundred ids, and gives null with an error for one that is nothing', async () => {
    const github = await start({ issues: issues(1) })
    const ask = (ids: string[]): Promise<unknown> =>
      sendGraphqlQuery(github, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids } })
    expect(await ask(['I_1', 'I_9'])).toMatchObject({
      data: { nodes: [{ id: 'I_1' }, null] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
    })
    expect(await ask(Array<string>(101).fill('I_1'))).toMatchObject({ errors: [{ type: 'ARGUMENT_LIMIT' }] })
  })
})

describe('a query that is wrong', () => {
  it.each([
    ['no such field', inRepository('isues { id }'), 'Cannot query field "isues" on type "Repository"'],
    ['no such argument', inRepository('issue(number: 1, id: 1) { id }'), 'Unknown argument "id"'],
    ['a syntax error', '{ repository', 'Syntax Error'],
    ['a variable without its value', 'query($id: ID!) { node(id: $id) { id } }', 'Variable "$id"'],
    ['a field that the emulator lacks', inRepository('stargazerCount'), 'The emulator has no field'],
    [
      'a filter that the emulator lacks',
      inRepository('issues(first: 1, filterBy: { createdBy: "x" }) { totalCount }'),
      'no createdBy',
    ],
    ['a mutation', 'mutation { addStar(input: { starrableId: "R" }) { clientMutationId } }', 'no mutations'],
  ])('is answered with 200, and betrayed when the emulator closes: %s', async (_, text, message) => {
    const github = await start()
    expect(await sendGraphqlQuery(github, text)).toMatchObject({
      errors: [{ message: expect.stringContaining(message) }],
    })
    await expect(github.close()).rejects.toThrow(message)
  })
})

describe('a pull request', () => {
  it('has what it closes here and elsewhere, its commits, reviews, and accounts of bots and of nobody', async () => {
    const github = await start({
      issues: [
        {
          number: 1,
          createdAt: day(1),
          closedAt: day(2),
          stateReason: 'DUPLICATE',
          assignees: ['ada', { login: 'helper', bot: true }],
        },
      ],
      pullRequests: [
        {
          number: 2,
          createdAt: day(1),
          mergedAt: day(2),
          mergeCommitMessage: 'Merge',
          author: { login: 'helper', bot: true },
          commitMessages: ['One', 'Two'],
          closes: [1],
          closesElsewhere: [{ repository: 'other/place', number: 1 }],
          reviews: [{ author: null, submittedAt: day(2), body: 'Fine', state: 'APPROVED' }],
        },
      ],
    })
    const text =
      inRepository(`issue(number: 1) { stateReason all: stateReason(enableDuplicate: true) updatedAt
        assignees(first: 5) { nodes { login } } closedByPullRequestsReferences(first: 5, includeClosedPrs: true) { nodes { number } } }
      pullRequest(number: 2) { state closedAt author { __typename login } mergeCommit { message }
        commits(first: 1) { totalCount nodes { commit { message } } }
        closingIssuesReferences(first: 5) { nodes { number repository { nameWithOwner } } }
        reviews(first: 5, states: [APPROVED]) { nodes { author { login } body } } }`)
    expect(await sendGraphqlQuery(github, text)).toEqual({
      data: {
        repository: {
          issue: {
            stateReason: 'NOT_PLANNED',
            all: 'DUPLICATE',
            updatedAt: day(2),
            assignees: { nodes: [{ login: 'ada' }] },
            closedByPullRequestsReferences: { nodes: [{ number: 2 }] },
          },
          pullRequest: {
            state: 'MERGED',
            closedAt: day(2),
            author: { __typename: 'Bot', login: 'helper' },
            mergeCommit: { message: 'Merge' },
            commits: { totalCount: 2, nodes: [{ commit: { message: 'One' } }] },
            closingIssuesReferences: {
              nodes: [
                { number: 1, repository: { nameWithOwner: 'octo/repo' } },
                { number: 1, repository: { nameWithOwner: 'other/place' } },
              ],
            },
            reviews: { nodes: [{ author: null, body: 'Fine' }] },
          },
        },
      },
    })
  })
})
