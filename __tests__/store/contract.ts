import { compareAndSwap } from './contract/compare-and-swap.js'
import { histories } from './contract/history.js'
import { lookBack } from './contract/look-back.js'
import { Remote, type Harness } from './contract/remote.js'
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
export const storeContract = [...states, ...compareAndSwap, ...histories, ...lookBack].map(
  ({ title, check }) => ({
    title,
    check: async (harness: Harness): Promise<void> => {
      const remote = new Remote(harness)
      try {
        await check(remote)
      } finally {
        await remote.close()
      }
    },
  }),
)
