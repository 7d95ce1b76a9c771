import type { Snapshot } from './records/snapshot.js'
import { InputError } from './errors.js'
import type { FileChanges } from './records/files.js'

/**
 * Checks the records that a change writes.
 * @param after the snapshot with the change
 * @throws InputError where a record breaks its schema
 */
export function checkRecords(after: Snapshot, files: FileChanges): void {
  for (const path of files.keys()) {
    const [problem] = after.problems(path)
    if (problem !== undefined) throw new InputError(`${problem.file}: ${problem.message}`)
  }
}
