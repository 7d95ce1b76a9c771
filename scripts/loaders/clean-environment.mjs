// Tests, simulations and benchmarks must give the same result on every machine: import this file before anything else.
// It changes the environment of this process. Child processes and Jest's workers inherit the changed environment.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Proxies would catch requests to local test servers. The others are read by the product, by git or by a runner.
const removed =
  /^(GIT_|AGENT_REGISTRY_|GITHUB_|ACTIONS_|RUNNER_|INPUT_|STATE_|LC_|XDG_)|^(LANG|LANGUAGE|FORCE_COLOR|NO_COLOR|COLUMNS|(https?|all|no|ftp)_proxy)$/i

// A test configuration replaces the user's configuration: `npm run test:hostile` gives one with unusual settings.
const configuration = process.env.AGENT_REGISTRY_TEST_GIT_CONFIG ?? '/dev/null'

for (const name of Object.keys(process.env)) if (removed.test(name)) Reflect.deleteProperty(process.env, name)

// Programs that look for settings in the home folder find an empty folder.
const home = fileURLToPath(new URL('../../node_modules/.cache/empty-home', import.meta.url))
mkdirSync(home, { recursive: true })

Object.assign(process.env, {
  HOME: home,
  USERPROFILE: home,
  LC_ALL: 'C',
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: configuration,
  GIT_TERMINAL_PROMPT: '0',
})
