import { createServer, type IncomingMessage } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import type { ActionInputs } from '../../../src/faces/action/inputs.js'
import { addRepositoryFacts, contextOf } from '../../../src/faces/action/context.js'
import { findHost } from '../../../src/hosts/find-host.js'
import { listening } from '../../support/listening.js'

/** A host that answers every request alike, and remembers the requests. */
async function host(status: number, body: object): Promise<{ url: string; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  return { url: await listening(server), requests }
}

type Given = Pick<ActionInputs, 'settings' | 'repository'>
const given = (registry: Given['settings']['registry'] = {}, repository?: string): Given => ({
  settings: { registry, call: {} },
  repository,
})

const facts = { default_branch: 'trunk', size: 123_456 }

async function complete(inputs: Given, apiUrl: string, event: object = {}) {
  const environment = {
    GITHUB_REPOSITORY: 'octo/repo',
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: 'schedule',
  }
  const { registry } = contextOf(inputs, environment, event as never)
  const found = findHost(registry.remote ?? null, { apiUrl, tokens: { registry: 'secret' } })
  return await addRepositoryFacts(registry, inputs, found)
}

describe('what neither inputs nor event say about the repository', () => {
  it('is asked of the host, once, with the token', async () => {
    const { url, requests } = await host(200, facts)
    expect(await complete(given(), url)).toMatchObject({ branch: 'trunk', repositorySize: 123_456 })
    expect(requests.map(({ method, url: path }) => `${method ?? ''} ${path ?? ''}`)).toEqual([
      'GET /repos/octo/repo',
    ])
    expect(requests[0]?.headers.authorization).toBe('token secret')
  })

  it('is asked about the repository that is named', async () => {
    const { url, requests } = await host(200, facts)
    expect(await complete(given({}, 'other/place'), url)).toMatchObject({ branch: 'trunk' })
    expect(requests[0]?.url).toBe('/repos/other/place')
  })

  it.each<[string, Given, object]>([
    ['the branch is given', given({ branch: 'agents' }), {}],
    ['a remote is given', given({ remote: 'http://127.0.0.1:1/x' }), {}],
    ['the event names the default branch', given(), { repository: { default_branch: 'main', size: 1 } }],
  ])('is not asked where %s', async (_, inputs, event) => {
    const { url, requests } = await host(200, facts)
    const registry = await complete(inputs, url, event)
    expect(requests).toEqual([])
    expect(registry.branch).not.toBe('trunk')
  })

  it.each([403, 404])('is left to git where the host answers %d', async (status) => {
    const { url } = await host(status, { message: 'no' })
    const registry = await complete(given(), url)
    expect(registry.branch).toBeUndefined()
    expect(registry.remote).toBe('https://github.com/octo/repo')
  })
})
