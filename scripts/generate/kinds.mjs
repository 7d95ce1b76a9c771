// src/core/records/kinds/*.ts -> their index.
import { camel, format, modulesIn } from './files.mjs'

/** A list of what the files of a folder define, one each: `hall-of-fame.ts` exports `hallOfFame`. */
export async function filesFromKinds() {
  const modules = modulesIn('src/core/records/kinds/')
  const text = `// Made by \`npm run generate\` from the files of this folder. Do not edit.
${modules.map((name) => `import { ${camel(name)} } from './${name}.js'\n`).join('')}
/** Every kind of record. */
export const recordKinds = [${modules.map(camel).join(', ')}] as const

export type KindName = (typeof recordKinds)[number]['name']
`
  const file = 'src/core/records/kinds/index.ts'
  return { [file]: await format(file, text) }
}
