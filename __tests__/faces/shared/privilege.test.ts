import { describe, expect, it } from '@jest/globals'
import { hostPrivilege } from '../../../src/faces/shared/privilege.js'
import type { Privilege } from '../../../src/index.js'
import { limitsOf, startHub } from '../../hosts/github/github-fixture.js'

const ask = (privilege: Privilege, url: string) => privilege({ url, branch: 'main' }, limitsOf())

describe('what a writer may do that others may not', () => {
  it.each([
    [true, 'main is protected'],
    [false, null],
  ])('is told by GitHub: protected %s', async (isProtected, reason) => {
    const { hub } = await startHub({})
    hub.state.protection['main'] = { protected: isProtected }
    const privilege = hostPrivilege({ server: hub.url, api: hub.apiUrl, token: 'secret' })
    expect(await ask(privilege, hub.remote())).toBe(reason)
    expect(new Set(hub.requests.map(({ token }) => token))).toEqual(new Set(['secret']))
  })

  it('is not told without a token', async () => {
    const privilege = hostPrivilege({ server: undefined, api: undefined, token: undefined })
    expect(await ask(privilege, 'https://github.com/octo/repo')).toBe(
      'GitHub cannot be asked without a token whether main is protected',
    )
  })

  it.each([
    'https://git.example.com/octo/repo',
    '/srv/registry.git',
    'https://github.com.example.com/octo/repo',
  ])('nobody can tell of %s, and no token is sent there', async (url) => {
    const api = 'http://127.0.0.1:1'
    expect(await ask(hostPrivilege({ server: undefined, api, token: 'secret' }), url)).toBeNull()
  })
})
