import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { whyHttpCannotBeUsed } from '../../../../src/store/git/wire/http-support.js'
import { createIsolatedEnvironment } from '../../../../src/demo/bare-repository.js'
import { temporaryFolder } from '../../../support/repository.js'

const plain = (): Record<string, string> => {
  const entries = Object.entries(createIsolatedEnvironment()).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/proxy|SSL|CURL|GIT_CONFIG_(KEY|VALUE|COUNT)/i.test(entry[0]),
  )
  return Object.fromEntries(entries)
}

async function reason(
  url: string,
  environment: Record<string, string> = {},
  config?: string,
): Promise<string | null> {
  const { signal } = new AbortController()
  const file = join(await temporaryFolder(), 'config')
  await writeFile(file, config ?? '')
  const all = { ...plain(), GIT_CONFIG_GLOBAL: file, GIT_CONFIG_NOSYSTEM: '1', ...environment }
  return await whyHttpCannotBeUsed(url, {
    gitDirectory: null,
    environment: all,
    transferEnvironment: all,
    signal: () => signal,
    redact: (text) => text,
  })
}

const [http, https] = ['http://example.com/x', 'https://example.com/x']

describe('a remote over HTTP(S) is left to git', () => {
  it.each([
    [http, { http_proxy: 'http://p' }, 'http_proxy is set'],
    [https, { HTTPS_PROXY: 'http://p' }, 'HTTPS_PROXY is set'],
    [https, { all_proxy: 'socks5://p' }, 'all_proxy is set'],
    [https, { GIT_SSL_CAINFO: '/ca.pem' }, 'GIT_SSL_CAINFO is set'],
    [https, { SSL_CERT_FILE: '/ca.pem' }, 'SSL_CERT_FILE is set'],
  ])('for %s with %j', async (url, environment, words) => {
    expect(await reason(url, environment)).toBe(words)
  })

  it.each([
    ['[http]\n\tproxy = http://p\n', 'git has the setting http.proxy'],
    [
      '[http "https://example.com"]\n\tsslCAInfo = /ca\n',
      'git has the setting http.https://example.com.sslcainfo',
    ],
    [
      '[url "https://mirror/"]\n\tinsteadOf = https://example.com/\n',
      'git has the setting url.https://mirror/.insteadof',
    ],
    ['[protocol "https"]\n\tallow = never\n', 'git has the setting protocol.https.allow'],
  ])('where the user has told git %j', async (config, words) => {
    expect(await reason(https, {}, config)).toBe(words)
  })
})

describe('a remote over HTTP(S) is spoken to directly', () => {
  it.each([
    [http, {}],
    [https, {}],
    [http, { https_proxy: 'http://p', GIT_SSL_CAINFO: '/ca.pem' }],
    [https, { http_proxy: 'http://p' }],
    [https, { https_proxy: '' }],
  ])('for %s with %j', async (url, environment) => {
    expect(await reason(url, environment)).toBeNull()
  })

  it('where the user has told git other things, and for settings that come with the command', async () => {
    const ours = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.lowSpeedLimit', GIT_CONFIG_VALUE_0: '1' }
    expect(await reason(https, ours, '[user]\n\tname = A\n[core]\n\teditor = vi\n')).toBeNull()
  })
})
