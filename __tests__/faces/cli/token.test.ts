import { describe, expect, it } from '@jest/globals'
import { tokenFor } from '../../../src/faces/cli/token.js'

const here = 'https://github.com/o/r'
const elsewhere = 'https://example.com/o/r'

describe('tokenFor', () => {
  it.each([
    [{}, here, undefined],
    [{ AGENT_REGISTRY_TOKEN: 'own' }, elsewhere, 'own'],
    [{ AGENT_REGISTRY_TOKEN: 'own', GITHUB_TOKEN: 'shared' }, here, 'own'],
    [{ GITHUB_TOKEN: 'shared' }, here, 'shared'],
    [{ GH_TOKEN: 'shared' }, here, 'shared'],
    [{ AGENT_REGISTRY_TOKEN: '', GITHUB_TOKEN: '', GH_TOKEN: 'shared' }, here, 'shared'],
    [{ GITHUB_TOKEN: 'shared' }, elsewhere, undefined],
    [{ GITHUB_TOKEN: 'shared' }, 'http://github.com/o/r', undefined],
    [{ GITHUB_TOKEN: 'shared' }, null, undefined],
    [{ GITHUB_TOKEN: 'shared', GITHUB_SERVER_URL: 'https://example.com' }, elsewhere, 'shared'],
    [{ GITHUB_TOKEN: 'shared', GITHUB_SERVER_URL: 'https://example.com' }, here, undefined],
  ])('%j for %s: %s', async (environment, remote, expected) => {
    await expect(tokenFor(environment, () => Promise.resolve(remote))).resolves.toBe(expected)
  })

  it('asks for the remote only where it decides', async () => {
    const never = () => Promise.reject(new Error('asked'))
    await expect(tokenFor({ AGENT_REGISTRY_TOKEN: 'own' }, never)).resolves.toBe('own')
    await expect(tokenFor({}, never)).resolves.toBeUndefined()
  })
})
