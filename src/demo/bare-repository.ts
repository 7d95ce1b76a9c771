import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a hosting service allows: partial clones, fetches of any commit, pushes over HTTP. No gc may start under a measurement. */
const hostingConfiguration = `[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
[receive]
	autogc = false
`

/**
 * The environment for a git process that must not depend on who runs it: the parent's `GIT_*` (a hook sets `GIT_DIR`
 * and the like) and the user's and machine's git configuration are left out. `/dev/null` is right on Windows too.
 */
export function isolatedEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name))
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** Creates an empty bare repository at `folder`, set up as a hosting service would, with `branch` as its default branch. */
export async function createBareRepository(folder: string, branch = 'main'): Promise<void> {
  const options = ['--quiet', '--bare', '--template=', `--initial-branch=${branch}`]
  await promisify(execFile)('git', ['init', ...options, '--', folder], { env: isolatedEnvironment() })
  await appendFile(join(folder, 'config'), hostingConfiguration)
}
