// What the parts of `npm run generate` share: paths, formatting, and writing or checking of files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'

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
  const location = fileURLToPath(urlOf(file))
  const style = await prettier.resolveConfig(location)
  return await prettier.format(text, { ...style, filepath: location })
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
