import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { attribute, type AgentIndex, type Attribution } from '../../../src/core/evidence/attribution.js'
import type { Account, Issue, PullRequest, Review, Work } from '../../../src/core/evidence/work.js'

const before = '2026-01-31T23:59:59Z'
const begin = '2026-02-01T00:00:00Z'
const after = '2026-02-02T00:00:00Z'
const since = Date.parse(begin)

const user = (login: string): Account => ({ login, bot: false })
const bot = (login: string): Account => ({ login, bot: true })

const issue = (number: number, fields: Partial<Issue> = {}): Issue => ({
  number,
  body: '',
  labels: [],
  isUpdated: true,
  closedAt: null,
  assignees: [],
  completed: false,
  ...fields,
})
const pull = (number: number, fields: Partial<PullRequest> = {}): PullRequest => ({
  number,
  body: '',
  labels: [],
  closedAt: null,
  author: null,
  mergedAt: null,
  commitMessages: [],
  closes: [],
  reviews: [],
  ...fields,
})
const review = (fields: Partial<Review> = {}): Review => ({
  author: null,
  body: '',
  submittedAt: after,
  ...fields,
})
const done = { closedAt: after, completed: true }
const merged = { closedAt: after, mergedAt: after }

type Member = AgentIndex['agents'][number]
const member = (id: string, fields: Partial<Member> = {}): Member => ({
  id,
  specialization: `work of ${id}`,
  status: 'active',
  github_login: `${id}-login`,
  ...fields,
})
const marker = (id: string): string => `<!-- agent: ${id} -->`
const specialist = (specialization: string): string => `<!-- COPILOT_AGENT:${specialization} -->`
const trailer = (id: string): string => `Subject\n\nAgent: ${id}`

const isPull = (item: Issue | PullRequest): item is PullRequest => 'closes' in item
const workOf = (items: readonly (Issue | PullRequest)[]): Work => ({
  issues: items.filter((item): item is Issue => !isPull(item)),
  pullRequests: items.filter(isPull),
})
const team = [member('a'), member('b'), member('c')]
const found = (
  items: readonly (Issue | PullRequest)[],
  agents: readonly Member[] = team,
  strict = false,
): Attribution => attribute(workOf(items), { agents, strict }, since)

/** Who is credited, as `agent #number basis: counts`. */
const credited = ({ metrics }: Attribution): string[] =>
  Object.entries(metrics).flatMap(([id, { credits }]) =>
    credits.map(({ number, by, counts }) => `${id} #${number} ${by}: ${counts.join(' ')}`),
  )
