import type { Output, ProcessIo } from './process-io.js'

/** Where the output is no terminal, and for one that does not know its width. */
const usualWidth = 100

/** In cells, at least one. */
export const widthOf = ({ columns }: Output): number =>
  columns === undefined || columns < 1 ? usualWidth : columns

/** Colours are for terminals, unless the environment (https://no-color.org, FORCE_COLOR) or the caller decides. */
export function wantsColors(
  output: Output,
  environment: ProcessIo['environment'],
  allowed: boolean,
): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment
  if (!allowed || (NO_COLOR ?? '') !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return output.isTTY === true && TERM !== 'dumb'
}
