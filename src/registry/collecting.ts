import { decide } from '../core/decide.js'
import type { Context } from '../core/decision.js'
import type { Definition } from '../core/operations/definition.js'
import { operations, type CommandOf, type OperationName } from '../core/operations/index.js'
import type { Snapshot } from '../core/records/snapshot.js'
import type { Evaluate } from '../generated/types.js'
import type { Preparation } from '../commit/options.js'
import type { Limits } from '../commit/policy.js'
import type { Collector } from './options.js'

/** Whether a command needs metrics that it does not bring. */
export function lacksMetrics(command: CommandOf<OperationName>): command is CommandOf<'evaluate'> {
  const { evidence }: Definition<OperationName> = operations[command.operation]
  return evidence !== undefined && (command as { metrics?: unknown }).metrics === undefined
}

/** The same evaluation on the records alone. */
function withoutSince(command: Evaluate): Evaluate {
  const asked = { ...command }
  delete asked.since
  return asked
}

const isRefused = (snapshot: Snapshot, command: Evaluate, context: Context): boolean =>
  decide<'evaluate'>(snapshot, withoutSince(command), context).kind === 'refusal'

/** Completes commands that lack metrics with those that a host has. */
export const collecting =
  (collect: Collector, limits: Limits): Preparation =>
  async (command, context, snapshot) => {
    if (!lacksMetrics(command)) return command
    // What is refused in any case, such as an evaluation too soon, is not worth a hundred requests.
    if (isRefused(snapshot, command, context)) return null
    return { ...command, ...(await collect(snapshot, command.since, limits)) }
  }
