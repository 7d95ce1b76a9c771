import { recordKind, recordLimit } from '../kind.js'

/** What the registry did last. */
export const metadata = recordKind({
  name: 'metadata',
  location: { file: 'metadata.json' },
  schema: 'metadata',
  maxBytes: recordLimit,
})
