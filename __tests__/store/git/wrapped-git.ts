import { execFile } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../../support/repository.js'

const path = process.env['PATH'] ?? ''

/** Puts a `git` first on the PATH that runs a script in the shell's language before the true one. Gives its folder. */
export async function wrapGit(script: string): Promise<string> {
  const folder = await temporaryFolder()
  const { stdout } = await promisify(execFile)('sh', ['-c', 'command -v git'])
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\nexec ${stdout.trim()} "$@"\n`)
  await chmod(join(folder, 'git'), 0o755)
  process.env['PATH'] = folder + delimiter + path
  return folder
}

export function restorePath(): void {
  process.env['PATH'] = path
}
