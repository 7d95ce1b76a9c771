// schemas/*.schema.json -> src/generated: types.ts, validators.cjs (+ .d.cts), defaults.ts.
// `--check` writes nothing and fails when a generated file is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'
import prettier from 'prettier'

const root = new URL('../', import.meta.url)
const target = new URL('src/generated/', root)
const checking = process.argv.includes('--check')
const banner = '// Made by `npm run generate` from schemas/. Do not edit.\n'

const names = readdirSync(new URL('schemas/', root))
  .filter((file) => file.endsWith('.schema.json'))
  .sort()
const schemas = new Map(
  names.map((file) => [file, JSON.parse(readFileSync(new URL(`schemas/${file}`, root), 'utf8'))]),
)
const camel = (file) =>
  file.replace(/\.schema\.json$/, '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

function validators() {
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
  const exported = Object.fromEntries(names.map((file) => [camel(file), schemas.get(file).$id]))
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

async function types() {
  const bundle = {
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((file) => [camel(file), { $ref: file }])),
    required: names.map(camel),
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
async function defaults() {
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
  return {
    'defaults.ts': await prettier.format(text, { parser: 'typescript', semi: false, singleQuote: true }),
  }
}

/** A list of what the files of a folder define, one each: `hall-of-fame.ts` exports `hallOfFame`. */
async function recordKinds() {
  const modules = readdirSync(new URL('src/core/records/kinds/', root))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
    .map((file) => file.replace(/\.ts$/, ''))
  const text = `// Made by \`npm run generate\` from the files of this folder. Do not edit.
${modules.map((name) => `import { ${camel(name)} } from './${name}.js'\n`).join('')}
/** Every kind of record. */
export const recordKinds = [${modules.map(camel).join(', ')}] as const

export type KindName = (typeof recordKinds)[number]['name']
`
  return { '../core/records/kinds/index.ts': await prettier.format(text, style) }
}

const style = {
  parser: 'typescript',
  ...(await prettier.resolveConfig(fileURLToPath(new URL('x.ts', root)))),
}
const files = { ...validators(), ...(await types()), ...(await defaults()), ...(await recordKinds()) }
mkdirSync(target, { recursive: true })
const stale = []
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, target)
  if (!checking) writeFileSync(url, text)
  else if (readFileSync(url, { encoding: 'utf8', flag: 'a+' }) !== text)
    stale.push(path.posix.join('src/generated', name))
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
