// Tables in Markdown, as Prettier would write them.
import { format, resolveConfig } from 'prettier'

/** A row of the table of inputs. */
export function inputRow([name, { description, required, default: value }]) {
  return [code(name), text(description), value === undefined && required ? 'required' : lines(value)]
}

/** A row of the table of outputs. */
export function outputRow([name, { description }]) {
  return [code(name), text(description)]
}

/**
 * Writes a table between its markers.
 * @throws Error where a marker is missing
 */
export async function withTable(markdown, name, [head, ...rows]) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [markdown.indexOf(begin), markdown.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`README.md lacks ${begin} and, after it, ${end}: put them where the table is to be.`)
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  // Formatted here, so that prettier leaves the README alone afterwards.
  const formatted = await format(table, { ...(await resolveConfig('README.md')), parser: 'markdown' })
  return `${markdown.slice(0, from)}${begin}\n\n${formatted}\n${markdown.slice(to)}`
}

/** Plain text with code between backticks, in one table cell; an empty line becomes a line break. */
function text(description) {
  const paragraphs = String(description ?? '')
    .trim()
    .split(/\n\s*\n/)
  return paragraphs
    .map((paragraph) => {
      const parts = paragraph.replaceAll(/\s+/g, ' ').split(/(?<!`)`([^`]+)`(?!`)/)
      return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : code(part))).join('')
    })
    .join('<br>')
}

function lines(value) {
  return String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(code)
    .join('<br>')
}

function escaped(plain) {
  // An underscore inside a word starts no emphasis; of others prettier may drop a backslash, but it keeps a number.
  return plain
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(/(?<![a-z\d])_|_(?![a-z\d])/gi, '&#95;')
    .replaceAll(/[\\`*[\]<>|~$]/g, '\\$&')
}

function code(value) {
  // Code between backticks can hold neither of these in a table, nor the end of a marker.
  if (!/[`\\]|<!--/.test(value)) return `\`${value.replaceAll('|', '\\|')}\``
  return `<code>${value.replaceAll(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`
}
