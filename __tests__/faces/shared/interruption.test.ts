import { EventEmitter } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { interruptible, type Interruptible } from '../../../src/faces/shared/interruption.js'

function target() {
  const exits: number[] = []
  const emitter = new EventEmitter()
  const process: Interruptible = {
    on: (event, listener) => emitter.on(event, listener),
    off: (event, listener) => emitter.off(event, listener),
    exit: (code) => exits.push(code),
  }
  return { exits, emitter, process }
}

describe('interruptible', () => {
  it('asks work to end at the first signal, and ends the process at the second', async () => {
    const { emitter, exits, process } = target()
    await interruptible(process, (signal) => {
      expect(signal.aborted).toBe(false)
      emitter.emit('SIGTERM', 'SIGTERM', 15)
      expect(signal.aborted).toBe(true)
      expect(exits).toEqual([])
      emitter.emit('SIGINT', 'SIGINT', 2)
      expect(exits).toEqual([130])
      return Promise.resolve()
    })
  })

  it.each(['done', 'failed'])('listens no longer once work has %s', async (end) => {
    const { emitter, process } = target()
    const work = interruptible(process, () =>
      end === 'done' ? Promise.resolve('done') : Promise.reject(new Error('failed')),
    )
    await expect(work.catch((error: unknown) => (error as Error).message)).resolves.toBe(end)
    expect(emitter.eventNames()).toEqual([])
  })
})
