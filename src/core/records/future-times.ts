import { locateValue } from '../json/parse.js'
import { isObject, type JsonValue } from '../json/value.js'
import { parseTimestamp } from '../timestamp.js'
import { parseRecordPath } from './files.js'
import type { Finding } from './findings.js'
import type { Snapshot } from './snapshot.js'

/** How far the clocks of two machines may differ, milliseconds. */
const clockTolerance = 5 * 60_000

function fieldOf(snapshot: Snapshot, path: string, field: string): JsonValue | undefined {
  const address = parseRecordPath(path)
  if (address === null || snapshot.problems(path).length > 0) return undefined
  const record: unknown = snapshot.record(address.kind.name, address.id)
  return isObject(record) ? record[field] : undefined
}

/**
 * Finds times in a sound record that say when something happened and are in the future: until then an interval would
 * refuse, and a new agent would stay new.
 * @param now ISO 8601
 * @param before what the record was changed from: times that have not changed are not reported; null for all times
 */
export function findFutureTimes(
  snapshot: Snapshot,
  path: string,
  now: string,
  severity: Finding['severity'],
  before: Snapshot | null = null,
): Finding[] {
  const latest = parseTimestamp(now) + clockTolerance
  return (parseRecordPath(path)?.kind.pastTimes ?? []).flatMap((field) => {
    const time = fieldOf(snapshot, path, field)
    if (typeof time !== 'string' || !(parseTimestamp(time) > latest)) return []
    if (before !== null && fieldOf(before, path, field) === time) return []
    return [
      {
        code: 'future-time',
        severity,
        file: snapshot.fileName(path),
        ...locateValue(snapshot.text(path) ?? '', [field]),
        message: `${field} is ${time}, which is in the future`,
        help: 'Set it to the time when it happened; a time without an offset is in UTC.',
      },
    ]
  })
}
