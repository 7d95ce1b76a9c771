import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { annotateFindings } from '../../../src/faces/action/annotations.js'
import { createLog, formatLogLine } from '../../../src/faces/action/log.js'
import type { Finding } from '../../../src/core/records/findings.js'
import { recording } from './fake-toolkit.js'

describe('a line of the log', () => {
  it.each([
    ['plain: text', 'plain: text'],
    ['::error::forged', ': :error::forged'],
    ['  ::stop-commands::x', '  : :stop-commands::x'],
    ['x ##[add-mask]y', 'x ## [add-mask]y'],
    ['two\n::error::lines', 'two ::error::lines'],
    ['two\r::error::lines', 'two ::error::lines'],
    ['\u001b[31mred', '\ufffd[31mred'],
  ])('%j is written as %j, which the runner takes for no command', (text, line) => {
    expect(formatLogLine(text)).toBe(line)
  })
})

describe('the log', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('has retries and notices at once, progress now and then', () => {
    const toolkit = recording()
    const log = createLog(toolkit)
    log.info('push lost')
    log.notice('stays')
    log.progress('10%\r20%')
    jest.advanceTimersByTime(10_000)
    log.progress('30%\r40%')
    log.progress('50%')
    expect(toolkit.lines).toEqual(['push lost', '40%'])
    expect(toolkit.notices).toEqual([{ message: 'stays' }])
  })
})

describe('annotations of findings', () => {
  const finding = (severity: Finding['severity'], line: number): Finding => ({
    code: 'schema',
    severity,
    file: 'agents/a.json',
    line,
    column: 2,
    message: `wrong\n${line}`,
    help: 'Correct it.',
  })

  it('stand at their line and column', () => {
    const toolkit = recording()
    annotateFindings([finding('warning', 7)], toolkit)
    expect(toolkit.warnings).toEqual([
      {
        message: 'wrong 7. Correct it.',
        title: 'schema',
        file: 'agents/a.json',
        startLine: 7,
        startColumn: 2,
      },
    ])
  })

  it('are at most ten of each kind', () => {
    const toolkit = recording()
    const findings = Array.from({ length: 40 }, (_, index) =>
      finding(index % 2 === 0 ? 'error' : 'warning', index),
    )
    annotateFindings(findings, toolkit)
    expect([toolkit.errors.length, toolkit.warnings.length]).toEqual([10, 10])
  })
})
