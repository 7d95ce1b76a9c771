import { expect } from '@jest/globals'
import { maxIntentBytes } from '../../../src/store/intent-refs.js'
import type { IntentUpdate, Intents, PushResult, State, Store } from '../../../src/store/store.js'
import { newCommit } from './chains.js'
import { build, filesOf, type Remote, type StorePromise } from './remote.js'

const name = (digit: string): string => digit.repeat(32)
const unknown = '0123456789abcdef0123456789abcdef01234567'
const landed: PushResult = { kind: 'accepted' }
const lost = { kind: 'rejected', final: null }

function intentsOf({ intents }: Store): Intents {
  if (intents === null) throw new Error('a store that does not combine')
  return intents
}

/** Publishes a text, expecting no ref; gives the id of its blob. */
async function publish(store: Store, at: string, text: string): Promise<string> {
  const intents = intentsOf(store)
  const blob = await intents.writeBlob(text)
  expect(await intents.updateRefs([{ name: at, from: null, to: blob }])).toEqual(landed)
  return blob
}

/** What a store of its own sees. */
async function seen(remote: Remote): Promise<{ head: string | null; intents: Record<string, string> }> {
  const { commit, intents } = await (await remote.open()).read()
  return { head: commit, intents: Object.fromEntries(intents ?? []) }
}

/** A branch with one commit, two intents, and a writer that has seen them. */
async function scene(remote: Remote): Promise<{
  head: string
  writer: Store
  base: State
  first: string
  second: string
}> {
  const head = await remote.write(null, { 'config.json': '1\n' })
  const publisher = await remote.open()
  await publisher.read()
  const first = await publish(publisher, name('a'), 'first\n')
  const second = await publish(publisher, name('b'), 'second\n')
  const writer = await remote.open()
  return { head, writer, base: await writer.read(), first, second }
}

/** All push at once that moves are made while the head stands. */
async function answersOf(
  writers: readonly Store[],
  head: string,
  moves: readonly IntentUpdate[],
): Promise<string[]> {
  const answers = await Promise.all(writers.map((writer) => writer.push(head, head, moves)))
  return answers.map(({ kind }) => kind).sort()
}

/** Each spoils one condition of a push that moves the branch and deletes two intents. */
const failures: readonly [string, (remote: Remote, head: string, first: string) => Promise<unknown>][] = [
  ['the head moved', (remote, head) => remote.write(head, { 'config.json': 'moved\n' })],
  [
    'an intent is gone',
    async (remote, _head, first) =>
      intentsOf(await remote.open()).updateRefs([{ name: name('a'), from: first, to: null }]),
  ],
  [
    'an intent was replaced',
    async (remote, _head, first) => {
      const intents = intentsOf(await remote.open())
      await intents.updateRefs([{ name: name('a'), from: first, to: await intents.writeBlob('tombstone\n') }])
    },
  ],
]

