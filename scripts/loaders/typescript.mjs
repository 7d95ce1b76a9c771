// Lets a script load TypeScript, such as the test doubles, without building it: import this file first.
import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { transform } from '@swc/core'

if (isMainThread) register(import.meta.url)

// The doubles clean up after a test file; a benchmark does so itself.
const noTests = 'data:text/javascript,export const afterAll = () => undefined'

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: noTests, shortCircuit: true }
  const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true
  return await next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context)
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return await next(url, context)
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
    module: { type: 'es6' },
    filename: fileURLToPath(url),
    sourceMaps: 'inline',
  })
  return { format: 'module', source: code, shortCircuit: true }
}
