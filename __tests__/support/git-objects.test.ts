import { expect, it } from '@jest/globals'
import { changeTree, gitFolder, moveRef, readRef, treeOf, writeCommit } from './git-objects.js'
import { createRemote, fsck, git, listTree, runGit } from './repository.js'

const person = 'Another Writer <another@example.com>'

it('writes the same commit as git does', async () => {
  const repository = await createRemote()
  const folder = gitFolder(repository)
  // Git sorts the folder "a" between the files "a.b" and "a0".
  const files = { 'a/b/c': '1\n', 'a.b': '2\n', a0: '', 'ü "x"': Uint8Array.of(0, 0xff), 'z/y': '3\n' }
  const tree = await changeTree(folder, new Map(), files)
  const commit = await writeCommit(folder, { tree, parents: [], message: 'M\n', person, seconds: 1000 })

  const stream = Object.entries(files).flatMap(([path, text]) => [
    Buffer.from(`M 100644 inline "${path.replaceAll('"', '\\"')}"\ndata ${Buffer.from(text).length}\n`),
    Buffer.from(text),
    Buffer.from('\n'),
  ])
  const head = `commit refs/heads/git\nmark :1\ncommitter ${person} 1000 +0000\ndata 2\nM\n\n`
  const input = Buffer.concat([Buffer.from(head), ...stream, Buffer.from('\nget-mark :1\ndone\n')])
  const made = await runGit(repository, ['fast-import', '--quiet', '--done'], input)

  expect(commit).toBe(made.toString().trim())
  await moveRef(folder, 'refs/heads/main', commit)
  await fsck(repository)
})

it('replaces folders by files, files by folders, and removes either', async () => {
  const repository = await createRemote({ 'a/b': '1', c: '2', 'd/e': '3', 'd/f': '4' })
  const folder = gitFolder(repository)
  const head = await git(repository, 'rev-parse', 'main')
  const before = await treeOf(head, listTree(repository))
  const tree = await changeTree(folder, before, { a: 'file', 'c/g': 'below', d: null })
  expect([...tree.keys()].toSorted()).toEqual(['a', 'c/g'])
})

it('reads the tree of a commit that git made', async () => {
  const repository = await createRemote({ 'a/b': '1', c: '2' })
  const own = await treeOf(await git(repository, 'rev-parse', 'main'), listTree(repository))
  const commit = await git(repository, 'commit-tree', '-m', 'By git', 'main^{tree}')
  expect(await treeOf(commit, listTree(repository))).toEqual(own)
})

it('moves a ref only from the commit that is expected, and only where nobody holds its lock', async () => {
  const repository = await createRemote({ a: '1' })
  const folder = gitFolder(repository)
  const head = await git(repository, 'rev-parse', 'main')
  const other = await git(repository, 'commit-tree', '-m', 'Other', 'main^{tree}')
  await git(repository, 'pack-refs', '--all')
  expect(await readRef(folder, 'refs/heads/main')).toBe(head)
  await expect(moveRef(folder, 'refs/heads/main', other, other)).rejects.toThrow('is at')
  await moveRef(folder, 'refs/heads/main', other, head)
  expect(await git(repository, 'rev-parse', 'main')).toBe(other)
  const moves = [head, head].map((commit) => moveRef(folder, 'refs/heads/main', commit, other))
  const settled = await Promise.allSettled(moves)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
