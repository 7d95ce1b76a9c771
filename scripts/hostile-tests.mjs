// Runs tests where the machine, the user and the shell have unusual settings: `npm run test:hostile -- __tests__/store`.
// Git processes of the product see the settings. Test support gives its own git processes a clean environment.
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'hostile settings '))
const hooks = path.join(folder, 'hooks')
const temporary = path.join(folder, 'a temporary folder')
const configuration = path.join(folder, 'gitconfig')

mkdirSync(hooks)
mkdirSync(temporary)
for (const name of ['pre-commit', 'pre-push', 'post-checkout', 'reference-transaction', 'post-merge']) {
  const hook = path.join(hooks, name)
  writeFileSync(hook, '#!/bin/sh\necho "a hook of the user ran" >&2\nexit 1\n')
  chmodSync(hook, 0o755)
}
writeFileSync(
  configuration,
  `[safe]
	directory = *
[commit]
	gpgsign = true
[tag]
	gpgsign = true
[init]
	defaultBranch = trunk
[core]
	autocrlf = true
	hooksPath = ${JSON.stringify(hooks)}
	quotePath = true
[push]
	default = nothing
[fetch]
	prune = true
[pull]
	rebase = true
[merge]
	ff = false
[log]
	showSignature = true
[color]
	ui = always
[url "https://example.invalid/"]
	insteadOf = https://github.com/
`,
)

const env = { ...process.env }
// Programs must not need a home folder.
delete env.HOME
Object.assign(env, {
  AGENT_REGISTRY_TEST_GIT_CONFIG: configuration,
  GIT_CONFIG_SYSTEM: configuration,
  GIT_DIR: path.join(folder, 'no repository'),
  GIT_AUTHOR_NAME: 'Nobody',
  GITHUB_TOKEN: 'a token of the shell',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'de_DE.UTF-8',
  TZ: 'Asia/Kathmandu',
  TMPDIR: temporary,
  http_proxy: 'http://127.0.0.1:1',
})

try {
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  const args = [...flags, jest, ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
