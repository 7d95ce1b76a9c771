import { recordKind, recordLimit } from '../kind.js'

/** The promoted agents, each with its whole record, so the file may be larger than that of one record. */
export const hallOfFame = recordKind({
  name: 'hall-of-fame',
  location: { file: 'hall_of_fame.json' },
  schema: 'hallOfFame',
  entrySchema: 'agent',
  maxBytes: 8 * recordLimit,
  mergeBy: 'entries',
})
