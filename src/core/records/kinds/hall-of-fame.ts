import { recordKind, recordLimit } from '../kind.js'

/** The promoted agents, each with its whole record, so the file may be larger than that of one record. */
export const hallOfFame = recordKind({
  name: 'hall-of-fame',
  summary: 'the promoted agents',
  location: { file: 'hall_of_fame.json' },
  schema: {
    title: 'Hall of fame',
    description:
      'Promoted agents, each with its record at the promotion, the oldest first: hall_of_fame.json.',
    type: 'array',
    items: { $ref: 'agent.schema.json' },
  },
  entrySchema: 'agent',
  maxBytes: 8 * recordLimit,
  mergeBy: 'entries',
})
