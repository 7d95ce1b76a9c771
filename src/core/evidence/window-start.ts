import { InputError } from '../errors.js'
import type { Snapshot } from '../records/snapshot.js'
import { parseTimestamp } from '../timestamp.js'

const hour = 3_600_000

/** The clocks by which evidence is dated, in milliseconds. */
export interface Clocks {
  /** Time of this machine, since 1970. */
  readonly now: number
  /** How far the clock of the host, which dates all evidence, is ahead of this machine's. */
  readonly ahead: number
}

/**
 * Begin of the evidence, milliseconds since 1970: as asked for; else the last evaluation, or the window of the config
 * where the window goes further back.
 * @param since ISO 8601
 * @throws InputError for what is not a time
 */
export function windowStart(
  { config, metadata }: Snapshot,
  since: string | undefined,
  { now, ahead }: Clocks,
): number {
  if (since !== undefined) {
    const begin = parseTimestamp(since)
    if (Number.isNaN(begin))
      throw new InputError(`since: "${since}" is no time such as "2026-01-31T12:00:00Z"`)
    return begin
  }
  const window = now + ahead - config.metrics_window_hours * hour
  const last = metadata.last_evaluation === null ? window : parseTimestamp(metadata.last_evaluation)
  // Who evaluated last may have had this clock, or a better one.
  return Math.min(window, last, last + ahead)
}
