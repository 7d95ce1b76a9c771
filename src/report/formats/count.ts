import { readFacet } from '../read-report.js'
import type { ResultFormat } from '../format-result.js'

/** The number of agents. */
export const count: ResultFormat = (outcome, { command }) =>
  String(readFacet(outcome, 'agents', command)?.length ?? 0)
