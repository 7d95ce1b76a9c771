import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LayeredMap } from '../../../src/core/records/layered-map.js'

const key = fc.integer({ min: 0, max: 30 }).map(String)
const change = fc
  .array(fc.tuple(key, fc.option(fc.nat(9), { nil: undefined })), { maxLength: 6 })
  .map((entries) => new Map(entries))

it('holds what a map holds after any series of changes, and stays as it was', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), fc.array(fc.boolean()), (series, asked) => {
      const versions: [LayeredMap<number>, ReadonlyMap<string, number>][] = [[new LayeredMap(), new Map()]]
      for (const [index, changes] of series.entries()) {
        const [layered, plain] = versions.at(-1) ?? [new LayeredMap<number>(), new Map<string, number>()]
        const next = new Map(plain)
        for (const [name, value] of changes) {
          if (value === undefined) next.delete(name)
          else next.set(name, value)
        }
        if (asked[index] === true) layered.entries()
        versions.push([layered.with(changes), next])
      }
      for (const [layered, plain] of versions) {
        expect(layered.size).toBe(plain.size)
        for (let name = 0; name <= 30; name += 1)
          expect(layered.get(String(name))).toBe(plain.get(String(name)))
        expect(layered.entries()).toEqual(plain)
      }
    }),
  )
})
