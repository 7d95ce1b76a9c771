import { checkRecords } from './check-records.js'
import { refuse, type Change, type Context, type Decision, type Refusal } from './decision.js'
import type { Evidence } from '../generated/types.js'
import { InputError } from './errors.js'
import type { Decide } from './operations/definition.js'
import { operations, type CommandOf, type OperationName, type Results } from './operations/index.js'
import { sizeLimit, type FileChanges } from './records/files.js'
import type { Snapshot } from './records/snapshot.js'
import { firstNewViolation } from './rules.js'

type AnyCommand = CommandOf<OperationName>

function dispatch(
  snapshot: Snapshot,
  command: AnyCommand,
  context: Context,
  evidence: Evidence | null,
): Decision<unknown> {
  const operation = operations[command.operation]
  if (operation.kind === 'procedure')
    throw new InputError(`${command.operation} does not decide on a state, so it cannot run on one`)
  // The type of each definition ties its name to its command; a union of functions cannot be called without forgetting that.
  const decideOne = operation.decide as Decide<OperationName, unknown>
  return decideOne(snapshot, command, context, evidence, (state, step, stepContext) =>
    dispatch(state, step, stepContext, null),
  )
}

function selectDifferent(snapshot: Snapshot, files: FileChanges): FileChanges {
  return new Map([...files].filter(([path, text]) => (snapshot.text(path) ?? null) !== text))
}

function refuseOversized(files: FileChanges, root: Snapshot): Refusal | null {
  for (const [path, text] of files) {
    if (text === null || new TextEncoder().encode(text).length <= sizeLimit(path)) continue
    return refuse('limit-exceeded', `${root.fileName(path)} would exceed ${sizeLimit(path)} bytes`)
  }
  return null
}

/**
 * Decides a command on a state. Pure: the same arguments give the same decision.
 * A change without files had nothing to do. Refusals of an operation come first, in its own order, then the rules across
 * records in theirs.
 * @param evidence what a host knows of the agents, for an operation that uses it; null without any
 * @throws InputError for input that no state could accept, and for an operation that is not a decision
 * @throws CorruptRegistryError where a record that the decision needs is unreadable
 */
export function decide<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  context: Context,
  evidence: Evidence | null = null,
): Decision<Results[Name]> {
  const decision = dispatch(snapshot, command, context, evidence) as Decision<Results[Name]>
  return decision.kind === 'change' ? checkChange(snapshot, decision) : decision
}

/** Refuses a change that is too large or breaks a rule; drops files that stay as they are. */
function checkChange<Result>(before: Snapshot, change: Change<Result>): Decision<Result> {
  const files = selectDifferent(before, change.files)
  const tooLarge = refuseOversized(files, before)
  if (tooLarge !== null) return tooLarge
  const after = before.with(files)
  checkRecords(after, files)
  const worse = firstNewViolation(before, after, files.keys())
  if (worse !== null) {
    const { file, message, help } = worse.violation.finding()
    return refuse(worse.refusal, `after the change, ${message} (${file}). ${help}`)
  }
  return { ...change, files }
}
