import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { makeInert, makeJsonInert, stripControlCharacters } from '../../src/core/inert-text.js'
import { stringifyJson } from '../../src/core/json/stringify.js'

/** What hosts and build services act on, as their documentation has it, among other characters. */
const tokens = [
  ...['@octocat', '@octo/team', 'a@b.example', 'octocat@0123456', '@'],
  ...[
    '#1',
    'fixes #1',
    'Closes: #2',
    'resolves octo/repo#3',
    'octo/repo#3',
    'GH-4',
    'gh-5',
    '!6',
    '$7',
    '%8',
    '&9',
    '~10',
  ],
  ...[
    'https://evil.example',
    'fixes https://github.com/octo/repo/issues/1',
    'www.evil.example',
    'mailto:x@y',
    'xmpp:x',
  ],
  ...[
    '[skip ci]',
    '[ci skip]',
    '[no ci]',
    '[skip actions]',
    '[actions skip]',
    '[CI SKIP]',
    '[skip-ci]',
    '[skip netlify]',
  ],
  ...['***NO_CI***', 'skip-checks: true', 'skip-checks:true', 'Skip-Checks : true'],
  ...['![x](http://evil.example/x.png)', '[x](y)', '<img src=x>', '<!-- -->', '</a>'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u{e0041}',
    '\u{e007f}',
    '\u001b[31m',
    '\ud800',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '\u2028',
    '"',
    '\\',
    '\\u0040x',
    ' ',
    '[',
    ']',
    ':',
    '/',
    '*',
    'GH',
    'www',
    '-1',
    '.',
  ],
]
const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...tokens) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      maxLength: 10,
    },
  )
  .map((parts) => parts.join(''))

/** What a host or a build service would act on in a text. */
function findActive(text: string): string[] {
  const patterns = [
    /@(?=[\w-])/g,
    /#\w/g,
    /\bgh-\d/gi,
    /[!$%&~]\d/g,
    /\b(?:https?|ftp):\/\//gi,
    /:\/\//g,
    /\bwww\./gi,
    /\b(?:mailto|xmpp):/gi,
    /\[(?:skip[ -]\w+|\w+[ -]skip|no ci)\]/gi,
    /\*\*\*/g,
    /\bskip-checks\s*:/gi,
    /\[[^[\]]+\]\(/g,
    /<[a-z/!?]/gi,
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\ufeff\u00ad]|[\u{e0000}-\u{e007f}]/gu,
  ]
  return patterns.flatMap((pattern) => text.match(pattern) ?? [])
}

describe('stripControlCharacters', () => {
  it.each([
    ['plain', 'plain'],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['\u001b[31mred', '\ufffd[31mred'],
    ['\u009b2J', '\ufffd2J'],
    ['a\u202eb', 'a\ufffdb'],
    ['\ufeffbom', '\ufffdbom'],
    ['half \ud800', 'half \ufffd'],
    ['👩‍💻 नमस्ते 図灵', '👩‍💻 नमस्ते 図灵'],
  ])('%j reads %j', (text, shown) => {
    expect(stripControlCharacters(text)).toBe(shown)
  })

  it('leaves no control character, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(stripControlCharacters(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u)
      }),
    )
  })
})

describe('makeInert', () => {
  it.each(tokens)('takes %j for what it is: active or not', (token) => {
    expect(findActive(makeInert(token))).toEqual([])
  })

  it('leaves nothing to act on, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(findActive(makeInert(text))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('shows the text as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(makeInert(text).replaceAll('\u2060', '')).toBe(stripControlCharacters(text))
      }),
    )
  })

  it.each([
    'spawn Ada Lovelace (ada-1.2), 19 of 50 active',
    'eliminate agent-2aqkfpd63jlnq27r24ni36l7wa: 100 % idle at 12:00:05, C# and high-5',
    'github-actions[bot]',
    '👩‍💻 नमस्ते 図灵, wow! (2 * 3 < 7)',
  ])('leaves plain text alone: %s', (text) => {
    expect(makeInert(text)).toBe(text)
  })

  it('takes time in proportion to the text', () => {
    for (const piece of ['@', '[', '*', ':', '#1', 'skip-checks ', 'gh-', 'www', 'a', ' ', '<'])
      expect(makeInert(piece.repeat(200_000)).length).toBeGreaterThanOrEqual(piece.length * 200_000)
  })
})

describe('makeJsonInert', () => {
  const values = fc.oneof(
    fc.jsonValue(),
    hostile,
    fc.dictionary(
      hostile,
      fc.oneof(hostile, fc.array(hostile), fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
  )

  it('leaves the value, and nothing to act on, on one line of plain characters', () => {
    fc.assert(
      fc.property(values, (value) => {
        const json = stringifyJson(value)
        const inert = makeJsonInert(json)
        expect(JSON.parse(inert)).toEqual(JSON.parse(json))
        expect(inert).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
        expect(findActive(inert)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('leaves plain JSON alone', () => {
    const json = '{"agents":[{"id":"ada","score":0.5,"note":"a: b, c/d (e)"}],"active":[1,-2e-7,true,null]}'
    expect(makeJsonInert(json)).toBe(json)
  })

  it('escapes what stands outside the basic plane too', () => {
    expect(makeJsonInert('"\u{e0041}"')).toBe('"\\udb40\\udc41"')
  })
})
