import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stripControlCharacters } from '../../src/core/inert-text.js'
import { truncateText, escapeMarkdown, formatJsonLine, getLastLine } from '../../src/report/escape.js'

/** Text that tries to be more: what Markdown, HTML, terminals and GitHub react to, among other characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\`*_~|[]()<>&"#@$!:-+=.\n\r\t \u001b\u009b\u202e\u2066\u0000\ud800'.split(/(?:)/u),
        '@team/x',
        'a@b.example',
        '<script>',
        '<!--',
        '```',
        '~~~',
        '[x](http://evil.example)',
        '![x](y)',
        'https://evil.example',
        'www.evil.example',
        'mailto:x',
        '#123',
        'GH-123',
        ':tada:',
        ':100:',
        ':8ball:',
        ':1st_place_medal:',
        ':-1:',
        '&lt;',
        '&#64;team',
        '::error::x',
        '\u001b[31m',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('escapeMarkdown', () => {
  it('lets no markup, mention, link or reference through, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[<>"`|*_~[\]\\$\n\r]/)
        expect(escaped).not.toMatch(/&(?!(amp|lt|gt|quot|#\d+);)/)
        expect(escaped).not.toMatch(/@(?!&#8203;)/)
        expect(escaped).not.toMatch(/:\/\/|\bwww\.|\bmailto:|\bxmpp:/i)
        expect(escaped).not.toMatch(/(?<!&)#\d|\bgh-\d/i)
        expect(escaped).not.toMatch(/:(?=[\w+-]*[a-z])[\w+-]+:|:(100|1234|[+-]1):/i)
      }),
      { numRuns: 2000 },
    )
  })

  it('shows what stood there', () => {
    const shown = (text: string): string =>
      escapeMarkdown(text)
        .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll('\u200b', '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shown(text)).toBe(stripControlCharacters(text))
      }),
    )
  })

  it('leaves plain text readable', () => {
    expect(escapeMarkdown('Ada Lovelace (ada-1.2), 12:00:05')).toBe('Ada Lovelace (ada-1.2), 12:00:05')
    expect(escapeMarkdown(`${'a'.repeat(100_000)}:${'b'.repeat(100_000)}`)).toHaveLength(200_001)
  })
})

describe('formatJsonLine', () => {
  it('is JSON of the same value, on one line that is safe on a terminal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, (value, text) => {
        const line = formatJsonLine({ value, text })
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify({ value, text })))
      }),
    )
  })

  it('escapes what stands outside the basic plane too', () => {
    expect(formatJsonLine('\u{e0041}')).toBe('"\\udb40\\udc41"')
  })
})

it.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['🤖🤖', 2, '\ufffd…'],
])('clips %j to %d', (text, length, expected) => {
  expect(truncateText(text, length)).toBe(expected)
})

it.each([
  ['', ''],
  ['one\rtwo\rthree\n', 'three'],
  ['one\r\n  \n', 'one'],
])('takes the newest line of %j', (output, line) => {
  expect(getLastLine(output)).toBe(line)
})
