import { describe, expect, it } from '@jest/globals'
import { InputError } from '../../../src/core/errors.js'
import {
  checkBranch,
  checkRevision,
  checkRoot,
  parseRemoteUrl,
  repositoryName,
} from '../../../src/store/git/remote-url.js'

describe('a remote', () => {
  it.each([
    ['https://github.com/octo/repo', 'http', null],
    ['http://127.0.0.1:8080/repo.git', 'http', null],
    ['HTTPS://github.com/octo/repo', 'http', null],
    ['ssh://git@github.com/octo/repo', 'ssh', null],
    ['git+ssh://git@github.com/octo/repo', 'ssh', null],
    ['git@github.com:octo/repo.git', 'ssh', null],
    ['[::1]:repo.git', 'ssh', null],
    ['/srv/git/repo.git', 'path', null],
    ['../repo.git', 'path', null],
    ['C:\\git\\repo', 'path', null],
    ['./host:path', 'path', null],
    ['file:///srv/git/repo.git', 'path', null],
  ])('%s is one over %s', (text, kind, credentials) => {
    expect(parseRemoteUrl(text)).toMatchObject({ kind, credentials })
  })

  it.each([
    ['https://ada:s3cret@example.com/repo', 'https://example.com/repo', 'ada:s3cret'],
    ['https://t0ken@example.com/repo', 'https://example.com/repo', 't0ken:'],
    ['https://ada:a%2Fb%3A%40@example.com/repo', 'https://example.com/repo', 'ada:a/b:@'],
    ['https://:s3cret@example.com:8443/repo', 'https://example.com:8443/repo', ':s3cret'],
  ])('%s is parted from its credentials', (text, url, credentials) => {
    expect(parseRemoteUrl(text)).toEqual({ url, kind: 'http', credentials })
  })

  it.each([
    '',
    ' ',
    '-x',
    '--upload-pack=touch owned',
    '  --upload-pack=sh',
    '-oProxyCommand=sh',
    'ext::sh -c touch% owned',
    'EXT::sh -c true',
    'fd::17',
    'transport-helper+x::y',
    'ssh://-oProxyCommand=sh/repo',
    'ssh://git@-oProxyCommand=sh/repo',
    'ssh://%2doProxyCommand=sh/repo',
    'ssh://[-oProxyCommand=sh]/repo',
    'git+ssh://-oProxyCommand=sh/repo',
    'git@-oProxyCommand=sh:repo',
    'ssh://git:s3cret@example.com/repo',
    'git://example.com/repo',
    'ftp://example.com/repo',
    'https://',
    'https://ada:%zz@example.com/repo',
    'https://example.com/a\nb',
    '/srv/a\n[core]\n\tsshCommand = sh',
    '/srv/a\u0000b',
    '/srv/a\u001b[2Jb',
  ])('%j is refused', (text) => {
    expect(() => parseRemoteUrl(text)).toThrow(InputError)
  })

  it('is not quoted where it could hold a secret', () => {
    for (const text of [
      'ftp://ada:s3cret@example.com/',
      'https://ada:s3cret@:x/',
      'ssh://ada:s3cret@example.com/',
    ]) {
      expect(() => parseRemoteUrl(text)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('s3cret') as unknown }),
      )
    }
  })
})

