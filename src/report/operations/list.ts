import { buildAgentsTable } from '../agents-table.js'
import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const list = report<'list'>({
  sentence: ({ count }) => `${formatCount(count, 'agent')}.`,
  tables: ({ agents }, _, source) => buildAgentsTable(agents, source),
  facets: { agents: ({ agents }) => agents.map(({ id }) => id) },
})
