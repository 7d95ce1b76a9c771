/** The part of `process` that receives interruptions. */
export interface Interruptible {
  on(event: NodeJS.Signals, listener: (signal: NodeJS.Signals, number: number) => void): unknown
  off(event: NodeJS.Signals, listener: (signal: NodeJS.Signals, number: number) => void): unknown
  exit(code: number): unknown
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']

/**
 * Runs work that can be interrupted. The first interruption asks the work to end, so that it can still find out what
 * became of a push. The second interruption ends the process at once.
 */
export async function interruptible<Result>(
  target: Interruptible,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const interrupt = (_: NodeJS.Signals, number: number): void => {
    if (controller.signal.aborted) target.exit(128 + number)
    controller.abort()
  }
  for (const signal of signals) target.on(signal, interrupt)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of signals) target.off(signal, interrupt)
  }
}