/** Whom one item is credited to, and by what. */
const namedBy = (items: readonly (Issue | PullRequest)[], agents = team, strict = false): string[] =>
  credited(found(items, agents, strict))
    .filter((line) => line.includes(' #1 '))
    .map((line) => line.replace(/ #1 (\w+):.*/, ' $1'))

describe('what counts', () => {
  const own = { body: marker('a') }
  it.each([
    ['an open issue', issue(1, own), ['issues_assigned']],
    ['a resolved issue', issue(1, { ...own, ...done }), ['issues_assigned', 'issues_resolved']],
    [
      'one resolved as the evidence begins',
      issue(1, { ...own, ...done, closedAt: begin }),
      ['issues_assigned', 'issues_resolved'],
    ],
    ['one resolved before', issue(1, { ...own, ...done, closedAt: before }), null],
    ['one that is not planned', issue(1, { ...own, closedAt: after }), null],
    ['an open pull request', pull(1, own), ['prs_opened']],
    ['a merged pull request', pull(1, { ...own, ...merged }), ['prs_opened', 'prs_merged']],
    [
      'one merged as the evidence begins',
      pull(1, { ...own, closedAt: begin, mergedAt: begin }),
      ['prs_opened', 'prs_merged'],
    ],
    [
      'one merged before, and closed later',
      pull(1, { ...own, closedAt: after, mergedAt: before }),
      ['prs_opened'],
    ],
    ['one closed without a merge', pull(1, { ...own, closedAt: after }), ['prs_opened']],
    ['one merged before', pull(1, { ...own, closedAt: before, mergedAt: before }), null],
    ['one closed before', pull(1, { ...own, closedAt: before }), null],
    ['a review', pull(1, { reviews: [review(own)] }), ['reviews_given']],
    [
      'one as the evidence begins',
      pull(1, { reviews: [review({ ...own, submittedAt: begin })] }),
      ['reviews_given'],
    ],
    ['one from before', pull(1, { reviews: [review({ ...own, submittedAt: before })] }), null],
    ['many reviews', pull(1, { reviews: [review(own), review(own)] }), ['reviews_given']],
    [
      'a review of what was closed before',
      pull(1, { closedAt: before, reviews: [review(own)] }),
      ['reviews_given'],
    ],
  ])('%s', (_, item, counts) => {
    const { a } = found([item]).metrics as Record<'a', Attribution['metrics'][string]>
    expect(a.credits).toEqual(counts === null ? [] : [{ number: 1, counts, by: 'marker' }])
    for (const name of [
      'issues_assigned',
      'issues_resolved',
      'prs_opened',
      'prs_merged',
      'reviews_given',
    ] as const)
      expect(a[name]).toBe(counts?.includes(name) === true ? 1 : 0)
  })

  it('is added up for each agent, with the numbers that it rests on in order', () => {
    const items = [
      pull(9, { ...merged, author: user('a-login') }),
      issue(12, { body: marker('a') }),
      pull(3, { labels: ['agent:a'], reviews: [review({ body: marker('b') })] }),
      issue(4, { ...done, assignees: [user('a-login'), user('b-login')] }),
    ]
    expect(found(items, team.slice(0, 2)).metrics).toEqual({
      a: {
        issues_assigned: 2,
        issues_resolved: 1,
        prs_opened: 2,
        prs_merged: 1,
        reviews_given: 0,
        credits: [
          { number: 3, counts: ['prs_opened'], by: 'label' },
          { number: 4, counts: ['issues_assigned', 'issues_resolved'], by: 'login' },
          { number: 9, counts: ['prs_opened', 'prs_merged'], by: 'login' },
          { number: 12, counts: ['issues_assigned'], by: 'marker' },
        ],
      },
      b: {
        issues_assigned: 1,
        issues_resolved: 1,
        prs_opened: 0,
        prs_merged: 0,
        reviews_given: 1,
        credits: [
          { number: 3, counts: ['reviews_given'], by: 'marker' },
          { number: 4, counts: ['issues_assigned', 'issues_resolved'], by: 'login' },
        ],
      },
    })
  })

  it('is zero for an idle agent, and nothing for one that is not active', () => {
    const past = ['inactive', 'eliminated', 'hall_of_fame'] as const
    const agents = [member('idle'), ...past.map((status) => member(status, { status }))]
    const counts = { issues_assigned: 0, issues_resolved: 0, prs_opened: 0, prs_merged: 0, reviews_given: 0 }
    expect(found([], agents).metrics).toEqual({ idle: { ...counts, credits: [] } })
    expect(namedBy([issue(1, { labels: ['agent:inactive', 'agent:hall_of_fame'] })], agents)).toEqual([
      'inactive label',
      'hall_of_fame label',
    ])
  })
})

describe('who is credited', () => {
  const one = [member('a', { specialization: 'Security' }), member('b'), member('c')]
  it.each<[string, readonly (Issue | PullRequest)[], string[]]>([
    ['a marker', [issue(1, { body: marker('a') })], ['a marker']],
    ['several markers', [issue(1, { body: marker('b') + marker('a') })], ['a marker', 'b marker']],
    ['a label', [issue(1, { labels: ['bug', 'agent: a'] })], ['a label']],
    [
      'a trailer of any commit',
      [pull(1, { commitMessages: ['x', trailer('a'), trailer('b')] })],
      ['a trailer', 'b trailer'],
    ],
    [
      'different evidence for different agents',
      [pull(1, { body: marker('c'), labels: ['agent:b'], commitMessages: [trailer('a')] })],
      ['a trailer', 'b label', 'c marker'],
    ],
    [
      'all evidence for one: the marker',
      [pull(1, { body: marker('a'), labels: ['agent:a'], commitMessages: [trailer('a')] })],
      ['a marker'],
    ],
    [
      'label and trailer: the label',
      [pull(1, { labels: ['agent:a'], commitMessages: [trailer('a')] })],
      ['a label'],
    ],
    [
      'a specialization in any letter case',
      [issue(1, { body: specialist('security') })],
      ['a specialization'],
    ],
    [
      'an id before a specialization',
      [issue(1, { body: specialist('Security'), labels: ['agent:b'] })],
      ['b label'],
    ],
    [
      'the issue that a pull request closes',
      [pull(1, { closes: [2] }), issue(2, { body: marker('a') })],
      ['a link'],
    ],
    [
      'by its specialization',
      [pull(1, { closes: [2] }), issue(2, { body: specialist('Security') })],
      ['a link'],
    ],
    [
      'one that was closed before',
      [pull(1, { closes: [2] }), issue(2, { body: marker('a'), completed: true, closedAt: before })],
      ['a link'],
    ],
    [
      'all issues that a pull request closes',
      [pull(1, { closes: [2, 3, 3, 4] }), issue(2, { labels: ['agent:a'] }), issue(3, { body: marker('b') })],
      ['a link', 'b link'],
    ],
    ['but not their assignees', [pull(1, { closes: [2] }), issue(2, { assignees: [user('a-login')] })], []],
    [
      'the pull request that closes an issue',
      [issue(1), pull(2, { closes: [1], commitMessages: [trailer('a')] })],
      ['a link'],
    ],
    [
      'a specialization before a link',
      [pull(1, { closes: [2], body: specialist('Security') }), issue(2, { body: marker('b') })],
      ['a specialization'],
    ],
    ['a link of one step only', [issue(1), pull(2, { closes: [1, 3] }), issue(3, { body: marker('a') })], []],
    [
      'a link before a login',
      [pull(1, { closes: [2], author: user('b-login') }), issue(2, { body: marker('a') })],
      ['a link'],
    ],
    ['the author', [pull(1, { author: user('A-Login') })], ['a login']],
    [
      'the assignees',
      [issue(1, { assignees: [user('b-login'), user('x'), user('a-login')] })],
      ['a login', 'b login'],
    ],
    [
      'not whom a pull request names that claims a finished issue and is not merged',
      [issue(1, done), pull(2, { closes: [1], body: marker('a'), closedAt: before })],
      [],
    ],
    [
      'the author of the merged pull request that closes an issue',
      [issue(1), pull(2, { closes: [1], author: user('a-login'), ...merged })],
      ['a link'],
    ],
    [
      'not the author of one that is not merged',
      [issue(1), pull(2, { closes: [1], author: user('a-login'), closedAt: after })],
      [],
    ],
    [
      'the assignee before the author',
      [
        issue(1, { assignees: [user('b-login')] }),
        pull(2, { closes: [1], author: user('a-login'), ...merged }),
      ],
      ['b login'],
    ],
    [
      'the search goes on after an unknown id',
      [pull(1, { body: marker('x'), author: user('a-login') })],
      ['a login'],
    ],
    ['the id of another letter case is unknown', [pull(1, { body: marker('A') })], []],
    ['nobody', [pull(1), issue(2)], []],
  ])('%s', (_, items, agents) => {
    expect(namedBy(items, one)).toEqual(agents)
  })

  it.each<[string, readonly (Issue | PullRequest)[], string[]]>([
    [
      'ids count',
      [pull(1, { body: marker('c'), labels: ['agent:b'], commitMessages: [trailer('a')] })],
      ['a trailer', 'b label', 'c marker'],
    ],
    ['specializations do not', [issue(1, { body: specialist('work of a') })], []],
    ['links do not', [pull(1, { closes: [2] }), issue(2, { body: marker('a') })], []],
    ['logins do not', [pull(1, { author: user('a-login') })], []],
    [
      'merged pull requests do not',
      [issue(1), pull(2, { closes: [1], author: user('a-login'), ...merged })],
      [],
    ],
    ['markers in reviews count', [pull(1, { reviews: [review({ body: marker('a') })] })], ['a marker']],
    ['the login of a reviewer does not', [pull(1, { reviews: [review({ author: user('a-login') })] })], []],
  ])('where attribution is strict: %s', (_, items, agents) => {
    expect(namedBy(items, team, true)).toEqual(agents)
  })

  it.each<[string, Account, readonly string[]]>([
    ['a user', user('Robot'), ['plain']],
    ['a bot', bot('Robot'), ['plain']],
    ['a bot that is meant', bot('helper'), ['suffixed']],
    ['a user of the name of a bot', user('helper'), []],
    ['an account without a name', user(''), []],
    ['a name of all objects', user('constructor'), []],
  ])('by its login: %s', (_, author, ids) => {
    const agents = [
      member('plain', { github_login: 'robot' }),
      member('suffixed', { github_login: 'Helper[bot]' }),
      member('none', { github_login: null }),
      member('empty', { github_login: '' }),
    ]
    const attribution = found([pull(1, { author })], agents)
    expect(credited(attribution)).toEqual(ids.map((id) => `${id} #1 login: prs_opened`))
    expect(attribution.ambiguous).toEqual([])
  })

  it.each<[string, readonly Member['status'][], string[]]>([
    ['one active agent', ['eliminated', 'active', 'inactive'], ['agent1 login']],
    ['no active agent, and one other', ['eliminated'], ['agent0 login']],
    ['no active agent, and several others', ['eliminated', 'hall_of_fame'], []],
  ])('behind an account with %s', (_, statuses, expected) => {
    const agents = statuses.map((status, index) =>
      member(`agent${index}`, { status, github_login: 'shared' }),
    )
    const attribution = found([pull(1, { author: user('shared') })], agents)
    expect(namedBy([pull(1, { author: user('shared') })], agents)).toEqual(expected)
    expect(attribution.ambiguous).toEqual([])
  })
})

describe('a review', () => {
  const reviewed = (fields: Partial<PullRequest>, ...reviews: Review[]): string[] =>
    credited(found([pull(1, { closedAt: before, ...fields, reviews })]))

  it.each<[string, string[], string[]]>([
    [
      'by its marker',
      reviewed({}, review({ body: marker('a'), author: user('b-login') })),
      ['a #1 marker: reviews_given'],
    ],
    ['by its author', reviewed({}, review({ author: user('a-login') })), ['a #1 login: reviews_given']],
    [
      'by its author where the marker is unknown',
      reviewed({}, review({ body: marker('x'), author: user('a-login') })),
      ['a #1 login: reviews_given'],
    ],
    [
      'by the most explicit of several',
      reviewed(
        {},
        review({ author: user('a-login') }),
        review({ body: marker('a') }),
        review({ author: user('a-login') }),
      ),
      ['a #1 marker: reviews_given'],
    ],
    ['not by a specialization', reviewed({}, review({ body: specialist('work of a') })), []],
    [
      'not the answers of the author, whoever is credited with the work',
      reviewed({ body: marker('b'), author: user('A-Login') }, review({ author: user('a-login') })),
      [],
    ],
    ['not of own work, by marker', reviewed({ body: marker('a') }, review({ body: marker('a') })), []],
    [
      'not of own work, by login',
      reviewed({ author: user('a-login') }, review({ author: user('a-login') })),
      [],
    ],
    [
      'of work that is credited to another',
      reviewed({ body: marker('b'), author: user('a-login') }, review({ body: marker('a') })),
      ['a #1 marker: reviews_given'],
    ],
  ])('counts %s', (_, actual, expected) => {
    expect(actual).toEqual(expected)
  })
})

describe('evidence that credits nobody', () => {
  it('is told for ids that no agent has, by what names them', () => {
    const items = [
      pull(7, {
        body: marker('x'),
        commitMessages: [trailer('x')],
        reviews: [review({ body: marker('x') })],
      }),
      issue(30, { body: marker('x') + marker('x'), labels: ['agent:constructor', 'agent:a'] }),
      pull(4, { body: marker('X') }),
      issue(5, { body: marker('y'), closedAt: before }),
      pull(6, { body: marker('y'), closedAt: before }),
    ]
    const { unknown, ambiguous } = found(items)
    expect(unknown).toEqual([
      { by: 'label', value: 'constructor', numbers: [30] },
      { by: 'marker', value: 'X', numbers: [4] },
      { by: 'marker', value: 'x', numbers: [7, 30] },
      { by: 'trailer', value: 'x', numbers: [7] },
    ])
    expect(ambiguous).toEqual([])
  })

  const crowd = [
    member('b', { specialization: 'docs', github_login: 'shared' }),
    member('a', { specialization: 'Docs', github_login: 'Shared' }),
    member('gone', { specialization: 'ops', status: 'inactive', github_login: 'shared' }),
    member('c', { specialization: 'tests', github_login: 'shared[bot]' }),
  ]
  const unclear = [
    issue(20, { body: specialist('DOCS'), assignees: [user('shared')] }),
    pull(3, { body: specialist('DOCS') + specialist('ops'), author: user('shared') }),
    pull(10, { author: bot('shared') }),
    pull(11, { author: user('x'), reviews: [review({ author: user('shared') })] }),
    issue(2, { body: specialist('docs') + specialist('tests') }),
    issue(4, { body: specialist('docs') + marker('a') }),
  ]

  it('is told for specializations and logins that mean several agents, or none', () => {
    const { ambiguous, unknown } = found(unclear, crowd)
    expect(ambiguous).toEqual([
      { by: 'login', value: 'shared', agents: ['a', 'b'], numbers: [3, 11, 20] },
      { by: 'login', value: 'shared[bot]', agents: ['a', 'b', 'c'], numbers: [10] },
      { by: 'specialization', value: 'DOCS', agents: ['a', 'b'], numbers: [3, 20] },
      { by: 'specialization', value: 'docs', agents: ['a', 'b'], numbers: [2] },
      { by: 'specialization', value: 'ops', agents: [], numbers: [3] },
    ])
    expect(unknown).toEqual([])
    expect(credited(found(unclear, crowd))).toEqual([
      'a #4 marker: issues_assigned',
      'c #2 specialization: issues_assigned',
    ])
  })

  it('is not ambiguous where attribution is strict', () => {
    expect(found(unclear, crowd, true).ambiguous).toEqual([])
  })
})

describe('any work', () => {
  const ids = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'toString', 'A')
  const logins = fc.constantFrom('a', 'B', 'constructor', '__proto__', 'x[bot]', 'x', '')
  const specializations = fc.constantFrom('docs', 'Docs', 'constructor', '__proto__')
  const accounts = fc.record({ login: logins, bot: fc.boolean() })
  const times = fc.constantFrom(before, begin, after, 'never')
  const bodies = fc
    .array(fc.oneof(ids.map(marker), specializations.map(specialist), fc.constant('\n\n> ')), {
      maxLength: 3,
    })
    .map((parts) => parts.join(''))
  const item = {
    body: bodies,
    labels: fc.array(
      ids.map((id) => `agent:${id}`),
      { maxLength: 1 },
    ),
    closedAt: fc.option(times),
  }
  const numbers = fc.nat(9)
  const issues = fc.tuple(
    numbers,
    fc.record({ ...item, assignees: fc.array(accounts, { maxLength: 2 }), completed: fc.boolean() }),
  )
  const reviews = fc.record({ author: fc.option(accounts), body: bodies, submittedAt: times })
  const pulls = fc.tuple(
    numbers,
    fc.record({
      ...item,
      author: fc.option(accounts),
      mergedAt: fc.option(times),
      commitMessages: fc.array(ids.map(trailer), { maxLength: 1 }),
      closes: fc.array(numbers, { maxLength: 3 }),
      reviews: fc.array(reviews, { maxLength: 3 }),
    }),
  )
  const works: fc.Arbitrary<Work> = fc
    .uniqueArray(fc.oneof(issues, pulls), { selector: ([number]) => number, maxLength: 8 })
    .map((all) =>
      workOf(
        all.map(([number, fields]) => ('closes' in fields ? pull(number, fields) : issue(number, fields))),
      ),
    )
  const rosters = fc.record({
    agents: fc.uniqueArray(
      fc.record({
        id: ids,
        specialization: specializations,
        status: fc.constantFrom<Member['status']>('active', 'active', 'active', 'inactive', 'eliminated'),
        github_login: fc.option(logins),
      }),
      { selector: ({ id }) => id },
    ),
    strict: fc.boolean(),
  })

  it('is attributed alike in any order', () => {
    const shuffled = works.chain(({ issues: some, pullRequests: others }) =>
      fc.record({
        work: fc.constant({ issues: some, pullRequests: others }),
        other: fc.record({
          issues: fc.shuffledSubarray([...some], { minLength: some.length }),
          pullRequests: fc.shuffledSubarray([...others], { minLength: others.length }),
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, rosters, ({ work, other }, roster) => {
        expect(attribute(other, roster, since)).toEqual(attribute(work, roster, since))
      }),
    )
  })

  it('gives counts that its credits add up to', () => {
    fc.assert(
      fc.property(works, rosters, (work, roster) => {
        const { metrics } = attribute(work, roster, since)
        for (const { credits, ...counts } of Object.values(metrics)) {
          for (const [name, count] of Object.entries(counts))
            expect(credits.filter((credit) => credit.counts.some((each) => each === name))).toHaveLength(
              count,
            )
          expect(counts.issues_resolved).toBeLessThanOrEqual(counts.issues_assigned)
          expect(counts.prs_merged).toBeLessThanOrEqual(counts.prs_opened)
          const order = credits.map(({ number }) => number)
          expect(order).toEqual([...new Set(order)].sort((one, another) => one - another))
        }
      }),
    )
  })

  it('gives metrics to agents of the roster only, and to all that are active', () => {
    fc.assert(
      fc.property(works, rosters, (work, roster) => {
        const { metrics, unknown, ambiguous } = attribute(work, roster, since)
        const all = roster.agents.map(({ id }) => id)
        const active = roster.agents.filter(({ status }) => status === 'active').map(({ id }) => id)
        expect(all).toEqual(expect.arrayContaining(Object.keys(metrics)))
        expect(Object.keys(metrics)).toEqual(expect.arrayContaining(active))
        for (const { value } of unknown) expect(all).not.toContain(value)
        for (const { agents } of ambiguous) expect(agents).not.toHaveLength(1)
        expect(({} as Record<string, unknown>)['credits']).toBeUndefined()
      }),
    )
  })

  it('is attributed in time that grows with its size alone', () => {
    const size = 20_000
    const all = Array.from({ length: size }, (_, index) => index)
    const agents = all.map((index) => member(`a${index}`, { github_login: `l${index}` }))
    const work = {
      issues: all.map((index) =>
        issue(index, { assignees: [user('nobody')], closedAt: after, completed: true }),
      ),
      pullRequests: all.map((index) =>
        pull(size + index, { closes: [index, 0], author: user('l1'), ...merged }),
      ),
    }
    const { metrics } = attribute(work, { agents, strict: false }, since)
    expect(metrics['a1']).toMatchObject({ issues_resolved: size, prs_merged: size })
  })
})
