import { existsSync } from 'node:fs'
import { appendFile, chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createBareRepository } from '../../src/demo/bare-repository.js'
import { commitFiles, runGit, type FileChanges } from '../support/repository.js'
import { idOrNull, type Move } from './steps.js'

/** Where, in its transaction of refs, git is killed. */
export const killPoints = ['prepared', 'committed'] as const
export type KillPoint = (typeof killPoints)[number]

/** Moves of refs that git made in one step. */
export interface Transaction {
  /** Milliseconds since 1970, soon after. */
  readonly at: number
  /** The writer who pushed; empty for nobody. */
  readonly by: string
  readonly moves: readonly Move[]
}

/*
 * Runs within each transaction. What was committed it writes down, by builtins of the shell alone: the time of the file is
 * the time of the move. At a point that is armed it kills the git that waits for it, once.
 */
const hook = `#!/bin/sh
if test "$1" = committed
then
  file=
  while read -r old new ref
  do
    test -n "$file" || file=kills/log/$$-$old-$new
    echo "$old $new $ref $REMOTE_USER" >> "$file"
  done
fi
if test -e "kills/$1" && rm "kills/$1" 2>/dev/null
then kill -9 $PPID
fi
exit 0
`

/** A bare repository that keeps a log of its refs, and whose git can be killed in mid-transaction. */
export class BareRepository {
  readonly path: string

  constructor(folder: string) {
    this.path = join(folder, 'registry.git')
  }

  async create(files: FileChanges): Promise<void> {
    await createBareRepository(this.path)
    await appendFile(join(this.path, 'config'), '[core]\n\tlogAllRefUpdates = always\n')
    await mkdir(join(this.path, 'kills', 'log'), { recursive: true })
    await mkdir(join(this.path, 'hooks'))
    const file = join(this.path, 'hooks', 'reference-transaction')
    await writeFile(file, hook)
    await chmod(file, 0o755)
    await commitFiles(this.path, 'main', files, 'Initial commit')
  }

  async arm(point: KillPoint): Promise<void> {
    await writeFile(join(this.path, 'kills', point), '')
  }

  /** @returns whether git had been killed there */
  async disarm(point: KillPoint): Promise<boolean> {
    const file = join(this.path, 'kills', point)
    const wasKilled = !existsSync(file)
    await rm(file, { force: true })
    return wasKilled
  }

  /** What git wrote down before it was killed, if it was. */
  async transactions(): Promise<Transaction[]> {
    const folder = join(this.path, 'kills', 'log')
    const files = (await readdir(folder)).map((name) => join(folder, name))
    return await Promise.all(
      files.map(async (file) => {
        const [{ mtimeMs: at }, text] = [await stat(file), await readFile(file, 'utf8')]
        const lines = text.trimEnd().split('\n')
        const fields = lines.map((line) => line.split(' ') as [string, string, string, string])
        const moves = fields.map(([from, to, ref]) => ({ ref, from: idOrNull(from), to: idOrNull(to) }))
        return { at, by: fields[0]?.[3] ?? '', moves: moves.filter(({ from, to }) => from !== to) }
      }),
    )
  }

  /** Locks of refs that a git left behind which was killed. Only while none runs. */
  async locks(): Promise<string[]> {
    const names = await readdir(join(this.path, 'refs'), { recursive: true })
    const found = names.filter((name) => name.endsWith('.lock')).map((name) => join('refs', name))
    const others = ['packed-refs.lock', 'HEAD.lock'].filter((name) => existsSync(join(this.path, name)))
    return [...found, ...others]
  }

  /** Refs of intents and tombstones: name to blob. */
  async intents(): Promise<Map<string, string>> {
    const format = '--format=%(refname) %(objectname)'
    const lines = (await runGit(this.path, ['for-each-ref', format, 'refs/agent-registry/'])).toString()
    const pairs = lines.split('\n').filter((line) => line !== '')
    return new Map(pairs.map((line) => line.split(' ') as [string, string]))
  }

  /**
   * Heads of the branch, oldest first, by the log of the ref. Git writes there before it moves the ref: what a killed one
   * wrote and did not do is not among them.
   */
  async heads(): Promise<string[]> {
    const text = await readFile(join(this.path, 'logs', 'refs', 'heads', 'main'), 'utf8')
    const entries = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ', 2) as [string, string])
    const heads: string[] = []
    let after = (await runGit(this.path, ['rev-parse', 'refs/heads/main'])).toString().trim()
    for (const [from, to] of entries.reverse()) {
      if (to !== after || from === to) continue
      heads.unshift(to)
      after = from
    }
    // The first commit was written without git, so the log names it only as the value before the first push.
    return idOrNull(after) === null ? heads : [after, ...heads]
  }
}
