import { describe, expect, it } from '@jest/globals'
import {
  encodeIntent,
  intentName,
  readIntent,
  type IntentReading,
} from '../../../src/commit/combine/intent.js'
import { content, deadline, intent, key, name, place, read, signed, textOf } from './intent-fixtures.js'

const previous = 'the secret before it'
const refused: IntentReading = { kind: 'foreign', why: 'signature', deadline }
const accepted: IntentReading = { kind: 'intent', intent }

const line = textOf().trimEnd()
const mark = signed(line).split('\n')[1] ?? ''

describe('a signature', () => {
  it('is the HMAC-SHA256 of the very bytes of the first line, by the newest key', () => {
    expect(textOf(intent, [key])).toBe(signed(line, key))
    expect(textOf(intent, [key, previous])).toBe(signed(line, key))
  })

  it('is over bytes, not characters', () => {
    const author = { name: 'Zoë 🧹', email: 'zoë@example.com' }
    const one = { ...intent, request: { ...intent.request, author, committer: author } }
    expect(textOf(one, [key])).toBe(signed(textOf(one).trimEnd(), key))
    expect(read(textOf(one, [key]), [key])).toEqual({ kind: 'intent', intent: one })
  })

  it.each<[string, readonly string[], readonly string[], IntentReading]>([
    ['by the own key', [key], [key], accepted],
    ['by the previous key', [previous], [key, previous], accepted],
    ['by the newest of two', [key, previous], [key, previous], accepted],
    ['by the next key, which is not known yet', [key, previous], [previous], refused],
    ['by a key that is no longer one', [previous], [key], refused],
    ['by another key', ['guess'], [key, previous], refused],
    ['by an empty key', [''], [key], refused],
    ['by nobody, where keys are', [], [key], refused],
    ['by somebody, where no keys are', [key], [], refused],
    ['by nobody, where no keys are', [], [], accepted],
  ])('%s', (_what, writer, reader, expected) => {
    expect(read(textOf(intent, writer), reader)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['in capitals', mark.toUpperCase()],
    ['with digits in capitals', mark.replace(/[0-9a-f]{64}/, (digits) => digits.toUpperCase())],
    ['cut short', mark.slice(0, -1)],
    ['cut to nothing', 'hmac-sha256 '],
    ['with more behind it', `${mark}0`],
    ['with a space behind it', `${mark} `],
    ['with a carriage return', `${mark}\r`],
    ['of another kind', mark.replace('sha256', 'sha512')],
    ['without a kind', mark.replace('hmac-sha256 ', '')],
    ['of zeros', `hmac-sha256 ${'0'.repeat(64)}`],
    ['of characters that are longer in bytes', `hmac-sha256 ${'é'.repeat(32)}`],
    ['twice', `${mark} ${mark}`],
  ])('is none %s', (_what, other) => {
    expect(read(`${line}\n${other}\n`, [key])).toEqual(refused)
  })

  it('is looked at before what it signs', () => {
    const unsound = JSON.stringify({ ...content(), protocol: 3, root: 'other', request: null })
    expect(read(`${unsound}\n\n`, [key])).toEqual(refused)
    expect(read(signed(unsound), [key])).toEqual({ kind: 'foreign', why: 'version', deadline })
  })

  it.each<[string, object, string]>([
    ['another version', { protocol: 3 }, 'version'],
    ['another registry', { root: 'other' }, 'registry'],
    ['no request', { request: null }, 'invalid'],
    ['another id', { request: { ...content().request, id: 'request-2' } }, 'name'],
    ['another digest', { request: { ...content().request, digest: '0'.repeat(64) } }, 'digest'],
  ])('saves nothing from the other checks: %s', (_what, fields, why) => {
    const other = JSON.stringify({ ...content(), ...fields })
    expect(read(signed(other), [key])).toEqual({ kind: 'foreign', why, deadline })
  })
})

describe('a signed intent', () => {
  const text = textOf(intent, [key])

  it('is no intent any more with one bit changed, whichever', () => {
    const bytes = Buffer.from(text)
    const kinds = new Set<string>()
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8((bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      kinds.add(read(flipped.toString('utf8'), [key]).kind)
    }
    expect([...kinds]).toEqual(['foreign'])
  })

  it('is no intent any more where it is cut short, wherever', () => {
    const kinds = new Set(Array.from(text, (_, length) => read(text.slice(0, length), [key]).kind))
    expect([...kinds]).toEqual(['foreign'])
  })

  it('says nothing at another name', () => {
    const other = readIntent(text, intentName('request-2'), place, [key])
    expect(other).toEqual({ kind: 'foreign', why: 'name', deadline })
  })

  it.each(['repository', 'branch', 'root'] as const)('says nothing in another %s', (part) => {
    const elsewhere = { ...place, [part]: 'other' }
    expect(readIntent(text, name, elsewhere, [key])).toEqual({ kind: 'foreign', why: 'registry', deadline })
    const copied = encodeIntent(intent, elsewhere, 'nonce', [key])
    expect(read(copied, [key])).toEqual({ kind: 'foreign', why: 'registry', deadline })
  })

  it('does not lend its signature to another', () => {
    const other = textOf({ ...intent, base: null }).trimEnd()
    expect(read(`${other}\n${mark}\n`, [key])).toEqual(refused)
  })
})
