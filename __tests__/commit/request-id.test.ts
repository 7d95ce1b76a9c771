import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  deriveRequestId,
  parseRequestId,
  randomRequestId,
  renewRequestId,
} from '../../src/commit/request-id.js'
import { runCommand } from '../../src/registry/run.js'
import { forgery } from './combine/forged-trailers.js'
import { carryOut, requestFor, smallWorld, storeOn } from './memory-fixture.js'
import { spawn } from './requests.js'

const rule = 'must be 1 to 200 printable ASCII characters, without spaces'

/** The pattern by which readers of intents judge an id. */
const intentSchema = JSON.parse(readFileSync('schemas/intent.schema.json', 'utf8')) as {
  properties: { request: { properties: { id: { pattern: string } } } }
}
const published = new RegExp(intentSchema.properties.request.properties.id.pattern)

const isAccepted = (text: string): boolean => {
  try {
    return parseRequestId(text) === text
  } catch {
    return false
  }
}

describe('a request id', () => {
  it.each([
    ['nothing', ''],
    ['a line break', 'a\nb'],
    ['a line break at the end', 'a\n'],
    ['a forged trailer', `x\n${forgery}`],
    ['a carriage return', 'a\rb'],
    ['a line separator', 'a\u2028b'],
    ['a control character', 'a\u0007'],
    ['a space before it', ' a'],
    ['a space in it', 'a b'],
    ['a space behind it', 'a '],
    ['half a character', 'a\ud800'],
    ['a letter that is not ASCII', 'ü'],
    ['more than 200 characters', 'x'.repeat(201)],
  ])('is refused in words that say the rule: %s', async (_what, text) => {
    expect(() => parseRequestId(text, 'request-id')).toThrow(
      expect.objectContaining({ code: 'bad-input', message: `request-id: ${rule}` }),
    )
    const { outcome, error } = await runCommand({ operation: 'list' }, {}, { requestId: text })
    expect([outcome, error]).toEqual(['failed', { code: 'bad-input', message: `request id: ${rule}` }])
  })

  it.each([
    'a',
    'x.lock',
    '../..',
    '--force',
    '%0A',
    '$(id)',
    'Agent-Registry-Request:x',
    '!~',
    '"',
    'x'.repeat(200),
  ])('is found again in the history: %j', async (requestId) => {
    const remote = smallWorld()
    const first = await carryOut(storeOn(remote), spawn({ requestId }))
    expect(await carryOut(storeOn(remote), spawn({ requestId }))).toEqual({
      ...first,
      attempts: 0,
      landed_by: null,
    })
  })

  it('is accepted where readers of intents accept it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 210 }),
      fc.nat(210).map((length) => 'x'.repeat(length)),
    )
    fc.assert(
      fc.property(text, (id) => {
        expect(isAccepted(id)).toBe(published.test(id))
      }),
    )
  })

  it('is random where none is given: no other request has it', () => {
    const ids = Array.from({ length: 100 }, randomRequestId)
    expect(new Set(ids).size).toBe(100)
    expect(ids.every(isAccepted)).toBe(true)
    expect(requestFor({ operation: 'init' }).origin).toBe('minted')
  })

  it('of a workflow is the same for the same texts, and another for others', () => {
    expect(deriveRequestId('7', ['a', undefined, 'b'])).toBe(deriveRequestId('7', ['a', undefined, 'b']))
    expect(deriveRequestId('7', ['a', 'b'])).not.toBe(deriveRequestId('7', ['ab']))
    expect(deriveRequestId('7', ['a'])).toMatch(/^run-7-[0-9a-f]{32}$/)
    expect(() => deriveRequestId('7\n8', ['a'])).toThrow(rule)
  })

  it.each(['a', 'x'.repeat(183), 'x'.repeat(184), 'x'.repeat(200)])(
    'stays an id when a collision gives it a suffix: %j',
    (id) => {
      const renewed = renewRequestId(id, '0123456789abcdef')
      expect(isAccepted(renewed)).toBe(true)
      expect(renewed).toBe(`${id.slice(0, 183)}.0123456789abcdef`)
    },
  )
})
