// src/core/records/kinds/*.ts -> their index, schemas/<kind>.schema.json, and the table of files in README.md.
import { camel, format, modulesIn, schemaFile, urlOf } from './files.mjs'

const folder = 'src/core/records/kinds'

/** A list of what the files of a folder define, one each: `hall-of-fame.ts` exports `hallOfFame`. */
export async function indexOfKinds() {
  const modules = modulesIn(`${folder}/`)
  const text = `// Made by \`npm run generate\` from the files of this folder. Do not edit.
${modules.map((name) => `import { ${camel(name)} } from './${name}.js'\n`).join('')}
/** Every kind of record. */
export const recordKinds = [${modules.map(camel).join(', ')}] as const

export type KindName = (typeof recordKinds)[number]['name']
`
  const file = `${folder}/index.ts`
  return { [file]: await format(file, text) }
}

/** @throws Error for a file that does not define the kind of its name */
export async function loadKinds() {
  return await Promise.all(
    modulesIn(`${folder}/`).map(async (name) => {
      const file = `${folder}/${name}.ts`
      const kind = (await import(urlOf(file).href))[camel(name)]
      if (kind?.name !== name) throw new Error(`${file} must export ${camel(name)}, the kind ${name}`)
      return kind
    }),
  )
}

export async function schemasOfKinds(kinds) {
  const files = kinds.map(async ({ name, schema }) => await schemaFile(name, `${folder}/${name}.ts`, schema))
  return Object.assign({}, ...(await Promise.all(files)))
}

/** Single files first: they say what holds for all records. */
export function tableOfKinds(kinds) {
  const rowOf = ({ location, summary }) => [
    `\`${'file' in location ? location.file : `${location.folder}/<id>.json`}\``,
    summary,
  ]
  const [files, folders] = [true, false].map((isFile) =>
    kinds.filter(({ location }) => 'file' in location === isFile),
  )
  return [['file', 'holds'], ...[...files, ...folders].map(rowOf)]
}
