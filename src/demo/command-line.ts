import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { OperationName } from '../core/operations/index.js'
import { toFailedOutcome, type Outcome } from '../commit/outcome.js'
import { createIsolatedEnvironment } from './bare-repository.js'

/** The command line of a user, in a process of its own. */
export interface CommandLine {
  /** The script that this process runs. */
  readonly script: string
  /** Working folder, outside of any repository. */
  readonly directory: string
  readonly remote: string
  readonly branch: string
  /** Ends the processes. */
  readonly signal: AbortSignal
}

/** Time between SIGTERM and SIGKILL. */
const graceMs = 5000

export interface Call {
  readonly author: string
  readonly args?: readonly string[]
  readonly input?: string
}

// A proxy cannot reach the server of this machine, and the server must not see a token.
const createEnvironment = (): NodeJS.ProcessEnv => ({
  ...createIsolatedEnvironment(),
  AGENT_REGISTRY_TOKEN: '',
  no_proxy: '127.0.0.1',
})

/** Runs one operation to its end. A process that prints no outcome has failed. */
export async function runCommandLine<Name extends OperationName>(
  { script, directory, remote, branch, signal }: CommandLine,
  operation: Name,
  { author, args = [], input = '' }: Call,
): Promise<Outcome<Name>> {
  const settings = ['--json', '--remote', remote, '--branch', branch, '--author', author]
  const child = spawn(process.execPath, [script, ...settings, operation, ...args], {
    cwd: directory,
    env: createEnvironment(),
    stdio: 'pipe',
    signal,
    windowsHide: true,
  })
  signal.addEventListener('abort', () => setTimeout(() => child.kill('SIGKILL'), graceMs).unref())
  child.stdin.on('error', () => undefined) // the process has ended without reading; its outcome tells why
  child.stdin.end(input)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message)
    })
    child.once('close', (status, by) => {
      resolve(`ended with ${by ?? `status ${String(status)}`}`)
    })
  })
  const [stdout, stderr, end] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  try {
    return JSON.parse(stdout) as Outcome<Name>
  } catch {
    const complaint = stderr.trim().split('\n').at(-1) ?? ''
    return toFailedOutcome(operation, '', 0, new Error(`${end} without an outcome. ${complaint}`.trimEnd()))
  }
}
