import { stripControlCharacters } from '../../core/inert-text.js'
import { getLastLine } from '../../report/escape.js'
import type { Log } from '../../commit/policy.js'
import { widthOf } from './terminal.js'
import type { Output } from './process-io.js'

/** Work that is done sooner needs no words, milliseconds. */
const patience = 2000
/** Between lines that cannot be replaced, milliseconds. */
const lineInterval = 10_000

export interface Progress {
  readonly log: Log
  /** Takes the line away. */
  readonly end: () => void
}

/** Whether lines about progress are wanted: a program that reads JSON may keep what it finds on standard error. */
export const wantsProgress = (output: Output, json: boolean): boolean => !json || output.isTTY === true

/** One line that updates itself on a terminal; elsewhere a line now and then. */
export function startProgress(output: Output, wanted: boolean, first: string): Progress {
  const terminal = output.isTTY === true
  let message = first
  let begun = false
  let lastLine = 0

  const clear = (): void => {
    if (terminal && begun) output.write('\r\u001b[2K')
  }
  const show = (): void => {
    if (terminal) output.write(`\r\u001b[2K${message.slice(0, widthOf(output) - 1).toWellFormed()}`)
    else if (lastLine === 0 || Date.now() - lastLine >= lineInterval) {
      output.write(`${message}\n`)
      lastLine = Date.now()
    }
  }
  const timer = setTimeout(() => {
    if (!wanted) return
    begun = true
    show()
  }, patience)
  timer.unref()

  const writeLine = (text: string): void => {
    clear()
    output.write(`${stripControlCharacters(text)}\n`)
    if (terminal && begun) show()
  }
  return {
    log: {
      info(text) {
        if (wanted) writeLine(text)
      },
      notice: writeLine,
      progress(text) {
        message = getLastLine(text)
        if (begun) show()
      },
    },
    end: () => {
      clearTimeout(timer)
      clear()
      begun = false
    },
  }
}
