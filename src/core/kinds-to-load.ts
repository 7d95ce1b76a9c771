import { operations, type CommandOf, type OperationName } from './operations/index.js'
import type { AnyKind } from './records/files.js'
import { recordKinds, type KindName } from './records/kinds/index.js'
import { listNeededKinds } from './rules.js'

type AnyCommand = CommandOf<OperationName>

/** The operations that a command consists of: its own, and those of its steps. */
const listSteps = (command: AnyCommand): readonly AnyCommand[] =>
  'operations' in command ? command.operations : []

function namesToLoad(command: AnyCommand): readonly KindName[] {
  const { reads, effect } = operations[command.operation]
  if (reads === 'steps') return listSteps(command).flatMap(namesToLoad)
  return effect === 'write' ? listNeededKinds(reads) : reads
}

/** The kinds of record that deciding any of some commands may ask for. A snapshot must hold all of them. */
export function kindsToLoad(commands: Iterable<AnyCommand>): AnyKind[] {
  const names = new Set(Array.from(commands, namesToLoad).flat())
  return recordKinds.filter(({ name }) => names.has(name))
}
