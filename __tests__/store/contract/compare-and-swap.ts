import { expect } from '@jest/globals'
import type { PushResult, State, Store } from '../../../src/store/store.js'
import { build, day, filesOf, ids, land, start, type StorePromise } from './remote.js'

interface Push {
  readonly commit: string
  readonly base: string | null
  readonly answer: PushResult
}

/** Every writer builds a commit on the same head; then all push. */
async function allAtOnce(writers: readonly Store[], round: number): Promise<Push[]> {
  const built = await Promise.all(
    writers.map(async (writer, index) => {
      const files = { 'config.json': `${round}.${index}\n`, [`agents/${round}-${index}.json`]: '{}\n' }
      return { writer, ...(await build(writer, files)) }
    }),
  )
  return await Promise.all(
    built.map(async ({ writer, commit, base }) => ({
      commit,
      base,
      answer: await writer.push(commit, base),
    })),
  )
}

function expectOneWinner(
  pushes: readonly Push[],
  round: number,
  head: string | null,
  { commit, files }: State,
): void {
  expect(pushes.map(({ base }) => base)).toEqual([head, head, head])
  expect(pushes.map(({ answer }) => answer.kind).sort()).toEqual(['accepted', 'rejected', 'rejected'])
  const winner = pushes.findIndex(({ answer }) => answer.kind === 'accepted')
  expect(commit).toBe(pushes[winner]?.commit)
  expect(files.get('config.json')).toBe(`${round}.${winner}\n`)
  const ofRound = [...files.keys()].filter((path) => path.startsWith(`agents/${round}-`))
  expect(ofRound).toEqual([`agents/${round}-${winner}.json`])
}

async function writeRounds(writer: Store, rounds: number): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const text = `${round}\n`
    await land(writer, { 'config.json': text, 'agents/a.json': text, 'agents/b.json': text })
  }
}

/** The texts of all files at every read, the last of them after the writing. */
async function seenDuring(writing: Promise<void>, reader: Store): Promise<string[]> {
  const read = async (): Promise<string> => Object.values(await filesOf(reader)).join('')
  const progress: { ended: boolean } = { ended: false }
  const end = (): void => {
    progress.ended = true
  }
  void writing.then(end, end)
  const seen: string[] = []
  while (!progress.ended) seen.push(await read())
  return [...seen, await read()]
}

/** A push makes its commit the head if, and only if, the head is the expected one. */
export const compareAndSwap: readonly StorePromise[] = [
  {
    title: 'compare and swap: a push that expects an older head is rejected and changes nothing',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const writer = await remote.open()
      const { commit: late } = await build(writer, { 'agents/late.json': '{}\n' })
      const second = await land(await remote.open(), { 'config.json': '2\n' })
      expect(await writer.push(late, first)).toMatchObject({ kind: 'rejected' })
      const reader = await remote.open()
      expect((await reader.read()).commit).toBe(second)
      expect(await filesOf(reader)).toEqual({ 'config.json': '2\n' })
    },
  },
  {
    title: 'compare and swap: even where it would be a fast-forward: the lease names one head, and only that',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const second = await remote.write(first, { 'config.json': '2\n' })
      const writer = await remote.open()
      const { commit } = await build(writer, { 'config.json': '3\n' })
      expect(await writer.push(commit, first)).toMatchObject({ kind: 'rejected' })
      expect((await (await remote.open()).read()).commit).toBe(second)
    },
  },
  {
    title: 'compare and swap: a push that expects no branch is rejected where there is one',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const writer = await remote.open()
      const { commit } = await build(writer, { 'config.json': '2\n' })
      expect(await writer.push(commit, null)).toMatchObject({ kind: 'rejected' })
      expect((await (await remote.open()).read()).commit).toBe(first)
    },
  },
  {
    title: 'compare and swap: a push that expects a branch is rejected where it is gone',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const writer = await remote.open()
      const { commit } = await build(writer, { 'config.json': '2\n' })
      await remote.point(null)
      expect(await writer.push(commit, first)).toMatchObject({ kind: 'rejected' })
      expect(await (await remote.open()).isHead(null)).toBe(true)
    },
  },
  {
    title: 'compare and swap: the same commit pushed again has landed, once',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const writer = await remote.open()
      const { commit } = await build(writer, { 'config.json': '2\n' })
      expect(await writer.push(commit, first)).toEqual({ kind: 'accepted' })
      expect(await writer.push(commit, first)).toEqual({ kind: 'accepted' })
      expect((await writer.read()).commit).toBe(commit)
      expect(await ids(writer.log(commit, first))).toEqual([commit])
    },
  },
  {
    title: 'compare and swap: the same commit pushed again is rejected where the branch has moved on from it',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const writer = await remote.open()
      const { commit } = await build(writer, { 'config.json': '2\n' })
      await writer.push(commit, first)
      const third = await land(await remote.open(), { 'config.json': '3\n' })
      expect(await writer.push(commit, first)).toMatchObject({ kind: 'rejected' })
      expect((await (await remote.open()).read()).commit).toBe(third)
    },
  },
  {
    title:
      'compare and swap: of writers at once exactly one wins each round, and nothing of the others is seen',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '0\n' })
      const writers = await Promise.all([remote.open(), remote.open(), remote.open()])
      const reader = await remote.open()
      let head: string | null = first
      for (const round of [1, 2, 3, 4]) {
        const pushes = await allAtOnce(writers, round)
        const state = await reader.read()
        expectOneWinner(pushes, round, head, state)
        head = state.commit
      }
    },
  },
  {
    title: 'compare and swap: a reader meets a change whole or not at all',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '0\n', 'agents/a.json': '0\n', 'agents/b.json': '0\n' })
      const [writer, reader] = [await remote.open(), await remote.open()]
      const rounds = writeRounds(writer, 5)
      const seen = await seenDuring(rounds, reader)
      await rounds
      expect(seen.at(-1)).toBe('5\n5\n5\n')
      expect(seen.filter((texts) => !/^(\d\n)\1\1$/.test(texts))).toEqual([])
    },
  },
  {
    title: 'stands() tells whether a head still is the head',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      await store.read()
      expect(await store.isHead(first)).toBe(true)
      expect(await store.isHead(null)).toBe(false)
      const second = await land(await remote.open(), { 'config.json': '2\n' })
      expect(await store.isHead(first)).toBe(false)
      await store.read()
      expect([await store.isHead(first), await store.isHead(second)]).toEqual([false, true])
    },
  },
  {
    title: 'a commit is never dated before its parent, so that a bound on dates hides nothing',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' }, { time: start + 10 * day })
      const writer = await remote.open()
      const second = await land(writer, { 'config.json': '2\n' }, start)
      const third = await land(writer, { 'config.json': '3\n' }, start + 5 * day)
      const reader = await remote.open()
      await reader.read()
      expect(await ids(reader.logSince(third, start + 9 * day))).toEqual([third, second, first])
    },
  },
  {
    title: 'closing twice is closing once',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      await store.read()
      await store.close()
      await expect(store.close()).resolves.toBeUndefined()
      const unused = await remote.open()
      await expect(unused.close()).resolves.toBeUndefined()
    },
  },
]
