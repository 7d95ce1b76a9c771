// What the parts of `npm run generate` share: paths, formatting, and writing or checking of files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const checking = process.argv.includes('--check')
const stale = []

/** @param file path from the root of the project */
export const urlOf = (file) => new URL(file, root)
export const read = (file) => readFileSync(urlOf(file), 'utf8')
export const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** Names of the modules of a folder, sorted, without the index. */
export const modulesIn = (folder) =>
  readdirSync(urlOf(folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
    .map((file) => file.replace(/\.ts$/, ''))

export const foldersIn = (folder) =>
  readdirSync(urlOf(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** Formats a text as Prettier formats the file that it goes to. */
export async function format(file, text) {
  // Loaded here: a script that only reads names need not wait for it.
  const prettier = await import('prettier')
  const location = fileURLToPath(urlOf(file))
  const style = await prettier.resolveConfig(location)
  return await prettier.format(text, { ...style, filepath: location })
}

/**
 * The file of a schema.
 * @param name name of what the schema describes
 * @param source file or folder that the schema is made from
 */
export async function schemaFile(name, source, schema) {
  const file = `schemas/${name}.schema.json`
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://raw.githubusercontent.com/agent-registry/agent-registry/v1/${file}`,
    $comment: `Made by \`npm run generate\` from ${source}. Do not edit.`,
    ...schema,
  }
  // Objects begin on a line of their own, so that Prettier breaks none of them up differently from before.
  return { [file]: await format(file, JSON.stringify(whole, null, 2)) }
}

/** Writes files, or with `--check` remembers those that differ. */
export function put(files) {
  for (const [file, text] of Object.entries(files)) {
    const url = urlOf(file)
    const isFresh = readOrEmpty(url) === text
    if (isFresh) continue
    if (checking) stale.push(file)
    else {
      mkdirSync(path.dirname(fileURLToPath(url)), { recursive: true })
      writeFileSync(url, text)
    }
  }
}

/** Ends the process where files are stale: what comes later is made of them. */
export function stopIfStale() {
  if (stale.length === 0) return
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exit(1)
}

function readOrEmpty(url) {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return ''
  }
}
