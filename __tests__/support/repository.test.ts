import { rm } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { cloneCheckout, commitFiles, createRemote, fsck, git, log, readFiles, runGit } from './repository.js'

describe('commitFiles', () => {
  it('adds, replaces and deletes files, whatever their names', async () => {
    const repository = await createRemote({ 'keep.json': '{}', 'a/replaced': 'old', 'a/deleted': 'old' })
    const names = { 'a/replaced': 'new\n', 'b/"ö\\\n".txt': '', 'with space': '\u{1f600}' }

    await commitFiles(repository, 'main', { ...names, 'a/deleted': null }, 'Second')

    expect(await readFiles(repository, 'main')).toEqual({ 'keep.json': '{}', ...names })
  })

  it('takes bytes that are no text', async () => {
    const repository = await createRemote({ broken: Uint8Array.of(0xff, 0x00, 0x0a) })

    expect(await runGit(repository, ['cat-file', 'blob', 'main:broken'])).toEqual(Buffer.of(0xff, 0x00, 0x0a))
  })

  it('gives the id of the new commit, on an existing branch or a new one', async () => {
    const repository = await createRemote({ 'a.json': '{}' })

    const second = await commitFiles(repository, 'main', { 'b.json': '{}' }, 'Second\n\nBody\n\nKey: value')
    const other = await commitFiles(repository, 'other', {}, 'Other')

    const writer = 'Another Writer <another@example.com>'
    expect(await log(repository, 'other')).toMatchObject([{ commit: other, parents: [], message: 'Other' }])
    const chain = await log(repository, 'main')
    expect(chain).toMatchObject([
      { commit: second, message: 'Second\n\nBody\n\nKey: value', author: writer, committer: writer },
      { message: 'Initial commit' },
    ])
    expect(chain[0]?.parents).toEqual([chain[1]?.commit])
  })

  it('never drops the commit of somebody else', async () => {
    const repository = await createRemote({})
    const writers = ['a', 'b', 'c'].map((name) => commitFiles(repository, 'main', { [name]: name }, name))

    const landed = (await Promise.allSettled(writers)).filter(({ status }) => status === 'fulfilled')

    expect(landed.length).toBeGreaterThan(0)
    expect(await log(repository, 'main')).toHaveLength(1 + landed.length)
  })
})

describe('log', () => {
  it('follows first parents only', async () => {
    const repository = await createRemote({})
    const side = await commitFiles(repository, 'side', {}, 'Side')
    const parents = ['-p', 'main', '-p', 'side']
    const merge = await git(repository, 'commit-tree', ...parents, '-m', 'Merge', 'main^{tree}')
    await git(repository, 'update-ref', 'refs/heads/main', merge)

    const chain = await log(repository, 'main')

    expect(chain.map(({ message }) => message)).toEqual(['Merge', 'Initial commit'])
    expect(chain[0]).toMatchObject({
      parents: [chain[1]?.commit, side],
      author: 'Test Author <author@example.com>',
      committer: 'Test Committer <committer@example.com>',
    })
  })
})

describe('fsck', () => {
  it('rejects a missing object', async () => {
    const repository = await createRemote({ 'config.json': '{}\n' })
    const blob = await git(repository, 'rev-parse', 'main:config.json')
    await fsck(repository)

    await rm(`${repository}/objects/${blob.slice(0, 2)}`, { recursive: true })

    await expect(fsck(repository)).rejects.toThrow(`missing blob ${blob}`)
  })

  it('rejects a tree that git only frowns upon', async () => {
    const repository = await createRemote({ 'config.json': '{}\n' })
    const blob = await git(repository, 'rev-parse', 'main:config.json')
    const tree = (await runGit(repository, ['mktree'], `100644 blob ${blob}\t.git\n`)).toString().trim()
    await git(
      repository,
      'update-ref',
      'refs/heads/odd',
      await git(repository, 'commit-tree', '-m', 'Odd', tree),
    )

    await expect(fsck(repository)).rejects.toThrow('hasDotgit')
  })
})

describe('cloneCheckout', () => {
  it('clones as deep as it is told, and the branch it is told', async () => {
    const repository = await createRemote({ 'a.json': '{}' })
    await commitFiles(repository, 'main', { 'b.json': '{}' }, 'Second')
    await git(repository, 'branch', 'other', 'main~1')

    const shallow = await cloneCheckout(repository, { depth: 1 })
    const other = await cloneCheckout(repository, { branch: 'other' })

    expect(await log(shallow, 'main')).toHaveLength(1)
    expect(await git(other, 'symbolic-ref', '--short', 'HEAD')).toBe('other')
    expect(await git(other, 'status', '--porcelain')).toBe('')
  })
})
