import { stripControlCharacters } from '../../core/inert-text.js'
import { listenToTrace } from '../../store/trace.js'

/** Writes a line for each git command and request while the work is under way, where the user asked for debug output. */
export async function withTrace<Result>(
  isAsked: boolean,
  write: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!isAsked) return await work()
  const stop = listenToTrace(({ text, milliseconds }) => {
    write(`${milliseconds.toFixed(0).padStart(6)} ms  ${stripControlCharacters(text)}`)
  })
  try {
    return await work()
  } finally {
    stop()
  }
}
