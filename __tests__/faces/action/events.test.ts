import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { contextOf, pullRequestOf, readEvent, type ActionContext } from '../../../src/faces/action/context.js'
import type { PullRequestRef } from '../../../src/hosts/host.js'
import { InputError } from '../../../src/core/errors.js'
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

/** The pull request or merge group of an event; null where the event names none. */
function proposalOf(name: string, event: JsonValue): PullRequestRef | null {
  try {
    return pullRequestOf(environment(name), event)
  } catch (error) {
    // An event of this kind that names none must not pass for another kind.
    expect(error).toBeInstanceOf(InputError)
    expect(proposalEvents).toContain(name)
    return null
  }
}

const proposalEvents = ['pull_request', 'pull_request_target', 'merge_group']

/** What the Action makes of an event must be a branch and a commit, or nothing. */
function expectSound(name: string, event: JsonValue): void {
  const { branch, repositorySize } = contextFor(name, event).registry
  if (branch !== undefined) expect(() => checkBranch(branch)).not.toThrow()
  expect(['undefined', 'number']).toContain(typeof repositorySize)
  for (const kind of [...proposalEvents, name]) {
    const pullRequest = proposalOf(kind, event)
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

  it('finds base and head in each example of a pull request or merge group, and in no other event', () => {
    const found = examples.flatMap(({ name, examples: payloads }) =>
      payloads.map((payload) => [name, proposalOf(name, payload) !== null] as const),
    )
    expect(found.filter(([name, isFound]) => proposalEvents.includes(name) !== isFound)).toEqual([])
  })

  it('takes the branch of a merge group for its base, and its commit for its head', () => {
    const group = {
      head_sha: 'a'.repeat(40),
      head_ref: 'refs/heads/gh-readonly-queue/release/1/pr-104-b',
      base_sha: 'b'.repeat(40),
      base_ref: 'refs/heads/release/1',
    }
    const event = { action: 'checks_requested', merge_group: group }
    expect(proposalOf('merge_group', event)).toEqual({ base: 'release/1', head: group.head_sha })
    expect(contextFor('merge_group', event).registry).toMatchObject({ branch: 'release/1' })
  })

  it.each<[string, JsonValue]>([
    ['pull_request', {}],
    ['pull_request', { pull_request: { base: { ref: 'main' } } }],
    ['pull_request_target', { pull_request: { head: { sha: 'a' } } }],
    ['merge_group', { merge_group: { head_sha: 'a', base_ref: 'refs/tags/v1' } }],
    ['merge_group', { merge_group: { base_ref: 'refs/heads/main' } }],
  ])('does not take %s without base or head for another event: %j', (name, event) => {
    expect(() => pullRequestOf(environment(name), event)).toThrow('its change cannot be checked')
  })

  it('takes any JSON for an event that says nothing it knows', () => {
    const json = fc.jsonValue() as fc.Arbitrary<JsonValue>
    const around = fc.record({ pull_request: json, repository: json }) as fc.Arbitrary<JsonValue>
    fc.assert(
      fc.property(fc.oneof(json, around), (event) => {
        expect(() => contextFor('pull_request', event)).not.toThrow()
        for (const kind of proposalEvents) proposalOf(kind, event)
      }),
    )
  })

  it.each(['', '{"pull_request":', '\u0000', 'secret'])(
    'refuses the file %j, and does not show it',
    async (text) => {
      const path = join(await temporaryFolder(), 'event.json')
      await writeFile(path, text)
      const read = (): unknown => readEvent({ GITHUB_EVENT_PATH: path })
      expect(read).toThrow(InputError)
      expect(read).toThrow('cannot be read, or is not JSON')
      expect(read).not.toThrow('secret')
    },
  )

  it('refuses what is not a file, and takes none for no event', async () => {
    const folder = await temporaryFolder()
    expect(() => readEvent({ GITHUB_EVENT_PATH: folder })).toThrow('is not a file')
    expect(readEvent({ GITHUB_EVENT_PATH: join(folder, 'none.json') })).toEqual({})
    expect(readEvent({ GITHUB_EVENT_PATH: '' })).toEqual({})
  })
})