/** Refs beside the branch: each step under lease, several all or none. */
export const intents: readonly StorePromise[] = [
  {
    title: 'intents: none is shown where there is none',
    check: async (remote) => {
      expect(await seen(remote)).toEqual({ head: null, intents: {} })
      const head = await remote.write(null, { 'config.json': '1\n' })
      expect(await seen(remote)).toEqual({ head, intents: {} })
    },
  },
  {
    title: 'intents: what is published is shown to all with the next state, and is no part of it',
    check: async (remote) => {
      const { head, base, first, second, writer } = await scene(remote)
      expect([base.commit, Object.fromEntries(base.intents ?? [])]).toEqual([
        head,
        { [name('a')]: first, [name('b')]: second },
      ])
      expect(await filesOf(writer)).toEqual({ 'config.json': '1\n' })
      expect(Object.fromEntries(await intentsOf(writer).texts([second, first]))).toEqual({
        [first]: 'first\n',
        [second]: 'second\n',
      })
    },
  },
  {
    title: 'intents: one that is published while the head stands is shown to who has read it before',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n' })
      const [reader, writer] = [await remote.open(), await remote.open()]
      await reader.read()
      const blob = await publish(writer, name('c'), 'late\n')
      expect(Object.fromEntries((await reader.read()).intents ?? [])).toEqual({ [name('c')]: blob })
      expect((await intentsOf(reader).texts([blob])).get(blob)).toBe('late\n')
    },
  },
  {
    title: 'intents: a look shows what a reading would, and the reading after it shows that state',
    check: async (remote) => {
      const { head, writer, first } = await scene(remote)
      const next = await remote.write(head, { 'config.json': '2\n' })
      await intentsOf(await remote.open()).updateRefs([{ name: name('a'), from: first, to: null }])
      const look = await intentsOf(writer).listRefs()
      expect([look.commit, [...(look.intents?.keys() ?? [])]]).toEqual([next, [name('b')]])
      const state = await writer.read({ refs: look })
      expect([state.commit, state.files.get('config.json')]).toEqual([next, '2\n'])
      expect(state.intents).toEqual(look.intents)
      expect(await intentsOf(await remote.open()).listRefs()).toEqual(look)
    },
  },
  {
    title: 'intents: one that is deleted is no longer shown, and what was read before stays as it was',
    check: async (remote) => {
      const { writer, base, first, second } = await scene(remote)
      await intentsOf(await remote.open()).updateRefs([{ name: name('a'), from: first, to: null }])
      expect(Object.fromEntries((await writer.read()).intents ?? [])).toEqual({ [name('b')]: second })
      expect(base.intents?.get(name('a'))).toBe(first)
    },
  },
  {
    title: 'intents: they can be published before the branch has a commit, and are shown to who waits for it',
    check: async (remote) => {
      const [writer, reader] = [await remote.open(), await remote.open()]
      await reader.read()
      await writer.read()
      const blob = await publish(writer, name('a'), 'early\n')
      expect(Object.fromEntries((await reader.read()).intents ?? [])).toEqual({ [name('a')]: blob })
      const { commit } = await build(reader, { 'config.json': '1\n' })
      expect(await reader.push(commit, null, [{ name: name('a'), from: blob, to: null }])).toEqual(landed)
      expect(await seen(remote)).toEqual({ head: commit, intents: {} })
    },
  },
  {
    title: 'intents: a second publish at the same name is rejected, with another text and with the same',
    check: async (remote) => {
      const { first } = await scene(remote)
      for (const text of ['another\n', 'first\n']) {
        const late = await remote.open()
        const blob = await intentsOf(late).writeBlob(text)
        expect(await intentsOf(late).updateRefs([{ name: name('a'), from: null, to: blob }])).toMatchObject(
          lost,
        )
      }
      expect((await seen(remote)).intents[name('a')]).toBe(first)
    },
  },
  ...[true, false].map((isSeen): StorePromise => ({
    title: `intents: a deletion under a wrong lease is rejected and moves nothing, whether it was read before: ${isSeen}`,
    check: async (remote) => {
      const { second, first } = await scene(remote)
      const writer = await remote.open()
      if (isSeen) await writer.read()
      const wrong = { name: name('a'), from: second, to: null }
      expect(await intentsOf(writer).updateRefs([wrong])).toMatchObject(lost)
      const right = { name: name('b'), from: second, to: null }
      expect(await intentsOf(writer).updateRefs([right, wrong])).toMatchObject(lost)
      expect((await seen(remote)).intents).toEqual({ [name('a')]: first, [name('b')]: second })
    },
  })),
  {
    title: 'intents: a deletion of what is not there is rejected',
    check: async (remote) => {
      const { first, writer } = await scene(remote)
      expect(await intentsOf(writer).updateRefs([{ name: name('9'), from: first, to: null }])).toMatchObject(
        lost,
      )
    },
  },
  {
    title: 'intents: one can be replaced under its lease',
    check: async (remote) => {
      const { writer, first } = await scene(remote)
      const tombstone = await intentsOf(writer).writeBlob('tombstone\n')
      const replace = { name: name('a'), from: first, to: tombstone }
      expect(await intentsOf(writer).updateRefs([replace])).toEqual(landed)
      expect(await intentsOf(writer).updateRefs([replace])).toMatchObject({ kind: 'rejected' })
      expect((await seen(remote)).intents[name('a')]).toBe(tombstone)
    },
  },
  {
    title: 'intents: several are moved in one step',
    check: async (remote) => {
      const { writer, first, second } = await scene(remote)
      const third = await intentsOf(writer).writeBlob('third\n')
      const moves = [
        { name: name('a'), from: first, to: null },
        { name: name('b'), from: second, to: third },
        { name: name('c'), from: null, to: third },
      ]
      expect(await intentsOf(writer).updateRefs(moves)).toEqual(landed)
      expect((await seen(remote)).intents).toEqual({ [name('b')]: third, [name('c')]: third })
    },
  },
  {
    title: 'intents: branch and deletions land together',
    check: async (remote) => {
      const { writer, base, first, second } = await scene(remote)
      const chain = [newCommit('agents/a.json', 'a\n'), newCommit('agents/b.json', 'b\n')]
      const commits = await writer.commit(base, chain)
      const moves = [
        { name: name('a'), from: first, to: null },
        { name: name('b'), from: second, to: null },
      ]
      expect(await writer.push(commits[1] ?? '', base.commit, moves)).toEqual(landed)
      expect(await seen(remote)).toEqual({ head: commits[1], intents: {} })
    },
  },
  ...failures.map(([kind, spoil]): StorePromise => ({
    title: `intents: branch and deletions land together or not at all: ${kind}`,
    check: async (remote) => {
      const { head, writer, base, first, second } = await scene(remote)
      const [commit = ''] = await writer.commit(base, [newCommit('agents/a.json', 'a\n')])
      await spoil(remote, head, first)
      const before = await seen(remote)
      const moves = [
        { name: name('b'), from: second, to: null },
        { name: name('a'), from: first, to: null },
      ]
      expect(await writer.push(commit, base.commit, moves)).toMatchObject(lost)
      expect(await seen(remote)).toEqual(before)
      expect(before.intents[name('b')]).toBe(second)
    },
  })),
  {
    title: 'intents: one can be deleted while the head stands',
    check: async (remote) => {
      const { head, writer, first, second } = await scene(remote)
      expect(await writer.push(head, head, [{ name: name('a'), from: first, to: null }])).toEqual(landed)
      expect(await seen(remote)).toEqual({ head, intents: { [name('b')]: second } })
    },
  },
  {
    title: 'intents: one is not deleted on a head that moved, or where it is gone',
    check: async (remote) => {
      const { head, writer, first, second } = await scene(remote)
      const deletion = { name: name('a'), from: first, to: null }
      await remote.write(head, { 'config.json': '2\n' })
      expect(await writer.push(head, head, [deletion])).toMatchObject(lost)
      expect((await seen(remote)).intents).toEqual({ [name('a')]: first, [name('b')]: second })
      await remote.point(head)
      await intentsOf(await remote.open()).updateRefs([deletion])
      expect(await writer.push(head, head, [deletion])).toMatchObject(lost)
      expect(await seen(remote)).toEqual({ head, intents: { [name('b')]: second } })
    },
  },
  {
    title: 'intents: of two that delete one, one succeeds',
    check: async (remote) => {
      const { head, first } = await scene(remote)
      const writers = [await remote.open(), await remote.open()]
      for (const writer of writers) await writer.read()
      const moves = [{ name: name('a'), from: first, to: null }]
      expect(await answersOf(writers, head, moves)).toEqual(['accepted', 'rejected'])
    },
  },
  {
    title: 'intents: a text is null where its blob is not there, and where it is too large',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n' })
      const [writer, reader] = [await remote.open(), await remote.open()]
      const limit = await publish(writer, name('a'), 'x'.repeat(maxIntentBytes))
      const large = await publish(writer, name('b'), 'x'.repeat(maxIntentBytes + 1))
      await reader.read()
      const texts = await intentsOf(reader).texts([unknown, large, limit])
      expect([texts.get(unknown), texts.get(large), texts.get(limit)?.length]).toEqual([
        null,
        null,
        maxIntentBytes,
      ])
      expect(texts.size).toBe(3)
      expect((await intentsOf(reader).texts([])).size).toBe(0)
    },
  },
  ...[
    ['unicode', 'Zoë 🧹 \u2028\n'],
    ['no final newline', '{}\nhmac'],
    ['CRLF', 'a\r\nb\r\n'],
    ['nothing', ''],
  ].map(([kind = '', text = '']): StorePromise => ({
    title: `intents: a text comes back byte for byte: ${kind}`,
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n' })
      const blob = await publish(await remote.open(), name('a'), text)
      const reader = await remote.open()
      await reader.read()
      expect((await intentsOf(reader).texts([blob])).get(blob)).toBe(text)
    },
  })),
  {
    title: 'intents: a store tells which registry its intents are for, and that nothing is in the way',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n' })
      const [one, other] = [intentsOf(await remote.open()), intentsOf(await remote.open())]
      expect(one.address).toEqual(other.address)
      expect(one.address.branch).toBe('main')
      expect(await one.whyNotAtomic()).toBeNull()
    },
  },
]
