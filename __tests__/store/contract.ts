import { chains } from './contract/chains.js'
import { compareAndSwap } from './contract/compare-and-swap.js'
import { histories } from './contract/history.js'
import { intents } from './contract/intents.js'
import { lookBack } from './contract/look-back.js'
import { Remote, type Harness, type StorePromise } from './contract/remote.js'
import { states } from './contract/states.js'

export type { Harness, OtherCommit } from './contract/remote.js'

/**
 * What every store promises, said through its interface alone, one entry a promise. Each is checked on an empty remote
 * of its own:
 *
 *     it.each(storeContract)('$title', async ({ check }) => {
 *       expect.hasAssertions()
 *       await check(await makeHarness())
 *     })
 */
export const storeContract = checkable([...states, ...compareAndSwap, ...histories, ...lookBack, ...chains])

/** What a store promises besides where its writers are combined. */
export const combiningContract = checkable(intents)

function checkable(
  promises: readonly StorePromise[],
): { readonly title: string; readonly check: (harness: Harness) => Promise<void> }[] {
  return promises.map(({ title, check }) => ({
    title,
    check: async (harness) => {
      const remote = new Remote(harness)
      try {
        await check(remote)
      } finally {
        await remote.close()
      }
    },
  }))
}
