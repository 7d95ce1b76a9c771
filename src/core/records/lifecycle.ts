import type { RecordKind } from './kind.js'

/** The statuses of a record, and the transitions that operations make between them. */
export interface Lifecycle<Status extends string = string> {
  /** The field that holds the status. */
  readonly field: string
  readonly transitions: Readonly<Record<Status, readonly Status[]>>
  /** A clause for messages that names the operations which change the status. */
  readonly changedBy: string
}

type WithLifecycle<Status extends string> = RecordKind<RecordKind['name'], Status>

/** Lists the statuses that one operation can lead to. Empty for a final status. */
export function listTransitions<Status extends string>(
  { lifecycle }: WithLifecycle<Status>,
  status: Status,
): readonly Status[] {
  return lifecycle !== null && Object.hasOwn(lifecycle.transitions, status)
    ? lifecycle.transitions[status]
    : []
}

/** Whether one operation can lead from one status to another. */
export const mayBecome = <Status extends string>(
  kind: WithLifecycle<Status>,
  from: Status,
  to: Status,
): boolean => listTransitions(kind, from).includes(to)

/** Lists the statuses that any number of operations can lead to, the nearest first. */
export function listReachableStatuses<Status extends string>(
  kind: WithLifecycle<Status>,
  status: Status,
): Status[] {
  const reached = new Set([status])
  for (const each of reached) for (const next of listTransitions(kind, each)) reached.add(next)
  reached.delete(status)
  return [...reached]
}
