import type { Writable } from 'node:stream'
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
  const finish = async (): Promise<void> => {
    stdin.end()
    const output = await ended
    if (output.status !== 0) throw gitFailure('the pack cannot be read', output)
  }
  return {
    receive: async (bytes) => {
      // Before its input ends, it ends because of an error: its own words say which.
      if (stdin.destroyed) await finish()
      else if (!stdin.write(bytes)) await drained(stdin)
    },
    finish,
    abandon: stop,
  }
}

/** Resolves once more can be written, or never will be. */
const drained = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      stream.off('drain', end).off('close', end)
      resolve()
    }
    stream.on('drain', end).on('close', end)
  })

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
