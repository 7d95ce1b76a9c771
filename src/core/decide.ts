import type { Apply } from '../generated/types.js'
import { refuse, type Change, type Context, type Decision, type Refusal } from './decision.js'
import { InputError } from './errors.js'
import { sizeLimit, type FileChanges } from './records/files.js'
import { operations, type CommandOf, type OperationName, type Results } from './operations.js'
import { worsened } from './rules.js'
import type { Snapshot } from './records/snapshot.js'

type AnyCommand = CommandOf<OperationName>
type AnyDecision = Decision<Results[OperationName]>
type AnyOperation = (snapshot: Snapshot, command: AnyCommand, context: Context) => AnyDecision

function dispatch(snapshot: Snapshot, command: AnyCommand, context: Context): AnyDecision {
  if (command.operation === 'apply') return apply(snapshot, command, context)
  // The table's type ties each name to its command; a union of functions cannot be called without forgetting that.
  return (operations[command.operation] as AnyOperation)(snapshot, command, context)
}

/** Each operation sees what the ones before it did; the first refusal refuses the whole. */
function apply(snapshot: Snapshot, command: Apply, context: Context): Decision<Results['apply']> {
  const files = new Map<string, string | null>()
  const results: unknown[] = []
  let current = snapshot
  for (const [index, step] of command.operations.entries()) {
    const place = `operation ${index + 1} of ${command.operations.length} (${step.operation})`
    const decision = namingThePlace(place, () =>
      dispatch(current, step, {
        ...context,
        request_id: `${context.request_id}/${index}`,
        seed: `${context.seed}/${index}`,
      }),
    )
    if (decision.kind === 'refusal') return refuse(decision.code, `${place}: ${decision.message}`)
    results.push(decision.result)
    if (decision.kind !== 'change') continue
    for (const [path, text] of decision.files) files.set(path, text)
    const after = current.with(decision.files)
    // Unchecked, what this operation got wrong would look to the next one like a corrupt registry.
    namingThePlace(place, () => {
      checkRecords(after, decision.files)
    })
    current = after
  }
  return {
    kind: 'change',
    files,
    result: { results },
    summary: `apply ${command.operations.length} operations`,
  }
}

function namingThePlace<Result>(place: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${place}: ${error.message}`) : error
  }
}

function differing(snapshot: Snapshot, files: FileChanges): FileChanges {
  return new Map([...files].filter(([path, text]) => (snapshot.text(path) ?? null) !== text))
}

function oversized(files: FileChanges, root: Snapshot): Refusal | null {
  for (const [path, text] of files) {
    if (text === null || new TextEncoder().encode(text).length <= sizeLimit(path)) continue
    return refuse('limit-exceeded', `${root.fileName(path)} would exceed ${sizeLimit(path)} bytes`)
  }
  return null
}

/** @throws InputError where a record that the change would write breaks its schema: such input changes nothing */
function checkRecords(after: Snapshot, files: FileChanges): void {
  for (const path of files.keys()) {
    const [problem] = after.problems(path)
    if (problem !== undefined) throw new InputError(`${problem.file}: ${problem.message}`)
  }
}

/**
 * Decides a command on a state. Pure: the same arguments give the same decision.
 * A change without files had nothing to do. Refusals of an operation come first, in its own order, then the rules across
 * records in theirs.
 * @throws InputError for input that no state could accept
 * @throws CorruptRegistryError where a record that the decision needs is unreadable
 */
export function decide<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  context: Context,
): Decision<Results[Name]> {
  const decision = dispatch(snapshot, command, context) as Decision<Results[Name]>
  return decision.kind === 'change' ? checked(snapshot, decision) : decision
}

function checked<Result>(before: Snapshot, change: Change<Result>): Decision<Result> {
  const files = differing(before, change.files)
  const tooLarge = oversized(files, before)
  if (tooLarge !== null) return tooLarge
  const after = before.with(files)
  checkRecords(after, files)
  const worse = worsened(before, after, new Set(files.keys()))
  if (worse !== null) {
    const { file, message, help } = worse.violation.finding()
    return refuse(worse.refusal, `after the change, ${message} (${file}). ${help}`)
  }
  return { ...change, files }
}
