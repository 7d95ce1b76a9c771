import type { Interruptible } from '../shared/interruption.js'

/** A stream that people or programs read. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** All of the process that the command line touches; tests put their own in its place. */
export interface ProcessIo {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly directory: string
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  readonly signals: Interruptible
}

/** A reader such as `head` may close the pipe before the end: it has what it wanted. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

export function realProcessIo(): ProcessIo {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  return {
    environment: process.env,
    directory: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signals: process,
  }
}
