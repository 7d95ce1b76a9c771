import { expect } from '@jest/globals'
import { build, collect, ids, type StorePromise } from './remote.js'

/** More commits than a shallow fetch brings. */
const length = 100

/** How heads stand to each other, and the commits between them. */
export const histories: readonly StorePromise[] = [
  {
    title: 'relation() of no branch to anything',
    check: async (remote) => {
      const store = await remote.open()
      expect(await store.relation(null, null)).toBe('same')
      const first = await remote.write(null, { 'config.json': '1\n' })
      await store.read()
      expect(await store.relation(null, first)).toBe('descendant')
      expect(await store.relation(first, null)).toBe('unrelated')
    },
  },
  {
    title: 'relation() of a branch that moved on, however far',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '0\n' })
      const store = await remote.open()
      await store.read()
      let head = first
      for (let index = 1; index <= length; index += 1) {
        head = await remote.make({ parents: [head], files: { 'config.json': `${index}\n` } })
      }
      await remote.point(head)
      await store.read()
      expect(await store.relation(first, first)).toBe('same')
      expect(await store.relation(first, head)).toBe('descendant')
      expect(await store.relation(head, first)).toBe('ancestor')
      expect(await ids(store.log(head, first))).toHaveLength(length)
    },
  },
  {
    title: 'relation() of a branch that was rewound',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      await store.read()
      const second = await remote.write(first, { 'config.json': '2\n' })
      await store.read()
      await remote.point(first)
      expect((await store.read()).commit).toBe(first)
      expect(await store.relation(second, first)).toBe('ancestor')
    },
  },
  {
    title: 'relation() of a branch that was replaced, with a common history or without one',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      const second = await remote.write(first, { 'config.json': '2\n' })
      await store.read()
      const fork = await remote.write(first, { 'config.json': 'fork\n' })
      await store.read()
      expect(await store.relation(second, fork)).toBe('unrelated')
      const other = await remote.write(null, { 'config.json': 'other\n' })
      await store.read()
      expect(await store.relation(fork, other)).toBe('unrelated')
    },
  },
  {
    title: 'relation() of a merge, whichever of its parents the branch was',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      const second = await remote.write(first, { 'agents/a.json': '{}\n' })
      await store.read()
      const side = await remote.make({ parents: [first], files: { 'agents/b.json': '{}\n' } })
      const ours = await remote.make({ parents: [second, side], files: { 'agents/b.json': '{}\n' } })
      await remote.point(ours)
      await store.read()
      expect(await store.relation(second, ours)).toBe('descendant')
      const theirs = await remote.make({ parents: [side, ours], files: { 'agents/a.json': '{}\n' } })
      await remote.point(theirs)
      await store.read()
      expect(await store.relation(ours, theirs)).toBe('descendant')
      expect(await store.relation(theirs, ours)).toBe('ancestor')
    },
  },
  {
    title: 'relation() of a commit that was built, and did not become the head, or did',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      const { commit, base } = await build(store, { 'agents/a.json': '{}\n' })
      const second = await remote.write(first, { 'config.json': '2\n' })
      await store.read()
      expect(await store.relation(commit, second)).toBe('unrelated')
      await remote.point(first)
      await store.push(commit, base)
      const side = await remote.make({ parents: [second], files: { 'agents/b.json': '{}\n' } })
      const merge = await remote.make({ parents: [side, commit], files: { 'agents/a.json': '{}\n' } })
      await remote.point(merge)
      await store.read()
      expect(await store.relation(commit, merge)).toBe('descendant')
    },
  },
  {
    title: 'relation() and log() of the commit that made the branch, when others have landed on it unseen',
    check: async (remote) => {
      const store = await remote.open()
      const { commit } = await build(store, { 'config.json': '{}\n' })
      await store.push(commit, null)
      const second = await remote.write(commit, { 'agents/a.json': '{}\n' })
      const third = await remote.write(second, { 'agents/b.json': '{}\n' })
      await store.read()
      expect(await store.relation(commit, third)).toBe('descendant')
      expect(await ids(store.log(third, null))).toEqual([third, second, commit])
    },
  },
  {
    title: 'log() gives the commits since a head, newest first, without it',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' }, { message: 'first\n' })
      const store = await remote.open()
      await store.read()
      const second = await remote.write(first, { 'config.json': '2\n' }, { message: 'second\n' })
      const third = await remote.write(second, { 'config.json': '3\n' }, { message: 'third\n' })
      await store.read()
      expect(await collect(store.log(third, first))).toEqual([
        { commit: third, message: 'third\n' },
        { commit: second, message: 'second\n' },
      ])
      expect(await collect(store.log(third, third))).toEqual([])
    },
  },
  {
    title: 'log() of a branch that did not exist, all of them',
    check: async (remote) => {
      const store = await remote.open()
      await store.read()
      const first = await remote.write(null, { 'config.json': '1\n' })
      const second = await remote.write(first, { 'config.json': '2\n' })
      await store.read()
      expect(await ids(store.log(second, null))).toEqual([second, first])
    },
  },
  {
    title: 'log() passes over what a merge brought in: only the branch itself tells the order of changes',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      await store.read()
      const side = await remote.make({
        parents: [first],
        files: { 'agents/b.json': '{}\n' },
        message: 'side\n',
      })
      const second = await remote.write(first, { 'agents/a.json': '{}\n' })
      const merge = await remote.make({ parents: [second, side], files: { 'agents/b.json': '{}\n' } })
      await remote.point(merge)
      const state = await store.read()
      expect([...state.files.keys()].sort()).toEqual(['agents/a.json', 'agents/b.json', 'config.json'])
      expect(await ids(store.log(merge, first))).toEqual([merge, second])
    },
  },
  {
    title: 'log() of a merge that made the branch its second parent, the other side',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const second = await remote.write(first, { 'agents/a.json': '{}\n' })
      const store = await remote.open()
      await store.read()
      const side = await remote.make({ parents: [first], files: { 'agents/b.json': '{}\n' } })
      const merge = await remote.make({ parents: [side, second], files: { 'agents/a.json': '{}\n' } })
      await remote.point(merge)
      await store.read()
      const logged = await ids(store.log(merge, second))
      expect(logged.slice(0, 2)).toEqual([merge, side])
      expect(logged).not.toContain(second)
    },
  },
]
