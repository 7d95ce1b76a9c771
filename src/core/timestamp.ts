const monthAndDay =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))'
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
const fraction = '(?:\\.\\d{1,9})?'
const time = `(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d${fraction}(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?`
/** Leap seconds have only ever been put behind these two days, in UTC. */
const leapSecond = `\\d{4}-(?:06-30|12-31)T23:59:60${fraction}(?:Z|[+-]00:00)?`

/**
 * Pattern of an ISO 8601 timestamp that exists: no 30 February, no 29 February of a common year, no 24:00. The schemas have
 * the pattern too, so that an editor knows as much as the registry.
 */
export const timestampPattern = `^(?:(?:\\d{4}-${monthAndDay}|${leapYear}-02-29)T${time}|${leapSecond})$`

const pattern = new RegExp(timestampPattern)
const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(.*)$/

/** Whether a text is spelled like a timestamp, be there such a day and time or not. */
export const looksLikeTimestamp = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.test(text)

/** The Gregorian calendar repeats after 400 years. */
const cycleYears = 400
const cycleMs = 146_097 * 86_400_000

function parseOffsetMinutes(zone: string): number {
  if (zone === '' || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -minutes : minutes
}

/**
 * Parses an ISO 8601 timestamp into milliseconds since 1970-01-01 UTC; NaN where the text is not an existing time. A timestamp
 * without an offset is in UTC. Digits beyond milliseconds are dropped.
 */
export function parseTimestamp(text: string): number {
  const match = pattern.test(text) ? parts.exec(text) : null
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
  // Date.UTC takes a year below 100 for a year of the 20th century.
  const local = Date.UTC(year + cycleYears, month - 1, day, hour, minute, second, milliseconds) - cycleMs
  return local - parseOffsetMinutes(match[8] ?? '') * 60_000
}

/** Counts the hours from one timestamp to another; negative where `later` is earlier. */
export function countHoursBetween(earlier: string, later: string): number {
  return (parseTimestamp(later) - parseTimestamp(earlier)) / 3_600_000
}
