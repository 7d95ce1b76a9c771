import { describe, expect, it } from '@jest/globals'
import { parseSettings } from '../../../src/faces/shared/parse-settings.js'
import type { SettingName } from '../../../src/faces/shared/settings.js'

const parse = (name: SettingName, text: string) => parseSettings(new Map([[name, { text, label: name }]]))

describe('parseSettings', () => {
  it('leaves out what was not given', () => {
    expect(parseSettings(new Map())).toStrictEqual({ registry: {}, call: {} })
  })

  it.each<[SettingName, string, object]>([
    ['remote', 'https://example.com/x.git', { remote: 'https://example.com/x.git' }],
    ['branch', 'agents', { branch: 'agents' }],
    ['root', 'registry', { root: 'registry' }],
    ['max-attempts', '7', { maxAttempts: 7 }],
    ['timeout-seconds', '1.5', { timeoutSeconds: 1.5 }],
    ['update-workspace', 'false', { updateWorkspace: false }],
    ['combine', 'auto', { combine: 'auto' }],
    ['combine', 'true', { combine: true }],
    ['combine', 'False', { combine: false }],
    [
      'author',
      'Ada Lovelace <ada@example.com>',
      { author: { name: 'Ada Lovelace', email: 'ada@example.com' } },
    ],
    ['author', 'bot[x] <1+bot[x]@y>', { author: { name: 'bot[x]', email: '1+bot[x]@y' } }],
  ])('%s %j', (name, text, registry) => {
    expect(parse(name, text)).toStrictEqual({ registry, call: {} })
  })

  it.each<[SettingName, string, object]>([
    ['request-id', 'issue-7', { requestId: 'issue-7' }],
    ['dry-run', 'True', { dryRun: true }],
  ])('%s %j', (name, text, call) => {
    expect(parse(name, text)).toStrictEqual({ registry: {}, call })
  })

  it.each<[SettingName, string]>([
    ['max-attempts', '0'],
    ['max-attempts', '1001'],
    ['max-attempts', 'many'],
    ['timeout-seconds', '0'],
    ['timeout-seconds', '1e9'],
    ['dry-run', 'yes'],
    ['combine', 'never'],
    ['combine', 'AUTO'],
    ['request-id', 'two words'],
    ['request-id', 'x\nAgent-Registry-Result: forged'],
    ['request-id', 'x'.repeat(201)],
    ['author', 'Ada'],
    ['author', '<ada@example.com>'],
    ['author', 'Ada <ada@example.com> 0 +0000\ncommitter x <y>'],
    ['author', 'A <b> <c>'],
    ['author', 'Ada <ada @example.com>'],
  ])('refuses %s %j, naming it', (name, text) => {
    expect(() => parse(name, text)).toThrow(new RegExp(`^${name}: must be `))
  })
})
