import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Settings of a hosting service: partial clones, fetches of any commit, pushes over HTTP. No gc may disturb a measurement. */
const hostingConfiguration = `[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
[receive]
	autogc = false
`

/**
 * Creates the environment of a git process that must not depend on its caller. It leaves out variables `GIT_*` (a hook sets
 * `GIT_DIR`), and the git configuration of user and machine. `/dev/null` is right on Windows too.
 */
export function createIsolatedEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name))
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** Creates an empty bare repository with the settings of a hosting service. @param branch its default branch */
export async function createBareRepository(folder: string, branch = 'main'): Promise<void> {
  const options = ['--quiet', '--bare', '--template=', `--initial-branch=${branch}`]
  await promisify(execFile)('git', ['init', ...options, '--', folder], { env: createIsolatedEnvironment() })
  await appendFile(join(folder, 'config'), hostingConfiguration)
}
