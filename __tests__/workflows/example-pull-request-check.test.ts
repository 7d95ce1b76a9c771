import { describe, expect, it } from '@jest/globals'
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

/** Opens a pull request with these changes, from a fork or a branch, and checks it. */
async function check(
  changes: FileChanges,
  options: ExampleOptions & { tokens?: ReturnType<typeof jobTokens> } = {},
): Promise<Check> {
  const scene = await startExamples(registry, options.tokens === undefined ? {} : { tokens: options.tokens })
  const base = await git(scene.repository, 'rev-parse', 'main')
  await git(scene.repository, 'branch', 'proposal', base)
  const head = await commitFiles(scene.repository, 'proposal', changes, 'Proposal')
  const event = {
    number: 5,
    pull_request: { number: 5, base: { ref: 'main', sha: base }, head: { ref: 'proposal', sha: head } },
    repository: { default_branch: 'main' },
  }
  const env = { GITHUB_REF: 'refs/pull/5/merge' }
  const result = await scene.run(name, { eventName: 'pull_request', event, env, ...options })
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
