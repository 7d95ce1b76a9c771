// schemas/*.schema.json -> src/generated: types.ts, validators.cjs (+ .d.cts), defaults.ts.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'
import { camel, format, read, urlOf } from './files.mjs'

const banner = '// Made by `npm run generate` from schemas/. Do not edit.\n'

/** @param made path to text of the schemas that are made, too, and may not be on the disk yet */
export async function filesFromSchemas(made, kinds) {
  const written = readdirSync(urlOf('schemas/'))
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => `schemas/${file}`)
  const paths = [...new Set([...written, ...Object.keys(made)])].sort()
  const schemas = new Map(paths.map((file) => [path.basename(file), JSON.parse(made[file] ?? read(file))]))
  checkTitles(schemas)
  const files = { ...validators(schemas), ...(await types(schemas)), ...(await defaults(kinds)) }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/generated/${name}`, text]))
}

const nameOf = (file) => file.replace(/\.schema\.json$/, '')

/** Titles name types. Of two types with one name, the second would silently get another name. */
function checkTitles(schemas) {
  const titles = [...schemas.values()].flatMap(titlesIn)
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index)
  if (twice.length > 0)
    throw new Error(`two schemas have the title "${twice[0]}", which names a type: give one another title`)
}

function titlesIn(schema) {
  if (typeof schema !== 'object' || schema === null) return []
  const own = typeof schema.title === 'string' ? [schema.title] : []
  return [...own, ...Object.values(schema).flatMap(titlesIn)]
}

function validators(schemas) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    // One function for each schema, not a copy at each reference: a third of the code to load.
    inlineRefs: false,
    schemas: [...schemas.values()],
    code: { source: true, lines: true },
  })
  const exported = Object.fromEntries(Array.from(schemas, ([file, { $id }]) => [nameOf(file), $id]))
  const declarations = Object.keys(exported)
    .map((name) => `  '${name}': Validate\n`)
    .join('')
  return {
    'validators.cjs': banner + standalone.default(ajv, exported),
    'validators.d.cts':
      `${banner}import type { ErrorObject } from 'ajv'\n` +
      `interface Validate {\n  (data: unknown): boolean\n  errors?: ErrorObject[] | null\n}\n` +
      `declare const validators: {\n${declarations}}\nexport = validators\n`,
  }
}

/** Descriptions are kept; defaults that a validator ignores are not part of a type. */
function forTypes(value) {
  if (Array.isArray(value)) return value.map(forTypes)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'discriminator' && key !== 'maxItems')
  return Object.fromEntries(kept.map(([key, inner]) => [key, forTypes(inner)]))
}

async function types(schemas) {
  const names = [...schemas.keys()]
  const bundle = {
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((file) => [nameOf(file), { $ref: file }])),
    required: names.map(nameOf),
  }
  const resolver = {
    order: 1,
    canRead: /\.schema\.json$/,
    read: ({ url }) => JSON.stringify(forTypes(schemas.get(url.split('/').pop()))),
  }
  const text = await compile(bundle, 'Schemas', {
    bannerComment: banner,
    $refOptions: { resolve: { file: resolver, http: resolver } },
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
  return { 'types.ts': text }
}

/** The defaults of each kind that has any, and the order of fields in new files of each kind with a folder. */
async function defaults(kinds) {
  const parts = kinds.flatMap(({ name, location, schema: { properties = {} } }) => {
    const values = Object.entries(properties).flatMap(([key, property]) =>
      'default' in property ? [[key, property.default]] : [],
    )
    const constant = `export const ${camel(name)}Defaults = ${JSON.stringify(Object.fromEntries(values))} as const\n`
    const keys = JSON.stringify(Object.keys(properties))
    return [
      ...(values.length === 0 ? [] : [constant]),
      ...('file' in location
        ? []
        : [
            `/** Order of the fields in a new file of the kind ${name}. */\n`,
            `export const ${camel(name)}Keys: readonly string[] = ${keys}\n`,
          ]),
    ]
  })
  const text = `${banner}\n${parts.join('')}`
  return { 'defaults.ts': await format('src/generated/defaults.ts', text) }
}
