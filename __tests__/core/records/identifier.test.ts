import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { drawPercentages, generateId, findIdentifierProblem } from '../../../src/core/records/identifier.js'
import { context } from '../support.js'

describe('findIdentifierProblem', () => {
  it.each([
    'a',
    '7',
    'agent-1763086649',
    'Agent_1.b-2',
    'a'.repeat(128),
    'a.b.c',
    'a-',
    'a_',
    'lock',
    'a.locked',
    'a.lock.b',
    'null',
    'constant',
    'console.log',
    'com',
    'com10',
    'lpt',
    'auxiliary',
    'nul-1',
    'my.con',
    'constructor',
    'hasOwnProperty',
  ])('allows %j', (id) => {
    expect(findIdentifierProblem(id)).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['a path out of the folder', '../../evil'],
    ['a path', 'a/b'],
    ['a Windows path', 'a\\b'],
    ['the parent folder', '..'],
    ['this folder', '.'],
    ['dots in a row', 'a..b'],
    ['an option of a command', '-rf'],
    ['a hidden file', '.hidden'],
    ['a leading underscore', '_a'],
    ['a trailing dot', 'a.'],
    ['a name of git', 'a.lock'],
    ['a name of git in capitals', 'a.LOCK'],
    ['a zero character', 'a\u0000b'],
    ['a line break', 'a\n'],
    ['a leading line break', '\na'],
    ['a space', 'a b'],
    ['a colon (alternate data stream)', 'a:b'],
    ['a tilde (short name on Windows)', 'git~1'],
    ['a letter outside ASCII', 'añ'],
    ['a look-alike letter', '\u0430gent'],
    ['text direction', 'a\u202eb'],
    ['an asterisk', '*'],
    ['a percent sign', 'a%2fb'],
    ['129 characters', 'a'.repeat(129)],
    ['the prototype', '__proto__'],
    ['a console on Windows', 'con'],
    ['a console on Windows in capitals', 'CON'],
    ['a console on Windows with an extension', 'con.txt'],
    ['a printer', 'prn'],
    ['an auxiliary device', 'Aux'],
    ['the null device', 'nul.tar.gz'],
    ['a serial port', 'com1'],
    ['serial port zero', 'COM0.x'],
    ['a parallel port', 'lpt9'],
  ])('refuses %s', (_, id) => {
    expect(findIdentifierProblem(id)).toEqual(expect.any(String))
  })

  it('allows nothing that would leave the folder or need quoting', () => {
    const unit = fc.constantFrom('a', 'Z', '9', '.', '_', '-', '/', '\\', '~', ':', ' ', '\n', '\u0000', 'é')
    const harmless = /^[A-Za-z0-9](?!.*\.\.)([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (id) => {
        expect([findIdentifierProblem(id) === null, id]).toEqual([harmless.test(id), id])
      }),
    )
  })
})

/** RFC 4648 base 32 in lower case, the slow way: bits as text. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = bits.match(/.{5}/g) ?? []
  return digits.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)]).join('')
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

describe('generateId', () => {
  it('is "agent-" and 26 base-32 characters of a hash of request id and index', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (request, index) => {
        const id = generateId(context({ request_id: request }), index)
        expect(id).toMatch(/^agent-[a-z2-7]{26}$/)
        expect(id).toBe(
          `agent-${base32(sha256(`agent-id\n${request.toWellFormed()}\n${index}`)).slice(0, 26)}`,
        )
        expect(findIdentifierProblem(id)).toBeNull()
      }),
    )
  })

  it('depends on nothing else: not on time, seed or actor', () => {
    const other = { time: '1999-12-31T23:59:59.999Z', seed: 'another', actor: 'another' }
    expect(generateId(context(other), 3)).toBe(generateId(context(), 3))
  })

  it('differs for every request and every index', () => {
    const requests = ['a', 'b', 'a/0', 'a/1']
    const ids = requests.flatMap((request) =>
      [0, 1, 2, 10, 11].map((index) => generateId(context({ request_id: request }), index)),
    )
    expect(new Set(ids).size).toBe(20)
  })
})

describe('drawPercentages', () => {
  it('draws whole numbers from 0 to 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), (seed, index) => {
        const drawn = drawPercentages(context({ seed }), index, 3)
        expect(drawn).toHaveLength(3)
        for (const value of drawn) expect([...Array(101).keys()]).toContain(value)
      }),
    )
  })

  it('reaches both ends', () => {
    const drawn = Array.from({ length: 2000 }, (_, index) => drawPercentages(context(), index, 3)).flat()
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([0, 100])
  })

  it('depends on seed and index only', () => {
    const drawn = (seed: string, index: number, request = 'r'): string =>
      drawPercentages(context({ seed, request_id: request }), index, 8).join()
    expect(drawn('a', 0, 'other')).toBe(drawn('a', 0))
    expect(new Set([drawn('a', 0), drawn('b', 0), drawn('a', 1)]).size).toBe(3)
  })
})
