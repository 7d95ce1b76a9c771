import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Client } from '../../../src/hosts/github/client.js'
import { readRegistryFolders } from '../../../src/hosts/github/folders.js'
import { readProposal } from '../../../src/hosts/github/pull-request.js'
import type { GitHubEmulator } from '../../support/github/types.js'
import { cloneCheckout, commitFiles, git, runGit, type FileChanges } from '../../support/repository.js'
import {
  agentRecord,
  inRepository,
  limitsOf,
  registryFiles,
  root,
  startHub,
  sourceOf,
} from './github-fixture.js'

const files = registryFiles({ ada: {}, grace: {} })
const emptyBlob = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** Commits to a branch `pr` that leaves `main` where it is now. */
async function propose(repository: string, changes: FileChanges): Promise<string> {
  await git(repository, 'branch', '--force', 'pr', 'main')
  return await commitFiles(repository, 'pr', changes, 'Proposal')
}

/** Adds empty files to the folder of the agents, by the bytes of their names. */
async function proposeNames(repository: string, names: readonly Buffer[]): Promise<string> {
  const lines = names.map((name) =>
    Buffer.concat([Buffer.from(`100644 blob ${emptyBlob}\t`), name, Buffer.from([0])]),
  )
  await runGit(repository, ['hash-object', '-w', '--stdin'], '')
  const listed = await runGit(repository, ['ls-tree', '-z', `main:${root}/agents`])
  const agents = await runGit(repository, ['mktree', '-z'], Buffer.concat([listed, ...lines]))
  const folder = await propose(repository, { [`${root}/agents/marker.json`]: '' })
  const inner = await replaceEntry(repository, `${folder}:${root}`, 'agents', agents.toString().trim())
  const middle = await replaceEntry(repository, `${folder}:.github`, 'agent-system', inner)
  const top = await replaceEntry(repository, `${folder}:`, '.github', middle)
  const commit = await git(repository, 'commit-tree', '-p', 'main', '-m', 'Names', top)
  await git(repository, 'branch', '--force', 'pr', commit.trim())
  return commit.trim()
}

async function replaceEntry(repository: string, tree: string, name: string, id: string): Promise<string> {
  const listed = await git(repository, 'ls-tree', tree)
  const lines = listed
    .split('\n')
    .map((line) => (line.endsWith(`\t${name}`) ? `040000 tree ${id}\t${name}` : line))
  return (await runGit(repository, ['mktree'], `${lines.join('\n')}\n`)).toString().trim()
}

const read = async (hub: GitHubEmulator, head: string) => {
  const { before, after } = await readProposal(sourceOf(hub), { base: 'main', head }, root, limitsOf())
  return { before: Object.fromEntries(before), after: Object.fromEntries(after) }
}

