import { checkRecords } from './check-records.js'
import { refuse, type Change, type Context, type Decision, type Refusal } from './decision.js'
import type { Evidence } from '../generated/types.js'
import { InputError } from './errors.js'
import type { Decide } from './operations/definition.js'
import { operations, type CommandOf, type OperationName, type Results } from './operations/index.js'
import { getMaxBytes, type FileChanges } from './records/files.js'
import type { Snapshot } from './records/snapshot.js'
import { findNewViolation } from './rules.js'

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
  // TypeScript cannot call a union of functions. The name of each operation determines the type of its command.
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
    if (text === null || new TextEncoder().encode(text).length <= getMaxBytes(path)) continue
    return refuse('limit-exceeded', `${root.fileName(path)} would exceed ${getMaxBytes(path)} bytes`)
  }
  return null
}

/**
 * Decides a command on a snapshot. Pure: the same arguments give the same decision. A change without files means that there
 * was nothing to do. Refusals of the operation come first, then refusals of rules across records.
 * @param evidence work of the agents, as a host knows it; null without evidence
 * @throws InputError for input that no state could accept, and for a procedure
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

/**
 * The refusal of a command that stands whatever its evidence is; null where evidence may change the decision.
 * @throws CorruptRegistryError where a record that the decision needs is unreadable
 */
export function refuseWithoutEvidence<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  context: Context,
): Refusal | null {
  try {
    const decision = decide<Name>(snapshot, command, context)
    return decision.kind === 'refusal' ? decision : null
  } catch (error) {
    // Input may make sense with evidence only, such as the time since when it is collected.
    if (error instanceof InputError) return null
    throw error
  }
}

/** Refuses a change that is too large or breaks a rule. Drops files that stay the same. */
function checkChange<Result>(before: Snapshot, change: Change<Result>): Decision<Result> {
  const files = selectDifferent(before, change.files)
  const tooLarge = refuseOversized(files, before)
  if (tooLarge !== null) return tooLarge
  const after = before.with(files)
  checkRecords(after, files)
  const worse = findNewViolation(before, after, files.keys())
  if (worse !== null) {
    const { file, message, help } = worse.violation.toFinding()
    return refuse(worse.refusal, `after the change, ${message} (${file}). ${help}`)
  }
  return { ...change, files }
}
