import { buildFieldsTable } from '../fields-table.js'
import { report } from '../operation-report.js'

export const metadata = report<'metadata'>({
  sentence: () => 'What the registry did last.',
  tables: ({ metadata: record }) => buildFieldsTable(record),
})
