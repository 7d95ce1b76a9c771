// src/core/operations/*/*.ts -> command.schema.json, the indexes of operations, reports and procedures, the library's face.
import { camel, foldersIn, format, modulesIn, schemaFile, urlOf } from './files.mjs'

const banner = (from) => `// Made by \`npm run generate\` from ${from}. Do not edit.\n`
const folder = 'src/core/operations'

/**
 * The definitions of all operations in the order in which lists show them, each with the folder of its file.
 * @throws Error for a file that does not define the operation of its name
 */
export async function loadDefinitions() {
  const files = foldersIn(folder).flatMap((area) =>
    modulesIn(`${folder}/${area}/`).map((name) => ({ area, name })),
  )
  const loaded = []
  for (const { area, name } of files) {
    const module = await import(urlOf(`${folder}/${area}/${name}.ts`).href)
    const definition = module[camel(name)]
    if (definition?.name !== name)
      throw new Error(`${folder}/${area}/${name}.ts must export ${camel(name)}, the operation ${name}`)
    checkDefinition(definition)
    loaded.push({ ...definition, area })
  }
  const byOrder = (one, other) =>
    (one.order ?? 100) - (other.order ?? 100) || (one.name < other.name ? -1 : 1)
  return loaded.sort(byOrder)
}

function checkDefinition({ name, parameters, required = [] }) {
  const unknown = [
    ...required,
    ...Object.values(parameters).flatMap(({ excludes }) => Object.keys(excludes ?? {})),
  ].filter((parameter) => !Object.hasOwn(parameters, parameter))
  if (unknown.length > 0) throw new Error(`${name} does not define its parameter ${unknown.join(', ')}`)
  for (const [parameter, { key, schema }] of Object.entries(parameters)) {
    if (key !== null && schema === undefined) throw new Error(`${name}: ${parameter} needs a JSON Schema`)
  }
}

const isStep = ({ faces }) => faces.includes('apply')

// ----------------------------------------------------------------------------------------------- the command's schema

const defName = (name) => name.replaceAll('-', '_')
const refsTo = (definitions) => definitions.map(({ name }) => ({ $ref: `#/$defs/${defName(name)}` }))
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1)

function propertiesOf(parameters) {
  return Object.values(parameters).flatMap(({ key, schema, several, description }) => {
    if (key === null) return []
    const isDescribed = '$ref' in schema || 'description' in schema
    const own = [key, isDescribed ? schema : { description, ...schema }]
    return several === undefined ? [own] : [own, [several.key, several.schema]]
  })
}

/** Keys that must be there. One of two keys is for the operation to ask for. */
const requiredKeys = ({ parameters, required = [] }) =>
  required
    .map((name) => parameters[name])
    .filter(({ key, several }) => key !== null && several === undefined)
    .map(({ key }) => key)

const schemaOf = (definition) => ({
  title: definition.title ?? capitalized(definition.name.replaceAll('-', ' ')),
  description: `${definition.summary}.`,
  type: 'object',
  additionalProperties: false,
  required: ['operation', ...requiredKeys(definition)],
  properties: {
    operation: { description: 'Name of the operation.', const: definition.name },
    ...Object.fromEntries(propertiesOf(definition.parameters)),
  },
})

export async function commandSchema(definitions) {
  const discriminator = { propertyName: 'operation' }
  const schema = {
    title: 'Command',
    description: 'An operation and what it is given, frozen before the first attempt.',
    type: 'object',
    required: ['operation'],
    discriminator,
    oneOf: refsTo(definitions),
    $defs: {
      ...Object.assign({}, ...definitions.map((definition) => definition.definitions ?? {})),
      ...Object.fromEntries(
        definitions.map((definition) => [defName(definition.name), schemaOf(definition)]),
      ),
      step: {
        title: 'Step',
        description: 'One operation of an apply.',
        type: 'object',
        required: ['operation'],
        discriminator,
        oneOf: refsTo(definitions.filter(isStep)),
      },
    },
  }
  return await schemaFile('command', folder, schema)
}

// ---------------------------------------------------------------------------------------------------------- indexes

async function operationIndex(definitions) {
  const names = definitions.map(({ name }) => name)
  const text = `${banner('the files of the folders beside it')}
${definitions.map(({ area, name }) => `import { ${camel(name)} } from './${area}/${name}.js'\n`).join('')}
import type { DecisionDefinition, OperationName, ProcedureDefinition, ResultOf } from './definition.js'

export type { CommandOf, OperationName } from './definition.js'

/** Every operation by its name. */
export const operations = {
  ${names.map((name) => (camel(name) === name ? name : `'${name}': ${camel(name)}`)).join(',\n  ')},
} as const satisfies {
  readonly [Name in OperationName]: DecisionDefinition<Name, unknown> | ProcedureDefinition<Name, unknown>
}

/** What each operation gives back. */
export interface Results {
  ${names.map((name) => `'${name}': ResultOf<typeof ${camel(name)}>`).join('\n  ')}
}

/** Operations that never make a commit, whatever the state. */
export const readOperations: ReadonlySet<OperationName> = new Set(
  Object.values(operations).flatMap(({ name, effect }) => (effect === 'write' ? [] : [name])),
)
`
  const file = `${folder}/index.ts`
  return { [file]: await format(file, text) }
}

