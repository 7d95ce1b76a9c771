// schemas/*.schema.json -> src/generated: types.ts, validators.cjs (+ .d.cts), defaults.ts.
import { readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'
import { camel, format, read, urlOf } from './files.mjs'

const banner = '// Made by `npm run generate` from schemas/. Do not edit.\n'

/** @param commandSchema text of command.schema.json, which may not be on the disk yet */
export async function filesFromSchemas(commandSchema) {
  const names = readdirSync(urlOf('schemas/'))
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
  const schemas = new Map(
    names.map((file) => [
      file,
      JSON.parse(file === 'command.schema.json' ? commandSchema : read(`schemas/${file}`)),
    ]),
  )
  const files = { ...validators(schemas), ...(await types(schemas)), ...(await defaults(schemas)) }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/generated/${name}`, text]))
}

const nameOf = (file) => camel(file.replace(/\.schema\.json$/, ''))

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
    .map((name) => `export declare const ${name}: Validate\n`)
    .join('')
  return {
    'validators.cjs': banner + standalone.default(ajv, exported),
    'validators.d.cts':
      `${banner}import type { ErrorObject } from 'ajv'\n` +
      `interface Validate {\n  (data: unknown): boolean\n  errors?: ErrorObject[] | null\n}\n${declarations}`,
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

/** The defaults of config.json and metadata.json, as the schemas state them. */
async function defaults(schemas) {
  const of = (file) =>
    Object.fromEntries(
      Object.entries(schemas.get(file).properties)
        .filter(([, property]) => 'default' in property)
        .map(([key, property]) => [key, property.default]),
    )
  const keys = (file) => Object.keys(schemas.get(file).properties)
  const text = `${banner}
export const configDefaults = ${JSON.stringify(of('config.schema.json'))} as const
export const metadataDefaults = ${JSON.stringify(of('metadata.schema.json'))} as const
/** Order of the fields in a new agent file. */
export const agentKeys: readonly string[] = ${JSON.stringify(keys('agent.schema.json'))}
`
  return { 'defaults.ts': await format('src/generated/defaults.ts', text) }
}
