const shape =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/

/** The Gregorian calendar repeats after 400 years. */
const cycleYears = 400
const cycleMs = 146_097 * 86_400_000

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -minutes : minutes
}

/**
 * Milliseconds since 1970-01-01 UTC of an ISO 8601 timestamp. A timestamp without an offset is UTC, and digits beyond
 * milliseconds are dropped. NaN where the text is not a timestamp.
 */
export function parseTimestamp(text: string): number {
  const match = shape.exec(text)
  if (match === null) return Number.NaN
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  // Date.UTC takes years below 100 for years of the 20th century.
  const local = Date.UTC(year + cycleYears, month - 1, day, hour, minute, second, milliseconds) - cycleMs
  return local - offsetMinutes(match[8]) * 60_000
}

/** Hours from one timestamp to another; negative where `later` is the earlier one. */
export function hoursBetween(earlier: string, later: string): number {
  return (parseTimestamp(later) - parseTimestamp(earlier)) / 3_600_000
}
