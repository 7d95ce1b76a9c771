import { truncateText, escapeMarkdown } from '../escape.js'
import { drawProgressBar } from '../progress-bar.js'
import { linkFile, type LinkBase } from '../links.js'
import { getCellText, type Cell, type Report, type Table } from '../types.js'

/** Bytes that the rows of all tables may fill; a job summary may have 1 MiB a step. */
const tableBudgetBytes = 400_000
const maxCellLength = 200
const maxSentenceLength = 2000

const icons: Readonly<Record<Report['tone'], string>> = { good: '✅', plain: 'ℹ️', bad: '❌' }

const escapeText = (text: string, length = maxSentenceLength): string =>
  escapeMarkdown(truncateText(text, length))

/** Encodes characters that would end a link or a table cell: a host need not know the rules of Markdown. */
const encodeAddress = (address: string): string =>
  address
    .replaceAll(/[\s<>\\|]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')

const formatCell = (cell: Cell): string => {
  const text = escapeText(getCellText(cell), maxCellLength)
  return typeof cell === 'string' ? text : `[${text}](${encodeAddress(cell.href)})`
}

const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

/** Writes rows until the budget is used up, and counts the others. */
function formatMarkdownTable(
  { title, columns, rows }: Table,
  budget: number,
): { text: string; left: number } {
  const head = formatRow(columns.map((column) => column.title))
  const rule = formatRow(columns.map(({ align }) => (align === 'right' ? '---:' : '---')))
  let text = `${title === undefined ? '' : `#### ${title}\n\n`}${head}${rule}`
  let left = budget
  let shown = 0
  for (const row of rows) {
    const line = formatRow(row.map(formatCell))
    left -= Buffer.byteLength(line)
    if (left < 0) break
    text += line
    shown += 1
  }
  const hidden = rows.length - shown
  return { text: hidden === 0 ? text : `${text}\n… and ${hidden} more rows.\n`, left: Math.max(0, left) }
}

function buildFindingsTable({ findings }: Report, commit: string | null, linkBase: LinkBase): Table[] {
  if (findings.length === 0) return []
  const rows = findings.map(({ file, line, column, severity, message, help, code }) => [
    severity,
    linkFile(file, line, `${file}:${line}:${column}`, commit, linkBase),
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
    linkBase,
    tableBudget: given = tableBudgetBytes,
  }: { commit: string | null; linkBase: LinkBase; tableBudget?: number },
): string {
  const parts = [`### ${icons[report.tone]} ${escapeText(operation)}: ${escapeText(report.headline)}\n`]
  if (report.capacity !== null) {
    const { active, max } = report.capacity
    parts.push(`\`${drawProgressBar(report.capacity, 30)}\` ${active} of ${max} active\n`)
  }
  for (const detail of report.details) parts.push(`${escapeText(detail)}\n`)
  let budget = given
  for (const table of [...report.tables, ...buildFindingsTable(report, commit, linkBase)]) {
    const { text, left } = formatMarkdownTable(table, budget)
    parts.push(text)
    budget = left
  }
  const facts = report.facts.map(([name, value]) => `${name} ${formatCell(value)}`)
  if (facts.length > 0) parts.push(`${facts.join(' · ')}\n`)
  return parts.join('\n')
}
