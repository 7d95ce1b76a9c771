// Makes a part of the shipped code wrong while it is loaded, so that a test can show that it notices.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** @param file path from the root of the project */
const urlOf = (file) => new URL(`../../${file}`, import.meta.url)

/**
 * Has one text of one file replaced when the file is loaded, which must not have happened yet.
 * @throws Error where the text does not stand in the file exactly once: the mutant must follow the code
 */
export function mutate({ name, file, find, replace }) {
  const parts = readFileSync(urlOf(file), 'utf8').split(find)
  if (parts.length !== 2)
    throw new Error(`mutant "${name}": ${file} has ${parts.length - 1} times, not once: ${find}`)
  register(import.meta.url, { data: { url: urlOf(file).href, text: parts.join(replace) } })
}

let mutated

export function initialize(data) {
  mutated = data
}

export async function load(url, context, next) {
  if (url !== mutated?.url) return await next(url, context)
  const folder = await mkdtemp(path.join(tmpdir(), 'mutant-'))
  try {
    // The next loader makes JavaScript of a file; what it imports is still found beside the original.
    const file = path.join(folder, path.basename(url))
    await writeFile(file, mutated.text)
    return await next(pathToFileURL(file).href, context)
  } finally {
    await rm(folder, { recursive: true })
  }
}