describe('what a pull request changes', () => {
  it('is read at its merge base and at its head, whatever became of the base', async () => {
    const { hub, repository } = await startHub(files)
    const next = agentRecord('ada', { personality: 'bold' })
    const head = await propose(repository, {
      [`${root}/agents/ada.json`]: next,
      [`${root}/agents/grace.json`]: null,
      [`${root}/agents/new.json`]: agentRecord('new'),
      'src/index.ts': 'export {}\n',
      [`${root}/README.md`]: 'no record',
    })
    await commitFiles(repository, 'main', inRepository({ 'agents/late.json': agentRecord('late') }), 'Later')
    expect(await read(hub, head)).toEqual({
      before: {
        'agents/ada.json': files['agents/ada.json'],
        'agents/grace.json': files['agents/grace.json'],
      },
      after: { 'agents/ada.json': next, 'agents/new.json': agentRecord('new') },
    })
    // Merge base, both listings, and all texts at once.
    expect(hub.count()).toBe(3)
  })

  it('is nothing where it leaves the registry alone, or makes one', async () => {
    const { hub, repository } = await startHub(files)
    expect(await read(hub, await propose(repository, { 'src/index.ts': '' }))).toEqual({
      before: {},
      after: {},
    })
    const other = await startHub({})
    await commitFiles(other.repository, 'main', { 'README.md': '' }, 'First')
    const made = await propose(other.repository, inRepository({ 'config.json': '{}' }))
    expect(await read(other.hub, made)).toEqual({ before: {}, after: { 'config.json': '{}' } })
  })

  it('keeps each character, and tells what is no text', async () => {
    const { hub, repository } = await startHub(files)
    const odd = `\ufeff{"id":"ada","😀":"é\\r\\n"}\r\n`
    const head = await propose(repository, {
      [`${root}/agents/odd.json`]: odd,
      [`${root}/agents/latin.json`]: Buffer.from('{"name":"Andr\u00e9"}', 'latin1'),
      [`${root}/agents/zero.json`]: Buffer.from([0x7b, 0, 0x7d]),
      // As long as the sign that stands for what cannot be read.
      [`${root}/agents/cut.json`]: Buffer.from([0x22, 0xf0, 0x9f, 0x98, 0x22]),
      [`${root}/agents/empty.json`]: '',
      [`${root}/agents/ada.json.lock`]: '',
    })
    expect((await read(hub, head)).after).toEqual({
      'agents/odd.json': odd,
      'agents/latin.json': { unreadable: 'not-utf8' },
      'agents/zero.json': { unreadable: 'not-utf8' },
      'agents/cut.json': { unreadable: 'not-utf8' },
      'agents/empty.json': '',
      'agents/ada.json.lock': { unreadable: 'not-a-record' },
    })
  })

  it('is read whole where the API cuts a text, and not at all where it is too large', async () => {
    const { hub, repository } = await startHub(files)
    const long = JSON.stringify({ text: 'x'.repeat(700_000) })
    const head = await propose(repository, {
      [`${root}/agents/long.json`]: long,
      [`${root}/agents/huge.json`]: JSON.stringify({ text: 'x'.repeat(1_200_000) }),
    })
    expect((await read(hub, head)).after).toEqual({
      'agents/long.json': long,
      'agents/huge.json': { unreadable: 'too-large' },
    })
    expect(hub.count({ path: /\/git\/blobs\// })).toBe(1)
  })

  it('is bounded: files in a strange encoding are not asked for one by one without end', async () => {
    const { hub, repository } = await startHub(files)
    const strange = Array.from({ length: 60 }, (_, index) => [
      `${root}/agents/s${index}.json`,
      Buffer.from(`{"name":"Andr\u00e9 ${index}"}`, 'latin1'),
    ])
    const head = await propose(repository, Object.fromEntries(strange) as FileChanges)
    const { after } = await read(hub, head)
    expect(Object.values(after)).toEqual(strange.map(() => ({ unreadable: 'not-utf8' })))
    expect(hub.count({ path: /\/git\/blobs\// })).toBeLessThanOrEqual(20)
  })
})

describe('a hostile pull request', () => {
  /** Commits what a checkout holds after a change, links and all. */
  async function committed(
    repository: string,
    change: (folder: string) => Promise<unknown>,
  ): Promise<string> {
    const folder = await cloneCheckout(repository)
    await change(folder)
    await git(folder, 'add', '--all')
    await git(folder, 'commit', '--quiet', '--message', 'Hostile')
    await git(folder, 'push', '--quiet', 'origin', 'HEAD:refs/heads/pr')
    return (await git(folder, 'rev-parse', 'HEAD')).trim()
  }

  const link = async (folder: string, path: string, target: string): Promise<void> => {
    await rm(join(folder, path), { recursive: true, force: true })
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await symlink(target, join(folder, path))
  }

  it('is not followed along a link in the place of a record', async () => {
    const { hub, repository } = await startHub(files)
    const head = await committed(repository, (folder) =>
      link(folder, `${root}/agents/ada.json`, '/etc/passwd'),
    )
    expect((await read(hub, head)).after).toEqual({ 'agents/ada.json': { unreadable: 'symlink' } })
  })

  it.each([root, `${root}/agents`, '.github'])(
    'fails with a link in the place of the folder %s',
    async (path) => {
      const { hub, repository } = await startHub(files)
      const head = await committed(repository, (folder) => link(folder, path, '/tmp'))
      await expect(read(hub, head)).rejects.toThrow(`${path} is not a folder, so it cannot hold the registry`)
    },
  )

  it('may be too large to be told in one answer', async () => {
    const { hub, repository } = await startHub(files)
    const many = Object.fromEntries(['b', 'c', 'd'].map((id) => [`agents/${id}.json`, agentRecord(id)]))
    const head = await propose(repository, inRepository(many))
    hub.inject({ operation: 'Blobs', fault: { status: 502 } })
    expect((await read(hub, head)).after).toEqual(many)
    expect(hub.count({ operation: 'Blobs' })).toBe(3)
  })

  it('may name its files as it likes', async () => {
    const { hub, repository } = await startHub(files)
    const names = ['__proto__', 'a b"c', "x'); DROP", '${{ x }}']
    const head = await committed(repository, async (folder) => {
      for (const name of names) await writeFile(join(folder, root, 'agents', `${name}.json`), '{}')
    })
    const { after } = await readProposal(sourceOf(hub), { base: 'main', head }, root, limitsOf())
    expect([...after.keys()].toSorted()).toEqual(names.map((name) => `agents/${name}.json`).toSorted())
  })

  it.each(['main', '', 'HEAD', '--upload-pack=x', `${'0'.repeat(40)}:x`])(
    '%j is no head of one',
    async (head) => {
      const { hub } = await startHub(files)
      await expect(read(hub, head)).rejects.toThrow('the event names no commit')
      expect(hub.count()).toBe(0)
    },
  )
})

/** A pull request that several tests read. */
const proposal = startHub(files).then(async ({ hub, repository }) => ({
  hub,
  head: await propose(repository, { [`${root}/agents/new.json`]: agentRecord('new') }),
}))

interface FolderAnswer {
  oid: string
  entries: { nameRaw: string; mode: number; oid: string; size: number }[] | null
}
type Answers = Record<string, FolderAnswer | null>

describe('a folder that GitHub does not list in full', () => {
  const damages: Record<string, (folder: FolderAnswer) => FolderAnswer | null> = {
    'is left out': () => null,
    'has no entries': (folder) => ({ ...folder, entries: null }),
    'is said to be empty': (folder) => ({ ...folder, entries: [] }),
    'is cut short': (folder) => ({ ...folder, entries: folder.entries?.slice(0, -1) ?? null }),
    'shows another file': (folder) => ({
      ...folder,
      entries: folder.entries?.map((entry) => ({ ...entry, oid: '0'.repeat(40) })) ?? null,
    }),
    'shows another name': (folder) => ({
      ...folder,
      entries: folder.entries?.map((entry) => ({ ...entry, nameRaw: 'YQ==' })) ?? null,
    }),
    'shows another kind of file': (folder) => ({
      ...folder,
      entries: folder.entries?.map((entry) => ({ ...entry, mode: 0o120000 })) ?? null,
    }),
  }
  const isEmptyTree = (): FolderAnswer => ({ oid: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', entries: [] })
  const places = ['', '.github', root, `${root}/agents`].flatMap((path, index) =>
    [0, 1].map((commit) => ({ path, alias: `commit${commit}path${index}` })),
  )

  /** What GitHub answers for the folders of the proposal. */
  const answers = proposal.then(async ({ hub, head }): Promise<Answers> => {
    let seen: unknown
    const altered = (body: unknown): unknown => (seen = body)
    hub.inject({ operation: 'Folders', fault: { altered } })
    await read(hub, head)
    return (seen as { data: { repository: Answers } }).data.repository
  })

  async function list(change: (folders: Answers) => Answers): Promise<number[]> {
    const repository = change(await answers)
    const client: Pick<Client, 'graphql'> = {
      graphql: <Answer>() => Promise.resolve({ repository } as Answer),
    }
    const folders = await readRegistryFolders(client, { owner: 'o', name: 'r' }, ['a', 'b'], root, ['agents'])
    return folders.map(({ top, inside }) => top.size + (inside.get('agents')?.size ?? 0))
  }

  it('is noticed against one that is listed in full', async () => {
    expect(await list((folders) => folders)).toEqual([4, 5])
  })

  it.each(
    places.flatMap(({ path, alias }) =>
      Object.entries(path === '' ? damages : { ...damages, 'is another folder': isEmptyTree }).map(
        ([what, damage]) => ({ path, what, alias, damage }),
      ),
    ),
  )('fails the check: "$path" $what ($alias)', async ({ alias, damage }) => {
    const damaged = list((folders) => {
      const folder = folders[alias]
      if (folder == null) throw new Error(`nothing was answered as ${alias}`)
      return { ...folders, [alias]: damage(folder) }
    })
    await expect(damaged).rejects.toThrow('of the pull request in full')
  })

  it('has names that are no text, and counts as whole', async () => {
    const { hub, repository } = await startHub(files)
    const head = await proposeNames(repository, [Buffer.from([0xff, 0x2e]), Buffer.from('z.json')])
    const { after } = await read(hub, head)
    expect(Object.keys(after).toSorted()).toEqual(['agents/z.json', 'agents/\ufffd.'])
  })
})

it('a blob whose bytes are others fails the check', async () => {
  const { hub, head } = await proposal
  const altered = (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body).replaceAll('reviewer', 'Reviewer')) as unknown
  hub.inject({ operation: 'Blobs', fault: { altered } })
  const content = Buffer.from('{}').toString('base64')
  hub.inject({ path: /git\/blobs/, fault: { altered: (body) => ({ ...(body as object), content }) } })
  await expect(read(hub, head)).rejects.toThrow('is not that blob')
})

describe('a pull request whose source is gone', () => {
  it('is read from the base repository, which keeps its commits', async () => {
    const { hub, repository } = await startHub(files)
    const head = await propose(repository, { [`${root}/agents/new.json`]: agentRecord('new') })
    await runGit(repository, ['update-ref', 'refs/pull/1/head', head])
    await git(repository, 'branch', '--quiet', '-D', 'pr')
    expect((await read(hub, head)).after).toEqual({ 'agents/new.json': agentRecord('new') })
  })

  it('fails with advice where the commit is nowhere', async () => {
    const { hub } = await startHub(files)
    await expect(read(hub, '1'.repeat(40))).rejects.toMatchObject({ code: 'unknown-remote' })
  })
})
