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
  const transfer = startGit({ ...settings, environment: settings.transferEnvironment }, args, {
    directory,
    onWords: (text) => {
      onProgress?.(settings.redact(text))
      exceeded ||= receivedBytes(text) > byteLimit
      if (exceeded) transfer.stop()
    },
  })
  const chunks: Buffer[] = []
  transfer.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  transfer.stdin.end()
  const { status, stderr } = await transfer.ended
  return { status, stdout: Buffer.concat(chunks).toString('utf8'), stderr: withoutProgress(stderr), exceeded }
}
