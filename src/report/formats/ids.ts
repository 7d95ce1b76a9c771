import { stripControlCharacters } from '../../core/inert-text.js'
import { readFacet } from '../read-report.js'
import type { ResultFormat } from '../format-result.js'

/** The ids of the agents, one on a line. */
export const ids: ResultFormat = (outcome, { command }) =>
  (readFacet(outcome, 'agents', command) ?? []).map(stripControlCharacters).join('\n')
