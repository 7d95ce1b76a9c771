import { InputError } from '../../core/errors.js'
import { leastKeyLength } from '../../registry/combining.js'
import type { RawInput } from './values.js'

/**
 * Reads the keys that sign intents, newest first. No message contains any part of a key.
 * @param previous the key before the present one, accepted as long as some writers still sign with it
 * @throws InputError naming the input
 */
export function parseIntentKeys(present: RawInput | null, previous: RawInput | null): string[] {
  if (present === null && previous !== null)
    throw new InputError(`${previous.label}: is the key before another; give that one beside it`)
  const given = [present, previous].filter((key) => key !== null)
  const short = given.find(({ text }) => text.length < leastKeyLength)
  if (short !== undefined)
    throw new InputError(`${short.label}: must have at least ${leastKeyLength} characters`)
  return given.map(({ text }) => text)
}
