// Builds the bundles anew and fails where the committed ones differ.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = fileURLToPath(new URL('../', import.meta.url))
const fresh = mkdtempSync(path.join(tmpdir(), 'agent-registry-dist-'))

function contents(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = names.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
  return new Map(paths.map((name) => [name, readFileSync(path.join(folder, name))]))
}

try {
  const build = path.join(root, 'scripts', 'build.mjs')
  const { status } = spawnSync(process.execPath, [build, '--into', fresh], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  const [committed, built] = [contents(path.join(root, 'dist')), contents(fresh)]
  const names = new Set([...committed.keys(), ...built.keys()])
  const stale = [...names].filter((name) => !built.get(name)?.equals(committed.get(name) ?? Buffer.alloc(0)))
  if (stale.length > 0) {
    console.error(
      `Stale: ${stale.map((name) => `dist/${name}`).join(', ')}. Run \`npm run build\` and commit dist.`,
    )
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
