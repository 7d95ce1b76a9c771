import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CorruptRegistryError, InputError } from '../../../src/core/errors.js'
import { type Files } from '../../../src/core/records/files.js'
import { recordLimit } from '../../../src/core/records/kind.js'
import { hallOfFame } from '../../../src/core/records/kinds/hall-of-fame.js'
import { readFolder } from '../../../src/store/folder.js'
import { createRemote, git, runGit, temporaryFolder } from '../../support/repository.js'
import { open, root } from './harness.js'

/** Something at a path: a file's bytes, or a link to a path, or another repository's commit. */
type Entry = string | Uint8Array | { readonly link: string } | { readonly submodule: string }
type Entries = Readonly<Record<string, Entry>>

const someCommit = '0123456789abcdef0123456789abcdef01234567'

function imported(path: string, entry: Entry): (string | Uint8Array)[] {
  if (typeof entry === 'object' && 'submodule' in entry) return [`M 160000 ${entry.submodule} "${path}"\n`]
  const isLink = typeof entry === 'object' && 'link' in entry
  const content = Buffer.from(isLink ? entry.link : entry)
  return [`M ${isLink ? '120000' : '100644'} inline "${path}"\ndata ${content.length}\n`, content, '\n']
}

async function remoteWith(entries: Entries): Promise<string> {
  const remote = await createRemote()
  const stream = [
    'commit refs/heads/main\ncommitter A <a@example.com> 1767268800 +0000\ndata 0\n',
    ...Object.entries(entries).flatMap(([path, entry]) => imported(path, entry)),
    '\ndone\n',
  ]
  await runGit(
    remote,
    ['fast-import', '--quiet', '--done'],
    Buffer.concat(stream.map((part) => Buffer.from(part))),
  )
  return remote
}

async function folderWith(entries: Entries): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, entry] of Object.entries(entries)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    if (typeof entry === 'object' && 'submodule' in entry) await mkdir(file)
    else if (typeof entry === 'object' && 'link' in entry) await symlink(entry.link, file)
    else await writeFile(file, entry)
  }
  return folder
}

async function readStore(location: { remote: string } | { directory: string }): Promise<Files> {
  const store = await open(location)
  try {
    return (await store.read()).files
  } finally {
    await store.close()
  }
}

/** Each way to read what is in the registry's folder of a commit, or lies in a folder. */
const readers: [string, (entries: Entries) => Promise<Files>][] = [
  ['a remote', async (entries) => readStore({ remote: await remoteWith(entries) })],
  ['a local branch', async (entries) => readStore({ directory: await remoteWith(entries) })],
  ['a folder', async (entries) => readFolder(join(await folderWith(entries), root))],
]

