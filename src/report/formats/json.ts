import { formatJsonLine } from '../escape.js'
import type { ResultFormat } from '../format-result.js'

/** The result as JSON, on one line. */
export const json: ResultFormat = ({ result }) => formatJsonLine(result)
