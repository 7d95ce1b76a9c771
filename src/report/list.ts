import type { Results } from '../core/operations/index.js'
import { jsonLine, printable } from './escape.js'
import type { ListFormat } from './list-format.js'
import { tableLines } from './table.js'
import { agentsTable, type Source } from './tables.js'

/** A list of agents for programs and for people; without a final line break. */
export function formattedList(
  result: Results['list'],
  format: ListFormat,
  source: Source,
  width: number,
): string {
  switch (format) {
    case 'json':
      return jsonLine(result)
    case 'ids':
      return result.agents.map(({ id }) => printable(id)).join('\n')
    case 'count':
      return String(result.count)
    case 'table':
      return agentsTable(result.agents, source)
        .flatMap((table) => tableLines(table, width))
        .join('\n')
  }
}
