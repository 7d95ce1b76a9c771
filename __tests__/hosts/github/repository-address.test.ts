import { describe, expect, it } from '@jest/globals'
import { parseRepositoryAddress } from '../../../src/hosts/github/repository-address.js'

const github = 'https://github.com'

describe('the repository on GitHub that a remote means', () => {
  it.each([
    ['https://github.com/octo/repo', 'octo/repo'],
    ['https://github.com/octo/repo.git', 'octo/repo'],
    ['https://github.com/octo/repo/', 'octo/repo'],
    ['https://user:secret@github.com/octo/repo.js.git', 'octo/repo.js'],
    ['git@github.com:octo/repo.git', 'octo/repo'],
    ['ssh://git@github.com/octo/repo.git', 'octo/repo'],
    ['ssh://git@github.com:22/octo/repo', 'octo/repo'],
  ])('%s', (remote, repository) => {
    expect(parseRepositoryAddress(remote)).toEqual({
      repository,
      serverUrl: github,
      webUrl: `${github}/${repository}`,
      apiUrl: 'https://api.github.com',
    })
  })

  it.each([
    'https://gitlab.com/octo/repo',
    'https://github.com.example.com/octo/repo',
    'https://example.com/github.com/octo/repo',
    'https://github.com/octo',
    'https://github.com/octo/repo/tree/main',
    'https://github.com/octo/re po',
    'git@github.com:../user.git',
    'git@github.com:octo/..',
    'ssh://git@github.com/octo/.',
    'git@example.com:octo/repo',
    'file:///github.com/octo/repo',
    '/srv/github.com/octo/repo',
    'github.com/octo/repo',
    '',
  ])('%j means none', (remote) => {
    expect(parseRepositoryAddress(remote)).toBeNull()
  })

  it.each([
    [undefined, undefined, 'https://github.com/o/r', 'https://api.github.com'],
    [github, undefined, 'https://github.com/o/r', 'https://api.github.com'],
    ['https://github.com/', undefined, 'https://github.com/o/r', 'https://api.github.com'],
    ['https://acme.ghe.com', undefined, 'https://acme.ghe.com/o/r', 'https://api.acme.ghe.com'],
    ['https://git.example.com', undefined, 'https://git.example.com/o/r', 'https://git.example.com/api/v3'],
    ['https://git.example.com/', undefined, 'git@git.example.com:o/r', 'https://git.example.com/api/v3'],
    [
      'https://git.example.com',
      'https://api.example.com',
      'https://git.example.com/o/r',
      'https://api.example.com',
    ],
  ])('on the server %s with the API %s, for %s, is asked at %s', (server, api, remote, apiUrl) => {
    expect(parseRepositoryAddress(remote, server, api)).toMatchObject({ repository: 'o/r', apiUrl })
  })
})
