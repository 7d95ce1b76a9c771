import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../../src/core/decide.js'
import { CorruptRegistryError, InputError } from '../../src/core/errors.js'
import { kindsToLoad } from '../../src/core/kinds-to-load.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Command } from '../../src/generated/types.js'
import { runs } from '../support/property-runs.js'
import { anyCommand, anyRegistry, anyTime } from './arbitrary.js'
import { context, root } from './support.js'

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
      const some = new Snapshot(all.files, { root, kinds: kindsToLoad([command]).map(({ name }) => name) })
      expect(outcome(some, command, time)).toEqual(outcome(all, command, time))
    }),
    runs(1500),
  )
})
