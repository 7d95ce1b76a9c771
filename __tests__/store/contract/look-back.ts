import { expect } from '@jest/globals'
import { collect, day, filesOf, ids, land, start, type StorePromise } from './remote.js'

/** The commits back to a date, for a request that may have been carried out long ago. */
export const lookBack: readonly StorePromise[] = [
  {
    title: 'logSince() reaches back beyond what was read, and not beyond the bound',
    check: async (remote) => {
      const commits: string[] = []
      for (let index = 0; index < 10; index += 1) {
        const parents = commits.slice(-1)
        const time = start + index * day
        commits.push(await remote.make({ parents, files: { 'config.json': `${index}\n` }, time }))
      }
      const head = commits.at(-1) ?? ''
      await remote.point(head)
      const store = await remote.open()
      await store.read()
      const newest = [...commits].reverse()
      expect(await ids(store.logSince(head, start + 4.5 * day))).toEqual(newest.slice(0, 5))
      expect(await ids(store.logSince(head, start - day))).toEqual(newest)
      expect(await ids(store.logSince(head, start + 30 * day))).toEqual([])
    },
  },
  {
    title: 'logSince() gives the messages',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' }, { message: 'first\n', time: start })
      const second = await remote.write(
        first,
        { 'config.json': '2\n' },
        { message: 'second\n', time: start + day },
      )
      const store = await remote.open()
      await store.read()
      expect(await collect(store.logSince(second, start - day))).toEqual([
        { commit: second, message: 'second\n' },
        { commit: first, message: 'first\n' },
      ])
    },
  },
  {
    title: 'logSince() passes over what a merge brought in',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' }, { time: start })
      const side = await remote.make({ parents: [first], files: { 'b.json': '{}\n' }, time: start + day })
      const merge = await remote.make({
        parents: [first, side],
        files: { 'b.json': '{}\n' },
        time: start + day,
      })
      await remote.point(merge)
      const store = await remote.open()
      await store.read()
      expect(await ids(store.logSince(merge, start - day))).toEqual([merge, first])
    },
  },
  {
    title: 'logSince() is not cut short by a commit that another writer dated back',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' }, { time: start })
      const second = await remote.write(first, { 'config.json': '2\n' }, { time: start + 2 * day })
      const third = await remote.write(second, { 'config.json': '3\n' }, { time: start - 400 * day })
      const store = await remote.open()
      await store.read()
      const before = await ids(store.logSince(third, start - day))
      expect(before).toEqual(expect.arrayContaining([second, first]))
      const fourth = await remote.write(third, { 'config.json': '4\n' }, { time: start + 3 * day })
      await store.read()
      const after = await ids(store.logSince(fourth, start - day))
      expect(after).toEqual(expect.arrayContaining([fourth, second, first]))
    },
  },
  {
    title: 'logSince() leaves the store as able to read and write as before',
    check: async (remote) => {
      const first = await remote.write(
        null,
        { 'config.json': '1\n', 'agents/a.json': 'a\n' },
        { time: start },
      )
      const second = await remote.write(first, { 'config.json': '2\n' }, { time: start + day })
      const store = await remote.open()
      await store.read()
      await collect(store.logSince(second, start - day))
      const third = await land(store, { 'agents/b.json': 'b\n' })
      expect(await filesOf(await remote.open())).toEqual({
        'config.json': '2\n',
        'agents/a.json': 'a\n',
        'agents/b.json': 'b\n',
      })
      expect(await ids(store.log(third, second))).toEqual([third])
    },
  },
]
