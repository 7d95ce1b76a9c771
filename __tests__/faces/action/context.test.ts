import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { contextOf, eventBranch, readEvent } from '../../../src/faces/action/context.js'
import type { JsonValue } from '../../../src/core/json/value.js'
import { temporaryFolder } from '../../support/repository.js'

const environment = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo/repo',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'octocat',
  GITHUB_WORKSPACE: '/work',
}
const event = { repository: { default_branch: 'trunk', size: 1234 } }

interface Given {
  remote?: string
  branch?: string
  repository?: string
}

function context({ remote, branch, repository }: Given = {}, about: JsonValue = event) {
  const registry = {
    ...(remote === undefined ? {} : { remote }),
    ...(branch === undefined ? {} : { branch }),
  }
  return contextOf({ settings: { registry, call: {} }, repository }, environment, about)
}

describe('the context', () => {
  it('is the workflow’s own repository and run', () => {
    const { links, ...rest } = context()
    expect(links?.commit('abc')).toBe('https://github.com/octo/repo/commit/abc')
    expect(rest).toEqual({
      registry: {
        remote: 'https://github.com/octo/repo',
        branch: 'trunk',
        repositorySize: 1234,
        workspace: '/work',
        actor: 'octocat',
        run: '7.2',
      },
      home: 'octo/repo',
      server: 'https://github.com',
      apiUrl: 'https://api.github.com',
    })
  })

  it('takes branch and size of another repository from nowhere', () => {
    const { registry, links } = context({ repository: 'other/one' })
    expect(registry).toMatchObject({ remote: 'https://github.com/other/one' })
    expect(registry).not.toHaveProperty('branch')
    expect(registry).not.toHaveProperty('repositorySize')
    expect(links?.commit('abc')).toBe('https://github.com/other/one/commit/abc')
    expect(context({ repository: 'OCTO/repo' }).registry).toMatchObject({ branch: 'trunk' })
  })

  it('prefers what was given', () => {
    expect(context({ branch: 'agents' }).registry).toMatchObject({ branch: 'agents' })
    expect(context({ remote: '/srv/x.git' })).toMatchObject({
      registry: { remote: '/srv/x.git', branch: 'trunk' },
      links: null,
    })
  })

  it.each([
    ['https://github.com/o/r.git', 'https://github.com/o/r/commit/abc'],
    ['git@github.com:o/r.git', 'https://github.com/o/r/commit/abc'],
    ['https://git.example.com/o/r', undefined],
  ])('has the links of the host of a remote: %s', (remote, address) => {
    expect(context({ remote }).links?.commit('abc')).toBe(address)
  })

  it.each([
    ['https://github.com', undefined, 'https://api.github.com'],
    ['https://git.example.com', undefined, 'https://git.example.com/api/v3'],
    ['https://git.example.com', 'https://api.example.com', 'https://api.example.com'],
  ])('on the server %s with the API %s, asks %s', (server, api, apiUrl) => {
    const variables = {
      GITHUB_SERVER_URL: `${server}/`,
      ...(api === undefined ? {} : { GITHUB_API_URL: api }),
    }
    const inputs = { settings: { registry: {}, call: {} }, repository: undefined }
    expect(contextOf(inputs, variables, event)).toMatchObject({ server, apiUrl })
  })

  it('comes without a run outside of one', () => {
    const { registry } = contextOf({ settings: { registry: {}, call: {} }, repository: undefined }, {}, {})
    expect(registry).toEqual({})
  })
})

describe('the branch of an event', () => {
  it.each<[string, string, JsonValue, string | undefined]>([
    ['push', 'refs/heads/topic/x', event, 'topic/x'],
    ['push', 'refs/tags/v1', event, 'trunk'],
    ['workflow_dispatch', 'refs/heads/topic', event, 'trunk'],
    ['pull_request', 'refs/pull/1/merge', { ...event, pull_request: { base: { ref: 'base' } } }, 'base'],
    ['pull_request_target', 'refs/heads/main', { ...event, pull_request: { base: { ref: 'base' } } }, 'base'],
    [
      'merge_group',
      'refs/heads/gh-readonly-queue/main/pr-1',
      { ...event, merge_group: { base_ref: 'refs/heads/main' } },
      'main',
    ],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', event, undefined],
    ['schedule', 'refs/heads/main', {}, undefined],
    ['schedule', 'refs/heads/main', { repository: null }, undefined],
    ['schedule', 'refs/heads/main', { repository: { default_branch: 7 } }, undefined],
  ])('%s of %s', (name, ref, about, branch) => {
    expect(eventBranch({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref }, about)).toBe(branch)
  })

  it('is read from a file, which may be missing', async () => {
    const file = join(await temporaryFolder(), 'event.json')
    expect(readEvent({})).toEqual({})
    expect(readEvent({ GITHUB_EVENT_PATH: file })).toEqual({})
    await writeFile(file, '{"a":1}')
    expect(readEvent({ GITHUB_EVENT_PATH: file })).toEqual({ a: 1 })
  })
})
