import { createHash } from 'node:crypto'

/** Refs of intents that are heeded, in the order of the server's list: whoever may push could leave any number. */
export const maxIntentRefs = 16_384

/** Bytes that the text of an intent may have. */
export const maxIntentBytes = 256 * 1024

/** Prefix of the refs of all registries. */
export const intentRefs = 'refs/agent-registry/'

/** Prefix of the intents of one registry, with a slash at its end: two registries in one repository must not meet. */
export function intentNamespace(branch: string, root: string): string {
  const registry = createHash('sha256').update(`${branch}\0${root}`).digest('hex').slice(0, 16)
  return `${intentRefs}${registry}/intents/`
}

/** Whether a name is the hash of a request's id. A ref of any other name is not an intent. */
export const isIntentName = (name: string): boolean => /^[0-9a-f]{32}$/.test(name)
