import { describe, expect, it } from '@jest/globals'
import { openRegistry, openSession, type RegistryOptions, type StoreLocation } from '../../../src/index.js'
import { author, startScene } from '../../registry/remote-fixture.js'
import { storeOn, smallWorld } from '../../commit/memory-fixture.js'

const token = 's3cret-token'

describe('the user name that git sends beside a token', () => {
  it.each<[string, string, (url: string) => RegistryOptions]>([
    ['any', 'git', (remote) => ({ remote })],
    [
      'the one in the URL',
      'deploy token',
      (remote) => ({ remote: remote.replace('//', '//deploy%20token@') }),
    ],
    [
      'the one in the URL, for its own password',
      'ada',
      (remote) => ({ remote: remote.replace('//', '//ada:old@') }),
    ],
    [
      'the one that the host wants',
      'oauth2',
      (remote) => ({ remote: remote.replace('//', '//ada@'), tokenUser: () => 'oauth2' }),
    ],
    ['any, as far as the host says', 'git', (remote) => ({ remote, tokenUser: () => null })],
  ])('is %s', async (_, user, optionsFor) => {
    for (const transport of ['auto', 'git'] as const) {
      const { server } = await startScene({ users: { [user]: { password: token, access: 'write' } } })
      const registry = openRegistry({
        branch: 'main',
        author,
        token,
        transport,
        ...optionsFor(server.remote()),
      })
      expect(await registry.list()).toMatchObject({ outcome: 'answered', error: null })
      const stranger = openRegistry({ branch: 'main', token: 'other', ...optionsFor(server.remote()) })
      expect(await stranger.list()).toMatchObject({ outcome: 'failed', error: { code: 'denied' } })
    }
  })

  it('of GitHub is GitHub’s, in the library', async () => {
    const locations: StoreLocation[] = []
    const opened = { store: storeOn(smallWorld()), root: '', url: null }
    const session = openSession({
      token,
      openStore: (location) => {
        locations.push(location)
        return Promise.resolve({ ...opened, fastForwardCheckout: () => Promise.resolve(null) })
      },
    })
    await session.list()
    const userAt = locations[0]?.tokenUser
    expect(userAt?.('https://github.com/octo/repo')).toBe('x-access-token')
    expect(userAt?.('https://git.example.com/octo/repo')).toBeNull()
    await session.close()
  })
})
