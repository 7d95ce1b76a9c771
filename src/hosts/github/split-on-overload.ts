import { isOverload } from './failure.js'

/**
 * Asks for many things at once, and where that is too much, for the halves.
 * @throws StoreError where one alone is too much too
 */
export async function splitOnOverload<Name, Answer>(
  names: readonly Name[],
  ask: (some: readonly Name[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  try {
    return await ask(names)
  } catch (error) {
    if (!isOverload(error) || names.length < 2) throw error
    const middle = Math.ceil(names.length / 2)
    return [
      ...(await splitOnOverload(names.slice(0, middle), ask)),
      ...(await splitOnOverload(names.slice(middle), ask)),
    ]
  }
}
