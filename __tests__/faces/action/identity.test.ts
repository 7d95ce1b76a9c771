import { describe, expect, it } from '@jest/globals'
import { privilegeOf } from '../../../src/faces/action/identity.js'
import { limitsOf, startHub } from '../../hosts/github/github-fixture.js'

const app = { id: '1', privateKey: 'pem' }

describe('what a step may do that others may not', () => {
  it('is not known of the token of an App, and nobody is asked', async () => {
    const { hub } = await startHub({})
    const environment = { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.apiUrl }
    const privilege = privilegeOf({ app }, { registry: 'made', home: 'made' }, environment)
    const target = { url: hub.remote(), branch: 'main' }
    expect(await privilege(target, limitsOf())).toBe("the token is an App's")
    expect(hub.count()).toBe(0)
  })

  it('is asked of the server that the workflow runs on, with the token for the registry', async () => {
    const { hub } = await startHub({})
    hub.state.protection['main'] = { rules: ['pull_request'] }
    const environment = { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.apiUrl }
    const identity = { registry: 'for-registry', home: 'for-home' }
    const privilege = privilegeOf({ app: undefined }, identity, environment)
    expect(await privilege({ url: hub.remote(), branch: 'main' }, limitsOf())).toBe('main is protected')
    expect(hub.requests.map(({ token }) => token)).toEqual(['for-registry', 'for-registry'])
  })
})
