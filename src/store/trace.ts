import { channel } from 'node:diagnostics_channel'

/** A git command or an HTTP request that has ended. */
export interface TraceEvent {
  /** What was done and how it ended, in one line without secrets. */
  readonly text: string
  readonly milliseconds: number
}

/** A channel of the process, so that nothing between a face and a git command has to hand a log on. */
const events = channel('agent-registry:trace')

/** Keeps arguments such as lists of object ids from filling the log, characters. */
const longestText = 500

/**
 * Starts the clock of one command or request. Nothing is measured where nobody listens.
 * @param redact removes secrets from the text
 * @returns to be called once, when the command or request has ended
 */
export function startTrace(redact: (text: string) => string): (text: string) => void {
  if (!events.hasSubscribers) return () => undefined
  const begun = performance.now()
  return (text) => {
    const clean = redact(text)
    const event: TraceEvent = {
      text: clean.length > longestText ? `${clean.slice(0, longestText)}…` : clean,
      milliseconds: performance.now() - begun,
    }
    events.publish(event)
  }
}

/**
 * Hears of every git command and request of this process.
 * @returns to be called to hear no more
 */
export function listenToTrace(listener: (event: TraceEvent) => void): () => void {
  const hear = (event: unknown): void => {
    listener(event as TraceEvent)
  }
  events.subscribe(hear)
  return () => {
    events.unsubscribe(hear)
  }
}
