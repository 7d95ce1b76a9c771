import { checkInterruption, startFailure, startGit, type GitOutput, type GitSettings } from './process.js'

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
 * Runs a porcelain command of git (fetch, push, ls-remote) to its end.
 * @throws StoreError where git cannot be started or is interrupted; a failure is the caller's to judge
 */
export async function porcelain(
  settings: GitSettings,
  args: readonly string[],
  { byteLimit = Number.POSITIVE_INFINITY, directory, onProgress }: PorcelainOptions = {},
): Promise<PorcelainOutput> {
  const { signal, redact } = settings
  checkInterruption(signal)
  const ending = new AbortController()
  const end = (): void => {
    ending.abort()
  }
  signal.addEventListener('abort', end)
  const child = startGit({ ...settings, signal: ending.signal }, args, directory)
  let stdout = ''
  let stderr = ''
  let exceeded = false
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => {
    const text = chunk.toString('utf8')
    stderr += text
    onProgress?.(redact(text))
    exceeded ||= receivedBytes(text) > byteLimit
    if (exceeded) end()
  })
  child.stdin.end()
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', (error) => {
        reject(startFailure(error))
      })
      child.once('close', resolve)
    })
    checkInterruption(signal)
    return { status, stdout, stderr: redact(withoutProgress(stderr)), exceeded }
  } finally {
    signal.removeEventListener('abort', end)
  }
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
