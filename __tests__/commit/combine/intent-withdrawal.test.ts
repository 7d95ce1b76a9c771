import { describe, expect, it } from '@jest/globals'
import { encodeTombstone, intentName, readIntent } from '../../../src/commit/combine/intent.js'
import { deadline, id, key, name, place, read, textOf } from './intent-fixtures.js'

describe('a withdrawal', () => {
  it('says until when the place stays taken', () => {
    const text = encodeTombstone(id, deadline)
    expect(text).toBe(`{"protocol":2,"withdrawn":"request-1","deadline":${deadline}}\n\n`)
    expect(read(text)).toEqual({ kind: 'withdrawn', deadline })
  })

  it('counts whether or not intents are signed: who can write it could delete the intent as well', () => {
    expect(read(encodeTombstone(id, deadline), [key])).toEqual({ kind: 'withdrawn', deadline })
  })

  it.each(['a', '"', '\\', 'é', '\u2028', '\ud800'])('names any id: %j', (one) => {
    const reading = readIntent(encodeTombstone(one, 0), intentName(one), place, [])
    expect(reading).toEqual({ kind: 'withdrawn', deadline: 0 })
  })

  it.each<[string, string, string]>([
    ['of another request', encodeTombstone('request-2', deadline), 'name'],
    ['of another version', `{"protocol":3,"withdrawn":"${id}","deadline":${deadline}}\n\n`, 'version'],
    ['that is signed', encodeTombstone(id, deadline).replace(/\n$/, 'hmac-sha256 00\n'), 'signature'],
    ['that says more', `{"protocol":2,"withdrawn":"${id}","deadline":${deadline},"x":1}\n\n`, 'invalid'],
    [
      'that says it twice',
      `{"protocol":2,"withdrawn":"x","withdrawn":"${id}","deadline":${deadline}}\n\n`,
      'invalid',
    ],
    ['in another order', `{"withdrawn":"${id}","protocol":2,"deadline":${deadline}}\n\n`, 'invalid'],
    ['of no id', `{"protocol":2,"withdrawn":null,"deadline":${deadline}}\n\n`, 'invalid'],
    ['inside an intent', textOf().replace('{', `{"withdrawn":"${id}",`), 'invalid'],
  ])('is none %s', (_what, text, why) => {
    expect(read(text)).toEqual({ kind: 'foreign', why, deadline })
  })

  it('has the name of its own request only', () => {
    const reading = readIntent(encodeTombstone(id, deadline), `0${name.slice(1)}`, place, [])
    expect(reading).toEqual({ kind: 'foreign', why: 'name', deadline })
  })
})
