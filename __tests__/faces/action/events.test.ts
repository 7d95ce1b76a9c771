import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { contextOf, pullRequestOf, readEvent, type ActionContext } from '../../../src/faces/action/context.js'
import { checkBranch } from '../../../src/store/git/remote-url.js'
import type { JsonValue } from '../../../src/core/json/value.js'
import { temporaryFolder } from '../../support/repository.js'

interface Examples {
  readonly name: string
  readonly examples: readonly JsonValue[]
}
const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples')
const examples = JSON.parse(await readFile(file, 'utf8')) as readonly Examples[]

const environment = (name: string) => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_REPOSITORY: 'octo/repo',
  GITHUB_REF: 'refs/heads/main',
})

function contextFor(name: string, event: JsonValue): ActionContext {
  const inputs = { settings: { registry: {}, call: {} }, repository: undefined, token: undefined }
  return contextOf(inputs, environment(name), event)
}

/** What the Action makes of an event must be a branch and a commit, or nothing. */
function expectSound(name: string, event: JsonValue): void {
  const { branch, repositorySize } = contextFor(name, event).registry
  if (branch !== undefined) expect(() => checkBranch(branch)).not.toThrow()
  expect(['undefined', 'number']).toContain(typeof repositorySize)
  for (const kind of ['pull_request', 'pull_request_target', name]) {
    const pullRequest = pullRequestOf(environment(kind), event)
    if (pullRequest !== null)
      expect([typeof pullRequest.base, typeof pullRequest.head]).toEqual(['string', 'string'])
  }
}

describe('the reader of events', () => {
  it.each(examples.map(({ name, examples: payloads }) => [name, payloads] as const))(
    'takes every example of %s',
    (name, payloads) => {
      expect(payloads.length).toBeGreaterThan(0)
      for (const payload of payloads) expectSound(name, payload)
    },
  )

  it('finds base and head in each example of a pull request, and in no other event', () => {
    const found = examples.flatMap(({ name, examples: payloads }) =>
      payloads.map((payload) => [name, pullRequestOf(environment(name), payload) !== null]),
    )
    expect(found.filter(([name, isFound]) => (name === 'pull_request') !== isFound)).toEqual([])
  })

  it('takes any JSON for an event that says nothing it knows', () => {
    const json = fc.jsonValue() as fc.Arbitrary<JsonValue>
    const around = fc.record({ pull_request: json, repository: json }) as fc.Arbitrary<JsonValue>
    fc.assert(
      fc.property(fc.oneof(json, around), (event) => {
        expect(() => contextFor('pull_request', event)).not.toThrow()
        expect(() => pullRequestOf(environment('pull_request'), event)).not.toThrow()
      }),
    )
  })

  it.each(['', '[]', '{"pull_request":', '\u0000'])('reads the file %j', async (text) => {
    const path = join(await temporaryFolder(), 'event.json')
    await writeFile(path, text)
    expect(pullRequestOf(environment('pull_request'), readEvent({ GITHUB_EVENT_PATH: path }))).toBeNull()
  })
})
