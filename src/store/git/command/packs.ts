import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { gitFailure, startGit, type GitSettings } from './process.js'

/** A pack that is taken into a repository as it arrives. */
export interface Indexing {
  readonly receive: (bytes: Buffer) => Promise<void>
  /** Ends the pack. Its objects are in the repository afterwards. */
  readonly finish: () => Promise<void>
  /** Gives the pack up. */
  readonly abandon: () => void
}

/** @param isPartial the server left out some of the objects that the pack's objects name */
export function startIndexing(settings: GitSettings, isPartial: boolean): Indexing {
  const promisor = isPartial ? ['--promisor'] : []
  const { stdin, stdout, ended, stop } = startGit(settings, [
    'index-pack',
    '--stdin',
    '--fix-thin',
    ...promisor,
  ])
  stdout.resume()
  const closed = once(stdin, 'close').catch(() => undefined)
  return {
    receive: async (bytes) => {
      if (stdin.write(bytes)) return
      // A process that ended no longer drains.
      await Promise.race([once(stdin, 'drain'), closed])
    },
    finish: async () => {
      stdin.end()
      const output = await ended
      if (output.status !== 0) throw gitFailure('the pack cannot be read', output)
    },
    abandon: stop,
  }
}

/**
 * Packs the objects that revisions name, without those of revisions that begin with `^`. A pack may be empty.
 * @throws StoreError
 */
export async function packRevisions(settings: GitSettings, revisions: readonly string[]): Promise<Buffer> {
  const options = ['--revs', '--stdout', '--thin', '--delta-base-offset', '-q']
  const { stdin, stdout, ended } = startGit(settings, ['pack-objects', ...options])
  stdin.end(revisions.map((revision) => `${revision}\n`).join(''))
  const [pack, output] = await Promise.all([buffer(stdout), ended])
  if (output.status === 0) return pack
  throw gitFailure('the objects cannot be packed', output)
}
