import { buildFieldsTable } from '../fields-table.js'
import { report } from '../operation-report.js'

export const configure = report<'configure'>({
  sentence: (_, command) =>
    command === undefined ? 'Changed the policy.' : `Changed ${Object.keys(command.patch).join(', ')}.`,
  tables: ({ config }) => buildFieldsTable(config),
})
