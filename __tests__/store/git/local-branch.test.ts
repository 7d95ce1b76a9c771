import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry, type Registry } from '../../../src/index.js'
import { agent, author, content, root } from '../../registry/remote-fixture.js'
import { cloneCheckout, createRemote, fsck, git, gitEnvironment } from '../../support/repository.js'
import { restorePath, wrapGit } from './wrapped-git.js'

afterEach(restorePath)

async function checkOut(): Promise<string> {
  const checkout = await cloneCheckout(await createRemote(content))
  await git(checkout, 'remote', 'remove', 'origin')
  return checkout
}

const registryIn = (directory: string, branch = 'main'): Registry =>
  openRegistry({ directory, branch, author })

const spawnA = { agent: { ...agent, id: 'a' } }

const status = (checkout: string): Promise<string> => git(checkout, 'status', '--porcelain')

async function waitFor(path: string): Promise<void> {
  while (!existsSync(path)) await sleep(20)
}

describe('a process that is killed', () => {
  /** Starts the program with a git that waits for ever at one command, and kills it there. */
  async function killAt(checkout: string, command: string): Promise<void> {
    const folder = await wrapGit(
      `case "$*" in "${command}"*) echo $$ >"$(dirname "$0")/reached"; exec sleep 60 ;; esac`,
    )
    const program = join(process.cwd(), 'dist', 'cli', 'index.js')
    const parameters = [program, '--branch', 'main', 'spawn', '--agent', JSON.stringify(spawnA.agent)]
    const child = spawn(process.execPath, parameters, {
      cwd: checkout,
      env: { ...gitEnvironment(), PATH: process.env['PATH'] },
      stdio: 'ignore',
    })
    const ended = once(child, 'exit')
    await waitFor(join(folder, 'reached'))
    child.kill('SIGKILL')
    await ended
    process.kill(Number(await readFile(join(folder, 'reached'), 'utf8')), 'SIGKILL')
    restorePath()
  }

  it('before the branch moves has changed nothing that a user sees', async () => {
    const checkout = await checkOut()
    await writeFile(join(checkout, 'src', 'index.ts'), 'mine\n')
    const before = [await git(checkout, 'rev-parse', 'HEAD'), await git(checkout, 'diff')]
    await killAt(checkout, 'update-ref')
    expect([await git(checkout, 'rev-parse', 'HEAD'), await git(checkout, 'diff')]).toEqual(before)
    expect(existsSync(join(checkout, root, 'agents'))).toBe(false)
    await fsck(checkout)
  })

  it('leaves no more behind than git itself would: the lock, in whose absence the next one lands', async () => {
    const checkout = await checkOut()
    await killAt(checkout, 'update-ref')
    const left = (await readdir(join(checkout, '.git'))).filter((name) => name.endsWith('.lock'))
    expect(left).toEqual(['index.lock'])
    await rm(join(checkout, '.git', 'index.lock'))
    const outcome = await registryIn(checkout).spawn(spawnA)
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    expect(await status(checkout)).toBe('')
  })
})

describe('history that the user sees otherwise', () => {
  it.each<[string, (checkout: string, head: string, base: string) => Promise<unknown>]>([
    [
      'by a graft',
      (checkout, head, base) => writeFile(join(checkout, '.git', 'info', 'grafts'), `${head} ${base}\n`),
    ],
    ['by a replacement', (checkout, head, base) => git(checkout, 'replace', head, base)],
  ])('%s hides nothing that the branch holds: nothing is carried out again', async (_, change) => {
    const checkout = await checkOut()
    const base = await git(checkout, 'rev-parse', 'HEAD')
    const first = await registryIn(checkout).spawn(spawnA, { requestId: 'one' })
    const second = await registryIn(checkout).spawn({ agent: { ...agent, id: 'b' } })
    await change(checkout, second.commit ?? '', base)
    const again = await registryIn(checkout).spawn(spawnA, { requestId: 'one' })
    expect(again).toMatchObject({ outcome: 'committed', commit: first.commit })
  })

  it('adds nothing to it: a request of a history that was grafted onto its first commit is not its own', async () => {
    const checkout = await checkOut()
    const [head, registry] = [await git(checkout, 'rev-parse', 'HEAD'), registryIn(checkout)]
    await registry.spawn(spawnA, { requestId: 'one' })
    const message = await git(checkout, 'log', '-1', '--format=%B')
    const elsewhere = await git(checkout, 'commit-tree', 'HEAD^{tree}', '-m', message)
    await git(checkout, 'reset', '--hard', '--quiet', head)
    await writeFile(join(checkout, '.git', 'info', 'grafts'), `${head} ${elsewhere}\n`)
    const here = await registry.spawn(spawnA, { requestId: 'one' })
    expect(here).toMatchObject({ outcome: 'committed', landed_by: 'self' })
    expect(here.commit).not.toBe(elsewhere)
  })
})
