import { describe, expect, it } from '@jest/globals'
import { windowStart } from '../../../src/core/evidence/window-start.js'
import { Snapshot } from '../../../src/core/records/snapshot.js'

const now = Date.parse('2026-02-02T00:00:00Z')
const at = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** @param windowHours `metrics_window_hours` @param last `last_evaluation` */
const registryOf = (windowHours: number, last: string | null): Snapshot =>
  new Snapshot(
    new Map([
      ['config.json', JSON.stringify({ metrics_window_hours: windowHours })],
      ['metadata.json', JSON.stringify({ last_evaluation: last })],
    ]),
  )

describe('evidence begins', () => {
  it.each([
    ['as asked for', 24, '2026-01-20T00:00:00Z', '2026-01-31T12:00:00+01:00', 0, '2026-01-31T11:00:00.000Z'],
    ['with the window, where nobody evaluated yet', 24, null, undefined, 0, '2026-02-01T00:00:00.000Z'],
    [
      'with the last evaluation, if that is longer ago',
      24,
      '2026-01-20T00:00:00Z',
      undefined,
      0,
      '2026-01-20T00:00:00.000Z',
    ],
    [
      'with the window, if the last evaluation is more recent',
      48,
      '2026-02-01T00:00:00Z',
      undefined,
      0,
      '2026-01-31T00:00:00.000Z',
    ],
    ['with the window by the clock of the host', 24, null, undefined, 60_000, '2026-02-01T00:01:00.000Z'],
    [
      'no later than the last evaluation by a clock that is ahead',
      1,
      '2026-01-20T00:00:00Z',
      undefined,
      60_000,
      '2026-01-20T00:00:00.000Z',
    ],
    [
      'no later than the last evaluation by a clock that is behind',
      1,
      '2026-01-20T00:01:00Z',
      undefined,
      -60_000,
      '2026-01-20T00:00:00.000Z',
    ],
  ])('%s', (_, hours, last, since, ahead, begin) => {
    expect(at(windowStart(registryOf(hours, last), since, { now, ahead }))).toBe(begin)
  })

  it.each(['yesterday', '', '2026-02-30T00:00:00Z'])('at no time such as %j', (since) => {
    expect(() => windowStart(registryOf(24, null), since, { now, ahead: 0 })).toThrow(
      `since: "${since}" is no time`,
    )
  })
})
