import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { timeLimit } from '../../src/store/time-limit.js'

beforeEach(() => {
  jest.useFakeTimers()
})

afterEach(() => {
  jest.useRealTimers()
})

describe('a time limit', () => {
  it('aborts at its end, as a timeout', () => {
    const { signal } = timeLimit(1000, undefined)
    jest.advanceTimersByTime(999)
    expect(signal.aborted).toBe(false)
    jest.advanceTimersByTime(1)
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
  })

  it('aborts with the caller, for the same reason', () => {
    const caller = new AbortController()
    const { signal } = timeLimit(1000, caller.signal)
    caller.abort(new Error('enough'))
    expect(signal.reason).toEqual(new Error('enough'))
    expect(timeLimit(1000, caller.signal).signal.aborted).toBe(true)
  })

  it('that is released holds nothing, and keeps no process alive', () => {
    const caller = new AbortController()
    const { signal, release } = timeLimit(1000, caller.signal)
    release()
    expect(jest.getTimerCount()).toBe(0)
    caller.abort()
    expect(signal.aborted).toBe(false)
  })

  it('longer than a timer can wait is as long as a timer can wait', () => {
    const { signal, release } = timeLimit(1e15, undefined)
    jest.advanceTimersByTime(24 * 3_600_000)
    expect(signal.aborted).toBe(false)
    release()
  })
})
