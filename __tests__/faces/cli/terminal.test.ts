import { describe, expect, it } from '@jest/globals'
import { wantsColors, widthOf } from '../../../src/faces/cli/terminal.js'

const output = (isTTY: boolean) => ({ write: () => undefined, isTTY })

describe('wantsColors', () => {
  it.each([
    [true, {}, true, true],
    [false, {}, true, false],
    [true, {}, false, false],
    [true, { TERM: 'dumb' }, true, false],
    [true, { NO_COLOR: '1' }, true, false],
    [true, { NO_COLOR: '' }, true, true],
    [false, { FORCE_COLOR: '1' }, true, true],
    [false, { FORCE_COLOR: '' }, true, true],
    [true, { FORCE_COLOR: '0' }, true, false],
    [true, { FORCE_COLOR: 'false' }, true, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
    [false, { FORCE_COLOR: '1' }, false, false],
  ])('terminal %s, environment %j, allowed %s: %s', (isTTY, environment, allowed, expected) => {
    expect(wantsColors(output(isTTY), environment, allowed)).toBe(expected)
  })
})

it.each([
  [undefined, 100],
  [0, 100],
  [40, 40],
  [1, 1],
])('a terminal of %s columns is %s wide', (columns, width) => {
  expect(widthOf({ write: () => undefined, ...(columns === undefined ? {} : { columns }) })).toBe(width)
})
