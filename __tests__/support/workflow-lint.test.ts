import { describe, expect, it } from '@jest/globals'
import { lintAction, lintWorkflow } from './workflow-lint.js'

const action = `
name: Agent Registry
description: A registry of agents
inputs:
  operation:
    description: What to do
    required: true
  token:
    description: Who does it
    default: \${{ github.token }}
outputs:
  agent-id:
    description: The agent's id
runs:
  using: node24
  main: dist/action/index.js
branding:
  icon: users
  color: blue
`

function workflow(steps: string, trigger = 'push:'): string {
  return `
on:
  ${trigger}
jobs:
  work:
    runs-on: ubuntu-24.04
    steps:
      ${steps.trim().replaceAll('\n', '\n      ')}
`
}

const lint = (text: string) => lintWorkflow(text, 'sample.yml', action)

describe('lintWorkflow', () => {
  it.each([
    ['the public name', 'agent-registry/agent-registry@v1'],
    ['a fork', 'octo-org/agent-registry@main'],
    ['the checkout', './'],
    ['the checkout, quoted', "'./' # this commit"],
  ])('holds steps that use our action by %s against its inputs', async (_, uses) => {
    const step = (input: string) =>
      workflow(`- uses: ${uses}\n  with:\n    operation: spawn\n    ${input}: 1`)
    await expect(lint(step('token'))).resolves.toEqual([])
    await expect(lint(step('tokken'))).resolves.toEqual(["sample.yml:11: Invalid action input 'tokken'"])
  })

  it('accepts what came to GitHub after 2022', async () => {
    const text = `
on:
  merge_group:
  schedule: [{ cron: '0 */3 * * *', timezone: Europe/Berlin }]
permissions: { attestations: write, models: read }
concurrency: { group: work, queue: max }
jobs:
  plan:
    runs-on: ubuntu-24.04-arm
    outputs:
      id: \${{ steps.one.outputs.agent-id }}
    steps:
      - id: one
        uses: agent-registry/agent-registry@v1
        with:
          operation: \${{ vars.OPERATION }}
          token: \${{ secrets.TOKEN }}
  work:
    needs: plan
    if: needs.plan.outputs.id != '' && !cancelled()
    strategy:
      matrix: { id: '\${{ fromJSON(needs.plan.outputs.id) }}' }
    runs-on: macos-26
    steps:
      - run: echo "\${{ matrix.id }} \${{ vars.NAME }}"
`
    await expect(lint(text)).resolves.toEqual([])
  })

  it('finds a missing input', async () => {
    await expect(lint(workflow('- uses: ./'))).resolves.toEqual([
      'sample.yml:8: Missing required input `operation`',
    ])
  })

  it('leaves the inputs of other actions alone', async () => {
    const uses = (name: string) => workflow(`- uses: ${name}\n  with:\n    anything: 1`)
    await expect(lint(uses('octo-org/octo-action@v1'))).resolves.toEqual([])
    await expect(lint(uses('octo-org/agent-registry/other@v1'))).resolves.toEqual([])
  })

  it('finds an output that our action does not have', async () => {
    const read = (output: string) =>
      workflow(`
- id: one
  uses: ./
  with: { operation: spawn }
- env: { ID: '\${{ steps.one.outputs.${output} }}' }
  run: echo "$ID"
`)
    await expect(lint(read('agent-id'))).resolves.toEqual([])
    await expect(lint(read('agent'))).resolves.toEqual([
      'sample.yml:11: Context access might be invalid: agent',
    ])
  })

  it.each([
    ['an unknown key', workflow('- runn: echo'), "sample.yml:8: Unexpected value 'runn'"],
    ['an unknown context', workflow('- run: echo ${{ foo.bar }}'), "Unrecognized named-value: 'foo'"],
    ['an unknown property', workflow('- run: echo ${{ github.evnt }}'), 'evnt'],
    ['a bad cron', workflow('- run: echo', "schedule: [{ cron: '99 * * * *' }]"), 'Invalid cron'],
    [
      'a job that needs an unknown one',
      workflow('- run: echo').replace('steps:', 'needs: x\n    steps:'),
      "'x'",
    ],
    ['an unquoted colon', workflow('- run: echo: 1: 2'), 'sample.yml:8: Nested mappings'],
    ['a key given twice', workflow('- run: echo\n  run: echo'), 'Map keys must be unique'],
    ['no mapping', 'hello', 'sample.yml:1: '],
    ['nothing', '', 'Expected a scalar value'],
  ])('finds %s', async (_, text, message) => {
    const findings = await lint(text)
    expect(findings.join('\n')).toContain(message)
  })

  describe('script injection', () => {
    const injection = 'is potentially untrusted'

    it.each([
      ['in a script', '- run: echo "${{ github.event.issue.title }}"'],
      [
        'in a script for github-script',
        '- uses: actions/github-script@v9\n  with:\n    script: f("${{ github.head_ref }}")',
      ],
      ['behind a newer context', '- run: echo "${{ vars.GREETING }} ${{ github.event.issue.title }}"'],
    ])('is found %s', async (_, step) => {
      const findings = await lint(workflow(step, 'issues:'))
      expect(findings.join('\n')).toContain(injection)
    })

    it('is not seen in an environment variable', async () => {
      const text = workflow(
        '- run: echo "$TITLE"\n  env:\n    TITLE: ${{ github.event.issue.title }}',
        'issues:',
      )
      await expect(lint(text)).resolves.toEqual([])
    })
  })

  it('does not take a fault of its own for a sound workflow', async () => {
    const noAction = ''
    await expect(lintWorkflow(workflow('- uses: ./'), 'sample.yml', noAction)).rejects.toThrow(
      'Unhandled error',
    )
  })

  it('judges every text by itself, under one name and at the same time', async () => {
    const texts = [workflow('- run: echo'), workflow('- runn: echo'), workflow('- run: echo')]
    const findings = await Promise.all(texts.map(lint))
    expect(findings.map((list) => list.length > 0)).toEqual([false, true, false])
  })

  it('reports in order of lines', async () => {
    const findings = await lint(
      workflow('- run: echo ${{ foo.bar }}\n- run: echo ${{ bar.foo }}\n- runn: echo'),
    )
    const lines = findings.map((finding) => Number(finding.split(':')[1]))
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(new Set(lines)).toEqual(new Set([8, 9, 10]))
  })
})

describe('lintAction', () => {
  it('accepts a sound file', async () => {
    await expect(lintAction(action)).resolves.toEqual([])
  })

  it.each([
    ['an unknown runtime', action.replace('node24', 'node25'), "'node25'"],
    ['no entry point', action.replace('  main: dist/action/index.js\n', ''), "'main' is required"],
    ['an unknown key', action.replace('main:', 'mian: x\n  main:'), "Unexpected value 'mian'"],
    [
      'a context that no default can use',
      action.replace('github.token', 'secrets.TOKEN'),
      "named-value: 'secrets'",
    ],
    ['an unknown colour', action.replace('blue', 'bleu'), 'bleu'],
    ['a file without a name', action.replace('name: Agent Registry', ''), 'name'],
    ['broken YAML', action.replace('description: What', 'description: [What'), 'action.yml:'],
  ])('finds %s', async (_, text, message) => {
    const findings = await lintAction(text)
    expect(findings.join('\n')).toContain(message)
  })
})
