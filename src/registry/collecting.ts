import type { Definition } from '../core/operations/definition.js'
import { operations, type CommandOf, type OperationName } from '../core/operations/index.js'
import type { CollectEvidence } from '../commit/options.js'
import type { Limits } from '../commit/policy.js'
import type { Collector } from './options.js'

/** Whether a command needs metrics that it does not bring. */
export function lacksMetrics(command: CommandOf<OperationName>): command is CommandOf<'evaluate'> {
  const { evidence }: Definition<OperationName> = operations[command.operation]
  return evidence !== undefined && (command as { metrics?: unknown }).metrics === undefined
}

/** How the evidence that a command lacks is collected; undefined where it lacks none, or there is no host to collect from. */
export function collectorFor(
  command: CommandOf<OperationName>,
  collect: Collector | undefined,
  limits: Limits,
): CollectEvidence | undefined {
  if (collect === undefined || !lacksMetrics(command)) return undefined
  return (snapshot) => collect(snapshot, command.since, limits)
}
