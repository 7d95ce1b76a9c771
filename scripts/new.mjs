// Writes the files of a new operation or kind of record, and generates what follows from them: `npm run new -- --help`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Script } from 'node:vm'
import { camel, foldersIn, format, put, read, urlOf } from './generate/files.mjs'
import { filesOfKind } from './new/kind.mjs'
import { filesOfOperation, titleOf } from './new/operation.mjs'

const help = `Write the files of a new operation or a new kind of record. The new test fails until you write its cases.

  npm run new -- operation AREA/NAME   an operation: definition, report and test
  npm run new -- kind NAME             a kind of record: definition, with its JSON Schema, and test

AREA is a folder of src/core/operations; a new name makes a new folder. NAME is what users write: words in small
letters with hyphens between them. The name of a kind is a noun in the singular.

  npm run new -- operation agents/archive
  npm run new -- kind task`

/** Tells what is wrong with the arguments, and ends the process. */
function fail(message) {
  console.error(`${message}\n\`npm run new -- --help\` tells how to call this.`)
  process.exit(2)
}

function readArguments() {
  try {
    const options = { help: { type: 'boolean', short: 'h' } }
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return fail(`${error.message}.`)
  }
}

function checkName(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name))
    fail(
      `"${name}" is not a name. Write words in small letters with hyphens between them, such as hall-of-fame.`,
    )
}

/** Whether JavaScript allows a constant of this name in a module. */
function canBeConstant(name) {
  try {
    new Script(`'use strict'; async () => { const ${name} = 0 }`)
    return true
  } catch {
    return false
  }
}

/** Names that indexes and the command line use themselves. */
const ownNames = ['index', 'demo', 'help', 'operations', 'reports', 'procedures', 'recordKinds']

/** Refuses a name that a file, a type, a word of JavaScript or the code of the new files has. */
function checkIsFree(name, files) {
  for (const file of [...Object.keys(files), `schemas/${name}.schema.json`])
    if (existsSync(urlOf(file))) fail(`"${name}" is taken: ${file} is there. Choose another name.`)
  const constant = camel(name)
  const isImported = Object.values(files).some((text) =>
    [...text.matchAll(/import (?:type )?{(.*)}/g)].some(([, names]) =>
      names.split(/[\s,]+/).includes(constant),
    ),
  )
  if (isImported || ownNames.includes(constant) || !canBeConstant(constant))
    fail(`"${name}" means something else in the code. Choose another name.`)
  const type = camel(titleOf(name).replaceAll(' ', '-'))
  if (new RegExp(`^export (interface|type) ${type}\\b`, 'm').test(read('src/generated/types.ts')))
    fail(`"${name}" is taken: src/generated/types.ts has the type ${type}. Choose another name.`)
}

function makeFiles(what, name) {
  if (what === 'kind') {
    checkName(name)
    return [name, filesOfKind(name)]
  }
  const parts = name.split('/')
  const areas = foldersIn('src/core/operations').join(', ')
  if (parts.length !== 2)
    fail(`Write the operation as AREA/NAME, not as "${name}". These areas are there: ${areas}.`)
  for (const part of parts) checkName(part)
  return [parts[1], filesOfOperation(...parts)]
}

const { values, positionals } = readArguments()
if (values.help) {
  console.log(help)
  process.exit(0)
}
const [what, place, ...rest] = positionals
if (!['operation', 'kind'].includes(what))
  fail(`Say whether you want an operation or a kind${what ? `, not "${what}"` : ''}.`)
if (place === undefined) fail(`Say which ${what}.`)
if (rest.length > 0) fail(`"${rest.join(' ')}" is too much: make one ${what} at a time.`)

const [name, files] = makeFiles(what, place)
checkIsFree(name, files)
for (const [file, text] of Object.entries(files)) put({ [file]: await format(file, text) })
const generator = fileURLToPath(new URL('generate.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [generator], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
const test = Object.keys(files).at(-1)
console.log(`Write these files, then run \`npm run generate\` and \`npm test -- ${test}\`:
${Object.keys(files)
  .map((file) => `  ${file}`)
  .join('\n')}`)
