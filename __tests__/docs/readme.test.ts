import { chmod, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { codeBlocks } from '../support/readme.js'
import { compileRunner } from '../registry/processes.js'
import { createRemote, git, gitEnvironment, temporaryFolder } from '../support/repository.js'
import { commandLine } from '../support/runner.js'

const readme = await readFile('README.md', 'utf8')
const blocks = codeBlocks(readme)
const ofLanguage = (language: string) => blocks.filter((block) => block.language === language)

describe('README', () => {
  it('has shell examples that run, one after the other, as a new user would type them', async () => {
    const folder = await temporaryFolder()
    const bin = await temporaryFolder()
    const command = join(bin, 'agent-registry')
    await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${commandLine}" "$@"\n`)
    await chmod(command, 0o755)
    await git(folder, 'init', '--quiet', '--initial-branch=main')
    const examples = ofLanguage('sh').filter(({ text }) => text.includes('agent-registry '))
    expect(examples.length).toBeGreaterThanOrEqual(4)
    const env = { ...gitEnvironment(), PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` }
    for (const { text } of examples) {
      await promisify(execFile)('sh', ['-e', '-c', text], { cwd: folder, env })
    }
    const agentsOn = async (branch: string): Promise<number> => {
      const paths = await git(folder, 'ls-tree', '--name-only', branch, '.github/agent-system/agents/')
      return paths.split('\n').length
    }
    // Ada, two testers, and one triager: its request id was given twice.
    expect(await agentsOn('main')).toBe(4)
    expect(await agentsOn('agent-registry')).toBe(1)
    expect(await git(folder, 'status', '--porcelain')).toBe('?? metrics.json')
  })

  it('has library examples that run, one after the other', async () => {
    const examples = ofLanguage('js')
    expect(examples.map(({ text }) => /import \{ (\w+) \} from 'agent-registry'/.exec(text)?.[1])).toEqual([
      'openRegistry',
      'openSession',
    ])
    const remote = await createRemote({ 'README.md': 'An empty repository\n' })
    await git(remote, 'branch', 'agents', 'main')
    // Git finds the repository of the examples on this machine.
    const configuration = join(await temporaryFolder(), 'gitconfig')
    const rewriting = `url.${remote}.insteadOf`
    await git('.', 'config', '--file', configuration, rewriting, 'https://github.com/octo/repo')
    const env = { ...gitEnvironment(), GIT_CONFIG_GLOBAL: configuration, REGISTRY_TOKEN: 'secret' }
    const library = dirname(await compileRunner())
    const printed: string[] = []
    for (const [index, { text }] of examples.entries()) {
      const file = join(library, `example-${index}.js`)
      await writeFile(file, text)
      const { stdout } = await promisify(execFile)(process.execPath, [file], { env })
      printed.push(stdout)
    }
    expect(printed).toEqual(['', expect.stringMatching(/^\[ 'ada', 'agent-\w+' \]\n$/)])
    expect(await git(remote, 'rev-list', '--count', 'agents')).toBe('3')
  })

  it('gives the commands that the continuous integration runs', async () => {
    const run = await readFile('.ci/run', 'utf8')
    const [install = '', test = ''] = (
      ofLanguage('sh')
        .find(({ text }) => text.includes('npm ci'))
        ?.text.trim() ?? ''
    ).split(' && ')
    const parts = [...run.matchAll(/^ *part (.+)$/gm)].map((match) => match[1])
    expect(parts).toEqual([
      install,
      expect.stringMatching(/^npm install --no-save /),
      'npm run check',
      test,
      'npm run proof',
      'npm run demo',
    ])
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    expect(ofLanguage('sh').map(({ text }) => text.trim())).toContain(scripts['demo'])
  })
})
