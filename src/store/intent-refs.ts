import { createHash } from 'node:crypto'

/** Names of refs that are heeded, in order of the server's list: whoever may push could leave any number. */
export const intentLimit = 16_384

/** Bytes that the text of an intent may have. */
export const intentSize = 256 * 1024

/** Where the intents of one registry are, with a slash at its end: two registries in one repository must not meet. */
export function intentNamespace(branch: string, root: string): string {
  const place = createHash('sha256').update(`${branch}\0${root}`).digest('hex').slice(0, 16)
  return `refs/agent-registry/${place}/intents/`
}

/** Hash of a request's id: any other name is nobody's intent. */
export const isIntentName = (name: string): boolean => /^[0-9a-f]{32}$/.test(name)
