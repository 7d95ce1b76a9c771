import { buildFieldsTable } from '../fields-table.js'
import { report } from '../operation-report.js'

export const config = report<'config'>({
  sentence: () => 'The policy, with defaults filled in.',
  tables: ({ config: policy }) => buildFieldsTable(policy),
})
