import { describe, expect, it } from '@jest/globals'
import { assumeProtected } from '../../src/hosts/find-host.js'
import { combiningOf } from '../../src/registry/combining.js'
import { openRegistry, type Privilege, type RegistryOptions } from '../../src/index.js'
import type { OpenedStore } from '../../src/store/open.js'
import { limitsOf } from '../hosts/github/github-fixture.js'
import { smallWorld, storeOn } from '../commit/memory-fixture.js'

const key = 'the secret of this registry'
const onGitHub = 'https://github.com/octo/repo'
const elsewhere = 'https://git.example.com/octo/repo'

const opened = (url: string | null): OpenedStore => ({
  store: storeOn(smallWorld()),
  root: '',
  url,
  fastForwardCheckout: () => Promise.resolve(null),
})

const says =
  (reason: string | null): Privilege =>
  () =>
    Promise.resolve(reason)

describe('writers', () => {
  it.each<[string, RegistryOptions, string | null, string | null]>([
    ['of a host that nobody knows', { privilege: assumeProtected }, elsewhere, null],
    ['of a host that nobody is told to ask', {}, elsewhere, null],
    ['of a path', {}, '/srv/registry.git', null],
    ['of a branch on this machine', {}, null, null],
    ['whom nothing sets apart', { privilege: says(null) }, onGitHub, null],
    [
      'of a protected branch',
      { privilege: says('main is protected') },
      onGitHub,
      'main is protected and no intent-key is set',
    ],
    [
      'of a host that can be asked, if nobody does',
      { privilege: assumeProtected },
      onGitHub,
      'GitHub was not asked whether main is protected and no intent-key is set',
    ],
    [
      'of a host that does not answer',
      { privilege: () => Promise.reject(new Error('no route')) },
      onGitHub,
      'it is not known whether main is protected and no intent-key is set',
    ],
    ['of a protected branch, with a key', { intentKeys: [key], privilege: says('no') }, onGitHub, null],
    ['of a protected branch, told to', { combine: true, privilege: says('no') }, onGitHub, null],
    ['who need not ask, told to', { combine: true }, onGitHub, null],
  ])('%s: %j', async (_, options, url, reason) => {
    expect(await combiningOf(options, opened(url), limitsOf())?.obstacle()).toBe(reason)
  })

  it('are not combined where they are told not to, whatever else is said', () => {
    expect(combiningOf({ combine: false, intentKeys: [key] }, opened(elsewhere), limitsOf())).toBeNull()
  })

  it('have the keys in their order', () => {
    const keys = [key, `${key}, before`]
    expect(combiningOf({ intentKeys: keys }, opened(elsewhere), limitsOf())?.keys).toEqual(keys)
  })

  it('are asked about only when it comes to that, with the branch and the address', async () => {
    const asked: unknown[] = []
    const privilege: Privilege = (target) => {
      asked.push(target)
      return Promise.resolve(null)
    }
    const combining = combiningOf({ privilege }, opened(onGitHub), limitsOf())
    expect(asked).toEqual([])
    await combining?.obstacle()
    expect(asked).toEqual([{ url: onGitHub, branch: 'main' }])
  })

  it('need a key that cannot be guessed, and are not told of it', async () => {
    const registry = openRegistry({ remote: '/nowhere', intentKeys: [key, 'fifteen letters'] })
    const { error } = await registry.sweep()
    expect(error).toEqual({ code: 'bad-input', message: 'each intent key must have at least 16 characters' })
  })
})
