import { receivedBytes, withoutProgress } from '../messages.js'
import { startGit, type GitOutput, type GitSettings } from './process.js'

export interface TransferOptions {
  /** Ends the command, with `exceeded` set, when it has received more than this many bytes. */
  readonly byteLimit?: number
  /** Folder to run in; by default the git directory. */
  readonly directory?: string
  /** Hears what git says of its progress. */
  readonly onProgress?: (text: string) => void
}

export interface TransferOutput extends GitOutput {
  /** The byte limit was reached and the command was ended. */
  readonly exceeded: boolean
}

/** Bytes that are kept of what such a command prints: what became of a few refs. */
const maxPrintedBytes = 1024 * 1024
/** Characters of a line of progress. A longer one is something else. */
const maxLineLength = 300

/**
 * Runs a command of git that speaks to another repository (fetch, push, ls-remote) to its end.
 * @throws StoreError where git cannot be started or is interrupted; the caller judges a failing exit status
 */
export async function runGitTransfer(
  settings: GitSettings,
  args: readonly string[],
  { byteLimit = Number.POSITIVE_INFINITY, directory, onProgress }: TransferOptions = {},
): Promise<TransferOutput> {
  let exceeded = false
  const onLine = (line: string): void => {
    onProgress?.(settings.redact(line))
    exceeded ||= receivedBytes(line) > byteLimit
    if (exceeded) transfer.stop()
  }
  const transfer = startGit({ ...settings, environment: settings.transferEnvironment }, args, {
    directory,
    onWords: splitLastLines(onLine),
  })
  const chunks: Buffer[] = []
  let bytes = 0
  transfer.stdout.on('data', (chunk: Buffer) => {
    const kept = chunk.subarray(0, Math.max(0, maxPrintedBytes - bytes))
    bytes += kept.length
    chunks.push(kept)
  })
  transfer.stdin.end()
  const { status, stderr } = await transfer.ended
  const stdout = settings.redact(Buffer.concat(chunks).toString('utf8'))
  return { status, stdout, stderr: withoutProgress(stderr), exceeded }
}

/** Tells the last whole line of each chunk, be it ended by a line feed or to be overwritten. */
function splitLastLines(onLine: (line: string) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    // No more than a whole line, and one that has begun.
    const lines = (rest + text).slice(-2 * maxLineLength).split(/[\r\n]/)
    rest = lines.pop() ?? ''
    const line = lines.findLast((each) => each !== '')
    if (line !== undefined && line.length <= maxLineLength) onLine(line)
  }
}
