import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { startProgress, wantsProgress } from '../../../src/faces/cli/progress.js'
import { recorded } from './fake-process-io.js'

const clear = '\r\u001b[2K'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('progress', () => {
  it('says nothing of what is done within two seconds', () => {
    const output = recorded({ isTTY: true })
    const { log, end } = startProgress(output, true, 'working')
    jest.advanceTimersByTime(1900)
    log.progress('fetching')
    end()
    jest.advanceTimersByTime(10_000)
    expect(output.text()).toBe('')
  })

  it('updates one line on a terminal, never wider than it, and takes it away', () => {
    const output = recorded({ isTTY: true, columns: 20 })
    const { log, end } = startProgress(output, true, 'working')
    jest.advanceTimersByTime(2000)
    log.progress('Counting objects: 10%\rCounting objects: 99% of a great many\n')
    log.progress('evil \u001b[31m')
    end()
    expect(output.text()).toBe(
      [`${clear}working`, `${clear}Counting objects: 9`, `${clear}evil \ufffd[31m`, clear].join(''),
    )
  })

  it('writes a line now and then elsewhere', () => {
    const output = recorded()
    const { log, end } = startProgress(output, true, 'working')
    jest.advanceTimersByTime(2000)
    log.progress('one')
    jest.advanceTimersByTime(9000)
    log.progress('two')
    jest.advanceTimersByTime(1000)
    log.progress('three')
    end()
    expect(output.text()).toBe('working\nthree\n')
  })

  it('passes on lines and notices at once, above the line that updates itself', () => {
    const output = recorded({ isTTY: true })
    const { log, end } = startProgress(output, true, 'working')
    log.info('push lost')
    jest.advanceTimersByTime(2000)
    log.notice('your checkout\nstays')
    end()
    expect(output.text()).toBe(
      ['push lost\n', `${clear}working`, `${clear}your checkout stays\n`, `${clear}working`, clear].join(''),
    )
  })

  it('leaves a program that reads JSON alone, but for notices', () => {
    const output = recorded()
    const { log, end } = startProgress(output, wantsProgress(output, true), 'working')
    jest.advanceTimersByTime(5000)
    log.info('push lost')
    log.progress('fetching')
    log.notice('stays')
    end()
    expect(output.text()).toBe('stays\n')
    expect(wantsProgress(recorded({ isTTY: true }), true)).toBe(true)
    expect(wantsProgress(output, false)).toBe(true)
  })
})
