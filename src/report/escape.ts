/** Joiners that scripts and emoji need; every other invisible character could hide or reorder text. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * One line of text that is what it looks like: line breaks become spaces; escape sequences, which drive a terminal,
 * and characters that turn the direction of writing lose their first character to �.
 */
export const stripControlCharacters = (text: string): string =>
  text.toWellFormed().replaceAll(lineBreaks, ' ').replaceAll(unseen, '\ufffd')

/** The newest line of output that overwrites its lines, as git's progress does. */
export const lastLineOf = (output: string): string =>
  stripControlCharacters(
    output
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '')
      .at(-1) ?? '',
  )

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\\': '&#92;',
  '`': '&#96;',
  '*': '&#42;',
  _: '&#95;',
  '~': '&#126;',
  '|': '&#124;',
  '[': '&#91;',
  ']': '&#93;',
  $: '&#36;',
}

/** Breaks what GitHub makes of plain words; the space has no width. */
const gap = '&#8203;'

/**
 * Text for one line of GitHub's Markdown, also in a table, that shows as it is: no markup, HTML, link, formula, mention,
 * reference or emoji code. Not for the start of a line, where `#` and `1.` have a meaning.
 */
export const escapeMarkdown = (text: string): string =>
  stripControlCharacters(text)
    .replaceAll(/[&<>"\\`*_~|[\]$]/g, (character) => entities[character] ?? '')
    // Mentions, addresses and links are found in the text that entities stand for, so those do not stop them.
    .replaceAll('@', `@${gap}`)
    .replaceAll('://', `:${gap}//`)
    .replaceAll(/\b(www)\./gi, `$1${gap}.`)
    .replaceAll(/\b(mailto|xmpp):/gi, `$1${gap}:`)
    .replaceAll(/(?<!&)#(?=\d)/g, `#${gap}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${gap}`)
    .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${gap}`)

/** The first characters of a text, with … where some were left out. */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`
}

/** JSON on one line that is safe on a terminal: what JSON lets through of invisible characters is written as escapes. */
export const formatJsonLine = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  )
