import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../../src/core/errors.js'
import { runCommand } from '../../../src/registry/run.js'
import { checkBranch, parseRemoteUrl } from '../../../src/store/git/remote-url.js'
import { gitEnvironment } from '../../support/repository.js'

/** What a check makes of a text; undefined where it refuses it. */
function accepted<Value>(check: (text: string) => Value, text: string): Value | undefined {
  try {
    return check(text)
  } catch (error) {
    // Anything but an InputError would be a fault of ours.
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** With nothing on the PATH, an operation that came as far as git would fail with `git-missing`. */
async function withoutGit<Value>(act: () => Promise<Value>): Promise<Value> {
  const { PATH } = process.env
  process.env['PATH'] = '/nonexistent'
  try {
    return await act()
  } finally {
    process.env['PATH'] = PATH
  }
}

const list = (remote: string) => withoutGit(() => runCommand({ operation: 'list' }, { remote }))

describe('an operation, before git runs', () => {
  it.each([
    ['nothing', '', /empty/],
    ['an option', '-x', /begin with "-"/],
    ['an option that runs a program', '--upload-pack=touch x', /begin with "-"/],
    ['a user that ssh takes for an option', '-oProxyCommand=x@host:r', /begin with "-"/],
    ['a helper that runs a program', 'ext::sh -c touch% x', /run programs/],
    ['a helper behind a blank', ' ext::sh -c x', /run programs/],
    ['a helper without a name', '::a:b', /run programs/],
    ['a line break', 'https://host/r\n[core]', /control characters/],
    ['a C1 control character', '/srv/\u0085', /control characters/],
    ['a host that ssh takes for an option', 'ssh://-oProxyCommand=x', /host .* begin with "-"/],
    ['such a host in the short form', 'git@-oProxyCommand=x:r', /host .* begin with "-"/],
    ['such a host in the short form, in brackets', '[-oProxyCommand=x]:r', /host .* begin with "-"/],
    ['such a user', 'ssh://-oProxyCommand=x@host/r', /host .* begin with "-"/],
    ['such a host behind a user and a password', 'ssh://a@b:c@-oProxyCommand=x/r', /no password/],
    ['a password for ssh', 'ssh://git:secret@host/r', /no password/],
    ['another protocol', 'ftp://ada:secret@host/r', /not supported: ftp/],
    ['a wrong port', 'http://ada:secret@host:99999/r', /no valid URL/],
    ['a user with half an escape', 'https://%zz@host/r', /user name or password/],
    ['a password with half an escape', 'https://ada:secret%@host/r', /user name or password/],
    ['a password that is no UTF-8', 'https://ada:secret%ff@host/r', /user name or password/],
  ])('refuses a remote that is %s: %j', async (_, remote, message) => {
    const { outcome, error } = await list(remote)
    expect([outcome, error?.code]).toEqual(['failed', 'bad-input'])
    expect(error?.message).toMatch(message)
    expect(error?.message).not.toContain('secret')
  })

  it.each([
    '/srv/r.git',
    '/srv/a:b.git',
    'C:\\r',
    '\\\\server\\share\\r',
    'git@host:a@-b',
    'ssh://git@[::1]:22/a@b',
    'https://a:b@c@host/r',
    'https://w%C3%A9:p%3A%20@host/r',
  ])('lets the remote %j come as far as git', async (remote) => {
    expect((await list(remote)).error?.code).toBe('git-missing')
  })
})

describe('a remote that is accepted', () => {
  const pieces = ['-', 'x', '@', ':', '/', '//', 'ssh', 'http', 'ext', '\n', '\0', ' ', '[', '%2d', '%']
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces)).map((parts) => `ssh://${parts.join('')}`),
    fc.array(fc.constantFrom(...pieces)).map((parts) => `https://${parts.join('')}`),
  )

  it('begins with no hyphen, names no helper, holds no control character', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(accepted(parseRemoteUrl, given)?.url ?? '').not.toMatch(/^-|^[a-z0-9+.-]*::|\p{Cc}/iu)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives ssh neither a user nor a host that begins with a hyphen', () => {
    fc.assert(
      fc.property(text, (given) => {
        const remote = accepted(parseRemoteUrl, given)
        const authority = /^(?:(?:git\+)?ssh:\/\/)?([^/]*)/i.exec(
          remote?.kind === 'ssh' ? remote.url : '',
        )?.[1]
        expect(authority ?? '').not.toMatch(/^\[?-/)
        expect(authority?.split(':')[0] ?? '').not.toMatch(/^[^@]*@\[?-/)
      }),
      { numRuns: 2000 },
    )
  })

  it('has no user and no password in an HTTP URL', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (user, password) => {
        const [name, secret] = [encodeURIComponent(user), encodeURIComponent(password)]
        expect(parseRemoteUrl(`https://${name}:${secret}@host/r`)).toEqual({
          url: 'https://host/r',
          kind: 'http',
          credentials: `${user}:${password}`,
        })
      }),
    )
  })
})

describe('a branch that is accepted', () => {
  it('begins with no hyphen and holds no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
        expect(accepted(checkBranch, text) ?? '').not.toMatch(/^-|\p{Cc}/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('is one for git too', () => {
    const pieces = ['a', 'é', '-', '.', '/', '@', '{', '~', '^', ':', '?', '*', '[', '\\', ' ', '\x7f', '+']
    const part = fc.constantFrom(...pieces, '.lock', 'HEAD', 'refs/heads/')
    const text = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const options = { env: gitEnvironment() }
    fc.assert(
      fc.property(text, (name) => {
        const branch = accepted(checkBranch, name)
        fc.pre(branch !== undefined)
        const { status } = spawnSync('git', ['check-ref-format', '--branch', branch], options)
        expect([branch, status]).toEqual([branch, 0])
      }),
      {
        numRuns: 200,
        examples: [['HEAD'], ['refs/heads/HEAD'], ['a.lock'], ['@']].map(([name]) => [name ?? '']),
        maxSkipsPerRun: 1000,
      },
    )
  })

  it.each(['a@b', 'a-', '+a', 'HEADS', 'refs/x'])('is %s, as for git', (name) => {
    expect(checkBranch(name)).toBe(name)
  })
})
