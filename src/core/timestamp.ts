const shape =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar. */
function daysFromEpoch(year: number, month: number, day: number): number {
  // Counting years from March puts the leap day last, so that a month's first day needs no table.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -minutes : minutes
}

/**
 * Milliseconds since 1970-01-01 UTC of an ISO 8601 timestamp; one without an offset is UTC, digits beyond milliseconds
 * are dropped. NaN where the text is no timestamp.
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
  const minutes = daysFromEpoch(year, month, day) * 1440 + hour * 60 + minute - offsetMinutes(match[8])
  return minutes * 60_000 + second * 1000 + milliseconds
}

/** Hours from one timestamp to another; negative where `later` is the earlier one. */
export function hoursBetween(earlier: string, later: string): number {
  return (parseTimestamp(later) - parseTimestamp(earlier)) / 3_600_000
}
