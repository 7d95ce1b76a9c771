import type { Outcome } from '../commit/outcome.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import { count } from './formats/count.js'
import { ids } from './formats/ids.js'
import { json } from './formats/json.js'
import { table } from './formats/table.js'

export interface FormatContext {
  readonly command: CommandOf<OperationName>
  /** Cells of the terminal. */
  readonly width: number
}

/** Writes a result for programs or people, without a final line break. */
export type ResultFormat = (outcome: Outcome, context: FormatContext) => string

/** Formats that an operation can offer by its parameter `format`. */
const formats: Readonly<Record<string, ResultFormat>> = { table, json, ids, count }

export const formatNames: readonly string[] = Object.keys(formats)

/** Writes the result in the format that was asked for; null where none was, or where there is no result. */
export function formatResult(
  outcome: Outcome,
  format: string | undefined,
  context: FormatContext,
): string | null {
  const write = format === undefined ? undefined : formats[format]
  return write === undefined || outcome.result === null ? null : write(outcome, context)
}
