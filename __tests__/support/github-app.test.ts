import { createSign, generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createAppAuth } from '@octokit/auth-app'
import { Octokit } from '@octokit/rest'
import { sendApiRequest } from './github/api-request.js'
import { startGitHub } from './github/emulator.js'
import type { AppData, GitHubEmulator } from './github/types.js'
import { createRemote, git } from './repository.js'

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const app: AppData = {
  id: 7,
  publicKey: keys.publicKey,
  installationId: 70,
  permissions: { contents: 'write', issues: 'read' },
  repositories: ['octo/repo'],
}

let repository: string

beforeAll(async () => {
  repository = await createRemote({ 'file.txt': 'old\n' })
})

const start = (): Promise<GitHubEmulator> => startGitHub({ repository, apps: [app], tokens: {} })

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const seconds = (): number => Math.floor(Date.now() / 1000)

/** A JSON Web Token of the App, valid unless `claims` or `header` spoil it. */
function jwt(claims: object = {}, header: object = {}): string {
  const fields = { iss: app.id, iat: seconds() - 30, exp: seconds() + 500, ...claims }
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', ...header })}.${encode(fields)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(keys.privateKey, 'base64url')}`
}

const tokenPath = 'POST /app/installations/70/access_tokens'

async function obtainToken(github: GitHubEmulator, body: object): Promise<string> {
  const reply = await sendApiRequest(github, tokenPath, { token: jwt(), body })
  return (reply.body as { token: string }).token
}

describe('an App', () => {
  it('finds its installation and gets a token, as its client library does it, at both kinds of API', async () => {
    const github = await start()
    for (const baseUrl of [github.apiUrl, github.enterpriseApiUrl]) {
      const auth = { appId: app.id, privateKey: keys.privateKey }
      const asApp = new Octokit({ baseUrl, authStrategy: createAppAuth, auth })
      const { data } = await asApp.rest.apps.getRepoInstallation({ owner: 'octo', repo: 'repo' })
      expect(data).toMatchObject({ id: 70, app_id: 7, permissions: { metadata: 'read', ...app.permissions } })
      const installation = { ...auth, installationId: data.id }
      const asInstallation = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: installation })
      const { data: found } = await asInstallation.rest.repos.get({ owner: 'octo', repo: 'repo' })
      expect(found.full_name).toBe('octo/repo')
    }
  })

  it('whose clock is wrong is put right by the date of the refusal', async () => {
    const github = await start()
    github.clockOffset = -3_600_000
    const auth = { appId: app.id, privateKey: keys.privateKey }
    const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
    const octokit = new Octokit({ baseUrl: github.apiUrl, authStrategy: createAppAuth, auth, log })
    const { status } = await octokit.rest.apps.getRepoInstallation({ owner: 'octo', repo: 'repo' })
    expect([status, github.count()]).toEqual([200, 2])
  })

  it.each<[string, string, RegExp]>([
    ['of a key that is not its own', jwt().replace(/[^.]+$/, 'AAAA'), /could not be decoded/],
    ['that is not signed so', jwt({}, { alg: 'none' }), /could not be decoded/],
    ['of an unknown App', jwt({ iss: 8 }), /Integration not found/],
    ['that is over', jwt({ exp: seconds() - 5 }), /'exp'.*future time/],
    ['for more than ten minutes', jwt({ exp: seconds() + 700 }), /too far in the future/],
    ['from the future', jwt({ iat: seconds() + 300 }), /'iat'/],
    ['that is none', 'ghs_none', /could not be decoded/],
  ])('is refused with 401 for a JWT %s', async (_, token, message) => {
    const reply = await sendApiRequest(await start(), tokenPath, { token, body: {} })
    expect(reply).toMatchObject({
      status: 401,
      body: { message: expect.stringMatching(message) },
    })
  })

  it.each([
    ['more than it may', { permissions: { issues: 'write' } }, 422],
    ['what it may not at all', { permissions: { checks: 'read' } }, 422],
    ['what there is not', { permissions: { contents: 'all' } }, 422],
    ['a repository that is not its own', { repositories: ['repo', 'other'] }, 422],
    ['less', { permissions: { contents: 'read' }, repositories: ['repo'] }, 201],
    ['all', {}, 201],
  ])('that asks for a token for %s, as %j, gets %d', async (_, body, status) => {
    expect((await sendApiRequest(await start(), tokenPath, { token: jwt(), body })).status).toBe(status)
  })

  it.each([['POST /app/installations/71/access_tokens'], ['GET /repos/octo/other/installation']])(
    'finds nothing at %s',
    async (target) => {
      expect((await sendApiRequest(await start(), target, { token: jwt() })).status).toBe(404)
    },
  )
})

describe('the token of an installation', () => {
  it('has the rights that were asked for, and no others', async () => {
    const github = await start()
    const token = await obtainToken(github, { permissions: { contents: 'read' } })
    const status = async (target: string): Promise<number> =>
      (await sendApiRequest(github, target, { token })).status
    expect(await status('GET /repos/octo/repo/compare/main...main')).toBe(200)
    expect(await status('GET /repos/octo/repo/issues')).toBe(403)
    await expect(git(repository, 'fetch', github.remote(token), 'main')).resolves.toBeDefined()
    await expect(git(repository, 'push', github.remote(token), 'main:other')).rejects.toThrow('403')
  })

  it.each([
    [
      'it is revoked',
      async (github: GitHubEmulator, token: string) => {
        expect(await sendApiRequest(github, 'DELETE /installation/token', { token })).toMatchObject({
          status: 204,
          body: undefined,
        })
      },
    ],
    [
      'an hour has gone',
      (github: GitHubEmulator) => {
        github.clockOffset = 3_600_001
      },
    ],
  ])('is good until %s', async (_, end) => {
    const github = await start()
    const token = await obtainToken(github, {})
    expect((await sendApiRequest(github, 'GET /repos/octo/repo', { token })).status).toBe(200)
    await end(github, token)
    expect((await sendApiRequest(github, 'GET /repos/octo/repo', { token })).status).toBe(401)
    await expect(git(repository, 'fetch', github.remote(token), 'main')).rejects.toThrow(
      /Authentication failed|could not read/,
    )
  })
})

const ignore = (): void => undefined
