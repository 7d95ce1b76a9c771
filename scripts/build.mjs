// src -> build/ (the library) -> dist/action and dist/cli (for runners that install nothing; what talks to GitHub is loaded from a file beside, when it is needed).
// `--into DIR` writes the bundles to DIR instead of dist/.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import ncc from '@vercel/ncc'
import { stripComments } from './strip-comments.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const into = process.argv[2] === '--into' ? path.resolve(process.argv[3]) : path.join(root, 'dist')
const at = (...parts) => path.join(root, ...parts)

function compile() {
  rmSync(at('build'), { recursive: true, force: true })
  const tsc = at('node_modules', '@typescript', 'native', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  mkdirSync(at('build', 'generated'), { recursive: true })
  for (const file of readdirSync(at('src', 'generated')).filter((name) => /\.d?\.?cts$|\.cjs$/.test(name))) {
    cpSync(at('src', 'generated', file), at('build', 'generated', file))
  }
}

/** Copies the library to where the bundler reads it, without comments. */
function prepareForBundles() {
  rmSync(at('.bundle'), { recursive: true, force: true })
  cpSync(at('build'), at('.bundle'), { recursive: true })
  for (const name of readdirSync(at('.bundle'), { recursive: true, encoding: 'utf8' })) {
    const file = at('.bundle', name)
    if (name.endsWith('.js')) writeFileSync(file, stripComments(readFileSync(file, 'utf8')))
  }
}

async function bundle(face) {
  const options = { cache: false, sourceMapRegister: false, quiet: true, license: 'licenses.txt', esm: true }
  const { code, assets } = await ncc(at('.bundle', 'faces', face, 'index.js'), options)
  const folder = path.join(into, face)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // The package above is a module too; the bundle says so itself for those who copy it elsewhere.
  const files = { 'index.js': code, 'package.json': '{\n  "type": "module"\n}\n' }
  for (const [name, { source }] of Object.entries(assets)) if (name !== 'package.json') files[name] = source
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
}

compile()
prepareForBundles()
await bundle('action')
await bundle('cli')
rmSync(at('.bundle'), { recursive: true, force: true })
