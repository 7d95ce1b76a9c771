import { expect } from '@jest/globals'
import { recordKinds, type KindName } from '../../../src/core/records/kinds/index.js'
import { StoreError } from '../../../src/store/errors.js'
import { build, changes, collect, filesOf, ids, land, start, type StorePromise } from './remote.js'

const kindsOf = (...names: KindName[]): (typeof recordKinds)[number][] =>
  recordKinds.filter(({ name }) => names.includes(name))

/** What a store reads, and what it builds. */
export const states: readonly StorePromise[] = [
  {
    title: 'reading: a branch that does not exist is a state without commit and files',
    check: async (remote) => {
      const store = await remote.open()
      const { commit, files } = await store.read()
      expect([commit, files.size]).toEqual([null, 0])
      expect(await store.isHead(null)).toBe(true)
    },
  },
  {
    title: 'reading: a reader sees what another writer pushed since it read',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '{}\n' })
      const reader = await remote.open()
      expect((await reader.read()).commit).toBe(first)
      const second = await land(await remote.open(), { 'agents/a.json': '{"id":"a"}\n' })
      const state = await reader.read()
      expect(state.commit).toBe(second)
      expect(Object.fromEntries(state.files)).toEqual({
        'config.json': '{}\n',
        'agents/a.json': '{"id":"a"}\n',
      })
    },
  },
  {
    title: 'reading: a state that was read does not change with the branch',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n' })
      const store = await remote.open()
      const before = await store.read()
      await land(await remote.open(), { 'config.json': '2\n' })
      await store.read()
      expect(before.files.get('config.json')).toBe('1\n')
    },
  },
  {
    title: 'reading: readAt gives the state at an earlier commit, and refuses a revision that is not there',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      await remote.write(first, { 'config.json': '2\n', 'agents/a.json': '{}\n' })
      const store = await remote.open()
      const state = await store.readAt(first)
      expect([state.commit, [...state.files]]).toEqual([first, [['config.json', '1\n']]])
      await expect(store.readAt('0123456789abcdef0123456789abcdef01234567')).rejects.toThrow(
        expect.objectContaining({ code: 'unknown-revision' }),
      )
      await expect(store.readAt('no-such-revision')).rejects.toThrow(StoreError)
    },
  },
  {
    title: 'reading: only the kinds that are asked for are loaded, and others can be read later',
    check: async (remote) => {
      const files = {
        'config.json': '1\n',
        'agents/a.json': 'a\n',
        'agents/notes.txt': 'x',
        'metadata.json': '2\n',
      }
      const first = await remote.write(null, files)
      const store = await remote.open()
      const config = await store.read({ kinds: kindsOf('config') })
      expect([[...config.files], config.kinds]).toEqual([[['config.json', '1\n']], kindsOf('config')])
      const agents = await store.read({ kinds: kindsOf('agent', 'metadata') })
      expect([...agents.files.keys()].sort()).toEqual(['agents/a.json', 'agents/notes.txt', 'metadata.json'])
      expect(agents.files.get('agents/a.json')).toBe('a\n')
      expect([...(await store.readAt(first, kindsOf('metadata'))).files.keys()]).toEqual(['metadata.json'])
      expect((await store.read()).files.size).toBe(4)
    },
  },
  {
    title: 'reading: a kind that was not loaded before a change is loaded after it',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n', 'agents/a.json': 'a\n', 'agents/b.json': 'b\n' })
      const store = await remote.open()
      await store.read({ kinds: kindsOf('config') })
      await land(await remote.open(), { 'agents/a.json': 'A\n' })
      expect([...(await store.read({ kinds: kindsOf('config') })).files.keys()]).toEqual(['config.json'])
      expect(Object.fromEntries((await store.read({ kinds: kindsOf('agent') })).files)).toEqual({
        'agents/a.json': 'A\n',
        'agents/b.json': 'b\n',
      })
    },
  },
  {
    title: 'writing: files of kinds that were not loaded stay as they are',
    check: async (remote) => {
      await remote.write(null, { 'config.json': '1\n', 'agents/a.json': 'a\n' })
      const writer = await remote.open()
      const state = await writer.read({ kinds: kindsOf('config') })
      const person = { name: 'Ada', email: 'ada@example.com' }
      const details = { message: 'message\n', author: person, committer: person, time: start }
      const chain = [{ changes: changes({ 'config.json': '2\n', 'agents/b.json': 'b\n' }), ...details }]
      const [commit = ''] = await writer.commit(state, chain)
      expect(await writer.push(commit, state.commit)).toEqual({ kind: 'accepted' })
      const expected = { 'config.json': '2\n', 'agents/a.json': 'a\n', 'agents/b.json': 'b\n' }
      expect(await filesOf(writer)).toEqual(expected)
      expect(await filesOf(await remote.open())).toEqual(expected)
    },
  },
  ...[
    ['unicode', 'Zoë 🧹 \u{1F469}‍\u{1F680} \u2028 \u0085 \uFEFF\n'],
    ['CRLF', '{\r\n  "a": 1\r\n}\r\n'],
    ['a lone CR', 'a\rb\n'],
    ['no final newline', '{"a": 0.40}'],
    ['only newlines', '\n\n\n'],
    ['nothing', ''],
    ['what a protocol could take for its own', 'data 5\ndone\n\0from :1\n'],
  ].map(([kind = '', text = '']): StorePromise => ({
    title: `writing: a text comes back as it was written: ${kind}`,
    check: async (remote) => {
      const writer = await remote.open()
      await land(writer, { 'agents/a.json': text, 'config.json': '{}\n' })
      const expected = { 'agents/a.json': text, 'config.json': '{}\n' }
      expect(await filesOf(await remote.open())).toEqual(expected)
      expect(await filesOf(writer)).toEqual(expected)
    },
  })),
  {
    title: 'writing: a file can be added, changed and removed in one commit, and the rest stays',
    check: async (remote) => {
      await remote.write(null, {
        'agents/old.json': 'old\n',
        'agents/same.json': 'same\n',
        'config.json': '1\n',
      })
      const writer = await remote.open()
      await land(writer, { 'agents/old.json': null, 'agents/new.json': 'new\n', 'config.json': '2\n' })
      expect(await filesOf(await remote.open())).toEqual({
        'agents/new.json': 'new\n',
        'agents/same.json': 'same\n',
        'config.json': '2\n',
      })
    },
  },
  {
    title: 'writing: the first commit makes the branch',
    check: async (remote) => {
      const writer = await remote.open()
      const { commit, base } = await build(writer, { 'config.json': '{}\n' })
      expect(base).toBeNull()
      expect(await writer.push(commit, null)).toEqual({ kind: 'accepted' })
      const reader = await remote.open()
      expect((await reader.read()).commit).toBe(commit)
      expect(await ids(reader.log(commit, null))).toEqual([commit])
    },
  },
  {
    title: 'writing: a commit that was not pushed is seen by nobody',
    check: async (remote) => {
      const first = await remote.write(null, { 'config.json': '1\n' })
      const writer = await remote.open()
      await build(writer, { 'config.json': '2\n' })
      expect((await (await remote.open()).read()).commit).toBe(first)
      expect(await filesOf(writer)).toEqual({ 'config.json': '1\n' })
    },
  },
  ...[
    ['one line', 'a line\n'],
    ['trailers', 'subject\n\nAgent-Registry-Request: r-1\nAgent-Registry-Result: {"é":"🧹"}\n'],
    ['a very long line', `subject\n\nAgent-Registry-Result: ${'x'.repeat(200_000)}\n`],
    [
      'lines that git could take for comments, patches and signatures',
      'a\n\n# b\n---\ndiff --git\ngpgsig c\n',
    ],
  ].map(([kind = '', message = '']): StorePromise => ({
    title: `writing: a message comes back as it was written: ${kind}`,
    check: async (remote) => {
      const writer = await remote.open()
      const { commit } = await build(writer, { 'config.json': '{}\n' }, { message })
      await writer.push(commit, null)
      const reader = await remote.open()
      await reader.read()
      expect(await collect(reader.log(commit, null))).toEqual([{ commit, message }])
    },
  })),
  {
    title: 'writing: a name cannot bring fields or lines into a commit',
    check: async (remote) => {
      const writer = await remote.open()
      const name = 'Eve <eve@example.com> 0 +0000\ncommitter Mallory'
      const hostile = { name, email: 'a> 1 +0000\n\nb <c' }
      const state = await writer.read()
      const files = changes({ 'config.json': '1\n' })
      const details = { message: 'message\n', author: hostile, committer: hostile, time: start }
      const [commit = ''] = await writer.commit(state, [{ changes: files, ...details }])
      expect(await writer.push(commit, null)).toEqual({ kind: 'accepted' })
      expect(await collect(writer.log(commit, null))).toEqual([{ commit, message: 'message\n' }])
    },
  },
]
