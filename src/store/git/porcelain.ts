import { simpleGit } from 'simple-git'
import { StoreError } from '../errors.js'
import { checkInterruption, interruption, type GitOutput, type GitSettings } from './process.js'

/** Received by a fetch that goes on, bytes. */
function receivedBytes(progress: string): number {
  const match = [...progress.matchAll(/Receiving objects:.*?,\s+([\d.]+) (bytes|KiB|MiB|GiB)(?!.*done)/g)].at(
    -1,
  )
  const unit = { bytes: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }[match?.[2] ?? 'bytes'] ?? 1
  return Number(match?.[1] ?? 0) * unit
}

export interface PorcelainOptions {
  /** Ends the command, with `exceeded` set, when it has received more than this many bytes. */
  readonly byteLimit?: number
  /** Folder to run in; by default the git directory. */
  readonly directory?: string
  /** What git says of its progress. */
  readonly onProgress?: (text: string) => void
}

export interface PorcelainOutput extends GitOutput {
  /** The byte limit was reached and the command ended. */
  readonly exceeded: boolean
}

/**
 * Runs a porcelain command of git (fetch, push, ls-remote, merge) to its end.
 * @throws StoreError where git cannot be started or is interrupted; a failure is the caller's to judge
 */
export async function porcelain(
  { gitDirectory, environment, signal, redact }: GitSettings,
  args: readonly string[],
  {
    byteLimit = Number.POSITIVE_INFINITY,
    directory = gitDirectory ?? '.',
    onProgress,
  }: PorcelainOptions = {},
): Promise<PorcelainOutput> {
  checkInterruption(signal)
  // By hand: `AbortSignal.any` may forget its sources when memory is collected.
  const ending = new AbortController()
  const end = (): void => {
    ending.abort()
  }
  signal.addEventListener('abort', end)
  let exceeded = false
  const variables = { ...environment, ...(gitDirectory === null ? {} : { GIT_DIR: gitDirectory }) }
  let stdout = ''
  let stderr = ''
  const git = simpleGit({
    baseDir: directory,
    abort: ending.signal,
    // The variables are ours, or the user's own way to reach the server; nothing of the registry's content is in them.
    allowEnvironment: Object.keys(variables),
    unsafe: {
      allowUnsafeAskPass: true,
      allowUnsafeConfigEnvCount: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeCredentialHelper: true,
      allowUnsafeExec: true,
      allowUnsafeGitProxy: true,
      allowUnsafeHooksPath: true,
      allowUnsafeProtocolOverride: true,
      allowUnsafeSshCommand: true,
    },
    // Waiting for the exit as well would add 50 ms to each silent command.
    completion: { onClose: true, onExit: false },
  })
    .env(variables)
    .outputHandler((_command, out, error) => {
      out.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')))
      error.on('data', (chunk: Buffer) => {
        const text = chunk.toString('utf8')
        stderr += text
        onProgress?.(redact(text))
        exceeded ||= receivedBytes(text) > byteLimit
        if (exceeded) end()
      })
    })
  let status = 0
  try {
    await git.raw([...args])
  } catch (error) {
    if (signal.aborted) throw interruption(signal)
    const missing = error instanceof Error && error.message.includes('ENOENT')
    if (missing && stderr === '')
      throw new StoreError('git-missing', 'git was not found; install git and put it on the PATH')
    // What simple-git refuses to start has no output of its own.
    if (stderr === '' && stdout === '' && error instanceof Error) stderr = error.message
    status = 1
  } finally {
    signal.removeEventListener('abort', end)
  }
  return { status, stdout, stderr: redact(withoutProgress(stderr)), exceeded }
}

/** Progress overwrites itself with carriage returns; what it leaves says nothing about a failure. */
const withoutProgress = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split('\r').at(-1) ?? '')
    .filter(
      (line) =>
        !/^(remote: )?(Enumerating|Counting|Compressing|Receiving|Resolving|Total|Writing|Delta)\b/.test(
          line,
        ),
    )
    .join('\n')
