import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { countHoursBetween, parseTimestamp } from '../../src/core/timestamp.js'

const utc = Date.UTC

describe('parseTimestamp', () => {
  it.each([
    ['microseconds', '2025-11-14T02:17:29.209138Z', utc(2025, 10, 14, 2, 17, 29, 209)],
    ['milliseconds', '2025-11-14T02:17:29.209Z', utc(2025, 10, 14, 2, 17, 29, 209)],
    ['nanoseconds', '2025-11-14T02:17:29.209999999Z', utc(2025, 10, 14, 2, 17, 29, 209)],
    ['a tenth of a second', '2025-11-14T02:17:29.2Z', utc(2025, 10, 14, 2, 17, 29, 200)],
    ['no fraction', '2025-11-14T02:17:29Z', utc(2025, 10, 14, 2, 17, 29)],
    ['a zero offset', '2025-11-14T06:23:51.242248+00:00', utc(2025, 10, 14, 6, 23, 51, 242)],
    ['an offset east', '2025-11-14T06:23:51+05:30', utc(2025, 10, 14, 0, 53, 51)],
    ['an offset west', '2025-11-14T23:00:00-03:30', utc(2025, 10, 15, 2, 30)],
    ['no offset, which is UTC', '2025-11-14T06:23:51.242248', utc(2025, 10, 14, 6, 23, 51, 242)],
    ['a leap day', '2024-02-29T00:00:00Z', utc(2024, 1, 29)],
    ['the day after a leap day', '2024-03-01T00:00:00Z', utc(2024, 2, 1)],
    ['a century without a leap day', '2100-03-01T00:00:00Z', utc(2100, 2, 1)],
    ['a century with a leap day', '2000-02-29T12:00:00Z', utc(2000, 1, 29, 12)],
    ['a leap second', '2016-12-31T23:59:60Z', utc(2017, 0, 1)],
    ['a leap second of June', '2015-06-30T23:59:60.5+00:00', utc(2015, 6, 1, 0, 0, 0, 500)],
    ['the epoch', '1970-01-01T00:00:00Z', 0],
    ['a moment before the epoch', '1969-12-31T23:59:59.999Z', -1],
  ])('reads %s', (_, text, milliseconds) => {
    expect(parseTimestamp(text)).toBe(milliseconds)
  })

  it.each([
    '',
    'null',
    'yesterday',
    '2025-11-14',
    '2025-11-14 02:17:29Z',
    '2025-11-14T02:17Z',
    '2025-11-14t02:17:29z',
    '2025-11-14T02:17:29.Z',
    '2025-11-14T02:17:29,5Z',
    '2025-11-14T02:17:29.0000000000Z',
    '2025-11-14T02:17:29+0100',
    '2025-11-14T02:17:29 +01:00',
    ' 2025-11-14T02:17:29Z',
    '2025-11-14T02:17:29Z\n',
    '٢٠٢٥-11-14T02:17:29Z',
    '12025-11-14T02:17:29Z',
    '2025-00-14T02:17:29Z',
    '2025-13-14T02:17:29Z',
    '2025-11-00T02:17:29Z',
    '2025-11-32T02:17:29Z',
    '2025-11-14T24:00:00Z',
    '2025-11-14T02:60:00Z',
    '2025-11-14T02:17:61Z',
    '2025-11-14T24:00:01Z',
    '2025-11-14T25:00:00Z',
    '2025-11-14T02:17:60Z',
    '2025-11-14T23:59:60Z',
    '2016-12-31T22:59:60Z',
    '2016-12-31T23:58:60Z',
    '2016-12-31T23:59:60+01:00',
    '2016-12-31T23:59:60-00:30',
    '2026-02-30T12:00:00Z',
    '2025-02-29T12:00:00Z',
    '2026-02-29T12:00:00',
    '1900-02-29T12:00:00Z',
    '2100-02-29T12:00:00+02:00',
    '2026-04-31T12:00:00.123456Z',
    '2026-06-31T12:00:00Z',
    '2026-09-31T12:00:00Z',
    '2026-11-31T12:00:00Z',
    '2026-12-32T12:00:00Z',
    '2026-00-01T12:00:00Z',
    '2025-11-14T02:17:29+24:00',
    '2025-11-14T02:17:29+01:60',
  ])('finds no timestamp in %j', (text) => {
    expect(parseTimestamp(text)).toBeNaN()
  })

  const instants = fc.date({
    min: new Date('0001-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })

  it('agrees with Date about every instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(parseTimestamp(instant.toISOString())).toBe(instant.getTime())
      }),
    )
  })

  it('agrees with Date about which days exist', () => {
    const years = [
      0, 4, 99, 100, 400, 1600, 1899, 1900, 1904, 1999, 2000, 2023, 2024, 2025, 2026, 2100, 2400, 9999,
    ]
    const two = (value: number): string => String(value).padStart(2, '0')
    for (const year of years) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z`
          // Date counts the days that do not exist on into the next month.
          const moment = new Date(text)
          const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 10))
          expect([text, !Number.isNaN(parseTimestamp(text))]).toEqual([text, exists])
        }
      }
    }
  })

  it('agrees with Date about every offset', () => {
    const offsets = fc.record({ sign: fc.constantFrom('+', '-'), hours: fc.nat(23), minutes: fc.nat(59) })
    const two = (value: number): string => String(value).padStart(2, '0')
    fc.assert(
      fc.property(instants, offsets, (instant, { sign, hours, minutes }) => {
        const text = instant.toISOString().replace('Z', `${sign}${two(hours)}:${two(minutes)}`)
        expect(parseTimestamp(text)).toBe(Date.parse(text))
      }),
    )
  })

  it('drops what is finer than a millisecond', () => {
    fc.assert(
      fc.property(instants, fc.stringMatching(/^\d{0,6}$/), (instant, digits) => {
        expect(parseTimestamp(instant.toISOString().replace('Z', `${digits}Z`))).toBe(instant.getTime())
      }),
    )
  })
})

describe('countHoursBetween', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T03:00:00Z', 3],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:30:00.000000+00:00', 0.5],
    ['2026-01-01T05:00:00+05:00', '2026-01-01T00:00:00Z', 0],
    ['2026-01-01T00:00:00', '2026-01-03T00:00:00Z', 48],
    ['2026-01-01T01:00:00Z', '2026-01-01T00:00:00Z', -1],
  ])('from %s to %s are %d hours', (earlier, later, hours) => {
    expect(countHoursBetween(earlier, later)).toBe(hours)
  })
})
