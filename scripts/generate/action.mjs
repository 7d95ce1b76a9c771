// The tables of the Action's inputs and outputs -> action.yml and the tables of README.md.
import { parse } from 'yaml'
import { format, read, urlOf } from './files.mjs'
import { tableOfKinds } from './kinds.mjs'
import { withTable } from './markdown.mjs'
import { refusalsOf } from './operations.mjs'

/** Text of action.yml up to this width stays on one line. */
const width = 120

const load = async (file) => await import(urlOf(file).href)

/** A text as a YAML value: plain or quoted on one line, or folded. */
function yamlText(text, indent, length) {
  const isPlain = parseOrNull(`x: ${text}`)?.x === text
  const value = isPlain ? text : `'${text.replaceAll("'", "''")}'`
  if (length + value.length <= width) return ` ${value}`
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== '' && indent.length + line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return ` >-\n${lines.map((line) => `${indent}${line}\n`).join('')}`.trimEnd()
}

function parseOrNull(text) {
  try {
    return parse(text)
  } catch {
    return null
  }
}

function entry([name, { description, required, default: value }]) {
  return [
    `  ${name}:`,
    `    description:${yamlText(description, '      ', '    description:'.length)}`,
    ...(required === true ? ['    required: true'] : []),
    ...(value === undefined ? [] : [`    default:${yamlText(value, '      ', 0)}`]),
  ].join('\n')
}

const section = (name, entries) => `${name}:\n${Object.entries(entries).map(entry).join('\n')}\n`

/** Replaces a section of the file, which ends where the next one begins. */
function withSection(text, name, entries) {
  const pattern = new RegExp(`^${name}:\\n(?:(?: .*)?\\n)*`, 'm')
  if (!pattern.test(text)) throw new Error(`action.yml lacks its section ${name}`)
  return text.replace(pattern, () => `${section(name, entries)}\n`)
}

/** The outputs with their descriptions: those of a facet name the operations of the Action that offer the facet. */
async function describeOutputs() {
  const { actionOutputs } = await load('src/faces/action/outputs.ts')
  const { actionOperationNames } = await load('src/faces/shared/operations.ts')
  const { listOperationsWith } = await load('src/report/read-report.ts')
  return Object.fromEntries(
    Object.entries(actionOutputs).map(([name, { description, facet, namesOperations }]) => {
      if (namesOperations !== true) return [name, { description }]
      const users = listOperationsWith(facet).filter((operation) => actionOperationNames.includes(operation))
      return [name, { description: `${users.map((user) => `\`${user}\``).join(', ')}: ${description}` }]
    }),
  )
}

/** Rights of the token of a step. An operation that can do with fewer in some case has a row for each case. */
async function permissionRows(definitions) {
  const { permissionsFor } = await load('src/hosts/github/permissions.ts')
  const rowOf = (label, scopes) => {
    const { required, optional } = permissionsFor(scopes)
    const cells = ['contents', 'issues', 'pull_requests', 'checks'].map(
      (name) => required[name] ?? (optional[name] === undefined ? '' : `(${optional[name]})`),
    )
    return [label, ...cells]
  }
  return definitions
    .filter(({ faces }) => faces.includes('action'))
    .flatMap(({ name, effect, evidence, checksPullRequest, parameters }) => {
      const writes = effect !== 'read'
      const [file] = parameters.metrics?.inputs ?? []
      return [
        rowOf(`\`${name}\``, { writes, collects: evidence !== undefined, checks: false }),
        ...(evidence === 'optional' && file !== undefined
          ? [rowOf(`\`${name}\` with a \`${file}\``, { writes, collects: false, checks: false })]
          : []),
        ...(checksPullRequest === true
          ? [rowOf(`\`${name}\` of a pull request`, { writes, collects: false, checks: true })]
          : []),
      ]
    })
}

/** Each refusal with its meaning and the operations that can give it. */
async function refusalRows(definitions) {
  const { refusalCodes } = await load('src/core/decision.ts')
  const given = new Set(definitions.flatMap((definition) => refusalsOf(definition, definitions)))
  const unused = Object.keys(refusalCodes).filter((code) => !given.has(code))
  if (unused.length > 0) throw new Error(`no operation gives the refusal ${unused.join(', ')}`)
  return Object.entries(refusalCodes).map(([code, meaning]) => [`\`${code}\``, meaning])
}

export async function filesFromAction(definitions, kinds) {
  const { actionInputs } = await load('src/faces/action/action-inputs.ts')
  const outputs = await describeOutputs()
  const withInputs = withSection(read('action.yml'), 'inputs', actionInputs)
  const action = await format('action.yml', withSection(withInputs, 'outputs', outputs))
  const { inputRow, outputRow } = await import('./markdown.mjs')
  const tables = {
    permissions: [
      ['operation', 'contents', 'issues', 'pull-requests', 'checks'],
      ...(await permissionRows(definitions)),
    ],
    inputs: [['Input', 'Description', 'Default'], ...Object.entries(actionInputs).map(inputRow)],
    outputs: [['Output', 'Description'], ...Object.entries(outputs).map(outputRow)],
    refusals: [['code', 'meaning'], ...(await refusalRows(definitions))],
    files: tableOfKinds(kinds),
  }
  let readme = read('README.md')
  for (const [name, rows] of Object.entries(tables)) readme = await withTable(readme, name, rows)
  return { 'action.yml': action, 'README.md': readme }
}
