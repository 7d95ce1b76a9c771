import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowBreaches } from '../support/repository-rules.js'
import { lintWorkflow } from '../support/workflow-lint.js'
import { examples } from './example-fixture.js'

describe('the examples', () => {
  it('are these', () => {
    expect([...examples.keys()]).toEqual([
      'capacity-gate.yml',
      'data-sync.yml',
      'evaluator.yml',
      'learning-spawner.yml',
      'nightly-validation.yml',
      'pull-request-check.yml',
      'spawner.yml',
    ])
  })

  it('use one version of each action', () => {
    const uses = [...examples.values()].flatMap((text) => text.match(/uses: .+/g) ?? [])
    expect([...new Set(uses)].toSorted()).toEqual([
      'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
      'uses: actions/github-script@3a2844b7e9c422d3c10d287c895573f7108da1b3 # v9.0.0',
      'uses: agent-registry/agent-registry@v1',
    ])
  })

  it('check pull requests without a checkout of them', () => {
    expect(examples.get('pull-request-check.yml')).not.toContain('actions/checkout')
  })

  it('start workflows that there are', () => {
    const { on } = parse(examples.get('data-sync.yml') ?? '') as {
      on: { workflow_run: { workflows: string[] } }
    }
    const names = [...examples.values()].map((text) => (parse(text) as { name: string }).name)
    expect(names).toEqual(expect.arrayContaining(on.workflow_run.workflows))
  })
})

describe.each([...examples])('%s', (name, text) => {
  it('passes the linters', async () => {
    await expect(lintWorkflow(text, name)).resolves.toEqual([])
  })

  it('keeps the rules', () => {
    expect(workflowBreaches(text)).toEqual([])
  })

  it('needs no concurrency group', () => {
    expect(text).not.toContain('concurrency')
  })

  it('says what it is for, what to adapt, and what to pin, and is named after its file', () => {
    expect(text).toMatch(/^# \w/)
    expect(text).toMatch(/^# Adapt: /m)
    expect(text).toMatch(/^# Pin agent-registry\/agent-registry to the commit of a release/m)
    expect(text).toMatch(new RegExp(`^name: ${name.replace('.yml', '')}$`, 'm'))
  })
})

describe('the rules for examples', () => {
  const sound = examples.get('nightly-validation.yml') ?? ''

  it.each([
    [
      'agent-registry@v1',
      'agent-registry@main',
      'agent-registry/agent-registry@main is not pinned to a commit',
    ],
    ['process.env', '${{ env }}', 'job report has an expression in a script: pass it in env'],
  ])('find %j replaced by %j', (from, to, breach) => {
    expect(workflowBreaches(sound.replace(from, to))).toContain(breach)
  })
})
