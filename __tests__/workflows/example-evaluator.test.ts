import { describe, expect, it } from '@jest/globals'
import MarkdownIt from 'markdown-it'
import { expectSound } from '../registry/remote-fixture.js'
import type { IssueData, PullRequestData } from '../support/github/types.js'
import { git } from '../support/repository.js'
import { stepOf } from '../support/workflow-runner/result.js'
import { config, record, startExamples } from './example-fixture.js'

describe('evaluator.yml', () => {
  const hostile = '@octocat <img src=x> *b* `c` | [l](https://x) #1\n\n# Title \u202eevil & </code><script>'

  const now = new Date()
  const recent = new Date(now.getTime() - 3_600_000).toISOString()
  const done = (number: number, agent: string): { issues: IssueData[]; pullRequests: PullRequestData[] } => ({
    issues: [{ number, labels: [`agent:${agent}`], createdAt: recent, closedAt: recent }],
    pullRequests: [
      {
        number: number + 1,
        body: `<!-- agent: ${agent} -->`,
        createdAt: recent,
        mergedAt: recent,
        closedAt: recent,
      },
    ],
  })
  const { issues, pullRequests } = done(1, 'star')
  const unfinished: IssueData = { number: 3, labels: ['agent:dud'], createdAt: recent }
  const work = { issues: [...issues, unfinished], pullRequests }
  const registry = {
    ...record('star', { human_name: 'Ada' }),
    ...record('dud', { traits: { creativity: 0 } }),
    ...config({ promotion_threshold: 0.7 }),
  }
  const statuses = (all: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
    Object.fromEntries(Object.entries(all).map(([id, { status }]) => [id, status]))

  it('settles everybody by their work on GitHub, and reports it as an issue', async () => {
    const { run, agents, github } = await startExamples(registry, structuredClone(work))
    expect(await run('evaluator.yml')).toMatchObject({ result: 'success' })
    expect(statuses(await agents())).toEqual({ star: 'hall_of_fame', dud: 'eliminated' })
    const report = github.state.issues.at(-1)
    expect(report).toMatchObject({
      labels: ['agent-evaluation'],
      title: 'Evaluation: 1 promoted, 1 eliminated',
    })
    expect(report?.body).toContain(
      '<p>Promoted: <code>Ada</code> <code>star</code></p>\n<p>Eliminated: <code>dud</code></p>',
    )
    expect(report?.body).toMatch(/<code>dud<\/code><\/td><td>0\.\d+<\/td><td>elimination-threshold</)
  })

  it('evaluates once where several runs are there at once, and reports once', async () => {
    const { run, agents, github, repository } = await startExamples(registry, structuredClone(work))
    const results = await Promise.all([run('evaluator.yml'), run('evaluator.yml'), run('evaluator.yml')])
    expect(results.map(({ result }) => result)).toEqual(['success', 'success', 'success'])
    const outcomes = results.map((result) => stepOf(result, 'evaluate', 'evaluate').outputs)
    expect(outcomes.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1)
    expect(outcomes.flatMap((each) => each['refusal-code'] ?? [])).toEqual(['too-soon', 'too-soon'])
    expect(statuses(await agents())).toEqual({ star: 'hall_of_fame', dud: 'eliminated' })
    expect(github.state.issues.filter(({ labels }) => labels?.includes('agent-evaluation'))).toHaveLength(1)
    await expectSound(repository)
  })

  it('counts the issue that the spawner opened', async () => {
    const { run, github } = await startExamples({})
    await run('spawner.yml')
    const [issue] = github.state.issues
    if (issue !== undefined) issue.closedAt = now.toISOString()
    const result = await run('evaluator.yml')
    expect(JSON.parse(stepOf(result, 'evaluate', 'evaluate').outputs['result'] ?? '')).toMatchObject({
      agents: [{ evidence: { issues_assigned: 1, issues_resolved: 1 } }],
    })
  })

  it('reports so that nothing in a name takes effect', async () => {
    const { run, github, repository } = await startExamples({
      ...record('star', { human_name: hostile }),
      ...record('dud_x_'),
    })
    const agents = [
      { id: 'star', old_score: null, new_score: 0.9, rule: 'promotion-threshold' },
      { id: 'dud_x_', old_score: 0.4, new_score: 0.1, rule: 'elimination-threshold' },
    ]
    const outputs = {
      outcome: 'committed',
      commit: await git(repository, 'rev-parse', 'main'),
      result: JSON.stringify({ agents }),
      'promoted-ids': '["star"]',
      'eliminated-ids': '["dud_x_"]',
    }
    const { result } = await run('evaluator.yml', { actionStub: () => ({ outputs }) })
    expect(result).toBe('success')
    expect(github.state.issues).toMatchObject([{ title: 'Evaluation: 1 promoted, 1 eliminated' }])
    const body = github.state.issues[0]?.body ?? ''
    const name =
      '<code>@octocat &lt;img src=x&gt; *b* `c` | [l](https://x) #1 # Title \ufffdevil &amp; &lt;/code&gt;&lt;script&gt;</code> <code>star</code>'
    expect(body.split('\n')).toEqual([
      `<p>Promoted: ${name}</p>`,
      '<p>Eliminated: <code>dud_x_</code></p>',
      '<table>',
      '<tr><th>Agent</th><th>Score</th><th>Rule</th></tr>',
      `<tr><td>${name}</td><td>0.9</td><td>promotion-threshold</td></tr>`,
      '<tr><td><code>dud_x_</code></td><td>0.1</td><td>elimination-threshold</td></tr>',
      '</table>',
    ])
    // Passed through as it is, so none of it was taken for Markdown.
    expect(new MarkdownIt({ html: true, linkify: true }).render(body)).toBe(body)
  })

  it('reports who was settled where the scores are too many for an output', async () => {
    const { run, github, repository } = await startExamples(record('star'))
    const commit = await git(repository, 'rev-parse', 'main')
    const outputs = { outcome: 'committed', commit, 'promoted-ids': '["star"]', 'eliminated-ids': '[]' }
    expect(await run('evaluator.yml', { actionStub: () => ({ outputs }) })).toMatchObject({
      result: 'success',
    })
    expect(github.state.issues[0]?.body).toContain(
      '<p>Promoted: <code>star</code></p>\n<p>Eliminated: nobody</p>',
    )
  })

  it('reports nothing where nothing was evaluated', async () => {
    const { run } = await startExamples(record('star'))
    const outputs = { outcome: 'refused', 'refusal-code': 'too-soon' }
    const { result, jobs } = await run('evaluator.yml', { actionStub: () => ({ outputs }) })
    expect([result, jobs['report']?.result]).toEqual(['success', 'skipped'])
  })
})
