import { describe, expect, it } from '@jest/globals'
import { acquireTokens, privilegeOf } from '../../../src/faces/action/step-tokens.js'
import { limitsOf, startHub } from '../../hosts/github/github-fixture.js'
import { recording } from './fake-toolkit.js'

const app = { id: '1', privateKey: 'pem' }
const scopes = { writes: true, collects: false, checks: false }

describe('what a step may do that others may not', () => {
  it('is not known of the token of an App, and nobody is asked', async () => {
    const { hub } = await startHub({})
    const access = { server: hub.url, apiUrl: hub.apiUrl, tokens: { server: 'made' } }
    const privilege = privilegeOf({ app }, access)
    const target = { url: hub.remote(), branch: 'main' }
    expect(await privilege(target, limitsOf())).toBe("the token is an App's")
    expect(hub.count()).toBe(0)
  })

  it('is asked of the server that the workflow runs on, with the token for the registry', async () => {
    const { hub } = await startHub({})
    hub.state.protection['main'] = { rules: ['pull_request'] }
    const access = { server: hub.url, apiUrl: hub.apiUrl, tokens: { registry: 'for-registry' } }
    const privilege = privilegeOf({ app: undefined }, access)
    expect(await privilege({ url: hub.remote(), branch: 'main' }, limitsOf())).toBe('main is protected')
    expect(hub.requests.map(({ token }) => token)).toEqual(['for-registry', 'for-registry'])
  })
})

describe('the tokens of a step without an App', () => {
  it.each([
    ['ghs_x', { server: 'ghs_x' }],
    ['github_pat_x', { registry: 'github_pat_x' }],
  ])('are the one that was given: %s', async (token, tokens) => {
    const toolkit = recording()
    const inputs = { app: undefined, token, jobToken: undefined, repository: undefined }
    const context = { home: 'octo/repo', apiUrl: 'http://127.0.0.1:1' }
    const made = await acquireTokens(inputs, scopes, context, {}, toolkit)
    expect(made).toMatchObject({ registry: tokens, home: tokens })
    await made.release()
    expect([toolkit.secrets, toolkit.notices]).toEqual([[], []])
  })
})
