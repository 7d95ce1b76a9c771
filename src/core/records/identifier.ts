import { createHash } from 'node:crypto'
import type { Context } from '../decision.js'

const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** Says why a text cannot be the id of an agent, which is also its file name; null where it can. */
export function findIdentifierProblem(id: string): string | null {
  if (!allowed.test(id)) {
    return 'an id has 1 to 128 letters, digits, dots, underscores and hyphens, and begins with a letter or digit'
  }
  if (id.includes('..')) return 'an id must not contain ".."'
  if (id.endsWith('.')) return 'an id must not end with a dot'
  if (id.toLowerCase().endsWith('.lock')) return 'an id must not end with ".lock"'
  if (reservedOnWindows.test(id))
    return 'this name is reserved on Windows, where the file could not be checked out'
  return null
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

function encodeBase32(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5 && text.length < length) {
      bits -= 5
      text += alphabet.charAt((value >> bits) & 31)
    }
  }
  return text
}

const hashParts = (...parts: (string | number)[]): Uint8Array =>
  createHash('sha256').update(parts.join('\n'), 'utf8').digest()

/**
 * Generates the id of the record that a request creates at `index`: 26 base-32 characters (130 bits) of a hash. No clock
 * takes part: a request that is decided again, or by another writer, must create the same records.
 */
export function generateId(context: Context, index: number): string {
  return `agent-${encodeBase32(hashParts('agent-id', context.request_id, index), 26)}`
}

/** Draws numbers from 0 to 100, the same for the same seed and index. */
export function drawPercentages(context: Context, index: number, count: number): number[] {
  return Array.from(hashParts('traits', context.seed, index).subarray(0, count), (byte) =>
    Math.round((byte * 100) / 255),
  )
}
