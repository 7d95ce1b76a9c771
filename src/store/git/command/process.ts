import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { StoreError } from '../../errors.js'

/** Where git runs, and as what. */
export interface GitSettings {
  /** Null where git itself shall find it, from the folder it is given with `-C`. */
  readonly gitDirectory: string | null
  readonly environment: Record<string, string>
  readonly signal: AbortSignal
  /** Removes secrets from messages. */
  readonly redact: (text: string) => string
}

/** For what must not be ended halfway, because it takes but a moment. */
export const uninterrupted = (settings: GitSettings): GitSettings => ({
  ...settings,
  signal: new AbortController().signal,
})

export interface GitOutput {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What an aborted operation reports: the caller's interruption, or the end of its time. */
export function interruption(signal: AbortSignal): StoreError {
  const timedOut = signal.reason instanceof Error && signal.reason.name === 'TimeoutError'
  return timedOut
    ? new StoreError('network', 'the remote did not answer in time; try again, or raise timeout-seconds')
    : new StoreError('interrupted', 'interrupted')
}

/** @throws StoreError where the operation was aborted */
export function checkInterruption(signal: AbortSignal): void {
  if (signal.aborted) throw interruption(signal)
}

export function startFailure(error: NodeJS.ErrnoException): StoreError {
  return error.code === 'ENOENT'
    ? new StoreError('git-missing', 'git was not found; install git 2.31 or newer and put it on the PATH')
    : new StoreError('git-failed', `git could not be started: ${error.message}`)
}

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

/** Starts a command of git, in a process group of its own. Its streams are the caller's. */
export function startGit(
  settings: GitSettings,
  args: readonly string[],
  directory?: string,
): ChildProcessWithoutNullStreams {
  const { gitDirectory, environment, signal } = settings
  checkInterruption(signal)
  const child = spawn('git', args, {
    cwd: directory,
    // On Windows this would open a console; a tree of processes is ended there without it.
    detached: process.platform !== 'win32',
    env: gitDirectory === null ? environment : { ...environment, GIT_DIR: gitDirectory },
    stdio: 'pipe',
    windowsHide: true,
  })
  const stop = (): void => {
    endGroup(child)
  }
  signal.addEventListener('abort', stop)
  child.once('close', () => {
    signal.removeEventListener('abort', stop)
  })
  // A child that ends early closes its input; its exit status tells why.
  child.stdin.on('error', () => undefined)
  return child
}

/**
 * Runs a plumbing command of git to its end.
 * @throws StoreError where git cannot be started or is interrupted; a failing exit status is the caller's to judge
 */
export async function runGit(settings: GitSettings, args: readonly string[], input = ''): Promise<GitOutput> {
  const child = startGit(settings, args)
  return await new Promise((resolve, reject) => {
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.once('error', (error) => {
      reject(startFailure(error))
    })
    child.once('close', (status) => {
      if (settings.signal.aborted) {
        reject(interruption(settings.signal))
        return
      }
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8')
      resolve({ status, stdout: text(stdout), stderr: settings.redact(text(stderr)) })
    })
    child.stdin.end(input)
  })
}

/** A failure of git that has no better name. */
export function gitFailure(what: string, { stderr, status }: GitOutput): StoreError {
  if (/No space left on device|Disk quota exceeded|Out of diskspace/i.test(stderr)) {
    return new StoreError(
      'disk-full',
      `${what}: no space is left on the disk; free some and run the operation again`,
    )
  }
  const words = stderr.trim().split('\n').slice(-3).join(' ')
  return new StoreError(
    'git-failed',
    `${what}: ${words === '' ? `git ended with status ${String(status)}` : words}`,
  )
}
