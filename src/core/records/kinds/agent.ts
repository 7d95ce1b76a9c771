import { recordKind, recordLimit } from '../kind.js'

/** One agent: identity, traits, metrics and status. */
export const agent = recordKind({
  name: 'agent',
  location: { folder: 'agents' },
  schema: 'agent',
  maxBytes: recordLimit,
})
