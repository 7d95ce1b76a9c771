import { spawn } from 'node:child_process'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandOf, OperationName } from '../../src/core/operations/index.js'
import type { CallOptions, RegistryOptions } from '../../src/index.js'
import type { Outcome } from '../../src/commit/outcome.js'
import { gitEnvironment, temporaryFolder } from '../support/repository.js'

const project = fileURLToPath(new URL('../../', import.meta.url))

const script = `
import { runCommand } from './build/registry/run.js'
const controller = new AbortController()
process.on('SIGTERM', () => controller.abort())
const { command, options, call } = JSON.parse(process.argv[2])
const outcome = await runCommand(command, { ...options, signal: controller.signal }, call)
process.stdout.write(JSON.stringify(outcome))
`

/** Compiles the library, so that processes of their own can run it. Gives the path of a script that runs one command. */
export async function compileRunner(): Promise<string> {
  const folder = await temporaryFolder()
  const compiler = join(project, 'node_modules', '@typescript', 'native', 'bin', 'tsc')
  const config = join(project, 'tsconfig.build.json')
  const options = ['--outDir', join(folder, 'build'), '--declaration', 'false']
  // Types are not this test's concern.
  await run(process.execPath, [compiler, '-p', config, ...options], process.env)
  await mkdir(join(folder, 'build', 'generated'), { recursive: true })
  await cp(
    join(project, 'src', 'generated', 'validators.cjs'),
    join(folder, 'build', 'generated', 'validators.cjs'),
  )
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  // The package, as a program in its folder imports it by name.
  const manifest = { name: 'agent-registry', type: 'module', exports: './build/index.js' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'run.js'), script)
  return join(folder, 'run.js')
}

function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  started?: (pid: number) => void,
): Promise<string> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.pid !== undefined) started?.(child.pid)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      resolve(output)
    })
  })
}

export interface Writer {
  readonly pid: number
  /** Null where the process was killed. */
  readonly outcome: Promise<Outcome | null>
}

/** Starts a process that runs one command. */
export function startWriter(
  runner: string,
  command: CommandOf<OperationName>,
  options: RegistryOptions,
  { call = {}, env = {} }: { call?: CallOptions; env?: Readonly<Record<string, string>> } = {},
): Writer {
  let pid = 0
  const input = JSON.stringify({ command, options, call })
  const output = run(
    process.execPath,
    [runner, input],
    { ...gitEnvironment(), ...env },
    (started) => (pid = started),
  )
  return { pid, outcome: output.then((text) => (text === '' ? null : (JSON.parse(text) as Outcome))) }
}
