import { readFile, readdir } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { parseDocument } from 'yaml'
import { lintWorkflow } from '../support/workflow-lint.js'
import { workflowBreaches } from '../support/repository-rules.js'

const folder = new URL('../../.github/', import.meta.url)
const files = (await readdir(folder, { recursive: true })).filter((name) => /\.ya?ml$/.test(name))
const workflows = files.filter((name) => /^workflows[/\\]/.test(name))

const read = (name: string) => readFile(new URL(name.replaceAll('\\', '/'), folder), 'utf8')

const sha = '0123456789abcdef0123456789abcdef01234567'
const sound = `
on: push
permissions: {}
jobs:
  work:
    permissions:
      contents: read
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - run: echo "$NAME"
        env:
          NAME: \${{ github.ref_name }}
`

describe('the rules for workflows', () => {
  it('accept a sound one', () => {
    expect(workflowBreaches(sound)).toEqual([])
  })

  it('let a job that may push keep its credentials', () => {
    const text = sound
      .replace('contents: read', 'contents: write')
      .replace('credentials: false', 'credentials: true')
    expect(workflowBreaches(text)).toEqual([])
  })

  it.each([
    ['permissions: {}\n', '', 'the workflow lacks "permissions: {}"'],
    ['permissions: {}\n', 'permissions: write-all\n', 'the workflow lacks "permissions: {}"'],
    ['    permissions:\n      contents: read\n', '', 'job work lacks permissions'],
    ['    timeout-minutes: 5\n', '', 'job work lacks timeout-minutes'],
    [
      'persist-credentials: false',
      'fetch-depth: 0',
      'job work checks out without "persist-credentials: false"',
    ],
    ['"$NAME"', '"${{ github.ref_name }}"', 'job work has an expression in a script: pass it in env'],
    [sha, 'v7', 'actions/checkout@v7 is not pinned to a commit'],
    [sha, sha.slice(0, 7), 'actions/checkout@0123456 is not pinned to a commit'],
    [' # v7.0.1', '', `actions/checkout@${sha} has no comment with its version`],
    [' # v7.0.1', ' # v7', `actions/checkout@${sha} has no comment with its version`],
  ])('find %j replaced by %j', (from, to, breach) => {
    expect(workflowBreaches(sound.replace(from, to))).toEqual([breach])
  })
})

describe.each(workflows)('.github/%s', (name) => {
  it('passes the linters', async () => {
    await expect(lintWorkflow(await read(name), name.slice('workflows/'.length))).resolves.toEqual([])
  })

  it('keeps the rules', async () => {
    expect(workflowBreaches(await read(name))).toEqual([])
  })
})

describe('.github', () => {
  it('has the workflows that guard this repository', () => {
    const names = workflows.map((name) => name.slice('workflows/'.length))
    expect(names.toSorted()).toEqual(['codeql.yml', 'dist.yml', 'release.yml', 'test.yml'])
  })

  it.each(files)('%s is sound YAML', async (name) => {
    const { errors, warnings } = parseDocument(await read(name))
    expect([...errors, ...warnings]).toEqual([])
  })

  it('pins each action to one version everywhere', async () => {
    const texts = await Promise.all(workflows.map(read))
    const pins = new Map<string, Set<string>>()
    for (const [, action = '', pin = ''] of texts.join('\n').matchAll(/uses: ([\w-]+\/[\w-]+)\S*?@(.+)/g)) {
      pins.set(action, (pins.get(action) ?? new Set()).add(pin))
    }
    expect([...pins.keys()].toSorted()).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'actions/upload-artifact',
      'github/codeql-action',
    ])
    expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([])
  })
})
