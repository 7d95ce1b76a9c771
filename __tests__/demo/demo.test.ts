import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { fsck, git, log, readFiles, temporaryFolder } from '../support/repository.js'
import {
  commandLine,
  runnerNode,
  runNode,
  type ProcessOptions,
  type ProcessResult,
} from '../support/runner.js'

interface Run extends ProcessResult {
  /** What is left in the folder for temporary files. */
  readonly left: string[]
}

/** Runs the demo with a folder for temporary files of its own. */
async function runDemo(args: string, script = commandLine, options: ProcessOptions = {}): Promise<Run> {
  const folder = await temporaryFolder()
  const env = { TMPDIR: folder, ...options.env }
  const result = await runNode(script, ['demo', ...args.split(' ')], { ...options, cwd: folder, env })
  const names = await readdir(folder)
  return { ...result, left: names.map((name) => join(folder, name)) }
}

describe('the demo', () => {
  it.each([
    ['more writers than places', '--writers 5 --limit 3', '3 landed, 2 refused (capacity-reached), 0 lost'],
    ['a place for each', '--writers 3 --limit 3', '3 landed, 0 refused, 0 lost'],
    ['one place', '--writers 3 --limit 1', '1 landed, 2 refused (capacity-reached), 0 lost'],
    ['no place', '--writers 2 --limit 0', '0 landed, 2 refused (capacity-reached), 0 lost'],
  ])('gives places to as many as there are: %s', async (_, args, sentence) => {
    const { status, stdout, stderr, left } = await runDemo(args)

    expect(stdout).toContain(`\n✔ ${sentence}\n`)
    expect({ status, stderr, left }).toEqual({ status: 0, stderr: '', left: [] })
  })

  it('tells what the repository says', async () => {
    const { stdout, left } = await runDemo('--writers 6 --limit 5 --keep', commandLine, { node: runnerNode })
    const [kept = ''] = left
    const repository = join(kept, 'registry.git')

    const files = await readFiles(repository, 'main')
    const agents = Object.entries(files)
      .filter(([path]) => path.includes('/agents/'))
      .map(([, text]) => JSON.parse(text) as { id: string; human_name: string; status: string })
    expect(agents.map((agent) => agent.human_name).sort()).toEqual([
      'Ada',
      'Alan',
      'Barbara',
      'Edsger',
      'Grace',
    ])
    for (const { id } of agents) expect(stdout).toContain(id)
    const settled = agents.filter(({ status }) => status !== 'active').map((agent) => agent.human_name)
    expect(settled.sort()).toEqual(['Ada', 'Edsger'])
    expect(stdout).toMatch(
      /Ada .*promoted .*promotion threshold\n.*Edsger .*eliminated .*elimination threshold\n/,
    )
    const chain = await log(repository, 'main')
    for (const { commit } of chain) expect(stdout).toContain(`* ${commit.slice(0, 7)} registry: `)
    expect(new Set(chain.map(({ author }) => author)).size).toBe(6) // five writers, and who made and evaluated it
    await fsck(repository)
    expect(stdout).toContain(`Kept in ${kept}`)
    expect(await git(join(kept, 'checkout'), 'status', '--porcelain')).toBe('')
  })

  it('fails with the reason where nothing can be written', async () => {
    const script = join(await temporaryFolder(), 'broken.mjs')
    const code = `if (process.argv.includes('init')) process.exit(3); else await import(${JSON.stringify(pathToFileURL(commandLine).href)})`
    await writeFile(script, code)

    const { status, stderr, left } = await runDemo('--writers 1', script)

    expect(stderr).toBe('error: the demo failed: init: ended with status 3 without an outcome.\n')
    expect({ status, left }).toEqual({ status: 1, left: [] })
  })

  it('does without a server where git cannot serve HTTP', async () => {
    const folder = await temporaryFolder()
    const script = `#!/bin/sh\n[ "$1" = http-backend ] && exit 1\nPATH='${process.env['PATH'] ?? ''}' exec git "$@"\n`
    await writeFile(join(folder, 'git'), script, { mode: 0o755 })
    const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}` }

    const { status, stdout } = await runDemo('--writers 2 --limit 1', commandLine, { env })

    expect(stdout).toContain('this git has no http-backend')
    expect(stdout).toContain('✔ 1 landed, 1 refused (capacity-reached), 0 lost\n')
    expect(status).toBe(0)
  })

  it.each([
    ['--writers 0', '--writers: must be from 1 to 200'],
    ['--writers 201', '--writers: must be from 1 to 200'],
    ['--limit=-1', '--limit: must be 0 or more'],
    ['--limit 1.5', '--limit: must be'],
  ])('refuses %s', async (args, message) => {
    const { status, stderr, left } = await runDemo(args)

    expect(stderr).toContain(message)
    expect({ status, left }).toEqual({ status: 2, left: [] })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind after %s', async (signal) => {
    const folder = await temporaryFolder()
    const script = await saboteur(folder, `await new Promise((done) => setTimeout(done, 600_000))`)
    let asked = false
    const { status, left } = await runDemo('--writers 3 --limit 3', script, {
      started: (pid) => void ready(folder, 3).then(() => (asked = process.kill(pid, signal))),
    })

    expect({ asked, status, left }).toEqual({ asked: true, status: 130, left: [] })
    const writers = (await readdir(folder)).filter((name) => name.endsWith('.pid'))
    expect(writers.map((name) => isAlive(Number(name.replace('.pid', ''))))).toEqual([false, false, false])
  })
})

/**
 * A command line whose writers run `code` instead of spawning; `real` runs what they should have run, in the folder of
 * the demo, where the repository is `registry.git`.
 */
async function saboteur(folder: string, code: string): Promise<string> {
  const script = join(folder, 'saboteur.mjs')
  const text = `
    import { execFileSync } from 'node:child_process'
    import { writeFileSync } from 'node:fs'
    const script = ${JSON.stringify(commandLine)}
    const real = () => import(${JSON.stringify(pathToFileURL(commandLine).href)})
    const git = (...args) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', '--git-dir', 'registry.git', ...args]).toString().trim()
    const registry = (...args) => execFileSync(process.execPath, [script, '--remote', 'registry.git', ...args])
    const say = (outcome) => console.log(JSON.stringify({ request_id: 'x', attempts: 1, result: null, ...outcome }))
    if (process.argv.includes('spawn')) {
      writeFileSync(${JSON.stringify(folder)} + '/' + process.pid + '.pid', '')
      ${code}
    } else await real()
  `
  await writeFile(script, text)
  return script
}

/** Waits until so many writers of a saboteur run. */
async function ready(folder: string, writers: number): Promise<void> {
  while ((await readdir(folder)).filter((name) => name.endsWith('.pid')).length < writers)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the demo notices', () => {
  it.each([
    [
      'a writer told of a success that never was',
      `say({ outcome: 'committed', result: { agents: [{ id: 'a-1', human_name: 'Nobody', specialization: 'x' }] } })`,
      '0 landed, 0 refused, 1 lost',
      ['lost: Nobody (a-1)', 'the request x is in the history 0 times'],
    ],
    [
      'a commit taken off the branch after it had landed',
      `await real(); git('update-ref', 'refs/heads/main', 'main~1')`,
      '0 landed, 0 refused, 1 lost',
      ['lost: Ada (agent-', 'is in the history 0 times'],
    ],
    [
      'a request that was carried out twice, and an object that is not sound',
      `await real()
       const message = git('log', '-1', '--format=%B', 'main')
       git('update-ref', 'refs/heads/main', git('commit-tree', 'main^{tree}', '-p', 'main', '-m', message))
       writeFileSync('bad', 'tree 0\\n')
       git('hash-object', '-w', '-t', 'commit', '--literally', 'bad')`,
      '1 landed, 0 refused, 0 lost',
      ['is in the history 2 times', 'not true: git fsck finds every object sound'],
    ],
    [
      'a merge, and an agent that nobody was told of',
      `registry('configure', '--patch', '{"max_active_agents":9}')
       registry('spawn', '--agent', '{"human_name":"Stowaway","specialization":"x"}')
       await real()
       git('update-ref', 'refs/heads/main', git('commit-tree', 'main^{tree}', '-p', 'main', '-p', 'main~1', '-m', 'x'))`,
      '1 landed, 0 refused, 0 lost',
      ['not true: 7 commits in one line', 'no writer reported Stowaway'],
    ],
    [
      'an agent too many, and a name given twice',
      `registry('configure', '--patch', '{"max_active_agents":9,"unique_human_names":false}')
       process.argv.splice(-4, 4, '--count', '2', '--agent', '{"human_name":"Twin","specialization":"x"}')
       await real()`,
      '1 landed, 0 refused, 0 lost',
      ['not true: at most 2 of 1', '1 too many', 'Twin was'],
    ],
    [
      'a refusal while a place was free',
      `say({ outcome: 'refused', refusal: { code: 'too-soon', message: 'later' } })`,
      '0 landed, 1 refused (too-soon), 0 lost',
      ['1 place stayed free', 'a writer refused: later'],
    ],
    [
      'a writer that breaks',
      `console.error('broken'); process.exit(9)`,
      '0 landed, 0 refused, 1 failed, 0 lost',
      ['1 place stayed free', 'ended with status 9 without an outcome. broken'],
    ],
  ])('%s', async (_, code, sentence, problems) => {
    const script = await saboteur(await temporaryFolder(), code)

    const { status, stdout, left } = await runDemo('--writers 1 --limit 1', script)

    expect(stdout).toContain(`\n✘ ${sentence}\n`)
    for (const problem of problems) expect(stdout).toContain(problem)
    expect({ status, left }).toEqual({ status: 1, left: [] })
  })
})
