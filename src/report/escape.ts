import { escapeUnseenInJson, stripControlCharacters } from '../core/inert-text.js'
import { stringifyJson } from '../core/json/stringify.js'

/** Gives the newest line of output that overwrites its lines, as git's progress does. */
export const getLastLine = (output: string): string =>
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

/** A space without width: it stops GitHub from making a link or a mention of plain words. */
const gap = '&#8203;'

/** Whether there may be an emoji with a code. Minutes between colons are none: only these codes have no letter. */
const isEmojiCode = (code: string): boolean => /[a-z]/i.test(code) || /^(100|1234|[+-]1)$/.test(code)

/**
 * Escapes text for one line of GitHub's Markdown, also in a table. The text shows as it is: no markup, HTML, link, formula,
 * mention, reference or emoji code. Not for the start of a line, where `#` and `1.` have a meaning.
 */
export const escapeMarkdown = (text: string): string =>
  stripControlCharacters(text)
    .replaceAll(/[&<>"\\`*_~|[\]$]/g, (character) => entities[character] ?? '')
    // GitHub looks for mentions, addresses and links after it has resolved entities, so entities do not stop it.
    .replaceAll('@', `@${gap}`)
    .replaceAll('://', `:${gap}//`)
    .replaceAll(/\b(www)\./gi, `$1${gap}.`)
    .replaceAll(/\b(mailto|xmpp):/gi, `$1${gap}:`)
    .replaceAll(/(?<!&)#(?=\d)/g, `#${gap}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${gap}`)
    .replaceAll(/:(?=([\w+-]+):)/g, (colon, code: string) => (isEmojiCode(code) ? colon + gap : colon))

/** Cuts a text to a number of characters, with … where some are left out. */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`
}

/** Writes JSON on one line that is safe on a terminal: invisible characters, which JSON allows, become escapes. */
export const formatJsonLine = (value: unknown): string => escapeUnseenInJson(stringifyJson(value))