describe('a branch', () => {
  it.each([
    ['main', 'main'],
    ['feature/a-b_c.d', 'feature/a-b_c.d'],
    ['refs/heads/main', 'main'],
    ['ünïcode', 'ünïcode'],
    ['a@b', 'a@b'],
  ])('%s', (name, branch) => {
    expect(checkBranch(name)).toBe(branch)
  })

  it.each([
    '',
    '-x',
    'refs/heads/-x',
    'refs/heads/',
    '--all',
    'a..b',
    'a.lock',
    'a.lock/b',
    'a b',
    'a\tb',
    'a\nb',
    'a\u0000b',
    'a\u007fb',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[b',
    'a\\b',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a/.b',
    'a.',
    '@',
    'a@{1}',
    'refs/pull/1/merge',
    'refs/tags/v1',
    'refs/heads/refs/tags/v1',
  ])('%j is refused', (name) => {
    expect(() => checkBranch(name)).toThrow(InputError)
  })
})

describe('a root', () => {
  it.each([
    ['.github/agent-system', '.github/agent-system'],
    ['./a/b/', 'a/b'],
    ['a\\b', 'a/b'],
    ['.gitignored', '.gitignored'],
  ])('%s', (root, path) => {
    expect(checkRoot(root)).toBe(path)
  })

  it.each([
    '',
    '.',
    './',
    '/',
    '/abs',
    '//',
    '../x',
    'a/../b',
    'a/..',
    'a//b',
    'a/./b',
    '.git',
    '.git/x',
    'a/.GIT/b',
    '-x',
    ':x',
    'a:b',
    'a"b',
    'a\nb',
    'a\u0000b',
    'C:\\x',
  ])('%j is refused', (root) => {
    expect(() => checkRoot(root)).toThrow(InputError)
  })
})

describe('a revision', () => {
  it.each([
    'main',
    'v1.0',
    'refs/heads/main',
    '0123456789abcdef0123456789abcdef01234567',
    '0123456',
    'main~2',
    'HEAD^',
  ])('%s', (revision) => {
    expect(checkRevision(revision)).toBe(revision)
  })

  it.each([
    '',
    '-x',
    '--upload-pack=sh',
    '+main',
    '^main',
    ':x',
    'main:x',
    'a:b',
    'a..b',
    'refs/heads/*',
    'a b',
    'a\nb',
    'a\u0000',
    'a?',
    'a[b',
    'a\\b',
  ])('%j is refused', (revision) => {
    expect(() => checkRevision(revision)).toThrow(InputError)
  })
})

describe('the name of a repository', () => {
  it.each([
    ['https://github.com/Octo/Repo.git', 'github.com/octo/repo'],
    ['https://GitHub.com:443/octo/repo/', 'github.com/octo/repo'],
    ['http://github.com/octo/repo', 'github.com/octo/repo'],
    ['ssh://git@github.com:22/octo/repo.git', 'github.com/octo/repo'],
    ['ssh://git@github.com//octo/repo.git', 'github.com/octo/repo'],
    ['git@github.com:octo/repo.git', 'github.com/octo/repo'],
    ['git@github.com:/octo/repo.git/', 'github.com/octo/repo'],
    ['github.com:octo/repo', 'github.com/octo/repo'],
    ['git@github.com:repo.git', 'github.com/repo'],
    ['HTTPS://github.com:8443/octo/repo', 'github.com:8443/octo/repo'],
    ['https://git.example/group/subgroup/repo.git', 'git.example/group/subgroup/repo'],
    ['http://127.0.0.1:8080/repo.git', '127.0.0.1:8080/repo'],
    ['ada@[::1]:repo.git', '[::1]/repo'],
    ['ssh://ada@[::1]:2222/repo.git', '[::1]:2222/repo'],
    ['/srv/git/Octo/repo.git', '/srv/git/Octo/repo'],
    ['file:///srv/git/Octo/repo.git', '/srv/git/Octo/repo'],
    ['/srv//git/Octo/repo/.git/', '/srv/git/Octo/repo'],
    [`/${'/'.repeat(100_000)}x`, '/x'],
    ['C:\\git\\octo\\repo', '/C:/git/octo/repo'],
  ])('%s is %s by whichever way', (url, name) => {
    expect(repositoryName(url)).toBe(name)
  })

  it('is another one for another host, port, group or letter case of a path here', () => {
    const urls = [
      'https://gitlab.com/acme/infra/registry',
      'https://gitlab.com/evil/infra/registry',
      'https://gitlab.example/acme/infra/registry',
      'https://gitlab.com:8443/acme/infra/registry',
      'https://gitlab.com:22/acme/infra/registry',
      'https://gitlab.com/infra/registry',
      '/acme/infra/registry',
      '/acme/infra/Registry',
      '/gitlab.com/acme/infra/registry',
      'C:/acme/infra/registry',
    ]
    expect(new Set(urls.map(repositoryName)).size).toBe(urls.length)
  })
})
