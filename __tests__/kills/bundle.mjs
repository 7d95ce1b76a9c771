// Bundles a compiled face as the shipped one is bundled: bundle.mjs INDEX INTO
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ncc from '@vercel/ncc'

const [, , index, into] = process.argv
const { code, assets } = await ncc(index, { cache: false, sourceMapRegister: false, quiet: true, esm: true })
mkdirSync(into, { recursive: true })
const files = { 'index.js': code, 'package.json': '{"type":"module"}\n' }
for (const [name, { source }] of Object.entries(assets)) if (name !== 'package.json') files[name] = source
for (const [name, content] of Object.entries(files)) writeFileSync(path.join(into, name), content)
