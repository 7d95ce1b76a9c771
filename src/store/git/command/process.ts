import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { StoreError } from '../../errors.js'
import { checkInterruption, interruption } from '../../interruption.js'
import { startTrace } from '../../trace.js'
import { failureWords, says } from '../messages.js'
import { localEnvironment } from './environment.js'
import { findGit } from './find-git.js'
import { KeptWords } from './kept-words.js'

/** Where git runs, and as what. */
export interface GitSettings {
  /** Null where git itself shall find it, from the folder it is given with `-C`. */
  readonly gitDirectory: string | null
  /** Of commands that work on this machine: no secret is in it. */
  readonly environment: Record<string, string>
  /** Of commands that speak to another repository. */
  readonly transferEnvironment: Record<string, string>
  /** The signal of the call that is under way: one store may serve several calls, each with its own time limit. */
  readonly signal: () => AbortSignal
  /** Removes secrets from messages. */
  readonly redact: (text: string) => string
}

/** Settings of git commands that only work on this machine: nothing of them is secret. */
export function createLocalSettings(): Pick<GitSettings, 'environment' | 'transferEnvironment' | 'redact'> {
  const environment = localEnvironment()
  return { environment, transferEnvironment: environment, redact: (text) => text }
}

/** The same settings for a step that takes a moment, and that must not be ended halfway. */
export const uninterrupted = (settings: GitSettings): GitSettings => {
  const { signal } = new AbortController()
  return { ...settings, signal: () => signal }
}

export interface GitOutput {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command of git that runs. */
export interface GitProcess {
  readonly stdin: Writable
  readonly stdout: Readable
  /**
   * Resolves when the process has ended, however it ended.
   * @throws StoreError where git cannot be started, or the call was aborted
   */
  readonly ended: Promise<Omit<GitOutput, 'stdout'>>
  /** Ends the process, and all that it started. */
  readonly stop: () => void
}

export interface ProcessOptions {
  /** Folder to run in; by default the process's own. */
  readonly directory?: string | undefined
  /** Hears what git says, as it says it. */
  readonly onWords?: (text: string) => void
}

const startFailure = (error: NodeJS.ErrnoException): StoreError =>
  new StoreError('git-failed', `git could not be started: ${error.message}`)

/** Bytes that a command may print: no more than memory can hold. */
const maxPrintedBytes = 64 * 1024 * 1024

/**
 * Ends a process with all that it started: git's helpers for a transport outlive the git that waits for them, and one
 * that hangs would keep the pipes open.
 */
function endGroup(child: ChildProcessWithoutNullStreams): void {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGTERM')
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Starts a command of git in a process group of its own. An abort of the call ends the group.
 * @throws StoreError where the call was aborted before, or there is no git
 */
export function startGit(
  settings: GitSettings,
  args: readonly string[],
  { directory, onWords }: ProcessOptions = {},
): GitProcess {
  const { gitDirectory, environment, redact } = settings
  const signal = settings.signal()
  checkInterruption(signal)
  const endTrace = startTrace(redact)
  const child = spawn(findGit(), args, {
    cwd: directory,
    // On Windows this would open a console; a tree of processes is ended there without it.
    detached: process.platform !== 'win32',
    env: gitDirectory === null ? environment : { ...environment, GIT_DIR: gitDirectory },
    stdio: 'pipe',
    windowsHide: true,
  })
  // Where no more files can be opened, node makes a process without streams.
  const hasStreams = (child as Partial<typeof child>).stdin !== undefined
  if (!hasStreams) {
    child.once('error', () => undefined)
    const advice = 'too many files are open; raise their limit (`ulimit -n`)'
    throw new StoreError('git-failed', `git could not be started: ${advice}`)
  }
  const stop = (): void => {
    endGroup(child)
  }
  signal.addEventListener('abort', stop)
  // A child that ends early closes its input; its exit status tells why.
  child.stdin.on('error', () => undefined)
  const words = new KeptWords()
  child.stderr.on('data', (chunk: Buffer) => {
    words.add(chunk)
    onWords?.(chunk.toString('utf8'))
  })
  const ended = new Promise<Omit<GitOutput, 'stdout'>>((resolve, reject) => {
    child.once('error', (error) => {
      reject(startFailure(error))
    })
    child.once('close', (status) => {
      signal.removeEventListener('abort', stop)
      endTrace(`git ${args.join(' ')}: status ${String(status)}`)
      if (signal.aborted) reject(interruption(signal))
      else resolve({ status, stderr: words.text(redact) })
    })
  })
  // Whoever stops a process need not ask how it ended.
  ended.catch(() => undefined)
  return { stdin: child.stdin, stdout: child.stdout, ended, stop }
}

/**
 * Runs a command of git to its end.
 * @throws StoreError where git cannot be started or is interrupted; the caller judges a failing exit status
 */
export async function runGit(
  settings: GitSettings,
  args: readonly string[],
  input: string | Buffer = '',
  options: ProcessOptions = {},
): Promise<GitOutput> {
  const { stdin, stdout, ended, stop } = startGit(settings, args, options)
  const chunks: Buffer[] = []
  let bytes = 0
  stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= maxPrintedBytes) chunks.push(chunk)
    else stop()
  })
  stdin.end(input)
  const output = await ended
  if (bytes > maxPrintedBytes)
    throw new StoreError('git-failed', `git ${args[0] ?? ''} printed more than ${maxPrintedBytes} bytes`)
  return { ...output, stdout: Buffer.concat(chunks).toString('utf8') }
}

/** A failure of git that has no better name. */
export function gitFailure(what: string, { stderr, status }: Omit<GitOutput, 'stdout'>): StoreError {
  if (says('disk-full', stderr)) {
    return new StoreError(
      'disk-full',
      `${what}: no space is left on the disk; free some and run the operation again`,
    )
  }
  const words = failureWords(stderr)
  return new StoreError(
    'git-failed',
    `${what}: ${words === '' ? `git ended with status ${String(status)}` : words}`,
  )
}
