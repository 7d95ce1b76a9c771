import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../support/runner.js'

const project = fileURLToPath(new URL('../../', import.meta.url))

async function succeed(...args: string[]): Promise<void> {
  const { status, stdout, stderr } = await runProgram(process.execPath, args)
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
}

/**
 * Builds the command line from the sources as it is shipped, one bundle, in a folder of its own: the committed bundle may
 * be older than the sources. Gives the path of its script.
 */
export async function buildCommandLine(folder: string): Promise<string> {
  const compiled = join(folder, 'build')
  const compiler = join(project, 'node_modules', '@typescript', 'native', 'bin', 'tsc')
  await succeed(
    compiler,
    '-p',
    join(project, 'tsconfig.build.json'),
    '--outDir',
    compiled,
    '--declaration',
    'false',
  )
  await mkdir(join(compiled, 'generated'), { recursive: true })
  const validators = join('generated', 'validators.cjs')
  await cp(join(project, 'src', validators), join(compiled, validators))
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n')
  const bundler = fileURLToPath(new URL('bundle.mjs', import.meta.url))
  await succeed(bundler, join(compiled, 'faces', 'cli', 'index.js'), join(folder, 'cli'))
  return join(folder, 'cli', 'index.js')
}
