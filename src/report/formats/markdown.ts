import { truncateText, escapeMarkdown } from '../escape.js'
import { progressBar } from '../progress-bar.js'
import { linkFile, type Place } from '../links.js'
import { textOf, type Cell, type Report, type Table } from '../types.js'

/** Bytes that the rows of all tables may fill; a job summary may have 1 MiB a step. */
const tableBudget = 400_000
const cellLength = 200
const sentenceLength = 2000

const icons: Readonly<Record<Report['tone'], string>> = { good: '✅', plain: 'ℹ️', bad: '❌' }

const words = (text: string, length = sentenceLength): string => escapeMarkdown(truncateText(text, length))

/** Encodes what would end a link, or a cell of a table: hosts need not know what Markdown makes of an address. */
const encodeAddress = (address: string): string =>
  address
    .replaceAll(/[\s<>\\|]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')

const cellText = (cell: Cell): string => {
  const text = words(textOf(cell), cellLength)
  return typeof cell === 'string' ? text : `[${text}](${encodeAddress(cell.href)})`
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

/** Writes rows until the budget is used up, and counts the others. */
function markdownTable({ title, columns, rows }: Table, budget: number): { text: string; left: number } {
  const head = tableRow(columns.map((column) => column.title))
  const rule = tableRow(columns.map(({ align }) => (align === 'right' ? '---:' : '---')))
  let text = `${title === undefined ? '' : `#### ${title}\n\n`}${head}${rule}`
  let left = budget
  let shown = 0
  for (const row of rows) {
    const line = tableRow(row.map(cellText))
    left -= Buffer.byteLength(line)
    if (left < 0) break
    text += line
    shown += 1
  }
  const hidden = rows.length - shown
  return { text: hidden === 0 ? text : `${text}\n… and ${hidden} more rows.\n`, left: Math.max(0, left) }
}

function findingsTable({ findings }: Report, commit: string | null, place: Place): Table[] {
  if (findings.length === 0) return []
  const rows = findings.map(({ file, line, column, severity, message, help, code }) => [
    severity,
    linkFile(file, line, `${file}:${line}:${column}`, commit, place),
    `${message}. ${help}`,
    code,
  ])
  const columns = [{ title: 'Severity' }, { title: 'Place' }, { title: 'Finding' }, { title: 'Code' }]
  return [{ title: 'Findings', columns, rows }]
}

/**
 * Writes a job summary in GitHub's Markdown. Nothing in a record has an effect as markup, link or mention.
 * @param operation as the user wrote it
 * @param commit the commit whose files links lead to
 * @param tableBudget bytes that the rows of all tables may fill; default: what a job summary holds
 */
export function formatMarkdown(
  operation: string,
  report: Report,
  {
    commit,
    place,
    tableBudget: given = tableBudget,
  }: { commit: string | null; place: Place; tableBudget?: number },
): string {
  const parts = [`### ${icons[report.tone]} ${words(operation)}: ${words(report.headline)}\n`]
  if (report.capacity !== null) {
    const { active, max } = report.capacity
    parts.push(`\`${progressBar(report.capacity, 30)}\` ${active} of ${max} active\n`)
  }
  for (const detail of report.details) parts.push(`${words(detail)}\n`)
  let budget = given
  for (const table of [...report.tables, ...findingsTable(report, commit, place)]) {
    const { text, left } = markdownTable(table, budget)
    parts.push(text)
    budget = left
  }
  const facts = report.facts.map(([name, value]) => `${name} ${cellText(value)}`)
  if (facts.length > 0) parts.push(`${facts.join(' · ')}\n`)
  return parts.join('\n')
}
