import { recordKind, recordLimit } from '../kind.js'

/** The promoted agents, each of them whole: so it may be larger than one record. */
export const hallOfFame = recordKind({
  name: 'hall-of-fame',
  location: { file: 'hall_of_fame.json' },
  schema: 'hallOfFame',
  maxBytes: 8 * recordLimit,
})
