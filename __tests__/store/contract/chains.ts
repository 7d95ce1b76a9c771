import { expect } from '@jest/globals'
import type { NewCommit, Store } from '../../../src/store/store.js'
import { changes, collect, filesOf, ids, start, type StorePromise } from './remote.js'

const hour = 3_600_000
const someone = { name: 'Ada Lovelace', email: 'ada@example.com' }

/** A commit that writes one file, and says so. */
export const newCommit = (path: string, text: string, time = start): NewCommit => ({
  changes: changes({ [path]: text }),
  message: `${path}\n`,
  author: someone,
  committer: someone,
  time,
})

const madeAt = (hours: number): NewCommit => newCommit('config.json', `${hours}\n`, start + hours * hour)

const since = (store: Store, head: string, hours: number): Promise<string[]> =>
  ids(store.logSince(head, start + hours * hour))

/** Several commits that are built and pushed as one. */
export const chains: readonly StorePromise[] = [
  {
    title: 'chains: each commit stands on the one before, and has its changes, its message and its author',
    check: async (remote) => {
      const base = await remote.write(null, { 'config.json': '1\n', 'agents/old.json': 'old\n' })
      const writer = await remote.open()
      const chain = [
        newCommit('agents/a.json', 'a\n'),
        { ...newCommit('config.json', '2\n'), changes: changes({ 'agents/old.json': null }) },
        newCommit('agents/a.json', 'b\n'),
      ]
      const commits = await writer.commit(await writer.read(), chain)
      expect(new Set(commits).size).toBe(3)
      expect(await writer.push(commits[2] ?? '', base)).toEqual({ kind: 'accepted' })
      const reader = await remote.open()
      expect(await filesOf(reader)).toEqual({ 'config.json': '1\n', 'agents/a.json': 'b\n' })
      for (const [index, text] of [
        [0, 'a\n'],
        [1, 'a\n'],
      ] as const) {
        const { files } = await reader.readAt(commits[index] ?? '')
        expect(files.get('agents/a.json')).toBe(text)
        expect(files.has('agents/old.json')).toBe(index === 0)
      }
      const logged = await collect(writer.log(commits[2] ?? '', base))
      expect(logged.map(({ commit, message }) => [commit, message])).toEqual([
        [commits[2], 'agents/a.json\n'],
        [commits[1], 'config.json\n'],
        [commits[0], 'agents/a.json\n'],
      ])
    },
  },
  {
    title: 'chains: no commit is dated before the one it stands on, so that a bound on dates hides nothing',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' }, { time: start + 2 * hour })
      const writer = await remote.open()
      const commits = await writer.commit(await writer.read(), [0, 5, 3].map(madeAt))
      expect(await writer.push(commits[2] ?? '', first)).toEqual({ kind: 'accepted' })
      const reader = await remote.open()
      await reader.read()
      expect(await since(reader, commits[2] ?? '', 4)).toEqual([commits[2], commits[1]])
      expect(await since(reader, commits[2] ?? '', 1)).toEqual([commits[2], commits[1], commits[0], first])
    },
  },
  {
    title: 'chains: the first commits of a branch land together',
    check: async (remote) => {
      const writer = await remote.open()
      const chain = [newCommit('config.json', '1\n'), newCommit('config.json', '2\n')]
      const commits = await writer.commit(await writer.read(), chain)
      expect(await writer.push(commits[1] ?? '', null)).toEqual({ kind: 'accepted' })
      expect(await ids(writer.log(commits[1] ?? '', null))).toEqual([...commits].reverse())
    },
  },
]
