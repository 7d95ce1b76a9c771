import { createServer } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { publishCheck } from '../../../src/hosts/github/check-run.js'
import { Client } from '../../../src/hosts/github/client.js'
import { readProposal } from '../../../src/hosts/github/pull-request.js'
import { listening } from '../../support/listening.js'
import { commitFiles, git } from '../../support/repository.js'
import {
  agentRecord,
  inRepository,
  limitsOf,
  registryFiles,
  root,
  sourceOf,
  startHub,
} from './github-fixture.js'

describe('a repository that was renamed or transferred', () => {
  it('is read and written at its address of today, as it was asked, and told once', async () => {
    const { hub, repository } = await startHub(registryFiles({ ada: {} }))
    await git(repository, 'branch', 'pr', 'main')
    const head = await commitFiles(
      repository,
      'pr',
      inRepository({ 'agents/new.json': agentRecord('new') }),
      'New',
    )
    hub.state.formerNames.push('octo/old')
    const source = { ...sourceOf(hub), repository: 'octo/old' }
    const limits = limitsOf()
    const { after } = await readProposal(source, { base: 'main', head }, root, limits)
    expect([...after.keys()]).toEqual(['agents/new.json'])
    expect(limits.told).toEqual([expect.stringMatching(/^GitHub has this repository under another name/)])

    const check = { name: 'Check', head, passed: true, title: 'Title', summary: 'Summary', findings: [] }
    expect(await publishCheck(source, check, limits)).toBe(true)
    expect(hub.state.checkRuns).toMatchObject([{ headSha: head, conclusion: 'success' }])
    expect(
      hub.requests.slice(-2).map(({ method, path, status }) => `${method} ${path} ${String(status)}`),
    ).toEqual(['POST /repos/octo/old/check-runs 307', 'POST /repositories/1/check-runs 201'])
  })
})

describe('an API that redirects', () => {
  /** A server that leads every request to an address. */
  async function leading(target: (own: string) => string) {
    const seen: string[] = []
    const server = createServer((request, response) => {
      seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`)
      response.writeHead(301, { location: target(own), 'content-type': 'application/json' }).end('{}')
    })
    const own = await listening(server)
    return { own, seen }
  }

  it('to another server is not followed with the token', async () => {
    const elsewhere = await leading(() => '/')
    const { own, seen } = await leading(() => `${elsewhere.own}/repos/octo/repo`)
    const client = new Client({ token: 'secret', apiUrl: own }, limitsOf())
    const reading = client.rest((octokit) => octokit.rest.repos.get({ owner: 'octo', repo: 'repo' }))
    await expect(reading).rejects.toMatchObject({
      code: 'unknown-remote',
      message: expect.stringContaining(`redirects to ${elsewhere.own}, where a token is not sent`),
    })
    expect(seen).toHaveLength(1)
    expect(elsewhere.seen).toEqual([])
  })

  it('round in circles ends', async () => {
    const { own, seen } = await leading((url) => `${url}/repos/octo/repo`)
    const client = new Client({ token: 'secret', apiUrl: own }, limitsOf())
    const reading = client.rest((octokit) => octokit.rest.repos.get({ owner: 'octo', repo: 'repo' }))
    await expect(reading).rejects.toMatchObject({ code: 'unknown-remote' })
    expect(seen).toHaveLength(4)
  })
})
