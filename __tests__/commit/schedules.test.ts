import { describe, expect, it } from '@jest/globals'
import { explore, interleave, type Step } from './schedules.js'

describe('the enumeration of schedules', () => {
  it.each([
    [1, 1, 2],
    [2, 3, 10],
    [3, 8, 165],
    [0, 4, 1],
  ])('of %i and %i steps there are %i orders, each met once', async (first, second, orders) => {
    const seen: string[] = []
    const task = (steps: number) => async (step: Step) => {
      for (let index = 1; index <= steps; index += 1) await step(String(index))
    }
    const runs = await explore(async (choose) => {
      seen.push((await interleave([task(first), task(second)], choose)).join(' '))
    })
    expect(runs).toBe(orders)
    expect(new Set(seen).size).toBe(orders)
  })

  it('finds the one order in which an unguarded counter loses a step', async () => {
    const ends: Record<number, number> = {}
    await explore(async (choose) => {
      let counter = 0
      const increment = async (step: Step): Promise<void> => {
        await step('read')
        const read = counter
        await step('write')
        counter = read + 1
      }
      await interleave([increment, increment], choose)
      ends[counter] = (ends[counter] ?? 0) + 1
    })
    expect(ends).toEqual({ 1: 4, 2: 2 })
  })

  it('passes on what a task throws', async () => {
    const failing = async (step: Step): Promise<void> => {
      await step('one')
      throw new Error('task failed')
    }
    await expect(interleave([failing, failing], () => 0)).rejects.toThrow('task failed')
  })
})
