import { StoreError } from '../../errors.js'
import { fetchFailure } from './failures.js'
import { runGitTransfer } from './transfer.js'
import type { GitSettings } from './process.js'

/** The branch that a remote's HEAD names: what a clone would check out. */
export async function readDefaultBranch(
  url: string,
  settings: Omit<GitSettings, 'gitDirectory'>,
): Promise<string> {
  const inside = { ...settings, gitDirectory: null }
  const output = await runGitTransfer(inside, ['ls-remote', '--symref', '--', url, 'HEAD'])
  if (output.status !== 0) throw fetchFailure(url, output)
  const name = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(output.stdout)?.[1]
  if (name !== undefined) return name
  // An empty repository has no HEAD to show; its first branch is `main`, as the hosts call it.
  if (output.stdout.trim() === '') return 'main'
  throw new StoreError(
    'unknown-branch',
    `${url} does not say which branch is its default; name one with \`branch\``,
  )
}
