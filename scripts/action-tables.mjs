// Writes the tables of inputs and outputs between the markers of README.md, from action.yml.
// With --check it writes nothing and fails when they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'

const action = parse(read('action.yml'))
const readme = read('README.md')
const inputs = [['Input', 'Description', 'Default'], ...Object.entries(action.inputs ?? {}).map(inputRow)]
const outputs = [['Output', 'Description'], ...Object.entries(action.outputs ?? {}).map(outputRow)]
const fresh = await withTable(await withTable(readme, 'inputs', inputs), 'outputs', outputs)

if (fresh === readme) {
  console.log('README.md has the inputs and outputs of action.yml.')
} else if (process.argv.includes('--check')) {
  fail('README.md differs from the inputs and outputs in action.yml: run "node scripts/action-tables.mjs".')
} else {
  writeFileSync('README.md', fresh)
  console.log('README.md now has the inputs and outputs of action.yml.')
}

function inputRow([name, { description, required, default: value }]) {
  return [code(name), text(description), value === undefined && required ? 'required' : lines(value)]
}

function outputRow([name, { description }]) {
  return [code(name), text(description)]
}

async function withTable(markdown, name, [head, ...rows]) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [markdown.indexOf(begin), markdown.indexOf(end)]
  if (from < 0 || to < from)
    fail(`README.md lacks ${begin} and, after it, ${end}: put them where the table is to be.`)
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

function read(file) {
  if (!existsSync(file)) fail(`${file} is missing: run this in the folder that has it.`)
  return readFileSync(file, 'utf8')
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
