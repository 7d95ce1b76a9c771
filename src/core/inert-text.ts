/** Every invisible character, which could hide or reorder text, except the joiners that scripts and emoji need. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * Makes one line of text that is what it looks like. Line breaks become spaces. An escape sequence, which controls a
 * terminal, loses its first character to �, and so does a character that changes the direction of writing.
 */
export const stripControlCharacters = (text: string): string =>
  text.toWellFormed().replaceAll(lineBreaks, ' ').replaceAll(unseen, '\ufffd')

/**
 * What hosts and build services act on in a commit message, each without its end: mentions and addresses, references to
 * issues and changes (which close an issue behind a word such as `fixes`), links and images, HTML, and all spellings of
 * `[skip ci]`, `***NO_CI***` and `skip-checks: true`. In `[bot]`, the end of many logins, there is nothing to act on.
 */
const active = new RegExp(
  [
    '@',
    '#(?=\\w)',
    '\\bgh(?=-\\d)',
    '[!$%&~](?=\\d)',
    '\\[(?!bot\\])',
    '\\](?=\\()',
    ':(?=//)',
    '\\bwww(?=\\.)',
    '\\b(?:mailto|xmpp)(?=:)',
    '<(?=[a-z/!?])',
    '\\*(?=\\*\\*)',
    '\\bskip-checks(?=\\s*:)',
  ].join('|'),
  'gi',
)

/** A character without width, at which no line breaks. */
const wordJoiner = '\u2060'

/** Makes a line for people on which no host and no build service acts. It looks like the text. */
export const makeInert = (text: string): string =>
  stripControlCharacters(text).replaceAll(active, (found) => found + wordJoiner)

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Writes invisible characters of a JSON text, which only strings can have, as escapes. */
export const escapeUnseenInJson = (json: string): string =>
  json.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    // Characters beyond U+FFFF are two units, and each has an escape of its own.
    Array.from({ length: character.length }, (_, index) => escapeUnit(character.charAt(index))).join(''),
  )

const jsonString = /"[^"\\]*(?:\\.[^"\\]*)*"/g

/** Escapes JSON on one line so that no host and no build service acts on it. It has the value that it had. */
export const makeJsonInert = (json: string): string =>
  escapeUnseenInJson(json).replaceAll(jsonString, (text) =>
    text.replaceAll(active, (found) => found.slice(0, -1) + escapeUnit(found.slice(-1))),
  )
