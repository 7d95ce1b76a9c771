import { writeTables } from '../read-report.js'
import type { ResultFormat } from '../format-result.js'
import { formatTable } from '../table.js'

/** The tables of the result alone, for people. */
export const table: ResultFormat = ({ operation, result, commit }, { command, width }) =>
  (result === null ? [] : writeTables(operation, result, command, { commit, linkBase: {} }))
    .flatMap((each) => formatTable(each, width))
    .join('\n')
