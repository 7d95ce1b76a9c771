import type { Colors } from 'picocolors/types.js'
import { stripControlCharacters } from '../../core/inert-text.js'
import { truncateText } from '../escape.js'
import { formatFinding } from '../format-finding.js'
import { drawProgressBar } from '../progress-bar.js'
import { getCellText, type Report } from '../types.js'
import { formatTable } from '../table.js'

export interface Style {
  readonly colors: Colors
  /** Cells of the terminal. */
  readonly width: number
  /** Most rows of a table; default: all. */
  readonly rowLimit?: number
}

/** Most findings that are shown; the headline counts all. */
const findingLimit = 1000
/** A message may quote much of a hostile record. */
const maxSentenceLength = 4000

/** Writes the result for people: headline, bar, tables and findings. Only the headline may be wider than the terminal. */
export function formatResultLines(
  report: Report,
  { colors, width, rowLimit = Number.POSITIVE_INFINITY }: Style,
): string[] {
  const paint = { good: colors.green, plain: colors.bold, bad: colors.red }[report.tone]
  const lines = [paint(stripControlCharacters(truncateText(report.headline, maxSentenceLength)))]
  if (report.capacity !== null) lines.push(drawProgressBar(report.capacity, Math.max(1, Math.min(40, width))))
  for (const detail of report.details)
    lines.push(stripControlCharacters(truncateText(detail, maxSentenceLength)))
  for (const table of report.tables) {
    const shown = { ...table, rows: table.rows.slice(0, rowLimit) }
    const [head = '', ...rows] = formatTable(shown, width)
    lines.push(
      '',
      ...(table.title === undefined ? [] : [colors.bold(table.title)]),
      colors.dim(head),
      ...rows,
    )
    const left = table.rows.length - shown.rows.length
    if (left > 0) lines.push(`… and ${left} more rows`)
  }
  const shown = report.findings.slice(0, findingLimit)
  for (const finding of shown) lines.push(...formatFinding(finding))
  const hidden = report.findings.length - shown.length
  if (hidden > 0) lines.push(`… and ${hidden} more findings`)
  return lines
}

/** Says on one line how the outcome came about. */
export const formatFacts = (report: Report): string =>
  report.facts
    .map(([name, value]) => `${name.toLowerCase()} ${stripControlCharacters(getCellText(value))}`)
    .join(', ')