describe.each(readers)('reading %s', (kind, read) => {
  const below = async (entries: Entries): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      await read(
        Object.fromEntries(Object.entries(entries).map(([path, entry]) => [`${root}/${path}`, entry])),
      ),
    )

  it.each<[string, string | Uint8Array, string]>([
    ['a byte order mark', '\uFEFF{}\n', '\uFEFF{}\n'],
    ['CRLF', '{\r\n}\r\n', '{\r\n}\r\n'],
    ['a NUL', '{"a":"\u0000"}', '{"a":"\u0000"}'],
    ['characters beyond the basic plane', '{"a":"🧹"}\n', '{"a":"🧹"}\n'],
    ['nothing', '', ''],
    ['as much as a record may have', ' '.repeat(recordLimit), ' '.repeat(recordLimit)],
  ])('a record with %s comes as it is', async (_, bytes, text) => {
    expect(await below({ 'agents/a.json': bytes })).toEqual({ 'agents/a.json': text })
  })

  it.each<[string, Entry, string]>([
    ['a link', { link: '../../../../etc/passwd' }, 'symlink'],
    ['a link to nothing', { link: 'no-such-file' }, 'symlink'],
    ['Latin-1', Buffer.from('{"a":"é"}', 'latin1'), 'not-utf8'],
    ['half a character', Buffer.from('🧹').subarray(0, 3), 'not-utf8'],
    ['a surrogate in bytes', Buffer.from([0xed, 0xa0, 0x80]), 'not-utf8'],
    ['2 MB', 'x'.repeat(2 * 1024 * 1024), 'too-large'],
    ['one byte too many', ' '.repeat(recordLimit + 1), 'too-large'],
  ])('%s in the place of a record is said to be there, and not read', async (_, entry, unreadable) => {
    const files = await below({ 'agents/a.json': entry, 'agents/b.json': '{}\n', 'config.json': entry })
    expect(files).toEqual({
      'agents/a.json': { unreadable },
      'agents/b.json': '{}\n',
      'config.json': { unreadable },
    })
  })

  it('so is a folder, and another repository', async () => {
    const files = await below({
      'agents/a.json/b.json': '{}\n',
      'agents/c.json': { submodule: someCommit },
      'config.json/d.json': '{}\n',
    })
    expect(files).toEqual({
      'agents/a.json': { unreadable: 'folder' },
      'agents/c.json': { unreadable: kind === 'a folder' ? 'folder' : 'submodule' },
      'config.json': { unreadable: 'folder' },
    })
  })

  it('the hall of fame may be larger than a record, and has its limit', async () => {
    const large = ' '.repeat(recordLimit + 1)
    expect(await below({ 'hall_of_fame.json': large })).toEqual({ 'hall_of_fame.json': large })
    const huge = ' '.repeat(hallOfFame.maxBytes + 1)
    expect(await below({ 'hall_of_fame.json': huge })).toEqual({
      'hall_of_fame.json': { unreadable: 'too-large' },
    })
  })

  it('what lies among the agents and is no record is named; what lies elsewhere is nothing to the registry', async () => {
    const files = await below({
      'agents/README.md': 'hello\n',
      'agents/a.json.lock': '',
      'agents/.b.json': '{}\n',
      'agents/deep/c.json': '{}\n',
      'agents/A.JSON': '{}\n',
      'README.md': 'hello\n',
      'Agents/d.json': '{}\n',
      'tasks/e.json': '{}\n',
    })
    expect(files).toEqual({
      'agents/.b.json': { unreadable: 'not-a-record' },
      'agents/A.JSON': { unreadable: 'not-a-record' },
      'agents/README.md': { unreadable: 'not-a-record' },
      'agents/a.json.lock': { unreadable: 'not-a-record' },
      'agents/deep': { unreadable: 'folder' },
    })
  })

  it.each<[string, Entry]>([
    ['a link', { link: '../../elsewhere' }],
    ['a file', 'agents\n'],
    ...(kind === 'a folder'
      ? []
      : [['another repository', { submodule: someCommit }] satisfies [string, Entry]]),
  ])('agents that are %s cannot be read, nor written through', async (_, entry) => {
    await expect(below({ agents: entry, 'config.json': '{}\n' })).rejects.toThrow(CorruptRegistryError)
  })
})

describe('the way to the root', () => {
  it.each<[string, Entries]>([
    ['a link', { '.github': { link: 'elsewhere' }, 'elsewhere/agent-system/config.json': '{}\n' }],
    [
      'a link at its end',
      { '.github/agent-system': { link: '../elsewhere' }, 'elsewhere/config.json': '{}\n' },
    ],
    ['a file', { '.github': 'file\n' }],
    ['another repository', { '.github': { submodule: someCommit } }],
  ])('is not followed through %s', async (_, entries) => {
    await expect(readStore({ remote: await remoteWith(entries) })).rejects.toThrow(CorruptRegistryError)
    await expect(readStore({ directory: await remoteWith(entries) })).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^\.github(\/agent-system)?:1:1: .*not a folder/) as unknown,
      }),
    )
  })

  it('that does not exist leads to nothing', async () => {
    expect(await readStore({ remote: await remoteWith({ 'README.md': 'hello\n' }) })).toEqual(new Map())
  })
})

it('a folder that is none', async () => {
  const folder = await folderWith({ file: '' })
  await expect(readFolder(join(folder, 'file'))).rejects.toThrow(InputError)
  await expect(readFolder(join(folder, 'no-such'))).rejects.toThrow(InputError)
})

it('a broken tree ends the reading', async () => {
  const remote = await createRemote()
  const tree = (
    await runGit(remote, ['hash-object', '-t', 'tree', '--literally', '-w', '--stdin'], 'x'.repeat(60))
  )
    .toString()
    .trim()
  const commit = await git(remote, 'commit-tree', '-m', 'broken', tree)
  await git(remote, 'update-ref', 'refs/heads/main', commit)
  await expect(readStore({ directory: remote })).rejects.toThrow(
    expect.objectContaining({ code: 'git-failed' }),
  )
})