async function indexOf({ file, names, importsOf, doc, type, constant, key = 'OperationName', head }) {
  const text = `${banner('the files of this folder')}
${head}
${names.map((name) => `import { ${camel(name)} } from './${importsOf(name)}.js'\n`).join('')}
${doc}
export const ${constant}: { readonly [Name in ${key}]: ${type} } = {
  ${names.map((name) => (camel(name) === name ? name : `'${name}': ${camel(name)}`)).join(',\n  ')},
}
`
  return { [file]: await format(file, text) }
}

export const reportIndex = (definitions) =>
  indexOf({
    file: 'src/report/operations/index.ts',
    names: definitions.map(({ name }) => name),
    importsOf: (name) => name,
    head: `import type { OperationName } from '../../core/operations/index.js'\nimport type { OperationReport } from '../operation-report.js'`,
    doc: '/** How the result of each operation is told. */',
    constant: 'reports',
    type: 'OperationReport<Name>',
  })

export const procedureIndex = (definitions) => {
  const names = definitions.filter(({ kind }) => kind === 'procedure').map(({ name }) => name)
  return indexOf({
    file: 'src/registry/procedures/index.ts',
    names,
    importsOf: (name) => name,
    head: `import type { Procedure } from '../procedure.js'`,
    doc: '/** What runs each operation that is not a decision on a state. */',
    constant: 'procedures',
    key: names.map((name) => `'${name}'`).join(' | '),
    type: 'Procedure<Name>',
  })
}

// -------------------------------------------------------------------------------------------- what faces show

/** Refusals that any operation can give that makes a commit. */
const writeRefusals = ['limit-exceeded', 'rule-broken', 'request-id-reused']

/** Every refusal that an operation can give, its own first. */
export function refusalsOf({ refusals = [], effect }, definitions) {
  const own =
    refusals === 'steps'
      ? [...new Set(definitions.filter(isStep).flatMap((step) => step.refusals ?? []))]
      : refusals
  return effect === 'write' ? [...own, ...writeRefusals] : own
}

function shownParameter({ kind, description, key, inputs, inputText, inputDefault, commandLine, ...rest }) {
  const { placeholder, choices, maxBytes, excludes } = rest
  return {
    kind,
    description,
    key,
    inputs,
    inputText,
    inputDefault,
    commandLine,
    placeholder,
    choices,
    maxBytes,
    excludes,
  }
}

function entryOf(definition, definitions) {
  const { summary, result, effect, parameters, required = [], faces, example } = definition
  const { evidence, checksPullRequest, exitStatusOne } = definition
  return {
    summary,
    result,
    effect,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, shownParameter(parameter)]),
    ),
    required,
    refusals: refusalsOf(definition, definitions),
    faces,
    example,
    evidence,
    checksPullRequest,
    exitStatusOne,
  }
}

export async function catalogueFile(definitions) {
  // One line for each operation, without spaces: the command line reads this at every start.
  const lines = definitions.map(
    (definition) => `  '${definition.name}': ${JSON.stringify(entryOf(definition, definitions))},`,
  )
  const text = `${banner('src/core/operations/')}
/** What faces show of each operation, in the order of lists. Help needs this alone, and so loads nothing that decides. */
export const catalogue = {
${lines.join('\n')}
} as const
`
  return { 'src/generated/catalogue.ts': text }
}

// ---------------------------------------------------------------------------------------------------- the library

function method(definition, definitions) {
  const { name, summary, result } = definition
  const refusals = refusalsOf(definition, definitions).map((code) => `\`${code}\``)
  const refused = refusals.length === 0 ? '' : `\n   * Refusals: ${refusals.join(', ')}.`
  const input = propertiesOf(definition.parameters).length === 0 ? 'NoInput' : `Input<'${name}'>`
  const optional = requiredKeys(definition).length === 0 ? '?' : ''
  return `  /**
   * ${summary}.
   * Result: ${result}.${refused}
   */
  readonly ${camel(name)}: (input${optional}: ${input}, call?: CallOptions) => Promise<Outcome<'${name}'>>`
}

export async function libraryFile(definitions) {
  const text = `${banner('the definitions of the operations')}
import type { Outcome } from '../commit/outcome.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { CallOptions } from './options.js'

/** What an operation is given: its command without the name. */
export type Input<Name extends OperationName> = Omit<CommandOf<Name>, 'operation'>

/** For an operation that is given nothing. */
export type NoInput = Readonly<Record<string, never>>

/**
 * The operations of a registry as functions. None throws: a fault is the outcome \`failed\`, or \`unknown\` where a push was
 * left unanswered.
 */
export interface Registry {
${definitions.map((definition) => method(definition, definitions)).join('\n')}
}
`
  const file = 'src/registry/library.ts'
  return { [file]: await format(file, text) }
}

export async function filesFromDefinitions(definitions) {
  return {
    ...(await operationIndex(definitions)),
    ...(await catalogueFile(definitions)),
    ...(await libraryFile(definitions)),
    ...(await reportIndex(definitions)),
    ...(await procedureIndex(definitions)),
  }
}
