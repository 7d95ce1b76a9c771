import { recordKind, recordLimit } from '../kind.js'

/** The policy of the registry: limits, thresholds and weights. */
export const config = recordKind({
  name: 'config',
  location: { file: 'config.json' },
  schema: 'config',
  maxBytes: recordLimit,
})
