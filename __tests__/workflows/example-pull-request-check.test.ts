import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowBreaches } from '../support/repository-rules.js'
import { commitFiles, git, type FileChanges } from '../support/repository.js'
import { lintWorkflow } from '../support/workflow-lint.js'
import type { WorkflowResult } from '../support/workflow-runner/result.js'
import {
  config,
  type ExampleScene,
  examples,
  type ExampleOptions,
  jobTokens,
  record,
  root,
  startExamples,
  tokenName,
} from './example-fixture.js'

const name = 'pull-request-check.yml'
const registry = { ...record('ada'), ...config({ max_active_agents: 2 }) }

interface Check extends ExampleScene {
  readonly head: string
  readonly result: WorkflowResult
}

type CheckOptions = ExampleOptions & { tokens?: ReturnType<typeof jobTokens> }

/** Opens a pull request with these changes, from a fork or a branch, and checks it. */
const check = (changes: FileChanges, options: CheckOptions = {}): Promise<Check> =>
  checkOn('pull_request', changes, options)

/** The same in a merge queue. */
const checkQueued = (changes: FileChanges): Promise<Check> => checkOn('merge_group', changes, {})

async function checkOn(
  eventName: 'pull_request' | 'merge_group',
  changes: FileChanges,
  options: CheckOptions,
): Promise<Check> {
  const scene = await startExamples(registry, options.tokens === undefined ? {} : { tokens: options.tokens })
  const base = await git(scene.repository, 'rev-parse', 'main')
  await git(scene.repository, 'branch', 'proposal', base)
  const head = await commitFiles(scene.repository, 'proposal', changes, 'Proposal')
  const queued = `refs/heads/gh-readonly-queue/main/pr-5-${base}`
  const subject =
    eventName === 'merge_group'
      ? { merge_group: { base_ref: 'refs/heads/main', base_sha: base, head_ref: queued, head_sha: head } }
      : {
          number: 5,
          pull_request: { number: 5, base: { ref: 'main', sha: base }, head: { ref: 'proposal', sha: head } },
        }
  const event = { ...subject, repository: { default_branch: 'main' } }
  const env = { GITHUB_REF: eventName === 'merge_group' ? queued : 'refs/pull/5/merge' }
  const result = await scene.run(name, { eventName, event, env, ...options })
  return { ...scene, head, result }
}

const unsound = record('grace', { status: 'asleep' })

describe('pull-request-check.yml', () => {
  it('passes a proposal that keeps the rules', async () => {
    const { result, github, head } = await check(record('grace'))
    expect(result.result).toBe('success')
    expect(github.state.checkRuns).toMatchObject([{ headSha: head, conclusion: 'success' }])
  })

  it.each([
    ['a record that is none', unsound, `${root}/agents/grace.json`],
    ['agents beyond the limit', { ...record('grace'), ...record('alan') }, root],
  ])('fails %s, with annotations', async (_, changes, path) => {
    const { result, github, head } = await check(changes)
    expect(result.result).toBe('failure')
    expect(github.state.checkRuns).toMatchObject([{ headSha: head, conclusion: 'failure' }])
    const paths = github.state.checkRuns.flatMap(({ annotations }) => annotations.map((each) => each.path))
    expect(paths).toEqual([expect.stringContaining(path)])
  })

  it.each([
    ['passes', record('grace'), 'success'],
    ['fails', { ...record('grace'), ...record('alan') }, 'failure'],
  ] as const)('%s a group of a merge queue, at its commit', async (_, changes, conclusion) => {
    const { result, github, head } = await checkQueued(changes)
    expect(result.result).toBe(conclusion)
    expect(github.state.checkRuns).toMatchObject([{ headSha: head, conclusion }])
  })

  it('runs for every pull request, whatever files it changes', () => {
    const { on } = parse(examples.get(name) ?? '') as { on: unknown }
    expect(on).toEqual({ pull_request: null, merge_group: null })
  })

  it('costs three requests for a pull request that leaves the registry alone', async () => {
    const { result, github } = await check({ 'src/index.ts': 'export {}\n' })
    expect(result.result).toBe('success')
    expect(
      github.requests.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{40}/, 'HEAD')}`),
    ).toEqual([
      'GET /repos/octo/repo/compare/main...HEAD',
      'POST /graphql',
      'POST /repos/octo/repo/check-runs',
    ])
    expect(github.gitRequests).toBe(0)
  })

  it('tells a fork, whose token may only read, in the log', async () => {
    const permissions = { contents: 'read', checks: 'read' } as const
    const tokens = {
      ...jobTokens(),
      [tokenName(name, 'validate')]: { login: 'github-actions[bot]', permissions },
    }
    const { result, github } = await check(unsound, { tokens })
    expect(result.result).toBe('failure')
    expect(result.jobs['validate']?.legs[0]?.steps[0]?.log).toContain(`file=${root}/agents/grace.json`)
    expect(github.state.checkRuns).toEqual([])
  })

  it('needs contents: read', async () => {
    const permissions = { checks: 'write' } as const
    const tokens = {
      ...jobTokens(),
      [tokenName(name, 'validate')]: { login: 'github-actions[bot]', permissions },
    }
    const { result } = await check(record('grace'), { tokens })
    expect(result.result).toBe('failure')
  })

  describe('as its head comment changes it for forks', () => {
    const adapt = (text: string) => text.replace('\n  pull_request:\n', '\n  pull_request_target:\n')

    it('is sound', async () => {
      const text = adapt(examples.get(name) ?? '')
      expect(text).not.toBe(examples.get(name))
      expect(await lintWorkflow(text, name)).toEqual([])
      expect(workflowBreaches(text)).toEqual([])
    })

    it('makes the check', async () => {
      const env = { GITHUB_REF: 'refs/heads/main' }
      const { result, github, head } = await check(unsound, { adapt, eventName: 'pull_request_target', env })
      expect(result.result).toBe('failure')
      expect(github.state.checkRuns).toMatchObject([{ headSha: head, conclusion: 'failure' }])
    })
  })
})
