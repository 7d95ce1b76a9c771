import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import type { Outcome } from '../../src/commit/outcome.js'
import { gitEnvironment } from '../support/repository.js'

export interface WriterOptions {
  /** Path of the command line's script. */
  readonly script: string
  readonly name: string
  readonly args: readonly string[]
  /** Folder for its temporary files, which a killed writer leaves behind. */
  readonly temporary: string
  readonly env: Readonly<Record<string, string>>
}

export interface Answer {
  readonly at: number
  readonly outcome: Outcome
}

/** How a writer dies. */
export type Death = 'alone' | 'with its children'

/** A process of the command line that carries out one operation. */
export class Writer {
  readonly name: string
  readonly called: number
  /** Null where it was killed before it answered. */
  readonly answer: Promise<Answer | null>
  /** What it printed for people. */
  words = ''
  readonly #child: ChildProcess

  constructor({ script, name, args, temporary, env }: WriterOptions) {
    this.name = name
    this.called = Date.now()
    const child = spawn(process.execPath, [script, '--json', ...args], {
      env: { ...gitEnvironment(), TMPDIR: temporary, AGENT_REGISTRY_TOKEN: name, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (this.words += chunk.toString()))
    this.answer = new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', () => {
        resolve(output.endsWith('\n') ? { at: Date.now(), outcome: JSON.parse(output) as Outcome } : null)
      })
    })
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Kills it on the spot. A git that it has started goes on by itself, unless that dies with it, as in a container. */
  kill(death: Death): boolean {
    if (!this.isAlive) return false
    const children = death === 'alone' ? [] : descendants(this.#child.pid)
    const wasKilled = this.#child.kill('SIGKILL')
    for (const pid of children) killIfThere(pid)
    return wasKilled
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Processes that a process has started, and those that these have started. */
function descendants(pid: number | undefined): number[] {
  if (pid === undefined) return []
  const listing = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = listing.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const found = [pid]
  for (const parent of found) for (const [child = 0, of] of pairs) if (of === parent) found.push(child)
  return found.slice(1)
}
