import { describe, expect, it } from '@jest/globals'
import { findHost, findTokenUser } from '../../src/hosts/find-host.js'
import { plainHost } from '../../src/hosts/plain.js'
import { limitsOf, startHub } from './github/github-fixture.js'

const tokens = { registry: 'secret' }

describe('the host of a remote', () => {
  it.each([
    'https://git.example.com/octo/repo',
    '/srv/registry.git',
    'https://github.com.example.com/octo/repo',
    null,
  ])('of %s is plain git, which is asked for nothing', async (remote) => {
    const host = findHost(remote, { apiUrl: 'http://127.0.0.1:1', tokens })
    expect(host).toBe(plainHost)
    expect(await host.whyPrivileged('main', limitsOf())).toBeNull()
    expect(await host.readFacts()).toBeNull()
  })

  it.each([
    ['https://github.com/octo/repo', tokens, undefined, true],
    ['git@github.com:octo/repo.git', tokens, undefined, true],
    ['https://github.com/octo/repo', {}, undefined, false],
    // The token was given for a registry elsewhere.
    ['https://github.com/octo/repo', tokens, 'https://git.example.com/o/r', false],
    ['https://github.com/octo/repo', { server: 'x' }, 'https://git.example.com/o/r', true],
  ])(
    'of %s with %j for a registry at %s is GitHub, asked with a token: %s',
    (remote, given, registry, isAsked) => {
      expect(findHost(remote, { tokens: given, registry })).toMatchObject({
        name: 'GitHub',
        repository: 'octo/repo',
        hasToken: isAsked,
      })
    },
  )

  it.each([
    ['https://github.com/octo/repo', 'x-access-token'],
    ['https://git.example.com/octo/repo', null],
  ])('of %s wants the user name %s beside a token', (remote, user) => {
    expect(findTokenUser(remote)).toBe(user)
  })

  it('tells where a commit and a file are on the web', () => {
    const { links } = findHost('git@github.com:octo/repo.git', { tokens })
    expect(links?.commit('abc')).toBe('https://github.com/octo/repo/commit/abc')
    expect(links?.file('agents/a (b).json', 'abc')).toBe(
      'https://github.com/octo/repo/blob/abc/agents/a%20(b).json',
    )
    expect(links?.file('x.json', 'abc', 7)).toBe('https://github.com/octo/repo/blob/abc/x.json#L7')
  })
})

describe('why a writer may do what others may not', () => {
  it.each([
    [true, 'main is protected'],
    [false, null],
  ])('is told by GitHub: protected %s', async (isProtected, reason) => {
    const { hub } = await startHub({})
    hub.state.protection['main'] = { protected: isProtected }
    const host = findHost(hub.remote(), { server: hub.url, apiUrl: hub.apiUrl, tokens })
    expect(await host.whyPrivileged('main', limitsOf())).toBe(reason)
    expect(new Set(hub.requests.map(({ token }) => token))).toEqual(new Set(['secret']))
  })

  it('is not told without a token', async () => {
    const host = findHost('https://github.com/octo/repo', { tokens: {} })
    expect(await host.whyPrivileged('main', limitsOf())).toBe(
      'GitHub cannot be asked without a token whether main is protected',
    )
  })
})
