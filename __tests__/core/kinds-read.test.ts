import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../../src/core/decide.js'
import { CorruptRegistryError, InputError } from '../../src/core/errors.js'
import { operations, type OperationName } from '../../src/core/operations/index.js'
import { recordKinds, type KindName } from '../../src/core/records/kinds/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import { kindsNeeded } from '../../src/core/rules.js'
import type { Command } from '../../src/generated/types.js'
import { anyCommand, anyRegistry, anyTime } from './arbitrary.js'
import { context, root } from './support.js'

/** The kinds that a store loads for a command. */
function kindsOf(command: Command): KindName[] {
  const names: OperationName[] =
    command.operation === 'apply' ? command.operations.map((step) => step.operation) : [command.operation]
  const kinds = names.flatMap((name): readonly KindName[] => {
    const { reads, effect } = operations[name]
    if (reads === 'steps') throw new Error(`${name} is not made of steps here`)
    return effect === 'write' ? kindsNeeded(reads) : reads
  })
  return recordKinds.map(({ name }) => name).filter((name) => kinds.includes(name))
}

function outcome(snapshot: Snapshot, command: Command, time: string): unknown {
  try {
    return decide(snapshot, command, context({ time }))
  } catch (error) {
    if (error instanceof InputError || error instanceof CorruptRegistryError) return error.message
    throw error
  }
}

it('every operation decides the same on the kinds of record that it declares, and asks for no other', () => {
  fc.assert(
    fc.property(anyRegistry, anyCommand, anyTime, (all, command, time) => {
      const some = new Snapshot(all.files, { root, kinds: kindsOf(command) })
      expect(outcome(some, command, time)).toEqual(outcome(all, command, time))
    }),
    { numRuns: 1500 },
  )
})
