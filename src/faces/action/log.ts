import { stripControlCharacters } from '../../core/inert-text.js'
import { getLastLine } from '../../report/escape.js'
import type { Log } from '../../commit/policy.js'
import type { Toolkit } from './toolkit.js'

/** A line of the log that says nothing to the runner, which takes `::…` at the start and `##[…` anywhere for commands. */
export const formatLogLine = (text: string): string =>
  stripControlCharacters(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ')

/** Between lines about progress, milliseconds. */
const progressInterval = 10_000

export function createLog(toolkit: Pick<Toolkit, 'info' | 'notice'>): Log {
  let last = Date.now()
  return {
    info(message) {
      toolkit.info(formatLogLine(message))
    },
    notice(message) {
      toolkit.notice(stripControlCharacters(message))
    },
    progress(message) {
      if (Date.now() - last < progressInterval) return
      last = Date.now()
      toolkit.info(formatLogLine(getLastLine(message)))
    },
  }
}
