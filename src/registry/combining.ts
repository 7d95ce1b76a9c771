import { InputError } from '../core/errors.js'
import type { OpenedStore } from '../store/open.js'
import type { Combining, Limits } from '../commit/policy.js'
import type { Privilege, RegistryOptions } from './options.js'
import { withinLimits } from './limits.js'

/** Characters that a key must have at least: a shorter one can be guessed from what it signed. */
export const leastKeyLength = 16

/** A host that takes longer to answer is taken to have said no, seconds: writers do well without being combined. */
const patience = 10

/** @throws InputError for a key that is none, without telling it */
export function checkIntentKeys(keys: readonly string[] = []): void {
  if (keys.every((key) => key.length >= leastKeyLength)) return
  throw new InputError(`each intent key must have at least ${leastKeyLength} characters`)
}

/** Where nobody can be asked, every writer may do the same. */
const nobodyToAsk: Privilege = () => Promise.resolve(null)

/** How a writer combines with others in a registry; null where it was told not to. */
export function combiningOf(
  { combine = 'auto', intentKeys = [], privilege = nobodyToAsk }: RegistryOptions,
  { store: { branch }, url }: OpenedStore,
  { signal, log }: Limits,
): Combining | null {
  if (combine === false) return null
  const isOpen = combine === true || intentKeys.length > 0 || url === null
  const obstacle = async (): Promise<string | null> => {
    if (isOpen) return null
    const reason = await withinLimits({ timeoutSeconds: patience, signal, log }, (limits) =>
      privilege({ url, branch }, limits),
    ).catch(() => `it is not known whether ${branch} is protected`)
    return reason === null ? null : `${reason} and no intent-key is set`
  }
  return { keys: intentKeys, obstacle }
}
