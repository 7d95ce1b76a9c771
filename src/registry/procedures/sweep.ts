import { sweep as sweepIntents } from '../../commit/combine/sweep.js'
import type { Procedure } from '../procedure.js'

/** Clears the intents that nobody needs any more. */
export const sweep: Procedure<'sweep'> = ({
  registry: {
    opened: { store },
    clock,
    limits: { log },
  },
  options: { intentKeys = [] },
  call: { dryRun = false },
  requestId,
}) => sweepIntents({ store, keys: intentKeys, clock, log, dryRun }, requestId)
