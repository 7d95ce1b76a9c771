import { git, runGit } from '../repository.js'

/** A file that differs between two commits. */
export interface Change {
  readonly filename: string
  readonly status: 'added' | 'modified' | 'removed' | 'renamed' | 'changed'
  readonly previousFilename: string | null
  /** Of the new content, or of what was removed. */
  readonly sha: string
  readonly additions: number
  readonly deletions: number
}

const statuses = { A: 'added', M: 'modified', D: 'removed', R: 'renamed', T: 'changed' } as const

/** Newest common ancestor, or null. */
export async function mergeBase(folder: string, one: string, other: string): Promise<string | null> {
  try {
    return (await git(folder, 'merge-base', one, other)).split('\n')[0] ?? null
  } catch {
    return null
  }
}

/** In the order of their paths. */
export async function changedFiles(folder: string, from: string, to: string): Promise<Change[]> {
  const options = ['-r', '-z', '-M', '--no-commit-id', '--no-abbrev']
  const raw = await runGit(folder, ['diff-tree', '--raw', ...options, from, to])
  const counts = await countLines(folder, [...options, from, to])
  const fields = raw.toString().split('\0').slice(0, -1)
  const changes: Change[] = []
  while (fields.length > 0) {
    const [, , oldId = '', newId = '', letter = ''] = fields.shift()?.split(' ') ?? []
    const status = statuses[letter.charAt(0) as keyof typeof statuses]
    const path = fields.shift() ?? ''
    const filename = status === 'renamed' ? (fields.shift() ?? '') : path
    changes.push({
      ...{ filename, status, previousFilename: status === 'renamed' ? path : null },
      sha: status === 'removed' ? oldId : newId,
      ...(counts.get(filename) ?? { additions: 0, deletions: 0 }),
    })
  }
  return changes
}

/** `<added>TAB<deleted>TAB<path>NUL`; of a renamed file both paths follow, each with its NUL. */
async function countLines(
  folder: string,
  parameters: readonly string[],
): Promise<Map<string, { additions: number; deletions: number }>> {
  const output = (await runGit(folder, ['diff-tree', '--numstat', ...parameters])).toString()
  const records = output.matchAll(/(\d+|-)\t(\d+|-)\t(?:([^\0]+)|\0[^\0]+\0([^\0]+))\0/g)
  return new Map(
    [...records].map(([, added, deleted, path, renamed]) => [
      path ?? renamed ?? '',
      // `-` stands for binary files
      { additions: Number(added) || 0, deletions: Number(deleted) || 0 },
    ]),
  )
}
